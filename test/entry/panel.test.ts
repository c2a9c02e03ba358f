import type { DayRanking, PanelFile } from '../../src/core/penilaian/panel-file';
import type { RunOutcome } from '../../src/local/host/contract';
import { runAtWindow } from '../support/at-window';
import { callDoor } from '../support/doors';
import { tableRows } from '../support/entries';
import { admin, allowed, assessors, scoredPanel, strangers, typeOver, weigh } from '../support/scored-panel';
import { scoringSheet } from '../support/scoring';
import { openPreparedWorkbook, type TestWorkbook } from '../support/workbook';

jest.setTimeout(180_000);

const [first = ''] = assessors;

let book: TestWorkbook;
let ids: readonly string[];
let open: () => Promise<TestWorkbook>;
beforeAll(async () => {
  ({ ids, open } = await scoredPanel());
});
beforeEach(async () => {
  book = await open();
});
afterEach(() => book.close());

const door = async <Result = PanelFile>(name: string, ...args: readonly unknown[]): Promise<Result> =>
  (await callDoor<Result>(book, name, args, admin)).result;
const read = () => door('readPanel');

const scores = async () => (await tableRows(book, 'Inovasi', 3)).map((row) => row['Nilai akhir']);

const type = (tab: string, row: number, title: string, value: unknown) =>
  typeOver(book, tab, row, title, value);

describe('what differs from the ledger', () => {
  test('a score typed over is listed, restored, and nothing differs any more', async () => {
    const before = await tableRows(book, 'Penilaian');
    expect(await read()).toMatchObject({ faults: [], breaks: [], rubricChanges: [] });
    await type('Penilaian', 2, 'SIG', 100);
    await type('Penilaian', 3, 'Nilai', 99);
    const { faults } = await read();
    expect(faults).toMatchObject([
      {
        id: ids[0],
        where: `Penilaian, baris 2, ${first}, SIG`,
        expected: '80',
        found: '100',
        mayAccept: true,
      },
      { id: ids[1], expected: 'rumus', found: '99', mayAccept: false },
    ]);
    const file = await door(
      'mendScores',
      faults.map(({ key }) => key),
      [],
      '',
    );
    expect(file.faults).toEqual([]);
    expect(await tableRows(book, 'Penilaian')).toEqual(before);
  });

  test('one that is accepted goes into the ledger with its reason and counts; a formula or none cannot be', async () => {
    const [was = 0] = await scores();
    await type('Penilaian', 2, 'SIG', 100);
    await type('Penilaian', 3, 'Nilai', 99);
    const { faults } = await read();
    const [score, formula] = faults.map(({ key }) => key);
    const lines = (await tableRows(book, 'Buku Nilai')).length;
    await expect(door('mendScores', [], [score], ' ')).rejects.toThrow('Tulis alasan');
    // All are looked at before the first is written.
    await expect(door('mendScores', [], [score, formula], 'Salah ketik')).rejects.toThrow(
      'hanya dapat dipulihkan',
    );
    expect(await tableRows(book, 'Buku Nilai')).toHaveLength(lines);
    const file = await door('mendScores', [], [score], 'Salah ketik');
    expect(file.faults).toMatchObject([{ expected: 'rumus' }]);
    const ledger = await tableRows(book, 'Buku Nilai');
    expect(ledger.slice(lines)).toMatchObject([
      {
        Siapa: admin,
        Penilai: first,
        ID: ids[0],
        Kriteria: 'SIG',
        'Nilai lama': '80',
        'Nilai baru': '100',
        Alasan: 'Salah ketik',
      },
    ]);
    // Twenty points of one of three assessors on a weight of 30 percent.
    expect(Number((await scores())[0]) - Number(was)).toBeCloseTo(2, 6);
    // Keys of what is not found any more are passed over.
    expect((await door('mendScores', [score], [score], 'Lagi')).faults).toHaveLength(1);
  });

  test('rows that are gone come back, and rows that nobody saved are cleared', async () => {
    await book.script(
      `const sheet = SpreadsheetApp.getActive().getSheetByName('Penilaian');
       sheet.deleteRow(3); sheet.getRange(20, 1, 1, 2).setValues([['INV-2025-999', 'x@kota.example']]); return 1;`,
    );
    const { faults } = await read();
    expect(faults.map(({ where }) => where)).toEqual([
      expect.stringContaining('baris ini hilang'),
      expect.stringContaining('tidak berasal dari lembar penilaian'),
    ]);
    const file = await door(
      'mendScores',
      faults.map(({ key }) => key),
      [],
      '',
    );
    expect(file.faults).toEqual([]);
    expect(await tableRows(book, 'Penilaian', 20)).not.toContainEqual(
      expect.objectContaining({ ID: 'INV-2025-999' }),
    );
    expect((await scores()).map(Number)).toEqual([79, 69, 59]);
  });

  test('a ledger cell is restored from its copy; a line that is gone is told of', async () => {
    const before = await tableRows(book, 'Buku Nilai');
    await type('Buku Nilai', 4, 'Nilai baru', '100');
    const { faults } = await read();
    expect(faults).toMatchObject([
      { found: '100', mayAccept: false, where: expect.stringContaining('Nilai baru') },
    ]);
    expect((await door('mendScores', [faults[0]?.key], [], '')).faults).toEqual([]);
    expect(await tableRows(book, 'Buku Nilai')).toEqual(before);
    await book.script(`SpreadsheetApp.getActive().getSheetByName('Buku Nilai').deleteRow(4); return 1;`);
    expect((await read()).breaks).toEqual([expect.stringContaining('Baris nomor 3 hilang')]);
  });
});

