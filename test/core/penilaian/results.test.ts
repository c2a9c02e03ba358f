import fc from 'fast-check';
import { type EntryResult, resultsOf, totalOf } from '../../../src/core/penilaian/results';
import { type Criterion, type Rubric, rubricOf } from '../../../src/core/penilaian/rubric';
import type { ScoredEntry, ScoreRow } from '../../../src/core/penilaian/score-rows';

const criterion = (code: string, weight: number, more: Partial<Criterion> = {}): Criterion => ({
  code,
  name: `Kriteria ${code}`,
  weight,
  guide: '',
  min: 0,
  max: 100,
  levels: [],
  isActive: true,
  ...more,
});
const rubric: Rubric = {
  criteria: [criterion('A', 30), criterion('B', 50), criterion('C', 20)],
  problem: '',
};

const entry = (id: string, more: Partial<ScoredEntry> = {}): ScoredEntry => ({
  id,
  name: id,
  opd: 'Dinas Kesehatan',
  kind: 'OPD',
  status: 'Terverifikasi',
  ...more,
});
const row = (
  id: string,
  assessor: string,
  scores: ScoreRow['scores'],
  more: Partial<ScoreRow> = {},
): ScoreRow => ({
  id,
  assessor,
  scores,
  notes: {},
  note: '',
  state: 'Final',
  isAbstained: false,
  reason: '',
  at: null,
  fingerprint: '',
  trail: 0,
  ...more,
});
const of = (results: readonly EntryResult[], id: string) => results.find((one) => one.entry.id === id);

test('the final score is the mean of the assessors, never their sum', () => {
  const results = resultsOf(
    [entry('1'), entry('2')],
    [
      row('1', 'a', { A: 80, B: 80, C: 80 }),
      row('1', 'b', { A: 60, B: 60, C: 60 }),
      row('1', 'c', { A: 70, B: 70, C: 70 }),
      row('2', 'a', { A: 90, B: 90, C: 90 }),
    ],
    rubric,
    [],
  );
  expect(of(results, '1')).toMatchObject({ finalScore: 70, spread: 20, rank: 2 });
  expect(of(results, '2')).toMatchObject({ finalScore: 90, spread: 0, rank: 1 });
});

test('a score is taken over its own range', () => {
  const scaled: Rubric = {
    criteria: [criterion('A', 60, { min: 1, max: 5 }), criterion('B', 40)],
    problem: '',
  };
  expect(totalOf(row('1', 'a', { A: 4, B: 50 }), scaled)).toBe(65);
});

test('drafts, abstentions, missing, foreign and refused scores count for nothing', () => {
  const whole = { A: 80, B: 80, C: 80 };
  for (const one of [
    row('1', 'a', whole, { state: 'Draf' }),
    row('1', 'a', whole, { isAbstained: true }),
    row('1', 'a', { A: 80, B: 80 }),
    row('1', 'a', { ...whole, C: '80' }),
    row('1', 'a', { ...whole, C: 101 }),
    row('1', 'a', { ...whole, C: -1 }),
  ])
    expect(of(resultsOf([entry('1')], [one], rubric, []), '1')).toMatchObject({
      finalScore: null,
      rank: null,
    });
  const conflicted = resultsOf([entry('1')], [row('1', 'a', whole)], rubric, [
    { email: 'a', unit: '' },
    { email: 'A', unit: 'dinas kesehatan ' },
  ]);
  expect(of(conflicted, '1')?.finalScore).toBeNull();
  const draft = resultsOf([entry('1', { status: 'Diajukan' })], [row('1', 'a', whole)], rubric, []);
  expect(of(draft, '1')?.finalScore).toBeNull();
});

test('a retired criterion keeps its scores on record and counts for nothing', () => {
  const retired: Rubric = {
    criteria: [criterion('A', 60), criterion('B', 40), criterion('C', 20, { isActive: false })],
    problem: '',
  };
  expect(totalOf(row('1', 'a', { A: 100, B: 50, C: 0 }), retired)).toBe(80);
});

test('weights that do not add up to 100 count nothing, and the message says by how much', () => {
  const wrong: Rubric = { criteria: [criterion('A', 60), criterion('B', 35)], problem: '' };
  expect(totalOf(row('1', 'a', { A: 100, B: 50 }), wrong)).toBeNull();
  const grid = [
    ['Kode', 'Kriteria', 'Bobot %', 'Panduan', 'Nilai min', 'Nilai maks', 'Uraian tingkat', 'Aktif'],
    ['A', 'Satu', 60, '', 0, 100, '', 'Ya'],
    ['B', 'Dua', 35.5, '', 0, 100, 'Buruk\nBaik', 'Ya'],
    ['C', 'Lama', 50, '', 0, 100, '', 'Tidak'],
  ];
  expect(rubricOf(grid).problem).toContain('berjumlah 95,5, kurang 4,5 dari 100');
  const third = 100 / 3;
  const thirds = ['A', 'B', 'C'].map((code) => [code, code, third, '', 0, 100, '', 'Ya']);
  expect(rubricOf([grid[0] ?? [], ...thirds]).problem).toBe('');
});

