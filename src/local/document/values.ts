import { cellName } from './a1';
import type { Book, Cell, CellValue, Rect, Scalar, Sheet, Validation } from './book';
import type { WireValue } from './calls';
import { cellAt, emptyCell, ensureCell, fillCell } from './cells';
import { isDateLike } from './display';
import { formulaFormat } from './formula-format';
import { type LocaleFacts, localeFacts } from './locale-facts';
import { type Input, inputValue, parseInput } from './parse-input';
import { dateOfSerial, instantFromSerial, isWithinDates, serialFromInstant } from './serial-dates';
import { listItems, validator } from './validate';

const tooLong = 'Your input contains more than the maximum of 50000 characters in a single cell.';

/** Reads texts as typed into this book. */
export interface Typist {
  readonly locale: LocaleFacts;
  readonly timeZone: string;
  readonly thisYear: number;
}

/** How texts are read in the book at this time. */
export const typistOf = (book: Book, now: Date): Typist => ({
  locale: localeFacts(book.locale),
  timeZone: book.timeZone,
  thisYear: dateOfSerial(serialFromInstant(now.getTime(), book.timeZone)).year,
});

/** What a value becomes in a cell of this number format. */
export const readValue = (
  typist: Typist,
  value: WireValue | Scalar,
  numberFormat: string | undefined,
): Input => {
  if (typeof value === 'string') {
    if (value.length > 50_000) throw new Error(tooLong);
    if (numberFormat === '@') return value.startsWith("'") ? value.slice(1) : value;
    return parseInput(value, typist.locale, typist.thisYear);
  }
  if (typeof value === 'number') return Number.isFinite(value) ? value : { error: '#NUM!' };
  if (value !== null && typeof value === 'object' && 'date' in value) {
    const serial = serialFromInstant(value.date, typist.timeZone);
    const { date, time } = typist.locale;
    return { value: serial, format: Number.isInteger(serial) ? date : `${date} ${time}` };
  }
  return value;
};

/** A cell's value as it crosses to a script. */
export const wireValue = (cell: Cell | undefined, timeZone: string): WireValue => {
  const value: CellValue = cell?.value ?? null;
  if (value === null) return '';
  if (typeof value === 'number' && isWithinDates(value) && isDateLike(cell?.numberFormat))
    return { date: instantFromSerial(value, timeZone) };
  return typeof value === 'object' ? value.error : value;
};

/** Puts what was read into a cell; its format is taken over only where the cell has none. */
export const putInput = (cell: Cell, input: Input): void => {
  if (input === null || typeof input !== 'object' || 'error' in input) {
    fillCell(cell, input);
    return;
  }
  if ('formula' in input) {
    emptyCell(cell);
    cell.formula = input.formula;
    return;
  }
  fillCell(cell, input.value);
  if (cell.numberFormat === undefined) cell.numberFormat = input.format;
};

/** Throws Google's message unless the grid has the size of the range, or fills it with its only value. */
export const assertGridFits = (grid: readonly (readonly unknown[])[], rect: Rect): void => {
  if (grid.length === 1 && grid[0]?.length === 1) return;
  if (grid.length !== rect.rows) {
    throw new Error(
      `The number of rows in the data does not match the number of rows in the range. The data has ${grid.length} but the range has ${rect.rows}.`,
    );
  }
  const odd = grid.find((line) => line.length !== rect.columns);
  if (odd) {
    throw new Error(
      `The number of columns in the data does not match the number of columns in the range. The data has ${odd.length} but the range has ${rect.columns}.`,
    );
  }
};

/** The value of a grid that may be 1 × 1 for a whole range. */
export const gridAt = <Value>(
  grid: readonly (readonly Value[])[],
  row: number,
  column: number,
): Value | undefined => (grid.length === 1 && grid[0]?.length === 1 ? grid[0][0] : grid[row]?.[column]);

/** Google's words when a strict rule refuses a value. */
const violation = (row: number, column: number, rule: Validation): string => {
  const sentence = `The data you entered in cell ${cellName(row, column)} violates the data validation rules set on this cell.`;
  if (rule.helpText) return `${sentence}\n${rule.helpText}`;
  if (rule.criterion.type !== 'VALUE_IN_LIST') return sentence;
  return `${sentence} Please enter one of the following values: ${listItems(rule.criterion).join(', ')}.`;
};

/** Reads a grid for a range, refusing all of it where a strict rule refuses one value. */
export const readInputs = (
  book: Book,
  sheet: Sheet,
  rect: Rect,
  grid: readonly (readonly (WireValue | Scalar)[])[],
  typist: Typist,
  checksRules: boolean,
): Input[][] => {
  const check = checksRules ? validator(book, typist.locale, sheet) : null;
  const inputs: Input[][] = [];
  for (let i = 0; i < rect.rows; i++) {
    const line: Input[] = new Array(rect.columns);
    for (let j = 0; j < rect.columns; j++) {
      const cell = cellAt(sheet, rect.row + i, rect.column + j);
      const input = readValue(typist, gridAt(grid, i, j) ?? null, cell?.numberFormat);
      const rule = cell?.validation;
      const value = check && rule && !rule.allowInvalid ? inputValue(input) : undefined;
      if (check && rule && value !== undefined && !check(rule, value)) {
        throw new Error(violation(rect.row + i, rect.column + j, rule));
      }
      line[j] = input;
    }
    inputs.push(line);
  }
  return inputs;
};

/** Puts a formula into a cell; where the cell has no format, its result brings one along. */
export const putFormula = (book: Book, sheet: Sheet, cell: Cell, formula: string): void => {
  putInput(cell, { formula });
  if (cell.numberFormat !== undefined) return;
  const format = formulaFormat(formula, localeFacts(book.locale), ({ sheet: name, from }) => {
    const home =
      name === null ? sheet : book.sheets.find((other) => other.name.toLowerCase() === name.toLowerCase());
    return home && cellAt(home, from.row ?? 1, from.column ?? 1)?.numberFormat;
  });
  if (format !== undefined) cell.numberFormat = format;
};

/** Puts a grid of what was read into a range. */
export const putInputs = (
  book: Book,
  sheet: Sheet,
  rect: Rect,
  inputs: readonly (readonly Input[])[],
): void => {
  inputs.forEach((line, i) => {
    line.forEach((input, j) => {
      // An empty cell that is emptied needs no place of its own.
      if ((input === null || input === '') && !cellAt(sheet, rect.row + i, rect.column + j)) return;
      const cell = ensureCell(sheet, rect.row + i, rect.column + j);
      if (input !== null && typeof input === 'object' && 'formula' in input)
        putFormula(book, sheet, cell, input.formula);
      else putInput(cell, input);
    });
  });
};
