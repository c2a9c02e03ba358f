import type { LockedLine } from '../../../src/core/putaran/locked-round';
import type { ResultFile } from '../../../src/core/putaran/result-file';
import { beforeLocking, movedSince, resultsByKind } from '../../../src/core/putaran/result-view';
import {
  assessor,
  lockedRound,
  resultFile,
  resultLine,
  rubricWith,
  scoredEntry,
  scoreRow,
} from '../../support/panel';

const equal = 'Seri pada semua kriteria, peringkat sama';
const line = (id: string, kind: string, rank: number, kindRank: number, tieReason = ''): LockedLine =>
  resultLine(rank, { id, name: `Inovasi ${id}`, kind, kindRank, tieReason });
const tied = { finalScore: 80, rank: 1, tieReason: equal };
const nobody = { entries: [], rows: [], team: [], rubric: rubricWith([100]) };
const settings = { minAssessors: 2, spreadLimit: 20 };
const file = (parts: Partial<ResultFile> = {}): ResultFile => ({
  ...resultFile({ ...nobody, settings }),
  ...parts,
});
const lockOf = (lines: readonly LockedLine[]) => lockedRound({ lines });

const told = (parts: Partial<ResultFile>) =>
  resultsByKind(file(parts)).flatMap(({ placings }) =>
    placings.map(({ line: { id }, award, isNominated, tieReason }) => [
      id,
      award ?? (isNominated ? 'Nominasi' : ''),
      tieReason,
    ]),
  );

test('ties are told within their kind: an equal of another kind is none', () => {
  const lines = [
    { ...line('A', 'OPD', 1, 1), ...tied },
    { ...line('B', 'SD', 1, 1), ...tied },
    line('C', 'SD', 3, 2),
  ];
  expect(told({ lines })).toEqual([
    ['A', 'Juara 1', ''],
    ['B', 'Juara 1', ''],
    ['C', 'Juara 2', ''],
  ]);
});

test('nominees beyond the awards are called so, those after them nothing', () => {
  const lines = Array.from({ length: 9 }, (_, index) => resultLine(index + 1));
  expect(
    told({ lines, nominees: 8 })
      .slice(5)
      .map(([, award]) => award),
  ).toEqual(['Harapan 3', 'Nominasi', 'Nominasi', '']);
});

test('a locked result is shown as it was locked, and one that cannot be read not at all', () => {
  const parts = { isLocked: true, lines: [line('B', 'OPD', 1, 1)] };
  expect(told({ ...parts, locked: lockOf([line('A', 'OPD', 1, 1)]) })).toEqual([['A', 'Juara 1', '']]);
  expect(told({ ...parts, problem: 'Tidak utuh.' })).toEqual([]);
});

test('what moved since the lock is told: other places, those that went, those that came', () => {
  const then = [line('A', 'OPD', 1, 1), line('B', 'OPD', 2, 2), line('C', 'OPD', 3, 3)];
  const now = [line('C', 'OPD', 1, 1), line('D', 'OPD', 2, 2), line('B', 'OPD', 3, 3)];
  expect(movedSince(file({ isLocked: true, locked: lockOf(then), lines: now }))).toEqual([
    'A Inovasi A: peringkat 1 dikunci, kini tanpa nilai',
    'B Inovasi B: peringkat 2 dikunci, kini 3',
    'C Inovasi C: peringkat 3 dikunci, kini 1',
    'D Inovasi D: belum ada saat dikunci, kini peringkat 2',
  ]);
  expect(movedSince(file({ isLocked: true, locked: lockOf(then), lines: then }))).toEqual([]);
  expect(movedSince(file({ lines: now }))).toEqual([]);
});

test('before locking one hears what is not settled, and nothing when all is', () => {
  const team = [assessor('ani@kota.go.id', 'Ani'), assessor('budi@kota.go.id', 'Budi')];
  const [ani = '', budi = ''] = team.map(({ email }) => email);
  const entries = ['1', '2', '3', '4'].map((id) => scoredEntry(id));
  const settled = entries.flatMap(({ id }) => [scoreRow(id, ani, [80]), scoreRow(id, budi, [70])]);
  const about = { entries, team, settings, rubric: rubricWith([100]) };
  expect(beforeLocking(resultFile({ ...about, rows: settled }))).toEqual([]);
  const rows = [
    scoreRow('1', ani, [90]),
    scoreRow('1', budi, [60]),
    scoreRow('2', ani, [80]),
    scoreRow('2', budi, [80], { state: 'Draf' }),
    scoreRow('3', ani, [], { isAbstained: true }),
    scoreRow('3', budi, [], { isAbstained: true }),
    ...settled.slice(6),
  ];
  expect(beforeLocking({ ...resultFile({ ...about, rows }), differences: 3 })).toEqual([
    '3 perbedaan dengan Buku Nilai belum diselesaikan.',
    '1 usulan tidak boleh dinilai siapa pun.',
    '1 usulan perlu dibahas bersama.',
    '1 usulan masih kurang nilainya.',
    '1 nilai masih draf dan tidak dihitung.',
  ]);
});
