import { fieldList } from '../../src/core/templat/field-list';
import { templateIn } from '../../src/core/templat/find-template';
import { shippedTemplates } from '../../src/core/templat/shipped-templates';
import { templateProblem } from '../../src/core/templat/template-kinds';
import { openPreparedWorkbook, openTestWorkbook, owner, type TestWorkbook } from '../support/workbook';

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

describe('a template that is typed', () => {
  let fresh: TestWorkbook;
  beforeEach(async () => {
    fresh = await openPreparedWorkbook();
  });
  afterEach(() => fresh.close());

  /** The owner types a block into tab Templat; gives the calls of the trigger. */
  const type = async (row: number, column: number, values: string[][]) => {
    const id = fresh.runtime.document.book.sheets.find(({ name }) => name === 'Templat')?.id ?? 0;
    const rect = { sheet: id, row, column, rows: values.length, columns: values[0]?.length ?? 0 };
    const { outcomes } = await fresh.runtime.edit(owner, { kind: 'type', rect, values });
    const outcome = outcomes.find(({ functionName }) => functionName === 'handleEdit');
    expect(outcome?.error).toBeUndefined();
    return outcome?.calls;
  };
  const notes = () => fresh.script<string[][]>(`return ${sheet}.getRange('A2:D3').getNotes();`);
  const value = (cell: string) => fresh.script(`return ${sheet}.getRange(args[0]).getValue();`, cell);

  test('gets a note with the line, the field and the remedy, which goes when it is mended', async () => {
    const broken = 'Pada {{hari}}\n\nlihat {{tabel_peringkat}}\n{{nilai_rata}}\n{{hari';
    expect((await type(2, 4, [[broken]]))?.total).toBeLessThanOrEqual(10);
    const [[, , subject, body] = []] = await notes();
    expect(subject).toBe('');
    expect(body).toMatch(
      /^Periksa: Templat BERITA_ACARA, baris 3: \{\{tabel_peringkat\}\} harus berdiri sendiri pada barisnya; baris 4: kolom \{\{nilai_rata\}\} tidak dikenal; baris 5: kurung .* Yang dapat dipakai: \{\{nomor\}\}, /,
    );
    expect(await value('D2')).toBe(broken);
    await type(2, 4, [['Pada {{hari}}']]);
    expect((await notes())[0]).toEqual(['', '', '', '']);
  });

  test('is checked cell by cell where several are pasted, and a note of the city stays', async () => {
    await fresh.script(`${sheet}.getRange('C3').setNote('Tanya Bu Ani'); return 1;`);
    const calls = await type(2, 1, [
      ['BERITA', 'x', 'y', 'z'],
      ['sertifikat', 'x', '{{tanda_tangan}}', ' '],
    ]);
    expect(calls?.total).toBeLessThanOrEqual(10);
    const [first = [], second = []] = await notes();
    expect(first).toEqual([
      expect.stringContaining(
        'Kode "BERITA" tidak dikenal, jadi templat ini tidak dipakai. Tulis salah satu: BERITA_ACARA, ',
      ),
      '',
      '',
      '',
    ]);
    expect(second).toEqual([
      '',
      '',
      expect.stringMatching(/^Periksa: Templat SERTIFIKAT, Perihal: kolom .*\n\nTanya Bu Ani$/),
      'Periksa: Templat SERTIFIKAT masih kosong. Isi kolom Isi di tab Templat.',
    ]);
    await type(3, 3, [['Piagam', 'Untuk {{pengusul}}']]);
    expect((await notes())[1]).toEqual(['', '', 'Tanya Bu Ani', '']);
    // A row that was emptied is no template.
    await type(2, 1, [['', '', '', '']]);
    expect((await notes())[0]).toEqual(['', '', '', '']);
  });
});
