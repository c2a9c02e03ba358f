import type { ICellData } from '@univerjs/core';
import type { Rect } from '../../document/book';
import type { CellsView, SheetFrame } from '../protocol';
import { univerCell } from './cell-data';

/** What the server last said of a sheet. The grid may run ahead of it with edits that are still on their way. */
export interface SheetTruth {
  frame: SheetFrame | null;
  /** cells[row][column], both from 1. */
  readonly cells: Map<number, Map<number, ICellData>>;
  readonly notes: Map<string, string>;
}

/** A sheet nothing is known of yet. */
export const unknownSheet = (): SheetTruth => ({ frame: null, cells: new Map(), notes: new Map() });

const noteKey = (row: number, column: number): string => `${row},${column}`;

const forget = (truth: SheetTruth, rect: Rect | null): void => {
  if (!rect) {
    truth.cells.clear();
    truth.notes.clear();
    return;
  }
  for (let row = rect.row; row < rect.row + rect.rows; row += 1) {
    for (let column = rect.column; column < rect.column + rect.columns; column += 1) {
      truth.cells.get(row)?.delete(column);
      truth.notes.delete(noteKey(row, column));
    }
  }
};

/** Takes in what the server says of an area. */
export const learnCells = (truth: SheetTruth, rect: Rect | null, view: CellsView): void => {
  forget(truth, rect);
  for (const [rowText, columns] of Object.entries(view.rows)) {
    const row = Number(rowText);
    const line = truth.cells.get(row) ?? new Map<number, ICellData>();
    truth.cells.set(row, line);
    for (const [columnText, cellView] of Object.entries(columns)) {
      const column = Number(columnText);
      const cell = univerCell(cellView, view.styles);
      if (cell) line.set(column, cell);
      if (cellView.n !== undefined) truth.notes.set(noteKey(row, column), cellView.n);
    }
  }
};

/** The notes of a sheet as [row, column, text], from 1. */
export const notesOf = (truth: SheetTruth): [number, number, string][] =>
  [...truth.notes].map(([key, text]) => {
    const [row = 0, column = 0] = key.split(',').map(Number);
    return [row, column, text];
  });
