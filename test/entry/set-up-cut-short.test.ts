import { readFileSync } from 'node:fs';
import { bookView } from '../support/book-view';
import { openTestWorkbook } from '../support/workbook';

jest.setTimeout(60_000);

/**
 * The built script, in which no call that changes the Sheet works from the n-th on, as when Google ends a run half-way.
 * Every changing method is one that set-up calls; the failure is not one that set-up knows.
 */
const failingAt = (nth: number): string => `${readFileSync('dist/Code.js', 'utf8')}
function cutShort() {
  const left = { calls: ${nth} };
  const guard = (object, names) => names.forEach((name) => {
    const prototype = Object.getPrototypeOf(object);
    const real = prototype[name];
    prototype[name] = function (...args) {
      left.calls -= 1;
      if (left.calls <= 0) throw new Error('cut short');
      return real.apply(this, args);
    };
  });
  const file = SpreadsheetApp.getActive();
  const sheet = file.getSheets()[0];
  guard(file, ['insertSheet', 'setNamedRange', 'setSpreadsheetLocale']);
  guard(sheet, ['setName', 'deleteRows', 'deleteColumns', 'setTabColor', 'setColumnWidths', 'setFrozenRows',
    'addDeveloperMetadata', 'setConditionalFormatRules', 'insertChart', 'protect']);
  guard(sheet.getRange('A1'), ['setValues', 'setNumberFormat', 'setNotes', 'setDataValidation', 'setBackground',
    'setFontColor', 'setFontWeight', 'setWrapStrategy', 'setVerticalAlignment', 'addDeveloperMetadata', 'protect']);
  try { setUp(); } catch (error) { return String(error.message); }
  return 'finished';
}`;

let sound: string[];
beforeAll(async () => {
  const book = await openTestWorkbook();
  await book.door('setUp');
  sound = bookView(book.runtime.document.book);
  await book.close();
});

const places = [1, 4, 9, 17, 30, 55, 90, 140, 210, 300, 380, 450, 520, 600, 680];

test.each(places)(
  'ended at its change number %i, set-up completes the workbook when run again',
  async (nth) => {
    const book = await openTestWorkbook();
    expect(await book.run(failingAt(nth), 'cutShort')).toBe('cut short');
    expect(bookView(book.runtime.document.book)).not.toEqual(sound);
    await book.door('setUp');
    expect(bookView(book.runtime.document.book)).toEqual(sound);
    expect((await book.door('setUp')).calls.write).toBe(0);
    await book.close();
  },
);
