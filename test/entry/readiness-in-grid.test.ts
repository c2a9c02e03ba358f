import { entriesTab, operator } from '../support/entries';
import { openPreparedWorkbook, type TestWorkbook, withoutReserve } from '../support/workbook';

jest.setTimeout(120_000);

let book: TestWorkbook;
let tab: ReturnType<typeof entriesTab>;
beforeEach(async () => {
  book = await openPreparedWorkbook();
  tab = entriesTab(book);
  book.runtime.document.book.editors.push(operator);
  await withoutReserve(book);
});
afterEach(() => book.close());

const sheet = `const sheet = SpreadsheetApp.getActive().getSheetByName('Inovasi');`;
const formulas = (first: number, rows: number): Promise<string[]> =>
  book.script(
    `${sheet} return sheet.getRange(args[0], args[1], args[2], 1).getFormulas().flat();`,
    first,
    tab.columnOf('Kelengkapan %'),
    rows,
  );
const figures = async (rows: number) => (await tab.rows(rows)).map((row) => row['Kelengkapan %']);

test('a new entry shows its readiness, 40 × 3/14 of a hundred for three fields of an OPD', async () => {
  await tab.paste('OPD', 2, [['Dinas Kesehatan', 'OPD', '', 'Jemput Bola']]);
  // 8,57
  expect(await figures(2)).toEqual([0.09, '']);
});

test('rows that people put between get the formula when they are filled, in one call more', async () => {
  await tab.paste('OPD', 2, [['Dinas Kesehatan', 'OPD', '', 'Jemput Bola']]);
  const usual = await tab.paste('OPD', 3, [['Dinas Kesehatan', 'OPD', '', 'Kolak Beko']]);
  await book.script(`${sheet} sheet.insertRowsAfter(2, 3); return 1;`);
  expect(await formulas(3, 3)).toEqual(['', '', '']);
  const more = await tab.paste('OPD', 4, [['Dinas Sosial', 'OPD', '', 'Pelangi']]);
  expect(more.calls.total).toBe(usual.calls.total + 1);
  expect(await figures(5)).toEqual([0.09, '', 0.09, '', 0.09]);
  expect((await formulas(2, 5)).map((formula) => /\$E(\d+)/.exec(formula)?.[1])).toEqual([
    '2',
    undefined,
    '4',
    undefined,
    '6',
  ]);
  // The repair completes what nobody has filled yet, and finds the copied formula sound.
  await book.door('setUp');
  expect((await book.door('setUp')).calls.write).toBe(0);
});

test('rows below the last one get it too, and the hourly run gives it to rows that no trigger was told of', async () => {
  await tab.paste('OPD', 2, [['Dinas Kesehatan', 'OPD', '', 'Jemput Bola']]);
  await book.script(
    `${sheet} sheet.insertRowsAfter(sheet.getMaxRows(), 5);
     sheet.getRange(sheet.getMaxRows(), args[0]).setValue('Terlewat'); return sheet.getMaxRows();`,
    tab.columnOf('Nama inovasi'),
  );
  await book.door('hourly');
  const last = await book.script<number>(`${sheet} return sheet.getMaxRows();`);
  const shown = await book.script<number>(
    `${sheet} return sheet.getRange(args[0], args[1]).getValue();`,
    1005,
    tab.columnOf('Kelengkapan %'),
  );
  // One of 14 fields: 2,86
  expect([last >= 1005, shown]).toEqual([true, 0.03]);
});

test('a sort takes each entry’s figure along', async () => {
  await tab.paste('OPD', 2, [
    ['Dinas Kesehatan', 'OPD', '', 'Zamrud'],
    ['', '', '', 'Akar'],
  ]);
  expect(await figures(2)).toEqual([0.09, 0.03]);
  await book.script(
    `${sheet} sheet.getRange(2, 1, sheet.getMaxRows() - 1, sheet.getMaxColumns()).sort(args[0]); return 1;`,
    tab.columnOf('Nama inovasi'),
  );
  expect(await figures(2)).toEqual([0.03, 0.09]);
  expect((await book.door('setUp')).calls.write).toBe(0);
});
