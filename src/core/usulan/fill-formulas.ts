import type { Area } from '../lembar/workbook';
import { type CellValue, trimmed } from '../text';
import { runsOf } from './blocks';

/** Copies the formula of one cell over others, each with its own row in it: one call. */
export interface FormulaBook {
  copyFormula(from: Area, to: Area): void;
}

/** The cells of one row whose formulas other rows get as well. */
export interface FormulaSource {
  readonly row: number;
  readonly columns: readonly number[];
}

/** Tab Inovasi as it was read, and where the columns are; 0 for one that is not there. */
export interface FormulaPlaces {
  readonly grid: readonly (readonly CellValue[])[];
  readonly headerRow: number;
  readonly name: number;
  readonly completeness: number;
  /** All columns that hold a formula, that of completeness among them. */
  readonly formulas: readonly number[];
}

/**
 * Gives entries their formulas in rows that came to the tab without them, as inserted rows do. A row with a name whose
 * Kelengkapan % is empty has none; any row that shows a figure has them to copy. One call for each block of columns that
 * stand side by side, none when no row lacks them.
 */
export const fillFormulas = (
  book: FormulaBook,
  { grid, headerRow, name, completeness, formulas }: FormulaPlaces,
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
  // The rows between have the same formulas already, or none as yet.
  for (const run of runsOf(formulas)) {
    const block = { column: run[0] ?? 1, columns: run.length };
    book.copyFormula(
      { ...block, row: source.row, rows: 1 },
      { ...block, row: first, rows: last - first + 1 },
    );
  }
};