test('before anything is scored the panel opens', async () => {
  const empty = await openPreparedWorkbook();
  const { result } = await callDoor<PanelFile>(empty, 'readPanel');
  expect(result).toMatchObject({ faults: [], breaks: [], rubricChanges: [], isLocked: false });
  await expect(callDoor(empty, 'approveRubric', ['x'])).rejects.toThrow('sama dengan rubrik yang tercatat');
  expect((await callDoor<DayRanking>(empty, 'readRankingOn', ['2025-04-23'])).result.lines).toEqual([]);
  await empty.close();
});

test('while it is locked nothing is approved or accepted, but a typed-over score is restored', async () => {
  await door('lockRound', '');
  await weigh(book, 'LTB', 20);
  await expect(door('approveRubric', 'x')).rejects.toThrow('sudah dikunci');
  await weigh(book, 'LTB', 10);
  await type('Penilaian', 2, 'SIG', 100);
  const { faults, isLocked } = await read();
  expect(isLocked).toBe(true);
  const keys = faults.map(({ key }) => key);
  await expect(door('mendScores', [], keys, 'Ya')).rejects.toThrow('sudah dikunci');
  expect((await door('mendScores', keys, [], '')).faults).toEqual([]);
});

describe('the rubric', () => {
  test('scoring stops when weights change after finals, until an Admin approves', async () => {
    const sheet = scoringSheet(book, first);
    await sheet.save(ids[0] ?? '', { LTB: 100 }, { why: 'Dibahas' });
    const [was] = await scores();
    await weigh(book, 'LTB', 30);
    await expect(sheet.save(ids[0] ?? '', 90, { why: 'x' })).rejects.toThrow(
      /Kriteria diubah sesudah ada nilai final.*LTB.*10 → 30/,
    );
    await type('Penilaian', 2, 'SIG', 100);
    const { rubricChanges, faults } = await read();
    expect(rubricChanges).toEqual([
      expect.stringMatching(/^LTB .*bobot 10 → 30 %$/),
      expect.stringMatching(/^SIG .*bobot 30 → 10 %$/),
    ]);
    // Nothing goes into the ledger under a rubric that nobody approved.
    await expect(door('mendScores', [], [faults[0]?.key], 'Ya')).rejects.toThrow('Kriteria diubah');
    await expect(door('approveRubric', ' ')).rejects.toThrow('Tulis alasan');
    await door(
      'mendScores',
      faults.map(({ key }) => key),
      [],
      '',
    );
    const file = await door('approveRubric', 'Rapat panel');
    expect(file).toMatchObject({ rubricChanges: [], faults: [] });
    // LTB 100 beside 80 of one of three assessors: 2/3 of a point at ten percent, 2 at thirty.
    const [now] = await scores();
    expect([Number(was) - 79, Number(now) - 79]).toEqual([
      expect.closeTo((20 * 0.1) / 3, 6),
      expect.closeTo((20 * 0.3) / 3, 6),
    ]);
    expect((await sheet.save(ids[0] ?? '', 90, { why: 'Sesudah rapat' })).outcome).toBe('saved');
    await expect(door('approveRubric', 'Lagi')).rejects.toThrow('sama dengan rubrik yang tercatat');
  });

  test('places of a day are those under the rubric and the scores of that day', async () => {
    await book.runtime.windTo(new Date('2025-04-24T10:00:00+07:00'));
    // The last becomes the first, and the second loses its only scores' lead.
    for (const email of assessors) await scoringSheet(book, email).save(ids[2] ?? '', 95, { why: 'Dibahas' });
    const past = await door<DayRanking>('readRankingOn', '2025-04-23');
    expect(past.day).toBe('2025-04-23');
    expect(past.lines.map(({ id, rank, rankNow }) => [id, rank, rankNow])).toEqual([
      [ids[0], 1, 2],
      [ids[1], 2, 3],
      [ids[2], 3, 1],
    ]);
    expect(past.lines[0]?.finalScore).toBeCloseTo(79, 6);
    const now = await door<DayRanking>('readRankingOn', '2025-04-24');
    expect(now.lines.map(({ id, rank, rankNow }) => [id, rank, rankNow])).toEqual([
      [ids[2], 1, 1],
      [ids[0], 2, 2],
      [ids[1], 3, 3],
    ]);
    expect((await door<DayRanking>('readRankingOn', '2025-04-22')).lines).toEqual([]);
    await expect(door('readRankingOn', 'kemarin')).rejects.toThrow('Pilih satu tanggal');
  });
});

