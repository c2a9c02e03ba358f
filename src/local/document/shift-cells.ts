import type { Book, Cell, Rect, Sheet } from './book';
import { cellAt, placeCell } from './cells';
import { followBook } from './follow-book';
import { resizeGrid } from './grid-size';
import { rightOf } from './rects';

type Shift = 'ROWS' | 'COLUMNS';

/** The band of cells that moves: everything below the range's first row, or right of its first column. */
export const shiftedBand = (sheet: Sheet, rect: Rect, shift: Shift): Rect =>
  shift === 'ROWS'
    ? { ...rect, rows: sheet.maxRows - rect.row + 1 }
    : { ...rect, columns: sheet.maxColumns - rect.column + 1 };

const columnOf = (sheet: Sheet, column: number): (Cell | undefined)[] =>
  Array.from({ length: sheet.cells.length }, (_, row) => cellAt(sheet, row, column));

const putColumn = (sheet: Sheet, column: number, cells: readonly (Cell | undefined)[]): void => {
  cells.forEach((cell, row) => {
    if (row > 0) placeCell(sheet, row, column, cell);
  });
};

const empties = (count: number): undefined[] => Array.from({ length: count }, () => undefined);

const followed = (book: Book, kind: 'insert' | 'delete', rect: Rect, shift: Shift): number[] =>
  followBook(
    book,
    shift === 'ROWS'
      ? {
          kind,
          sheet: rect.sheet,
          axis: 'rows',
          at: rect.row,
          count: rect.rows,
          within: { from: rect.column, to: rightOf(rect) },
        }
      : {
          kind,
          sheet: rect.sheet,
          axis: 'columns',
          at: rect.column,
          count: rect.columns,
          within: { from: rect.row, to: rect.row + rect.rows - 1 },
        },
  );

/** Inserts empty cells, moving what is there down or right; gives back the sheets whose formulas changed. */
export const insertCells = (book: Book, sheet: Sheet, rect: Rect, shift: Shift): number[] => {
  if (shift === 'ROWS') {
    for (let column = rect.column; column <= rightOf(rect); column++) {
      const cells = columnOf(sheet, column);
      if (cells.length <= rect.row) continue;
      cells.splice(rect.row, 0, ...empties(rect.rows));
      putColumn(sheet, column, cells);
    }
    const reached = lastUsed(sheet.cells);
    if (reached > sheet.maxRows) resizeGrid(book, sheet, reached, sheet.maxColumns);
    sheet.cells.length = Math.min(sheet.cells.length, sheet.maxRows + 1);
  } else {
    let reached = sheet.maxColumns;
    for (let row = rect.row; row < rect.row + rect.rows; row++) {
      const line = sheet.cells[row];
      if (!line || line.length <= rect.column) continue;
      line.splice(rect.column, 0, ...empties(rect.columns));
      reached = Math.max(reached, lastUsed(line));
      line.length = Math.min(line.length, reached + 1);
    }
    if (reached > sheet.maxColumns) resizeGrid(book, sheet, sheet.maxRows, reached);
  }
  return followed(book, 'insert', rect, shift);
};

/** The last place that holds a line or a cell with anything in it. */
const lastUsed = (items: readonly (readonly (Cell | undefined)[] | Cell | undefined)[]): number => {
  for (let at = items.length - 1; at > 0; at--) {
    const item = items[at];
    if (Array.isArray(item) ? item.some((cell) => cell !== undefined) : item !== undefined) return at;
  }
  return 0;
};

/** Deletes cells, moving what follows up or left; gives back the sheets whose formulas changed. */
export const deleteCells = (book: Book, sheet: Sheet, rect: Rect, shift: Shift): number[] => {
  if (shift === 'ROWS') {
    for (let column = rect.column; column <= rightOf(rect); column++) {
      const cells = columnOf(sheet, column);
      const kept = [...cells.slice(0, rect.row), ...cells.slice(rect.row + rect.rows)];
      putColumn(sheet, column, [...kept, ...empties(Math.max(0, cells.length - kept.length))]);
    }
  } else {
    for (let row = rect.row; row < rect.row + rect.rows; row++)
      sheet.cells[row]?.splice(rect.column, rect.columns);
  }
  return followed(book, 'delete', rect, shift);
};
