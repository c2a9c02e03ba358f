import type { Rect } from './book';

/** A stretch of lines on an axis. */
export interface Span {
  readonly from: number;
  readonly to: number;
}

/** A change of the grid that what refers to cells follows. */
export type GridChange =
  | {
      readonly kind: 'insert' | 'delete';
      readonly sheet: number;
      readonly axis: 'rows' | 'columns';
      readonly at: number;
      readonly count: number;
      /** Only what lies between these lines of the other axis moves: cells were inserted, not lines. */
      readonly within?: Span;
    }
  | {
      readonly kind: 'reorder';
      readonly sheet: number;
      readonly axis: 'rows' | 'columns';
      readonly at: number;
      readonly count: number;
      readonly before: number;
    }
  | {
      readonly kind: 'move';
      readonly from: Rect;
      readonly to: { readonly sheet: number; readonly row: number; readonly column: number };
    };

/** A range whose ends may be open: then they are infinite. */
export interface Area {
  readonly sheet: number;
  readonly rows: Span;
  readonly columns: Span;
}

const insertInto = (span: Span, at: number, count: number): Span => ({
  from: span.from >= at ? span.from + count : span.from,
  to: span.to >= at ? span.to + count : span.to,
});

const deleteFrom = (span: Span, at: number, count: number): Span | null => {
  const after = at + count;
  const from = span.from < at ? span.from : Math.max(at, span.from - count);
  const to = span.to >= after ? span.to - count : Math.min(span.to, at - 1);
  return from > to ? null : { from, to };
};

const isInside = (span: Span, outer: Span): boolean => span.from >= outer.from && span.to <= outer.to;

const reorder = (span: Span, at: number, count: number, before: number): Span | null => {
  if (isInside(span, { from: at, to: at + count - 1 })) {
    const by = before > at ? before - count - at : before - at;
    return { from: span.from + by, to: span.to + by };
  }
  const widened = insertInto(span, before, count);
  return deleteFrom(widened, before <= at ? at + count : at, count);
};

const isWholeAxis = (span: Span): boolean => span.from === 1 && span.to === Number.POSITIVE_INFINITY;

const alongAxis = (area: Area, change: Exclude<GridChange, { kind: 'move' }>): Area | null => {
  const span = area[change.axis];
  // A whole column stays whole however many rows come and go.
  if (isWholeAxis(span)) return area;
  const across = area[change.axis === 'rows' ? 'columns' : 'rows'];
  if (change.kind === 'reorder') {
    const moved = reorder(span, change.at, change.count, change.before);
    return moved && { ...area, [change.axis]: moved };
  }
  if (change.within && !isInside(across, change.within)) return area;
  const moved =
    change.kind === 'insert'
      ? insertInto(span, change.at, change.count)
      : deleteFrom(span, change.at, change.count);
  return moved && { ...area, [change.axis]: moved };
};

/** Where an area is after the change; null if nothing of it is left. */
export const followArea = (area: Area, change: GridChange): Area | null => {
  if (change.kind !== 'move') return area.sheet === change.sheet ? alongAxis(area, change) : area;
  const { from, to } = change;
  const isMoved =
    area.sheet === from.sheet &&
    isInside(area.rows, { from: from.row, to: from.row + from.rows - 1 }) &&
    isInside(area.columns, { from: from.column, to: from.column + from.columns - 1 });
  if (!isMoved) return area;
  const down = to.row - from.row;
  const right = to.column - from.column;
  return {
    sheet: to.sheet,
    rows: { from: area.rows.from + down, to: area.rows.to + down },
    columns: { from: area.columns.from + right, to: area.columns.to + right },
  };
};

const areaOf = (rect: Rect): Area => {
  const isOpenDown = rect.open === 'columns' || rect.open === 'sheet';
  const isOpenRight = rect.open === 'rows' || rect.open === 'sheet';
  return {
    sheet: rect.sheet,
    rows: isOpenDown
      ? { from: 1, to: Number.POSITIVE_INFINITY }
      : { from: rect.row, to: rect.row + rect.rows - 1 },
    columns: isOpenRight
      ? { from: 1, to: Number.POSITIVE_INFINITY }
      : { from: rect.column, to: rect.column + rect.columns - 1 },
  };
};

const sizeOf = (span: Span): number => span.to - span.from + 1;

/** Where a range is after the change, the same object if it stays; null if nothing of it is left. */
export const followRect = (rect: Rect, change: GridChange): Rect | null => {
  const before = areaOf(rect);
  const after = followArea(before, change);
  if (after === before || after === null) return after === null ? null : rect;
  const isOpenDown = after.rows.to === Number.POSITIVE_INFINITY;
  const isOpenRight = after.columns.to === Number.POSITIVE_INFINITY;
  const moved: Rect = {
    ...rect,
    sheet: after.sheet,
    row: after.rows.from,
    column: after.columns.from,
    rows: isOpenDown ? rect.rows : sizeOf(after.rows),
    columns: isOpenRight ? rect.columns : sizeOf(after.columns),
  };
  const isSame =
    moved.sheet === rect.sheet &&
    moved.row === rect.row &&
    moved.column === rect.column &&
    moved.rows === rect.rows &&
    moved.columns === rect.columns;
  return isSame ? rect : moved;
};
