import { readFileSync } from 'node:fs';
import { openTestWorkbook } from '../support/workbook';

jest.setTimeout(120_000);

/**
 * The built script, in which handleEdit is cut off at the service call whose number stands in the document's
 * properties, as when Google ends a run: no call works from that one on.
 */
const script = `${readFileSync('dist/Code.js', 'utf8')}
const tend = handleEdit;
handleEdit = function (event) {
  const cutAt = Number(PropertiesService.getDocumentProperties().getProperty('cutAt') || 0);
  const made = { calls: 0 };
  const guard = (object, names) => names.forEach((name) => {
    const prototype = Object.getPrototypeOf(object);
    const real = prototype[name];
    prototype[name] = function (...args) {
      made.calls += 1;
      if (cutAt > 0 && made.calls >= cutAt) throw new Error('cut short');
      return real.apply(this, args);
    };
  });
  const file = SpreadsheetApp.getActive();
  guard(file, ['getSheets']);
  guard(file.getRange('A1'), ['getValues', 'getFormulas', 'getNotes', 'setValues', 'setValue', 'setNotes']);
  tend(event);
  return made.calls;
};`;

const operator = 'operator.opd-05@pangkalpinang.example';

test('cut off at any of its calls, an edit leaves nothing that the next one does not complete', async () => {
  const book = await openTestWorkbook({ script });
  const { document } = book.runtime;
  document.book.editors.push(operator);
  await book.door('setUp');
  const sheet = document.book.sheets.find(({ name }) => name === 'Inovasi');
  const column = (title: string) => sheet?.cells[1]?.findIndex((cell) => cell?.value === title) ?? -1;
  const paste = async (row: number) => {
    const rect = { sheet: sheet?.id ?? 0, row, column: column('OPD'), rows: 2, columns: 4 };
    const values = ['satu', 'dua'].map((name) => ['dinkes', 'opd', 'entah', `Inovasi ${row} ${name}`]);
    const { outcomes } = await book.runtime.edit(operator, { kind: 'type', rect, values });
    return outcomes[0];
  };
  const cutAt = (nth: number) =>
    book.script(`PropertiesService.getDocumentProperties().setProperty('cutAt', args[0]); return 1;`, nth);

  await cutAt(0);
  const whole = await paste(2);
  expect(whole?.error).toBeUndefined();
  const calls = Number(whole?.result);
  expect(calls).toBeGreaterThan(8);
  for (let nth = 1; nth <= calls; nth += 1) {
    await cutAt(nth);
    expect((await paste(2 + nth * 4))?.error).toContain('cut short');
    await cutAt(0);
    expect((await paste(4 + nth * 4))?.error).toBeUndefined();
    const rows = await book.script<string[][]>(
      `const sheet = SpreadsheetApp.getActive().getSheetByName('Inovasi');
       return sheet.getDataRange().getDisplayValues().slice(1).filter((row) => row[args[0] - 1] !== '')
         .map((row) => args[1].map((column) => row[column - 1]));`,
      column('Nama inovasi'),
      [column('ID'), column('Dibuat'), column('Diubah'), column('Diubah oleh')],
    );
    expect(rows).toHaveLength(2 + nth * 4);
    expect(new Set(rows.map(([id]) => id)).size).toBe(rows.length);
    for (const row of rows) for (const cell of row) expect(cell).not.toBe('');
  }
  await book.close();
});
