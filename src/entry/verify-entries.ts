import { groupOf } from '../core/grouped';
import { evidenceById } from '../core/kesiapan/evidence';
import { textAt } from '../core/lembar/table-rows';
import { entryGrid } from '../core/usulan/find-entry';
import { bulkDecisions, type SeenLine } from '../core/verifikasi/bulk-decisions';
import type { Decision, DecisionResult } from '../core/verifikasi/decision';
import { entryFinder } from '../core/verifikasi/entry-finder';
import { contentMark, wholeMark } from '../core/verifikasi/entry-marks';
import { verifierOf } from '../core/verifikasi/verifier';
import { type Judged, verifyEntries } from '../core/verifikasi/verify-entry';
import { lockedForAnswer } from '../google/locked';
import { cityDay } from '../google/today';
import { verifyTables } from '../google/verify-book';
import { person } from './at-keyboard';
import { isProtectionRefusal } from './tell';

interface Turn {
  readonly judged: Judged;
  wholeMark(row: number): string;
  decide(decisions: readonly Decision[], isUndo?: boolean): readonly DecisionResult[];
}

/**
 * Decides while nobody else can: one read of the tabs, then the writes. Whether the person may is found out before, so that
 * others do not wait for it.
 */
const inTurn = (work: (turn: Turn) => readonly DecisionResult[]): readonly DecisionResult[] => {
  const file = SpreadsheetApp.getActive();
  const who = person();
  const role = verifierOf(verifyTables(file, who), who);
  const decide = (): readonly DecisionResult[] => {
    // Tabs may have grown while others had their turn.
    const book = verifyTables(file, who);
    const entries = entryGrid(book.values());
    const evidence = book.evidence();
    const proofs = evidenceById(evidence);
    const markWith = (mark: typeof contentMark) => (row: number) =>
      mark(entries, row, groupOf(proofs, textAt(entries, row, 'id')), cityDay);
    const judged: Judged = {
      entries,
      evidence,
      rowOf: entryFinder(entries),
      contentMark: markWith(contentMark),
    };
    return work({
      judged,
      wholeMark: markWith(wholeMark),
      decide: (decisions, isUndo) => verifyEntries(book, judged, decisions, role, isUndo),
    });
  };
  try {
    return lockedForAnswer(decide);
  } catch (error) {
    if (!isProtectionRefusal(error)) throw error;
    throw new Error(
      'Kolom verifikasi belum terbuka bagi Anda. Minta pemilik berkas menjalankan Periksa & perbaiki, lalu coba lagi.',
    );
  }
};

/** Decides one entry: status, note, ticks and verified levels. */
export function verifyEntry(decision: Decision): DecisionResult {
  const [result] = inTurn(({ decide }) => decide([decision]));
  return result ?? { outcome: 'gone', key: decision.key };
}

/** Verifies entries of the list together, as meeting all five criteria; gives a result for each, in their order. */
export function verifyMany(lines: readonly SeenLine[]): readonly DecisionResult[] {
  return inTurn(({ judged, wholeMark: markOf, decide }) => {
    const made = bulkDecisions(judged, markOf, lines);
    const isResult = (one: Decision | DecisionResult): one is DecisionResult => 'outcome' in one;
    const decided = [...decide(made.filter((one): one is Decision => !isResult(one)))];
    return made.map((one) => (isResult(one) ? one : (decided.shift() ?? { outcome: 'gone', key: one.key })));
  });
}

/** Takes decisions back, by what `undo` of their results says, where they still stand. */
export function undoVerification(undos: readonly Decision[]): readonly DecisionResult[] {
  return inTurn(({ decide }) => decide(undos, true));
}
