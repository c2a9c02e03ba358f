import { runAtWindow } from '../support/at-window';
import { entriesTab, operator, tableRows } from '../support/entries';
import { openPreparedWorkbook, owner, type TestWorkbook } from '../support/workbook';

jest.setTimeout(120_000);

let book: TestWorkbook;
let tab: ReturnType<typeof entriesTab>;
beforeEach(async () => {
  book = await openPreparedWorkbook();
  tab = entriesTab(book);
  book.runtime.document.book.editors.push(operator);
});
afterEach(() => book.close());

const log = () => tableRows(book, 'Riwayat');
const lastLines = async (count: number) => (await log()).slice(-count);

/** The hourly trigger, as the clock fires it. */
const hour = async () => {
  const [outcome] = await book.runtime.windTo(new Date(book.runtime.clock.now().getTime() + 3_700_000));
  if (!outcome) throw new Error('hourly tidak dijalankan');
  expect(outcome).toMatchObject({ functionName: 'hourly' });
  expect(outcome.error).toBeUndefined();
  return outcome;
};

test('a typed cell is logged at once: when, who, which entry, what, from, to, how', async () => {
  await tab.paste('Nama inovasi', 2, [['Jemput Bola']]);
  await tab.paste('Nama inovasi', 2, [['Jemput Bola  Keliling']]);
  await tab.paste('Tanggal uji coba', 2, [['23/04/2025']]);
  await tab.paste('Tanggal uji coba', 2, [['2/5/2025']]);
  const line = { Waktu: '2025-04-23', Siapa: operator, ID: 'INV-2025-001', Cara: 'Ketik' };
  expect(await log()).toMatchObject([
    { ...line, Apa: 'Nama inovasi', Semula: '', Menjadi: 'Jemput Bola' },
    { ...line, Apa: 'Nama inovasi', Semula: 'Jemput Bola', Menjadi: 'Jemput Bola Keliling' },
    { ...line, Apa: 'Tanggal uji coba', Semula: '', Menjadi: '23 April 2025' },
    { ...line, Apa: 'Tanggal uji coba', Semula: '23 April 2025', Menjadi: '2 Mei 2025' },
  ]);
  await hour();
  expect(await log()).toHaveLength(4);
});

test('a paste is logged within the hour, under whoever made it', async () => {
  await tab.paste('OPD', 2, [
    ['Dinas Kesehatan', 'OPD', '', 'Jemput Bola'],
    ['Dinas Sosial', 'OPD', '', 'Kolak Beko'],
  ]);
  expect(await log()).toEqual([]);
  await hour();
  const lines = await log();
  expect(lines).toHaveLength(6);
  expect(lines[5]).toMatchObject({
    Siapa: operator,
    ID: 'INV-2025-002',
    Apa: 'Nama inovasi',
    Semula: '',
    Menjadi: 'Kolak Beko',
    Cara: 'Ditemukan kemudian',
  });
});

test('a cell that was copied into another is logged with what that held, though Google does not tell', async () => {
  await tab.paste('Nama inovasi', 2, [['Jemput Bola']]);
  await tab.paste('Nama inovasi', 3, [['Kolak Beko']]);
  await tab.make({
    kind: 'copy',
    from: tab.rectFrom('Nama inovasi', 2, 1, 1),
    to: tab.rectFrom('Nama inovasi', 3, 1, 1),
  });
  await hour();
  expect((await lastLines(1))[0]).toMatchObject({ Semula: 'Kolak Beko', Menjadi: 'Jemput Bola' });
});

test('a deleted row is logged at once, and so is its coming back', async () => {
  await tab.paste('Nama inovasi', 2, [['Jemput Bola']]);
  const rows = { kind: 'deleteLines', sheet: tab.sheet().id, lines: 'rows', at: 2, count: 1 } as const;
  await tab.make(rows, owner, 'handleChange');
  const [gone] = await lastLines(1);
  expect(gone).toMatchObject({ Siapa: owner, ID: 'INV-2025-001', Apa: '(baris dihapus)' });
  await book.script(
    `SpreadsheetApp.getActive().getSheetByName('Inovasi').getRange(9, 1, 1, 5)
       .setValues([['INV-2025-001', 'Dinas Sosial', 'OPD', '', 'Jemput Bola']]); return 1;`,
  );
  await hour();
  expect((await lastLines(3)).map(({ Apa, Menjadi }) => [Apa, Menjadi])).toEqual([
    ['(baris dipulihkan)', ''],
    ['OPD', 'Dinas Sosial'],
    ['Jenis pengusul', 'OPD'],
  ]);
});

