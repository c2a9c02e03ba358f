import type { WireValue } from '../../document/calls';
import { exception } from '../core/exception';
import { javaText } from '../core/signatures';

const longest = 50000;

/** What Java prints of a value that scripts hand over whole. */
const javaPrinted = (value: unknown): string => {
  if (Array.isArray(value)) return '[Ljava.lang.Object;@0';
  if (typeof value === 'number') return javaText(value);
  if (Object.prototype.toString.call(value) !== '[object Object]' || String(value) !== '[object Object]')
    return String(value);
  const entries = Object.entries(value as object).map(([key, item]) => `${key}=${javaPrinted(item)}`);
  return `{${entries.join(', ')}}`;
};

/** A script's value as it crosses to the document. */
export const wireValue = (value: unknown): WireValue => {
  if (value === null || value === undefined) return null;
  if (typeof value === 'boolean') return value;
  if (typeof value === 'number') return Number.isFinite(value) ? value : { error: '#NUM!' };
  if (value instanceof Date) return Number.isNaN(value.getTime()) ? null : { date: value.getTime() };
  const text = typeof value === 'object' ? javaPrinted(value.valueOf()) : String(value);
  if (text.length > longest) {
    throw exception(`Your input contains more than the maximum of ${longest} characters in a single cell.`);
  }
  return text;
};

/** A cell's value as scripts get it: '' for an empty cell, the text of an error. */
export const scriptValue = (value: WireValue): string | number | boolean | Date => {
  if (value === null) return '';
  if (typeof value !== 'object') return value;
  return 'date' in value ? new Date(value.date) : value.error;
};

/** Throws Google's message unless the grid has the size of the range. */
export const assertGridFits = (grid: readonly unknown[], rows: number, columns: number): void => {
  if (grid.length !== rows) {
    throw exception(
      `The number of rows in the data does not match the number of rows in the range. The data has ${grid.length} but the range has ${rows}.`,
    );
  }
  for (const row of grid) {
    const width = Array.isArray(row) ? row.length : 0;
    if (width !== columns) {
      throw exception(
        `The number of columns in the data does not match the number of columns in the range. The data has ${width} but the range has ${columns}.`,
      );
    }
  }
};

/** A grid of the range's size with the same value everywhere. */
export const filledGrid = <Value>(
  { rows, columns }: { readonly rows: number; readonly columns: number },
  value: Value,
): Value[][] => Array.from({ length: rows }, () => Array.from({ length: columns }, () => value));