const doors: Readonly<Record<string, readonly unknown[]>> = {
  readPanel: [],
  mendScores: [[], [], ''],
  approveRubric: ['Alasan'],
  readRankingOn: ['2025-04-23'],
};

test('every door is for the owner and the Admins; everybody else is refused and changes nothing', async () => {
  const before = [await tableRows(book, 'Penilaian'), await tableRows(book, 'Buku Nilai')];
  const refused = /^Refusal: Hanya Admin di tab Tim dan pemilik berkas yang dapat/;
  const run = (name: string, as: string): Promise<RunOutcome> =>
    book.runtime.run({ functionName: name, args: doors[name] ?? [], as, kind: 'sidebar' });
  for (const name of Object.keys(doors))
    for (const as of strangers)
      expect([name, as, (await run(name, as)).error]).toEqual([name, as, expect.stringMatching(refused)]);
  expect([await tableRows(book, 'Penilaian'), await tableRows(book, 'Buku Nilai')]).toEqual(before);
  for (const as of allowed)
    for (const name of Object.keys(doors))
      expect([name, as, (await run(name, as)).error ?? '']).toEqual([
        name,
        as,
        expect.not.stringMatching(refused),
      ]);
});

test('the page opens for the owner and the Admins; others are told so in a dialog', async () => {
  for (const as of [...allowed, ...strangers]) {
    const { said } = await runAtWindow(book, 'openPanel', { as });
    expect([as, said]).toEqual([
      as,
      allowed.includes(as)
        ? []
        : [
            'Hanya Admin di tab Tim dan pemilik berkas yang dapat membuka panel penilaian. Hubungi Bapperida.',
          ],
    ]);
  }
});

test('the doors stay within their budgets', async () => {
  const cost = async (name: string, ...args: readonly unknown[]) => {
    const { calls } = await callDoor(book, name, args, admin);
    return [name, calls.total, calls.write] as const;
  };
  const costs = [await cost('readPanel'), await cost('readRankingOn', '2025-04-23')];
  await type('Penilaian', 2, 'SIG', 100);
  const [fault] = (await read()).faults;
  costs.push(await cost('mendScores', [fault?.key], [], ''));
  await type('Penilaian', 2, 'SIG', 100);
  costs.push(await cost('mendScores', [], [fault?.key], 'Alasan'));
  await weigh(book, 'LTB', 20);
  costs.push(await cost('approveRubric', 'Alasan'));
  if (process.env.SHOW_COSTS) console.log(costs);
  expect(costs[0]).toEqual(['readPanel', expect.any(Number), 0]);
  expect(costs[0]?.[1]).toBeLessThanOrEqual(12);
});
