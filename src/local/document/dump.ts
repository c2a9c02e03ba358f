import { rectName, sheetPrefix } from './a1';
import type { Book, Cell, Sheet } from './book';
import { cellAt, extentOf, readGrid } from './cells';
import { automaticFormat, isDateLike } from './display';
import { instantFromSerial, isWithinDates } from './serial-dates';

type DumpedValue = string | number | boolean;

interface DumpedSheet {
  readonly name: string;
  readonly values: DumpedValue[][];
  readonly formulas: string[][];
  readonly numberFormats: string[][];
  readonly notes: string[][];
  readonly hidden: boolean;
  readonly frozenRows: number;
}

interface DumpedProtection {
  readonly sheet: string;
  readonly kind: 'RANGE' | 'SHEET';
  readonly range: string;
  readonly rangeName: string | null;
  readonly description: string;
  readonly warningOnly: boolean;
  readonly editors: string[];
  readonly unprotected: string[];
}

/** Everything in a book that a test may want to look at, as JSON. */
export interface BookDump {
  readonly sheets: DumpedSheet[];
  readonly protections: DumpedProtection[];
  readonly namedRanges: Record<string, { readonly range: string; readonly value: DumpedValue }>;
}

const dumpedValue = (cell: Cell | undefined, timeZone: string): DumpedValue => {
  const value = cell?.value ?? null;
  if (value === null) return '';
  if (typeof value === 'object') return value.error;
  return typeof value === 'number' && isWithinDates(value) && isDateLike(cell?.numberFormat)
    ? new Date(instantFromSerial(value, timeZone)).toISOString()
    : value;
};

const dumpSheet = (sheet: Sheet, timeZone: string): DumpedSheet => {
  const { row, column } = extentOf(sheet);
  const rect = { sheet: sheet.id, row: 1, column: 1, rows: Math.max(1, row), columns: Math.max(1, column) };
  return {
    name: sheet.name,
    values: readGrid(sheet, rect, (cell) => dumpedValue(cell, timeZone)),
    formulas: readGrid(sheet, rect, (cell) => cell?.formula ?? ''),
    numberFormats: readGrid(sheet, rect, (cell) => cell?.numberFormat ?? automaticFormat),
    notes: readGrid(sheet, rect, (cell) => cell?.note ?? ''),
    hidden: sheet.hidden,
    frozenRows: sheet.frozenRows,
  };
};

/** A book as JSON: dates are ISO strings, grids reach as far as the content. Ask once its formulas are calculated. */
export const dumpBook = (book: Book): BookDump => {
  const sheetOf = (id: number) => book.sheets.find((sheet) => sheet.id === id);
  const namedRanges: BookDump['namedRanges'] = {};
  for (const { name, rect } of book.namedRanges) {
    const sheet = sheetOf(rect.sheet);
    if (!sheet) continue;
    namedRanges[name] = {
      range: `${sheetPrefix(sheet.name)}${rectName(rect)}`,
      value: dumpedValue(cellAt(sheet, rect.row, rect.column), book.timeZone),
    };
  }
  return {
    sheets: book.sheets.map((sheet) => dumpSheet(sheet, book.timeZone)),
    protections: book.protections.map((protection) => ({
      sheet: sheetOf(protection.rect.sheet)?.name ?? '',
      kind: protection.kind,
      range: protection.kind === 'SHEET' ? '' : rectName(protection.rect),
      rangeName: protection.rangeName,
      description: protection.description,
      warningOnly: protection.warningOnly,
      editors: [...protection.editors],
      unprotected: protection.unprotected.map(rectName),
    })),
    namedRanges,
  };
};
