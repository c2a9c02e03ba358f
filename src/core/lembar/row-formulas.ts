import { columnLetters, sameFormula } from './formula-text';
import type { RowCells } from './readiness-formulas';
import type { Report } from './report';
import { tabNames } from './tab';
import type { TableInPlace } from './table-columns';
import type { Workbook } from './workbook';

/** Cells of a row of a table by the key of their column: `$B5`. */
export const cellsOfRow = (at: Readonly<Record<string, number>>, row: number): RowCells => {
  return (key) => `$${columnLetters(at[key] ?? 1)}${row}`;
};

/**
 * Sees to it that columns of a table have their formulas in every row below the titles. One read for a table that is there,
 * one write for each column that is not as it should be.
 */
export const rowFormulas = (
  book: Workbook,
  table: TableInPlace,
  formulasOf: (cell: RowCells) => Readonly<Record<string, string>>,
  report: Report,
): void => {
  const { tab, sheet, at, maxRows, maxColumns, isNew } = table;
  const rows = Math.max(1, maxRows - 1);
  const wanted = Array.from({ length: rows }, (_, index) => formulasOf(cellsOfRow(at, index + 2)));
  const present = isNew ? [] : book.formulas(sheet, { row: 2, column: 1, rows, columns: maxColumns });
  for (const key of Object.keys(wanted[0] ?? {})) {
    const column = at[key] ?? 1;
    // Most are the same to the letter; only others are worth the closer look.
    const isSound = wanted.every((formulas, index) => {
      const found = present[index]?.[column - 1] ?? '';
      const formula = formulas[key] ?? '';
      return found === formula || sameFormula(found, formula);
    });
    if (isSound) continue;
    book.write(
      sheet,
      2,
      column,
      wanted.map((formulas) => [formulas[key] ?? '']),
    );
    const title = tab.columns.find((one) => one.key === key)?.header ?? key;
    if (!isNew) report.repaired.push(`Tab ${tabNames[tab.key]}: rumus kolom "${title}" ditulis kembali.`);
  }
};
