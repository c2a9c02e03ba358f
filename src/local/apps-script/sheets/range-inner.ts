import type { Rect } from '../../document/book';
import { exception } from '../core/exception';
import { inners } from '../core/inner';
import type { World } from '../core/world';

/** Which end of the range is open, as in 'A2:B' ('rows') or 'C2:3' ('columns'); rows and columns of 'B:D' and '5:7' are told by the rect. */
export type OpenEnd = 'rows' | 'columns' | null;

/** What stands behind a Range. */
export interface RangeInner {
  readonly world: World;
  readonly rect: Rect;
  readonly openEnd: OpenEnd;
}

/** Behind every Range. */
export const rangeInners = inners<RangeInner>();

const outside = 'The coordinates of the range are outside the dimensions of the sheet.';

/** Throws Google's message unless the rectangle lies on its sheet; a sheet that has grown meanwhile is noticed. */
export const assertOnSheet = (world: World, rect: Rect): void => {
  const reaches = (sheet: { maxRows: number; maxColumns: number }): boolean =>
    rect.row + rect.rows - 1 <= sheet.maxRows && rect.column + rect.columns - 1 <= sheet.maxColumns;
  if (rect.row < 1 || rect.column < 1) throw exception(outside);
  if (
    !reaches(world.properties.peekSheet(rect.sheet)) &&
    !reaches(world.properties.refreshedSheet(rect.sheet))
  ) {
    throw exception(outside);
  }
};

/** An open range reaches to the edge of the sheet as it is now. */
const toEdge = ({ world, rect, openEnd }: RangeInner): Rect => {
  const downwards = rect.open === 'columns' || rect.open === 'sheet' || openEnd === 'rows';
  const sideways = rect.open === 'rows' || rect.open === 'sheet' || openEnd === 'columns';
  if (!downwards && !sideways) return rect;
  const { maxRows, maxColumns } = world.properties.peekSheet(rect.sheet);
  return {
    ...rect,
    rows: downwards ? Math.max(1, maxRows - rect.row + 1) : rect.rows,
    columns: sideways ? Math.max(1, maxColumns - rect.column + 1) : rect.columns,
  };
};

/** The world and rectangle behind a Range that is about to be used; throws when it lies outside its sheet. */
export const usable = (range: object): { world: World; rect: Rect } => {
  const inner = rangeInners.of(range);
  const rect = toEdge(inner);
  assertOnSheet(inner.world, rect);
  return { world: inner.world, rect };
};
