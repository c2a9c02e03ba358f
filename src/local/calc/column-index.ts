import type { Plain } from './functions/plain';

/** Where each value of a column stands, so that an exact search need not look at every cell. */
export interface ColumnIndex {
  /** Rows, from the top, whose text is this without regard to capitals. */
  text(text: string): readonly number[];
  number(value: number): readonly number[];
  /** Rows that hold TRUE, FALSE or an error. */
  readonly others: readonly number[];
  /** Rows whose text has letters beyond ASCII: comparing those asks more than small letters. */
  readonly foreign: readonly number[];
}

const none: readonly number[] = [];

/** Whether small letters are all there is to comparing a text. */
export const isPlainText = (text: string): boolean => /^[\x20-\x7e]*$/.test(text);

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
  return {
    text: (text) => texts.get(text.toLowerCase()) ?? none,
    number: (value) => numbers.get(value) ?? none,
    others,
    foreign,
  };
};
