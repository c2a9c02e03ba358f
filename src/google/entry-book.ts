import { auditTab } from '../core/lembar/automation-tabs';
import { type TabKey, tabNames } from '../core/lembar/tab';
import { noTab } from '../core/remedies';
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

/** The first rows of a tab or all of them, all columns, in one call; nothing for a tab that is not there. */
export const firstRows = (sheet: Sheet | undefined, rows = Number.POSITIVE_INFINITY): CellValue[][] =>
  sheet
    ? (sheet
        .getRange(1, 1, Math.min(rows, sheet.getMaxRows()), sheet.getMaxColumns())
        .getValues() as CellValue[][])
    : [];

/** The tab of these sheets that the product knows under this key, if it is there. */
export const tabNamed = (sheets: readonly Sheet[], key: TabKey): Sheet | undefined =>
  sheets.find((sheet) => sheet.getName() === tabNames[key]);

/** The cells of a tab that a block is written to. */
export const rangeOfBlock = (sheet: Sheet, { row, column, grid }: Block<unknown>) =>
  sheet.getRange(row, column, grid.length, grid[0]?.length ?? 0);

const cellsOf = ({ grid }: Block<CellContent>) => grid.map((line) => line.map(cellOf));

/** Writes a block into a tab: one call. */
export const writeBlock = (sheet: Sheet, block: Block<CellContent>): void => {
  rangeOfBlock(sheet, block).setValues(cellsOf(block));
};

/** The same for a block that holds a value which its cell's list refuses: the lists stand aside for the moment. */
const writeWithoutRules = (sheet: Sheet, block: Block<CellContent>): void => {
  const range = rangeOfBlock(sheet, block);
  const rules = range.getDataValidations();
  range.clearDataValidations();
  try {
    range.setValues(cellsOf(block));
  } finally {
    range.setDataValidations(rules);
  }
};

/** Writes a block of notes into a tab: one call. */
export const writeNotes = (sheet: Sheet, block: Block<string>): void => {
  rangeOfBlock(sheet, block).setNotes(block.grid.map((line) => [...line]));
};

/** Core's port to the entries, on the tab that a person has just edited and the file's other tabs. */
export const entryBook = (entries: Sheet, sheets: readonly Sheet[]): EntryBook => {
  const tab = (key: TabKey): Sheet | undefined => tabNamed(sheets, key);
  return {
    values: () => firstRows(entries),
    formulas: (area) => rangeOf(entries, area).getFormulas(),
    notes: (area) => rangeOf(entries, area).getNotes(),
    team: () => firstRows(tab('team'), teamRows),
    log: () => firstRows(tab('audit')),
    agencies: () => firstRows(tab('opd'), rosterRows),
    schools: () => firstRows(tab('schools')),
    settings: () => firstRows(tab('settings'), settingRows),
    write: (block) => (block.hasRefused ? writeWithoutRules : writeBlock)(entries, block),
    writeNotes: (block) => writeNotes(entries, block),
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
  const sheet = tabNamed(sheets, key);
  if (!sheet) throw noTab(tabNames[key]);
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
  return {
    values: () => firstRows(tab('innovations')),
    log: () => firstRows(tab('audit')),
    writeLog: (block) => {
      const log = tab('audit');
      lengthened(log, block.row + block.grid.length - 1);
      rangeOfBlock(log, block).setValues(block.grid.map((line) => line.map(logCellOf)));
    },
  };
};

/** Core's port for bringing deleted entries back. Throws when a tab is missing. */
export const restoreBook = (sheets: readonly Sheet[]): RestoreBook => {
  const entries = tabIn(sheets, 'innovations');
  return {
    ...logBook(sheets),
    makeRoom: (rows) => lengthened(entries, rows),
    putBack: (block) => writeWithoutRules(entries, block),
  };
};
