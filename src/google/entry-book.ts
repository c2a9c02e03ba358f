import { type TabKey, tabNames } from '../core/lembar/tab';
import type { CellValue } from '../core/text';
import type { Block } from '../core/usulan/blocks';
import type { CellContent } from '../core/usulan/tend-cell';
import type { EntryBook } from '../core/usulan/tend-edit';
import { rangeOf } from './read-workbook';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

/** Rows of the rosters that one read covers; both tabs are made longer than they can need. */
const rosterRows = 120;
const settingRows = 80;

/**
 * What is written to a cell. Text that Google would take for a formula, or whose first apostrophe it would swallow, is
 * marked as text; numbers in text would change their look, so text stays as it was typed.
 */
const cellOf = (content: CellContent): string | number | boolean | Date => {
  if (typeof content === 'string') return /^[=+\-@']/.test(content) ? `'${content}` : content;
  if (typeof content === 'object' && !(content instanceof Date))
    return new Date(content.year, content.month - 1, content.day);
  return content;
};

/** The first rows of a tab, all columns, in one call. */
const firstRows = (sheet: Sheet | undefined, rows: number): CellValue[][] =>
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
    agencies: () => firstRows(tab('opd'), rosterRows),
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
    writeSetting: (row, value) => {
      tab('settings')?.getRange(row, 2).setValue(value);
    },
  };
};
