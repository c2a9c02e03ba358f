import type { Rect } from '../document/book';
import { sameValue } from './arrays';
import type { CalculatedCell, Calculator } from './calculator';
import { createCellStore } from './cell-store';
import { createDependents } from './dependents';
import { createEngine } from './engine';
import { createFormulaIndex, type Formula, newFormula } from './formula';
import { type PreparedFormula, prepareFormula, type Surroundings } from './formula-text';
import { createRecalculation } from './recalculation';
import { createTemplates, shapeOf } from './templates';

/** Functions whose result may change with any change in the document. */
const volatile = ['RAND', 'RANDBETWEEN', 'RANDARRAY', 'INDIRECT', 'OFFSET'];
const restlessFunctions = [...volatile, 'NOW', 'TODAY'];

/** Whether a formula, in its place, means what it meant before. */
const isSame = (before: PreparedFormula, now: PreparedFormula | null): boolean =>
  before.text === now?.text &&
  before.reads.length === now.reads.length &&
  before.reads.every((rect, at) => isSameRect(rect, now.reads[at]));

const isSameRect = (one: Rect, other: Rect | undefined): boolean =>
  one.sheet === other?.sheet &&
  one.row === other.row &&
  one.column === other.column &&
  one.rows === other.rows &&
  one.columns === other.columns;

