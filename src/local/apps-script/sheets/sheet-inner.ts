import type { Rect } from '../../document/book';
import { exception } from '../core/exception';
import { inners } from '../core/inner';
import type { World } from '../core/world';
import { parsePlace } from './a1';
import { placeRect } from './place-rect';
import type { Range } from './range';

/** What stands behind a Sheet. */
export interface SheetInner {
  readonly world: World;
  readonly id: number;
}

/** Behind every Sheet. */
export const sheetInners = inners<SheetInner>();

/** The rectangle of a whole sheet. */
export const wholeSheet = ({ world, id }: SheetInner): Rect => {
  const { maxRows, maxColumns } = world.properties.peekSheet(id);
  return { sheet: id, row: 1, column: 1, rows: maxRows, columns: maxColumns, open: 'sheet' };
};

/**
 * The range that a notation names: a place, or else a named range. `sheet` is where a place without a sheet's name
 * lies. Google does not mind yet that the place lies outside the sheet.
 */
export const rangeOfNotation = (world: World, notation: string, sheet: number): Range => {
  const place = parsePlace(notation);
  if (!place) {
    const named = world.calls.document.namedRanges().find(({ name }) => name === notation);
    if (!named) throw exception('Range not found');
    return world.make.range(named.rect);
  }
  const { sheetName } = place;
  const found =
    sheetName === null
      ? world.properties.peekSheet(sheet)
      : world.properties.peekSheets().find(({ name }) => name.toLowerCase() === sheetName.toLowerCase());
  if (!found) throw exception('Range not found');
  const { rect, openEnd } = placeRect(place, found);
  return world.make.range(rect, openEnd);
};
