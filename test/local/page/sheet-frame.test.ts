import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createRuntime } from '../../../src/local/host/runtime';
import { sheetFrame } from '../../../src/local/page/sheet-frame';

jest.setTimeout(60_000);

const owner = 'pemilik@pangkalpinang.example';

const script = `function setUp() {
  const book = SpreadsheetApp.getActiveSpreadsheet();
  book.setSpreadsheetLocale('id_ID');
  const sheet = book.getSheets()[0];
  sheet.getRange('A1:B4').setValues([['Persen', 'Jumlah'], [0.5, 1], [0.25, 20], [0.5, 30]]);
  sheet.getRange('A2:A4').setNumberFormat('0%');
  const filter = sheet.getRange('A1:B4').createFilter();
  filter.setColumnFilterCriteria(1, SpreadsheetApp.newFilterCriteria().setHiddenValues(['25%']).build());
  filter.setColumnFilterCriteria(2, SpreadsheetApp.newFilterCriteria().whenNumberGreaterThan(10).build());
}`;

test('the rows that a filter hides are hidden in the grid, by what their cells show and by its conditions', async () => {
  const dist = mkdtempSync(join(tmpdir(), 'dist-'));
  const { document, run, close } = await createRuntime({ dist, script, owner });
  const outcome = await run({ functionName: 'setUp', as: owner, kind: 'editor' });
  expect(outcome.error).toBeUndefined();
  const [sheet] = document.book.sheets;
  expect(sheet && (await sheetFrame(document, sheet)).hiddenRows).toEqual([2, 3]);
  await close();
});
