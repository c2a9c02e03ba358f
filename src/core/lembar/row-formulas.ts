import { columnLetters, sameFormula } from './formula-text';
import type { RowCells } from './readiness-formulas';
import type { Report } from './report';
import { tabNames } from './tab';
import type { TableInPlace } from './table-columns';
import type { Workbook } from './workbook';

/** Sees to it that a column of a table has its formula in every row below the titles. One read for a table that is there. */
export const rowFormulas = (
  book: Workbook,
  table: TableInPlace,
  key: string,
  formulaOf: (cell: RowCells) => string,
  report: Report,
): void => {
  const { tab, sheet, at, maxRows, isNew } = table;
  const column = at[key] ?? 1;
  const letters = Object.fromEntries(
    Object.entries(at).map(([one, position]) => [one, columnLetters(position)]),
  );
  const rows = Math.max(1, maxRows - 1);
  const wanted = Array.from({ length: rows }, (_, index) =>
    formulaOf((one) => `$${letters[one] ?? 'A'}${index + 2}`),
  );
  const present = isNew ? [] : book.formulas(sheet, { row: 2, column, rows, columns: 1 });
  // Most are the same to the letter; only others are worth the closer look.
  const isSound = wanted.every((formula, index) => {
    const found = present[index]?.[0] ?? '';
    return found === formula || sameFormula(found, formula);
  });
  if (isSound) return;
  book.write(
    sheet,
    2,
    column,
    wanted.map((formula) => [formula]),
  );
  const title = tab.columns.find((one) => one.key === key)?.header ?? key;
  if (!isNew) report.repaired.push(`Tab ${tabNames[tab.key]}: rumus kolom "${title}" ditulis kembali.`);
};
