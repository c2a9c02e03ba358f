import { formulaKeys } from '../lembar/entry-formulas';
import { cellAt, columnsAt, rowsOf, type TableRows, textAt } from '../lembar/table-rows';
import type { Area } from '../lembar/workbook';
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

/**
 * Gives entries of tab Inovasi their formulas in rows that came to it without them, as inserted rows do. A row with a name
 * whose Kelengkapan % is empty has none; any row that shows a figure has them to copy. One call for each block of columns
 * that stand side by side, none when no row lacks them.
 */
export const fillFormulas = (book: FormulaBook, entries: TableRows): void => {
  const rows = rowsOf(entries);
  const figureIn = (row: number) => cellAt(entries, row, 'completeness');
  const source = rows.find((row) => typeof figureIn(row) === 'number');
  const lacking = rows.filter((row) => figureIn(row) === '' && textAt(entries, row, 'name') !== '');
  const [first] = lacking;
  const last = lacking[lacking.length - 1];
  if (source === undefined || first === undefined || last === undefined) return;
  // The rows between have the same formulas already, or none as yet.
  for (const run of runsOf(columnsAt(entries, formulaKeys))) {
    const block = { column: run[0] ?? 1, columns: run.length };
    book.copyFormula({ ...block, row: source, rows: 1 }, { ...block, row: first, rows: last - first + 1 });
  }
};
