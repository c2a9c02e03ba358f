import type { Rect } from '../document/book';
import { frozen, place, sameValue, withdraw } from './arrays';
import type { CellStore } from './cell-store';
import type { Asked, Dependents } from './dependents';
import type { Engine } from './engine';
import type { Formula, FormulaIndex } from './formula';
import type { Plain } from './functions/plain';

/** A formula that changes its own input through arrays is given up after so many runs. */
const mostRuns = 20;

export interface Surface {
  readonly store: CellStore;
  readonly formulas: FormulaIndex;
  readonly dependents: Dependents<Formula>;
  readonly engine: Engine;
  readonly locale: string;
}

/** What is due and the way to work it off. */
export interface Recalculation {
  /** The formula is to be calculated, and whatever depends on it. */
  mark(formula: Formula): void;
  /** A cell changed: marks its readers. */
  changed(sheet: number, row: number, column: number): void;
  /** Takes a formula out, and what it filled. */
  drop(formula: Formula): void;
  readonly isDue: boolean;
  /** Cells that arrays left since the last calculation. */
  readonly left: Map<string, { sheet: number; row: number; column: number }>;
  /** Calculates what is due; the formulas that ran. */
  run(now: number): Set<Formula>;
  clear(): void;
}

/** A formula on the way through what it reads. */
interface Visit {
  readonly formula: Formula;
  readonly waits: Generator<Formula>;
  readonly at: number;
  lowest: number;
  readsItself: boolean;
}

const rectKey = (rect: Rect): string =>
  `${rect.sheet},${rect.row},${rect.column},${rect.rows},${rect.columns}`;

