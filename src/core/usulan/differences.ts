import { innovationsTab } from '../lembar/entry-tabs';
import type { Day } from '../lembar/settings';
import { cellAt, type Grid, hasTitles, peoplesColumns, rowsOf, tableIn, textAt } from '../lembar/table-rows';
import { partsOfId } from './entry-ids';
import { type Log, rowEvents } from './last-known';
import { type LogLine, unknownPerson, ways } from './log-lines';
import { logText } from './log-text';
import type { SaveNotes, Saver } from './save-notes';

/** When somebody looked, who deleted or brought back rows ('' when nobody knows), and the city's day of an instant. */
export interface Looking {
  readonly now: Date;
  readonly who: string;
  readonly dayOf: (date: Date) => Day;
}

/** What the entries are and the log does not know yet. */
export interface Differences {
  readonly lines: readonly LogLine[];
  /**
   * Rows to tend, in order: those that changed since the log last knew them, or hold an entry that has no ID of its own
   * or was never stamped. What was saved in the sidebar was tended there.
   */
  readonly rows: readonly number[];
}

/**
 * Compares tab Inovasi with what the log last knew of it: edits that no trigger was told of, pastes, rows that were
 * deleted or came back. Where a row has moved does not matter. What `saves` speak of is logged under who saved it, unless
 * the log has a later line on the same column: then somebody typed over it. Without titles nothing can be compared.
 */
export const differences = (
  grid: Grid,
  log: Log,
  { now, who, dayOf }: Looking,
  saves: SaveNotes = new Map(),
): Differences => {
  const table = tableIn(innovationsTab, grid);
  if (!hasTitles(table)) return { lines: [], rows: [] };
  const actor = who === '' ? unknownPerson : who;
  const columns = peoplesColumns(innovationsTab).filter(({ key }) => table.at[key]);
  const lines: LogLine[] = [];
  const rows: number[] = [];
  const present = new Set<string>();

  for (const row of rowsOf(table)) {
    const isFilled = () => columns.some(({ key }) => textAt(table, row, key) !== '');
    const id = textAt(table, row, 'id');
    if (partsOfId(id) === null || present.has(id)) {
      if (isFilled()) rows.push(row);
      continue;
    }
    present.add(id);
    const known = log.entries.get(id);
    const [changedAt, changedBy] = [cellAt(table, row, 'changedAt'), textAt(table, row, 'changedBy')];
    const line = (field: string, before: string, after: string): LogLine => ({
      at: changedAt instanceof Date ? changedAt : now,
      who: changedBy === '' ? unknownPerson : changedBy,
      id,
      field,
      before,
      after,
      how: ways.found,
    });
    const saverOf = (key: string, field: string): Saver | undefined => {
      const saved = saves.get(id)?.fields.get(key);
      const last = known?.times.get(field);
      return saved && last && last > saved.at ? undefined : saved;
    };
    if (known?.isGone) lines.push({ ...line(rowEvents.back, '', ''), at: now, who: actor });
    const changes = columns.flatMap(({ key, header }): { key: string; line: LogLine }[] => {
      const before = known?.texts.get(header) ?? '';
      const after = logText(cellAt(table, row, key), dayOf);
      return after === before ? [] : [{ key, line: line(header, before, after) }];
    });
    const unsaved = changes.filter(({ key, line: { field } }) => !saverOf(key, field));
    for (const { key, line: found } of changes) {
      const saved = saverOf(key, found.field);
      const by = saved && {
        at: saved.at,
        who: saved.who === '' ? unknownPerson : saved.who,
        how: ways.sidebar,
      };
      lines.push({ ...found, ...by });
    }
    const isUnstamped =
      table.at.createdAt !== undefined &&
      cellAt(table, row, 'createdAt') === '' &&
      !saves.has(id) &&
      isFilled();
    if (unsaved.length > 0 || isUnstamped) rows.push(row);
  }
  for (const { id, isGone } of log.entries.values())
    if (!isGone && !present.has(id))
      lines.push({ at: now, who: actor, id, field: rowEvents.gone, before: '', after: '', how: ways.found });
  return { lines, rows };
};
