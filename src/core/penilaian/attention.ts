import { folded } from '../text';
import { type EntryResult, isConflicted } from './results';
import type { Assessor, ScoreRow } from './score-rows';

/** An entry that has fewer counted scores than the setting asks for. */
export interface TooFew {
  readonly result: EntryResult;
  /** Scores it can come to at most: those that count and those of assessors who still may score. */
  readonly possible: number;
}

/** An entry that nobody may score. */
export interface NobodyMay {
  readonly result: EntryResult;
  /** Assessors of the entry's own agency. */
  readonly conflicted: number;
  readonly abstained: number;
}

/** Entries a person has to see to. */
export interface Attention {
  readonly tooFew: readonly TooFew[];
  /** Totals further apart than the setting allows, the furthest first. */
  readonly toDiscuss: readonly EntryResult[];
  readonly nobodyMay: readonly NobodyMay[];
}

const byId = (one: EntryResult, other: EntryResult): number => (one.entry.id < other.entry.id ? -1 : 1);

/** Which of the verified entries' results need somebody; without any assessor, no entry is told apart by it. */
export const attentionTo = (
  results: readonly EntryResult[],
  rows: readonly ScoreRow[],
  team: readonly Assessor[],
  limits: { readonly minAssessors: number; readonly spreadLimit: number },
): Attention => {
  const assessors = [...new Set(team.map(({ email }) => folded(email)))];
  const key = (id: string, assessor: string) => `${folded(id)}\n${folded(assessor)}`;
  const abstentions = new Set(
    rows.filter((row) => row.isAbstained).map(({ id, assessor }) => key(id, assessor)),
  );
  const facts = results.map((result) => {
    const conflicted = assessors.filter((one) => isConflicted(team, one, result.entry));
    const abstained = assessors.filter(
      (one) => !conflicted.includes(one) && abstentions.has(key(result.entry.id, one)),
    );
    const finals = new Set(result.totals.map(({ assessor }) => folded(assessor)));
    const open = assessors.filter(
      (one) => !finals.has(one) && !conflicted.includes(one) && !abstained.includes(one),
    );
    return {
      result,
      finals: finals.size,
      possible: finals.size + open.length,
      conflicted: conflicted.length,
      abstained: abstained.length,
    };
  });
  const isNobodys = ({ possible }: { possible: number }) => assessors.length > 0 && possible === 0;
  return {
    tooFew: facts
      .filter((fact) => !isNobodys(fact) && fact.finals < limits.minAssessors)
      .sort((one, other) => one.finals - other.finals || byId(one.result, other.result)),
    toDiscuss: results
      .filter(({ spread }) => spread !== null && spread > limits.spreadLimit)
      .sort((one, other) => (other.spread ?? 0) - (one.spread ?? 0) || byId(one, other)),
    nobodyMay: facts.filter(isNobodys).sort((one, other) => byId(one.result, other.result)),
  };
};