export const createRecalculation = ({
  store,
  formulas,
  dependents,
  engine,
  locale,
}: Surface): Recalculation => {
  const due = new Set<Formula>();
  const left: Recalculation['left'] = new Map();
  /** Ranges in which no formula is due: many formulas read the same range. */
  const ready = new Set<string>();
  /** Ranges all of whose readers are due. */
  const asked: Asked = new Map();

  const readersOf = (formula: Formula, found: (reader: Formula) => void): void => {
    const area = formula.spill ?? { ...formula, rows: 1, columns: 1 };
    for (let row = area.row; row < area.row + area.rows; row++)
      for (let column = area.column; column < area.column + area.columns; column++)
        dependents.readersOf(formula.sheet, row, column, asked, found);
  };

  const mark = (formula: Formula): void => {
    const waiting = [formula];
    for (let next = waiting.pop(); next; next = waiting.pop()) {
      if (due.has(next) || !formulas.all.has(next)) continue;
      due.add(next);
      ready.clear();
      readersOf(next, (reader) => waiting.push(reader));
    }
  };

  const changed = (sheet: number, row: number, column: number): void =>
    dependents.readersOf(sheet, row, column, asked, mark);

  const leave = (sheet: number, row: number, column: number): void => {
    left.set(`${sheet},${row},${column}`, { sheet, row, column });
  };

  const formulaAt = (sheet: number, row: number, column: number): string | null =>
    formulas.at(sheet, row, column)?.source ?? null;

  const calculate = (formula: Formula, now: number): void => {
    const { sheet, row, column } = formula;
    const before = new Map<string, { row: number; column: number; value: Plain }>();
    const remember = (atRow: number, atColumn: number, value: Plain): void => {
      const key = `${atRow},${atColumn}`;
      if (!before.has(key)) before.set(key, { row: atRow, column: atColumn, value });
    };
    formula.runs++;
    const arrays = formula.prepared?.arrays ?? false;
    const result = (() => {
      if (formula.isCircular || formula.runs > mostRuns) return { error: '#REF!' };
      if (!formula.prepared || !formula.node) return { error: '#ERROR!' };
      try {
        return engine.run(formula.node, formula.prepared, {
          sheet,
          row,
          column,
          arrays,
          now,
          locale,
          formulaAt,
        });
      } catch {
        // As with one that cannot be read, the others must have their results all the same.
        return { error: '#ERROR!' };
      }
    })();
    const old = formula.spill;
    if (old)
      for (let atRow = old.row; atRow < old.row + old.rows; atRow++)
        for (let atColumn = old.column; atColumn < old.column + old.columns; atColumn++)
          if (formulas.spilling(sheet, atRow, atColumn) === formula)
            remember(atRow, atColumn, store.get(sheet, atRow, atColumn));
    const kept = frozen(result);
    withdraw(formula, store, formulas, (atRow, atColumn) => leave(sheet, atRow, atColumn));
    place(formula, kept, arrays, store, formulas, (atRow, atColumn) => remember(atRow, atColumn, null));
    let isMoved = false;
    for (const { row: atRow, column: atColumn, value } of before.values()) {
      if (sameValue(value, store.get(sheet, atRow, atColumn))) continue;
      isMoved = true;
      changed(sheet, atRow, atColumn);
    }
    if (isMoved || formula.runs > 1) engine.forget();
  };

  function* awaited(formula: Formula): Generator<Formula> {
    for (const rect of formula.prepared?.reads ?? []) {
      const key = rectKey(rect);
      if (ready.has(key)) continue;
      let isReady = true;
      for (const other of formulas.within(rect)) {
        if (!due.has(other) || (other === formula && !contains(rect, formula))) continue;
        isReady = false;
        yield other;
      }
      if (isReady) ready.add(key);
    }
  }

  /** Calculates a formula after all that it reads; formulas that read each other (Tarjan's components) are circular. */
  const work = (start: Formula, now: number, done: Set<Formula>): void => {
    const visits = new Map<Formula, Visit>();
    let count = 0;
    const frames: Visit[] = [];
    const open: Formula[] = [];
    const visit = (formula: Formula): void => {
      const at = count++;
      const fresh = { formula, waits: awaited(formula), at, lowest: at, readsItself: false };
      visits.set(formula, fresh);
      frames.push(fresh);
      open.push(formula);
    };
    const close = ({ formula, readsItself }: Visit): void => {
      const component = open.splice(open.lastIndexOf(formula));
      asked.clear();
      for (const member of component) {
        due.delete(member);
        visits.delete(member);
      }
      for (const member of component) {
        member.isCircular = readsItself || component.length > 1;
        calculate(member, now);
        done.add(member);
      }
    };
    visit(start);
    for (let top = frames.at(-1); top; top = frames.at(-1)) {
      const next = top.waits.next().value;
      const met = next && visits.get(next);
      if (met) {
        top.lowest = Math.min(top.lowest, met.at);
        top.readsItself ||= met === top;
      } else if (next && due.has(next)) visit(next);
      else if (!next) {
        frames.pop();
        const below = frames.at(-1);
        if (below) below.lowest = Math.min(below.lowest, top.lowest);
        if (top.lowest === top.at) close(top);
      }
    }
  };

  return {
    mark,
    changed,
    left,
    get isDue() {
      return due.size > 0;
    },
    drop(formula) {
      withdraw(formula, store, formulas, (row, column) => {
        leave(formula.sheet, row, column);
        changed(formula.sheet, row, column);
      });
      for (const rect of formula.prepared?.reads ?? []) dependents.remove(formula, rect);
      due.delete(formula);
      formulas.remove(formula);
    },
    run(now) {
      const done = new Set<Formula>();
      ready.clear();
      engine.forget();
      // A set hands out what is added to it while it is worked through.
      for (const formula of due) work(formula, now, done);
      engine.forget();
      for (const formula of done) {
        formula.isCircular = false;
        formula.runs = 0;
      }
      return done;
    },
    clear() {
      due.clear();
      left.clear();
    },
  };
};

const contains = (rect: Rect, { sheet, row, column }: Formula): boolean =>
  sheet === rect.sheet &&
  row >= rect.row &&
  row < rect.row + rect.rows &&
  column >= rect.column &&
  column < rect.column + rect.columns;
