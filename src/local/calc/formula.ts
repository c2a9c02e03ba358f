import type { Rect } from '../document/book';
import type { Readable } from './engine';
import type { PreparedFormula } from './formula-text';

/** A formula of the document and what is known of it. */
export interface Formula {
  readonly sheet: number;
  readonly row: number;
  readonly column: number;
  /** As a person wrote it. */
  readonly source: string;
  /** The same, but for its row; null before it is read. */
  shape: string | null;
  /** Null before it is read and where it cannot be read. */
  prepared: PreparedFormula | null;
  node: Readable | null;
  /** The cells its array fills, its own included. */
  spill: Rect | null;
  /** The cells its array would fill, did nothing stand in the way. */
  blocked: Rect | null;
  isCircular: boolean;
  /** How often it ran in this calculation; arrays may make a formula run again. */
  runs: number;
}

export const newFormula = (sheet: number, row: number, column: number, source: string): Formula => ({
  sheet,
  row,
  column,
  source,
  shape: null,
  prepared: null,
  node: null,
  spill: null,
  blocked: null,
  isCircular: false,
  runs: 0,
});

/** Formulas by where they stand, and the cells that arrays fill. */
export interface FormulaIndex {
  readonly all: ReadonlySet<Formula>;
  add(formula: Formula): void;
  remove(formula: Formula): void;
  at(sheet: number, row: number, column: number): Formula | undefined;
  /** Who filled a cell that holds no formula of its own. */
  spilling(sheet: number, row: number, column: number): Formula | undefined;
  setSpilling(sheet: number, row: number, column: number, formula: Formula | null): void;
  within(rect: Rect): Generator<Formula>;
  readonly blocked: Set<Formula>;
  clear(): void;
}

const overlap = (one: Rect, other: Rect): boolean =>
  one.sheet === other.sheet &&
  one.row < other.row + other.rows &&
  other.row < one.row + one.rows &&
  one.column < other.column + other.columns &&
  other.column < one.column + one.columns;

export const createFormulaIndex = (): FormulaIndex => {
  const all = new Set<Formula>();
  /** sheet → column → row → formula */
  const places = new Map<number, Map<number, Map<number, Formula>>>();
  const spilled = new Map<string, Formula>();
  const arrays = new Map<Formula, number>();
  const blocked = new Set<Formula>();
  const key = (sheet: number, row: number, column: number): string => `${sheet},${row},${column}`;

  const column = (sheet: number, number: number): Map<number, Formula> => {
    const columns = places.get(sheet) ?? new Map<number, Map<number, Formula>>();
    const rows = columns.get(number) ?? new Map<number, Formula>();
    if (rows.size === 0) places.set(sheet, columns.set(number, rows));
    return rows;
  };

  function* standing(rect: Rect): Generator<Formula> {
    const columns = places.get(rect.sheet);
    if (!columns) return;
    const isNarrow = rect.columns < columns.size;
    const numbers = isNarrow
      ? Array.from({ length: rect.columns }, (_, at) => rect.column + at)
      : columns.keys();
    for (const number of numbers) {
      const rows = columns.get(number);
      if (!rows || number < rect.column || number >= rect.column + rect.columns) continue;
      if (rect.rows < rows.size) {
        for (let row = rect.row; row < rect.row + rect.rows; row++) {
          const formula = rows.get(row);
          if (formula) yield formula;
        }
      } else
        for (const [row, formula] of rows) if (row >= rect.row && row < rect.row + rect.rows) yield formula;
    }
  }

  return {
    all,
    blocked,
    add(formula) {
      all.add(formula);
      column(formula.sheet, formula.column).set(formula.row, formula);
    },
    remove(formula) {
      all.delete(formula);
      blocked.delete(formula);
      const columns = places.get(formula.sheet);
      const rows = columns?.get(formula.column);
      if (rows?.get(formula.row) === formula) rows.delete(formula.row);
      if (rows?.size === 0) columns?.delete(formula.column);
      if (columns?.size === 0) places.delete(formula.sheet);
    },
    at: (sheet, row, number) => places.get(sheet)?.get(number)?.get(row),
    spilling: (sheet, row, number) => spilled.get(key(sheet, row, number)),
    setSpilling(sheet, row, number, formula) {
      const before = spilled.get(key(sheet, row, number));
      if (before) {
        const left = (arrays.get(before) ?? 0) - 1;
        if (left > 0) arrays.set(before, left);
        else arrays.delete(before);
      }
      if (formula) {
        spilled.set(key(sheet, row, number), formula);
        arrays.set(formula, (arrays.get(formula) ?? 0) + 1);
      } else spilled.delete(key(sheet, row, number));
    },
    *within(rect) {
      yield* standing(rect);
      for (const formula of arrays.keys()) if (formula.spill && overlap(formula.spill, rect)) yield formula;
    },
    clear() {
      all.clear();
      places.clear();
      spilled.clear();
      arrays.clear();
      blocked.clear();
    },
  };
};
