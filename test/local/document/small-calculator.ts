import type { CalculatedCell, Calculator, CalculatorCell } from '../../../src/local/calc/calculator';
import type { CellValue } from '../../../src/local/document/book';
import { readFormula } from '../../../src/local/document/references';

/** Knows `=A1`, `=SUM(…)`, `=COLUMNOF(n)` (an array 1…n downwards), `=NOW()` and nothing else; tells what it was asked. */
export interface SmallCalculator extends Calculator {
  readonly asked: { cells: number; settles: number; sheets: string[] };
  /** Holds results back until let go. */
  hold(): () => void;
}

interface Known {
  name: string;
  readonly cells: Map<string, CalculatorCell>;
}

const key = (row: number, column: number): string => `${row},${column}`;

/** A calculator small enough to be seen through. */
export const smallCalculator = (): SmallCalculator => {
  const sheets = new Map<number, Known>();
  const asked = { cells: 0, settles: 0, sheets: [] as string[] };
  let now = 0;
  let gate: Promise<void> = Promise.resolve();

  const valueAt = (sheet: number, row: number, column: number, depth: number): CellValue => {
    const cell = sheets.get(sheet)?.cells.get(key(row, column));
    if (!cell) return null;
    return cell.formula === undefined ? cell.value : (work(sheet, cell.formula, depth + 1)[0] ?? null);
  };
  const work = (sheet: number, formula: string, depth = 0): CellValue[] => {
    if (depth > 20) return [{ error: '#REF!' }];
    const array = /^=COLUMNOF\((\d+)\)$/.exec(formula);
    if (array) return Array.from({ length: Number(array[1]) }, (_, i) => i + 1);
    if (formula === '=NOW()') return [now];
    if (formula.includes('#REF!')) return [{ error: '#REF!' }];
    let sum = 0;
    for (const part of readFormula(formula)) {
      if (part.kind !== 'reference') continue;
      const home = part.sheet === null ? sheet : [...sheets].find(([, { name }]) => name === part.sheet)?.[0];
      if (home === undefined) return [{ error: '#REF!' }];
      const to = part.to ?? part.from;
      for (const [place] of sheets.get(home)?.cells ?? []) {
        const [row = 0, column = 0] = place.split(',').map(Number);
        const isIn =
          row >= (part.from.row ?? 1) &&
          row <= (to.row ?? Number.POSITIVE_INFINITY) &&
          column >= (part.from.column ?? 1) &&
          column <= (to.column ?? Number.POSITIVE_INFINITY);
        const value = isIn ? valueAt(home, row, column, depth) : null;
        if (typeof value === 'number') sum += value;
      }
    }
    return [sum];
  };

  return {
    asked,
    hold() {
      let letGo = () => {};
      gate = new Promise((resolve) => {
        letGo = resolve;
      });
      return letGo;
    },
    addSheet(id, name) {
      sheets.set(id, { name, cells: sheets.get(id)?.cells ?? new Map() });
      asked.sheets.push(name);
    },
    renameSheet(id, name) {
      const known = sheets.get(id);
      if (known) known.name = name;
    },
    removeSheet(id) {
      sheets.delete(id);
    },
    setCells(sheet, cells) {
      asked.cells += cells.length;
      for (const cell of cells) {
        const at = key(cell.row, cell.column);
        if (cell.value === null && cell.formula === undefined) sheets.get(sheet)?.cells.delete(at);
        else sheets.get(sheet)?.cells.set(at, cell);
      }
    },
    setNames() {},
    setNow(serial) {
      now = serial;
    },
    async settle() {
      asked.settles += 1;
      const results: CalculatedCell[] = [];
      for (const [sheet, { cells }] of sheets) {
        for (const { row, column, formula } of cells.values()) {
          if (formula === undefined) continue;
          work(sheet, formula).forEach((value, i) => {
            results.push({
              sheet,
              row: row + i,
              column,
              value,
              ...(i === 0 ? {} : { spilledFrom: { row, column } }),
            });
          });
        }
      }
      await gate;
      return results;
    },
    dispose() {},
  };
};
