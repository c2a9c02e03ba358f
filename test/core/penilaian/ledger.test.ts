import fc from 'fast-check';
import { ledgerOf } from '../../../src/core/penilaian/ledger';
import { acceptScores, restoreLedger, restoreScores } from '../../../src/core/penilaian/mend-scores';
import { scoreSaver, scoreUndoer } from '../../../src/core/penilaian/save-score';
import { openDesk } from '../../../src/core/penilaian/score-desk';
import { scoreFaults } from '../../../src/core/penilaian/score-faults';
import type { CellValue } from '../../../src/core/text';
import { memoryScores } from '../../support/score-book';

const people = ['p1@kota.example', 'p2@kota.example', 'p3@kota.example'];
const ids = ['INV-2025-001', 'INV-2025-002', 'INV-2025-003'];
const start = Date.parse('2025-04-23T09:00:00+07:00');

const workbook = () => {
  const memory = memoryScores(
    ids.map((id) => ({ id, name: `Inovasi ${id}`, opd: 'Dinas Sosial', status: 'Terverifikasi' })),
    people.map((email) => ({ email, role: 'Penilai', name: email })),
  );
  let minutes = 0;
  const now = () => {
    minutes += 1;
    return new Date(start + minutes * 60_000);
  };
  const versionOf = (id: string, who: string): number =>
    openDesk(memory.book, memory.tables()).states.get(`${id}|${who}`)?.trail ?? 0;
  const save = (
    id: string,
    who: string,
    all: number,
    more: { why?: string; note?: string; version?: number } = {},
  ) =>
    scoreSaver(
      memory.tables(),
      {
        id,
        version: more.version ?? versionOf(id, who),
        fingerprint: 'name=1x2y3z',
        why: more.why ?? '',
        score: {
          scores: Object.fromEntries(
            ['LTB', 'KBR', 'IMP', 'SIG', 'ADP', 'SDY', 'KBL'].map((code) => [code, all]),
          ),
          notes: { SIG: 'Angka ada.\nKBR: bukan kode' },
          note: more.note ?? '=1+1',
          isAbstained: false,
          reason: '',
          state: 'Final',
        },
      },
      who,
    )(memory.book, now());
  const desk = () => openDesk(memory.book, memory.tables());
  const faults = () => scoreFaults({ ...desk(), formulas: memory.formulaGrid() });
  return { ...memory, save, desk, faults, now, versionOf };
};

const filled = () => {
  const book = workbook();
  for (const [index, id] of ids.entries())
    for (const [other, who] of people.entries()) book.save(id, who, 50 + index * 5 + other);
  book.save(ids[0] ?? '', people[0] ?? '', 66.25, { why: 'Salah ketik' });
  return book;
};

const copyOf = (grid: readonly (readonly CellValue[])[]) => grid.map((line) => [...line]);

test('what was saved agrees with its ledger, and a change tells old, new, who and why', () => {
  const book = filled();
  expect(book.faults()).toEqual([]);
  const { lines, faults, breaks } = book.desk().ledger;
  expect([faults, breaks]).toEqual([[], []]);
  expect(lines.filter(({ reason }) => reason === 'Salah ketik')).toHaveLength(7);
  expect(lines[lines.length - 1]).toMatchObject({
    id: ids[0],
    who: people[0],
    criterion: 'KBL',
    before: '50',
    after: '66,25',
  });
});

test('a save of an older version is not written over a newer one', () => {
  const book = filled();
  const [id = '', who = ''] = [ids[1], people[1]];
  const version = book.versionOf(id, who);
  book.save(id, who, 70, { why: 'Jendela pertama', version });
  const before = copyOf(book.cells.scores);
  expect(book.save(id, who, 80, { why: 'Jendela kedua', version })).toMatchObject({
    outcome: 'conflict',
    mine: { scores: { LTB: 70 } },
  });
  expect(book.cells.scores).toEqual(before);
});

test('undo gives back what was there before, as a change of its own', () => {
  const book = filled();
  const [id = '', who = ''] = [ids[0], people[0]];
  const version = book.versionOf(id, who);
  expect(scoreUndoer(book.tables(), { id, version }, who)(book.book, book.now())).toBe(true);
  expect(book.desk().states.get(`${id}|${who}`)?.texts.get('LTB')).toBe('50');
  expect(book.faults()).toEqual([]);
  expect(scoreUndoer(book.tables(), { id, version }, who)(book.book, book.now())).toBe(false);
});

