import type { Book, Cell, CellValue, Rect, Sheet } from './book';

/** The sheet with this id; Google's message if there is none. */
export const sheetOf = (book: Book, id: number): Sheet => {
  const sheet = book.sheets.find((candidate) => candidate.id === id);
  if (!sheet) throw new Error(`Sheet ${id} not found`);
  return sheet;
};

/** The cell there, undefined if nothing was ever put in it. */
export const cellAt = (sheet: Sheet, row: number, column: number): Cell | undefined =>
  sheet.cells[row]?.[column];

/** The cell there, made if missing. */
export const ensureCell = (sheet: Sheet, row: number, column: number): Cell => {
  let line = sheet.cells[row];
  if (!line) {
    line = [];
    sheet.cells[row] = line;
  }
  let cell = line[column];
  if (!cell) {
    cell = { value: null };
    line[column] = cell;
  }
  return cell;
};

/** Puts a cell, or nothing, in a place. */
export const placeCell = (sheet: Sheet, row: number, column: number, cell: Cell | undefined): void => {
  const line = sheet.cells[row];
  if (line) line[column] = cell;
  else if (cell) {
    const made: (Cell | undefined)[] = [];
    made[column] = cell;
    sheet.cells[row] = made;
  }
};

/** Whether somebody would say that the cell holds something: a value, a formula or part of a formula's result. */
export const hasContent = (cell: Cell | undefined): cell is Cell =>
  cell !== undefined &&
  ((cell.value !== null && cell.value !== '') ||
    cell.formula !== undefined ||
    cell.spilledFrom !== undefined);

/** Takes away value and formula, leaving how the cell looks. */
export const emptyCell = (cell: Cell): void => {
  cell.value = null;
  if (cell.formula !== undefined) delete cell.formula;
  if (cell.spilledFrom !== undefined) delete cell.spilledFrom;
};

/** Gives the cell a value that is no formula. */
export const fillCell = (cell: Cell, value: CellValue): void => {
  emptyCell(cell);
  if (value !== '') cell.value = value;
};

/** A cell of its own with the same contents; what it refers to is shared. */
export const cloneCell = (cell: Cell): Cell => ({ ...cell });

/** Throws Google's message unless the range lies on the grid. */
export const assertOnGrid = (sheet: Sheet, rect: Rect): void => {
  if (
    rect.row < 1 ||
    rect.column < 1 ||
    rect.rows < 1 ||
    rect.columns < 1 ||
    rect.row + rect.rows - 1 > sheet.maxRows ||
    rect.column + rect.columns - 1 > sheet.maxColumns
  ) {
    throw new Error('The coordinates of the range are outside the dimensions of the sheet.');
  }
};

/** Calls `visit` for every cell there is in the range, those never touched left out. */
export const visitCells = (
  sheet: Sheet,
  rect: Rect,
  visit: (cell: Cell, row: number, column: number) => void,
): void => {
  const bottom = Math.min(rect.row + rect.rows - 1, sheet.cells.length - 1);
  for (let row = rect.row; row <= bottom; row++) {
    const line = sheet.cells[row];
    if (!line) continue;
    const right = Math.min(rect.column + rect.columns - 1, line.length - 1);
    for (let column = rect.column; column <= right; column++) {
      const cell = line[column];
      if (cell) visit(cell, row, column);
    }
  }
};

/** A grid of the range's size, made cell by cell. */
export const readGrid = <Value>(
  sheet: Sheet,
  rect: Rect,
  read: (cell: Cell | undefined) => Value,
): Value[][] => {
  const grid: Value[][] = [];
  for (let row = rect.row; row < rect.row + rect.rows; row++) {
    const line = sheet.cells[row];
    const values: Value[] = new Array(rect.columns);
    for (let i = 0; i < rect.columns; i++) values[i] = read(line?.[rect.column + i]);
    grid.push(values);
  }
  return grid;
};

/** Last row and column with content; zeros for an empty sheet. */
export const extentOf = (sheet: Sheet): { row: number; column: number } => {
  let lastRow = 0;
  let lastColumn = 0;
  for (let row = sheet.cells.length - 1; row >= 1; row--) {
    const line = sheet.cells[row];
    if (!line) continue;
    const stop = lastRow === 0 ? 0 : lastColumn;
    for (let column = line.length - 1; column > stop; column--) {
      if (!hasContent(line[column])) continue;
      if (lastRow === 0) lastRow = row;
      lastColumn = Math.max(lastColumn, column);
      break;
    }
  }
  return { row: lastRow, column: lastColumn };
};
