import type { Book, Cell, Rect, Sheet } from '../../../src/local/document/book';
import { newSheet } from '../calc/sheet';

export const rectOf = (sheet: number, row: number, column: number, rows = 1, columns = 1): Rect => ({
  sheet,
  row,
  column,
  rows,
  columns,
});

export const newBook = (): Book => ({
  id: 'buku',
  name: 'Inovasi',
  owner: 'pemilik@contoh.id',
  editors: [],
  viewers: [],
  locale: 'id_ID',
  timeZone: 'Asia/Jakarta',
  sheets: [],
  activeSheet: 1,
  protections: [],
  namedRanges: [],
  metadata: [],
  nextId: 1,
});

/** A sheet of 100 rows and 26 columns with these cells; texts beginning with '=' are formulas. */
export const addSheet = (
  book: Book,
  name: string,
  rows: readonly (readonly (Cell | Cell['value'])[])[] = [],
): Sheet => {
  const sheet: Sheet = {
    id: book.sheets.length + 1,
    name,
    hidden: false,
    tabColor: null,
    frozenRows: 0,
    frozenColumns: 0,
    maxRows: 100,
    maxColumns: 26,
    hiddenGridlines: false,
    cells: [],
    rowHeights: {},
    columnWidths: {},
    hiddenRows: {},
    hiddenColumns: {},
    merges: [],
    conditionalFormats: [],
    charts: [],
    filter: null,
  };
  rows.forEach((cells, row) => {
    cells.forEach((cell, column) => {
      const full = typeof cell === 'object' && cell !== null && 'value' in cell ? cell : { value: cell };
      putCell(sheet, row + 1, column + 1, full);
    });
  });
  book.sheets.push(sheet);
  return sheet;
};

export const putCell = (sheet: Sheet, row: number, column: number, cell: Cell): void => {
  const cells = sheet.cells[row] ?? [];
  sheet.cells[row] = cells;
  const isFormula =
    typeof cell.value === 'string' && cell.value.startsWith('=') && cell.formula === undefined;
  cells[column] = isFormula ? { ...cell, value: null, formula: String(cell.value) } : cell;
};

/** Puts the calculator's results into the book, as the document does. */
export const calculate = async (book: Book): Promise<void> => {
  const { calculator } = newSheet(book.locale);
  calculator.removeSheet(1);
  for (const sheet of book.sheets) calculator.addSheet(sheet.id, sheet.name, sheet.maxRows, sheet.maxColumns);
  for (const sheet of book.sheets) {
    const cells = sheet.cells.flatMap((line, row) =>
      (line ?? []).flatMap((cell, column) =>
        cell
          ? [{ row, column, value: cell.value, ...(cell.formula !== undefined && { formula: cell.formula }) }]
          : [],
      ),
    );
    calculator.setCells(sheet.id, cells);
  }
  for (const { sheet: id, row, column, value, spilledFrom } of await calculator.settle()) {
    const sheet = book.sheets.find((other) => other.id === id);
    if (sheet)
      putCell(sheet, row, column, {
        ...sheet.cells[row]?.[column],
        value,
        ...(spilledFrom && { spilledFrom }),
      });
  }
};
