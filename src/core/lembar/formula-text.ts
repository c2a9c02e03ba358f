/**
 * A formula in the form in which two are compared: outside of quoted text, argument separators are ';', spaces are gone
 * and letters are capital. Google may give a formula back with the separators of its locale.
 */
export const comparableFormula = (formula: string): string =>
  formula
    .split(/("(?:[^"]|"")*"|'(?:[^']|'')*')/)
    .map((part, index) =>
      index % 2 === 1 ? part : part.replace(/,/g, ';').replace(/\s+/g, '').toUpperCase(),
    )
    .join('');

/** Whether two formulas say the same. */
export const sameFormula = (one: string, other: string): boolean =>
  comparableFormula(one) === comparableFormula(other);

/** The letters of a column number: 1 is A, 28 is AB. */
export const columnLetters = (column: number): string =>
  column <= 26
    ? String.fromCharCode(64 + column)
    : columnLetters(Math.floor((column - 1) / 26)) + columnLetters(((column - 1) % 26) + 1);

/** A tab's name as formulas write it: quoted unless it is one plain word. */
export const quotedSheet = (name: string): string =>
  /^[A-Za-z_]\w*$/.test(name) ? name : `'${name.replace(/'/g, "''")}'`;
