import { fingerprint } from '../fingerprint';
import type { EvidenceFacts } from '../kesiapan/facts';
import type { Day } from '../lembar/settings';
import { cellAt } from '../lembar/table-rows';
import { fieldTexts } from '../usulan/entry-form';
import { statusIn } from '../usulan/entry-view';
import type { EntryGrid } from '../usulan/find-entry';

/** What a verifier writes in a row, as texts of its cells. */
export interface VerificationCells {
  readonly status: string;
  readonly note: string;
  readonly criteria: string;
}

/** What tab Inovasi says of the verification of a row. */
export const verificationIn = (entries: EntryGrid, row: number): VerificationCells => ({
  status: statusIn(entries, row),
  note: String(cellAt(entries, row, 'verifierNote')),
  criteria: String(cellAt(entries, row, 'lawCriteria')),
});

/**
 * A short text that changes when the proposer changes anything that a verifier judges: a field, a claim or a link. What
 * Bapperida found is not in it.
 */
export const contentMark = (
  entries: EntryGrid,
  row: number,
  evidence: readonly EvidenceFacts[],
  dayOf: (date: Date) => Day,
): string =>
  fingerprint(
    JSON.stringify([
      fieldTexts(entries.grid[row - 1] ?? [], entries.at, dayOf),
      evidence.map(({ indicator, claim, link }) => [indicator, claim, link]),
    ]),
  );

/** The same for all of an entry, what Bapperida found and decided among it: for who decides without opening it. */
export const wholeMark = (
  entries: EntryGrid,
  row: number,
  evidence: readonly EvidenceFacts[],
  dayOf: (date: Date) => Day,
): string =>
  fingerprint(
    JSON.stringify([
      contentMark(entries, row, evidence, dayOf),
      verificationIn(entries, row),
      evidence.map(({ verified, note }) => [verified, note]),
    ]),
  );
