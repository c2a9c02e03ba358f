import { trimmed } from '../text';
import { mostRows, tooManyRows } from './import-request';
import type { ImportTab } from './import-tabs';
import { fieldsOfTitles, listFields, titleRecord } from './list-fields';
import { type MappedRecord, shown } from './list-row';
import { type ListRecord, readList } from './read-list';

/** How a person wants a list understood. */
export interface Understanding {
  /** Whether its first record holds titles; null: as it looks. */
  readonly hasTitles: boolean | null;
  /** What each column becomes, '' for nothing; null: as its titles tell. */
  readonly fields: readonly string[] | null;
}

/** A column of a list: its title or number, what stands in it first, and what it becomes. */
export interface ListColumn {
  readonly title: string;
  readonly sample: string;
  readonly field: string;
}

/** A list as it is understood. */
export interface MappedList {
  readonly hasTitles: boolean;
  readonly columns: readonly ListColumn[];
  readonly records: readonly MappedRecord[];
}

/** What the records are taken from: below the titles, and the titles. */
const parted = (tab: ImportTab, text: string, hasTitles: boolean | null) => {
  const records = readList(text);
  if (records.length === 0) throw new Error('Daftar masih kosong. Tempelkan barisnya atau pilih berkas CSV.');
  const found = titleRecord(tab, records);
  const titles = hasTitles === false ? null : (found ?? (hasTitles === true ? 0 : null));
  const below = titles === null ? records : records.slice(titles + 1);
  if (below.length > mostRows) throw new Error(tooManyRows(below.length));
  return { titles: titles === null ? null : (records[titles]?.cells ?? []), records: below };
};

const refuseDoubled = (tab: ImportTab, fields: readonly string[]): void => {
  const doubled = listFields[tab].find(({ key }) => fields.filter((field) => field === key).length > 1);
  if (doubled) throw new Error(`Dua kolom dijadikan "${doubled.title}". Pilih satu saja.`);
};

/** A record with its cells under the fields that the columns were given. */
const mapped = ({ line, cells }: ListRecord, fields: readonly string[]): MappedRecord => ({
  line,
  isTooWide: cells.slice(fields.length).some((cell) => cell.trim() !== ''),
  texts: Object.fromEntries(
    fields.flatMap((field, index): [string, string][] => {
      const text = cells[index] ?? '';
      return field === '' || text.trim() === '' ? [] : [[field, text]];
    }),
  ),
});

/**
 * Understands a list: which record holds its titles, which column is what, and what each record says. Throws when there
 * is nothing to read, too much, or two columns for one field.
 */
export const mappedList = (
  tab: ImportTab,
  text: string,
  { hasTitles, fields: wanted }: Understanding,
): MappedList => {
  const { titles, records } = parted(tab, text, hasTitles);
  const width = titles?.length ?? Math.max(0, ...records.map(({ cells }) => cells.length));
  const named = fieldsOfTitles(tab, titles ?? []);
  const allowed = new Set(listFields[tab].map(({ key }) => key));
  const fields = Array.from({ length: width }, (_, index) => (wanted ?? named)[index] ?? '').map((field) =>
    allowed.has(field) ? field : '',
  );
  refuseDoubled(tab, fields);
  return {
    hasTitles: titles !== null,
    columns: fields.map((field, index) => ({
      title: shown(trimmed(titles?.[index] ?? '') || `Kolom ${index + 1}`),
      sample: shown(
        records.map(({ cells }) => (cells[index] ?? '').trim()).find((cell) => cell !== '') ?? '',
      ),
      field,
    })),
    records: records.map((record) => mapped(record, fields)),
  };
};
