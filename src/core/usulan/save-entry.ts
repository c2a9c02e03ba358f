import type { Day } from '../lembar/settings';
import { cellAt, rowsOf, textAt, valueAt } from '../lembar/table-rows';
import type { Area } from '../lembar/workbook';
import { type CellValue, trimmed } from '../text';
import { agencyFinder } from './agency-names';
import { type Block, blocksAround, type Change } from './blocks';
import { fieldText, formColumns, isoDay } from './entry-form';
import { type Calendar, type EntryView, entryView, keyOf, refusalOf, statusIn } from './entry-view';
import { type EntryGrid, type EntryKey, entryGrid, findEntry } from './find-entry';
import { nameAdviser } from './name-index';
import { withOwnNote } from './own-note';
import { mayEnter, type Proposer } from './proposers';
import { schoolFinder } from './school-names';
import { isSchoolKind, tendSchool } from './school-units';
import { mayMove, moveRefusal } from './status-rules';
import { type CellContent, tendCell } from './tend-cell';

/** What changing entries from a form needs; each method is one call, but for `noteSave`, which is two. */
export interface FormBook {
  /** All values of tab Inovasi. */
  values(): readonly (readonly CellValue[])[];
  write(block: Block<CellContent>): void;
  notes(area: Area): readonly (readonly string[])[];
  writeNotes(block: Block<string>): void;
  /** Tab Sekolah, titles included. */
  schools(): readonly (readonly CellValue[])[];
  /** Hands over to the hourly run who saved what, for stamps and log. */
  noteSave(save: SavedFields): void;
}

/** Who writes, and the city's calendar. */
export interface Writer {
  readonly proposer: Proposer;
  readonly calendar: Calendar;
}

/** Which columns of which entry were saved, and what else the log is to say of it. */
export interface SavedFields {
  readonly id: string;
  readonly fields: readonly string[];
  readonly lines?: readonly { readonly field: string; readonly before: string; readonly after: string }[];
}

/** One field as the form sends it: what it held when the form last saw it, and what it is to hold. */
export interface FieldChange {
  readonly key: string;
  readonly base: string;
  readonly text: string;
}

/** A field that somebody else changed meanwhile: both texts, for the person to choose. */
export interface FieldConflict {
  readonly key: string;
  readonly found: string;
}

/** A field that could not be saved, and what to do. */
export interface FieldRefusal {
  readonly key: string;
  readonly reason: string;
}

/** What became of a save. */
export type SaveResult =
  | { readonly outcome: 'gone' }
  | {
      readonly outcome: 'saved';
      readonly entry: EntryView;
      readonly conflicts: readonly FieldConflict[];
      readonly refusals: readonly FieldRefusal[];
      /** What to look at in the name: taken by the same proposer, or like another's; '' for nothing. */
      readonly advice: string;
    };

/** Most characters that a cell takes; one is kept for the mark that text may need. */
const longest = 49_999;

const advised = ['opd', 'unit', 'name'];

/** The product's notes on the cells that were written: a note on what stood there before says nothing of what stands there now. */
const renewNotes = (
  book: FormBook,
  { at }: EntryGrid,
  row: number,
  texts: ReadonlyMap<string, string>,
): void => {
  const width = Math.max(...Object.values(at));
  const [notes = []] = book.notes({ row, column: 1, rows: 1, columns: width });
  const noteAt = (_: number, column: number): string => notes[column - 1] ?? '';
  const changes = [...texts].flatMap(([key, text]): Change<string>[] => {
    const column = at[key];
    if (column === undefined) return [];
    const value = withOwnNote(noteAt(row, column), text);
    return value === noteAt(row, column) ? [] : [{ row, column, value }];
  });
  const columns = changes.map(({ column }) => column);
  for (const block of blocksAround(columns, changes, noteAt)) book.writeNotes(block);
};

/** What the name of a row has in common with others, '' for nothing. */
const adviceOn = (entries: EntryGrid, row: number): string => {
  const named = (one: number) => ({
    row: one,
    id: textAt(entries, one, 'id'),
    opd: cellAt(entries, one, 'opd'),
    unit: cellAt(entries, one, 'unit'),
    name: cellAt(entries, one, 'name'),
  });
  return nameAdviser(rowsOf(entries).map(named))(named(row));
};

/** Makes what names a school as the roster does, where that is certain; other units stay as they were typed. */
const schoolNamer = (
  book: FormBook,
  entries: EntryGrid,
  row: number,
  changes: readonly FieldChange[],
): ((unit: string) => string) => {
  const text = (key: string): string =>
    changes.find((change) => change.key === key)?.text ?? String(cellAt(entries, row, key));
  const kind = text('proposerKind');
  if (!changes.some(({ key }) => key === 'unit') || !isSchoolKind(kind)) return (unit) => unit;
  const schools = schoolFinder(book.schools());
  return (unit) => {
    const { content } = tendSchool(schools, { kind, unit: trimmed(unit), opd: text('opd') });
    return typeof content === 'string' ? content : unit;
  };
};

const isDay = (content: CellContent): content is Day =>
  typeof content === 'object' && !(content instanceof Date);

const textOf = (content: CellContent, { dayOf }: Calendar): string =>
  isDay(content) ? isoDay(content) : fieldText(content, dayOf);

