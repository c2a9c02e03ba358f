import type { Rect } from './book';

/** 1 → 'A', 27 → 'AA'. */
export const columnName = (column: number): string => {
  let name = '';
  for (let rest = column; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    name = String.fromCharCode(65 + ((rest - 1) % 26)) + name;
  }
  return name;
};

/** 'A' → 1, 'aa' → 27. */
export const columnNumber = (name: string): number => {
  let column = 0;
  for (const letter of name.toUpperCase()) column = column * 26 + letter.charCodeAt(0) - 64;
  return column;
};

/** 'B2' for row 2, column 2. */
export const cellName = (row: number, column: number): string => `${columnName(column)}${row}`;

/** A range in A1 notation, without its sheet; open ranges keep their open form. */
export const rectName = (rect: Rect): string => {
  const bottom = rect.row + rect.rows - 1;
  const right = rect.column + rect.columns - 1;
  if (rect.open === 'columns') return `${columnName(rect.column)}:${columnName(right)}`;
  if (rect.open === 'rows') return `${rect.row}:${bottom}`;
  const start = cellName(rect.row, rect.column);
  return rect.rows === 1 && rect.columns === 1 ? start : `${start}:${cellName(bottom, right)}`;
};

/** The same with '$' everywhere, as names of ranges refer. */
export const absoluteName = (rect: Rect): string =>
  rectName(rect).replace(
    /([A-Z]+)?(\d+)?/g,
    (_, letters = '', digits = '') => `${letters && `$${letters}`}${digits && `$${digits}`}`,
  );

const cellLike = /^(?:[a-z]{1,3}\d+|r\d*c\d*|true|false)$/i;

/** A sheet's name as a formula writes it: quoted unless it is a plain word. */
export const sheetPrefix = (name: string): string =>
  /^[\p{L}_][\p{L}\p{N}_]*$/u.test(name) && !cellLike.test(name)
    ? `${name}!`
    : `'${name.replaceAll("'", "''")}'!`;
