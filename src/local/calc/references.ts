import type { Rect } from '../document/book';

const columnNumber = (letters: string): number =>
  [...letters].reduce((total, letter) => total * 26 + letter.charCodeAt(0) - 64, 0);

export const columnLetters = (column: number): string =>
  column < 1
    ? ''
    : columnLetters(Math.floor((column - 1) / 26)) + String.fromCharCode(65 + ((column - 1) % 26));

const corner = /^(\$?)([A-Z]*)(\$?)(\d*)$/;

interface Corner {
  readonly column: number | null;
  readonly row: number | null;
  /** Whether the row stays when the formula is filled down. */
  readonly isFixed: boolean;
}

const cornerOf = (text: string): Corner => {
  const [, , letters = '', dollar = '', digits = ''] = corner.exec(text) ?? [];
  return {
    column: letters ? columnNumber(letters) : null,
    row: digits ? Number(digits) : null,
    // Of whole rows, `2:3`, the formulas of two rows name the same ones only if they are written alike.
    isFixed: dollar !== '' || digits === '' || letters === '',
  };
};

interface Size {
  readonly id: number;
  readonly rows: number;
  readonly columns: number;
}

/** A reference that may be filled down. */
export interface Reference {
  /** Whether it names the same cells in every row. */
  readonly isFixed: boolean;
  /** Its cells on a sheet of that size, so many rows further down; null beyond the sheet's edge. */
  cells(sheet: Size, shift: number): Rect | null;
}

/** What `A1`, `A1:B2`, `A:B`, `2:3` or `A2:A` names. */
export const referenceOf = (text: string): Reference => {
  const [head = '', tail] = text.split(':');
  const first = cornerOf(head);
  const last = tail === undefined ? first : cornerOf(tail);
  const rowIn = ({ row, isFixed }: Corner, otherwise: number, shift: number): number =>
    row === null ? otherwise : isFixed ? row : row + shift;
  return {
    isFixed: first.isFixed && last.isFixed,
    cells(sheet, shift) {
      const [fromRow, toRow] = [rowIn(first, 1, shift), rowIn(last, sheet.rows, shift)];
      const [fromColumn, toColumn] = [first.column ?? 1, last.column ?? sheet.columns];
      const [top, bottom] = [Math.min(fromRow, toRow), Math.max(fromRow, toRow)];
      const [left, right] = [Math.min(fromColumn, toColumn), Math.max(fromColumn, toColumn)];
      if (top < 1 || top > sheet.rows || left > sheet.columns) return null;
      return {
        sheet: sheet.id,
        row: top,
        column: left,
        rows: Math.min(bottom, sheet.rows) - top + 1,
        columns: Math.min(right, sheet.columns) - left + 1,
      };
    },
  };
};

/** The cells that a reference names on a sheet of that size; null beyond its edge. */
export const cellsNamed = (reference: string, sheet: Size): Rect | null =>
  referenceOf(reference).cells(sheet, 0);
