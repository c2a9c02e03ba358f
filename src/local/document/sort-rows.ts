import type { Cell, CellValue, Rect, Sheet } from './book';
import type { SortKey } from './calls';
import { cellAt, cloneCell, placeCell } from './cells';
import { shiftFormula } from './shift-formula';

/** Numbers (dates are numbers) before texts before booleans before errors; blanks are kept apart. */
const rank = (value: CellValue): number => {
  if (typeof value === 'number') return 0;
  if (typeof value === 'string') return 1;
  return typeof value === 'boolean' ? 2 : 3;
};

const isBlank = (value: CellValue): boolean => value === null || value === '';

const compare = (a: CellValue, b: CellValue, texts: Intl.Collator): number => {
  const ranks = rank(a) - rank(b);
  if (ranks !== 0) return ranks;
  if (typeof a === 'number' && typeof b === 'number') return a - b;
  if (typeof a === 'string' && typeof b === 'string') return texts.compare(a, b);
  return typeof a === 'boolean' && typeof b === 'boolean' ? Number(a) - Number(b) : 0;
};

/** Throws when a key is no column of the range. */
export const assertSortable = (rect: Rect, keys: readonly SortKey[]): void => {
  const odd = keys.find(({ column }) => column < rect.column || column >= rect.column + rect.columns);
  if (odd) throw new Error(`The sort column ${odd.column} is outside the range.`);
};

/** The rows of the range in sorted order, as numbers of rows; equal rows keep their order, blanks come last. */
export const sortedRows = (sheet: Sheet, rect: Rect, keys: readonly SortKey[], locale: string): number[] => {
  const texts = new Intl.Collator(locale, { sensitivity: 'accent' });
  const rows = Array.from({ length: rect.rows }, (_, i) => rect.row + i);
  const columns = keys.map(({ column, ascending }) => ({
    ascending,
    values: rows.map((row) => cellAt(sheet, row, column)?.value ?? null),
  }));
  const order = rows.map((_, i) => i);
  order.sort((a, b) => {
    for (const { ascending, values } of columns) {
      const left = values[a] ?? null;
      const right = values[b] ?? null;
      const blank = Number(isBlank(left)) - Number(isBlank(right));
      if (blank !== 0) return blank;
      if (isBlank(left)) continue;
      const difference = compare(left, right, texts);
      if (difference !== 0) return ascending ? difference : -difference;
    }
    return a - b;
  });
  return order.map((i) => rect.row + i);
};

/** A copy of a cell that stands in another row: relative references go along. */
const inRow = (cell: Cell | undefined, by: number): Cell | undefined => {
  if (!cell) return undefined;
  const moved = cloneCell(cell);
  if (moved.formula !== undefined) moved.formula = shiftFormula(moved.formula, by, 0);
  return moved;
};

/** Puts the rows of the range in the order given. Rules and notes of cells go along, as formats do. */
export const arrangeRows = (sheet: Sheet, rect: Rect, order: readonly number[]): void => {
  const cells = order.map((from, i) =>
    Array.from({ length: rect.columns }, (_, j) =>
      inRow(cellAt(sheet, from, rect.column + j), rect.row + i - from),
    ),
  );
  cells.forEach((line, i) => {
    line.forEach((cell, j) => {
      placeCell(sheet, rect.row + i, rect.column + j, cell);
    });
  });
};
