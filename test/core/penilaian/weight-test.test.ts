import fc from 'fast-check';
import {
  firmnessText,
  oneDecimal,
  rankChangeText,
  wholePercent,
} from '../../../src/core/penilaian/panel-words';
import { movedWeights, weightTest } from '../../../src/core/penilaian/weight-test';
import { weightTestView } from '../../../src/core/penilaian/weight-test-view';
import { rubricWith, scoredEntry, scoreRow } from '../../support/panel';

const rubric = rubricWith([50, 30, 20]);

/** Entries E10, E11, … with one assessor's scores. */
const panelOf = (scores: readonly (readonly number[])[]) => ({
  entries: scores.map((_, index) => scoredEntry(`E${index + 10}`)),
  rows: scores.map((given, index) => scoreRow(`E${index + 10}`, 'ani@kota.go.id', given)),
});
const test500 = (scores: readonly (readonly number[])[], points: number, seed = 7) => {
  const { entries, rows } = panelOf(scores);
  return weightTest(entries, rows, rubric, [], { seed, variations: 500, points });
};

/** Nine entries far ahead, two that trade tenth place as the weights move, and one far behind. */
const close = [...Array.from({ length: 9 }, () => [90, 90, 90]), [60, 60, 50], [57, 61, 54.5], [10, 10, 10]];

const scoresOf = fc.array(fc.array(fc.integer({ min: 0, max: 20 }), { minLength: 3, maxLength: 3 }), {
  maxLength: 25,
});

test('weights that do not move leave the first ten as they are, ties included', () => {
  fc.assert(
    fc.property(scoresOf, (scores) => {
      const found = test500(scores, 0);
      expect(found.unchanged).toBe(500);
      for (const { result, inTopTen, bestRank, worstRank } of found.entries) {
        expect(inTopTen).toBe((result.rank ?? 0) <= 10 ? 500 : 0);
        expect([bestRank, worstRank]).toEqual([result.rank, result.rank]);
      }
    }),
    { numRuns: 20 },
  );
});

test('the same seed gives the same result, in whatever order the rows stand', () => {
  fc.assert(
    fc.property(scoresOf, (scores) => {
      const { entries, rows } = panelOf(scores);
      const moves = { seed: 7, variations: 100, points: 5 };
      expect(weightTest([...entries].reverse(), [...rows].reverse(), rubric, [], moves)).toEqual(
        weightTest(entries, rows, rubric, [], moves),
      );
    }),
    { numRuns: 20 },
  );
  const mixed = Array.from({ length: 30 }, (_, index) => [
    (index * 37) % 29,
    (index * 17) % 31,
    (index * 11) % 23,
  ]);
  expect(test500(mixed, 5, 7)).not.toEqual(test500(mixed, 5, 8));
});

test('weights move by no more than asked, never below 0, and add up as before', () => {
  const weights = fc.array(fc.integer({ min: 0, max: 100 }), { minLength: 1, maxLength: 8 });
  fc.assert(
    fc.property(
      weights,
      fc.array(fc.double({ min: 0, max: 0.999, noNaN: true }), { minLength: 8, maxLength: 8 }),
      (given, numbers) => {
        const left = [...numbers];
        const moved = movedWeights(given, 5, () => left.shift() ?? 0);
        const sum = given.reduce((total, weight) => total + weight, 0);
        expect(moved.reduce((total, weight) => total + weight, 0)).toBeCloseTo(sum, 6);
        for (const weight of moved) expect(weight).toBeGreaterThanOrEqual(0);
      },
    ),
  );
  expect(movedWeights([50, 50], 5, () => 0.5)).toEqual([50, 50]);
});

test('tells who holds a place and who may enter, with how firm it is', () => {
  const { entries, rows } = panelOf(close);
  const view = weightTestView(entries, rows, rubric, []);
  expect(view.refusal).toBe('');
  expect(view.inside).toHaveLength(10);
  const [tenth] = view.inside.slice(-1);
  expect(view.inside.slice(0, 9).map(({ percent }) => percent)).toEqual(Array(9).fill(100));
  expect(tenth?.id).toBe('E19');
  expect(tenth?.percent).toBeGreaterThan(50);
  expect(tenth?.percent).toBeLessThan(100);
  expect(tenth?.text).toBe(`bertahan pada ${tenth?.percent} % dari variasi ±5`);
  expect([tenth?.bestRank, tenth?.worstRank]).toEqual([10, 11]);
  expect(view.entering.map(({ id }) => id)).toEqual(['E20']);
  expect((view.entering[0]?.percent ?? 0) + (tenth?.percent ?? 0)).toBeGreaterThanOrEqual(100);
  expect(view.unchangedPercent).toBe(tenth?.percent);
  expect(weightTestView(entries, rows, rubric, [])).toEqual(view);
});

test('says why there is nothing to test', () => {
  const { entries, rows } = panelOf(close);
  expect(weightTestView(entries, [], rubric, []).refusal).toContain('Belum ada nilai final');
  expect(weightTestView(entries.slice(0, 10), rows, rubric, []).refusal).toContain(
    'Baru 10 usulan yang bernilai, jadi semuanya masuk sepuluh besar.',
  );
  expect(weightTestView(entries, rows, { ...rubric, problem: 'Bobot kurang 10.' }, []).refusal).toBe(
    'Bobot kurang 10.',
  );
});

test('five assessors on 200 entries are tested within the patience of somebody who pressed a button', () => {
  const entries = Array.from({ length: 200 }, (_, index) => scoredEntry(`E${index}`));
  const rows = entries.flatMap(({ id }, index) =>
    ['a', 'b', 'c', 'd', 'e'].map((who, at) =>
      scoreRow(id, who, [(index * 37 + at) % 101, (index * 53) % 101, (index * 11) % 101]),
    ),
  );
  expect(weightTestView(entries, rows, rubric, []).inside.length).toBeGreaterThanOrEqual(10);
}, 5000);

test('whole percents keep 0 and 100 for none and all, and words keep the comma', () => {
  expect([0, 1, 250, 499, 500].map((part) => wholePercent(part, 500))).toEqual([0, 1, 50, 99, 100]);
  expect(firmnessText(false, 12, 5)).toBe('masuk pada 12 % dari variasi ±5');
  expect([6.25, -6.2, -0.01, 0].map(oneDecimal)).toEqual(['6,3', '-6,2', '0,0', '0,0']);
  expect([rankChangeText(12, 7), rankChangeText(3, 4), rankChangeText(2, 2)]).toEqual([
    'naik 5',
    'turun 1',
    'tetap',
  ]);
});
