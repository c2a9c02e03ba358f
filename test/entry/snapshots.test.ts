import { defaultRoster } from '../../src/core/lembar/roster';
import { type CuttableWorkbook, openCuttableWorkbook } from '../support/cut-short';
import { entriesTab, tableRows } from '../support/entries';
import { hour } from '../support/workbook';

jest.setTimeout(300_000);

const second = defaultRoster.find(({ name }) => name !== 'Dinas Kesehatan')?.name ?? '';

let book: CuttableWorkbook;
let tab: ReturnType<typeof entriesTab>;
beforeEach(async () => {
  book = await openCuttableWorkbook();
  tab = entriesTab(book);
  book.runtime.document.book.editors.push('operator.opd-05@pangkalpinang.example');
});
afterEach(() => book.close());

const at = (time: string): void => book.runtime.clock.set(new Date(`${time}+07:00`));
const kept = async () => (await tableRows(book, 'Riwayat Capaian')).filter(({ Pekan }) => Pekan !== '');
const weeks = async () => (await kept()).map(({ Pekan }) => Pekan);
const propose = (row: number, ...lines: readonly (readonly [opd: string, name: string])[]) =>
  tab.paste(
    'OPD',
    row,
    lines.map(([opd, name]) => [opd, 'OPD', '', name]),
  );
/** The owner decides the status of an entry. */
const decide = (row: number, status: string) =>
  book.script(
    `SpreadsheetApp.getActive().getSheetByName('Inovasi').getRange(args[0], args[1]).setValue(args[2]); return 1;`,
    row,
    tab.columnOf('Status'),
    status,
  );
const figure = (name: string) =>
  book.script<unknown>('return SpreadsheetApp.getActive().getRangeByName(args[0]).getValue();', name);

test('the first run of a week keeps what the sheet shows, once', async () => {
  await propose(2, ['dinkes', 'Jemput Bola'], [second, 'Kolak Beko'], ['dinkes', 'SI RUSIP']);
  await decide(2, 'Terverifikasi');
  await decide(3, 'Diajukan');
  await hour(book);
  expect(await kept()).toEqual([]);
  at('2025-04-28T00:10:00');
  await hour(book);
  const [row, ...others] = await kept();
  expect(others).toEqual([]);
  expect(row).toMatchObject({
    Pekan: '2025-W17',
    Senin: '2025-04-21',
    Dicatat: '2025-04-28',
    'Cakupan OPD': await figure('CAKUPAN_OPD'),
    'Jumlah OPD': 36,
    Capaian: await figure('CAPAIAN'),
    Target: 100,
    'Jalur target': 2,
    Terverifikasi: await figure('STATUS_TERVERIFIKASI'),
    Dinilai: await figure('SUDAH_DINILAI'),
    Keterangan: '',
  });
  expect([row?.Capaian, row?.['Cakupan OPD'], row?.Terverifikasi]).toEqual([2, 2, 1]);
  expect((await hour(book)).calls).toMatchObject({ total: 5, write: 0 });
});

test('a week before the first entry gets no row; after it every week does, a late one marked', async () => {
  await hour(book);
  expect((await hour(book)).calls).toMatchObject({ total: 5, write: 0 });
  await propose(2, ['dinkes', 'Jemput Bola']);
  await hour(book);
  expect(await kept()).toEqual([]);
  at('2025-04-28T07:00:00');
  await hour(book);
  // Two weeks in which Google ran nothing: the first is lost, the second comes late.
  at('2025-05-14T07:00:00');
  await hour(book);
  const rows = await kept();
  expect(rows.map(({ Pekan, Keterangan }) => [Pekan, Keterangan])).toEqual([
    ['2025-W17', ''],
    ['2025-W19', 'Dicatat terlambat pada 14 Mei 2025.'],
  ]);
});

test('the tab decides, should the mark be lost', async () => {
  await propose(2, ['dinkes', 'Jemput Bola']);
  at('2025-04-28T07:00:00');
  await hour(book);
  await book.script(
    `PropertiesService.getDocumentProperties().deleteProperty('lembar-inovasi.pekan'); return 1;`,
  );
  await hour(book);
  expect(await weeks()).toEqual(['2025-W17']);
  expect((await hour(book)).calls).toMatchObject({ total: 5, write: 0 });
});

test('a full tab is lengthened', async () => {
  await propose(2, ['dinkes', 'Jemput Bola']);
  await hour(book);
  await book.script(
    `const sheet = SpreadsheetApp.getActive().getSheetByName('Riwayat Capaian');
     sheet.deleteRows(4, sheet.getMaxRows() - 3); return 1;`,
  );
  for (const day of ['04-28', '05-05', '05-12', '05-19']) {
    at(`2025-${day}T07:00:00`);
    await hour(book);
  }
  expect(await weeks()).toEqual(['2025-W17', '2025-W18', '2025-W19', '2025-W20']);
});

test('ended at any of its calls, a run leaves no week twice, and the next one keeps it', async () => {
  await propose(2, ['dinkes', 'Jemput Bola']);
  await hour(book);
  const expected: string[] = [];
  const monday = (nth: number) => Date.parse('2025-04-28T06:30:00+07:00') + (nth - 1) * 7 * 86_400_000;
  const cut = await book.cutAtEveryCall(
    'hourly',
    async (nth) => {
      expected.push(`2025-W${16 + nth}`);
      book.runtime.clock.set(new Date(monday(nth)));
      const [outcome] = await book.runtime.windTo(new Date(monday(nth) + 3_700_000));
      return outcome;
    },
    async () => {
      await hour(book);
      expect(await weeks()).toEqual(expected);
      expect((await hour(book)).calls).toMatchObject({ total: 5, write: 0 });
    },
  );
  expect(cut).toBeGreaterThan(8);
  expect(await weeks()).toEqual(expected);
});
