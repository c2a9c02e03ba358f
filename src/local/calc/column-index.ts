import { isError, type Plain } from './functions/plain';

/** Values of one kind in their order, and the row of each. */
export interface Ordered<Value> {
  readonly values: readonly Value[];
  readonly rows: readonly number[];
  readonly firstRow: number;
  readonly lastRow: number;
}

/** The numbers and the texts (in small letters, by their characters' codes) of some rows, each in order. */
export interface OrderedCells {
  readonly numbers: Ordered<number>;
  readonly texts: Ordered<string>;
  /** Rows whose text has letters beyond ASCII: comparing those asks more than small letters. */
  readonly foreign: readonly number[];
}

/** Where each value of a column stands, so that a search need not look at every cell. Rows go from the top. */
export interface ColumnIndex {
  /** Rows whose text is this without regard to capitals. */
  text(text: string): readonly number[];
  number(value: number): readonly number[];
  /** Rows that hold TRUE, FALSE or an error. */
  readonly others: readonly number[];
  readonly hasError: boolean;
  /** Rows whose text has letters beyond ASCII: comparing those asks more than small letters. */
  readonly foreign: readonly number[];
  /** All cells of the column in order, made when first asked for. */
  ordered(): OrderedCells;
  /** Cells of those rows in order; kept for a list that `text` or `number` of another column gave. */
  orderedAt(rows: readonly number[]): OrderedCells;
}

const none: readonly number[] = [];

/** Whether small letters are all there is to comparing a text. */
export const isPlainText = (text: string): boolean => /^[\x20-\x7e]*$/.test(text);

interface Placed<Value> {
  readonly value: Value;
  readonly row: number;
}

const inOrder = <Value>(cells: Placed<Value>[]): Ordered<Value> => {
  cells.sort((one, other) =>
    one.value === other.value ? one.row - other.row : one.value < other.value ? -1 : 1,
  );
  const rows = cells.map(({ row }) => row);
  return {
    values: cells.map(({ value }) => value),
    rows,
    firstRow: rows.reduce((first, row) => Math.min(first, row), Number.POSITIVE_INFINITY),
    lastRow: rows.reduce((last, row) => Math.max(last, row), 0),
  };
};

const orderedCells = (cells: readonly Plain[], rows: Iterable<number>): OrderedCells => {
  const numbers: Placed<number>[] = [];
  const texts: Placed<string>[] = [];
  const foreign: number[] = [];
  for (const row of rows) {
    const value = cells[row];
    if (typeof value === 'number') numbers.push({ value, row });
    else if (typeof value === 'string') {
      texts.push({ value: value.toLowerCase(), row });
      if (!isPlainText(value)) foreign.push(row);
    }
  }
  return { numbers: inOrder(numbers), texts: inOrder(texts), foreign };
};

/** How many values are smaller than this one; with `orSame` those that are the same count too. */
export const countBelow = <Value extends number | string>(
  { values }: Ordered<Value>,
  value: Value,
  orSame = false,
): number => {
  let [low, high] = [0, values.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    const found = values[middle];
    if (found !== undefined && (found < value || (orSame && found === value))) low = middle + 1;
    else high = middle;
  }
  return low;
};

/** Looks through a column once; `cells` counts from 1. */
export const indexOf = (cells: readonly Plain[]): ColumnIndex => {
  const texts = new Map<string, number[]>();
  const numbers = new Map<number, number[]>();
  const others: number[] = [];
  const foreign: number[] = [];
  const put = <Key>(map: Map<Key, number[]>, key: Key, row: number): void => {
    const rows = map.get(key);
    if (rows) rows.push(row);
    else map.set(key, [row]);
  };
  cells.forEach((value, row) => {
    if (typeof value === 'string') {
      put(texts, value.toLowerCase(), row);
      if (!isPlainText(value)) foreign.push(row);
    } else if (typeof value === 'number') put(numbers, value, row);
    else if (value !== null) others.push(row);
  });
  let whole: OrderedCells | null = null;
  const parts = new WeakMap<readonly number[], OrderedCells>();
  return {
    text: (text) => texts.get(text.toLowerCase()) ?? none,
    number: (value) => numbers.get(value) ?? none,
    others,
    hasError: others.some((row) => isError(cells[row])),
    foreign,
    ordered() {
      whole ??= orderedCells(cells, cells.keys());
      return whole;
    },
    orderedAt(rows) {
      const known = parts.get(rows) ?? orderedCells(cells, rows);
      parts.set(rows, known);
      return known;
    },
  };
};
