import type { Rect, Sheet } from './book';
import { cellAt, hasContent } from './cells';
import { bottomOf, cellRect, rightOf } from './rects';

/** A row or a column of cells within limits. */
const anyContent = (sheet: Sheet, top: number, left: number, bottom: number, right: number): boolean => {
  if (top < 1 || left < 1 || bottom > sheet.maxRows || right > sheet.maxColumns) return false;
  for (let row = top; row <= bottom; row++) {
    for (let column = left; column <= right; column++)
      if (hasContent(cellAt(sheet, row, column))) return true;
  }
  return false;
};

/** The range grown over all content that touches its sides, in one dimension or in both. */
export const dataRegion = (sheet: Sheet, rect: Rect, dimension: 'ROWS' | 'COLUMNS' | null): Rect => {
  let top = rect.row;
  let left = rect.column;
  let bottom = bottomOf(rect);
  let right = rightOf(rect);
  for (let grew = true; grew; ) {
    grew = false;
    if (dimension !== 'COLUMNS') {
      if (anyContent(sheet, top - 1, left, top - 1, right)) {
        top -= 1;
        grew = true;
      }
      if (anyContent(sheet, bottom + 1, left, bottom + 1, right)) {
        bottom += 1;
        grew = true;
      }
    }
    if (dimension !== 'ROWS') {
      if (anyContent(sheet, top, left - 1, bottom, left - 1)) {
        left -= 1;
        grew = true;
      }
      if (anyContent(sheet, top, right + 1, bottom, right + 1)) {
        right += 1;
        grew = true;
      }
    }
  }
  return { sheet: rect.sheet, row: top, column: left, rows: bottom - top + 1, columns: right - left + 1 };
};

const steps = { UP: [-1, 0], DOWN: [1, 0], PREVIOUS: [0, -1], NEXT: [0, 1] } as const;

/** Where Ctrl and an arrow lead from the range's first cell. */
export const nextDataCell = (sheet: Sheet, rect: Rect, direction: keyof typeof steps): Rect => {
  const [down, right] = steps[direction];
  let { row, column } = rect;
  const isInside = (r: number, c: number): boolean =>
    r >= 1 && c >= 1 && r <= sheet.maxRows && c <= sheet.maxColumns;
  const isFull = (r: number, c: number): boolean => hasContent(cellAt(sheet, r, c));
  const isRun =
    isFull(row, column) && isInside(row + down, column + right) && isFull(row + down, column + right);
  while (isInside(row + down, column + right)) {
    const next = isFull(row + down, column + right);
    if (isRun && !next) break;
    row += down;
    column += right;
    if (!isRun && next) break;
  }
  return cellRect(rect.sheet, row, column);
};
