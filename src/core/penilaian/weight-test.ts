import { sharedPlaces } from './places';
import { type EntryResult, resultsOf } from './results';
import { activeCriteria, type Rubric } from './rubric';
import type { Assessor, ScoredEntry, ScoreRow } from './score-rows';

/** How the weights are moved. */
export interface WeightMoves {
  /** Where the random numbers start: the same seed gives the same moves. */
  readonly seed: number;
  readonly variations: number;
  /** Percent points by which each weight moves at most, up or down. */
  readonly points: number;
}

/** How firm an entry's place is. */
export interface Firmness {
  readonly result: EntryResult;
  /** Variations in which it is among the first ten. */
  readonly inTopTen: number;
  readonly bestRank: number;
  readonly worstRank: number;
}

/** What became of the first ten when the weights moved. */
export interface WeightTest {
  /** Entries with a final score, by their rank as it is. */
  readonly entries: readonly Firmness[];
  /** Variations in which the first ten are the same entries. */
  readonly unchanged: number;
}

/** Places that are looked at. */
export const topPlaces = 10;

/** Random numbers from 0 to below 1 by Mulberry32: Math.random cannot be started again from the same seed. */
const randomFrom = (seed: number): (() => number) => {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
};

const sumOf = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0);

/** Weights moved by up to `points`, never below 0, brought back to the sum they had. */
export const movedWeights = (
  weights: readonly number[],
  points: number,
  random: () => number,
): readonly number[] => {
  const moved = weights.map((weight) => Math.max(0, weight + points * (2 * random() - 1)));
  const sum = sumOf(moved);
  return sum === 0 ? weights : moved.map((weight) => (weight * sumOf(weights)) / sum);
};

/**
 * Mean score of each entry on each criterion alone, 0 to 100, as the results of a rubric that gives it all the weight: so
 * that what counts and what does not is decided in one place.
 */
const criterionMeans = (
  entries: readonly ScoredEntry[],
  rows: readonly ScoreRow[],
  rubric: Rubric,
  team: readonly Pick<Assessor, 'email' | 'unit'>[],
): readonly (readonly number[])[] => {
  const columns = activeCriteria(rubric).map(({ code }) => {
    const criteria = rubric.criteria.map((one) => ({ ...one, weight: one.code === code ? 100 : 0 }));
    return resultsOf(entries, rows, { ...rubric, criteria }, team).map(({ finalScore }) => finalScore ?? 0);
  });
  return entries.map((_, index) => columns.map((column) => column[index] ?? 0));
};

/** Whether the first ten stand when the weights move, by as many random variations as asked for. */
export const weightTest = (
  entries: readonly ScoredEntry[],
  rows: readonly ScoreRow[],
  rubric: Rubric,
  team: readonly Pick<Assessor, 'email' | 'unit'>[],
  { seed, variations, points }: WeightMoves,
): WeightTest => {
  const weights = activeCriteria(rubric).map(({ weight }) => weight);
  const means = criterionMeans(entries, rows, rubric, team);
  const ranked = resultsOf(entries, rows, rubric, team)
    .map((result, index) => ({ result, means: means[index] ?? [], rank: result.rank ?? 0 }))
    .filter(({ result }) => result.rank !== null)
    .sort((one, other) => one.rank - other.rank || (one.result.entry.id < other.result.entry.id ? -1 : 1));
  const isTop = ranked.map(({ rank }) => rank <= topPlaces);
  const tallies = ranked.map(() => ({ inTopTen: 0, bestRank: ranked.length, worstRank: 1 }));
  const random = randomFrom(seed);
  let unchanged = 0;
  for (let variation = 0; variation < variations; variation += 1) {
    const moved = movedWeights(weights, points, random);
    const scored = ranked.map(({ result, means: own, rank }, at) => {
      // Added to the score as it is, so that weights which do not move leave every tie in place.
      const change = sumOf(
        moved.map((weight, index) => (weight - (weights[index] ?? 0)) * (own[index] ?? 0)),
      );
      return { at, rank, score: Math.round(((result.finalScore ?? 0) + change / 100) * 1e8) };
    });
    const compare = (one: (typeof scored)[number], other: (typeof scored)[number]) =>
      other.score - one.score || one.rank - other.rank;
    scored.sort(compare);
    const places = sharedPlaces(scored, compare);
    let isSame = true;
    scored.forEach(({ at }, index) => {
      const place = places[index] ?? 0;
      const tally = tallies[at];
      if (!tally) return;
      if (place <= topPlaces) tally.inTopTen += 1;
      if (place <= topPlaces !== isTop[at]) isSame = false;
      tally.bestRank = Math.min(tally.bestRank, place);
      tally.worstRank = Math.max(tally.worstRank, place);
    });
    if (isSame) unchanged += 1;
  }
  return {
    entries: ranked.map(({ result }, index) => ({
      result,
      ...(tallies[index] ?? { inTopTen: 0, bestRank: 0, worstRank: 0 }),
    })),
    unchanged,
  };
};
