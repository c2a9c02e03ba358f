import type { Book, Cell, Rect, Sheet, Style } from '../document/book';
import type { Document } from '../document/document';
import { editText } from './edit-text';
import type { CellsView, CellView } from './protocol';

/** The last row and column that hold a cell at all, looks and dropdowns included. */
const usedArea = (sheet: Sheet): Rect => {
  const rows = Math.max(1, sheet.cells.length - 1);
  const columns = sheet.cells.reduce((most, line) => Math.max(most, (line?.length ?? 1) - 1), 1);
  return { sheet: sheet.id, row: 1, column: 1, rows, columns };
};

const rawValue = ({ value }: Cell): Pick<CellView, 'v' | 'e'> => {
  if (value === null || value === '') return {};
  return typeof value === 'object' ? { v: value.error, e: true } : { v: value };
};

const cellView = (cell: Cell, shown: string, style: number | undefined, locale: string): CellView | null => {
  const raw = rawValue(cell);
  const isBoolean = typeof raw.v === 'boolean';
  const display = raw.v === undefined || isBoolean || shown === String(raw.v) ? undefined : shown;
  const text = editText(cell, locale);
  const view: CellView = {
    ...raw,
    ...(display === undefined ? {} : { d: display }),
    ...(text === null || text === (display ?? String(raw.v ?? '')) ? {} : { i: text }),
    ...(style === undefined ? {} : { s: style }),
    ...(cell.note ? { n: cell.note } : {}),
  };
  return Object.keys(view).length > 0 ? view : null;
};

/** The cells of an area (all when left out) as the grid shows them. */
export const cellsView = async (document: Document, sheet: Sheet, rect: Rect | null): Promise<CellsView> => {
  const { book } = document;
  const area = clipped(rect ?? usedArea(sheet), sheet);
  const styles: Style[] = [];
  const known = new Map<string, number>();
  const rows: Record<number, Record<number, CellView>> = {};
  if (area.rows < 1 || area.columns < 1) return { styles, rows };
  const shown = await document.callsFor(book.owner).displayValues(area);
  for (let row = area.row; row < area.row + area.rows; row += 1) {
    const line: Record<number, CellView> = {};
    for (let column = area.column; column < area.column + area.columns; column += 1) {
      const cell = sheet.cells[row]?.[column];
      if (!cell) continue;
      const style = cell.style ? styleIndex(cell.style, styles, known) : undefined;
      const text = shown[row - area.row]?.[column - area.column] ?? '';
      const view = cellView(cell, text, style, book.locale);
      if (view) line[column] = view;
    }
    if (Object.keys(line).length > 0) rows[row] = line;
  }
  return { styles, rows };
};

const styleIndex = (style: Style, styles: Style[], known: Map<string, number>): number => {
  const key = JSON.stringify(style);
  const index = known.get(key) ?? styles.push(style) - 1;
  known.set(key, index);
  return index;
};

const clipped = (rect: Rect, sheet: Sheet): Rect => ({
  ...rect,
  rows: Math.min(rect.rows, sheet.maxRows - rect.row + 1),
  columns: Math.min(rect.columns, sheet.maxColumns - rect.column + 1),
});

/** The sheet of this id, if it still exists. */
export const sheetOf = (book: Book, id: number): Sheet | undefined =>
  book.sheets.find((sheet) => sheet.id === id);
