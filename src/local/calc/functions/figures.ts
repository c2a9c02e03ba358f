import { countBelow, type Ordered } from '../column-index';
import { toNumber } from './coerce';
import { largest, smallest, sum } from './counting';
import {
  type Argument,
  type Call,
  cellsOf,
  divisionByZero,
  gridOf,
  isError,
  isGrid,
  notAvailable,
  type Plain,
  type PlainFunction,
  scalarFunction,
  single,
  wrongNumber,
  wrongValue,
} from './plain';

/** Numbers among the arguments: of ranges only what is a number, of single values what reads as one. */
const numbersOf = (args: readonly Argument[]): number[] | Plain => {
  const numbers: number[] = [];
  for (const arg of args) {
    if (!isGrid(arg)) {
      const number = toNumber(arg);
      if (isError(number)) return number;
      numbers.push(number);
      continue;
    }
    for (const value of cellsOf(arg))
      if (typeof value === 'number') numbers.push(value);
      else if (isError(value)) return value;
  }
  return numbers;
};

const ofNumbers =
  (make: (numbers: readonly number[]) => Plain): PlainFunction =>
  (_, args) => {
    const numbers = numbersOf(args);
    return Array.isArray(numbers) ? make(numbers) : numbers;
  };

const ascending = (numbers: readonly number[]): number[] => [...numbers].sort((left, right) => left - right);

const middle = (numbers: readonly number[]): Plain => {
  const sorted = ascending(numbers);
  const half = Math.floor(sorted.length / 2);
  const upper = sorted[half];
  if (upper === undefined) return wrongNumber;
  return sorted.length % 2 === 1 ? upper : (upper + (sorted[half - 1] ?? 0)) / 2;
};

const nth =
  (order: (numbers: readonly number[]) => number[]): PlainFunction =>
  (call, [data = null, place = null]) => {
    const numbers = numbersOf([data]);
    const at = toNumber(single(call, place));
    if (!Array.isArray(numbers)) return numbers;
    return isError(at) ? at : (order(numbers)[Math.floor(at) - 1] ?? wrongNumber);
  };

/** Between two numbers as between two points of a line: Google's QUARTILE is Excel's QUARTILE.INC. */
const quartile: PlainFunction = (call, [data = null, part = null]) => {
  const numbers = numbersOf([data]);
  const quarter = toNumber(single(call, part));
  if (!Array.isArray(numbers)) return numbers;
  if (isError(quarter)) return quarter;
  const sorted = ascending(numbers);
  const place = (Math.trunc(quarter) / 4) * (sorted.length - 1);
  const [below, above] = [sorted[Math.floor(place)], sorted[Math.ceil(place)]];
  if (below === undefined || above === undefined) return wrongNumber;
  return below + (above - below) * (place - Math.floor(place));
};

const variance = (numbers: readonly number[], less: number): number => {
  const mean = sum(numbers) / numbers.length;
  return sum(numbers.map((number) => (number - mean) ** 2)) / (numbers.length - less);
};

/** Shifts the decimal point without the error that multiplying by a power of ten makes. */
const shifted = (number: number, digits: number): number => {
  const [mantissa, exponent = '0'] = String(number).split('e');
  return Number(`${mantissa}e${Number(exponent) + digits}`);
};

const rounding = (round: (magnitude: number) => number): PlainFunction =>
  scalarFunction(([first = null, second = null]) => {
    const number = toNumber(first);
    const places = toNumber(second);
    if (isError(number)) return number;
    if (isError(places)) return places;
    const digits = Math.trunc(places);
    return Math.sign(number) * shifted(round(shifted(Math.abs(number), digits)), -digits);
  });

const toMultiple = (round: (quotient: number) => number): PlainFunction =>
  scalarFunction(([first = null, second = 1]) => {
    const number = toNumber(first);
    const step = toNumber(second);
    if (isError(number)) return number;
    if (isError(step)) return step;
    if (step === 0) return 0;
    return number > 0 && step < 0 ? wrongNumber : Number((round(number / step) * step).toPrecision(15));
  });

