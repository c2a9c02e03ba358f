import { type ICellData, type IMutationInfo, IUndoRedoService } from '@univerjs/core';
import { SetRangeValuesMutation } from '@univerjs/sheets';
import type { Rect } from '../../document/book';
import { type GridBook, unitId } from './grid-book';
import type { SheetTruth } from './sheet-truth';

type Matrix = Record<number, Record<number, ICellData | null>>;

const emptied: ICellData = { v: null, t: null, f: null, p: null, custom: null };

/** The cells of an area as they are now, so that they can be put back. */
export const cellsNow = (truth: SheetTruth, rect: Rect): Matrix => {
  const matrix: Matrix = {};
  for (let row = rect.row; row < rect.row + rect.rows; row += 1) {
    const line: Record<number, ICellData | null> = {};
    for (let column = rect.column; column < rect.column + rect.columns; column += 1) {
      const cell = truth.cells.get(row)?.get(column);
      line[column - 1] = cell ? { ...emptied, ...cell } : null;
    }
    matrix[row - 1] = line;
  }
  return matrix;
};

/** The rows of an area down to the last that holds anything: what is below cannot change by sorting. */
export const filledPart = (truth: SheetTruth, rect: Rect): Rect => {
  const last = Math.max(0, ...truth.cells.keys());
  return { ...rect, rows: Math.max(0, Math.min(rect.rows, last - rect.row + 1)) };
};

/** Makes Ctrl+Z take back what the server did to an area, and Ctrl+Y do it again, by typing its cells. */
export const rememberForUndo = (grid: GridBook, sheet: number, before: Matrix, after: Matrix): void => {
  const typing = (cellValue: Matrix): IMutationInfo => ({
    id: SetRangeValuesMutation.id,
    params: { unitId, subUnitId: String(sheet), cellValue },
  });
  grid.injector.get(IUndoRedoService).pushUndoRedo({
    unitID: unitId,
    undoMutations: [typing(before)],
    redoMutations: [typing(after)],
  });
};
