import { type TabKey, tabNames } from '../core/lembar/tab';
import { noTab } from '../core/remedies';
import type { CellValue } from '../core/text';

/** All values of a tab, titles included: one call. Throws when the tab is not there. */
export const tableValues = (tab: TabKey): CellValue[][] => {
  const sheet = SpreadsheetApp.getActive().getSheetByName(tabNames[tab]);
  if (!sheet) throw noTab(tabNames[tab]);
  return sheet.getDataRange().getValues() as CellValue[][];
};
