import { innovationsTab } from '../lembar/entry-tabs';
import { locateColumns } from '../lembar/locate-columns';
import { tabNames } from '../lembar/tab';
import { type CellValue, folded, sameText, trimmed } from '../text';
import { partsOfId } from './entry-ids';

type Grid = readonly (readonly CellValue[])[];

/** How a form remembers its entry: by its ID, or until it has one by where it stood and what it was called. */
export interface EntryKey {
  /** '' for an entry that has no ID yet. */
  readonly id: string;
  readonly row: number;
  readonly opd: string;
  readonly name: string;
}

/** Tab Inovasi with where its columns stand. */
export interface EntryGrid {
  readonly grid: Grid;
  readonly headerRow: number;
  readonly at: Readonly<Record<string, number>>;
}

/** Finds the titles in the values of tab Inovasi. Throws when they are gone. */
export const entryGrid = (grid: Grid): EntryGrid => {
  const { headerRow, at } = locateColumns(innovationsTab.columns, grid, {});
  if (headerRow === null)
    throw new Error(
      `Baris judul di tab ${tabNames.innovations} tidak ditemukan. Minta Bapperida membuka menu Inovasi Daerah, lalu Periksa & perbaiki.`,
    );
  return { grid, headerRow, at };
};

/** The cell of a row under a key, '' where the column is missing. */
export const entryCell = ({ grid, at }: EntryGrid, row: number, key: string): CellValue =>
  grid[row - 1]?.[(at[key] ?? 0) - 1] ?? '';

const isNamed = (entries: EntryGrid, row: number, { opd, name }: EntryKey): boolean =>
  sameText(entryCell(entries, row, 'name'), name) && folded(entryCell(entries, row, 'opd')) === folded(opd);

/** The row in which an entry stands now, or null when it is gone or, without an ID, no longer certain. */
export const findEntry = (entries: EntryGrid, key: EntryKey): number | null => {
  const rows = entries.grid.slice(entries.headerRow).map((_, index) => entries.headerRow + 1 + index);
  if (partsOfId(key.id) !== null)
    return rows.find((row) => trimmed(entryCell(entries, row, 'id')) === key.id) ?? null;
  if (key.row > entries.headerRow && isNamed(entries, key.row, key)) return key.row;
  const [only = null, ...others] = rows.filter((row) => isNamed(entries, row, key));
  return others.length === 0 && key.name !== '' ? only : null;
};
