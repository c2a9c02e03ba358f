import type { Rect } from '../document/book';
import { type ColumnIndex, indexOf } from './column-index';
import type { Grid, Plain } from './functions/plain';

export interface StoredSheet {
  readonly id: number;
  name: string;
  rows: number;
  columns: number;
  /** values[column][row], both from 1: formulas mostly run down columns. */
  readonly values: (Plain[] | undefined)[];
  /** How often cells of a column were changed. */
  readonly versions: number[];
}

/** Every value of the document, typed or calculated, as formulas see it. */
export interface CellStore {
  readonly sheets: ReadonlyMap<number, StoredSheet>;
  /** A sheet that is there already keeps its cells and takes the new name and size. */
  add(sheet: Omit<StoredSheet, 'values' | 'versions'>): void;
  remove(id: number): void;
  sheetNamed(name: string): StoredSheet | null;
  get(sheet: number, row: number, column: number): Plain;
  set(sheet: number, row: number, column: number, value: Plain): void;
  /** Grows whenever a cell in the columns of the range changes. */
  version(rect: Rect): number;
  /** The cells of a range, read when asked for. */
  grid(rect: Rect): Grid;
  clear(): void;
}

const nothing: Plain[] = [];

export const createCellStore = (): CellStore => {
  const sheets = new Map<number, StoredSheet>();
  /** Of columns that were searched and have not changed since. */
  const indexes = new WeakMap<Plain[], ColumnIndex>();
  const indexed = (cells: Plain[]): ColumnIndex => {
    const known = indexes.get(cells) ?? indexOf(cells);
    indexes.set(cells, known);
    return known;
  };
  const grid = (rect: Rect): Grid => {
    const values = sheets.get(rect.sheet)?.values ?? [];
    return {
      rows: rect.rows,
      columns: rect.columns,
      at: (row, column) => values[rect.column + column]?.[rect.row + row] ?? null,
      place: { sheet: rect.sheet, row: rect.row, column: rect.column },
      part: (row, column, rows, columns) =>
        grid({ sheet: rect.sheet, row: rect.row + row, column: rect.column + column, rows, columns }),
      ...(rect.columns === 1 && { index: () => indexed(values[rect.column] ?? nothing) }),
    };
  };
  return {
    sheets,
    add(sheet) {
      const known = sheets.get(sheet.id);
      if (known) Object.assign(known, sheet);
      else sheets.set(sheet.id, { ...sheet, values: [], versions: [] });
    },
    remove: (id) => void sheets.delete(id),
    sheetNamed(name) {
      const wanted = name.toLowerCase();
      for (const sheet of sheets.values()) if (sheet.name.toLowerCase() === wanted) return sheet;
      return null;
    },
    get: (sheet, row, column) => sheets.get(sheet)?.values[column]?.[row] ?? null,
    set(sheet, row, column, value) {
      const { values, versions } = sheets.get(sheet) ?? {};
      if (!values || !versions) return;
      const cells = values[column];
      if ((cells?.[row] ?? null) === value) return;
      versions[column] = (versions[column] ?? 0) + 1;
      if (cells) {
        indexes.delete(cells);
        cells[row] = value;
      } else if (value !== null) {
        const fresh: Plain[] = [];
        fresh[row] = value;
        values[column] = fresh;
      }
    },
    version({ sheet, column, columns }) {
      const { versions = [] } = sheets.get(sheet) ?? {};
      const end = Math.min(column + columns, versions.length);
      let sum = 0;
      for (let at = column; at < end; at++) sum += versions[at] ?? 0;
      return sum;
    },
    grid,
    clear: () => sheets.clear(),
  };
};
