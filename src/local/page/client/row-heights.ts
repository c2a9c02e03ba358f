import {
  type IMutationInfo,
  type Injector,
  type IRange,
  type IStyleData,
  type Worksheet,
  WrapStrategy,
} from '@univerjs/core';
import { AutoHeightController } from '@univerjs/sheets-ui';
import type { Place } from './reconcile-frame';
import type { SheetTruth } from './sheet-truth';

/** Text of this size fits Google's default row. */
const usualSize = 10;

/** Rows that wrap their text or write it large, and whose height nobody set, grow with it, as in Google Sheets. */
export const fitRows = (
  injector: Injector,
  place: Place,
  sheet: Worksheet,
  truth: SheetTruth,
  rows: readonly number[],
  run: (mutation: IMutationInfo) => void,
): void => {
  const fitting = rows.filter((row) => {
    if (truth.frame?.rowHeights[row + 1] !== undefined) return false;
    const cells = [...(truth.cells.get(row + 1)?.values() ?? [])];
    return cells.some((cell) => {
      const { tb, fs = usualSize } = (cell.s ?? {}) as IStyleData;
      return tb === WrapStrategy.WRAP || fs > usualSize;
    });
  });
  const ranges = fitting.map(
    (row): IRange => ({
      startRow: row,
      endRow: row,
      startColumn: 0,
      endColumn: sheet.getColumnCount() - 1,
    }),
  );
  if (ranges.length === 0) return;
  injector
    .get(AutoHeightController)
    .getUndoRedoParamsOfAutoHeight(ranges, place.subUnitId)
    .redos.forEach(run);
};
