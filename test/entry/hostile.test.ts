import { formats } from '../../src/core/lembar/dress';
import { innovationsTab } from '../../src/core/lembar/entry-tabs';
import { innovationsDress } from '../../src/core/lembar/innovations-dress';
import { formColumns, isoDay } from '../../src/core/usulan/entry-form';
import { isStrict } from '../../src/core/usulan/tend-cell';
import type { Saved } from '../../src/entry/save-entries';
import { dateOfSerial } from '../../src/local/document/serial-dates';
import { entriesTab, tableRows } from '../support/entries';
import { entryForm, giveRights } from '../support/entry-form';
import { hostileTexts } from '../support/hostile-texts';
import { hour, openPreparedWorkbook, owner, type TestWorkbook } from '../support/workbook';

jest.setTimeout(300_000);

const health = 'operator.dinkes@pangkalpinang.example';

let book: TestWorkbook;
beforeEach(async () => {
  book = await openPreparedWorkbook();
});
afterEach(() => book.close());

/** Names stand on one line, and outer blanks go; nothing else of what was typed may change. */
const gist = (text: unknown): string => String(text).replace(/\s+/g, ' ').trim();

const formulasIn = (tab: string): Promise<string[]> =>
  book.script<string[]>(
    `const sheet = SpreadsheetApp.getActive().getSheetByName(args[0]);
     const titles = sheet.getRange(1, 1, 1, sheet.getLastColumn()).getValues()[0];
     const own = titles.map((title) => args[1].includes(title));
     return sheet.getDataRange().getFormulas().flatMap((row) => row.filter((formula, index) => formula !== '' && !own[index]));`,
    tab,
    // Formulas of the product's own.
    innovationsTab.columns.filter(({ writer }) => writer === 'automation').map(({ header }) => header),
  );

/** Whether the cells of a column keep letter by letter what is typed. */
const isText = ({ key }: { readonly key: string }): boolean =>
  innovationsDress.columns[key]?.format === formats.text;

test('several hundred odd texts pasted into every column are kept or named in a note, never calculated, and logged whole', async () => {
  const tab = entriesTab(book);
  const columns = innovationsTab.columns.filter(({ writer }) => writer !== 'automation');
  const texts = hostileTexts.filter((text) => text.trim() !== '');
  for (const column of columns) {
    const pasted = texts.map((text) => [text.startsWith("'") ? `'${text}` : text]);
    await tab.paste(column.header, 2, pasted, owner);
  }
  const rows = await tab.rows(texts.length);
  for (const column of columns) {
    const notes = await book.script<string[][]>(
      `return SpreadsheetApp.getActive().getSheetByName('Inovasi').getRange(2, args[0], args[1], 1).getNotes();`,
      tab.columnOf(column.header),
      texts.length,
    );
    texts.forEach((text, index) => {
      const kept = rows[index]?.[column.header];
      if (isText(column) && !column.rule)
        expect([column.header, gist(kept)]).toEqual([column.header, gist(text)]);
      // A list takes no formula, so the formula goes into the note.
      else
        expect([column.header, text, gist(kept) || notes[index]?.[0]]).not.toEqual([column.header, text, '']);
    });
  }
  expect(await formulasIn('Inovasi')).toEqual([]);
  expect(await formulasIn('Riwayat')).toEqual([]);
  await hour(book);
  const lines = await tableRows(book, 'Riwayat');
  const logged = new Map(lines.map((line) => [`${line.ID} ${line.Apa}`, line.Menjadi]));
  const shown = await tab.rows(texts.length);
  for (const column of columns.filter((one) => isText(one) && !one.rule))
    for (const row of shown)
      expect([row.ID, column.header, logged.get(`${row.ID} ${column.header}`)]).toEqual([
        row.ID,
        column.header,
        row[column.header],
      ]);
  expect((await hour(book)).calls.write).toBe(0);
});

test('the same texts through the form, in every field at once: kept to the letter or refused with a reason', async () => {
  await giveRights(book, { 'Dinas Kesehatan': health });
  await hour(book);
  const form = entryForm(book, health);
  const { entry } = await form.begin('Usulan dengan isi ganjil');
  const tab = entriesTab(book);
  /** The entry's cells by their titles, as the document has them; days as the form writes them. */
  const stored = (): Readonly<Record<string, unknown>> =>
    Object.fromEntries(
      formColumns.map(({ header, rule }) => {
        const value = tab.sheet().cells[2]?.[tab.columnOf(header)]?.value ?? '';
        const isDay = rule?.kind === 'date' && typeof value === 'number';
        return [header, isDay ? isoDay(dateOfSerial(value)) : value];
      }),
    );
  let base = entry.texts;
  for (const text of hostileTexts) {
    const changes = formColumns
      .filter(({ key }) => key !== 'opd')
      .map(({ key }) => ({ key, base: base[key] ?? '', text }));
    const saved = await form.ask<Saved>('saveEntry', entry.key, changes);
    if (saved.outcome !== 'saved') throw new Error(`Hilang setelah ${text}`);
    expect(saved.conflicts).toEqual([]);
    const row = stored();
    for (const column of formColumns) {
      if (column.key === 'opd') continue;
      const refused = saved.refusals.some(({ key }) => key === column.key);
      if (isStrict(column))
        expect([column.header, text, refused || gist(text) === '' || row?.[column.header] !== '']).toEqual([
          column.header,
          text,
          true,
        ]);
      else if (isText(column)) {
        expect([column.header, gist(row?.[column.header])]).toEqual([column.header, gist(text)]);
        expect([column.header, saved.entry.texts[column.key]]).toEqual([column.header, row?.[column.header]]);
      } else if (!refused)
        expect([text, String(row?.[column.header])]).toEqual([text, saved.entry.texts[column.key]]);
    }
    base = saved.entry.texts;
  }
  expect(await formulasIn('Inovasi')).toEqual([]);
  // One letter too many for a cell is refused, and what stood there stays.
  const tooLong = await form.save(entry.key, { aim: 'x'.repeat(50_001) });
  expect(tooLong).toMatchObject({
    refusals: [{ key: 'aim', reason: expect.stringContaining('50001 huruf') }],
  });
});
