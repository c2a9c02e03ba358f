import { chartView } from '../../../src/local/page/chart-view';
import { openPreparedWorkbook, type TestWorkbook } from '../../support/workbook';

let book: TestWorkbook;
beforeAll(async () => {
  book = await openPreparedWorkbook();
}, 60_000);
afterAll(() => book.close());

/** The chart of tab Dasbor with this title, as the page draws it. */
const drawn = async (title: string) => {
  const { document } = book.runtime;
  const charts = document.book.sheets.find(({ name }) => name === 'Dasbor')?.charts ?? [];
  const chart = charts.find(({ options }) => options.title === title);
  if (!chart) throw new Error(`Grafik ${title} tidak ada`);
  return chartView(document, chart);
};

const keep = (...rows: readonly (readonly (string | number)[])[]) =>
  book.script(
    `const sheet = SpreadsheetApp.getActive().getSheetByName('Riwayat Capaian');
     const titles = sheet.getRange(1, 1, 1, sheet.getLastColumn()).getValues()[0];
     args.forEach((row, index) => ['Pekan', 'Cakupan OPD', 'Jumlah OPD', 'Capaian', 'Target', 'Jalur target'].forEach((title, at) =>
       sheet.getRange(index + 2, titles.indexOf(title) + 1).setValue(row[at])));
     return 1;`,
    ...rows,
  );

test('the charts of the trend draw the weeks that are kept, each line under the name of its column', async () => {
  expect(await drawn('Capaian per pekan terhadap target')).toMatchObject({ type: 'LINE', labels: [] });
  await keep(['2025-W17', 1, 36, 2, 100, 2], ['2025-W18', 2, 36, 4, 100, '']);
  expect(await drawn('Capaian per pekan terhadap target')).toMatchObject({
    labels: ['2025-W17', '2025-W18'],
    series: [
      { name: 'Capaian', values: [2, 4] },
      { name: 'Target', values: [100, 100] },
      { name: 'Jalur target', values: [2, null] },
    ],
  });
  expect(await drawn('Cakupan OPD per pekan')).toMatchObject({
    series: [
      { name: 'Cakupan OPD', values: [1, 2] },
      { name: 'Jumlah OPD', values: [36, 36] },
    ],
  });
});

test('the other charts of Dasbor keep every label', async () => {
  const { labels } = await drawn('Cakupan OPD');
  expect(labels).toEqual(['OPD sudah mengusulkan (cakupan)', 'OPD belum mengusulkan']);
});
