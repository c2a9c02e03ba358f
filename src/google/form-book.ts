import type { TabKey } from '../core/lembar/tab';
import type { CellValue } from '../core/text';
import type { ProposerBook } from '../core/usulan/proposers';
import type { FormBook } from '../core/usulan/save-entry';
import type { EvidenceBook } from '../core/usulan/save-evidence';
import { ownerOf } from './account';
import { entryBook, firstRows, tabIn, tabNamed, writeBlock } from './entry-book';
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
  const whole = (key: TabKey): CellValue[][] => firstRows(tabNamed(sheets, key));
  const { values, agencies, team, write, notes, writeNotes } = entryBook(entries, sheets);
  return {
    values,
    agencies,
    team,
    write,
    notes,
    writeNotes,
    settings: () => whole('settings'),
    schools: () => firstRows(tabNamed(sheets, 'schools'), schoolRows),
    indicators: () => whole('indicators'),
    evidence: () => whole('evidence'),
    owner: () => ownerOf(file),
    writeEvidence: (block) => writeBlock(tabIn(sheets, 'evidence'), block),
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
