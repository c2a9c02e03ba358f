import fc from 'fast-check';
import { statuses } from '../../../src/core/lembar/choices';
import { innovationsTab } from '../../../src/core/lembar/entry-tabs';
import type { CellValue } from '../../../src/core/text';
import type { Block } from '../../../src/core/usulan/blocks';
import { entryGrid } from '../../../src/core/usulan/find-entry';
import { mayMove, type StatusRole } from '../../../src/core/usulan/status-rules';
import { type Decision, decisionRefusal, reversed } from '../../../src/core/verifikasi/decision';
import { entryFinder } from '../../../src/core/verifikasi/entry-finder';
import { verificationIn } from '../../../src/core/verifikasi/entry-marks';
import {
  criteriaIn,
  criteriaMissing,
  criteriaText,
  lawCriteria,
  missingText,
} from '../../../src/core/verifikasi/law-criteria';
import { type VerifyBook, verifyEntries } from '../../../src/core/verifikasi/verify-entry';
import { hostileTexts } from '../../support/hostile-texts';

const names = lawCriteria.map(({ name }) => name);
const all = criteriaText(names);
const headers = innovationsTab.columns.map(({ header }) => header);

test('the cell of the criteria is read as it was written, by names, numbers and other marks', () => {
  expect(names).toHaveLength(5);
  fc.assert(
    fc.property(fc.subarray(names), (met) => {
      expect(criteriaIn(criteriaText(met))).toEqual(met);
      expect([...met, ...criteriaMissing(met)].sort()).toEqual([...names].sort());
    }),
  );
  expect(criteriaIn('5; 1\nMANFAAT')).toEqual(['Pembaruan', 'Manfaat', 'Replikasi']);
  for (const text of hostileTexts) expect(criteriaIn(text).every((name) => names.includes(name))).toBe(true);
  expect([missingText(''), missingText(all), missingText('Manfaat, Replikasi')]).toEqual([
    '',
    '',
    'Pembaruan, Tidak membebani, Kewenangan daerah',
  ]);
});

test('a decision stands just when its move is allowed, its criteria are met and its reason is given', () => {
  const roles: readonly StatusRole[] = ['operator', 'verifier', 'admin'];
  fc.assert(
    fc.property(
      fc.constantFrom(...roles),
      fc.constantFrom(...statuses),
      fc.constantFrom(...statuses),
      fc.subarray(names),
      fc.constantFrom('', 'Lengkapi SK'),
      (role, from, status, met, note) => {
        const isMade = decisionRefusal(role, from, { status, note, criteria: criteriaText(met) }) === '';
        const isVerdict = ['Terverifikasi', 'Perlu Perbaikan', 'Tidak Lolos', 'Diajukan', from].includes(
          status,
        );
        const isComplete =
          (status !== 'Terverifikasi' || met.length === 5) &&
          (!['Perlu Perbaikan', 'Tidak Lolos'].includes(status) || note !== '');
        expect(isMade).toBe(mayMove(role, from, status) && isVerdict && isComplete);
        // Nobody but Bapperida decides.
        if (role === 'operator' && from === 'Diajukan' && status !== 'Diajukan') expect(isMade).toBe(false);
      },
    ),
  );
});

/** Tabs in memory with these entries, and the port that writes into them. */
const workbook = (rows: readonly Readonly<Record<string, string>>[], proofs: readonly CellValue[][] = []) => {
  const grid: CellValue[][] = [
    [...headers],
    ...rows.map((row, index) =>
      innovationsTab.columns.map(({ key }) => (key === 'id' ? `INV-2025-00${index + 1}` : (row[key] ?? ''))),
    ),
  ];
  const evidence: CellValue[][] = [
    ['ID', 'Indikator', 'Klaim', 'Tautan bukti', 'Terverifikasi', 'Catatan', 'Sah'],
    ...proofs,
  ];
  const put = (into: CellValue[][], { row, column, grid: block }: Block<string>): void => {
    block.forEach((line, down) => {
      line.forEach((text, across) => {
        const cells = into[row - 1 + down];
        if (cells) cells[column - 1 + across] = text;
      });
    });
  };
  const book: VerifyBook = {
    write: (block) => put(grid, block),
    writeSame: (column, at, text) => {
      for (const row of at) put(grid, { row, column, grid: [[text]] });
    },
    notes: ({ rows: count }) => Array.from({ length: count }, () => ['']),
    writeNotes: () => {},
    writeEvidence: (block) => put(evidence, block),
    noteSaves: () => {},
  };
  const judged = () => {
    const entries = entryGrid(grid.map((row) => [...row]));
    return {
      entries,
      evidence: evidence.map((row) => [...row]),
      rowOf: entryFinder(entries),
      contentMark: () => 'isi',
    };
  };
  return {
    grid,
    evidence,
    cells: (row: number) => verificationIn(judged().entries, row),
    decide: (decisions: readonly Decision[], isUndo = false) =>
      verifyEntries(book, judged(), decisions, 'verifier', isUndo),
  };
};

const keyOf = (index: number) => ({
  id: `INV-2025-00${index + 1}`,
  row: index + 2,
  opd: '',
  name: 'Inovasi',
});

const decisionFor = (index: number, base: Decision['base'], more: Partial<Decision> = {}): Decision => ({
  key: keyOf(index),
  seen: 'isi',
  base,
  status: 'Terverifikasi',
  note: '',
  criteria: all,
  levels: [],
  ...more,
});

