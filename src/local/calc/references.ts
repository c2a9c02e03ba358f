import type { Rect } from '../document/book';

const columnNumber = (letters: string): number =>
  [...letters].reduce((total, letter) => total * 26 + letter.charCodeAt(0) - 64, 0);

export const columnLetters = (column: number): string =>
  column < 1
    ? ''
    : columnLetters(Math.floor((column - 1) / 26)) + String.fromCharCode(65 + ((column - 1) % 26));

const corner = /^\$?([A-Z]*)\$?(\d*)$/;

/** The cells that `A1`, `A1:B2`, `A:B`, `2:3` or `A2:A` name on a sheet of that size; null beyond its edge. */
export const cellsNamed = (
  reference: string,
  sheet: { id: number; rows: number; columns: number },
): Rect | null => {
  const [first = '', last = first] = reference.split(':');
  const [, fromLetters = '', fromDigits = ''] = corner.exec(first) ?? [];
  const [, toLetters = '', toDigits = ''] = corner.exec(last) ?? [];
  const rows = [fromDigits ? Number(fromDigits) : 1, toDigits ? Number(toDigits) : sheet.rows];
  const columns = [
    fromLetters ? columnNumber(fromLetters) : 1,
    toLetters ? columnNumber(toLetters) : sheet.columns,
  ];
  const [top, bottom] = [Math.min(...rows), Math.max(...rows)];
  const [left, right] = [Math.min(...columns), Math.max(...columns)];
  if (top > sheet.rows || left > sheet.columns) return null;
  return {
    sheet: sheet.id,
    row: top,
    column: left,
    rows: Math.min(bottom, sheet.rows) - top + 1,
    columns: Math.min(right, sheet.columns) - left + 1,
  };
};
