import { isColumnProtection } from '../core/lembar/rights';
import { runsOf } from '../core/usulan/blocks';
import type { FormulaSource } from '../core/usulan/fill-formulas';
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
 * Gives a tab more rows at its end, like the others and as protected. `isLastBlank`: its last row holds nothing;
 * `formulas`: the cells whose formulas the new rows get as well.
 */
export const lengthenTab = (
  sheet: Sheet,
  rows: number,
  isLastBlank: boolean,
  formulas: FormulaSource,
): void => {
  const last = sheet.getMaxRows();
  // Inside what reaches to the last row, so that formats, lists, colours and protections reach over the new rows too.
  sheet.insertRowsBefore(last, rows);
  if (!isLastBlank) sheet.moveRows(sheet.getRange(last + rows, 1), last);
  extendProtections(sheet);
  if (isLastBlank && formulas.row >= last) return;
  const { PASTE_FORMULA } = SpreadsheetApp.CopyPasteType;
  for (const run of runsOf(formulas.columns)) {
    const added = sheet.getRange(isLastBlank ? last : last + 1, run[0] ?? 1, rows, run.length);
    sheet.getRange(formulas.row, run[0] ?? 1, 1, run.length).copyTo(added, PASTE_FORMULA, false);
  }
};
