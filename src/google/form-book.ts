import { type TabKey, tabNames } from '../core/lembar/tab';
import type { CellValue } from '../core/text';
import type { ProposerBook } from '../core/usulan/proposers';
import type { FormBook } from '../core/usulan/save-entry';
import type { EvidenceBook } from '../core/usulan/save-evidence';
import { cellOf, entryBook, firstRows, tabIn } from './entry-book';
import { noteSave } from './save-notes';

type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;

/** Rows of a roster of schools that one read covers; a city has some hundreds. */
const schoolRows = 2000;

/** The tabs that a form is made from; each method is one call. */
export interface FormTables extends FormBook, ProposerBook, EvidenceBook {
  /** Tab Pengaturan, labels and values. */
  settings(): CellValue[][];
  /** Tab Indikator, titles included. */
  indicators(): CellValue[][];
  /** Row that is selected in tab Inovasi; null while another tab is open. */
  selectedRow(): number | null;
}

/** The form's ports on the open spreadsheet, for the person at the keyboard. Throws when tab Inovasi is missing. */
export const formTables = (file: Spreadsheet, who: string): FormTables => {
  const sheets = file.getSheets();
  const entries = tabIn(sheets, 'innovations');
  const tab = (key: TabKey) => sheets.find((sheet) => sheet.getName() === tabNames[key]);
  const whole = (key: TabKey): CellValue[][] => {
    const sheet = tab(key);
    return firstRows(sheet, sheet?.getMaxRows() ?? 0);
  };
  const book = entryBook(entries, sheets);
  return {
    values: () => book.values(),
    agencies: () => book.agencies(),
    team: () => book.team(),
    settings: () => whole('settings'),
    schools: () => firstRows(tab('schools'), schoolRows),
    indicators: () => whole('indicators'),
    evidence: () => whole('evidence'),
    owner: () => file.getOwner()?.getEmail() ?? '',
    write: (block) => book.write(block),
    notes: (area) => book.notes(area),
    writeNotes: (block) => book.writeNotes(block),
    writeEvidence: ({ row, column, grid }) => {
      tabIn(sheets, 'evidence')
        .getRange(row, column, grid.length, grid[0]?.length ?? 0)
        .setValues(grid.map((line) => line.map(cellOf)));
    },
    noteSave: (save) => {
      // Without its number an entry cannot be named to the hourly run, which then finds it by itself.
      if (save.id !== '') noteSave({ ...save, who, at: new Date() });
    },
    selectedRow: () => {
      const range = file.getActiveRange();
      return range && range.getSheet().getSheetId() === entries.getSheetId() ? range.getRow() : null;
    },
  };
};
