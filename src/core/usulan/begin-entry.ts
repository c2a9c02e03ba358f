import { valueAt } from '../lembar/table-rows';
import { trimmed } from '../text';
import { blocksAround, type Change } from './blocks';
import { closedText } from './deadline';
import { type EntryView, entryView } from './entry-view';
import { entryGrid } from './find-entry';
import { mayEnter } from './proposers';
import { freeRow, reservedRows } from './reserved-rows';
import type { FormBook, Writer } from './save-entry';
import type { CellContent } from './tend-cell';

/** What a new entry starts from. */
export interface NewEntry {
  readonly opd: string;
  readonly proposerKind: string;
  readonly unit: string;
  readonly name: string;
}

/**
 * Begins an entry as a draft, in the first row that is numbered in advance; when those are used up, below the others,
 * where it gets its number within the hour. Throws when this person may not enter for the agency, after the deadline, and
 * when the tab has no free row.
 */
export const beginEntry = (book: FormBook, entry: NewEntry, writer: Writer): EntryView => {
  const { proposer, calendar } = writer;
  if (trimmed(entry.name) === '') throw new Error('Isi nama inovasinya dahulu.');
  if (trimmed(entry.opd) === '' || !mayEnter(proposer, entry.opd))
    throw new Error('Pilih OPD yang Anda wakili. Bila belum ada, minta Bapperida mendaftarkan alamat Anda.');
  const { today, deadline } = calendar;
  const refusal = closedText({ status: 'Draf', reopenedUntil: null }, deadline, today);
  if (!proposer.isTeam && refusal !== '') throw new Error(refusal);

  const entries = entryGrid(book.values());
  const { grid, at } = entries;
  const [reserved] = reservedRows(entries);
  const row = reserved?.row ?? freeRow(entries);
  if (row > grid.length)
    throw new Error(
      'Tab Inovasi belum punya baris kosong; baris baru disiapkan setiap jam. Coba lagi nanti, atau minta Bapperida menambah baris di bawah.',
    );
  const texts: Readonly<Record<string, string>> = { ...entry, status: 'Draf' };
  const changes = Object.entries(texts).flatMap(([key, text]): Change<CellContent>[] => {
    const column = at[key];
    const value = key === 'name' || key === 'unit' ? trimmed(text.replace(/\s+/g, ' ')) : text;
    return column === undefined || value === '' ? [] : [{ row, column, value }];
  });
  const columns = changes.map(({ column }) => column);
  for (const block of blocksAround(columns, changes, (atRow, column) => valueAt(grid, atRow, column)))
    book.write(block);
  const id = reserved?.id ?? '';
  const line = [...(grid[row - 1] ?? [])];
  for (const { column, value } of changes) if (typeof value === 'string') line[column - 1] = value;
  book.noteSave({ id, fields: Object.keys(texts) });
  const after = { ...entries, grid: grid.map((other, index) => (index === row - 1 ? line : other)) };
  return entryView(after, row, proposer, calendar);
};
