import { type CellValue, trimmed } from '../text';
import { agenciesIn, agencyFinder } from '../usulan/agency-names';
import { schoolFinder, schoolsIn } from '../usulan/school-names';
import { entryRows } from './entry-rows';
import { fieldsOfTitles, type ImportTab, listFields, titleRecord } from './list-fields';
import { type ListRow, mapRecords } from './list-row';
import { readList } from './read-list';
import { schoolRows } from './school-rows';

type Grid = readonly (readonly CellValue[])[];

/** A list, and how a person wants it understood. */
export interface ListRequest {
  readonly tab: ImportTab;
  readonly text: string;
  /** Whether its first record holds titles; null: as it looks. */
  readonly hasTitles: boolean | null;
  /** What each column becomes, '' for nothing; null: as its titles tell. */
  readonly fields: readonly string[] | null;
}

/** The tabs that a list is judged against, titles included. */
export interface KnownTables {
  /** The tab that it goes to. */
  readonly own: Grid;
  readonly agencies: Grid;
  readonly schools: Grid;
}

/** A column of a list: its title or number, what stands in it first, and what it becomes. */
export interface ListColumn {
  readonly title: string;
  readonly sample: string;
  readonly field: string;
}

/** A list as it is understood. */
export interface ListPreview {
  readonly hasTitles: boolean;
  readonly columns: readonly ListColumn[];
  readonly rows: readonly ListRow[];
}

/** Rows that are imported at once at most: all that a city has in a year, many times over. */
const mostRows = 5000;

/** What the records are taken from: below the titles, and the titles. */
const parted = ({ tab, text, hasTitles }: ListRequest) => {
  const records = readList(text);
  if (records.length === 0) throw new Error('Daftar masih kosong. Tempelkan barisnya atau pilih berkas CSV.');
  const found = titleRecord(tab, records);
  const titles = hasTitles === false ? null : (found ?? (hasTitles === true ? 0 : null));
  const below = titles === null ? records : records.slice(titles + 1);
  if (below.length > mostRows)
    throw new Error(
      `Daftar ini berisi ${below.length} baris, padahal sekali impor paling banyak ${mostRows}. Bagi menjadi beberapa daftar.`,
    );
  return { titles: titles === null ? null : (records[titles]?.cells ?? []), records: below };
};

const refuseDoubled = (tab: ImportTab, fields: readonly string[]): void => {
  const doubled = listFields[tab].find(({ key }) => fields.filter((field) => field === key).length > 1);
  if (doubled) throw new Error(`Dua kolom dijadikan "${doubled.title}". Pilih satu saja.`);
};

/**
 * Understands a list: which column is what, and what is to become of each row. It changes nothing. Throws when there is
 * nothing to read, too much, or two columns for one field.
 */
export const previewList = (request: ListRequest, known: KnownTables): ListPreview => {
  const { tab } = request;
  const { titles, records } = parted(request);
  const width = titles?.length ?? Math.max(0, ...records.map(({ cells }) => cells.length));
  const named = fieldsOfTitles(tab, titles ?? []);
  const allowed = new Set(listFields[tab].map(({ key }) => key));
  const fields = Array.from({ length: width }, (_, index) => (request.fields ?? named)[index] ?? '').map(
    (field) => (allowed.has(field) ? field : ''),
  );
  refuseDoubled(tab, fields);
  const mapped = mapRecords(records, fields);
  const agencies = agenciesIn(known.agencies);
  return {
    hasTitles: titles !== null,
    columns: fields.map((field, index) => ({
      title: trimmed(titles?.[index] ?? '') || `Kolom ${index + 1}`,
      sample: records.map(({ cells }) => (cells[index] ?? '').trim()).find((cell) => cell !== '') ?? '',
      field,
    })),
    rows:
      tab === 'schools'
        ? schoolRows(mapped, schoolsIn(known.own))
        : entryRows(mapped, known.own, {
            agencies: agencies.map(({ name }) => name),
            agencyOf: agencyFinder(agencies),
            schools: schoolFinder(known.schools),
          }),
  };
};

/** Whether a row is imported when nobody says otherwise. */
export const isWanted = ({ verdict }: ListRow): boolean => verdict === 'new' || verdict === 'check';

/** The rows that are imported: those that are when nobody says otherwise, without some lines and with others. */
export const chosenRows = (
  rows: readonly ListRow[],
  { without, also }: { readonly without: readonly number[]; readonly also: readonly number[] },
): readonly ListRow[] => {
  const [left, added] = [new Set(without), new Set(also)];
  return rows.filter((row) => (isWanted(row) ? !left.has(row.line) : row.mayChoose && added.has(row.line)));
};
