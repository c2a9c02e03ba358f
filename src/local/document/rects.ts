import type { Rect } from './book';

/** The last row of a range. */
export const bottomOf = (rect: Rect): number => rect.row + rect.rows - 1;

/** The last column of a range. */
export const rightOf = (rect: Rect): number => rect.column + rect.columns - 1;

/** One cell as a range. */
export const cellRect = (sheet: number, row: number, column: number): Rect => ({
  sheet,
  row,
  column,
  rows: 1,
  columns: 1,
});

/** Whether two ranges share a cell. */
export const overlaps = (a: Rect, b: Rect): boolean =>
  a.sheet === b.sheet &&
  a.row <= bottomOf(b) &&
  b.row <= bottomOf(a) &&
  a.column <= rightOf(b) &&
  b.column <= rightOf(a);

/** Whether every cell of `inner` lies in `outer`. */
export const covers = (outer: Rect, inner: Rect): boolean =>
  outer.sheet === inner.sheet &&
  outer.row <= inner.row &&
  outer.column <= inner.column &&
  bottomOf(outer) >= bottomOf(inner) &&
  rightOf(outer) >= rightOf(inner);

/** What two ranges share, or null. */
export const intersection = (a: Rect, b: Rect): Rect | null => {
  if (!overlaps(a, b)) return null;
  const row = Math.max(a.row, b.row);
  const column = Math.max(a.column, b.column);
  return {
    sheet: a.sheet,
    row,
    column,
    rows: Math.min(bottomOf(a), bottomOf(b)) - row + 1,
    columns: Math.min(rightOf(a), rightOf(b)) - column + 1,
  };
};

/** The parts of `rect` outside `hole`, at most four. */
export const without = (rect: Rect, hole: Rect): Rect[] => {
  const shared = intersection(rect, hole);
  if (!shared) return [rect];
  const { sheet } = rect;
  const parts: Rect[] = [
    { sheet, row: rect.row, column: rect.column, rows: shared.row - rect.row, columns: rect.columns },
    {
      sheet,
      row: bottomOf(shared) + 1,
      column: rect.column,
      rows: bottomOf(rect) - bottomOf(shared),
      columns: rect.columns,
    },
    { sheet, row: shared.row, column: rect.column, rows: shared.rows, columns: shared.column - rect.column },
    {
      sheet,
      row: shared.row,
      column: rightOf(shared) + 1,
      rows: shared.rows,
      columns: rightOf(rect) - rightOf(shared),
    },
  ];
  return parts.filter((part) => part.rows > 0 && part.columns > 0);
};

/** Whether the ranges of `many` together contain every cell of `rect`. */
export const coveredBy = (many: readonly Rect[], rect: Rect): boolean =>
  many.reduce<Rect[]>((rest, hole) => rest.flatMap((part) => without(part, hole)), [rect]).length === 0;

/** The smallest range that contains both. */
export const union = (a: Rect, b: Rect): Rect => {
  const row = Math.min(a.row, b.row);
  const column = Math.min(a.column, b.column);
  return {
    sheet: a.sheet,
    row,
    column,
    rows: Math.max(bottomOf(a), bottomOf(b)) - row + 1,
    columns: Math.max(rightOf(a), rightOf(b)) - column + 1,
  };
};
