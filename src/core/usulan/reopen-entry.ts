import { innovationsTab } from '../lembar/entry-tabs';
import { locateColumns } from '../lembar/locate-columns';
import type { Day } from '../lembar/settings';
import { tabNames } from '../lembar/tab';
import type { Area } from '../lembar/workbook';
import { type CellValue, trimmed } from '../text';
import { partsOfId } from './entry-ids';
import { reservedRows } from './reserved-rows';
import type { EntryBook } from './tend-edit';

/** An entry as a person is asked about it. */
export interface AskedEntry {
  readonly id: string;
  readonly name: string;
  readonly opd: string;
}

/** The entry that stands in a row of tab Inovasi; null where none with an ID stands, a row in reserve among these. */
export const entryInRow = (grid: readonly (readonly CellValue[])[], row: number): AskedEntry | null => {
  const { headerRow, at } = locateColumns(innovationsTab.columns, grid, {});
  if (headerRow === null || row <= headerRow) return null;
  if (reservedRows(grid, headerRow, at).some((reserved) => reserved.row === row)) return null;
  const text = (key: string): string => trimmed(grid[row - 1]?.[(at[key] ?? 0) - 1] ?? '');
  return partsOfId(text('id')) === null ? null : { id: text('id'), name: text('name'), opd: text('opd') };
};

/**
 * Writes until which day an entry stays open after the deadline, wherever its row stands by now. Returns the cell. Throws
 * when the entry or the column is not there any more.
 */
export const reopenEntry = (book: Pick<EntryBook, 'values' | 'write'>, id: string, until: Day): Area => {
  const grid = book.values();
  const { at } = locateColumns(innovationsTab.columns, grid, {});
  const row = grid.findIndex((line) => trimmed(line[(at.id ?? 0) - 1] ?? '') === id) + 1;
  if (row === 0)
    throw new Error(
      `Usulan ${id} tidak ada lagi di tab ${tabNames.innovations}. Pilih barisnya, lalu jalankan lagi.`,
    );
  const column = at.reopenedUntil;
  if (column === undefined)
    throw new Error(
      `Kolom Dibuka sampai tidak ditemukan di tab ${tabNames.innovations}. Buka menu Inovasi Daerah, lalu Periksa & perbaiki.`,
    );
  book.write({ row, column, grid: [[until]] });
  return { row, column, rows: 1, columns: 1 };
};
