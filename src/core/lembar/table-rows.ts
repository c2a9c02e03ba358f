import { repairIt } from '../remedies';
import { type CellValue, trimmed } from '../text';
import { locateColumns } from './locate-columns';
import { type Column, type TableTab, tabNames } from './tab';

/** A tab's values from its first row on, titles included. */
export type Grid = readonly (readonly CellValue[])[];

/** A table as it was read: its tab's values, and where its columns stand in them. */
export interface TableRows {
  readonly grid: Grid;
  /** Row of the titles; the table's own rows stand below it. Without titles it has none. */
  readonly headerRow: number;
  /** Column number by key, for those found. */
  readonly at: Readonly<Record<string, number>>;
}

/** Finds the columns of a table in its tab's values; without titles it has neither columns nor rows. */
export const tableIn = ({ columns }: Pick<TableTab, 'columns'>, grid: Grid): TableRows => {
  const { headerRow, at } = locateColumns(columns, grid, {});
  return { grid, headerRow: headerRow ?? grid.length, at };
};

/** Whether the table has its titles, wherever they stand. */
export const hasTitles = ({ at }: Pick<TableRows, 'at'>): boolean => Object.keys(at).length > 0;

/** The same as `tableIn` for what cannot go on without titles: throws when they are gone, with what to do. */
export const titledTableIn = (tab: TableTab, grid: Grid, remedy = repairIt): TableRows => {
  const table = tableIn(tab, grid);
  if (!hasTitles(table))
    throw new Error(`Baris judul di tab ${tabNames[tab.key]} tidak ditemukan. ${remedy}`);
  return table;
};

/** Numbers of the table's rows, from top to bottom. */
export const rowsOf = ({ grid, headerRow }: Pick<TableRows, 'grid' | 'headerRow'>): number[] =>
  grid.slice(headerRow).map((_, index) => headerRow + 1 + index);

/** What stands in a row and column of a grid; '' beyond its edges, and in column 0, which stands for none. */
export const valueAt = <Value>(
  grid: readonly (readonly Value[])[],
  row: number,
  column: number,
): Value | '' => grid[row - 1]?.[column - 1] ?? '';

/** Number of the column with a key; 0 where there is none. */
export const columnAt = ({ at }: Pick<TableRows, 'at'>, key: string): number => at[key] ?? 0;

/** Numbers of the columns with these keys, without those that are not there. */
export const columnsAt = ({ at }: Pick<TableRows, 'at'>, keys: readonly string[]): number[] =>
  keys.flatMap((key) => at[key] ?? []);

/** The cell of a row under a key, '' where there is none. */
export const cellAt = (table: Pick<TableRows, 'grid' | 'at'>, row: number, key: string): CellValue =>
  valueAt(table.grid, row, columnAt(table, key));

/** The text of that cell, as the sheet's TRIM gives it. */
export const textAt = (table: Pick<TableRows, 'grid' | 'at'>, row: number, key: string): string =>
  trimmed(cellAt(table, row, key));

/** The column of a tab that has this key. */
export const columnOf = ({ columns }: Pick<TableTab, 'columns'>, key: string): Column | undefined =>
  columns.find((column) => column.key === key);

/** Title of the column of a tab that has this key. */
export const titleOf = (tab: Pick<TableTab, 'columns'>, key: string): string =>
  columnOf(tab, key)?.header ?? key;

/** The columns that people fill in, Bapperida among them. */
export const peoplesColumns = ({ columns }: Pick<TableTab, 'columns'>): readonly Column[] =>
  columns.filter(({ writer }) => writer !== 'automation');
