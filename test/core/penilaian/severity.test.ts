import fc from 'fast-check';
import { entryTotals } from '../../../src/core/penilaian/entry-totals';
import { severityText } from '../../../src/core/penilaian/panel-words';
import { severitiesOf } from '../../../src/core/penilaian/severity';
import { scoredEntry } from '../../support/panel';

const entriesOf = (all: readonly (readonly (readonly [string, number])[])[]) =>
  entryTotals(
    all.map((given, index) => ({
      entry: scoredEntry(`E${index}`),
      totals: given.map(([assessor, total]) => ({ assessor, total })),
    })),
  );

test('is the own mean less that of the others, on shared entries alone', () => {
  const found = severitiesOf(
    entriesOf([
      [
        ['ani', 60],
        ['budi', 70],
        ['citra', 80],
      ],
      [
        ['ani', 50],
        ['budi', 60],
      ],
      [['ani', 0]],
      [['dedi', 90]],
    ]),
  );
  expect(found).toEqual([
    { assessor: 'ani', shared: 2, difference: -12.5 },
    { assessor: 'budi', shared: 2, difference: 5 },
    { assessor: 'citra', shared: 1, difference: 15 },
    { assessor: 'dedi', shared: 0, difference: null },
  ]);
});

test('a row pasted twice does not make somebody two assessors', () => {
  const [only] = severitiesOf(
    entriesOf([
      [
        ['ani', 60],
        ['Ani ', 70],
      ],
    ]),
  );
  expect(only).toEqual({ assessor: 'ani', shared: 0, difference: null });
});

test('two who share everything lie equally far to both sides', () => {
  const pairs = fc.array(fc.tuple(fc.integer({ min: 0, max: 100 }), fc.integer({ min: 0, max: 100 })), {
    minLength: 1,
  });
  fc.assert(
    fc.property(pairs, (all) => {
      const [one, other] = severitiesOf(
        entriesOf(
          all.map(([ani, budi]) => [
            ['ani', ani],
            ['budi', budi],
          ]),
        ),
      );
      expect(one?.difference).toBeCloseTo(-(other?.difference ?? Number.NaN), 9);
    }),
  );
});

test('is told in words with a decimal comma', () => {
  expect([-6.2, 6.24, 0.04, -0.04, 12.95, null].map(severityText)).toEqual([
    'lebih ketat 6,2 poin',
    'lebih longgar 6,2 poin',
    'sama dengan penilai lain',
    'sama dengan penilai lain',
    'lebih longgar 13,0 poin',
    'belum ada usulan bersama',
  ]);
});
