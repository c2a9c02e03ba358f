import { type FormulaTemplate, formulaByRow } from './formula-template';
import { columnLetters, sameFormula } from './formula-text';
import type { References } from './references';
import { type Report, someCells, tellRepair } from './report';
import type { TableInPlace } from './table-columns';
import type { Workbook } from './workbook';

/**
 * Sees to it that columns of a table have their formulas in the rows below the titles, in all of them unless it is said how
 * many. One read for a table that is there, one write for each column that is not as it should be.
 */
export const rowFormulas = (
  book: Workbook,
  { tab, sheet, at: own, maxRows, maxColumns, isNew }: TableInPlace,
  templates: Readonly<Record<string, FormulaTemplate>>,
  at: References,
  report: Report,
  most = Number.POSITIVE_INFINITY,
): void => {
  const rows = Math.max(1, Math.min(maxRows - 1, most));
  const present = isNew ? [] : book.formulas(sheet, { row: 2, column: 1, rows, columns: maxColumns });
  for (const [key, template] of Object.entries(templates)) {
    const column = own[key] ?? 1;
    const formulaOf = formulaByRow(template, at, own);
    const wanted = Array.from({ length: rows }, (_, index) => formulaOf(index + 2));
    // Most are the same to the letter; only others are worth the closer look.
    const wrong = wanted.flatMap((formula, index) => {
      const found = present[index]?.[column - 1] ?? '';
      return found === formula || sameFormula(found, formula) ? [] : [index + 2];
    });
    if (wrong.length === 0) continue;
    book.write(
      sheet,
      2,
      column,
      wanted.map((formula) => [formula]),
    );
    const title = tab.columns.find((one) => one.key === key)?.header ?? key;
    if (isNew) continue;
    const cells = someCells(wrong.map((row) => `${columnLetters(column)}${row}`));
    tellRepair(report, 'formulas', tab.key, `rumus kolom "${title}" ditulis kembali (${cells})`);
  }
};
