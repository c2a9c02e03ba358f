import { type ColumnIndex, countBelow, type Ordered, type OrderedCells } from '../column-index';
import type { Criterion, Sought } from './criteria';
import type { Grid } from './plain';

/** A range and what is asked of its cells. */
export interface Condition extends Criterion {
  readonly range: Grid;
}

type Column = Grid & Required<Pick<Grid, 'index' | 'place'>>;

const isColumn = (grid: Grid): grid is Column => grid.columns === 1 && Boolean(grid.index && grid.place);

interface OnColumn extends Condition {
  readonly range: Column;
}

/** Conditions on columns of a sheet that stand beside each other; null for any others. */
const onColumns = (conditions: readonly Condition[]): readonly OnColumn[] | null => {
  const top = conditions[0]?.range.place?.row;
  const isBeside = (condition: Condition): condition is OnColumn =>
    isColumn(condition.range) && condition.range.place.row === top;
  return conditions.every(isBeside) ? conditions : null;
};

const isWithin = (row: number, { place, rows }: Column): boolean =>
  row >= place.row && row < place.row + rows;

/** Whether a list of rows from the top lies within the range. */
const areWithin = (rows: readonly number[], range: Column): boolean => {
  const [first, last] = [rows[0], rows.at(-1)];
  return first === undefined || last === undefined || (isWithin(first, range) && isWithin(last, range));
};

const cut = (rows: readonly number[], range: Column): readonly number[] =>
  areWithin(rows, range) ? rows : rows.filter((row) => isWithin(row, range));

type Slice = readonly [from: number, to: number];

const numbersAsked = ({ numbers }: OrderedCells, operator: string, number: number): Slice => {
  if (operator === '<') return [0, countBelow(numbers, number)];
  if (operator === '<=') return [0, countBelow(numbers, number, true)];
  return [countBelow(numbers, number, operator === '>'), numbers.values.length];
};

const textsAsked = ({ texts }: OrderedCells, prefix: string): Slice => [
  countBelow(texts, prefix),
  countBelow(texts, `${prefix}\u{ffff}`),
];

/** What may be found: how many rows about, and which. */
interface Candidates {
  readonly size: number;
  rows(): readonly number[];
}

const ascending = (rows: readonly number[]): number[] => [...rows].sort((one, other) => one - other);

const lists = (index: ColumnIndex, sought: Extract<Sought, { kind: 'value' }>): (readonly number[])[] =>
  [
    sought.text === null ? [] : index.text(sought.text),
    sought.number === null ? [] : index.number(sought.number),
    sought.others ? index.others : [],
  ].filter((rows) => rows.length > 0);

const candidates = (range: Column, sought: Sought): Candidates => {
  const index = range.index();
  if (sought.kind === 'value') {
    const found = lists(index, sought);
    const rows = found.length > 1 ? ascending(found.flat()) : (found[0] ?? []);
    return { size: rows.length, rows: () => cut(rows, range) };
  }
  const cells = index.ordered();
  const isNumber = sought.kind === 'order';
  const [from, to] = isNumber
    ? numbersAsked(cells, sought.operator, sought.number)
    : textsAsked(cells, sought.text);
  const more = isNumber ? [] : cells.foreign;
  return {
    size: to - from + more.length,
    rows: () => {
      const found = (isNumber ? cells.numbers : cells.texts).rows.slice(from, to);
      return cut(ascending([...new Set([...found, ...more])]), range);
    },
  };
};

/**
 * Positions in the ranges, from 0 and from the top, where all conditions hold, by the index of the column that leaves
 * the fewest; null where no index tells.
 */
export const positions = (conditions: readonly Condition[]): number[] | null => {
  const all = onColumns(conditions);
  let best: Candidates | null = null;
  for (const { range, sought } of all ?? []) {
    const found = sought && candidates(range, sought);
    if (found && (!best || found.size < best.size)) best = found;
  }
  const top = all?.[0]?.range.place.row ?? 1;
  return (
    best
      ?.rows()
      .map((row) => row - top)
      .filter((at) => conditions.every(({ range, holds }) => holds(range.at(at, 0)))) ?? null
  );
};

const same = <Value extends number | string>(cells: Ordered<Value>, value: Value | null): number =>
  value === null ? 0 : countBelow(cells, value, true) - countBelow(cells, value);

const countIn = (cells: OrderedCells, { range, holds, sought }: OnColumn): number | null => {
  if (sought?.kind === 'order') {
    const [from, to] = numbersAsked(cells, sought.operator, sought.number);
    return to - from;
  }
  if (sought?.kind === 'value')
    return sought.others ? null : same(cells.numbers, sought.number) + same(cells.texts, sought.text);
  if (!sought) return null;
  const [from, to] = textsAsked(cells, sought.text);
  let count = to - from;
  // Of these the small letters do not tell all.
  for (const row of cells.foreign) {
    const value = range.at(row - range.place.row, 0);
    if (typeof value !== 'string') continue;
    count += Number(holds(value)) - Number(value.toLowerCase().startsWith(sought.text));
  }
  return count;
};

/** The rows with the one value that is asked for; null where the index has no single list of them. */
const rowsWith = ({ range, sought }: OnColumn): readonly number[] | null => {
  if (sought?.kind !== 'value' || sought.others) return null;
  const [rows = [], ...more] = lists(range.index(), sought);
  return more.length > 0 || !areWithin(rows, range) ? null : rows;
};

const countAlone = (condition: OnColumn): number | null => {
  const { range, sought } = condition;
  if (sought?.kind === 'value') return rowsWith(condition)?.length ?? null;
  if (!sought) return null;
  const cells = range.index().ordered();
  const { firstRow, lastRow } = sought.kind === 'order' ? cells.numbers : cells.texts;
  const isWhole = firstRow >= range.place.row && lastRow < range.place.row + range.rows;
  return isWhole ? countIn(cells, condition) : null;
};

/**
 * How many rows meet a condition, or have one value in one column and meet a condition in a second: the place of each
 * of 10,000 rows among those of its agency. Null for other conditions.
 */
export const countInOrder = (conditions: readonly Condition[]): number | null => {
  const [first, second, ...more] = onColumns(conditions) ?? [];
  if (!first || more.length > 0) return null;
  if (!second) return countAlone(first);
  if (first.range.rows !== second.range.rows) return null;
  const [value, other] = first.sought?.kind === 'value' ? [first, second] : [second, first];
  const rows = rowsWith(value);
  return rows && other.sought && countIn(other.range.index().orderedAt(rows), other);
};