const verdict = fc.record({
  status: fc.constantFrom('Terverifikasi', 'Perlu Perbaikan', 'Tidak Lolos', 'Diajukan'),
  note: fc.constantFrom('', 'Lengkapi', '=1+1', 'dua\nbaris'),
  criteria: fc.constantFrom('', 'Manfaat', all),
});
const start = fc.record({
  status: fc.constantFrom('Diajukan', 'Terverifikasi', 'Perlu Perbaikan', 'Tidak Lolos'),
  verifierNote: fc.constantFrom('', 'Catatan lama'),
  lawCriteria: fc.constantFrom('', 'Pembaruan', all),
});

test('whatever is decided touches three cells of its own rows alone, and is taken back without a trace', () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(start, verdict), { minLength: 1, maxLength: 4 }), (pairs) => {
      const book = workbook(pairs.map(([row]) => ({ opd: 'Dinas Sosial', name: 'Inovasi', ...row })));
      const before = JSON.stringify(book.grid);
      const results = book.decide(
        pairs.map(([, more], index) => decisionFor(index, book.cells(index + 2), more)),
      );
      const ours = ['status', 'verifierNote', 'lawCriteria'];
      book.grid.slice(1).forEach((line, index) => {
        const isDecided = results[index]?.outcome === 'decided';
        innovationsTab.columns.forEach(({ key }, at) => {
          if (!isDecided || !ours.includes(key))
            expect(line[at]).toBe((JSON.parse(before) as CellValue[][])[index + 1]?.[at]);
        });
        if (isDecided) expect(line[headers.indexOf('Status')]).toBe(pairs[index]?.[1].status);
      });
      const undos = results.flatMap((result) => (result.outcome === 'decided' ? [result.undo] : []));
      expect(book.decide(undos, true).every(({ outcome }) => outcome === 'decided')).toBe(true);
      expect(JSON.stringify(book.grid)).toBe(before);
    }),
  );
});

test('of two who saw the same, the second is told and writes nothing, unless both decided alike', () => {
  fc.assert(
    fc.property(start, verdict, verdict, (row, one, other) => {
      const book = workbook([{ opd: 'Dinas Sosial', name: 'Inovasi', ...row }]);
      const seen = book.cells(2);
      const [first] = book.decide([decisionFor(0, seen, one)]);
      fc.pre(first?.outcome === 'decided');
      const between = JSON.stringify(book.grid);
      const now = book.cells(2);
      const [second] = book.decide([decisionFor(0, seen, other)]);
      if (second?.outcome === 'decided') {
        // Each cell either still held what the second had seen, or what the second wanted.
        const after = book.cells(2);
        for (const part of ['status', 'note', 'criteria'] as const)
          expect([seen[part], after[part]]).toContain(now[part]);
      } else expect(JSON.stringify(book.grid)).toBe(between);
    }),
  );
});

test('a level is written beside its claim and never into it; the same entry is decided once in one call', () => {
  const book = workbook(
    [{ name: 'Inovasi', status: 'Diajukan' }],
    [
      ['INV-2025-002', '16', 3, 'https://lain.example', '', '', ''],
      ['INV-2025-001', '16', 3, 'https://bukti.example', '', '', ''],
    ],
  );
  const levels = [{ indicator: '16', verified: '1', note: 'Baru SK', base: { verified: '', note: '' } }];
  const decision = decisionFor(0, book.cells(2), { levels });
  expect(book.decide([decision, decision]).map(({ outcome }) => outcome)).toEqual(['decided', 'changed']);
  expect(book.evidence.slice(1)).toEqual([
    ['INV-2025-002', '16', 3, 'https://lain.example', '', '', ''],
    ['INV-2025-001', '16', 3, 'https://bukti.example', '1', 'Baru SK', ''],
  ]);
  const unknown = {
    ...decision,
    base: book.cells(2),
    levels: levels.map((level) => ({ ...level, indicator: '17' })),
  };
  expect(book.decide([unknown])).toMatchObject([{ outcome: 'changed', what: ['bukti 17'] }]);
  expect(reversed(reversed(decision))).toEqual({ ...decision, seen: '' });
});

test('columns may stand apart and in any order; the status is written last', () => {
  const book = workbook([{ name: 'Inovasi', status: 'Diajukan' }]);
  const order = (row: CellValue[]): CellValue[] => [...row].reverse();
  const grid = book.grid.map(order);
  const written: number[] = [];
  const entries = entryGrid(grid);
  const port: VerifyBook = {
    write: ({ column }) => void written.push(column),
    writeSame: () => {},
    notes: () => [['']],
    writeNotes: () => {},
    writeEvidence: () => {},
    noteSaves: () => {},
  };
  // Another column comes between.
  const apart = { ...entries, at: { ...entries.at, lawCriteria: 1 } };
  const judged = { entries: apart, evidence: [], rowOf: () => 2, contentMark: () => 'isi' };
  const base = { status: 'Diajukan', note: '', criteria: '' };
  verifyEntries(port, judged, [decisionFor(0, base, { note: 'Baik' })], 'verifier');
  expect(written).toEqual([1, Math.min(entries.at.status ?? 0, entries.at.verifierNote ?? 0)]);
});
