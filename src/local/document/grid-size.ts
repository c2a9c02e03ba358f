import type { Book, Rect, Sheet } from './book';

const cellLimit = 10_000_000;

/** Throws Google's message when the book would grow over its limit of cells. */
export const assertCellLimit = (book: Book, more: number): void => {
  const cells = book.sheets.reduce((sum, sheet) => sum + sheet.maxRows * sheet.maxColumns, more);
  if (cells > cellLimit) {
    throw new Error(
      `This action would increase the number of cells in the workbook above the limit of ${cellLimit} cells.`,
    );
  }
};

const stretch = (rect: Rect, sheet: Sheet): Rect => {
  if (rect.sheet !== sheet.id || !rect.open) return rect;
  const rows = rect.open === 'rows' ? rect.rows : sheet.maxRows;
  const columns = rect.open === 'columns' ? rect.columns : sheet.maxColumns;
  return rows === rect.rows && columns === rect.columns ? rect : { ...rect, rows, columns };
};

/** Gives the grid another size; open ranges stay open. */
export const resizeGrid = (book: Book, sheet: Sheet, rows: number, columns: number): void => {
  assertCellLimit(book, rows * columns - sheet.maxRows * sheet.maxColumns);
  sheet.maxRows = rows;
  sheet.maxColumns = columns;
  for (const named of book.namedRanges) named.rect = stretch(named.rect, sheet);
  for (const protection of book.protections) {
    protection.rect = stretch(protection.rect, sheet);
    protection.unprotected = protection.unprotected.map((rect) => stretch(rect, sheet));
  }
  sheet.conditionalFormats = sheet.conditionalFormats.map((rule) => ({
    ...rule,
    rects: rule.rects.map((rect) => stretch(rect, sheet)),
  }));
  for (const entry of book.metadata) {
    if ('rect' in entry.location)
      entry.location = { ...entry.location, rect: stretch(entry.location.rect, sheet) };
  }
  for (const other of book.sheets) {
    other.charts = other.charts.map((chart) => ({
      ...chart,
      ranges: chart.ranges.map((rect) => stretch(rect, sheet)),
    }));
  }
};
