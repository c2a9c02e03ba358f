import type { Content } from '../../../src/core/putaran/lock-round';
import { brokenRound, roundView } from '../../../src/core/putaran/round-view';

const equal = 'Seri pada semua kriteria, peringkat sama';
const line = (
  id: string,
  kind: string,
  finalScore: number,
  rank: number,
  kindRank: number,
  tieReason = '',
) => ({
  id,
  name: `Inovasi ${id}`,
  opd: 'Dinas Kesehatan',
  unit: '',
  kind,
  finalScore,
  assessors: 3,
  spread: 0,
  rank,
  kindRank,
  tieReason,
});
const content = (lines: Content['lines']): Content => ({
  period: '2025',
  criteria: [],
  assessors: [],
  roster: [],
  lines,
  scores: [],
});
const when = () => '23/04/2025 09.30';

test('ties are told within their kind: an equal of another kind is none', () => {
  const { lines } = roundView(
    null,
    content([line('A', 'OPD', 80, 1, 1, equal), line('B', 'SD', 80, 1, 1, equal), line('C', 'SD', 70, 3, 2)]),
    '',
    1,
    when,
  );
  expect(lines.map(({ id, award, tieReason }) => [id, award, tieReason])).toEqual([
    ['A', 'Juara 1', ''],
    ['B', 'Juara 1', ''],
    ['C', 'Juara 2', ''],
  ]);
});

test('nominees beyond the awards are called so, those after them nothing', () => {
  const many = Array.from({ length: 9 }, (_, index) =>
    line(`I${index}`, 'OPD', 90 - index, index + 1, index + 1),
  );
  const awards = roundView(null, content(many), '', 8, when).lines.map(({ award }) => award);
  expect(awards.slice(5)).toEqual(['Harapan 3', 'Nominasi', 'Nominasi', '']);
});

test('a lock whose result cannot be read is locked still, and says why', () => {
  expect(brokenRound('Tidak utuh.')).toMatchObject({ isLocked: true, problem: 'Tidak utuh.', lines: [] });
});
