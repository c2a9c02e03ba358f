import { isColumnProtection } from '../core/lembar/rights';
import type { Place } from '../core/lembar/workbook';
import { areaOf } from './data-rules';
import { rangeOf } from './read-workbook';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

/** Protections of whole columns reach to the tab's end, though people's pastes may have lengthened it since. */
const extendProtections = (sheet: Sheet): void => {
  const rows = sheet.getMaxRows();
  for (const protection of sheet.getProtections(SpreadsheetApp.ProtectionType.RANGE)) {
    if (!isColumnProtection(protection.getDescription())) continue;
    const area = areaOf(protection.getRange());
    if (area.row + area.rows <= rows)
      protection.setRange(rangeOf(sheet, { ...area, rows: rows - area.row + 1 }));
  }
};

/**
 * Gives a tab more rows at its end, like the others and as protected. `isLastBlank`: its last row holds nothing; `formula`:
 * the cell whose formula the new rows get as well, null for none.
 */
export const lengthenTab = (
  sheet: Sheet,
  rows: number,
  isLastBlank: boolean,
  formula: Place | null,
): void => {
  const last = sheet.getMaxRows();
  // Inside what reaches to the last row, so that formats, lists, colours and protections reach over the new rows too.
  sheet.insertRowsBefore(last, rows);
  if (!isLastBlank) sheet.moveRows(sheet.getRange(last + rows, 1), last);
  extendProtections(sheet);
  if (formula === null || (isLastBlank && formula.row >= last)) return;
  const { PASTE_FORMULA } = SpreadsheetApp.CopyPasteType;
  const added = sheet.getRange(isLastBlank ? last : last + 1, formula.column, rows, 1);
  sheet.getRange(formula.row, formula.column).copyTo(added, PASTE_FORMULA, false);
};
