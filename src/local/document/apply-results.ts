import type { CalculatedCell } from '../calc/calculator';
import type { Book, CellValue, Rect, Sheet } from './book';
import { cellAt, ensureCell, hasContent } from './cells';
import { cellRect, union } from './rects';
import { type SentCells, sentFormula } from './sent-cells';
import { clearSpill, type Place, placeKey, type Spills } from './spills';

const sameValue = (a: CellValue, b: CellValue): boolean =>
  a === b ||
  (a !== null && b !== null && typeof a === 'object' && typeof b === 'object' && a.error === b.error);

// Google says #REF! where the calculator, being of Excel's family, says that the result has no room.
const asGoogleSays = (value: CellValue): CellValue =>
  value !== null && typeof value === 'object' && value.error === '#SPILL!' ? { error: '#REF!' } : value;

interface SheetResults {
  readonly formulas: CalculatedCell[];
  readonly spilled: Map<string, { readonly anchor: Place; readonly cells: CalculatedCell[] }>;
}

const bySheet = (results: readonly CalculatedCell[]): Map<number, SheetResults> => {
  const sheets = new Map<number, SheetResults>();
  for (const result of results) {
    let own = sheets.get(result.sheet);
    if (!own) {
      own = { formulas: [], spilled: new Map() };
      sheets.set(result.sheet, own);
    }
    if (!result.spilledFrom) {
      own.formulas.push(result);
      continue;
    }
    const key = placeKey(result.spilledFrom);
    const group = own.spilled.get(key);
    if (group) group.cells.push(result);
    else own.spilled.set(key, { anchor: result.spilledFrom, cells: [result] });
  }
  return sheets;
};

/** Puts the calculator's results into the book; gives back where something changed, one range a sheet. */
export const applyResults = (
  book: Book,
  results: readonly CalculatedCell[],
  sent: ReadonlyMap<number, SentCells>,
  spillsOf: (sheet: number) => Spills,
  brokenOf: (sheet: number) => Map<string, Place>,
): Rect[] => {
  const ranges: Rect[] = [];
  for (const [id, { formulas, spilled }] of bySheet(results)) {
    const sheet = book.sheets.find((candidate) => candidate.id === id);
    const told = sent.get(id);
    if (!sheet || !told) continue;
    let changed: Rect | null = null;
    const note = (row: number, column: number) => {
      const rect = cellRect(id, row, column);
      changed = changed ? union(changed, rect) : rect;
    };
    const spills = spillsOf(id);
    const broken = brokenOf(id);

    for (const { row, column, value } of formulas) {
      const cell = cellAt(sheet, row, column);
      // Typed over since the calculator was asked: the answer is to an older question.
      if (cell?.formula === undefined || cell.formula !== sentFormula(told, row, column)) continue;
      const key = placeKey({ row, column });
      if (spills.has(key)) {
        for (const place of spills.get(key)?.cells ?? []) note(place.row, place.column);
        clearSpill(sheet, spills, key);
      }
      broken.delete(key);
      const result = asGoogleSays(value);
      // An array that the calculator itself found no room for is tried again after the next change.
      if (value !== null && typeof value === 'object' && value.error === '#SPILL!')
        broken.set(key, { row, column });
      if (sameValue(cell.value, result)) continue;
      cell.value = result;
      note(row, column);
    }
    for (const [key, { anchor, cells }] of spilled) {
      spread(sheet, spills, broken, key, anchor, cells, note);
    }
    if (changed) ranges.push(changed);
  }
  return ranges;
};

const spread = (
  sheet: Sheet,
  spills: Spills,
  broken: Map<string, Place>,
  key: string,
  anchor: Place,
  cells: readonly CalculatedCell[],
  note: (row: number, column: number) => void,
): void => {
  const formula = cellAt(sheet, anchor.row, anchor.column);
  if (formula?.formula === undefined) return;
  const isTaken = ({ row, column }: Place): boolean => {
    const cell = cellAt(sheet, row, column);
    return hasContent(cell) && !(cell.spilledFrom && placeKey(cell.spilledFrom) === key);
  };
  if (cells.some(isTaken)) {
    for (const place of spills.get(key)?.cells ?? []) note(place.row, place.column);
    clearSpill(sheet, spills, key);
    broken.set(key, anchor);
    formula.value = { error: '#REF!' };
    note(anchor.row, anchor.column);
    return;
  }
  const known = spills.get(key)?.cells ?? [];
  const seen = new Set(known.map(placeKey));
  for (const { row, column, value } of cells) {
    const cell = ensureCell(sheet, row, column);
    cell.value = value;
    cell.spilledFrom = anchor;
    if (!seen.has(placeKey({ row, column }))) known.push({ row, column });
    note(row, column);
  }
  spills.set(key, { anchor, cells: known });
};
