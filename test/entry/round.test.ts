import type { PanelFile } from '../../src/core/penilaian/panel-file';
import type { SentDocument } from '../../src/core/putaran/document-input';
import type { ResultFile } from '../../src/core/putaran/result-file';
import { movedSince, resultsByKind } from '../../src/core/putaran/result-view';
import type { PrintedFile } from '../../src/entry/documents';
import type { RunOutcome } from '../../src/local/host/contract';
import { documents, writeDocument } from '../../src/sidebar/result/write-document';
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

const door = async <Result = ResultFile>(name: string, ...args: readonly unknown[]): Promise<Result> =>
  (await callDoor<Result>(book, name, args, admin)).result;
const read = () => door('readResult');
const type = (tab: string, row: number, title: string, value: unknown) =>
  typeOver(book, tab, row, title, value);
const ranks = async () => (await tableRows(book, 'Inovasi', 3)).map((row) => row.Peringkat);

describe('the round', () => {
  test('before anything is scored the page opens, and locking says what is missing', async () => {
    const empty = await openPreparedWorkbook();
    const { result } = await callDoor<ResultFile>(empty, 'readResult');
    const problem = 'Belum ada usulan yang mempunyai nilai akhir.';
    expect(result).toMatchObject({ isLocked: false, problem, lines: [], locked: null, differences: 0 });
    await expect(callDoor(empty, 'lockRound', [''])).rejects.toThrow(problem);
    await empty.close();
  });

  test('locked, nobody scores and later changes leave the result; opening it needs a reason', async () => {
    const before = await read();
    expect(before).toMatchObject({ isLocked: false, problem: '', locked: null });
    const awards = resultsByKind(before).flatMap(({ placings }) =>
      placings.map(({ line, award, place }) => [line.id, award, place]),
    );
    expect(awards).toEqual([
      [ids[0], 'Juara 1', 1],
      [ids[1], 'Juara 2', 2],
      [ids[2], 'Juara 1', 1],
    ]);
    const { isLocked, problem, locked, lines } = await door('lockRound', 'Pleno');
    expect([isLocked, problem, locked?.lockedBy, locked?.lines]).toEqual([true, '', admin, before.lines]);
    expect(lines).toEqual(before.lines);
    expect(locked?.lockedAt).toMatch(/^2025-04-23T02:\d\d:\d\d\.000Z$/);
    expect(locked?.fingerprint).toMatch(/^[0-9a-f]{64}$/);
    const sheet = scoringSheet(book, first);
    await expect(sheet.save(ids[0] ?? '', 10, { why: 'x' })).rejects.toThrow('sudah dikunci');
    await expect(door('lockRound', '')).rejects.toThrow('sudah dikunci');
    // An entry that is taken out afterwards moves the places of now, not the locked ones.
    await type('Inovasi', 2, 'Status', 'Ditarik');
    await weigh(book, 'LTB', 20);
    const later = await read();
    expect(later.locked).toEqual(locked);
    expect(movedSince(later)).toEqual([
      `${ids[0]} Inovasi 1: peringkat 1 dikunci, kini tanpa nilai`,
      `${ids[1]} Inovasi 2: peringkat 2 dikunci, kini 1`,
      `${ids[2]} Inovasi 3: peringkat 3 dikunci, kini 2`,
    ]);
    await weigh(book, 'LTB', 10);
    await expect(door('unlockRound', '')).rejects.toThrow('Tulis alasan');
    expect(await door('unlockRound', 'Salah hitung')).toMatchObject({ isLocked: false, locked: null });
    await expect(door('unlockRound', 'x')).rejects.toThrow('tidak sedang dikunci');
    await type('Inovasi', 2, 'Status', 'Terverifikasi');
    expect((await sheet.save(ids[0] ?? '', 60, { why: 'Dihitung lagi' })).outcome).toBe('saved');
    const again = await door('lockRound', '');
    expect(again.locked?.fingerprint).not.toBe(locked?.fingerprint);
    const locks = (await tableRows(book, 'Buku Nilai')).filter(({ Kriteria }) => Kriteria === '(kunci)');
    expect(locks.map(({ Siapa, Alasan }) => [Siapa, Alasan])).toEqual([
      [admin, 'Pleno'],
      [admin, 'Salah hitung'],
      [admin, ''],
    ]);
    expect(await ranks()).toEqual([1, 2, 3]);
  });

  test('a rubric that nobody approved keeps it from being locked', async () => {
    await weigh(book, 'LTB', 30);
    const { problem } = await read();
    expect(problem).toContain('berbeda dari rubrik yang tercatat');
    await expect(door('lockRound', '')).rejects.toThrow('berbeda dari rubrik');
    await door('approveRubric', 'Rapat panel');
    expect((await read()).problem).toBe('');
  });

  test('what is typed over a score counts as a difference, and is not what locking would keep', async () => {
    const before = await read();
    await type('Penilaian', 2, 'SIG', 100);
    const { differences, lines } = await read();
    expect([differences, lines]).toEqual([1, before.lines]);
  });

  test('a locked result whose cells were altered is restored; past that the page still opens', async () => {
    const { locked } = await door('lockRound', '');
    const pieces =
      (await tableRows(book, 'Buku Nilai')).findIndex(({ Kriteria }) => Kriteria === '(hasil)') + 2;
    await type('Buku Nilai', pieces, 'Nilai baru', '{"lines":[]}');
    const altered = await read();
    expect([altered.locked, altered.differences]).toEqual([locked, 1]);
    const { faults } = await door<PanelFile>('readPanel');
    const keys = faults.map(({ key }) => key);
    expect((await door<PanelFile>('mendScores', keys, [], '')).faults).toEqual([]);
    await type('Buku Nilai', pieces, 'Nilai baru', '{"lines":[]}');
    await type('Buku Nilai', pieces, 'Salinan', 'x');
    expect((await door<PanelFile>('readPanel')).breaks).not.toEqual([]);
    expect(await read()).toMatchObject({
      isLocked: true,
      locked: null,
      problem: expect.stringContaining('tidak utuh'),
    });
    await expect(door('readDocument', 'BERITA_ACARA')).rejects.toThrow('tidak utuh');
    await expect(door('printDocument', 'x', '<p>x</p>')).rejects.toThrow('tidak utuh');
    expect((await door('unlockRound', 'Hasil rusak')).isLocked).toBe(false);
  });
});

