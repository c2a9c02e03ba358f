import type { CellError, Scalar } from '../../document/book';
import type { ColumnIndex } from '../column-index';

/** What a formula works with: a cell's value. */
export type Plain = Scalar | CellError;

/** Many values at once: a range of cells or an array. Positions count from 0. */
export interface Grid {
  readonly rows: number;
  readonly columns: number;
  at(row: number, column: number): Plain;
  /** All values row by row, where they lie in one list. */
  readonly list?: readonly Plain[];
  /** Set for cells of a sheet. Counted from 1. */
  readonly place?: { readonly sheet: number; readonly row: number; readonly column: number };
  /** For cells of one column of a sheet: where each value stands, in rows of the sheet. */
  readonly index?: () => ColumnIndex;
  /** For cells of a sheet: some of them, with their place and index. Counted from 0. */
  readonly part?: (row: number, column: number, rows: number, columns: number) => Grid;
}

export type Argument = Plain | Grid;

/** The world a formula is calculated in. */
export interface Call {
  /** The cell the formula stands in. */
  readonly sheet: number;
  readonly row: number;
  readonly column: number;
  /** Whether ranges are worked through cell by cell (ARRAYFORMULA, FILTER, SUMPRODUCT, …) or cut down to one cell. */
  readonly arrays: boolean;
  readonly now: number;
  readonly locale: string;
  /** The formula that stands in a cell; null for none. */
  formulaAt(sheet: number, row: number, column: number): string | null;
}

/** A function as Google defines it. A missing argument arrives as null, a left-out one does not arrive. */
export type PlainFunction = (call: Call, args: readonly Argument[]) => Argument;

export const isGrid = (value: Argument | undefined): value is Grid =>
  typeof value === 'object' && value !== null && 'rows' in value;

export const isError = (value: Argument | undefined): value is CellError =>
  typeof value === 'object' && value !== null && 'error' in value;

const error = (name: string): CellError => ({ error: name });
export const notAvailable = error('#N/A');
export const wrongValue = error('#VALUE!');
export const wrongNumber = error('#NUM!');
export const wrongReference = error('#REF!');
export const divisionByZero = error('#DIV/0!');

/** An array of its own. */
export const gridOf = (values: readonly (readonly Plain[])[]): Grid => ({
  rows: values.length,
  columns: values[0]?.length ?? 0,
  at: (row, column) => values[row]?.[column] ?? null,
});

/** Works through a grid row by row. */
export function* cellsOf(grid: Grid): Generator<Plain> {
  for (let row = 0; row < grid.rows; row++)
    for (let column = 0; column < grid.columns; column++) yield grid.at(row, column);
}

/** A grid of the same size with every cell changed. */
export const mapGrid = (grid: Grid, change: (value: Plain, row: number, column: number) => Plain): Grid => {
  const { rows, columns } = grid;
  const list = listFor(grid, rows, columns);
  const values: Plain[] = [];
  for (let row = 0; row < rows; row++)
    for (let column = 0; column < columns; column++)
      values.push(change(list[values.length] ?? null, row, column));
  return flat(values, rows, columns);
};

/** A grid of values row by row in one list: 10,000 lists of one value each would weigh. */
const flat = (values: readonly Plain[], rows: number, columns: number): Grid => ({
  rows,
  columns,
  list: values,
  at:
    columns === 1
      ? (row, column) => (column === 0 ? (values[row] ?? null) : null)
      : (row, column) => (column < columns ? (values[row * columns + column] ?? null) : null),
});

/** One value where Google wants one: the cell in the formula's own row or column of a range, the first of an array. */
export const single = (call: Call, value: Argument | undefined): Plain => {
  if (!isGrid(value)) return value ?? null;
  if (value.rows === 1 && value.columns === 1) return value.at(0, 0);
  if (!value.place) return value.at(0, 0);
  const row = call.row - value.place.row;
  const column = call.column - value.place.column;
  if (value.columns === 1 && row >= 0 && row < value.rows) return value.at(row, 0);
  if (value.rows === 1 && column >= 0 && column < value.columns) return value.at(0, column);
  return wrongValue;
};

