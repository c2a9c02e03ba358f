import type { Book, Cell, Criterion, CriterionValue, Rect, Sheet, Validation } from './book';
import { followRect, type GridChange } from './follow';
import { followFormula, type SheetNames, sheetNames } from './follow-formula';

const followAll = (rects: readonly Rect[], change: GridChange): Rect[] =>
  rects.flatMap((rect) => followRect(rect, change) ?? []);

const followCriterion = (
  criterion: Criterion,
  home: number,
  change: GridChange,
  names: SheetNames,
): Criterion | null => {
  let isChanged = false;
  const values: CriterionValue[] = [];
  for (const value of criterion.values) {
    let moved: CriterionValue = value;
    if (typeof value === 'string' && value.startsWith('=')) moved = followFormula(value, home, change, names);
    else if (value !== null && typeof value === 'object' && 'range' in value) {
      const range = followRect(value.range, change);
      if (range === null) return null;
      if (range !== value.range) moved = { range };
    }
    if (moved !== value) isChanged = true;
    values.push(moved);
  }
  return isChanged ? { ...criterion, values } : criterion;
};

const refers = (criterion: Criterion): boolean =>
  criterion.values.some(
    (value) =>
      (typeof value === 'string' && value.startsWith('=')) ||
      (value !== null && typeof value === 'object' && 'range' in value),
  );

/** Lets the formulas and rules in a sheet's cells follow; tells whether a formula changed. */
const followCells = (sheet: Sheet, change: GridChange, names: SheetNames): boolean => {
  const rules = new Map<Validation, Validation | undefined>();
  let isChanged = false;
  const followRule = (cell: Cell, rule: Validation) => {
    if (!rules.has(rule)) {
      const criterion = refers(rule.criterion)
        ? followCriterion(rule.criterion, sheet.id, change, names)
        : rule.criterion;
      rules.set(
        rule,
        criterion === rule.criterion ? rule : criterion === null ? undefined : { ...rule, criterion },
      );
    }
    const followed = rules.get(rule);
    if (followed === rule) return;
    if (followed) cell.validation = followed;
    else delete cell.validation;
  };
  for (const line of sheet.cells) {
    if (!line) continue;
    for (const cell of line) {
      if (!cell) continue;
      if (cell.validation) followRule(cell, cell.validation);
      if (cell.formula === undefined) continue;
      const formula = followFormula(cell.formula, sheet.id, change, names);
      if (formula === cell.formula) continue;
      cell.formula = formula;
      isChanged = true;
    }
  }
  return isChanged;
};

const followHanging = (book: Book, change: GridChange, names: SheetNames): void => {
  book.namedRanges = book.namedRanges.flatMap((named) => {
    const rect = followRect(named.rect, change);
    return rect ? [{ ...named, rect }] : [];
  });
  // A cut and paste takes names and formulas along, protections stay where they were put.
  if (change.kind !== 'move') {
    book.protections = book.protections.flatMap((protection) => {
      const rect = followRect(protection.rect, change);
      return rect ? [{ ...protection, rect, unprotected: followAll(protection.unprotected, change) }] : [];
    });
    book.metadata = book.metadata.flatMap((entry) => {
      if (!('rect' in entry.location)) return [entry];
      const rect = followRect(entry.location.rect, change);
      return rect ? [{ ...entry, location: { ...entry.location, rect } }] : [];
    });
  }
  for (const sheet of book.sheets) {
    sheet.conditionalFormats = sheet.conditionalFormats.flatMap((rule) => {
      const rects = followAll(rule.rects, change);
      const condition = rule.condition && followCriterion(rule.condition, sheet.id, change, names);
      return rects.length > 0 && (condition || !rule.condition) ? [{ ...rule, rects, condition }] : [];
    });
    sheet.charts = sheet.charts.map((chart) => ({ ...chart, ranges: followAll(chart.ranges, change) }));
    const changed = change.kind === 'move' ? change.from.sheet : change.sheet;
    if (sheet.id !== changed) continue;
    sheet.charts = sheet.charts.map((chart) => {
      const { row, column } = chart.position;
      const place = followRect({ sheet: sheet.id, row, column, rows: 1, columns: 1 }, change);
      const isMoved = change.kind !== 'move' && place && (place.row !== row || place.column !== column);
      return isMoved
        ? { ...chart, position: { ...chart.position, row: place.row, column: place.column } }
        : chart;
    });
    sheet.merges = followAll(sheet.merges, change).filter((merge) => merge.rows > 1 || merge.columns > 1);
    if (change.kind === 'move') continue;
    followFilter(sheet, change);
  }
};

const followFilter = (sheet: Sheet, change: GridChange): void => {
  if (!sheet.filter) return;
  const rect = followRect(sheet.filter.rect, change);
  if (!rect) {
    sheet.filter = null;
    return;
  }
  const criteria: typeof sheet.filter.criteria = {};
  for (const [column, rule] of Object.entries(sheet.filter.criteria)) {
    const place = followRect(
      { sheet: sheet.id, row: rect.row, column: Number(column), rows: 1, columns: 1 },
      change,
    );
    if (place) criteria[place.column] = rule;
  }
  sheet.filter = { rect, criteria };
};

/** Lets everything in the book that refers to cells follow a change; gives back the sheets whose formulas changed. */
export const followBook = (book: Book, change: GridChange): number[] => {
  const names = sheetNames(book.sheets);
  const changed = book.sheets.filter((sheet) => followCells(sheet, change, names)).map(({ id }) => id);
  followHanging(book, change, names);
  return changed;
};

/** Rewrites every formula of the book, those in rules included; gives back the sheets whose cells changed. */
export const rewriteBook = (book: Book, rewrite: (formula: string, home: number) => string): number[] => {
  const changed: number[] = [];
  for (const sheet of book.sheets) {
    const rules = new Map<Validation, Validation>();
    let isChanged = false;
    const value = (entry: CriterionValue): CriterionValue =>
      typeof entry === 'string' && entry.startsWith('=') ? rewrite(entry, sheet.id) : entry;
    const criterion = (rule: Criterion): Criterion => ({ ...rule, values: rule.values.map(value) });
    for (const line of sheet.cells) {
      for (const cell of line ?? []) {
        if (cell?.validation && refers(cell.validation.criterion)) {
          const known = rules.get(cell.validation) ?? {
            ...cell.validation,
            criterion: criterion(cell.validation.criterion),
          };
          rules.set(cell.validation, known);
          cell.validation = known;
        }
        if (cell?.formula === undefined) continue;
        const formula = rewrite(cell.formula, sheet.id);
        if (formula === cell.formula) continue;
        cell.formula = formula;
        isChanged = true;
      }
    }
    sheet.conditionalFormats = sheet.conditionalFormats.map((rule) =>
      rule.condition ? { ...rule, condition: criterion(rule.condition) } : rule,
    );
    if (isChanged) changed.push(sheet.id);
  }
  return changed;
};
