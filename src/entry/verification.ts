import { groupOf } from '../core/grouped';
import { evidenceById } from '../core/kesiapan/evidence';
import type { EvidenceFacts } from '../core/kesiapan/facts';
import { indicatorsOf } from '../core/kesiapan/indicators';
import { textAt } from '../core/lembar/table-rows';
import { keyOf } from '../core/usulan/entry-view';
import { type EntryGrid, type EntryKey, entryGrid, findEntry } from '../core/usulan/find-entry';
import { type Reasons, reasonsIn } from '../core/verifikasi/reasons';
import { type QueueLine, submissionTimes, verificationQueue } from '../core/verifikasi/verification-queue';
import { type VerificationView, verificationView } from '../core/verifikasi/verification-view';
import { verifierOf } from '../core/verifikasi/verifier';
import { cityDay, today } from '../google/today';
import { type VerifyTables, verifyTables } from '../google/verify-book';
import { clock, person } from './at-keyboard';
import { openSidebarIf } from './sidebar';

/** What the sidebar Verifikasi opens with: all plain text and numbers. */
export interface VerificationList {
  /** Entries that wait, those that wait longest first. */
  readonly lines: readonly QueueLine[];
  /** The entry of the first row that is selected in tab Inovasi; null for none. */
  readonly selected: EntryKey | null;
  readonly reasons: Reasons;
  readonly readAt: string;
}

/** The tabs, for those who may verify; throws a refusal for others. */
const allowed = (): VerifyTables => {
  const file = SpreadsheetApp.getActive();
  const who = person();
  const book = verifyTables(file, who);
  verifierOf(book, who);
  return book;
};

/** Keys of the entries in these rows; blank rows and those in reserve hold none. */
const keysIn = (entries: EntryGrid, rows: readonly number[]): readonly EntryKey[] =>
  rows
    .filter((row) => row > entries.headerRow && row <= entries.grid.length)
    .filter((row) => ['opd', 'name'].some((key) => textAt(entries, row, key) !== ''))
    .map((row) => keyOf(entries, row));

/** Opens the sidebar in which Bapperida verifies entries. */
export function openVerification(): void {
  openSidebarIf(allowed, 'verify', 'Verifikasi');
}

/** The entries that wait for their verification, and the ready-made reasons. */
export function readVerification(): VerificationList {
  const book = allowed();
  const entries = entryGrid(book.values());
  const lines = verificationQueue(entries, evidenceById(book.evidence()), submissionTimes(book.log()), {
    today: today(),
    dayOf: cityDay,
  });
  const [selected = null] = keysIn(entries, book.selectedRows().slice(0, 1));
  return { lines, selected, reasons: reasonsIn(book.settings()), readAt: clock() };
}

/** The entries whose rows are selected in tab Inovasi now, whatever their status. */
export function readSelectedRows(): readonly EntryKey[] {
  const book = allowed();
  const rows = book.selectedRows();
  return rows.length === 0 ? [] : keysIn(entryGrid(book.values()), rows);
}

/** All of an entry that its verifier reads; null when it is gone. */
export function readToVerify(key: EntryKey): VerificationView | null {
  const book = allowed();
  const entries = entryGrid(book.values());
  const row = findEntry(entries, key);
  if (row === null) return null;
  const id = keyOf(entries, row).id;
  const evidence: readonly EvidenceFacts[] = groupOf(evidenceById(book.evidence()), id);
  return verificationView(entries, row, evidence, indicatorsOf(book.indicators()), cityDay);
}
