import { columnLetters } from '../core/lembar/formula-text';
import type { TabKey } from '../core/lembar/tab';
import type { CellValue } from '../core/text';
import type { VerifyBook } from '../core/verifikasi/verify-entry';
import { ownerOf } from './account';
import { cellOf, entryBook, firstRows, tabIn, tabNamed, writeBlock } from './entry-book';
import { noteSave, noteSaves } from './save-notes';

type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;

/** The tabs that a verification is made from; each method is one call. */
export interface VerifyTables extends VerifyBook {
  /** All values of tab Inovasi, titles included. */
  values(): readonly (readonly CellValue[])[];
  team(): readonly (readonly CellValue[])[];
  /** E-mail of the file's owner, '' when Google does not say. */
  owner(): string;
  settings(): readonly (readonly CellValue[])[];
  evidence(): readonly (readonly CellValue[])[];
  indicators(): readonly (readonly CellValue[])[];
  /** Tab Riwayat, titles included. */
  log(): readonly (readonly CellValue[])[];
  /** Rows that are selected in tab Inovasi, in order; none while another tab is open. */
  selectedRows(): readonly number[];
}

/** The verification's ports on the open spreadsheet, for the person at the keyboard. Throws when tab Inovasi is missing. */
export const verifyTables = (file: Spreadsheet, who: string): VerifyTables => {
  const sheets = file.getSheets();
  const entries = tabIn(sheets, 'innovations');
  const whole = (key: TabKey): CellValue[][] => firstRows(tabNamed(sheets, key));
  const { values, team, log, write, notes, writeNotes } = entryBook(entries, sheets);
  return {
    values,
    team,
    log,
    write,
    notes,
    writeNotes,
    settings: () => whole('settings'),
    evidence: () => whole('evidence'),
    indicators: () => whole('indicators'),
    owner: () => ownerOf(file),
    writeSame: (column, rows, text) => {
      entries.getRangeList(rows.map((row) => columnLetters(column) + row)).setValue(cellOf(text));
    },
    writeEvidence: (block) => writeBlock(tabIn(sheets, 'evidence'), block),
    noteSaves: (saves) => {
      const at = new Date();
      const [only, ...others] = saves.map((save) => ({ ...save, who, at }));
      // Of many the whole store is read once; of one, only its own note.
      if (only && others.length === 0) noteSave(only);
      else if (only) noteSaves([only, ...others]);
    },
    selectedRows: () => {
      const active = file.getActiveSheet();
      if (active.getSheetId() !== entries.getSheetId()) return [];
      const ranges = entries.getActiveRangeList()?.getRanges() ?? [];
      const rows = ranges.flatMap((range) =>
        Array.from({ length: range.getNumRows() }, (_, index) => range.getRow() + index),
      );
      return [...new Set(rows)].sort((one, other) => one - other);
    },
  };
};
