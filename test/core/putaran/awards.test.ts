import fc from 'fast-check';
import { awardNames, awardsOf, type Ranked, rankedOf } from '../../../src/core/putaran/awards';

const line = (
  id: string,
  kind: string,
  kindRank: number | null,
  finalScore = 80,
  tieReason = '',
): Ranked => ({
  id,
  kind,
  kindRank,
  finalScore: kindRank === null ? null : finalScore,
  tieReason,
});
const told = (lines: readonly Ranked[], nominees = 10) =>
  awardsOf(lines, nominees).map(({ kind, placings }) => [
    kind,
    ...placings.map((one) => `${one.line.id} ${one.award ?? (one.isNominated ? 'Nominasi' : '-')}`),
  ]);

test('each kind of proposer has its own awards, in the order of the kinds', () => {
  expect(
    told([
      line('e', 'SMP', 1),
      line('b', 'OPD', 2),
      line('x', 'Lain', 1),
      line('a', 'OPD', 1),
      line('none', 'OPD', null),
      line('alone', 'SD', null),
    ]),
  ).toEqual([
    ['OPD', 'a Juara 1', 'b Juara 2'],
    ['SMP', 'e Juara 1'],
    ['Lain', 'x Juara 1'],
  ]);
});

test('equals share an award and use up the next', () => {
  const places = [1, 1, 3, 4, 4, 6, 7, 8, 8, 10, 11];
  expect(
    told(
      places.map((place, index) => line(`i${index}`, 'OPD', place)),
      8,
    ),
  ).toEqual([
    [
      'OPD',
      'i0 Juara 1',
      'i1 Juara 1',
      'i2 Juara 3',
      'i3 Harapan 1',
      'i4 Harapan 1',
      'i5 Harapan 3',
      'i6 Nominasi',
      'i7 Nominasi',
      'i8 Nominasi',
      'i9 -',
      'i10 -',
    ],
  ]);
});

test('a reason tells of ties within the kind alone', () => {
  const equal = 'Seri pada semua kriteria, peringkat sama';
  const told = awardsOf(
    [
      line('a', 'OPD', 1, 90, equal),
      line('b', 'OPD', 2, 90, 'Seri, dibedakan oleh Signifikansi'),
      line('c', 'SD', 1, 90, equal),
      line('d', 'SMP', 1, 70, equal),
      line('e', 'SMP', 1, 70, equal),
    ],
    10,
  ).flatMap(({ placings }) => placings.map((one) => [one.line.id, one.isShared, one.tieReason]));
  expect(told).toEqual([
    ['a', false, 'Seri, dibedakan oleh nilai kriteria menurut urutan bobot'],
    ['b', false, 'Seri, dibedakan oleh Signifikansi'],
    ['c', false, ''],
    ['d', true, equal],
    ['e', true, equal],
  ]);
});

test('whoever is placed stands once, the same place has the same award, and a better place never a lesser one', () => {
  const scores = fc.array(
    fc.record({ kind: fc.constantFrom('OPD', 'SD', 'sd '), score: fc.integer({ min: 0, max: 9 }) }),
  );
  fc.assert(
    fc.property(scores, fc.integer({ min: 6, max: 12 }), (entries, nominees) => {
      const kindOf = (kind: string) => kind.trim().toLowerCase();
      const lines = entries.map(({ kind, score }, index) => {
        const better = entries.filter((one) => kindOf(one.kind) === kindOf(kind) && one.score > score);
        return line(String(index), kind, better.length + 1, score);
      });
      const placings = awardsOf(lines, nominees).flatMap((one) => one.placings);
      expect(placings.map((one) => one.line.id).sort()).toEqual(lines.map(({ id }) => id).sort());
      for (const { placings: own } of awardsOf(lines, nominees)) {
        for (const [index, placing] of own.entries()) {
          const before = own[index - 1];
          if (before) expect(before.place).toBeLessThanOrEqual(placing.place);
          if (before?.place === placing.place) expect(before.award).toBe(placing.award);
          if (placing.award) expect(awardNames.indexOf(placing.award)).toBe(placing.place - 1);
          if (placing.award) expect(placing.isNominated).toBe(true);
        }
      }
    }),
  );
});

test('an open result is ranked like a locked line', () => {
  const entry = { id: 'a', name: 'Kolak', opd: 'Dinas', kind: 'OPD', status: 'Terverifikasi' };
  const result = { entry, finalScore: 88, totals: [], spread: 0, rank: 4, kindRank: 2, tieReason: '' };
  expect(told([rankedOf(result)])).toEqual([['OPD', 'a Juara 2']]);
});
