import type { Rect } from '../../document/book';
import type { SheetProperties } from '../../document/calls';
import type { Place } from './a1';
import type { OpenEnd } from './range-inner';

/** The rectangle of a place on a sheet: what the notation leaves open goes to the sheet's edge. */
export const placeRect = (place: Place, sheet: SheetProperties): { rect: Rect; openEnd: OpenEnd } => {
  const { firstRow, firstColumn, lastRow, lastColumn } = place;
  const row = firstRow ?? 1;
  const column = firstColumn ?? 1;
  const rect = {
    sheet: sheet.id,
    row,
    column,
    rows: (lastRow ?? Math.max(sheet.maxRows, row)) - row + 1,
    columns: (lastColumn ?? Math.max(sheet.maxColumns, column)) - column + 1,
  };
  if (firstColumn === null && lastColumn === null) return { rect: { ...rect, open: 'rows' }, openEnd: null };
  if (firstRow === null && lastRow === null) return { rect: { ...rect, open: 'columns' }, openEnd: null };
  if (lastRow === null) return { rect, openEnd: 'rows' };
  return { rect, openEnd: lastColumn === null ? 'columns' : null };
};
