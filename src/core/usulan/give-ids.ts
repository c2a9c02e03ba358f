import { entryYearIn, lastIdName, settingIn } from '../lembar/settings';
import { type Grid, valueAt } from '../lembar/table-rows';
import { trimmed } from '../text';
import { type Block, blocksAround, type Change } from './blocks';
import type { Looking } from './differences';
import { nextIds } from './entry-ids';
import type { CellContent } from './tend-cell';

/** Where IDs are written, and the last one given is remembered; each method is one call to the document. */
export interface IdBook {
  /** Tab Pengaturan, labels and values. */
  settings(): Grid;
  writeSetting(row: number, value: string): void;
  write(block: Block<CellContent>): void;
}

/**
 * Gives rows of tab Inovasi the next IDs of the year, from top to bottom: three calls. `given` are IDs besides those in
 * the tab that are known to have been given. Returns the IDs by row.
 */
export const giveIds = (
  book: IdBook,
  { grid, column, rows }: { readonly grid: Grid; readonly column: number; readonly rows: readonly number[] },
  { now, dayOf }: Pick<Looking, 'now' | 'dayOf'>,
  given: readonly string[] = [],
): ReadonlyMap<number, string> => {
  const settings = book.settings();
  const { value: last, row: lastRow } = settingIn(settings, lastIdName);
  const present = grid.map((_, index) => trimmed(valueAt(grid, index + 1, column)));
  const ids = nextIds([trimmed(last), ...present, ...given], entryYearIn(settings, dayOf(now)), rows.length);
  const newest = ids[ids.length - 1];
  // Remembered before it is given: a number that is skipped does no harm, one that is given twice does.
  if (lastRow !== null && newest !== undefined) book.writeSetting(lastRow, newest);
  const idOf = new Map(rows.map((row, index) => [row, ids[index] ?? '']));
  const changes = [...idOf].map(([row, value]): Change<CellContent> => ({ row, column, value }));
  for (const block of blocksAround([column], changes, (row, at) => valueAt(grid, row, at))) book.write(block);
  return idOf;
};