/** What a hand may put into a cell in place of its value. */
const otherValue = (value: CellValue): fc.Arbitrary<CellValue> =>
  fc
    .oneof(
      fc.constant(''),
      fc.constantFrom<CellValue>('ganti', 99, '99', 0, true, '=1', new Date(start + 86_400_000)),
      fc.constant(typeof value === 'number' ? String(value) : `${String(value)} `),
    )
    .filter((other) => other !== value && !(other === '' && value === ''));

test('any cell of tab Penilaian that is changed by hand is found and restored exactly', () => {
  const sound = filled();
  const grid = copyOf(sound.cells.scores);
  const formulas = sound.formulaGrid();
  const cells = grid.flatMap((line, row) =>
    row === 0
      ? []
      : line.flatMap((value, column) => (formulas[row]?.[column] ? [] : [{ row, column, value }])),
  );
  const change = fc
    .constantFrom(...cells)
    .chain((cell) => otherValue(cell.value).map((typed) => ({ ...cell, typed })));
  fc.assert(
    fc.property(change, ({ row, column, typed }) => {
      sound.cells.scores.splice(0, Number.POSITIVE_INFINITY, ...copyOf(grid));
      const line = sound.cells.scores[row];
      if (line) line[column] = typed;
      const found = sound.faults();
      expect(found.length).toBeGreaterThan(0);
      restoreScores(sound.desk(), found);
      expect(sound.cells.scores.slice(0, grid.length)).toEqual(grid);
      expect(sound.faults()).toEqual([]);
    }),
    { numRuns: 300, seed: 7 },
  );
});

test('any cell of tab Buku Nilai that is changed by hand is found and restored exactly', () => {
  const sound = filled();
  const grid = copyOf(sound.cells.ledger);
  const cells = grid.flatMap((line, row) =>
    row === 0 ? [] : line.map((value, column) => ({ row, column, value })),
  );
  const change = fc
    .constantFrom(...cells)
    .chain((cell) => otherValue(cell.value).map((typed) => ({ ...cell, typed })));
  fc.assert(
    fc.property(change, ({ row, column, typed }) => {
      sound.cells.ledger.splice(0, Number.POSITIVE_INFINITY, ...copyOf(grid));
      const line = sound.cells.ledger[row];
      if (line) line[column] = typed;
      const ledger = ledgerOf(sound.cells.ledger);
      expect(ledger.breaks).toEqual([]);
      expect(ledger.faults.map((fault) => [fault.row, fault.column])).toEqual([[row + 1, column + 1]]);
      restoreLedger(sound.book, ledger);
      expect(sound.cells.ledger).toEqual(grid);
    }),
    { numRuns: 300, seed: 8 },
  );
});

test('sorted, moved and blank rows are sound; copied, strange and deleted ones are told and put right', () => {
  const book = filled();
  const [titles = [], ...rows] = copyOf(book.cells.scores);
  const put = (lines: readonly CellValue[][]) => {
    book.cells.scores.splice(0, Number.POSITIVE_INFINITY, titles, ...lines);
  };
  const blank = titles.map((): CellValue => '');
  const compared = () => scoreFaults({ ...book.desk(), formulas: null });
  put([...rows].reverse());
  expect(compared()).toEqual([]);
  put([rows[0] ?? [], blank, ...rows.slice(1)]);
  expect(compared()).toEqual([]);
  put([...rows, [...(rows[2] ?? [])]]);
  expect(compared()).toMatchObject([{ kind: 'double', row: rows.length + 2 }]);
  restoreScores(book.desk(), compared());
  expect(compared()).toEqual([]);
  put([...rows, blank.map((_, at) => (at === 0 ? 'INV-2025-099' : at === 1 ? 'x@y.example' : 90))]);
  expect(compared()).toMatchObject([{ kind: 'foreign', id: 'INV-2025-099' }]);
  restoreScores(book.desk(), compared());
  expect(compared()).toEqual([]);
  put(rows.filter((_, at) => at !== 4));
  expect(compared()).toMatchObject([{ kind: 'gone', id: rows[4]?.[0], assessor: rows[4]?.[1] }]);
  restoreScores(book.desk(), compared());
  expect(compared()).toEqual([]);
  expect(book.cells.scores).toContainEqual(rows[4]);
});