describe('documents', () => {
  test('are of a locked round, from the template of tab Templat and the letterhead of tab Pengaturan', async () => {
    const refused = 'Kunci periode dahulu; yang dicetak adalah hasil yang dikunci.';
    await expect(door('readDocument', 'BERITA_ACARA')).rejects.toThrow(refused);
    await expect(door('printDocument', 'Apa saja', '<p>Apa saja</p>')).rejects.toThrow(refused);
    const { locked } = await door('lockRound', '');
    await type('Templat', 2, 'Isi', '# Berita acara {{nomor}}');
    const { round, letter, template, day } = await door<SentDocument>('readDocument', 'BERITA_ACARA');
    expect(round).toEqual(locked);
    expect(Object.keys(round)).not.toContain('scores');
    expect(template).toMatchObject({ code: 'BERITA_ACARA', body: '# Berita acara {{nomor}}' });
    expect([letter.nominees, letter.line1, day]).toEqual([
      10,
      'PEMERINTAH KOTA PANGKALPINANG',
      { year: 2025, month: 4, day: 23 },
    ]);
    await expect(door('readDocument', 'UNDANGAN')).rejects.toThrow(
      'Templat UNDANGAN tidak ada di tab Templat. Buka menu Inovasi Daerah, lalu Periksa & perbaiki.',
    );
  });

  test('as the page writes them come back as PDF, without a change to the workbook', async () => {
    await door('lockRound', '');
    for (const [key, name, pages] of [
      ['minutes', 'Berita acara penilaian 2025', 1],
      ['certificates', 'Sertifikat 2025', 3],
    ] as const) {
      const read = await callDoor<SentDocument>(book, 'readDocument', [documents[key].code], admin);
      const written = writeDocument(key, read.result, '12/BAPPERIDA');
      const args = [written.name, written.html];
      const { result, calls } = await callDoor<PrintedFile>(book, 'printDocument', args, admin);
      expect(result.name).toBe(`${name}.pdf`);
      const pdf = Buffer.from(result.base64, 'base64').toString('latin1');
      expect(pdf.slice(0, 5)).toBe('%PDF-');
      expect(pdf.match(/\/Type \/Page\b/g)?.length).toBeGreaterThanOrEqual(pages);
      if (process.env.SHOW_COSTS) console.log(key, read.calls.total, calls.total);
      expect([read.calls.total <= 6, read.calls.write]).toEqual([true, 0]);
      expect([calls.total <= 5, calls.write]).toEqual([true, 0]);
    }
  });
});

const doors: Readonly<Record<string, readonly unknown[]>> = {
  readResult: [],
  lockRound: [''],
  unlockRound: ['Alasan'],
  readDocument: ['BERITA_ACARA'],
  printDocument: ['Apa saja', '<p>Apa saja</p>'],
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
  const refusal =
    'Hanya Admin di tab Tim dan pemilik berkas yang dapat membuka hasil penilaian. Hubungi Bapperida.';
  for (const as of [...allowed, ...strangers]) {
    const { said } = await runAtWindow(book, 'openResult', { as });
    expect([as, said]).toEqual([as, allowed.includes(as) ? [] : [refusal]]);
  }
});

test('the doors stay within their budgets', async () => {
  const cost = async (name: string, ...args: readonly unknown[]) => {
    const { calls } = await callDoor(book, name, args, admin);
    return [name, calls.total, calls.write] as const;
  };
  const costs = [
    await cost('readResult'),
    await cost('lockRound', ''),
    await cost('readResult'),
    await cost('unlockRound', 'Alasan'),
  ];
  if (process.env.SHOW_COSTS) console.log(costs);
  const budget: Readonly<Record<string, number>> = { readResult: 12, lockRound: 16, unlockRound: 15 };
  expect(costs.filter(([name, total]) => total > (budget[name] ?? 0))).toEqual([]);
  expect(costs.filter(([name, , write]) => name === 'readResult' && write > 0)).toEqual([]);
});
