import type { EvidenceRoomBook } from '../core/usulan/evidence-room';
import { firstRows, tabIn } from './entry-book';
import { lengthenTab } from './lengthen-tab';

/** Core's port for keeping room in tab Bukti. Throws when the tab is missing. */
export const evidenceRoomBook = (sheets: readonly GoogleAppsScript.Spreadsheet.Sheet[]): EvidenceRoomBook => {
  const sheet = tabIn(sheets, 'evidence');
  return {
    evidence: () => firstRows(sheet),
    lengthen: (rows, isLastBlank, formulas) => lengthenTab(sheet, rows, isLastBlank, formulas),
  };
};