describe('bringing deleted rows back', () => {
  const restore = (answer: string, as = owner) => runAtWindow(book, 'restoreDeleted', { as, answer });
  const deleteRows = (at: number, count: number) =>
    tab.make({ kind: 'deleteLines', sheet: tab.sheet().id, lines: 'rows', at, count }, owner, 'handleChange');
  const fill = async () => {
    await tab.paste('OPD', 2, [
      ['Dinas Kesehatan', 'OPD', 'Puskesmas', 'Jemput Bola'],
      ['Dinas Antah', 'OPD', '', "'=1+1"],
      ['Dinas Sosial', 'SD', 'SDN 1', 'Kolak Beko'],
    ]);
    await tab.paste('Tanggal uji coba', 3, [['23/04/2025', "'kelak"]]);
    await tab.paste('Anggaran (Rp)', 3, [[12_500_000]]);
    await hour();
  };

  test('gives them their IDs and all that the log knew of them', async () => {
    await fill();
    const [, second, third] = await tab.rows(3);
    await deleteRows(3, 2);
    const { said } = await restore('inv-2025-002, INV-2025-003');
    expect(said[0]).toContain('INV-2025-003  Kolak Beko · Dinas Sosial');
    expect(said[1]).toBe('2 baris dipulihkan di bagian bawah tab Inovasi: INV-2025-002, INV-2025-003.');
    const by = (row: typeof second) => ({ ...row, Diubah: '', 'Diubah oleh': '' });
    expect((await tab.rows(3)).slice(1).map(by)).toEqual([by(second), by(third)]);
    const before = await log();
    await hour();
    expect(await log()).toEqual(before);
    expect((await restore('semua')).said).toEqual(['Tidak ada usulan yang terhapus menurut tab Riwayat.']);
  });

  test('does nothing when it is called off, when the ID is unknown, or for anybody but the owner', async () => {
    await fill();
    await deleteRows(2, 1);
    const before = await log();
    expect((await restore('')).said).toHaveLength(1);
    expect((await restore('INV-2025-099')).said[1]).toContain('Tidak ada ID "INV-2025-099"');
    expect((await restore('semua', operator)).said).toEqual([
      expect.stringContaining('Hanya pemilik berkas yang dapat memulihkan baris.'),
    ]);
    expect(await log()).toEqual(before);
  });
});

test('sorting, moving and hiding leave nothing to log', async () => {
  await tab.paste('Nama inovasi', 2, [['Zebra'], ['Ayam'], ['Macan']]);
  await hour();
  const before = await log();
  const width = (tab.sheet().cells[1]?.length ?? 1) - 1;
  await book.runtime.edit(owner, {
    kind: 'sort',
    rect: { sheet: tab.sheet().id, row: 2, column: 1, rows: 3, columns: width },
    keys: [{ column: tab.columnOf('Nama inovasi'), ascending: true }],
  });
  await book.script(
    `const sheet = SpreadsheetApp.getActive().getSheetByName('Inovasi');
     sheet.moveColumns(sheet.getRange('E:E'), 2); sheet.hideColumns(4); return 1;`,
  );
  const sorted = await tab.rows(3);
  expect(sorted.map((row) => row['Nama inovasi'])).toEqual(['Ayam', 'Macan', 'Zebra']);
  // Whoever sorts has changed nobody's entry.
  expect(new Set(sorted.map((row) => row['Diubah oleh']))).toEqual(new Set([operator]));
  await hour();
  expect(await log()).toEqual(before);
});

test('thirty-six operators and a paste of five hundred rows at once: the next hour completes what Google dropped', async () => {
  const operators = Array.from({ length: 36 }, (_, index) => `operator.${index}@pangkalpinang.example`);
  book.runtime.document.book.editors.push(...operators);
  const block = (from: number, count: number) =>
    Array.from({ length: count }, (_, index) => ['dinkes', 'opd', '', `Inovasi  ${from + index}`]);
  const type = (as: string, row: number, values: (string | null)[][]) =>
    book.runtime.edit(as, { kind: 'type', rect: tab.rectFrom('OPD', row, values.length, 4), values });
  const edits = await Promise.all([
    ...operators.slice(0, 18).map((as, index) => type(as, index + 2, block(index, 1))),
    type(operator, 40, block(100, 500)),
    ...operators.slice(18).map((as, index) => type(as, index + 20, block(index + 18, 1))),
  ]);
  expect(edits.filter(({ dropped }) => dropped).length).toBeGreaterThan(0);
  await hour();
  const entries = (await tableRows(book, 'Inovasi')).filter((row) => row['Nama inovasi'] !== '');
  expect(entries).toHaveLength(536);
  expect(new Set(entries.map(({ ID }) => ID)).size).toBe(536);
  for (const entry of entries)
    expect(entry).toMatchObject({
      ID: expect.stringMatching(/^INV-2025-\d{3}$/),
      OPD: 'Dinas Kesehatan',
      'Jenis pengusul': 'OPD',
      'Nama inovasi': expect.stringMatching(/^Inovasi \d+$/),
      Dibuat: '2025-04-23',
      'Diubah oleh': expect.stringMatching(/@|tidak diketahui/),
    });
  const logged = new Map((await log()).map((line) => [`${line.ID} ${line.Apa}`, line.Menjadi]));
  for (const entry of entries)
    for (const title of ['OPD', 'Jenis pengusul', 'Nama inovasi'])
      expect(logged.get(`${entry.ID} ${title}`)).toBe(entry[title]);
  expect((await hour()).calls.write).toBe(0);
});

test('an hour in which nothing was missed takes at most five calls, at ten thousand rows as well', async () => {
  await book.script(
    `const sheet = SpreadsheetApp.getActive().getSheetByName('Inovasi');
     sheet.insertRowsAfter(sheet.getMaxRows(), 10001 - sheet.getMaxRows());
     sheet.getRange(2, 1, 10000, 1).setValues(Array.from({ length: 10000 }, (_, i) => ['INV-2025-' + String(i + 1).padStart(3, '0')]));
     sheet.getRange(2, args[0], 10000, 1).setValue('Jemput Bola'); return 1;`,
    tab.columnOf('Nama inovasi'),
  );
  await hour();
  const { calls } = await hour();
  expect(calls.total).toBeLessThanOrEqual(5);
  expect(calls.write).toBe(0);
});
