import { once } from '../core/once';
import type { ClaimBook, ClaimState } from '../core/usulan/claims';
import { areaOf } from './data-rules';
import { documentProperties, type KeptProperties } from './document-properties';
import { entryBook } from './entry-book';
import { protect } from './write-workbook';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

/** Where the last mark is kept. */
const markKey = 'lembar-inovasi.klaim';

/** Core's port for protecting claimed rows of tab Inovasi, for one look at them: the mark is read once; `kept` are the document's properties where they were read already. */
export const claimBook = (
  entries: Sheet,
  sheets: readonly Sheet[],
  kept: KeptProperties | null = null,
): ClaimBook => {
  const protections: GoogleAppsScript.Spreadsheet.Protection[] = [];
  const { agencies, team, settings } = entryBook(entries, sheets);
  return {
    agencies,
    team,
    settings,
    mark: once(() => (kept ? kept[markKey] : documentProperties().getProperty(markKey)) ?? ''),
    saveMark: (mark) => {
      documentProperties().setProperty(markKey, mark);
    },
    protections: () => {
      protections.splice(
        0,
        protections.length,
        ...entries.getProtections(SpreadsheetApp.ProtectionType.RANGE),
      );
      return protections.map((protection, handle): ClaimState => {
        const { row, rows, columns } = areaOf(protection.getRange());
        return {
          handle,
          row,
          rows,
          columns,
          description: protection.getDescription(),
          editors: protection.getEditors().map((user) => user.getEmail()),
        };
      });
    },
    protect: (area, description, editors) => protect(entries, area, description, editors),
    unprotect: (handle) => {
      protections[handle]?.remove();
    },
  };
};

/** Has the claims looked at anew in the next hour: who may edit them has changed. */
export const forgetClaims = (): void => {
  documentProperties().deleteProperty(markKey);
};
