import { dayNumber } from '../capaian/pace';
import { grouped } from '../grouped';
import type { IdleEntry } from '../jadwal/due-reminders';
import { auditTab } from '../lembar/automation-tabs';
import { innovationsTab } from '../lembar/entry-tabs';
import type { Day } from '../lembar/settings';
import { cellAt, type Grid, rowsOf, tableIn, textAt } from '../lembar/table-rows';
import { folded } from '../text';
import { rowEvents } from '../usulan/last-known';
import { ways } from '../usulan/log-lines';
import { statusOf } from '../usulan/status-rules';
import { statusTimes } from '../verifikasi/verification-queue';

/** What an agency has begun and not gone on with, whatever its age. */
export interface IdleEntries {
  readonly drafts: readonly IdleEntry[];
  readonly repairs: readonly IdleEntry[];
}

/** Lines of the log that tell nothing of a proposer at work: rows that went or came back, and what Bapperida writes. */
const notByProposers: ReadonlySet<unknown> = new Set([
  ...Object.values(rowEvents),
  ...innovationsTab.columns.filter(({ writer }) => writer === 'team').map(({ header }) => header),
]);

/** When somebody last worked on each entry, by its ID, as the log tells. */
const touchTimes = (log: Grid): ReadonlyMap<string, Date> => {
  const table = tableIn(auditTab, log);
  const times = new Map<string, Date>();
  for (const row of rowsOf(table)) {
    const [id, at] = [textAt(table, row, 'id'), cellAt(table, row, 'at')];
    const isWork =
      cellAt(table, row, 'how') !== ways.restored && !notByProposers.has(cellAt(table, row, 'field'));
    if (isWork && at instanceof Date && at > (times.get(id) ?? 0)) times.set(id, at);
  }
  return times;
};

/**
 * The drafts and the entries to be mended of each agency, by its folded name, those that have waited longest first. A draft's
 * days count from the last line of the log on it, or from when its row was made; a repair's from when it was asked for. What
 * the log does not know yet is of today.
 */
export const idleEntriesIn = (
  innovations: Grid,
  log: Grid,
  { today, dayOf }: { readonly today: Day; readonly dayOf: (date: Date) => Day },
): ReadonlyMap<string, IdleEntries> => {
  const table = tableIn(innovationsTab, innovations);
  const touched = touchTimes(log);
  const asked = statusTimes(log, 'Perlu Perbaikan');
  const lines = rowsOf(table).flatMap((row) => {
    const text = (key: string): string => textAt(table, row, key);
    const [id, name, opd, status] = [text('id'), text('name'), text('opd'), statusOf(text('status'))];
    // Rows in reserve have a number and nothing else.
    if (opd === '' || (name === '' && id === '')) return [];
    if (status !== 'Draf' && status !== 'Perlu Perbaikan') return [];
    const made = cellAt(table, row, 'createdAt');
    const since =
      status === 'Draf' ? (touched.get(id) ?? (made instanceof Date ? made : undefined)) : asked.get(id);
    const days = since ? Math.max(0, dayNumber(today) - dayNumber(dayOf(since))) : 0;
    return [{ opd, status, entry: { id, name, days } }];
  });
  const ofStatus = (some: typeof lines, status: 'Draf' | 'Perlu Perbaikan'): readonly IdleEntry[] =>
    some
      .filter((line) => line.status === status)
      .map(({ entry }) => entry)
      .sort((one, other) => other.days - one.days);
  return new Map(
    [...grouped(lines, ({ opd }) => folded(opd))].map(([opd, some]) => [
      opd,
      { drafts: ofStatus(some, 'Draf'), repairs: ofStatus(some, 'Perlu Perbaikan') },
    ]),
  );
};
