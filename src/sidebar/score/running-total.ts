import type { Criterion } from '../../core/penilaian/rubric';

/** What the scores given so far come to. */
export interface RunningTotal {
  /** 0 to 100: Σ weight × (score − min) / (max − min) over what is given (product rule 5). */
  readonly total: number;
  readonly given: number;
  readonly of: number;
}

/** The weighted sum of the scores that are given; what is not given adds nothing yet. */
export const runningTotal = (
  criteria: readonly Pick<Criterion, 'code' | 'weight' | 'min' | 'max'>[],
  scores: Readonly<Record<string, number | null>>,
): RunningTotal => {
  const shares = criteria.flatMap(({ code, weight, min, max }) => {
    const score = scores[code] ?? null;
    return score === null || max <= min ? [] : [(weight * (score - min)) / (max - min)];
  });
  const sum = shares.reduce((total, share) => total + share, 0);
  // The same rounding as the results have, so that page and sheet show the same figure.
  return { total: Math.round(sum * 1e8) / 1e8, given: shares.length, of: criteria.length };
};

/** Highest less lowest of some figures, null for fewer than two. */
export const spreadOf = (values: readonly (number | null)[]): number | null => {
  const given = values.filter((value): value is number => value !== null);
  return given.length < 2 ? null : Math.max(...given) - Math.min(...given);
};
