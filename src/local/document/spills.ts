import type { Cell, Sheet } from './book';
import { cellAt, placeCell } from './cells';

/** A place on a sheet. */
export interface Place {
  readonly row: number;
  readonly column: number;
}

/** Which cells each array formula of one sheet filled. */
export type Spills = Map<string, { readonly anchor: Place; readonly cells: Place[] }>;

/** Key of a place. */
export const placeKey = (place: Place): string => `${place.row}:${place.column}`;

/** The spills that a sheet's cells tell of. */
export const findSpills = (sheet: Sheet): Spills => {
  const spills: Spills = new Map();
  sheet.cells.forEach((line, row) => {
    line?.forEach((cell, column) => {
      if (!cell?.spilledFrom) return;
      const key = placeKey(cell.spilledFrom);
      const known = spills.get(key);
      if (known) known.cells.push({ row, column });
      else spills.set(key, { anchor: cell.spilledFrom, cells: [{ row, column }] });
    });
  });
  return spills;
};

/** Whether a cell has nothing in it and looks like any other. */
const isBlank = (cell: Cell): boolean =>
  cell.value === null &&
  cell.formula === undefined &&
  cell.numberFormat === undefined &&
  cell.style === undefined &&
  cell.note === undefined &&
  cell.validation === undefined;

/** Empties the cells that the formula at `key` filled; those typed over meanwhile stay. */
export const clearSpill = (sheet: Sheet, spills: Spills, key: string): void => {
  const spill = spills.get(key);
  if (!spill) return;
  for (const { row, column } of spill.cells) {
    const cell = cellAt(sheet, row, column);
    if (!cell?.spilledFrom || placeKey(cell.spilledFrom) !== key) continue;
    cell.value = null;
    delete cell.spilledFrom;
    if (isBlank(cell)) placeCell(sheet, row, column, undefined);
  }
  spills.delete(key);
};
