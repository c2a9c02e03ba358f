import fc from 'fast-check';
import { adjustedScores } from '../../../src/core/penilaian/adjusted-scores';
import type { EntryTotals } from '../../../src/core/penilaian/entry-totals';

const nameOf = (assessor: string): string => assessor.toUpperCase();

/** Entries E1, E2, … with the totals of those who scored them. */
const entriesOf = (totals: readonly Readonly<Record<string, number>>[]): readonly EntryTotals[] =>
  totals.map((given, index) => ({ id: `E${index + 1}`, totals: new Map(Object.entries(given)) }));

/** IDs, the best first. */
const ordered = (scores: ReadonlyMap<string, number>): readonly string[] =>
  [...scores].sort((one, other) => other[1] - one[1]).map(([id]) => id);

const rawScores = (entries: readonly EntryTotals[]): ReadonlyMap<string, number> =>
  new Map(
    entries.map(({ id, totals }) => [id, [...totals.values()].reduce((a, b) => a + b, 0) / totals.size]),
  );
const meanOf = (values: Iterable<number>): number => {
  const all = [...values];
  return all.reduce((sum, value) => sum + value, 0) / all.length;
};

describe('one harsh officer', () => {
  // Twelve entries, the best first; the harsh officer took half of the good ones and five that others took too.
  const worth = Array.from({ length: 12 }, (_, index) => 90 - 3 * index);
  const fixture = entriesOf(
    worth.map((value, index) => {
      const harsh = value - 12;
      if (index % 2 === 0) return { galak: harsh, budi: value };
      return index < 6 ? { galak: harsh } : { budi: value, citra: value };
    }),
  );

  test('puts the raw order out', () => {
    expect(ordered(rawScores(fixture))).not.toEqual(fixture.map(({ id }) => id));
  });

  test('and the adjusted scores recover the true order and distances', () => {
    const more = [...fixture, ...entriesOf([{ citra: 40, budi: 40 }]).map((one) => ({ ...one, id: 'E13' }))];
    const { refusal, scores, effects } = adjustedScores(more, nameOf);
    // Citra shares four entries of the twelve and one more.
    expect(refusal).toContain('CITRA (4)');
    expect(scores.size).toBe(0);
    expect(effects.size).toBe(0);
    const enough = [...more, ...entriesOf([{ citra: 30, budi: 30 }]).map((one) => ({ ...one, id: 'E14' }))];
    const adjusted = adjustedScores(enough, nameOf);
    expect(adjusted.refusal).toBe('');
    expect(ordered(adjusted.scores)).toEqual(enough.map(({ id }) => id));
    expect((adjusted.effects.get('budi') ?? 0) - (adjusted.effects.get('galak') ?? 0)).toBeCloseTo(12, 9);
  });
});

describe('says why it does not adjust', () => {
  const refusal = (totals: readonly Readonly<Record<string, number>>[]) =>
    adjustedScores(entriesOf(totals), nameOf).refusal;
  const five = <Value>(value: Value): readonly Value[] => Array.from({ length: 5 }, () => value);

  test('when there is nothing yet, or one assessor alone', () => {
    expect(refusal([])).toContain('Belum ada nilai final');
    expect(refusal(five({ ani: 70 }))).toContain('Baru satu penilai');
  });

  test('when everybody scored the same entries', () => {
    expect(refusal(five({ ani: 70, budi: 60 }))).toBe(
      'Semua penilai menilai usulan yang sama, jadi tidak perlu disesuaikan.',
    );
  });

  test('when somebody shares fewer than five entries, by name and number', () => {
    expect(refusal([...five({ ani: 70, budi: 60 }), { citra: 50 }])).toContain(
      'Yang masih kurang: CITRA (0). Minta',
    );
    expect(refusal([...five({ ani: 70, budi: 60 }).slice(1), { ani: 50 }])).toContain(
      'Yang masih kurang: ANI (4) dan BUDI (4). Minta',
    );
  });

  test('when the panel falls into groups without an entry in common', () => {
    expect(refusal([...five({ ani: 70, budi: 60 }), ...five({ citra: 70, dedi: 60 })])).toContain(
      '(ANI dan BUDI; CITRA dan DEDI)',
    );
  });
});

const names = ['ani', 'budi', 'citra', 'dedi'];
/** Worths of entries and effects of assessors, and who scored what: enough of it shared. */
const panel = fc.record({
  worth: fc.array(fc.integer({ min: 20, max: 80 }), { minLength: 12, maxLength: 30 }),
  effects: fc.array(fc.integer({ min: -15, max: 15 }), { minLength: 4, maxLength: 4 }),
  gaps: fc.array(fc.integer({ min: 0, max: 3 }), { minLength: 30, maxLength: 30 }),
});

test('recovers what additive assessors hid, whoever scored what', () => {
  fc.assert(
    fc.property(panel, ({ worth, effects, gaps }) => {
      // The first six everybody scored; of the others, each lacks one assessor or more.
      const entries = entriesOf(
        worth.map((value, index) =>
          Object.fromEntries(
            names.flatMap((name, at) =>
              index < 6 || (at !== gaps[index] && at !== (gaps[index] ?? 0) % 2)
                ? [[name, value + (effects[at] ?? 0)]]
                : [],
            ),
          ),
        ),
      );
      const { refusal, scores } = adjustedScores(entries, nameOf);
      expect(refusal).toBe('');
      const found = entries.map(({ id }) => scores.get(id) ?? 0);
      const shift = (found[0] ?? 0) - (worth[0] ?? 0);
      worth.forEach((value, index) => {
        expect(found[index]).toBeCloseTo(value + shift, 6);
      });
      expect(meanOf(found)).toBeCloseTo(meanOf(rawScores(entries).values()), 6);
    }),
  );
});

test('does not depend on the order of entries or of scores', () => {
  const scored = fc.array(
    fc.record({
      ani: fc.integer({ min: 0, max: 100 }),
      budi: fc.integer({ min: 0, max: 100 }),
      citra: fc.integer({ min: 0, max: 100 }),
    }),
    { minLength: 8, maxLength: 20 },
  );
  fc.assert(
    fc.property(scored, fc.integer({ min: 1, max: 7 }), (totals, turn) => {
      const entries = entriesOf([...totals, { ani: 50 }]);
      const turned = [...entries.slice(turn), ...entries.slice(0, turn)].map(({ id, totals: given }) => ({
        id,
        totals: new Map([...given].reverse()),
      }));
      const scores = adjustedScores(entries, nameOf).scores;
      const again = adjustedScores(turned, nameOf).scores;
      expect(again.size).toBe(entries.length);
      for (const [id, score] of scores) expect(again.get(id)).toBeCloseTo(score, 8);
    }),
  );
});