test('several rows at once are put right, formulas of all rows included, and rows between keep what was not chosen', () => {
  const book = filled();
  const [grid, formulas] = [copyOf(book.cells.scores), book.formulaGrid()];
  const line = (row: number) => book.cells.scores[row] ?? [];
  line(2)[2] = 99;
  line(4)[0] = 'INV-2025-088';
  line(6)[0] = 'INV-2025-077';
  line(6)[16] = 'x';
  line(7)[3] = 12;
  const chosen = book.faults().filter(({ row }) => row !== 5);
  restoreScores(book.desk(), chosen);
  expect(book.cells.scores[4]?.[0]).toBe('INV-2025-088');
  expect(book.formulaGrid()).toEqual(formulas);
  restoreScores(book.desk(), book.faults());
  expect(book.cells.scores.slice(0, grid.length)[4]).toEqual(grid[4]);
  expect(book.cells.scores.slice(0, grid.length)[2]).toEqual(grid[2]);
  expect(book.formulaGrid()).toEqual(formulas);
});

test('a cell that was typed over can be accepted with a reason, which the ledger then tells', () => {
  const book = filled();
  const line = book.cells.scores[3] ?? [];
  line[2] = 91;
  const [fault] = book.faults();
  if (!fault) throw new Error('tidak ditemukan');
  const word = { who: 'admin@kota.example', reason: 'Hasil rapat', now: book.now() };
  expect(() => acceptScores(book.desk(), [fault], { ...word, reason: ' ' })).toThrow('Tulis alasan');
  acceptScores(book.desk(), [fault], word);
  expect(book.faults()).toEqual([]);
  const { lines } = book.desk().ledger;
  expect(lines[lines.length - 1]).toMatchObject({
    criterion: 'LTB',
    after: '91',
    who: word.who,
    reason: 'Hasil rapat',
  });
  line[2] = 191;
  const [beyond] = book.faults();
  expect(() => acceptScores(book.desk(), beyond ? [beyond] : [], word)).toThrow('di luar 0–100');
});

test('missing and doubled lines of the ledger are told with their number', () => {
  const book = filled();
  const grid = copyOf(book.cells.ledger);
  const withLines = (lines: readonly CellValue[][]) => ledgerOf([grid[0] ?? [], ...lines]).breaks;
  expect(withLines(grid.slice(1).reverse())).toEqual([]);
  expect(withLines([...grid.slice(1, 4), ...grid.slice(6)])).toEqual(['Baris nomor 4 sampai 5 hilang.']);
  expect(withLines([...grid.slice(1), grid[3] ?? []]).join()).toContain('ada dua kali');
});

test('after a save that was cut short between ledger and tab, the next one completes it', () => {
  const book = filled();
  const before = copyOf(book.cells.scores);
  const { writeScores } = book.book;
  const failing = {
    ...book.book,
    writeScores: () => {
      throw new Error('terputus');
    },
  };
  const [id = '', who = ''] = [ids[2], people[2]];
  const save = scoreSaver(
    book.tables(),
    {
      id,
      version: book.versionOf(id, who),
      fingerprint: 'name=1x2y3z',
      why: 'Terputus',
      score: {
        scores: Object.fromEntries(
          ['LTB', 'KBR', 'IMP', 'SIG', 'ADP', 'SDY', 'KBL'].map((code) => [code, 12]),
        ),
        notes: {},
        note: '',
        isAbstained: false,
        reason: '',
        state: 'Final',
      },
    },
    who,
  );
  expect(() => save(failing, book.now())).toThrow('terputus');
  expect(book.cells.scores).toEqual(before);
  expect(writeScores).toBe(book.book.writeScores);
  expect(book.desk().states.get(`${id}|${who}`)?.texts.get('LTB')).toBe('12');
  expect(book.faults()).toEqual([]);
  expect(book.cells.scores[9]?.[2]).toBe(12);
});
