import type { SnapshotBook } from '../core/capaian/keep-snapshot';
import { documentProperties, type KeptProperties } from './document-properties';
import { cellOf, entryBook, firstRows, tabIn } from './entry-book';
import { lengthenTab } from './lengthen-tab';
import { rangeOf } from './read-workbook';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

/** Where the last kept week is remembered. */
const weekKey = 'lembar-inovasi.pekan';

/** Core's port for the week's figures; `kept` are the document's properties as they were read. Asks nothing by itself. */
export const snapshotBook = (
  entries: Sheet,
  sheets: readonly Sheet[],
  kept: KeptProperties,
): SnapshotBook => {
  const { agencies, settings } = entryBook(entries, sheets);
  const tab = (): Sheet => tabIn(sheets, 'snapshots');
  return {
    mark: () => kept[weekKey] ?? '',
    saveMark: (week) => {
      // Cells wait, properties do not: a run that ends between the two must not remember a row that never came.
      SpreadsheetApp.flush();
      documentProperties().setProperty(weekKey, week);
    },
    snapshots: () => firstRows(tab(), tab().getMaxRows()),
    agencies,
    settings,
    write: ({ row, column, grid }) => {
      const area = { row, column, rows: grid.length, columns: grid[0]?.length ?? 0 };
      rangeOf(tab(), area).setValues(grid.map((line) => line.map(cellOf)));
    },
    lengthen: (rows, formulas) => lengthenTab(tab(), rows, false, formulas),
  };
};
