import { ICommandService } from '@univerjs/core';
import type { Rect } from '../../document/book';
import type { GridBook } from './grid-book';
import { sightOf } from './grid-sight';

/** The scroll bars lie over the last pixels of the grid. */
const scrollBar = 12;

/** Scrolls on when a cell is behind the lower or right edge: Univer leaves it there when rows differ in height. */
export const revealCell = (grid: GridBook, cell: Rect): void => {
  const sight = sightOf(grid);
  if (!sight || sight.sheet !== cell.sheet) return;
  const start = sight.place(cell.row, cell.column);
  const end = sight.place(cell.row + 1, cell.column + 1);
  const beyond = (from: number, to: number, size: number) =>
    Math.max(0, Math.min(to - (size - scrollBar), from)) / sight.zoom;
  const offsetX = beyond(start.left, end.left, sight.size.width);
  const offsetY = beyond(start.top, end.top, sight.size.height);
  if (offsetX === 0 && offsetY === 0) return;
  void grid.injector
    .get(ICommandService)
    .executeCommand('sheet.command.set-scroll-relative', { offsetX, offsetY });
};
