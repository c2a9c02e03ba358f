import { ICommandService, type IRange } from '@univerjs/core';
import { SetSelectionsOperation, SheetsSelectionsService } from '@univerjs/sheets';
import type { Rect } from '../../document/book';
import type { Selection } from '../protocol';
import { fromServer, type GridBook, unitId } from './grid-book';
import { univerRange } from './univer-rules';

const rectOf = (sheet: number, range: IRange, lastRow: number, lastColumn: number): Rect => {
  // Whole rows and columns come with NaN where they have no end.
  const row = Number.isNaN(range.startRow) ? 0 : range.startRow;
  const column = Number.isNaN(range.startColumn) ? 0 : range.startColumn;
  const endRow = Number.isNaN(range.endRow) ? lastRow : range.endRow;
  const endColumn = Number.isNaN(range.endColumn) ? lastColumn : range.endColumn;
  return { sheet, row: row + 1, column: column + 1, rows: endRow - row + 1, columns: endColumn - column + 1 };
};

/** 1 → 'A', 27 → 'AA'. */
export const columnLetters = (column: number): string =>
  column < 1
    ? ''
    : columnLetters(Math.floor((column - 1) / 26)) + String.fromCharCode(65 + ((column - 1) % 26));

/** What is selected in the grid now. */
export const selectionOf = (grid: GridBook): Selection | null => {
  const sheet = grid.workbook.getActiveSheet();
  const selections = grid.injector.get(SheetsSelectionsService).getCurrentSelections();
  const last = selections.at(-1);
  if (!sheet || !last) return null;
  const id = Number(sheet.getSheetId());
  const lastRow = sheet.getRowCount() - 1;
  const lastColumn = sheet.getColumnCount() - 1;
  const ranges = selections.map(({ range }) => rectOf(id, range, lastRow, lastColumn));
  const first = ranges.at(-1) ?? { sheet: id, row: 1, column: 1, rows: 1, columns: 1 };
  const { primary } = last;
  const cell = primary
    ? { sheet: id, row: primary.actualRow + 1, column: primary.actualColumn + 1, rows: 1, columns: 1 }
    : { ...first, rows: 1, columns: 1 };
  return { sheet: id, ranges, cell };
};

/** Tells of every new selection, and of another active sheet. */
export const watchSelection = (grid: GridBook, tell: (selection: Selection) => void): void => {
  let isDue = false;
  const soon = (): void => {
    if (isDue) return;
    isDue = true;
    setTimeout(() => {
      isDue = false;
      const selection = selectionOf(grid);
      if (selection) tell(selection);
    }, 30);
  };
  grid.injector.get(SheetsSelectionsService).selectionMoveEnd$.subscribe(soon);
  grid.injector.get(SheetsSelectionsService).selectionSet$.subscribe(soon);
  grid.workbook.activeSheet$.subscribe(soon);
};

/** Shows what the script selected. */
export const selectInGrid = (grid: GridBook, sheet: number, ranges: readonly Rect[]): void => {
  grid.activate(sheet);
  const [first] = ranges;
  if (!first) return;
  const selections = ranges.map((rect) => ({ range: univerRange(rect), primary: null, style: null }));
  const { startRow, startColumn } = univerRange(first);
  const primary = {
    actualRow: startRow,
    actualColumn: startColumn,
    startRow,
    startColumn,
    endRow: startRow,
    endColumn: startColumn,
    isMerged: false,
    isMergedMainCell: false,
  };
  const params = {
    unitId,
    subUnitId: String(sheet),
    selections: selections.map((selection, index) =>
      index === selections.length - 1 ? { ...selection, primary } : selection,
    ),
    reveal: true,
  };
  grid.injector.get(ICommandService).syncExecuteCommand(SetSelectionsOperation.id, params, fromServer);
};
