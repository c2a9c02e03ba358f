import { numberInText } from './coerce';
import { type Condition, countInOrder, positions } from './conditions';
import { criterion } from './criteria';
import {
  type Argument,
  type Call,
  cellsOf,
  divisionByZero,
  type Grid,
  gridOf,
  isError,
  isGrid,
  isWide,
  mapGrid,
  type Plain,
  type PlainFunction,
  single,
  wrongValue,
} from './plain';

const asGrid = (value: Argument | undefined): Grid => (isGrid(value) ? value : gridOf([[value ?? null]]));

/** Calls `found` with the place of every cell for which all conditions hold. False if the ranges differ in size. */
const scan = (conditions: readonly Condition[], found: (row: number, column: number) => void): boolean => {
  const [first, ...others] = conditions;
  if (!first) return false;
  if (others.some(({ range }) => range.rows !== first.range.rows || range.columns !== first.range.columns))
    return false;
  const known = positions(conditions);
  for (const row of known ?? []) found(row, 0);
  if (known) return true;
  for (let row = 0; row < first.range.rows; row++)
    for (let column = 0; column < first.range.columns; column++)
      if (conditions.every(({ range, holds }) => holds(range.at(row, column)))) found(row, column);
  return true;
};

type Wanted = readonly (readonly [Grid, Argument])[];

const pairs = (args: readonly Argument[]): Wanted =>
  Array.from({ length: Math.ceil(args.length / 2) }, (_, index) => [
    asGrid(args[2 * index]),
    args[2 * index + 1] ?? null,
  ]);

/** With an array as criterion (in array mode) there is one result for each of its cells. */
const forEachCriterion = (
  call: Call,
  wanted: Wanted,
  work: (conditions: readonly Condition[]) => Plain,
): Argument => {
  const array = call.arrays ? wanted.map(([, value]) => value).find(isWide) : undefined;
  const conditions = (row: number, column: number): Condition[] =>
    wanted.map(([range, value]) => ({
      range,
      ...criterion(isWide(value) && call.arrays ? value.at(row, column) : single(call, value), call),
    }));
  return array ? mapGrid(array, (_, row, column) => work(conditions(row, column))) : work(conditions(0, 0));
};

const count: PlainFunction = (call, args) =>
  forEachCriterion(call, pairs(args), (conditions) => {
    let found = 0;
    return countInOrder(conditions) ?? (scan(conditions, () => found++) ? found : wrongValue);
  });

/** Numbers of `values` where the conditions hold, made into one. The size of `values` follows the conditions' ranges. */
const gather = (
  call: Call,
  values: Grid,
  wanted: Wanted,
  make: (numbers: readonly number[]) => Plain,
): Argument =>
  forEachCriterion(call, wanted, (conditions) => {
    const numbers: number[] = [];
    let failed: Plain = null;
    const sameSize = scan(conditions, (row, column) => {
      const value = values.at(row, column);
      if (typeof value === 'number') numbers.push(value);
      else if (isError(value)) failed ??= value;
    });
    return failed ?? (sameSize ? make(numbers) : wrongValue);
  });

export const sum = (numbers: readonly number[]): number =>
  numbers.reduce((total, number) => total + number, 0);
const mean = (numbers: readonly number[]): Plain =>
  numbers.length === 0 ? divisionByZero : sum(numbers) / numbers.length;
export const largest = (numbers: readonly number[]): number =>
  numbers.reduce((most, number) => Math.max(most, number), numbers[0] ?? 0);
export const smallest = (numbers: readonly number[]): number =>
  numbers.reduce((least, number) => Math.min(least, number), numbers[0] ?? 0);

/** SUMIF(range; criterion; [values]) … */
const ifOne =
  (make: (numbers: readonly number[]) => Plain): PlainFunction =>
  (call, [range = null, wanted = null, values]) =>
    gather(call, grown(asGrid(values ?? range), asGrid(range)), [[asGrid(range), wanted]], make);

/** The third range of SUMIF is as large as the first, whatever was written. */
const grown = (values: Grid, range: Grid): Grid => ({ ...values, rows: range.rows, columns: range.columns });

/** SUMIFS(values; range; criterion; …) … */
const ifAll =
  (make: (numbers: readonly number[]) => Plain): PlainFunction =>
  (call, [values = null, ...rest]) => {
    const grid = asGrid(values);
    const wanted = pairs(rest);
    return wanted.some(([range]) => range.rows !== grid.rows || range.columns !== grid.columns)
      ? wrongValue
      : gather(call, grid, wanted, make);
  };

const tally =
  (counts: (value: Plain, typed: boolean) => boolean): PlainFunction =>
  (_, args) => {
    let found = 0;
    for (const arg of args)
      if (!isGrid(arg)) found += counts(arg, true) ? 1 : 0;
      else for (const value of cellsOf(arg)) if (counts(value, false)) found++;
    return found;
  };

export const counting: Readonly<Record<string, PlainFunction>> = {
  COUNTIF: (call, [range = null, wanted = null]) => count(call, [range, wanted]),
  COUNTIFS: count,
  SUMIF: ifOne(sum),
  SUMIFS: ifAll(sum),
  AVERAGEIF: ifOne(mean),
  AVERAGEIFS: ifAll(mean),
  MAXIFS: ifAll(largest),
  MINIFS: ifAll(smallest),
  COUNT: tally((value, typed) =>
    typed
      ? typeof value === 'boolean' ||
        (typeof value === 'string' ? numberInText(value) !== null : typeof value === 'number')
      : typeof value === 'number',
  ),
  COUNTA: tally((value, typed) => typed || value !== null),
  COUNTBLANK: tally((value) => value === null || value === ''),
  COUNTUNIQUE: (_, args) => {
    const seen = new Set<string>();
    for (const arg of args)
      for (const value of cellsOf(asGrid(arg))) if (value !== null) seen.add(JSON.stringify(value));
    return seen.size;
  },
};
