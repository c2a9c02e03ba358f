import { type Cell, entriesTab, operator, tableRows } from '../support/entries';
import {
  hour,
  openPreparedWorkbook,
  openTestWorkbook,
  owner,
  type TestWorkbook,
  withoutReserve,
} from '../support/workbook';

jest.setTimeout(120_000);

let book: TestWorkbook;
let tab: ReturnType<typeof entriesTab>;
beforeEach(async () => {
  book = await openPreparedWorkbook();
  tab = entriesTab(book);
  book.runtime.document.book.editors.push(operator);
  // What set-up numbered is taken away, so that the hourly run has all to do.
  await withoutReserve(book);
});
afterEach(() => book.close());

const id = (number: number, year = 2025) => `INV-${year}-${String(number).padStart(3, '0')}`;
const numbers = (from: number, to: number, year = 2025) =>
  Array.from({ length: to - from + 1 }, (_, index) => id(from + index, year));
const ids = async (rows: number) => (await tab.rows(rows)).map(({ ID }) => ID);
/** The owner types the value of a setting in tab Pengaturan. */
const set = async (label: string, value: Cell) => {
  const settings = book.runtime.document.book.sheets.find(({ name }) => name === 'Pengaturan');
  const row = settings?.cells.findIndex((line) => line?.[1]?.value === label) ?? -1;
  const rect = { sheet: settings?.id ?? 0, row, column: 2, rows: 1, columns: 1 };
  await book.runtime.edit(owner, { kind: 'type', rect, values: [[value]] });
};
const names = (count: number, from = 1) =>
  Array.from({ length: count }, (_, index) => [`Inovasi ${from + index}`]);

test('set-up numbers the first rows, so that entries can be begun at once', async () => {
  const fresh = await openTestWorkbook();
  await fresh.door('setUp');
  const rows = await tableRows(fresh, 'Inovasi', 41);
  expect(rows.map(({ ID }) => ID)).toEqual([...numbers(1, 40), '']);
  await fresh.close();
});

test('forty blank rows below the last one in use are numbered, and count as nothing', async () => {
  await tab.paste('Nama inovasi', 2, names(3));
  await hour(book);
  expect(await ids(45)).toEqual([...numbers(1, 43), '', '']);
  const reserved = (await tab.rows(43)).slice(3);
  for (const row of reserved)
    expect({ ...row, ID: '' }).toEqual(Object.fromEntries(Object.keys(row).map((key) => [key, ''])));
  expect(await tableRows(book, 'Riwayat')).toHaveLength(3);
  const { entries } = (await book.door('readFigures')).result as { entries: number };
  expect(entries).toBe(3);
  expect((await hour(book)).calls).toMatchObject({ total: 5, write: 0 });
});

test('a row in reserve keeps its ID when it is begun, is stamped then, and another is numbered for it', async () => {
  await hour(book);
  book.runtime.clock.set(new Date('2025-05-02T09:00:00+07:00'));
  await tab.paste('Nama inovasi', 2, [['Jemput Bola']]);
  await tab.paste('OPD', 4, [['dinkes', 'opd', '', 'Kolak Beko']]);
  const [first, second, third] = await tab.rows(3);
  const begun = { Dibuat: '2025-05-02', Diubah: '2025-05-02', 'Diubah oleh': operator };
  expect(first).toMatchObject({ ID: id(1), 'Nama inovasi': 'Jemput Bola', ...begun });
  expect(second).toMatchObject({ ID: id(2), Dibuat: '' });
  expect(third).toMatchObject({ ID: id(3), OPD: 'Dinas Kesehatan', ...begun });
  await hour(book);
  expect(await ids(43)).toEqual([...numbers(1, 42), '']);
});

test('a row in reserve that is touched without being filled is neither stamped nor logged', async () => {
  await hour(book);
  await tab.paste('OPD', 2, [['', '', '', '']]);
  await tab.paste('Nama inovasi', 3, [['']]);
  for (const row of (await tab.rows(2)).slice(0, 2))
    expect(row).toMatchObject({ Dibuat: '', 'Diubah oleh': '' });
  await hour(book);
  expect(await tableRows(book, 'Riwayat')).toEqual([]);
  expect((await hour(book)).calls.write).toBe(0);
});