/** The entry as it is after these changes. */
const viewAfter = (
  entries: EntryGrid,
  row: number,
  changes: readonly (Change<CellContent> & { readonly key: string })[],
  { proposer, calendar }: Writer,
): { readonly after: EntryGrid; readonly view: EntryView } => {
  const line = [...(entries.grid[row - 1] ?? [])];
  for (const { column, value } of changes) if (!isDay(value)) line[column - 1] = value;
  const grid = entries.grid.map((other, index) => (index === row - 1 ? line : other));
  const view = entryView({ ...entries, grid }, row, proposer, calendar);
  const written = changes.map(({ key, value }) => [key, textOf(value, calendar)]);
  const texts = { ...view.texts, ...Object.fromEntries(written.filter(([key]) => key !== 'status')) };
  return { after: { ...entries, grid }, view: { ...view, texts } };
};

/** The entry's row among all; null when it is gone. Throws when this person may not write it. */
const writable = (
  book: FormBook,
  key: EntryKey,
  { proposer, calendar }: Writer,
): { readonly entries: EntryGrid; readonly row: number } | null => {
  const entries = entryGrid(book.values());
  const row = findEntry(entries, key);
  if (row === null) return null;
  const refusal = refusalOf(entries, row, proposer, calendar);
  if (refusal !== '') throw new Error(refusal);
  return { entries, row };
};

/**
 * Saves fields of an entry as a form sends them. Each is put in its usual form; one that somebody changed since the form
 * saw it is not written but given back, and so is one that its list would refuse. Throws when this person may not write
 * the entry, or not give it this status.
 */
export const saveEntry = (
  book: FormBook,
  key: EntryKey,
  changes: readonly FieldChange[],
  writer: Writer,
): SaveResult => {
  const { proposer, calendar } = writer;
  const found = writable(book, key, writer);
  if (!found) return { outcome: 'gone' };
  const { entries, row } = found;

  const agencyOf = agencyFinder(proposer.agencies.map((name) => ({ name, abbreviations: '' })));
  const conflicts: FieldConflict[] = [];
  const refusals: FieldRefusal[] = [];
  const writes: (Change<CellContent> & { readonly key: string })[] = [];
  const unitOf = schoolNamer(book, entries, row, changes);
  for (const { key: field, base, text: typed } of changes) {
    const text = field === 'unit' ? unitOf(typed) : typed;
    const column = formColumns.find((one) => one.key === field);
    const position = entries.at[field];
    if (!column || position === undefined) {
      refusals.push({
        key: field,
        reason: 'Kolom ini tidak ditemukan di tab Inovasi. Minta Bapperida menjalankan Periksa & perbaiki.',
      });
      continue;
    }
    const present = fieldText(cellAt(entries, row, field), calendar.dayOf);
    const { content = text, note } = tendCell(column, text, { agencyOf });
    const wanted = textOf(content, calendar);
    if (present === wanted) continue;
    if (present !== base) conflicts.push({ key: field, found: present });
    else if (text.length > longest)
      refusals.push({
        key: field,
        reason: `Isi ini ${text.length} huruf; satu sel hanya memuat ${longest}. Ringkaslah.`,
      });
    // What is no day, amount or choice stays in the form: the sheet would make something else of it.
    else if (note !== '' && column.rule) refusals.push({ key: field, reason: note });
    else if (field === 'opd' && !mayEnter(proposer, wanted))
      refusals.push({ key: field, reason: `Anda bukan operator ${wanted}. Pilih OPD Anda.` });
    else writes.push({ key: field, row, column: position, value: content });
  }
  const columns = writes.map(({ column }) => column);
  for (const block of blocksAround(columns, writes, (atRow, at) => valueAt(entries.grid, atRow, at)))
    book.write(block);
  const id = textAt(entries, row, 'id');
  if (writes.length > 0) book.noteSave({ id, fields: writes.map((write) => write.key) });
  const { after, view } = viewAfter(entries, row, writes, writer);
  const advice = changes.some((change) => advised.includes(change.key)) ? adviceOn(after, row) : '';
  if (writes.length > 0) {
    const texts = new Map(writes.map((write) => [write.key, '']));
    if (writes.some((write) => advised.includes(write.key))) texts.set('name', advice);
    renewNotes(book, entries, row, texts);
  }
  return {
    outcome: 'saved',
    entry: view,
    conflicts,
    refusals,
    advice,
  };
};

/**
 * Moves the status of an entry. Throws when this person may not make the move, or when it was moved meanwhile by somebody
 * else to where it cannot be made from.
 */
export const moveStatus = (book: FormBook, key: EntryKey, status: string, writer: Writer): SaveResult => {
  const { role } = writer.proposer;
  const found = writable(book, key, writer);
  if (!found) return { outcome: 'gone' };
  const { entries, row } = found;
  const before = statusIn(entries, row);
  if (!mayMove(role, before, status)) throw new Error(moveRefusal(role, before, status));
  const column = entries.at.status;
  if (column === undefined)
    throw new Error('Kolom Status tidak ditemukan. Minta Bapperida menjalankan Periksa & perbaiki.');
  book.write({ row, column, grid: [[status]] });
  renewNotes(book, entries, row, new Map([['status', '']]));
  book.noteSave({ id: keyOf(entries, row).id, fields: ['status'] });
  const { view } = viewAfter(entries, row, [{ key: 'status', row, column, value: status }], writer);
  return { outcome: 'saved', entry: view, conflicts: [], refusals: [], advice: '' };
};
