import { innovationsTab } from '../lembar/entry-tabs';
import type { Column } from '../lembar/tab';
import { columnsAt, textAt, titledTableIn, titleOf } from '../lembar/table-rows';
import { type Block, blocksAround, type Change } from './blocks';
import { type KnownEntry, lastKnown, rowEvents } from './last-known';
import { logBlock, unknownPerson, ways } from './log-lines';
import { contentOfLog } from './log-text';
import type { LogBook } from './reconcile';
import { freeRow } from './reserved-rows';
import type { CellContent } from './tend-cell';

/** What bringing rows back needs besides the entries and their log. */
export interface RestoreBook extends LogBook {
  /** Sees to it that tab Inovasi has at least so many rows. */
  makeRoom(rows: number): void;
  /** Writes contents even where a list would refuse them: they stood there before. */
  putBack(block: Block<CellContent>): void;
}

/** A deleted entry, for a person to choose from. */
export interface GoneEntry {
  readonly id: string;
  readonly name: string;
  readonly opd: string;
}

/** The entries that the log knows and that were deleted, in order of their IDs. */
export const goneEntries = (book: LogBook): readonly GoneEntry[] =>
  [...lastKnown(book.log()).entries.values()]
    .filter(({ isGone }) => isGone)
    .map(({ id, texts }) => ({
      id,
      name: texts.get(titleOf(innovationsTab, 'name')) ?? '',
      opd: texts.get(titleOf(innovationsTab, 'opd')) ?? '',
    }))
    .sort((one, other) => (one.id < other.id ? -1 : 1));

/**
 * Puts deleted entries back below the others, under their old IDs and as the log last knew them, and logs that. Rows in
 * reserve give way: the numbers that stood there are skipped. An ID
 * that stands in the tab again is passed over. Returns the IDs that came back. Throws when the titles are gone.
 */
export const restoreEntries = (
  book: RestoreBook,
  ids: readonly string[],
  { now, who }: { readonly now: Date; readonly who: string },
): readonly string[] => {
  const table = titledTableIn(innovationsTab, book.values());
  const { grid, at } = table;
  const log = lastKnown(book.log());
  const present = new Set(grid.map((_, index) => textAt(table, index + 1, 'id')));
  const entries = ids.flatMap((id): KnownEntry[] => {
    const entry = log.entries.get(id);
    return entry?.isGone && !present.has(id) ? [entry] : [];
  });
  if (entries.length === 0) return [];

  const first = freeRow(table);
  const person = who === '' ? unknownPerson : who;
  const changes = entries.flatMap(({ id, texts, since }, index): Change<CellContent>[] =>
    innovationsTab.columns.flatMap((column): Change<CellContent>[] => {
      const position = at[column.key];
      const stamps: Readonly<Record<string, CellContent>> = {
        id,
        createdAt: since ?? now,
        changedAt: now,
        changedBy: person,
      };
      const text = texts.get(column.header);
      const value = stamps[column.key] ?? (text === undefined ? undefined : contentOfLog(column, text));
      return position === undefined || value === undefined
        ? []
        : [{ row: first + index, column: position, value }];
    }),
  );
  book.makeRoom(first + entries.length - 1);
  const placesOf = (isAmong: (column: Column) => boolean): readonly number[] =>
    columnsAt(
      table,
      innovationsTab.columns.filter(isAmong).map(({ key }) => key),
    );
  const blocks = blocksAround(
    placesOf(({ key, writer }) => key === 'id' || writer !== 'automation'),
    changes,
    () => '',
  );
  const holdsId = ({ column, grid: block }: Block<CellContent>): boolean =>
    at.id !== undefined && column <= at.id && at.id < column + (block[0]?.length ?? 0);
  // An entry is back when its ID is: cut short before, it can be brought back once more; after, the hour stamps it.
  for (const block of blocks.filter((one) => !holdsId(one))) book.putBack(block);
  for (const block of blocks.filter(holdsId)) book.putBack(block);
  const stamps = columnsAt(table, ['createdAt', 'changedAt', 'changedBy']);
  for (const block of blocksAround(stamps, changes, () => '')) book.putBack(block);
  const lines = entries.map(({ id }) => ({
    at: now,
    who: person,
    id,
    field: rowEvents.back,
    before: '',
    after: '',
    how: ways.restored,
  }));
  book.writeLog(logBlock(lines, log.at, log.end));
  return entries.map(({ id }) => id);
};
