import type { Book, Sheet } from '../document/book';
import type { Document } from '../document/document';
import { isFilteredOut } from '../document/filters';
import { type LocaleFacts, localeFacts } from '../document/locale-facts';
import { chartView } from './chart-view';
import type { BookView, SheetFrame } from './protocol';
import { validationSources, validationViews } from './validation-views';

const linesOf = (hidden: Readonly<Record<number, true>>): number[] => Object.keys(hidden).map(Number);

/** Everything of a sheet but its cells. */
export const sheetFrame = async (document: Document, sheet: Sheet): Promise<SheetFrame> => ({
  id: sheet.id,
  maxRows: sheet.maxRows,
  maxColumns: sheet.maxColumns,
  frozenRows: sheet.frozenRows,
  frozenColumns: sheet.frozenColumns,
  hiddenGridlines: sheet.hiddenGridlines,
  rowHeights: sheet.rowHeights,
  columnWidths: sheet.columnWidths,
  hiddenRows: [...linesOf(sheet.hiddenRows), ...rowsOutByFilter(sheet, localeFacts(document.book.locale))],
  hiddenColumns: linesOf(sheet.hiddenColumns),
  merges: sheet.merges,
  conditionalFormats: sheet.conditionalFormats,
  validations: await validationViews(document, sheet),
  charts: await Promise.all(sheet.charts.map((chart) => chartView(document, chart))),
});

/** The rows that the sheet's filter hides, judged by what their cells show, as on Google. */
const rowsOutByFilter = (sheet: Sheet, locale: LocaleFacts): number[] => {
  const { rect } = sheet.filter ?? { rect: { row: 0, rows: 0 } };
  const below = Array.from({ length: Math.max(0, rect.rows - 1) }, (_, index) => rect.row + 1 + index);
  return below.filter((row) => isFilteredOut(sheet, row, locale));
};

/** Sheets whose cells decide what the frame of this one shows. */
export const frameSources = (sheet: Sheet): Set<number> => {
  const sources = validationSources(sheet);
  for (const chart of sheet.charts) for (const range of chart.ranges) sources.add(range.sheet);
  return sources;
};

/** Name and tabs of the workbook. */
export const bookView = (book: Book): BookView => ({
  name: book.name,
  locale: book.locale,
  timeZone: book.timeZone,
  tabs: book.sheets.map(({ id, name, hidden, tabColor }) => ({ id, name, hidden, tabColor })),
});
