import { type EntryName, entryName } from './panel-view';
import { firmnessText, wholePercent } from './panel-words';
import type { Rubric } from './rubric';
import type { Assessor, ScoredEntry, ScoreRow } from './score-rows';
import { type Firmness, topPlaces, type WeightMoves, weightTest } from './weight-test';

/** How firm an entry's place in the first ten is. */
export interface FirmnessLine extends EntryName {
  readonly rank: number;
  /** Whole percents of the variations in which it is among the first ten; 0 and 100 only for none and all. */
  readonly percent: number;
  /** Such as "bertahan pada 96 % dari variasi ±5". */
  readonly text: string;
  readonly bestRank: number;
  readonly worstRank: number;
}

/** What Uji bobot found. */
export interface WeightTestView {
  /** Why there is nothing to test, with what to do; '' when there is. */
  readonly refusal: string;
  readonly variations: number;
  /** Percent points by which each weight moved at most. */
  readonly points: number;
  /** Whole percents of the variations in which the first ten stay the same entries. */
  readonly unchangedPercent: number;
  /** Those in the first ten now, by rank; below 100 percent they leave it in some variations. */
  readonly inside: readonly FirmnessLine[];
  /** Those who enter in some variation, the likeliest first. */
  readonly entering: readonly FirmnessLine[];
}

/** The moves of the button: the seed stays the same, so that everybody who asks gets the same answer. */
const moves: WeightMoves = { seed: 20250101, variations: 500, points: 5 };

/** Whether the first ten survive weights moved by ±5 points. Computes only; nothing is written. */
export const weightTestView = (
  entries: readonly ScoredEntry[],
  rows: readonly ScoreRow[],
  rubric: Rubric,
  team: readonly Pick<Assessor, 'email' | 'unit'>[],
): WeightTestView => {
  const { variations, points } = moves;
  const nothing = (refusal: string): WeightTestView => ({
    refusal,
    variations,
    points,
    unchangedPercent: 0,
    inside: [],
    entering: [],
  });
  if (rubric.problem !== '') return nothing(rubric.problem);
  const test = weightTest(entries, rows, rubric, team, moves);
  const found = test.entries.length;
  if (found === 0) return nothing('Belum ada nilai final, jadi belum ada peringkat yang dapat diuji.');
  if (found <= topPlaces)
    return nothing(
      `Baru ${found} usulan yang bernilai, jadi semuanya masuk sepuluh besar. Uji lagi setelah lebih dari ${topPlaces} usulan bernilai.`,
    );
  const isInside = ({ result }: Firmness): boolean => (result.rank ?? 0) <= topPlaces;
  const line = (one: Firmness): FirmnessLine => {
    const percent = wholePercent(one.inTopTen, variations);
    return {
      ...entryName(one.result),
      rank: one.result.rank ?? 0,
      percent,
      text: firmnessText(isInside(one), percent, points),
      bestRank: one.bestRank,
      worstRank: one.worstRank,
    };
  };
  return {
    refusal: '',
    variations,
    points,
    unchangedPercent: wholePercent(test.unchanged, variations),
    inside: test.entries.filter(isInside).map(line),
    entering: test.entries
      .filter((one) => !isInside(one) && one.inTopTen > 0)
      .sort((one, other) => other.inTopTen - one.inTopTen)
      .map(line),
  };
};
