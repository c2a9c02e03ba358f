import type { Decision, DecisionResult } from './decision';
import { type VerificationCells, verificationIn } from './entry-marks';
import { criteriaText, lawCriteria } from './law-criteria';
import type { QueueLine } from './verification-queue';
import type { Judged } from './verify-entry';

/** An entry of the list, as it was seen there. */
export type SeenLine = Pick<QueueLine, 'key' | 'mark'>;

/** What verifying without opening an entry makes of it. */
const verified: VerificationCells = {
  status: 'Terverifikasi',
  note: '',
  criteria: criteriaText(lawCriteria.map(({ name }) => name)),
};

/**
 * The decisions by which entries of the list are verified together: all five criteria met, no note, levels of proofs as
 * they are. An entry that is gone or was changed in any way since the list was read gets a result in place of one.
 */
export const bulkDecisions = (
  { entries, rowOf, contentMark }: Judged,
  wholeMark: (row: number) => string,
  lines: readonly SeenLine[],
): readonly (Decision | DecisionResult)[] =>
  lines.map(({ key, mark }): Decision | DecisionResult => {
    const row = rowOf(key);
    if (row === null) return { outcome: 'gone', key };
    if (wholeMark(row) !== mark) return { outcome: 'changed', key, what: [] };
    return { key, ...verified, base: verificationIn(entries, row), seen: contentMark(row), levels: [] };
  });
