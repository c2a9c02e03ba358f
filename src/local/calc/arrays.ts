import type { Rect } from '../document/book';
import type { CellStore } from './cell-store';
import type { Formula, FormulaIndex } from './formula';
import {
  type Argument,
  type Grid,
  isError,
  isGrid,
  mapGrid,
  type Plain,
  single,
  wrongReference,
} from './functions/plain';

type Place = (row: number, column: number) => void;

const forEachCell = (rect: Rect, work: Place): void => {
  for (let row = rect.row; row < rect.row + rect.rows; row++)
    for (let column = rect.column; column < rect.column + rect.columns; column++) work(row, column);
};

export const sameValue = (one: Plain, other: Plain): boolean =>
  one === other || (isError(one) && isError(other) && one.error === other.error);

/** The result as it is now: what a formula reads may change while its array is written. */
export const frozen = (result: Argument): Argument =>
  isGrid(result)
    ? { ...mapGrid(result, (value) => value), ...(result.place && { place: result.place }) }
    : result;

/** Univer's names of errors that Google has another name for. */
const googleNames: Readonly<Record<string, string>> = {
  '#SPILL!': '#REF!',
  '#CYCLE!': '#REF!',
  '#CALC!': '#N/A',
  '#GETTING_DATA': '#N/A',
};

const googleValue = (value: Plain): Plain =>
  isError(value) ? { error: googleNames[value.error] ?? value.error } : value;

/** Takes a formula's array out of the sheet. `emptied` hears of every cell it filled beside its own. */
export const withdraw = (
  formula: Formula,
  store: CellStore,
  formulas: FormulaIndex,
  emptied: Place,
): void => {
  formulas.blocked.delete(formula);
  formula.blocked = null;
  if (!formula.spill) return;
  forEachCell(formula.spill, (row, column) => {
    if (formulas.spilling(formula.sheet, row, column) !== formula) return;
    formulas.setSpilling(formula.sheet, row, column, null);
    store.set(formula.sheet, row, column, null);
    emptied(row, column);
  });
  formula.spill = null;
};

/** Writes a formula's result into its cell, or an array into the cells beside it if those are free. */
export const place = (
  formula: Formula,
  result: Argument,
  arrays: boolean,
  store: CellStore,
  formulas: FormulaIndex,
  filled: Place,
): void => {
  const { sheet, row, column } = formula;
  const own = (value: Plain): void => store.set(sheet, row, column, googleValue(value));
  const one = oneValue(formula, result, arrays);
  if (!isGrid(one)) {
    own(one);
    return;
  }
  const target: Rect = { sheet, row, column, rows: one.rows, columns: one.columns };
  if (isFree(formula, target, store, formulas)) {
    formula.spill = target;
    spill(formula, one, own, store, formulas, filled);
  } else {
    formula.blocked = target;
    formulas.blocked.add(formula);
    own(wrongReference);
  }
};

/** A range is cut down to one cell outside array mode, and an array of one cell is a value. */
const oneValue = ({ sheet, row, column }: Formula, result: Argument, arrays: boolean): Argument => {
  if (!isGrid(result)) return result;
  if (result.rows < 1 || result.columns < 1) return { error: '#N/A' };
  const isOne = (result.place && !arrays) || (result.rows === 1 && result.columns === 1);
  return isOne
    ? single({ sheet, row, column, arrays: false, now: 0, locale: 'en', formulaAt: () => null }, result)
    : result;
};

const isFree = (formula: Formula, target: Rect, store: CellStore, formulas: FormulaIndex): boolean => {
  const { rows = 0, columns = 0 } = store.sheets.get(formula.sheet) ?? {};
  if (target.row + target.rows - 1 > rows || target.column + target.columns - 1 > columns) return false;
  let isFree = true;
  forEachCell(target, (row, column) => {
    if (row === formula.row && column === formula.column) return;
    if (formulas.at(formula.sheet, row, column) || store.get(formula.sheet, row, column) !== null)
      isFree = false;
  });
  return isFree;
};

const spill = (
  formula: Formula,
  result: Grid,
  own: (value: Plain) => void,
  store: CellStore,
  formulas: FormulaIndex,
  filled: Place,
): void => {
  const { sheet } = formula;
  for (let row = 0; row < result.rows; row++)
    for (let column = 0; column < result.columns; column++) {
      const value = googleValue(result.at(row, column));
      if (row === 0 && column === 0) {
        own(value);
        continue;
      }
      store.set(sheet, formula.row + row, formula.column + column, value);
      formulas.setSpilling(sheet, formula.row + row, formula.column + column, formula);
      filled(formula.row + row, formula.column + column);
    }
};
