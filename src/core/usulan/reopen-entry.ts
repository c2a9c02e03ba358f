import { innovationsTab } from '../lembar/entry-tabs';
import type { Day } from '../lembar/settings';
import { tabNames } from '../lembar/tab';
import { type Grid, rowsOf, tableIn, textAt } from '../lembar/table-rows';
import type { Area } from '../lembar/workbook';
import { repairIt } from '../remedies';
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
export const entryInRow = (grid: Grid, row: number): AskedEntry | null => {
  const table = tableIn(innovationsTab, grid);
  if (row <= table.headerRow) return null;
  if (reservedRows(table).some((reserved) => reserved.row === row)) return null;
  const text = (key: string): string => textAt(table, row, key);
  return partsOfId(text('id')) === null ? null : { id: text('id'), name: text('name'), opd: text('opd') };
};

/**
 * Writes until which day an entry stays open after the deadline, wherever its row stands by now. Returns the cell. Throws
 * when the entry or the column is not there any more.
 */
export const reopenEntry = (book: Pick<EntryBook, 'values' | 'write'>, id: string, until: Day): Area => {
  const table = tableIn(innovationsTab, book.values());
  const row = rowsOf(table).find((one) => textAt(table, one, 'id') === id);
  if (row === undefined)
    throw new Error(
      `Usulan ${id} tidak ada lagi di tab ${tabNames.innovations}. Pilih barisnya, lalu jalankan lagi.`,
    );
  const column = table.at.reopenedUntil;
  if (column === undefined)
    throw new Error(`Kolom Dibuka sampai tidak ditemukan di tab ${tabNames.innovations}. ${repairIt}`);
  book.write({ row, column, grid: [[until]] });
  return { row, column, rows: 1, columns: 1 };
};
