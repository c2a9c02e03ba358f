import type { DayRanking, PanelFile } from '../../src/core/penilaian/panel-file';
import type { RunOutcome } from '../../src/local/host/contract';
import { runAtWindow } from '../support/at-window';
import { callDoor } from '../support/doors';
import { tableRows } from '../support/entries';
import { giveRights } from '../support/entry-form';
import { scoringSheet, verifiedEntries } from '../support/scoring';
import { openPreparedWorkbook, owner, type TestWorkbook, workedWorkbook } from '../support/workbook';

jest.setTimeout(180_000);

const assessors = ['p1@pangkalpinang.example', 'p2@pangkalpinang.example', 'p3@pangkalpinang.example'];
const [first = ''] = assessors;
const admin = 'admin@pangkalpinang.example';
const verifier = 'v@pangkalpinang.example';
const operator = 'operator@pangkalpinang.example';

let book: TestWorkbook;
let ids: string[];
let openScored: () => Promise<TestWorkbook>;

/** The team, and three verified entries. */
const prepare = async (draft: TestWorkbook): Promise<void> => {
  await giveRights(draft, { 'Dinas Sosial': operator }, [
    ...assessors.map((email): [string, string] => [email, 'Penilai']),
    [admin, 'Admin'],
    [verifier, 'Verifikator'],
  ]);
  // As set-up would: those who came into tab Tim may edit the scores.
  await draft.door('setUp');
  ids = await verifiedEntries(draft, [
    {},
    { OPD: 'Dinas Sosial' },
    { 'Jenis pengusul': 'SD', OPD: 'Dinas Pendidikan dan Kebudayaan', 'Nama unit/sekolah': 'SDN 1' },
  ]);
};
/** Every assessor gives every entry one score on all criteria: 80, 70 and 60, a point less for each next assessor. */
const scoreAll = async (draft: TestWorkbook): Promise<void> => {
  for (const [at, email] of assessors.entries())
    for (const [index, id] of ids.entries()) await scoringSheet(draft, email).save(id, 80 - 10 * index - at);
};
beforeAll(async () => {
  openScored = await workedWorkbook(async (draft) => {
    await prepare(draft);
    await scoreAll(draft);
  });
});
beforeEach(async () => {
  book = await openScored();
});
afterEach(() => book.close());

const door = async <Result = PanelFile>(name: string, ...args: readonly unknown[]): Promise<Result> =>
  (await callDoor<Result>(book, name, args, admin)).result;
const read = () => door('readPanel');

const scores = async () => (await tableRows(book, 'Inovasi', 3)).map((row) => row['Nilai akhir']);
const ranks = async () => (await tableRows(book, 'Inovasi', 3)).map((row) => row.Peringkat);

/** Writes into a cell as somebody with the right to edit it would, below its title, `row` counted from 2. */
const typeOver = (tab: string, row: number, title: string, value: unknown): Promise<unknown> =>
  book.script(
    `const sheet = SpreadsheetApp.getActive().getSheetByName(args[0]);
     const [titles] = sheet.getDataRange().getValues();
     sheet.getRange(args[1], titles.indexOf(args[2]) + 1).setValue(args[3]); return 1;`,
    tab,
    row,
    title,
    value,
  );

/** Gives a criterion another weight; what it gains or loses goes to SIG, which has 30 of 100. */
const weigh = async (code: string, weight: number): Promise<void> => {
  const rows = await tableRows(book, 'Kriteria');
  const at = (one: string) => rows.findIndex(({ Kode }) => Kode === one);
  const was = Number(rows[at(code)]?.['Bobot %']);
  await typeOver('Kriteria', at(code) + 2, 'Bobot %', weight);
  await typeOver('Kriteria', at('SIG') + 2, 'Bobot %', Number(rows[at('SIG')]?.['Bobot %']) + was - weight);
};

