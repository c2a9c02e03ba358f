import type { Area } from '../lembar/workbook';
import { type CellValue, trimmed } from '../text';

/** Copies the formula of one cell over others, each with its own row in it: one call. */
export interface FormulaBook {
  copyFormula(from: Area, to: Area): void;
}

/** Tab Inovasi as it was read, and where the columns are; 0 for one that is not there. */
export interface FormulaPlaces {
  readonly grid: readonly (readonly CellValue[])[];
  readonly headerRow: number;
  readonly name: number;
  readonly completeness: number;
}

/**
 * Gives entries their Kelengkapan % in rows that came to the tab without its formula, as inserted rows do. A row with a
 * name whose cell is empty has none; any row that shows a figure has one to copy. One call, none when no row lacks it.
 */
export const fillFormulas = (
  book: FormulaBook,
  { grid, headerRow, name, completeness }: FormulaPlaces,
): void => {
  if (name === 0 || completeness === 0) return;
  const rows = grid.slice(headerRow).map((cells, index) => ({
    row: headerRow + 1 + index,
    isEntry: trimmed(cells[name - 1] ?? '') !== '',
    figure: cells[completeness - 1] ?? '',
  }));
  const source = rows.find(({ figure }) => typeof figure === 'number');
  const lacking = rows.filter(({ isEntry, figure }) => isEntry && figure === '').map(({ row }) => row);
  const [first] = lacking;
  const last = lacking[lacking.length - 1];
  if (!source || first === undefined || last === undefined) return;
  const cell = { column: completeness, columns: 1 };
  // The rows between have the same formula already, or none as yet.
  book.copyFormula({ ...cell, row: source.row, rows: 1 }, { ...cell, row: first, rows: last - first + 1 });
};
