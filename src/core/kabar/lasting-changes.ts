import type { Status } from '../lembar/choices';
import { innovationsTab } from '../lembar/entry-tabs';
import { cellAt, rowsOf, type TableRows, textAt, titleOf } from '../lembar/table-rows';
import { needsReason, statusOf } from '../usulan/status-rules';
import { statusTitle } from './news-state';

const noteTitle = titleOf(innovationsTab, 'verifierNote');

interface Change {
  readonly before: string;
  readonly after: string;
}

/**
 * What became of a column in these rows of the log, by ID. What stood there before is what the log knew until then: a line that
 * was typed over something saved in the sidebar names that, which the log never had.
 */
const changesOf = (log: TableRows, rows: ReadonlySet<number>, title: string): ReadonlyMap<string, Change> => {
  const first = Math.min(...rows);
  const known = new Map<string, string>();
  const changes = new Map<string, Change>();
  for (const row of rowsOf(log)) {
    if (textAt(log, row, 'field') !== title) continue;
    const id = textAt(log, row, 'id');
    const after = String(cellAt(log, row, 'after'));
    if (row < first) known.set(id, after);
    if (!rows.has(row)) continue;
    const before = changes.get(id)?.before ?? known.get(id) ?? String(cellAt(log, row, 'before'));
    changes.set(id, { before, after });
  }
  return changes;
};

/**
 * What the lines in these rows of the log changed for good: the status of each entry, by ID, that it got and still had at the
 * last of them. One that was taken back is none; an entry that was sent back again for another reason is one.
 */
export const lastingChanges = (log: TableRows, rows: readonly number[]): ReadonlyMap<string, Status> => {
  const among = new Set(rows);
  const notes = changesOf(log, among, noteTitle);
  const lasting = new Map<string, Status>();
  for (const [id, { before, after }] of changesOf(log, among, statusTitle)) {
    const note = notes.get(id);
    const isAgain = needsReason(after) && note !== undefined && note.before !== note.after;
    if (statusOf(before) !== statusOf(after) || isAgain) lasting.set(id, statusOf(after));
  }
  return lasting;
};
