import { ICommandService } from '@univerjs/core';
import { IRenderManagerService, SHEET_VIEWPORT_KEY } from '@univerjs/engine-render';
import { SheetSkeletonManagerService } from '@univerjs/sheets-ui';
import { type GridBook, unitId } from './grid-book';

/** What part of which sheet is seen, for those who draw over the grid. Pixels are of the grid's frame. */
export interface GridSight {
  readonly sheet: number;
  readonly zoom: number;
  /** The part of the frame below and right of headers and frozen cells, as insets. */
  readonly clip: {
    readonly left: number;
    readonly top: number;
    readonly right: number;
    readonly bottom: number;
  };
  /** Of the clipped part. */
  readonly size: { readonly width: number; readonly height: number };
  /** Where the corner of a cell is, within the clipped part. */
  place(row: number, column: number): { left: number; top: number };
}

/** What is seen now; null before the grid is drawn. */
export const sightOf = (grid: GridBook): GridSight | null => {
  const render = grid.injector.get(IRenderManagerService).getRenderById(unitId);
  const skeleton = render?.with(SheetSkeletonManagerService).getCurrentSkeleton();
  const viewport = render?.scene.getViewport(SHEET_VIEWPORT_KEY.VIEW_MAIN);
  const canvas = render?.engine.getCanvasElement();
  const frame = canvas?.closest('.lembar');
  const sheet = grid.workbook.getActiveSheet();
  if (!render || !skeleton || !viewport || !canvas || !frame || !sheet) return null;
  const zoom = render.scene.scaleX;
  const canvasBox = canvas.getBoundingClientRect();
  const frameBox = frame.getBoundingClientRect();
  const { rowHeaderWidth, columnHeaderHeight, columnWidthAccumulation, rowHeightAccumulation } = skeleton;
  const startOf = (ends: readonly number[], index: number) => (index > 0 ? (ends[index - 1] ?? 0) : 0);
  const { ySplit, xSplit } = sheet.getConfig().freeze;
  const frozenWidth = startOf(columnWidthAccumulation, xSplit);
  const frozenHeight = startOf(rowHeightAccumulation, ySplit);
  const inX = (rowHeaderWidth + frozenWidth) * zoom;
  const inY = (columnHeaderHeight + frozenHeight) * zoom;
  const { viewportScrollX, viewportScrollY } = viewport;
  return {
    sheet: Number(sheet.getSheetId()),
    zoom,
    clip: {
      left: canvasBox.left - frameBox.left + inX,
      top: canvasBox.top - frameBox.top + inY,
      right: frameBox.right - canvasBox.right,
      bottom: frameBox.bottom - canvasBox.bottom,
    },
    size: { width: canvasBox.width - inX, height: canvasBox.height - inY },
    place: (row, column) => ({
      left: (rowHeaderWidth + startOf(columnWidthAccumulation, column - 1) - viewportScrollX) * zoom - inX,
      top: (columnHeaderHeight + startOf(rowHeightAccumulation, row - 1) - viewportScrollY) * zoom - inY,
    }),
  };
};

/** Tells what is seen, and again whenever it may have changed. Returns the way to stop. */
export const watchSight = (grid: GridBook, tell: (sight: GridSight | null) => void): (() => void) => {
  let due = 0;
  const soon = (): void => {
    if (due === 0) {
      due = requestAnimationFrame(() => {
        due = 0;
        tell(sightOf(grid));
      });
    }
  };
  const canvas = grid.injector.get(IRenderManagerService).getRenderById(unitId)?.engine.getCanvasElement();
  const resizes = new ResizeObserver(soon);
  if (canvas) resizes.observe(canvas);
  // Scrolling, zooming, other sheets and other sizes are all operations or mutations of the grid.
  const commands = grid.injector.get(ICommandService).onCommandExecuted(soon);
  soon();
  return () => {
    cancelAnimationFrame(due);
    resizes.disconnect();
    commands.dispose();
  };
};
