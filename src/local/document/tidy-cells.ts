import type { Cell, CellValue, Rect, Sheet } from './book';
import { cellAt, cloneCell, placeCell, visitCells } from './cells';
import { shiftFormula } from './shift-formula';

const keyOf = (value: CellValue): unknown => {
  if (typeof value === 'string') return value === '' ? null : `t${value.toLowerCase()}`;
  return value !== null && typeof value === 'object' ? `e${value.error}` : value;
};

/** Drops rows whose values in these columns stood in an earlier row, letter case aside; gives back what is left. */
export const removeDuplicates = (sheet: Sheet, rect: Rect, columns: readonly number[]): Rect => {
  const compared =
    columns.length > 0 ? columns : Array.from({ length: rect.columns }, (_, j) => rect.column + j);
  const seen = new Set<string>();
  const kept: { readonly row: number; readonly cells: (Cell | undefined)[] }[] = [];
  for (let row = rect.row; row < rect.row + rect.rows; row++) {
    const key = JSON.stringify(compared.map((column) => keyOf(cellAt(sheet, row, column)?.value ?? null)));
    if (seen.has(key)) continue;
    seen.add(key);
    const cells = Array.from({ length: rect.columns }, (_, j) => cellAt(sheet, row, rect.column + j));
    kept.push({ row, cells });
  }
  if (kept.length === rect.rows) return rect;
  for (let i = 0; i < rect.rows; i++) {
    for (let j = 0; j < rect.columns; j++) {
      const source = kept[i];
      const cell = source?.cells[j];
      const moved = cell && cloneCell(cell);
      if (moved?.formula !== undefined && source) {
        moved.formula = shiftFormula(moved.formula, rect.row + i - source.row, 0);
      }
      placeCell(sheet, rect.row + i, rect.column + j, moved);
    }
  }
  const { open: _, ...closed } = rect;
  return { ...closed, rows: kept.length };
};

/** Takes outer whitespace off every typed text and makes inner runs one space. */
export const trimCells = (sheet: Sheet, rect: Rect): void =>
  visitCells(sheet, rect, (cell) => {
    if (typeof cell.value !== 'string' || cell.formula !== undefined || cell.spilledFrom) return;
    const trimmed = cell.value.trim().replace(/\s+/g, ' ');
    cell.value = trimmed === '' ? null : trimmed;
  });

/** The separator that the texts seem to be written with. */
export const guessDelimiter = (texts: readonly string[]): string =>
  [',', ';', '.', ' '].find((delimiter) => texts.some((text) => text.includes(delimiter))) ?? ',';
