import { isPlainText } from '../column-index';
import { compare, same, toCondition, toNumber } from './coerce';
import { wildcards } from './criteria';
import {
  type Argument,
  cellsOf,
  type Grid,
  gridOf,
  isError,
  isGrid,
  mapGrid,
  notAvailable,
  type Plain,
  type PlainFunction,
  single,
  wrongNumber,
  wrongReference,
  wrongValue,
} from './plain';

const asGrid = (value: Argument | undefined): Grid => (isGrid(value) ? value : gridOf([[value ?? null]]));

/** A part of a grid; of a sheet's cells it stays where it is. */
const part = (grid: Grid, row: number, column: number, rows: number, columns: number): Grid =>
  grid.part?.(row, column, rows, columns) ?? {
    rows,
    columns,
    at: (inRow, inColumn) => grid.at(row + inRow, column + inColumn),
  };

const index: PlainFunction = (call, [source = null, rowArgument = 0, columnArgument]) => {
  const grid = asGrid(source);
  const isLine = grid.rows === 1 && grid.columns > 1 && columnArgument === undefined;
  const row = toNumber(isLine ? 1 : single(call, rowArgument));
  const column = toNumber(isLine ? single(call, rowArgument) : single(call, columnArgument ?? 0));
  if (isError(row)) return row;
  if (isError(column)) return column;
  const [atRow, atColumn] = [Math.floor(row), Math.floor(column)];
  if (atRow < 0 || atColumn < 0 || atRow > grid.rows || atColumn > grid.columns) return wrongNumber;
  const found = part(
    grid,
    Math.max(atRow - 1, 0),
    Math.max(atColumn - 1, 0),
    atRow === 0 ? grid.rows : 1,
    atColumn === 0 ? grid.columns : 1,
  );
  return found.rows === 1 && found.columns === 1 ? found.at(0, 0) : found;
};

const line = (grid: Grid): Plain[] => [...cellsOf(grid)];

const exactly = (wanted: Plain, wild: boolean): ((value: Plain) => boolean) => {
  if (typeof wanted !== 'string' || !wild || !/[*?~]/.test(wanted)) return (value) => same(value, wanted);
  const pattern = wildcards(wanted);
  return (value) => typeof value === 'string' && pattern.test(value);
};

/**
 * The first (or last) position of a value, -1 for none. A whole column is asked for its index: of ten thousand rows each
 * looking through ten thousand, none would have its result in time.
 */
const exactPosition = (grid: Grid, wanted: Plain, wild: boolean, backwards = false): number => {
  const test = exactly(wanted, wild);
  const isWild = wild && typeof wanted === 'string' && /[*?~]/.test(wanted);
  const isIndexed = typeof wanted === 'number' || (typeof wanted === 'string' && isPlainText(wanted));
  if (!grid.index || !grid.place || isWild || !isIndexed) {
    const values = line(grid);
    const found = (backwards ? [...values].reverse() : values).findIndex(test);
    return backwards && found >= 0 ? values.length - 1 - found : found;
  }
  const index = grid.index();
  const top = grid.place.row;
  const inGrid = (row: number): boolean => row >= top && row < top + grid.rows;
  const rows =
    typeof wanted === 'number'
      ? index.number(wanted).filter(inGrid)
      : [
          ...index.text(wanted).filter(inGrid),
          ...index.foreign.filter((row) => inGrid(row) && test(grid.at(row - top, 0))),
        ];
  if (rows.length === 0) return -1;
  return rows.reduce((best, row) => (backwards ? Math.max(best, row) : Math.min(best, row))) - top;
};

/** Last position whose value is not beyond the wanted one, in a list sorted upwards (or downwards). */
const sortedPosition = (values: readonly Plain[], wanted: Plain, downwards: boolean): number => {
  let found = -1;
  for (const [position, value] of values.entries()) {
    if (typeof value !== typeof wanted || value === null) continue;
    if (downwards ? compare(value, wanted) < 0 : compare(value, wanted) > 0) break;
    found = position;
  }
  return found;
};

