import type { Style, Worksheet } from '@protobi/exceljs';
import type { Book, Rect, Sheet } from '../document/book';

/** Google's sizes in pixels of a line nobody set. */
const usualWidth = 100;
const usualHeight = 21;

/** A column is measured in digits of the standard font, 7 pixels each and 5 of margin. */
const digits = (pixels: number): number => Math.max(0, (pixels - 5) / 7);
const points = (pixels: number): number => pixels * 0.75;

/** Cells of an unprotected range up to this many are unlocked one by one, beyond it whole columns are. */
const mostUnlocked = 5_000;

export const rectAddress = (worksheet: Worksheet, rect: Rect): string => {
  const from = worksheet.getCell(rect.row, rect.column).address;
  const to = worksheet.getCell(rect.row + rect.rows - 1, rect.column + rect.columns - 1).address;
  return from === to ? from : `${from}:${to}`;
};

/** Sizes, hidden lines, frozen panes, merges and the filter. */
export const layOut = (worksheet: Worksheet, sheet: Sheet): void => {
  worksheet.properties.defaultColWidth = digits(usualWidth);
  worksheet.properties.defaultRowHeight = points(usualHeight);
  for (const [column, pixels] of Object.entries(sheet.columnWidths))
    worksheet.getColumn(Number(column)).width = digits(pixels);
  for (const [row, pixels] of Object.entries(sheet.rowHeights))
    worksheet.getRow(Number(row)).height = points(pixels);
  for (const column of Object.keys(sheet.hiddenColumns)) worksheet.getColumn(Number(column)).hidden = true;
  for (const at of Object.keys(sheet.hiddenRows)) {
    const row = worksheet.getRow(Number(at));
    row.hidden = true;
    // The library leaves out a row without cells unless it has a height.
    row.height ??= points(usualHeight);
  }
  for (const { row, column, rows, columns } of sheet.merges)
    worksheet.mergeCells(row, column, row + rows - 1, column + columns - 1);
  if (sheet.filter) worksheet.autoFilter = rectAddress(worksheet, sheet.filter.rect);
  worksheet.views = [
    {
      showGridLines: !sheet.hiddenGridlines,
      ...(sheet.frozenRows > 0 || sheet.frozenColumns > 0
        ? { state: 'frozen', xSplit: sheet.frozenColumns, ySplit: sheet.frozenRows }
        : { state: 'normal' }),
    },
  ];
};

const unlock = (worksheet: Worksheet, rect: Rect): void => {
  const isLarge = rect.rows * rect.columns > mostUnlocked;
  const lastRow = isLarge ? Math.min(rect.row + rect.rows - 1, worksheet.rowCount) : rect.row + rect.rows - 1;
  // Cells share their styles, so that a free one gets a style of its own kind.
  const free = new Map<Partial<Style>, Partial<Style>>();
  for (let column = rect.column; column < rect.column + rect.columns; column++) {
    if (isLarge) worksheet.getColumn(column).protection = { locked: false };
    for (let row = rect.row; row <= lastRow; row++) {
      const cell = worksheet.getCell(row, column);
      const style = free.get(cell.style) ?? { ...cell.style, protection: { locked: false } };
      free.set(cell.style, style);
      cell.style = style;
    }
  }
};

/** Protects a sheet that is protected in the book, without a password; its free ranges stay free. */
export const protect = async (worksheet: Worksheet, sheet: Sheet, book: Book): Promise<void> => {
  const protection = book.protections.find(
    ({ kind, rect, warningOnly }) => kind === 'SHEET' && rect.sheet === sheet.id && !warningOnly,
  );
  if (!protection) return;
  for (const rect of protection.unprotected) unlock(worksheet, rect);
  await worksheet.protect('', {
    selectLockedCells: true,
    selectUnlockedCells: true,
    autoFilter: true,
    formatColumns: true,
  });
};