/** Calculates with Univer's formula engine, one formula after the other, only those that something changed for. */
export const createUniverCalculator = (options: { readonly locale?: string } = {}): Calculator => {
  const store = createCellStore();
  const formulas = createFormulaIndex();
  const dependents = createDependents<Formula>();
  const names = new Map<string, string>();
  const named = (name: string): string | null => names.get(name.toLowerCase()) ?? null;
  const engine = createEngine(store, named);
  const recalculation = createRecalculation({
    store,
    formulas,
    dependents,
    engine,
    locale: options.locale ?? 'en_US',
  });
  const templates = createTemplates(engine.compile, (sheet) => around(sheet));
  const unread = new Set<Formula>();
  /** Formulas whose result may change although nothing they read does. */
  const restless = new Set<Formula>();
  /** Formulas that mean something new. */
  const fresh: Formula[] = [];
  let now = 0;
  /** A sheet or a name came, went or changed: what formulas mean by them has to be looked up anew. */
  let isRenamed = false;
  let isTouched = false;

  const around = (sheet: number): Surroundings => ({
    sheet,
    sheetNamed: (name) => store.sheetNamed(name),
    sheetWithId: (id) => store.sheets.get(id) ?? null,
    named,
  });

  const read = (formula: Formula): void => {
    const { source, sheet, row } = formula;
    formula.shape ??= shapeOf(source, row);
    const template = templates.of({ sheet, row, shape: formula.shape }, source);
    // One text for all that have it.
    formula.shape = template?.shape ?? formula.shape;
    const filled = template?.prepared(row) ?? null;
    const prepared = filled ?? prepareFormula(source, around(sheet));
    if (formula.prepared && isSame(formula.prepared, prepared)) return;
    for (const rect of formula.prepared?.reads ?? []) dependents.remove(formula, rect);
    formula.node = filled && template ? template.work : prepared && engine.parse(prepared, row);
    // The pieces have done their work; ten thousand formulas' weigh.
    formula.prepared = prepared && { ...prepared, pieces: [] };
    for (const rect of prepared?.reads ?? []) dependents.add(formula, rect);
    if (restlessFunctions.some((name) => prepared?.functions.has(name))) restless.add(formula);
    else restless.delete(formula);
    fresh.push(formula);
  };

  const using = (functions: readonly string[]): Formula[] =>
    [...restless].filter(({ prepared }) => functions.some((name) => prepared?.functions.has(name)));

  const results = (done: ReadonlySet<Formula>): CalculatedCell[] => {
    const found: CalculatedCell[] = [];
    for (const { sheet, row, column } of recalculation.left.values()) {
      if (
        !store.sheets.has(sheet) ||
        formulas.at(sheet, row, column) ||
        formulas.spilling(sheet, row, column)
      )
        continue;
      if (store.get(sheet, row, column) === null) found.push({ sheet, row, column, value: null });
    }
    recalculation.left.clear();
    for (const { sheet, row, column, spill } of done) {
      found.push({ sheet, row, column, value: store.get(sheet, row, column) });
      if (!spill) continue;
      for (let atRow = row; atRow < row + spill.rows; atRow++)
        for (let atColumn = column; atColumn < column + spill.columns; atColumn++) {
          if (atRow === row && atColumn === column) continue;
          const value = store.get(sheet, atRow, atColumn);
          found.push({ sheet, row: atRow, column: atColumn, value, spilledFrom: { row, column } });
        }
    }
    return found;
  };

  const forget = (formula: Formula): void => {
    unread.delete(formula);
    restless.delete(formula);
  };

  const setCell: (sheet: number, cell: Parameters<Calculator['setCells']>[1][number]) => void = (
    sheet,
    { row, column, value, formula: source },
  ) => {
    const before = formulas.at(sheet, row, column);
    if (before) {
      recalculation.drop(before);
      forget(before);
    }
    for (const other of formulas.blocked)
      if (other.blocked && other.sheet === sheet) recalculation.mark(other);
    const filler = formulas.spilling(sheet, row, column);
    if (filler) {
      recalculation.mark(filler);
      if (value === null && source === undefined) return;
      formulas.setSpilling(sheet, row, column, null);
    }
    if (source !== undefined) {
      const formula = newFormula(sheet, row, column, source);
      formulas.add(formula);
      unread.add(formula);
      store.set(sheet, row, column, null);
      recalculation.mark(formula);
    } else if (before || filler || !sameValue(value, store.get(sheet, row, column))) {
      store.set(sheet, row, column, value);
      isTouched = true;
      recalculation.changed(sheet, row, column);
    }
  };

  return {
    addSheet(id, name, rows, columns) {
      store.add({ id, name, rows, columns });
      isRenamed = true;
    },
    renameSheet(id, name) {
      const sheet = store.sheets.get(id);
      if (sheet) sheet.name = name;
      isRenamed = true;
    },
    removeSheet(id) {
      for (const formula of formulas.all) {
        if (formula.sheet === id) {
          recalculation.drop(formula);
          forget(formula);
        } else if (formula.prepared?.reads.some(({ sheet }) => sheet === id)) recalculation.mark(formula);
      }
      store.remove(id);
      isRenamed = true;
    },
    setCells(sheet, cells) {
      if (!store.sheets.has(sheet)) return;
      for (const cell of cells) setCell(sheet, cell);
    },
    setNames(list) {
      names.clear();
      for (const { name, reference } of list) names.set(name.toLowerCase(), reference);
      isRenamed = true;
    },
    setNow(serial) {
      if (serial === now) return;
      const isNextDay = Math.floor(serial) !== Math.floor(now);
      now = serial;
      for (const formula of using(isNextDay ? ['NOW', 'TODAY'] : ['NOW'])) recalculation.mark(formula);
    },
    async settle() {
      if (isRenamed) templates.clear();
      for (const formula of isRenamed ? formulas.all : unread) read(formula);
      // After all are read: who reads whom is looked for quicker when nothing is added in between.
      for (const formula of fresh) recalculation.mark(formula);
      fresh.length = 0;
      unread.clear();
      isRenamed = false;
      // Last, because nobody knows beforehand which cells OFFSET and INDIRECT read.
      if (isTouched || recalculation.isDue)
        for (const formula of using(volatile)) recalculation.mark(formula);
      isTouched = false;
      if (!recalculation.isDue) return results(new Set());
      return results(recalculation.run(now));
    },
    dispose() {
      recalculation.clear();
      formulas.clear();
      dependents.clear();
      names.clear();
      unread.clear();
      restless.clear();
      templates.clear();
      store.clear();
      engine.dispose();
    },
  };
};