/** In array mode a whole range may be looked for, cell by cell. */
const forEachKey =
  (look: PlainFunction): PlainFunction =>
  (call, [key = null, ...rest]) =>
    call.arrays && isGrid(key) && key.rows * key.columns > 1
      ? mapGrid(key, (wanted) => single({ ...call, arrays: false }, look(call, [wanted, ...rest])))
      : look(call, [key, ...rest]);

const match: PlainFunction = (call, [key = null, range = null, type = 1]) => {
  const wanted = single(call, key);
  if (isError(wanted)) return wanted;
  const grid = asGrid(range);
  if (grid.rows > 1 && grid.columns > 1) return notAvailable;
  const mode = toNumber(single(call, type));
  if (isError(mode)) return mode;
  const position =
    mode === 0 ? exactPosition(grid, wanted, true) : sortedPosition(line(grid), wanted, mode < 0);
  return position < 0 ? notAvailable : position + 1;
};

/** Nearest smaller (-1) or larger (1) value, whatever the order of the list. */
const nearest = (values: readonly Plain[], wanted: Plain, side: number): number => {
  let best = -1;
  for (const [position, value] of values.entries()) {
    if (typeof value !== typeof wanted || value === null || compare(value, wanted) * side < 0) continue;
    if (best < 0 || compare(value, values[best] ?? null) * side < 0) best = position;
  }
  return best;
};

const xlookup: PlainFunction = (
  call,
  [key = null, range = null, result = null, missing, mode = 0, order = 1],
) => {
  const wanted = single(call, key);
  if (isError(wanted)) return wanted;
  const grid = asGrid(range);
  const results = asGrid(result);
  const isColumn = grid.columns === 1;
  if (!isColumn && grid.rows !== 1) return wrongValue;
  if (isColumn ? results.rows !== grid.rows : results.columns !== grid.columns) return notAvailable;
  const how = single(call, mode);
  let position = exactPosition(grid, wanted, how === 2, Number(single(call, order)) < 0);
  if (position < 0 && (how === 1 || how === -1)) position = nearest(line(grid), wanted, how);
  if (position < 0) return missing === undefined ? notAvailable : single(call, missing);
  const found = isColumn
    ? part(results, position, 0, 1, results.columns)
    : part(results, 0, position, results.rows, 1);
  return found.rows === 1 && found.columns === 1 ? found.at(0, 0) : gridOf(rowsOf(found));
};

const rowsOf = (grid: Grid): Plain[][] =>
  Array.from({ length: grid.rows }, (_, row) =>
    Array.from({ length: grid.columns }, (_, column) => grid.at(row, column)),
  );

const transposed = (rows: readonly (readonly Plain[])[]): Plain[][] =>
  (rows[0] ?? []).map((_, column) => rows.map((row) => row[column] ?? null));

const lookup =
  (upright: boolean): PlainFunction =>
  (call, [key = null, range = null, at = null, sorted = true]) => {
    const wanted = single(call, key);
    const number = toNumber(single(call, at));
    if (isError(wanted)) return wanted;
    if (isError(number)) return number;
    const rows = upright ? rowsOf(asGrid(range)) : transposed(rowsOf(asGrid(range)));
    if (number < 1) return wrongValue;
    if (number > (rows[0]?.length ?? 0)) return wrongReference;
    const keys = rows.map((row) => row[0] ?? null);
    const isSorted = toCondition(single(call, sorted)) === true;
    const position = isSorted ? sortedPosition(keys, wanted, false) : keys.findIndex(exactly(wanted, true));
    return position < 0 ? notAvailable : (rows[position]?.[Math.floor(number) - 1] ?? null);
  };

