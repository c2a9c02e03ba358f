import type { RunOutcome } from '../../src/local/host/contract';
import { entriesTab } from './entries';
import { hour, owner, quietWindow, type TestWorkbook } from './workbook';

/** Operators and head of Dinas Sosial. */
export const ani = 'ani@dinsos.example';
export const budi = 'budi@dinsos.example';
export const head = 'kepala@dinsos.example';
const dishub = 'operator@dishub.example';
/** A time of the city's clock. */
export const at = (text: string): Date => new Date(`${text}+07:00`);

/** Cells of tab OPD by the title of their column, for agencies by their names. */
export const giveOpd = (
  book: TestWorkbook,
  cells: Readonly<Record<string, Readonly<Record<string, string>>>>,
) =>
  book.script(
    `const sheet = SpreadsheetApp.getActive().getSheetByName('OPD');
     const [titles, ...rows] = sheet.getDataRange().getValues();
     rows.forEach((row, index) => Object.entries(args[0][row[titles.indexOf('Nama OPD')]] || {}).forEach(([title, text]) =>
       sheet.getRange(index + 2, titles.indexOf(title) + 1).setValue(text)));
     return 1;`,
    cells,
  );
/** The owner's settings, as the names of their cells. */
export const giveSettings = (book: TestWorkbook, values: Readonly<Record<string, string | number>>) =>
  book.script(
    `Object.entries(args[0]).forEach(([name, value]) => SpreadsheetApp.getActive().getRangeByName(name).setValue(value));
     PropertiesService.getDocumentProperties().deleteProperty('lembar-inovasi.jadwal.berikutnya'); return 1;`,
    values,
  );
/** Figures of the sheet do not matter here, and to calculate them after each write would take minutes. */
const withoutFormulas = (book: TestWorkbook) =>
  book.script(
    `['Dasbor', 'OPD'].forEach((name) => {
       const range = SpreadsheetApp.getActive().getSheetByName(name).getDataRange();
       range.setValues(range.getValues());
     }); return 1;`,
  );

/** All agencies but Dinas Sosial and Dinas Perhubungan are out of it; the schedule is on: Wednesday, 23 April 2025, 09.00 WIB. */
export const prepareReminders = async (book: TestWorkbook): Promise<void> => {
  await withoutFormulas(book);
  await book.script(
    `const sheet = SpreadsheetApp.getActive().getSheetByName('OPD');
     const [titles, ...rows] = sheet.getDataRange().getValues();
     const names = rows.map((row) => row[titles.indexOf('Nama OPD')]);
     const active = names.map((name) => [name === '' ? '' : /Sosial|Perhubungan/.test(name) ? 'Ya' : 'Tidak']);
     sheet.getRange(2, titles.indexOf('Aktif') + 1, active.length, 1).setValues(active); return 1;`,
  );
  await giveOpd(book, {
    'Dinas Sosial': {
      'E-mail operator': `${ani}, ${budi}`,
      'E-mail kepala': head,
      'WhatsApp (bila bersedia)': '0812-3456-7890',
    },
    'Dinas Perhubungan': { 'E-mail operator': dishub },
  });
  const tab = entriesTab(book);
  await tab.paste('OPD', 2, [['Dinas Perhubungan', 'OPD', '', 'Parkir']], owner);
  await tab.paste('Status', 2, [['Diajukan']], owner);
  await hour(book);
  // News of a status would stand between the reminders.
  await giveSettings(book, { KABAR_OTOMATIS: 'Tidak' });
  await book.door('installSchedule');
};

/** The hourly run, now. */
export const runNow = (some: TestWorkbook): Promise<RunOutcome> =>
  some.runtime.run({ functionName: 'hourly', as: owner, kind: 'editor', window: quietWindow });
