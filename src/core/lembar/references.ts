import { columnLetters, quotedSheet } from './formula-text';
import { type TableKey, tabNames } from './tab';

/**
 * How formulas name columns: `all('innovations', 'opd')` is `Inovasi!$B:$B`. Columns stand where people have put them,
 * so a formula is made from where they are found.
 */
export interface References {
  readonly all: (tab: TableKey, column: string) => string;
}

/**
 * Cells of one row by the key of their column: `$B5`; with the row to begin at, all of the column from there down to this
 * row: `$B$2:$B5`.
 */
export type RowCells = (key: string, from?: number) => string;

/** How formulas name columns, from where each tab's columns stand. */
export const referencesTo = (columnsOf: (tab: TableKey) => Readonly<Record<string, number>>): References => ({
  all: (tab, column) => {
    const letters = columnLetters(columnsOf(tab)[column] ?? 1);
    return `${quotedSheet(tabNames[tab])}!$${letters}:$${letters}`;
  },
});

/** How formulas name the cells of a row, from where the tab's columns stand; any text may stand for the row's number. */
export const cellsOfRow = (at: Readonly<Record<string, number>>, row: number | string): RowCells => {
  return (key, from) => {
    const letters = columnLetters(at[key] ?? 1);
    return `${from === undefined ? '' : `$${letters}$${from}:`}$${letters}${row}`;
  };
};