test('ties break on the heaviest criterion, then the next, and say so; what is equal shares a rank', () => {
  const results = resultsOf(
    ['1', '2', '3', '4'].map((id) => entry(id)),
    [
      row('1', 'a', { A: 70, B: 70, C: 70 }),
      row('2', 'a', { A: 70, B: 70, C: 70 }),
      row('3', 'a', { A: 70, B: 74, C: 60 }),
      row('4', 'a', { A: 50, B: 50, C: 50 }),
    ],
    rubric,
    [],
  );
  expect(results.map(({ rank }) => rank)).toEqual([2, 2, 1, 4]);
  expect(of(results, '3')?.tieReason).toBe('Seri, dibedakan oleh Kriteria B');
  expect(of(results, '1')?.tieReason).toBe('Seri pada semua kriteria, peringkat sama');
  expect(of(results, '4')?.tieReason).toBe('');
});

/** The rules once more, written plainly: every pair compared with every other. */
const plainly = (entries: readonly ScoredEntry[], rows: readonly ScoreRow[]): (number | null)[] => {
  const counted = (id: string) =>
    rows.filter(
      (one) =>
        one.id === id && one.state === 'Final' && !one.isAbstained && Object.keys(one.scores).length === 3,
    );
  const values = entries.map(({ id }) => {
    const own = counted(id);
    if (own.length === 0) return null;
    const average = (code: string) =>
      own.reduce((sum, one) => sum + Number(one.scores[code]), 0) / own.length;
    const [a, b, c] = [average('A'), average('B'), average('C')];
    return [(30 * a + 50 * b + 20 * c) / 100, b, a, c];
  });
  const isBetter = (one: number[], other: number[]): boolean => {
    for (let at = 0; at < one.length; at += 1) {
      const difference = (one[at] ?? 0) - (other[at] ?? 0);
      if (Math.abs(difference) > 1e-6) return difference > 0;
    }
    return false;
  };
  return values.map((own) =>
    own === null ? null : 1 + values.filter((other) => other !== null && isBetter(other, own)).length,
  );
};

const scenario = fc
  .tuple(fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 5 }))
  .chain(([entries, assessors]) => {
    const score = fc.constantFrom(40, 50, 60, 70);
    const given = fc.record({
      scores: fc.oneof(
        { weight: 6, arbitrary: fc.record({ A: score, B: score, C: score }) },
        { weight: 1, arbitrary: fc.record({ A: score, B: score }) },
      ),
      state: fc.constantFrom('Final' as const, 'Final' as const, 'Final' as const, 'Draf' as const),
      isAbstained: fc.constantFrom(false, false, false, true),
      isThere: fc.boolean(),
    });
    return fc.record({
      entries: fc.constant(Array.from({ length: entries }, (_, index) => entry(String(index)))),
      rows: fc.array(given, { minLength: entries * assessors, maxLength: entries * assessors }).map((all) =>
        all.flatMap(({ scores, state, isAbstained, isThere }, index) =>
          isThere
            ? [
                row(String(index % entries), `p${Math.floor(index / entries)}`, scores, {
                  state,
                  isAbstained,
                }),
              ]
            : [],
        ),
      ),
    });
  });

test('ranks are those of a plain reference, whatever is missing, tied or abstained', () => {
  fc.assert(
    fc.property(scenario, ({ entries, rows }) => {
      const ranks = resultsOf(entries, rows, rubric, []).map(({ rank }) => rank);
      expect(ranks).toEqual(plainly(entries, rows));
    }),
    { numRuns: 500, seed: 41 },
  );
});

test('the order of rows and entries changes nothing', () => {
  fc.assert(
    fc.property(scenario, ({ entries, rows }) => {
      const places = (all: readonly EntryResult[]) =>
        Object.fromEntries(all.map(({ entry: { id }, rank, finalScore }) => [id, [rank, finalScore]]));
      expect(places(resultsOf([...entries].reverse(), [...rows].reverse(), rubric, []))).toEqual(
        places(resultsOf(entries, rows, rubric, [])),
      );
    }),
    { numRuns: 200, seed: 42 },
  );
});
