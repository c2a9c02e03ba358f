import { auditTab } from '../core/lembar/automation-tabs';
import { type TabKey, tabNames } from '../core/lembar/tab';
import type { CellValue } from '../core/text';
import type { Block } from '../core/usulan/blocks';
import type { LogLine } from '../core/usulan/log-lines';
import type { LogBook } from '../core/usulan/reconcile';
import type { RestoreBook } from '../core/usulan/restore-entries';
import type { CellContent } from '../core/usulan/tend-cell';
import type { EntryBook } from '../core/usulan/tend-edit';
import { rangeOf } from './read-workbook';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

/** Rows of the rosters that one read covers; both tabs are made longer than they can need. */
const rosterRows = 120;
const settingRows = 80;
const teamRows = 200;

/** Most characters that a cell takes, the apostrophe that marks text included. */
const longest = 50_000;

/** The text marked as text, so that Google neither calculates nor converts it. */
export const asText = (text: string): string => (text.length < longest ? `'${text}` : text);

/** The content as a script reads it from its cell: a day is its first moment in the sheet's zone. */
export const readBack = (content: CellContent): CellValue =>
  typeof content === 'object' && !(content instanceof Date)
    ? new Date(content.year, content.month - 1, content.day)
    : content;

/**
 * What is written to a cell. Text that Google would take for a formula, or whose first apostrophe it would swallow, is
 * marked as text; numbers in text would change their look, so text stays as it was typed.
 */
export const cellOf = (content: CellContent): string | number | boolean | Date => {
  if (typeof content === 'string') return /^[=+\-@']/.test(content) ? asText(content) : content;
  return readBack(content);
};

/** In the log all text is marked as text: a row that is appended need not have the format of those above. */
const logCellOf = (content: CellContent): string | number | boolean | Date =>
  typeof content === 'string' && content !== '' ? asText(content) : cellOf(content);

/** The first rows of a tab, all columns, in one call; nothing for a tab that is not there. */
export const firstRows = (sheet: Sheet | undefined, rows: number): CellValue[][] =>
  sheet
    ? (sheet
        .getRange(1, 1, Math.min(rows, sheet.getMaxRows()), sheet.getMaxColumns())
        .getValues() as CellValue[][])
    : [];

const areaOfBlock = ({ row, column, grid }: Block<unknown>) => ({
  row,
  column,
  rows: grid.length,
  columns: grid[0]?.length ?? 0,
});

/** Does a write that would put back a value which its cell's list refuses: the lists stand aside for the moment. */
const withoutRules = (range: GoogleAppsScript.Spreadsheet.Range, write: () => void): void => {
  const rules = range.getDataValidations();
  range.clearDataValidations();
  try {
    write();
  } finally {
    range.setDataValidations(rules);
  }
};

/** Core's port to the entries, on the tab that a person has just edited and the file's other tabs. */
export const entryBook = (entries: Sheet, sheets: readonly Sheet[]): EntryBook => {
  const tab = (key: TabKey): Sheet | undefined => sheets.find((sheet) => sheet.getName() === tabNames[key]);
  return {
    values: () => firstRows(entries, entries.getMaxRows()),
    formulas: (area) => rangeOf(entries, area).getFormulas(),
    notes: (area) => rangeOf(entries, area).getNotes(),
    team: () => firstRows(tab('team'), teamRows),
    log: () => {
      const log = tab('audit');
      return firstRows(log, log?.getMaxRows() ?? 0);
    },
    agencies: () => firstRows(tab('opd'), rosterRows),
    schools: () => {
      const schools = tab('schools');
      return firstRows(schools, schools?.getMaxRows() ?? 0);
    },
    settings: () => firstRows(tab('settings'), settingRows),
    write: (block) => {
      const range = rangeOf(entries, areaOfBlock(block));
      const write = () => {
        range.setValues(block.grid.map((line) => line.map(cellOf)));
      };
      if (block.hasRefused) withoutRules(range, write);
      else write();
    },
    writeNotes: (block) => {
      rangeOf(entries, areaOfBlock(block)).setNotes(block.grid.map((line) => [...line]));
    },
    copyFormula: (from, to) => {
      rangeOf(entries, from).copyTo(rangeOf(entries, to), SpreadsheetApp.CopyPasteType.PASTE_FORMULA, false);
    },
    appendLog: (line) => {
      tab('audit')?.appendRow(auditTab.columns.map(({ key }) => logCellOf(line[key as keyof LogLine])));
    },
    writeSetting: (row, value) => {
      tab('settings')?.getRange(row, 2).setValue(value);
    },
  };
};

/** The tab of these sheets that the product knows under this key. Throws when it is not there. */
export const tabIn = (sheets: readonly Sheet[], key: TabKey): Sheet => {
  const sheet = sheets.find((one) => one.getName() === tabNames[key]);
  if (!sheet)
    throw new Error(`Tab ${tabNames[key]} tidak ada. Buka menu Inovasi Daerah, lalu Siapkan lembar.`);
  return sheet;
};

/** Gives a tab more rows at its end, if it has fewer than these. */
export const lengthened = (sheet: Sheet, rows: number): void => {
  const missing = rows - sheet.getMaxRows();
  if (missing > 0) sheet.insertRowsAfter(sheet.getMaxRows(), missing);
};

/** Core's port to the entries and their log, for comparing the two. Throws when a tab is missing. */
export const logBook = (sheets: readonly Sheet[]): LogBook => {
  const tab = (key: TabKey): Sheet => tabIn(sheets, key);
  const all = (sheet: Sheet) => firstRows(sheet, sheet.getMaxRows());
  return {
    values: () => all(tab('innovations')),
    log: () => all(tab('audit')),
    writeLog: (block) => {
      const log = tab('audit');
      const { row, column, rows, columns } = areaOfBlock(block);
      lengthened(log, row + rows - 1);
      log.getRange(row, column, rows, columns).setValues(block.grid.map((line) => line.map(logCellOf)));
    },
  };
};

/** Core's port for bringing deleted entries back. Throws when a tab is missing. */
export const restoreBook = (sheets: readonly Sheet[]): RestoreBook => {
  const entries = tabIn(sheets, 'innovations');
  return {
    ...logBook(sheets),
    makeRoom: (rows) => lengthened(entries, rows),
    putBack: (block) => {
      const range = rangeOf(entries, areaOfBlock(block));
      withoutRules(range, () => {
        range.setValues(block.grid.map((line) => line.map(cellOf)));
      });
    },
  };
};
