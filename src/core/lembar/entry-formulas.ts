import { completenessFormula } from './readiness-formulas';
import type { References, RowCells } from './references';
import { resultFormulas, resultKeys } from './scoring-formulas';

/** The columns of tab Inovasi that hold a formula. */
export const formulaKeys: readonly string[] = ['completeness', ...resultKeys];

/** Formulas of one row of tab Inovasi, by column. */
export const entryFormulas = (at: References, cell: RowCells): Readonly<Record<string, string>> => ({
  completeness: completenessFormula(at, cell),
  ...resultFormulas(at, cell),
});
