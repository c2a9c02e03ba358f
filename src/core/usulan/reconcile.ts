import { innovationsTab } from '../lembar/entry-tabs';
import { locateColumns } from '../lembar/locate-columns';
import type { Day } from '../lembar/settings';
import { type CellValue, trimmed } from '../text';
import type { Block } from './blocks';
import { partsOfId } from './entry-ids';
import { lastKnown, rowEvents } from './last-known';
import { type LogLine, logBlock, unknownPerson, ways } from './log-lines';
import { logText } from './log-text';
import type { CellContent } from './tend-cell';

type Grid = readonly (readonly CellValue[])[];

/** The entries and their log; each method is one call to the document. */
export interface LogBook {
  values(): Grid;
  log(): Grid;
  writeLog(block: Block<CellContent>): void;
}

/**
 * Compares the entries with what the log last knew of them and logs every difference: edits that no trigger was told of,
 * pastes, rows that were deleted or came back. Where a row has moved does not matter. `who` deleted or brought back rows, ''
 * when nobody knows. Returns how many lines it wrote.
 */
export const reconcile = (
  book: LogBook,
  { now, who, dayOf }: { readonly now: Date; readonly who: string; readonly dayOf: (date: Date) => Day },
): number => {
  const actor = who === '' ? unknownPerson : who;
  const grid = book.values();
  const { headerRow, at } = locateColumns(innovationsTab.columns, grid, {});
  if (headerRow === null) return 0;
  const log = lastKnown(book.log());
  const columns = innovationsTab.columns.filter(({ key, writer }) => writer !== 'automation' && at[key]);
  const cellOf = (row: readonly CellValue[], key: string): CellValue => row[(at[key] ?? 0) - 1] ?? '';
  const lines: LogLine[] = [];
  const present = new Set<string>();

  for (const row of grid.slice(headerRow)) {
    const id = trimmed(cellOf(row, 'id'));
    if (partsOfId(id) === null || present.has(id)) continue;
    present.add(id);
    const known = log.entries.get(id);
    const changedAt = cellOf(row, 'changedAt');
    const changedBy = trimmed(cellOf(row, 'changedBy'));
    const line = (field: string, before: string, after: string): LogLine => ({
      at: changedAt instanceof Date ? changedAt : now,
      who: changedBy === '' ? unknownPerson : changedBy,
      id,
      field,
      before,
      after,
      how: ways.found,
    });
    if (known?.isGone) lines.push({ ...line(rowEvents.back, '', ''), at: now, who: actor });
    for (const { key, header } of columns) {
      const before = known?.texts.get(header) ?? '';
      const after = logText(cellOf(row, key), dayOf);
      if (after !== before) lines.push(line(header, before, after));
    }
  }
  for (const { id, isGone } of log.entries.values())
    if (!isGone && !present.has(id))
      lines.push({
        at: now,
        who: actor,
        id,
        field: rowEvents.gone,
        before: '',
        after: '',
        how: ways.found,
      });

  if (lines.length > 0) book.writeLog(logBlock(lines, log.at, log.end));
  return lines.length;
};
