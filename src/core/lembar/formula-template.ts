import { cellsOfRow, type References, type RowCells } from './references';
import type { TableKey } from './tab';

/**
 * A formula in which places in braces stand for cells: `{innovations.opd}` for a whole column, `{.status}` for the row's own
 * cell, `{2:.id}` for the column from row 2 down to it, and `{row}` for the row's number. The dialect has no braces of its
 * own, so what is in them is a place. Text without any is a template too.
 */
export type FormulaTemplate = string;

/** The place of the row's own number. */
export const placeOfRow = '{row}';

/** The place of the text of the row's first cell, in the formulas of tab Dasbor. */
export const placeOfLabel = '{label}';

/** Names columns by places, so that a formula made with them is a template. */
export const placesOfColumns: References = { all: (tab, column) => `{${tab}.${column}}` };

/** Names the cells of a row by places, so that a formula made with them is a template. */
export const placesOfCells: RowCells = (key, from) => `{${from === undefined ? '' : `${from}:`}.${key}}`;

const places = /\{(?:(\d+):)?(\w*)\.(\w+)\}/g;

/**
 * Gives a template's formula in any row of a tab whose columns stand at `own`. Whole columns are named once for all rows;
 * what is left to do for a row is to put its number in.
 */
export const formulaByRow = (
  template: FormulaTemplate,
  at: References,
  own: Readonly<Record<string, number>> = {},
): ((row: number) => string) => {
  const cell = cellsOfRow(own, placeOfRow);
  const parts = template
    .replace(places, (_, from: string | undefined, tab: string, column: string) =>
      tab === ''
        ? cell(column, from === undefined ? undefined : Number(from))
        : at.all(tab as TableKey, column),
    )
    .split(placeOfRow);
  return (row) => parts.join(String(row));
};
