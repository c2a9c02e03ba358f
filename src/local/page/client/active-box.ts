import type { GridBook } from './grid-book';
import { selectionOf } from './grid-selection';
import { sightOf } from './grid-sight';

/** A part of the window, in its pixels. */
export interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** Whether two parts of the window have a point in common. */
export const doMeet = (one: Box, other: Box): boolean =>
  one.left < other.right && other.left < one.right && one.top < other.bottom && other.top < one.bottom;

/** Where the active cell is drawn within `frame`; a frozen one counts as all of its frozen band. */
export const activeBox = (grid: GridBook, frame: Box): Box | null => {
  const sight = sightOf(grid);
  const selection = selectionOf(grid);
  if (!sight || !selection) return null;
  const { row, column } = selection.cell;
  const start = sight.place(row, column);
  const end = sight.place(row + 1, column + 1);
  const inner = { left: frame.left + sight.clip.left, top: frame.top + sight.clip.top };
  return {
    left: start.left < 0 ? frame.left : inner.left + start.left,
    top: start.top < 0 ? frame.top : inner.top + start.top,
    right: inner.left + Math.max(0, end.left),
    bottom: inner.top + Math.max(0, end.top),
  };
};