test('an entry that was emptied keeps its number for good', async () => {
  await hour(book);
  await tab.paste('Nama inovasi', 2, [['Jemput Bola']]);
  await tab.paste('Nama inovasi', 2, [['']]);
  await hour(book);
  expect((await tab.rows(1))[0]).toMatchObject({ ID: id(1), Dibuat: '2025-04-23' });
  expect(await ids(42)).toEqual([...numbers(1, 41), '']);
});

test('a row in reserve that is deleted is no entry gone, and its number is not given again', async () => {
  await tab.paste('Nama inovasi', 2, names(1));
  await hour(book);
  const rows = { kind: 'deleteLines', sheet: tab.sheet().id, lines: 'rows', at: 41, count: 2 } as const;
  await tab.make(rows, owner, 'handleChange');
  expect(await tableRows(book, 'Riwayat')).toHaveLength(1);
  await hour(book);
  expect(await ids(41)).toEqual([...numbers(1, 39), id(42), id(43)]);
});

test('rows in reserve that a sort took along count where they are', async () => {
  await tab.paste('Nama inovasi', 2, names(2));
  await hour(book);
  const width = (tab.sheet().cells[1]?.length ?? 1) - 1;
  await book.runtime.edit(owner, {
    kind: 'sort',
    rect: { sheet: tab.sheet().id, row: 2, column: 1, rows: 42, columns: width },
    keys: [{ column: 1, ascending: false }],
  });
  expect(await ids(1)).toEqual([id(42)]);
  expect((await tab.rows(42)).map((row) => row.Dibuat).filter((day) => day !== '')).toHaveLength(2);
  await hour(book);
  expect(await ids(44)).toEqual([...numbers(1, 42).reverse(), '', '']);
});

test('in another year rows in reserve get numbers of that year, and entries keep theirs', async () => {
  await tab.paste('Nama inovasi', 2, names(2));
  await hour(book);
  await set('Tahun', 2026);
  await hour(book);
  expect(await ids(43)).toEqual([...numbers(1, 2), ...numbers(1, 40, 2026), '']);
  await set('Tahun', 2025);
  await hour(book);
  // Numbers that only stood in reserve may come again; nobody ever had them.
  expect(await ids(42)).toEqual([...numbers(1, 2), ...numbers(3, 42)]);
  expect(await tableRows(book, 'Riwayat')).toHaveLength(2);
});

test('how many are kept is a setting; a smaller number takes none away', async () => {
  await set('Baris bernomor yang disiapkan', 3);
  await hour(book);
  expect(await ids(4)).toEqual([...numbers(1, 3), '']);
  await set('Baris bernomor yang disiapkan', 0);
  await hour(book);
  await tab.paste('Nama inovasi', 2, names(3));
  await hour(book);
  expect(await ids(4)).toEqual([...numbers(1, 3), '']);
  expect((await hour(book)).calls).toMatchObject({ total: 5, write: 0 });
});

describe('a tab that is nearly full', () => {
  const size = () => tab.sheet().maxRows;
  const isOpen = async (title: string, row: number): Promise<boolean> => {
    try {
      await tab.paste(title, row, [['Jemput Bola']]);
      return true;
    } catch (error) {
      expect(String(error)).toContain('protected cell');
      return false;
    }
  };

  test.each([
    ['with blank rows at its end', 950],
    ['to its last row', 1000],
  ])('%s is lengthened by rows like the others, as protected as they are', async (_, last) => {
    await tab.paste('Nama inovasi', last, names(1));
    await hour(book);
    expect(size()).toBe(1200);
    expect((await tab.rows(last + 40)).slice(last - 2).map(({ ID }) => ID)).toEqual([...numbers(1, 41), '']);
    const sound = await book.door('setUp');
    expect(sound.result).not.toContain('dipasang kembali');
    expect(sound.calls.write).toBe(0);
    expect([await isOpen('ID', 1199), await isOpen('Diubah', 1200)]).toEqual([false, false]);
    expect(await isOpen('Nama inovasi', 1200)).toBe(true);
  });

  test('that a paste has lengthened is protected to its end again', async () => {
    await book.script(
      `const sheet = SpreadsheetApp.getActive().getSheetByName('Inovasi');
       sheet.insertRowsAfter(sheet.getMaxRows(), 300); sheet.getRange(1300, 5).setValue('Kolak Beko'); return 1;`,
    );
    expect(await isOpen('ID', 1290)).toBe(true);
    await hour(book);
    expect(size()).toBe(1500);
    expect([await isOpen('ID', 1291), await isOpen('Dibuat', 1500)]).toEqual([false, false]);
  });
});
