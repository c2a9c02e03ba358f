import { entriesTab, operator, tableRows } from '../support/entries';
import { openPreparedWorkbook, owner, type TestWorkbook } from '../support/workbook';

jest.setTimeout(120_000);

const assessor = 'penilai@pangkalpinang.example';

let book: TestWorkbook;
let tab: ReturnType<typeof entriesTab>;
beforeEach(async () => {
  book = await openPreparedWorkbook();
  tab = entriesTab(book);
  book.runtime.document.book.editors.push(operator, assessor);
  await book.script(
    `SpreadsheetApp.getActive().getSheetByName('Tim').getRange('A2:C2').setValues([[args[0], 'Penilai Uji', 'Penilai']]); return 1;`,
    assessor,
  );
  await book.door('setUp');
});
afterEach(() => book.close());

const type = async (as: string, sheetName: string, title: string): Promise<boolean> => {
  const sheet = book.runtime.document.book.sheets.find(({ name }) => name === sheetName);
  const column = sheet?.cells[1]?.findIndex((cell) => cell?.value === title) ?? -1;
  const rect = { sheet: sheet?.id ?? 0, row: 3, column, rows: 1, columns: 1 };
  try {
    await book.runtime.edit(as, { kind: 'type', rect, values: [['2']] });
    return true;
  } catch (error) {
    expect(String(error)).toContain('protected cell');
    return false;
  }
};

test.each([
  ['Inovasi', 'Catatan verifikator', 'Manfaat'],
  ['Inovasi', 'Kriteria PP 38/2017', 'Manfaat'],
  ['Inovasi', 'Dibuka sampai', 'Manfaat'],
  ['Bukti', 'Terverifikasi', 'Klaim'],
  ['Bukti', 'Catatan', 'Tautan bukti'],
])('tab %s: the column %s is the team’s, %s everybody’s', async (name, teams, peoples) => {
  const may = async (title: string) => [
    await type(operator, name, title),
    await type(assessor, name, title),
    await type(owner, name, title),
  ];
  expect(await may(teams)).toEqual([false, true, true]);
  expect(await may(peoples)).toEqual([true, true, true]);
});

test('what the team writes there is put in the usual form and logged', async () => {
  await tab.paste('Nama inovasi', 2, [['Jemput Bola']]);
  await tab.paste('Dibuka sampai', 2, [["'31 des 2025"]], assessor);
  expect((await tab.rows(1))[0]).toMatchObject({ 'Dibuka sampai': '2025-12-31', 'Diubah oleh': assessor });
  expect((await tableRows(book, 'Riwayat')).at(-1)).toMatchObject({
    Siapa: assessor,
    Apa: 'Dibuka sampai',
    Menjadi: '31 Desember 2025',
  });
});

test('a workbook from before gets the column beside the verifier’s note, and keeps what stands in it', async () => {
  await tab.paste('OPD', 2, [['Dinas Kesehatan', 'OPD', '', 'Jemput Bola']]);
  await tab.paste('Status', 2, [['Diajukan']]);
  await tab.paste('Catatan verifikator', 2, [['Sudah baik']], assessor);
  await book.script(
    `const sheet = SpreadsheetApp.getActive().getSheetByName('Inovasi');
     sheet.deleteColumn(args[0]);
     sheet.getProtections(SpreadsheetApp.ProtectionType.RANGE).filter((one) => one.getDescription().includes('Bapperida')).forEach((one) => one.remove());
     return 1;`,
    tab.columnOf('Dibuka sampai'),
  );
  const [before] = await tab.rows(1);
  expect(before).not.toHaveProperty('Dibuka sampai');
  expect((await book.door('setUp')).result).toContain('kolom "Dibuka sampai" dibuat kembali');
  expect((await tab.rows(1))[0]).toEqual({ ...before, 'Dibuka sampai': '' });
  expect(tab.columnOf('Dibuka sampai')).toBe(tab.columnOf('Kriteria PP 38/2017') + 1);
  expect(await type(operator, 'Inovasi', 'Dibuka sampai')).toBe(false);
  const { calls } = await book.door('setUp');
  expect(calls.write).toBe(0);
  expect(calls.total).toBeLessThanOrEqual(60);
});
