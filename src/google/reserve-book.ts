import { isColumnProtection } from '../core/lembar/rights';
import type { ReserveBook } from '../core/usulan/keep-reserve';
import { areaOf } from './data-rules';
import { documentProperties, type KeptProperties } from './document-properties';
import { entryBook } from './entry-book';
import { rangeOf } from './read-workbook';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

/** Where the last mark is kept. */
const markKey = 'lembar-inovasi.cadangan';

/** Protections of whole columns reach to the tab's end, though people's pastes may have lengthened it since. */
const extendProtections = (entries: Sheet): void => {
  const rows = entries.getMaxRows();
  for (const protection of entries.getProtections(SpreadsheetApp.ProtectionType.RANGE)) {
    if (!isColumnProtection(protection.getDescription())) continue;
    const area = areaOf(protection.getRange());
    if (area.row + area.rows <= rows)
      protection.setRange(rangeOf(entries, { ...area, rows: rows - area.row + 1 }));
  }
};

/** Core's port for keeping rows of tab Inovasi in reserve; `kept` are the document's properties as they were read. */
export const reserveBook = (entries: Sheet, sheets: readonly Sheet[], kept: KeptProperties): ReserveBook => {
  const { settings, write, writeSetting } = entryBook(entries, sheets);
  return {
    settings,
    write,
    writeSetting,
    mark: () => kept[markKey] ?? '',
    saveMark: (mark) => {
      documentProperties().setProperty(markKey, mark);
    },
    lengthen: (rows, isLastBlank, formula) => {
      const last = entries.getMaxRows();
      // Inside what reaches to the last row, so that formats, lists, colours and protections reach over the new rows too.
      entries.insertRowsBefore(last, rows);
      if (!isLastBlank) entries.moveRows(entries.getRange(last + rows, 1), last);
      extendProtections(entries);
      if (formula === null || (isLastBlank && formula.row >= last)) return;
      const { PASTE_FORMULA } = SpreadsheetApp.CopyPasteType;
      const added = entries.getRange(isLastBlank ? last : last + 1, formula.column, rows, 1);
      entries.getRange(formula.row, formula.column).copyTo(added, PASTE_FORMULA, false);
    },
  };
};

/** Has the settings asked anew in the next hour. */
export const forgetReserve = (): void => {
  documentProperties().deleteProperty(markKey);
};
