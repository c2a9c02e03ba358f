import type { CellFormulaValue, Worksheet } from '@protobi/exceljs';
import { columnLetters } from '../calc/references';
import type { Book, Cell, CellValue, Rect, Sheet } from '../document/book';
import { sharedStyles } from './cell-style';
import { excelFormula } from './excel-formula';

/** Most characters of a cell in Excel. */
const longestText = 32_767;
const cutNote = `Teks dipotong: Excel memuat paling banyak ${longestText.toLocaleString('id-ID')} karakter per sel.`;

const excelErrors = ['#N/A', '#REF!', '#NAME?', '#DIV/0!', '#NULL!', '#VALUE!', '#NUM!'] as const;
type ExcelValue = NonNullable<CellFormulaValue['result']>;

/** As it may stand in the file: XML knows no control characters, and Excel no longer text. */
export const excelText = (text: string): string => {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters to take out.
  const clean = text.replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '');
  return clean.length > longestText ? `${clean.slice(0, longestText - 1)}…` : clean;
};

const excelValue = (value: CellValue): ExcelValue | null => {
  if (typeof value === 'string') return excelText(value);
  if (typeof value !== 'object' || value === null) return value;
  const known = excelErrors.find((name) => name === value.error);
  return known ? { error: known } : value.error;
};

/** What each array formula fills, by sheet's row and column of the formula. */
const spillsOf = (sheet: Sheet): ReadonlyMap<string, { rows: number; columns: number }> => {
  const spills = new Map<string, { rows: number; columns: number }>();
  sheet.cells.forEach((cells, row) => {
    cells?.forEach((cell, column) => {
      if (!cell?.spilledFrom) return;
      const { row: fromRow, column: fromColumn } = cell.spilledFrom;
      const { rows, columns } = spills.get(`${fromRow},${fromColumn}`) ?? { rows: 1, columns: 1 };
      spills.set(`${fromRow},${fromColumn}`, {
        rows: Math.max(rows, row - fromRow + 1),
        columns: Math.max(columns, column - fromColumn + 1),
      });
    });
  });
  return spills;
};

const isMerged = (sheet: Sheet, row: number, column: number): boolean =>
  sheet.merges.some(
    (rect) =>
      row >= rect.row &&
      row < rect.row + rect.rows &&
      column >= rect.column &&
      column < rect.column + rect.columns,
  );

/** A book and its sheets' names in the file. */
export interface Sheets {
  readonly book: Book;
  readonly names: ReadonlyMap<number, string>;
}

/** What Google cannot read as a formula would make Excel call the file damaged. */
const isReadable = (cell: Cell): cell is Cell & { formula: string } =>
  cell.formula !== undefined &&
  !(typeof cell.value === 'object' && cell.value !== null && cell.value.error === '#ERROR!');

/** A formula with its result, or only the result where Excel knows no such formula. */
const contentOf = (
  cell: Cell,
  at: Rect,
  sheet: Sheet,
  { book, names }: Sheets,
): ExcelValue | CellFormulaValue | null => {
  const result = excelValue(cell.value);
  const origin = cell.spilledFrom ?? at;
  const source = sheet.cells[origin.row]?.[origin.column];
  const formula = source && isReadable(source) ? excelFormula(source.formula, book, sheet, names) : null;
  if (!formula || (cell.spilledFrom && result === null)) return result;
  const kept = result === null ? {} : { result };
  const fillsMore = at.rows > 1 || at.columns > 1;
  if (formula.isYoung) {
    const isPart = fillsMore || cell.spilledFrom !== undefined;
    const part = formula.part(at.row - origin.row + 1, at.column - origin.column + 1);
    return { formula: isPart ? part : formula.text, ...kept };
  }
  if (cell.spilledFrom) return result;
  const written = { formula: formula.text, ...kept };
  if (!formula.isArray && !fillsMore) return written;
  // An array formula in a merged cell makes Excel call the file damaged.
  if (isMerged(sheet, at.row, at.column)) return result;
  const from = `${columnLetters(at.column)}${at.row}`;
  const to = `${columnLetters(at.column + at.columns - 1)}${at.row + at.rows - 1}`;
  const array = { ...written, shareType: 'array', ref: `${from}:${to}` };
  return array;
};

/** Contents, looks and notes of all cells. */
export const writeCells = (worksheet: Worksheet, sheet: Sheet, sheets: Sheets): void => {
  const spills = spillsOf(sheet);
  const styleOf = sharedStyles();
  sheet.cells.forEach((cells, row) => {
    cells?.forEach((cell, column) => {
      if (!cell) return;
      const target = worksheet.getCell(row, column);
      const spill = spills.get(`${row},${column}`) ?? { rows: 1, columns: 1 };
      const content = contentOf(cell, { sheet: sheet.id, row, column, ...spill }, sheet, sheets);
      // The library hands what is written into a merged range on to its first cell.
      if (content !== null && target.master === target) target.value = content;
      target.style = styleOf(cell.style, cell.numberFormat);
      const isCut = typeof cell.value === 'string' && cell.value.length > longestText;
      const note = [cell.note, isCut ? cutNote : ''].filter(Boolean).join('\n');
      if (note) target.note = note;
    });
  });
};