/** Whether it holds more than one value. */
export const isWide = (value: Argument): value is Grid =>
  isGrid(value) && (value.rows > 1 || value.columns > 1);

type At = (row: number, column: number) => Plain;

/** The value an argument has for each cell of the result: of a single row or column always that one. */
const picking = (value: Argument, rows: number, columns: number): At => {
  if (!isGrid(value)) return () => value;
  if (value.rows === 1 && value.columns === 1) {
    const only = value.at(0, 0);
    return () => only;
  }
  if (value.rows === rows && value.columns === columns) return value.at;
  return (row, column) => {
    const inRow = value.rows === 1 ? 0 : row;
    const inColumn = value.columns === 1 ? 0 : column;
    return inRow < value.rows && inColumn < value.columns ? value.at(inRow, inColumn) : notAvailable;
  };
};

/** A grid's values for every cell of a result of this size, row by row. */
const listFor = (grid: Grid, rows: number, columns: number): readonly Plain[] => {
  if (grid.list && grid.rows === rows && grid.columns === columns) return grid.list;
  const at = picking(grid, rows, columns);
  const values: Plain[] = [];
  for (let row = 0; row < rows; row++)
    for (let column = 0; column < columns; column++) values.push(at(row, column));
  return values;
};

/** The size of what a function makes of these arguments cell by cell. */
const sizeOf = (args: readonly Argument[]): readonly [rows: number, columns: number] => {
  let [rows, columns] = [1, 1];
  for (const arg of args)
    if (isGrid(arg)) {
      rows = Math.max(rows, arg.rows);
      columns = Math.max(columns, arg.columns);
    }
  return [rows, columns];
};

/** Cell by cell through the grids among the arguments. */
const forEachPlace = (args: readonly Argument[], make: (values: readonly At[]) => At): Grid => {
  const [rows, columns] = sizeOf(args);
  const work = make(args.map((arg) => picking(arg, rows, columns)));
  const values: Plain[] = [];
  for (let row = 0; row < rows; row++)
    for (let column = 0; column < columns; column++) values.push(work(row, column));
  return flat(values, rows, columns);
};

/** A function of single values; in array mode it is applied to ranges cell by cell. Errors pass through. */
export const scalarFunction =
  (work: (args: readonly Plain[], call: Call) => Plain): PlainFunction =>
  (call, args) => {
    const apply = (values: readonly Plain[]): Plain => values.find(isError) ?? work(values, call);
    return call.arrays && args.some(isWide)
      ? forEachPlace(args, (values) => (row, column) => apply(values.map((at) => at(row, column))))
      : apply(args.map((value) => single(call, value)));
  };

/**
 * The same for an operator between two values. It works on lists: 10,000 rows times some dozens of formulas must be quick.
 */
export const operatorFunction = (work: (left: Plain, right: Plain, call: Call) => Plain): PlainFunction => {
  const apply = (left: Plain, right: Plain, call: Call): Plain =>
    isError(left) ? left : isError(right) ? right : work(left, right, call);
  return (call, [left = null, right = null]) => {
    if (!call.arrays || !(isWide(left) || isWide(right)))
      return apply(single(call, left), single(call, right), call);
    const [rows, columns] = sizeOf([left, right]);
    const [lefts, first] = isWide(left) ? [listFor(left, rows, columns), null] : [null, single(call, left)];
    const [rights, second] = isWide(right)
      ? [listFor(right, rows, columns), null]
      : [null, single(call, right)];
    const values: Plain[] = [];
    for (let at = 0; at < rows * columns; at++)
      values.push(apply(lefts ? (lefts[at] ?? null) : first, rights ? (rights[at] ?? null) : second, call));
    return flat(values, rows, columns);
  };
};
