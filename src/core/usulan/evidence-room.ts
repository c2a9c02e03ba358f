import { evidenceTab } from '../lembar/entry-tabs';
import { locateColumns } from '../lembar/locate-columns';
import type { CellValue } from '../text';
import type { FormulaSource } from './fill-formulas';

/** Tab Bukti as far as its length goes. */
export interface EvidenceRoomBook {
  evidence(): readonly (readonly CellValue[])[];
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
  const { headerRow, at } = locateColumns(evidenceTab.columns, grid, {});
  if (headerRow === null) return false;
  const filled = evidenceTab.columns.flatMap(({ key, writer }) =>
    writer === 'automation' || at[key] === undefined ? [] : [at[key]],
  );
  const isBlank = (row: number): boolean =>
    filled.every((column) => (grid[row - 1]?.[column - 1] ?? '') === '');
  let last = grid.length;
  while (last > headerRow && isBlank(last)) last -= 1;
  if (grid.length - last >= spareRows) return false;
  // Set-up puts the formula into every row, the first among them.
  const formulas = { row: headerRow + 1, columns: at.valid === undefined ? [] : [at.valid] };
  book.lengthen(addedRows, last < grid.length, formulas);
  return true;
};
