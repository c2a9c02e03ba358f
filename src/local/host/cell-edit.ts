import type { Book, Rect, Scalar } from '../document/book';
import type { PersonEdit } from '../document/document';

const place =
  /^(?:(?:'((?:[^']|'')+)'|([^'!]+))!)?\$?([A-Za-z]{1,3})\$?(\d+)(?::\$?([A-Za-z]{1,3})\$?(\d+))?$/;

const columnOf = (letters: string) =>
  [...letters.toUpperCase()].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);

/** The cells that `Tab!A2:C3` names; without a tab, those of the first. */
export const rectOf = (book: Pick<Book, 'sheets'>, text: string): Rect => {
  const match = place.exec(text);
  if (!match) throw new Error(`Sel tidak dikenal: ${text}. Contoh: 'Inovasi!A2:C3'`);
  const [, quoted, plain, left = '', top = '', right = left, bottom = top] = match;
  const name = quoted?.replaceAll("''", "'") ?? plain;
  const sheet = name === undefined ? book.sheets[0] : book.sheets.find((one) => one.name === name);
  if (!sheet) throw new Error(`Tab tidak ditemukan: ${name ?? ''}`);
  const columns = [columnOf(left), columnOf(right)].sort((a, b) => a - b);
  const rows = [Number(top), Number(bottom)].sort((a, b) => a - b);
  const [column = 1, lastColumn = 1] = columns;
  const [row = 1, lastRow = 1] = rows;
  return { sheet: sheet.id, row, column, rows: lastRow - row + 1, columns: lastColumn - column + 1 };
};

const isScalar = (value: unknown): value is Scalar =>
  value === null || ['string', 'number', 'boolean'].includes(typeof value);

const gridOf = (values: unknown): Scalar[][] => {
  const rows = Array.isArray(values) ? (values.every(Array.isArray) ? values : [values]) : [[values]];
  const grid: Scalar[][] = rows.map((row: unknown[]) =>
    row.map((value) => {
      if (isScalar(value)) return value;
      throw new Error(`Isi sel bukan teks, angka, boolean atau null: ${JSON.stringify(value)}`);
    }),
  );
  const width = grid[0]?.length ?? 0;
  if (width === 0 || grid.some((row) => row.length !== width)) {
    throw new Error('Isi sel harus larik dua dimensi yang sama lebar tiap barisnya.');
  }
  return grid;
};

/** The edit a person makes: values typed or pasted, or the cells cleared when there are none. */
export const cellEdit = (book: Pick<Book, 'sheets'>, text: string, values: unknown): PersonEdit => {
  const rect = rectOf(book, text);
  if (values === null) return { kind: 'clear', rect };
  const grid = gridOf(values);
  const rows = grid.length;
  const columns = grid[0]?.length ?? 0;
  const isOneCell = rect.rows === 1 && rect.columns === 1;
  // A paste begins at the cell and is as large as what is pasted.
  if (!isOneCell && (rows !== rect.rows || columns !== rect.columns)) {
    throw new Error(
      `Ukuran isi ${rows} × ${columns} tidak sama dengan ${text} (${rect.rows} × ${rect.columns}).`,
    );
  }
  return { kind: 'type', rect: { ...rect, rows, columns }, values: grid };
};
