import { dayNumber } from '../capaian/pace';
import { groupOf } from '../grouped';
import type { EvidenceFacts } from '../kesiapan/facts';
import { auditTab } from '../lembar/automation-tabs';
import type { Status } from '../lembar/choices';
import { innovationsTab } from '../lembar/entry-tabs';
import type { Day } from '../lembar/settings';
import { cellAt, type Grid, rowsOf, tableIn, textAt, titleOf } from '../lembar/table-rows';
import { keyOf, statusIn } from '../usulan/entry-view';
import type { EntryGrid, EntryKey } from '../usulan/find-entry';
import { statusOf } from '../usulan/status-rules';
import { wholeMark } from './entry-marks';

/** An entry that waits for its verification. */
export interface QueueLine {
  readonly key: EntryKey;
  readonly unit: string;
  /** Whole days of the calendar since it was submitted, 0 when the log does not know yet. */
  readonly days: number;
  /** Changes with anything of the entry. */
  readonly mark: string;
}

const statusTitle = titleOf(innovationsTab, 'status');

/** Since when each entry has a status, by its ID: the log's last line on its status, if that made it this one. */
export const statusTimes = (log: Grid, status: Status): ReadonlyMap<string, Date> => {
  const table = tableIn(auditTab, log);
  const times = new Map<string, Date>();
  for (const row of rowsOf(table)) {
    if (cellAt(table, row, 'field') !== statusTitle) continue;
    const [id, when] = [textAt(table, row, 'id'), cellAt(table, row, 'at')];
    if (statusOf(String(cellAt(table, row, 'after'))) === status && when instanceof Date) times.set(id, when);
    else times.delete(id);
  }
  return times;
};

/** When each entry was submitted, by its ID. */
export const submissionTimes = (log: Grid): ReadonlyMap<string, Date> => statusTimes(log, 'Diajukan');

/** Entries with status Diajukan, those that wait longest first; those of one moment as they stand in the tab. */
export const verificationQueue = (
  entries: EntryGrid,
  evidence: ReadonlyMap<string, readonly EvidenceFacts[]>,
  submitted: ReadonlyMap<string, Date>,
  { today, dayOf }: { readonly today: Day; readonly dayOf: (date: Date) => Day },
): readonly QueueLine[] =>
  rowsOf(entries)
    .filter((row) => statusIn(entries, row) === 'Diajukan')
    .map((row) => {
      const key = keyOf(entries, row);
      return { row, key, since: submitted.get(key.id) ?? null };
    })
    .sort(
      (one, other) =>
        (one.since?.getTime() ?? Number.MAX_VALUE) - (other.since?.getTime() ?? Number.MAX_VALUE) ||
        one.row - other.row,
    )
    .map(({ row, key, since }) => ({
      key,
      unit: textAt(entries, row, 'unit'),
      days: since ? Math.max(0, dayNumber(today) - dayNumber(dayOf(since))) : 0,
      mark: wholeMark(entries, row, groupOf(evidence, key.id), dayOf),
    }));
