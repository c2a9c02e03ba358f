/** A cell as a script reads it. */
export type CellValue = string | number | boolean | Date;

/**
 * The text of a cell as the sheet's own TRIM gives it: outer spaces gone, inner runs of spaces made one. Only U+0020
 * counts, as in both Google's TRIM and Excel's, so that formulas and code agree to the letter.
 */
export const trimmed = (value: CellValue): string =>
  String(typeof value === 'boolean' ? String(value).toUpperCase() : value)
    .replace(/ +/g, ' ')
    .replace(/^ | $/g, '');

/** The form in which two texts are compared: like `=` in a formula, without regard to case. */
export const folded = (value: CellValue): string => trimmed(value).toLowerCase();

/** Whether two cells say the same, as `TRIM(a)=TRIM(b)` would in the sheet. */
export const sameText = (one: CellValue, other: CellValue): boolean => folded(one) === folded(other);