const ofOne = (work: (number: number) => Plain): PlainFunction =>
  scalarFunction(([value = null]) => {
    const number = toNumber(value);
    return isError(number) ? number : work(number);
  });

/** Text and empty cells count as 0, TRUE as 1; an error anywhere is the result. */
const sumProduct: PlainFunction = (_, args) => {
  const grids = args.map((arg) => (isGrid(arg) ? arg : gridOf([[arg]])));
  const [first] = grids;
  if (!first || grids.some((grid) => grid.rows !== first.rows || grid.columns !== first.columns))
    return wrongValue;
  let total = 0;
  if (grids.length === 1 && first.list) {
    for (const value of first.list) {
      if (isError(value)) return value;
      if (typeof value === 'number') total += value;
      else if (value === true) total += 1;
    }
    return total;
  }
  for (let row = 0; row < first.rows; row++)
    for (let column = 0; column < first.columns; column++) {
      let product = 1;
      for (const grid of grids) {
        const value = grid.at(row, column);
        if (isError(value)) return value;
        product *= typeof value === 'number' ? value : value === true ? 1 : 0;
      }
      total += product;
    }
  return total;
};

/** The numbers of a whole column in order, by its index; null where the range is another one or has an error. */
const orderedColumn = (data: Argument): Ordered<number> | null => {
  if (!isGrid(data) || !data.index || !data.place) return null;
  const index = data.index();
  const { numbers } = index.ordered();
  const isWhole = numbers.firstRow >= data.place.row && numbers.lastRow < data.place.row + data.rows;
  return isWhole && !index.hasError ? numbers : null;
};

const rank: PlainFunction = (call: Call, [value = null, data = null, upwards = false]) => {
  const number = toNumber(single(call, value));
  if (isError(number)) return number;
  const isAscending = Boolean(single(call, upwards));
  const column = orderedColumn(data);
  if (column) {
    const [below, notAbove] = [countBelow(column, number), countBelow(column, number, true)];
    if (below === notAbove) return notAvailable;
    return 1 + (isAscending ? below : column.values.length - notAbove);
  }
  const numbers = numbersOf([data]);
  if (!Array.isArray(numbers)) return numbers;
  if (!numbers.includes(number)) return notAvailable;
  return 1 + numbers.filter((other) => (isAscending ? other < number : other > number)).length;
};

const standardDeviation = ofNumbers((numbers) =>
  numbers.length < 2 ? divisionByZero : Math.sqrt(variance(numbers, 1)),
);

export const figures: Readonly<Record<string, PlainFunction>> = {
  SUM: ofNumbers(sum),
  AVERAGE: ofNumbers((numbers) => (numbers.length === 0 ? divisionByZero : sum(numbers) / numbers.length)),
  MEDIAN: ofNumbers(middle),
  MIN: ofNumbers(smallest),
  MAX: ofNumbers(largest),
  SUMSQ: ofNumbers((numbers) => sum(numbers.map((number) => number ** 2))),
  STDEV: standardDeviation,
  'STDEV.S': standardDeviation,
  LARGE: nth((numbers) => ascending(numbers).reverse()),
  SMALL: nth(ascending),
  QUARTILE: quartile,
  RANK: rank,
  'RANK.EQ': rank,
  SUMPRODUCT: sumProduct,
  ROUND: rounding(Math.round),
  ROUNDUP: rounding(Math.ceil),
  ROUNDDOWN: rounding(Math.floor),
  TRUNC: rounding(Math.floor),
  CEILING: toMultiple(Math.ceil),
  FLOOR: toMultiple(Math.floor),
  INT: ofOne(Math.floor),
  ABS: ofOne(Math.abs),
  SQRT: ofOne((number) => (number < 0 ? wrongNumber : Math.sqrt(number))),
  MOD: scalarFunction(([first = null, second = null]) => {
    const number = toNumber(first);
    const divisor = toNumber(second);
    if (isError(number)) return number;
    if (isError(divisor)) return divisor;
    return divisor === 0 ? divisionByZero : number - divisor * Math.floor(number / divisor);
  }),
};
