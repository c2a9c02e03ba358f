import type { CalculatorCell } from '../calc/calculator';
import type { Cell, CellValue, Rect, Sheet } from './book';

/** What the calculator was told of one sheet, so that only differences are sent. */
export interface SentCells {
  readonly lines: (Sent[] | undefined)[];
}

type Sent = undefined | string | number | boolean | { readonly formula: string } | { readonly error: string };

/** Nothing told yet. */
export const nothingSent = (): SentCells => ({ lines: [] });

const toSend = (cell: Cell | undefined): Sent => {
  if (!cell || cell.spilledFrom) return undefined;
  if (cell.formula !== undefined) return { formula: cell.formula };
  return cell.value === null ? undefined : cell.value;
};

const same = (a: Sent, b: Sent): boolean => {
  if (a === b) return true;
  if (typeof a !== 'object' || typeof b !== 'object') return false;
  if ('formula' in a) return 'formula' in b && a.formula === b.formula;
  return 'error' in b && a.error === b.error;
};

const message = (row: number, column: number, sent: Sent): CalculatorCell => {
  if (typeof sent === 'object' && 'formula' in sent)
    return { row, column, value: null, formula: sent.formula };
  const value: CellValue = sent ?? null;
  return { row, column, value };
};

/** The cells of the range that differ from what was sent; they count as sent from now on. */
export const takeDifferences = (told: SentCells, sheet: Sheet, rect: Rect): CalculatorCell[] => {
  const cells: CalculatorCell[] = [];
  const bottom = Math.min(rect.row + rect.rows - 1, Math.max(sheet.cells.length, told.lines.length) - 1);
  for (let row = rect.row; row <= bottom; row++) {
    const line = sheet.cells[row];
    let known = told.lines[row];
    const right = Math.min(
      rect.column + rect.columns - 1,
      Math.max(line?.length ?? 0, known?.length ?? 0) - 1,
    );
    for (let column = rect.column; column <= right; column++) {
      const now = toSend(line?.[column]);
      if (same(now, known?.[column])) continue;
      if (!known) {
        known = [];
        told.lines[row] = known;
      }
      known[column] = now;
      cells.push(message(row, column, now));
    }
  }
  return cells;
};

/** The formula the calculator knows in that place. */
export const sentFormula = (told: SentCells, row: number, column: number): string | undefined => {
  const sent = told.lines[row]?.[column];
  return typeof sent === 'object' && 'formula' in sent ? sent.formula : undefined;
};

/** Makes a formula go out again although it did not change. */
export const forgetFormula = (told: SentCells, row: number, column: number): void => {
  const line = told.lines[row];
  if (line && typeof line[column] === 'object') line[column] = undefined;
};

/** Makes every formula of the sheet go out again. */
export const forgetFormulas = (told: SentCells): void => {
  told.lines.forEach((line) => {
    line?.forEach((sent, column) => {
      if (typeof sent === 'object' && 'formula' in sent) line[column] = undefined;
    });
  });
};