/** Rows (or columns) for which every condition holds; Google's third argument is another condition. */
const filter: PlainFunction = (_, [source = null, ...conditions]) => {
  const grid = asGrid(source);
  const tests = conditions.map(asGrid);
  const byRow = tests.every((test) => test.columns === 1 && test.rows === grid.rows);
  if (!byRow && !tests.every((test) => test.rows === 1 && test.columns === grid.columns)) return notAvailable;
  let failed: Plain = null;
  const isKept = (position: number): boolean =>
    tests.every((test) => {
      const value = byRow ? test.at(position, 0) : test.at(0, position);
      const holds = toCondition(typeof value === 'string' ? false : value);
      if (isError(holds)) failed ??= holds;
      return holds === true;
    });
  const kept: Plain[][] = [];
  // Mostly few of many are kept, so that only those are taken out.
  for (let position = 0; position < (byRow ? grid.rows : grid.columns); position++)
    if (isKept(position))
      kept.push(
        line(byRow ? part(grid, position, 0, 1, grid.columns) : part(grid, 0, position, grid.rows, 1)),
      );
  if (failed) return failed;
  return kept.length === 0 ? notAvailable : gridOf(byRow ? kept : transposed(kept));
};

const unique: PlainFunction = (call, [source = null, byColumn = false, exactlyOnce = false]) => {
  const across = single(call, byColumn) === true;
  const lines = across ? transposed(rowsOf(asGrid(source))) : rowsOf(asGrid(source));
  const keys = lines.map((cells) => JSON.stringify(cells));
  const kept = lines.filter((_, position) => {
    const key = keys[position] ?? '';
    return single(call, exactlyOnce) === true
      ? keys.indexOf(key) === keys.lastIndexOf(key)
      : keys.indexOf(key) === position;
  });
  return kept.length === 0 ? notAvailable : gridOf(across ? transposed(kept) : kept);
};

/** SORT(range; column or keys; ascending; …), in Google's order of arguments; empty cells come last. */
const sort: PlainFunction = (call, [source = null, ...keys]) => {
  const rows = rowsOf(asGrid(source));
  const orders = Array.from({ length: Math.max(1, Math.ceil(keys.length / 2)) }, (_, at) => {
    const key = keys[2 * at] ?? 1;
    const sign = toCondition(single(call, keys[2 * at + 1] ?? true)) === false ? -1 : 1;
    return {
      sign,
      value: (row: number) => (isGrid(key) ? key.at(row, 0) : (rows[row]?.[Number(key) - 1] ?? null)),
    };
  });
  const sorted = rows
    .map((cells, at) => ({ cells, at }))
    .sort((left, right) => {
      for (const { sign, value } of orders) {
        const [first, second] = [value(left.at), value(right.at)];
        if ((first === null) !== (second === null)) return first === null ? 1 : -1;
        const order = compare(first, second) * sign;
        if (order !== 0) return order;
      }
      return left.at - right.at;
    });
  return gridOf(sorted.map(({ cells }) => cells));
};

export const lookups: Readonly<Record<string, PlainFunction>> = {
  INDEX: index,
  MATCH: forEachKey(match),
  XLOOKUP: forEachKey(xlookup),
  VLOOKUP: forEachKey(lookup(true)),
  HLOOKUP: forEachKey(lookup(false)),
  FILTER: filter,
  UNIQUE: unique,
  SORT: sort,
  ARRAYFORMULA: (_, [value = null]) => value,
  TRANSPOSE: (_, [source = null]) => gridOf(transposed(rowsOf(asGrid(source)))),
  ROWS: (_, [source = null]) => asGrid(source).rows,
  COLUMNS: (_, [source = null]) => asGrid(source).columns,
  ROW: (call, [source]) => place(call.arrays, isGrid(source) ? source : undefined, call.row, 'row'),
  COLUMN: (call, [source]) => place(call.arrays, isGrid(source) ? source : undefined, call.column, 'column'),
};

const place = (arrays: boolean, grid: Grid | undefined, own: number, way: 'row' | 'column'): Argument => {
  if (!grid) return own;
  const from = grid.place?.[way];
  if (from === undefined) return wrongReference;
  const length = way === 'row' ? grid.rows : grid.columns;
  if (!arrays || length === 1) return from;
  const numbers = Array.from({ length }, (_, at) => from + at);
  return way === 'row' ? gridOf(numbers.map((number) => [number])) : gridOf([numbers]);
};
