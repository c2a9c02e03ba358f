import type { DataValidation, DataValidationOperator } from '@protobi/exceljs';
import { columnLetters } from '../calc/references';
import type { Book, Criterion, CriterionValue, Rect, Sheet, Validation } from '../document/book';
import { conditionFormula, operand } from './conditions';
import { quotedSheet } from './excel-formula';

/** Longest list a validation can hold itself. */
const longestList = 255;

/** Places lists that are too long for a validation. */
export type KeepList = (items: readonly string[]) => string;

interface Around {
  readonly book: Book;
  readonly sheetNames: ReadonlyMap<number, string>;
  readonly keepList: KeepList;
  readonly translate: (formula: string) => string | null;
}

export const absoluteRect = (rect: Rect, sheetName: string): string => {
  const corner = (row: number, column: number): string => `$${columnLetters(column)}$${row}`;
  const from = corner(rect.row, rect.column);
  const to = corner(rect.row + rect.rows - 1, rect.column + rect.columns - 1);
  return `${quotedSheet(sheetName)}!${from === to ? from : `${from}:${to}`}`;
};

const operators: Readonly<Record<string, DataValidationOperator>> = {
  BETWEEN: 'between',
  NOT_BETWEEN: 'notBetween',
  EQUAL_TO: 'equal',
  NOT_EQUAL_TO: 'notEqual',
  GREATER_THAN: 'greaterThan',
  GREATER_THAN_OR_EQUAL_TO: 'greaterThanOrEqual',
  LESS_THAN: 'lessThan',
  LESS_THAN_OR_EQUAL_TO: 'lessThanOrEqual',
  AFTER: 'greaterThan',
  BEFORE: 'lessThan',
  ON_OR_AFTER: 'greaterThanOrEqual',
  ON_OR_BEFORE: 'lessThanOrEqual',
};

type Rule = Pick<DataValidation, 'type' | 'operator' | 'formulae'>;

const listRule = (items: readonly string[], keepList: KeepList): Rule => {
  const joined = items.join(',');
  const fits =
    joined.length <= longestList && items.every((item) => !/[",]/.test(item) && item.trim() === item);
  return { type: 'list', formulae: [fits ? `"${joined}"` : keepList(items)] };
};

/** The file keeps a date as an instant in UTC. */
const instant = (serial: number): Date => new Date(Math.round((serial - 25_569) * 86_400_000));

const isDate = (value: CriterionValue | undefined): value is { readonly date: number } =>
  typeof value === 'object' && value !== null && 'date' in value;

const bound = (value: CriterionValue | undefined, around: Around): unknown =>
  isDate(value) ? instant(value.date) : operand(value, around.translate);

const comparedRule = (criterion: Criterion, around: Around): Rule | null => {
  const [, kind, name = ''] = /^(NUMBER|DATE)_(.+)$/.exec(criterion.type) ?? [];
  const operator = operators[name];
  if (!operator) return null;
  const values = criterion.values.slice(0, name.endsWith('BETWEEN') ? 2 : 1);
  // A date that is a formula cannot be written as a date's bound.
  if (kind === 'DATE' && !values.every(isDate)) return null;
  return {
    type: kind === 'DATE' ? 'date' : 'decimal',
    operator,
    formulae: values.map((value) => bound(value, around)),
  };
};

const ruleOf = (criterion: Criterion, cell: string, around: Around): Rule | null => {
  const [first] = criterion.values;
  if (criterion.type === 'VALUE_IN_LIST') {
    const items: readonly unknown[] = Array.isArray(first)
      ? first
      : criterion.values.filter(
          (value, at) => at < criterion.values.length - 1 || typeof value !== 'boolean',
        );
    return listRule(items.map(String), around.keepList);
  }
  if (criterion.type === 'VALUE_IN_RANGE') {
    if (typeof first !== 'object' || first === null || !('range' in first)) return null;
    const name = around.sheetNames.get(first.range.sheet);
    return name === undefined ? null : { type: 'list', formulae: [absoluteRect(first.range, name)] };
  }
  if (criterion.type === 'CHECKBOX') {
    const [ticked = true, unticked = criterion.values.length === 0 ? false : ''] = criterion.values;
    const items = [ticked, unticked].filter((value) => value !== '').map((value) => String(value));
    return listRule(criterion.values.length === 0 ? ['TRUE', 'FALSE'] : items, around.keepList);
  }
  const compared = comparedRule(criterion, around);
  if (compared) return compared;
  const formula = conditionFormula(criterion, cell, around.translate);
  return formula === null ? null : { type: 'custom', formulae: [formula] };
};

/** A cell's rule in the file; null if Excel has none like it. */
export const excelValidation = (rule: Validation, cell: string, around: Around): DataValidation | null => {
  const made = ruleOf(rule.criterion, cell, around);
  return (
    made && {
      ...made,
      allowBlank: true,
      showErrorMessage: !rule.allowInvalid,
      ...(rule.helpText && {
        showInputMessage: true,
        prompt: rule.helpText.slice(0, 255),
        error: rule.helpText.slice(0, 255),
      }),
    }
  );
};

/** Cells of a column one below the other that have the same rule. */
export interface Run {
  readonly rule: Validation;
  readonly row: number;
  readonly column: number;
  readonly rows: number;
}

export const validationRuns = (sheet: Sheet): Run[] => {
  const runs: Run[] = [];
  const open = new Map<
    number,
    { rule: Validation; key: string; row: number; column: number; rows: number }
  >();
  const keys = new Map<Validation, string>();
  sheet.cells.forEach((cells, row) => {
    cells?.forEach((cell, column) => {
      const rule = cell?.validation;
      if (!rule) return;
      const key = keys.get(rule) ?? JSON.stringify(rule);
      keys.set(rule, key);
      const run = open.get(column);
      if (run && run.key === key && run.row + run.rows === row) {
        run.rows++;
        return;
      }
      const fresh = { rule, key, row, column, rows: 1 };
      open.set(column, fresh);
      runs.push(fresh);
    });
  });
  return runs;
};
