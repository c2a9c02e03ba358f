import { evidenceTab } from '../lembar/entry-tabs';
import { columnsAt, type Grid, hasTitles, peoplesColumns, tableIn, valueAt } from '../lembar/table-rows';
import type { FormulaSource } from './fill-formulas';

/** Tab Bukti as far as its length goes. */
export interface EvidenceRoomBook {
  evidence(): Grid;
  lengthen(rows: number, isLastBlank: boolean, formulas: FormulaSource): void;
}

/** Blank rows kept below the proofs: as many as all agencies of a city fill in an hour (36 times 20), and rows added at once. */
const spareRows = 800;
const addedRows = 1000;

/**
 * Sees to it that tab Bukti has room for the next hour's proofs: operators cannot add rows to it. One read when it has.
 * Returns whether rows were added.
 */
export const keepEvidenceRoom = (book: EvidenceRoomBook): boolean => {
  const grid = book.evidence();
  const table = tableIn(evidenceTab, grid);
  if (!hasTitles(table)) return false;
  const { headerRow } = table;
  const filled = columnsAt(
    table,
    peoplesColumns(evidenceTab).map(({ key }) => key),
  );
  const isBlank = (row: number): boolean => filled.every((column) => valueAt(grid, row, column) === '');
  let last = grid.length;
  while (last > headerRow && isBlank(last)) last -= 1;
  if (grid.length - last >= spareRows) return false;
  // Set-up puts the formula into every row, the first among them.
  const formulas = { row: headerRow + 1, columns: columnsAt(table, ['valid']) };
  book.lengthen(addedRows, last < grid.length, formulas);
  return true;
};
