import { templateIn } from '../../src/core/templat/find-template';
import { shippedTemplates } from '../../src/core/templat/shipped-templates';
import { fieldList, templateProblem } from '../../src/core/templat/template-kinds';
import { openTestWorkbook, type TestWorkbook } from '../support/workbook';

jest.setTimeout(60_000);

let book: TestWorkbook;
beforeAll(async () => {
  book = await openTestWorkbook();
  await book.door('setUp');
});
afterAll(() => book.close());

const sheet = `SpreadsheetApp.getActive().getSheetByName('Templat')`;
const grid = () => book.script<string[][]>(`return ${sheet}.getDataRange().getValues();`);

test('set-up gives the tab the templates that ship, each with its fields', async () => {
  const values = await grid();
  expect(values[0]).toEqual(['Kode', 'Nama', 'Perihal', 'Isi', 'Kolom yang tersedia']);
  for (const kind of shippedTemplates) {
    expect(templateIn(values, kind.code)).toEqual({
      code: kind.code,
      subject: kind.subject,
      body: kind.body,
    });
  }
  expect(values.slice(1).map((row) => row[4])).toEqual(shippedTemplates.map(fieldList));
  expect(templateIn(values, 'UNDANGAN')).toBeNull();
});

test('the city words a template as it likes, in whichever column it stands, and hears of a wrong field', async () => {
  await book.script(
    `${sheet}.getRange('D2').setValue('Pada {{hari}}\\n\\n{{harinya}}'); ${sheet}.moveColumns(${sheet}.getRange('D:D'), 1); return 1;`,
  );
  const template = templateIn(await grid(), 'berita_acara');
  expect(template?.body).toBe('Pada {{hari}}\n\n{{harinya}}');
  expect(template && templateProblem(template)).toContain('baris 3: kolom {{harinya}} tidak dikenal');
});

test('a text that looks like a formula stays a text', async () => {
  await book.script(`${sheet}.getRange('A3').setValue('=1+1'); return 1;`);
  expect(templateIn(await grid(), 'SERTIFIKAT')?.body).toBe('=1+1');
});