describe('what differs from the ledger', () => {
  test('a score typed over is listed, restored, and nothing differs any more', async () => {
    const before = await tableRows(book, 'Penilaian');
    expect(await read()).toMatchObject({ faults: [], breaks: [], rubricChanges: [] });
    await typeOver('Penilaian', 2, 'SIG', 100);
    await typeOver('Penilaian', 3, 'Nilai', 99);
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
    await typeOver('Penilaian', 2, 'SIG', 100);
    await typeOver('Penilaian', 3, 'Nilai', 99);
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
    await typeOver('Buku Nilai', 4, 'Nilai baru', '100');
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

describe('the rubric', () => {
  test('scoring stops when weights change after finals, until an Admin approves', async () => {
    const sheet = scoringSheet(book, first);
    await sheet.save(ids[0] ?? '', { LTB: 100 }, { why: 'Dibahas' });
    const [was] = await scores();
    await weigh('LTB', 30);
    await expect(sheet.save(ids[0] ?? '', 90, { why: 'x' })).rejects.toThrow(
      /Kriteria diubah sesudah ada nilai final.*LTB.*10 → 30/,
    );
    await typeOver('Penilaian', 2, 'SIG', 100);
    const { rubricChanges, faults, round } = await read();
    expect(rubricChanges).toEqual([
      expect.stringMatching(/^LTB .*bobot 10 → 30 %$/),
      expect.stringMatching(/^SIG .*bobot 30 → 10 %$/),
    ]);
    expect(round.problem).toContain('berbeda dari rubrik yang tercatat');
    // Nothing goes into the ledger under a rubric that nobody approved.
    await expect(door('mendScores', [], [faults[0]?.key], 'Ya')).rejects.toThrow('Kriteria diubah');
    await expect(door('lockRound', '')).rejects.toThrow('berbeda dari rubrik');
    await expect(door('approveRubric', ' ')).rejects.toThrow('Tulis alasan');
    await door(
      'mendScores',
      faults.map(({ key }) => key),
      [],
      '',
    );
    const file = await door('approveRubric', 'Rapat panel');
    expect(file).toMatchObject({ rubricChanges: [], faults: [], round: { problem: '' } });
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

describe('the round', () => {
  test('before anything is scored the panel opens, and locking says what is missing', async () => {
    const empty = await openPreparedWorkbook();
    const { result } = await callDoor<PanelFile>(empty, 'readPanel');
    const problem = 'Belum ada usulan yang mempunyai nilai akhir.';
    expect(result).toMatchObject({
      faults: [],
      breaks: [],
      rubricChanges: [],
      round: { problem, lines: [] },
    });
    await expect(callDoor(empty, 'lockRound', [''])).rejects.toThrow(problem);
    await expect(callDoor(empty, 'approveRubric', ['x'])).rejects.toThrow('sama dengan rubrik yang tercatat');
    expect((await callDoor<DayRanking>(empty, 'readRankingOn', ['2025-04-23'])).result.lines).toEqual([]);
    await empty.close();
  });

  test('locked, nobody scores and later changes leave the result; opening it needs a reason', async () => {
    const { round: open } = await read();
    expect(open.lines.map(({ id, award, kindRank }) => [id, award, kindRank])).toEqual([
      [ids[0], 'Juara 1', 1],
      [ids[1], 'Juara 2', 2],
      [ids[2], 'Juara 1', 1],
    ]);
    const { round } = await door('lockRound', 'Pleno');
    expect(round).toMatchObject({
      isLocked: true,
      lockedBy: admin,
      problem: '',
      moved: [],
      lines: open.lines,
    });
    expect(round.lockedAt).toMatch(/^23\/04\/2025 09\.\d\d$/);
    expect(round.fingerprint).toMatch(/^[0-9a-f]{64}$/);
    const sheet = scoringSheet(book, first);
    await expect(sheet.save(ids[0] ?? '', 10, { why: 'x' })).rejects.toThrow('sudah dikunci');
    await expect(door('lockRound', '')).rejects.toThrow('sudah dikunci');
    // An entry that is taken out afterwards moves the places of now, not the locked ones.
    await typeOver('Inovasi', 2, 'Status', 'Ditarik');
    await weigh('LTB', 20);
    const later = await read();
    expect(later.round).toMatchObject({ lines: round.lines, fingerprint: round.fingerprint });
    expect(later.round.moved).toEqual([
      `${ids[0]} Inovasi 1: peringkat 1 dikunci, kini tanpa nilai`,
      `${ids[1]} Inovasi 2: peringkat 2 dikunci, kini 1`,
      `${ids[2]} Inovasi 3: peringkat 3 dikunci, kini 2`,
    ]);
    await expect(door('approveRubric', 'x')).rejects.toThrow('sudah dikunci');
    await weigh('LTB', 10);
    await expect(door('unlockRound', '')).rejects.toThrow('Tulis alasan');
    expect((await door('unlockRound', 'Salah hitung')).round.isLocked).toBe(false);
    await expect(door('unlockRound', 'x')).rejects.toThrow('tidak sedang dikunci');
    await typeOver('Inovasi', 2, 'Status', 'Terverifikasi');
    expect((await sheet.save(ids[0] ?? '', 60, { why: 'Dihitung lagi' })).outcome).toBe('saved');
    const again = await door('lockRound', '');
    expect(again.round.fingerprint).not.toBe(round.fingerprint);
    const locks = (await tableRows(book, 'Buku Nilai')).filter(({ Kriteria }) => Kriteria === '(kunci)');
    expect(locks.map(({ Siapa, Alasan }) => [Siapa, Alasan])).toEqual([
      [admin, 'Pleno'],
      [admin, 'Salah hitung'],
      [admin, ''],
    ]);
    expect(await ranks()).toEqual([1, 2, 3]);
  });

  test('a typed-over score cannot be accepted while it is locked, but restored', async () => {
    await door('lockRound', '');
    await typeOver('Penilaian', 2, 'SIG', 100);
    const { faults } = await read();
    const keys = faults.map(({ key }) => key);
    await expect(door('mendScores', [], keys, 'Ya')).rejects.toThrow('sudah dikunci');
    expect((await door('mendScores', keys, [], '')).faults).toEqual([]);
  });

  test('a locked result whose cells were altered is restored; past that the page still opens', async () => {
    const { round } = await door('lockRound', '');
    const pieces =
      (await tableRows(book, 'Buku Nilai')).findIndex(({ Kriteria }) => Kriteria === '(hasil)') + 2;
    await typeOver('Buku Nilai', pieces, 'Nilai baru', '{"lines":[]}');
    const { faults, round: kept } = await read();
    expect(kept).toEqual(round);
    expect(
      (
        await door(
          'mendScores',
          faults.map(({ key }) => key),
          [],
          '',
        )
      ).faults,
    ).toEqual([]);
    await typeOver('Buku Nilai', pieces, 'Nilai baru', '{"lines":[]}');
    await typeOver('Buku Nilai', pieces, 'Salinan', 'x');
    const broken = await read();
    expect(broken.breaks).not.toEqual([]);
    expect(broken.round).toMatchObject({
      isLocked: true,
      lines: [],
      problem: expect.stringContaining('tidak utuh'),
    });
    await expect(door('printMinutes', '')).rejects.toThrow('tidak utuh');
    expect((await door('unlockRound', 'Hasil rusak')).round.isLocked).toBe(false);
  });

  test('minutes and certificates come as PDF once it is locked', async () => {
    await expect(door('printMinutes', '1')).rejects.toThrow('Kunci periode dahulu');
    await expect(door('printCertificates', '1')).rejects.toThrow('Kunci periode dahulu');
    await door('lockRound', '');
    for (const [name, title] of [
      ['printMinutes', 'Berita acara penilaian 2025.pdf'],
      ['printCertificates', 'Sertifikat 2025.pdf'],
    ] as const) {
      const { result, calls } = await callDoor<{ name: string; base64: string }>(
        book,
        name,
        ['12/BAPPERIDA'],
        admin,
      );
      expect(result.name).toBe(title);
      expect(Buffer.from(result.base64, 'base64').toString('latin1', 0, 5)).toBe('%PDF-');
      expect([name, calls.total <= 14, calls.write]).toEqual([name, true, 0]);
    }
  });
});

const doors: Readonly<Record<string, readonly unknown[]>> = {
  readPanel: [],
  mendScores: [[], [], ''],
  approveRubric: ['Alasan'],
  readRankingOn: ['2025-04-23'],
  lockRound: [''],
  unlockRound: ['Alasan'],
  printMinutes: [''],
  printCertificates: [''],
};

test('every door is for the owner and the Admins; everybody else is refused and changes nothing', async () => {
  const before = [await tableRows(book, 'Penilaian'), await tableRows(book, 'Buku Nilai')];
  const refused = /^Refusal: Hanya Admin di tab Tim dan pemilik berkas yang dapat/;
  const run = (name: string, as: string): Promise<RunOutcome> =>
    book.runtime.run({ functionName: name, args: doors[name] ?? [], as, kind: 'sidebar' });
  for (const name of Object.keys(doors))
    for (const as of [verifier, first, operator, 'orang@lain.example', 'orang@gmail.com'])
      expect([name, as, (await run(name, as)).error]).toEqual([name, as, expect.stringMatching(refused)]);
  expect([await tableRows(book, 'Penilaian'), await tableRows(book, 'Buku Nilai')]).toEqual(before);
  for (const as of [owner, admin])
    for (const name of Object.keys(doors))
      expect([name, as, (await run(name, as)).error ?? '']).toEqual([
        name,
        as,
        expect.not.stringMatching(refused),
      ]);
});

test('the page opens for the owner and the Admins; others are told so in a dialog', async () => {
  for (const as of [owner, admin, verifier, first, operator, 'orang@lain.example']) {
    const { said } = await runAtWindow(book, 'openPanel', { as });
    expect([as, said]).toEqual([
      as,
      [owner, admin].includes(as)
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
  const costs = [
    await cost('readPanel'),
    await cost('readRankingOn', '2025-04-23'),
    await cost('lockRound', ''),
    await cost('unlockRound', 'Alasan'),
  ];
  await typeOver('Penilaian', 2, 'SIG', 100);
  const [fault] = (await read()).faults;
  costs.push(await cost('mendScores', [fault?.key], [], ''));
  await typeOver('Penilaian', 2, 'SIG', 100);
  costs.push(await cost('mendScores', [], [fault?.key], 'Alasan'));
  await weigh('LTB', 20);
  costs.push(await cost('approveRubric', 'Alasan'));
  if (process.env.SHOW_COSTS) console.log(costs);
  expect(costs[0]).toEqual(['readPanel', expect.any(Number), 0]);
  expect(costs[0]?.[1]).toBeLessThanOrEqual(12);
});
