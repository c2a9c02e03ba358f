import {
  DataValidationErrorStyle,
  DataValidationRenderMode,
  DataValidationType,
  type IRange,
  type ISheetDataValidationRule,
} from '@univerjs/core';
import { serializeListOptions } from '@univerjs/sheets';
import {
  CFNumberOperator,
  CFRuleType,
  CFSubRuleType,
  CFTextOperator,
  type IConditionFormattingRule,
  type IHighlightCell,
} from '@univerjs/sheets-conditional-formatting';
import type { ConditionalFormat, Criterion, Rect } from '../../document/book';
import type { ValidationView } from '../protocol';
import { univerStyle } from './cell-data';

/** A rectangle counted from 0 with its last row and column, as Univer wants it. */
export const univerRange = (rect: Rect): IRange => ({
  startRow: rect.row - 1,
  endRow: rect.row + rect.rows - 2,
  startColumn: rect.column - 1,
  endColumn: rect.column + rect.columns - 2,
});

/** The dropdown or checkbox; the server is the one who refuses, so nothing is refused here. */
export const univerValidation = (view: ValidationView, uid: string): ISheetDataValidationRule => ({
  uid,
  type: view.kind === 'checkbox' ? DataValidationType.CHECKBOX : DataValidationType.LIST,
  ranges: view.rects.map(univerRange),
  allowBlank: true,
  errorStyle: DataValidationErrorStyle.WARNING,
  showErrorMessage: false,
  renderMode: DataValidationRenderMode.ARROW,
  ...(view.kind === 'list' ? { formula1: serializeListOptions([...view.options]), showDropDown: true } : {}),
});

/** Univer takes only commas between arguments; Google takes semicolons too. */
export const withCommas = (formula: string): string =>
  formula.replace(/"(?:[^"]|"")*"|;/g, (found) => (found === ';' ? ',' : found));

const numberOperators: Readonly<Record<string, CFNumberOperator>> = {
  NUMBER_EQUAL_TO: CFNumberOperator.equal,
  NUMBER_NOT_EQUAL_TO: CFNumberOperator.notEqual,
  NUMBER_GREATER_THAN: CFNumberOperator.greaterThan,
  NUMBER_GREATER_THAN_OR_EQUAL_TO: CFNumberOperator.greaterThanOrEqual,
  NUMBER_LESS_THAN: CFNumberOperator.lessThan,
  NUMBER_LESS_THAN_OR_EQUAL_TO: CFNumberOperator.lessThanOrEqual,
  NUMBER_BETWEEN: CFNumberOperator.between,
  NUMBER_NOT_BETWEEN: CFNumberOperator.notBetween,
};

const textOperators: Readonly<Record<string, CFTextOperator>> = {
  TEXT_EQUAL_TO: CFTextOperator.equal,
  TEXT_CONTAINS: CFTextOperator.containsText,
  TEXT_DOES_NOT_CONTAIN: CFTextOperator.notContainsText,
  TEXT_STARTS_WITH: CFTextOperator.beginsWith,
  TEXT_ENDS_WITH: CFTextOperator.endsWith,
  CELL_EMPTY: CFTextOperator.containsBlanks,
  CELL_NOT_EMPTY: CFTextOperator.notContainsBlanks,
};

const highlight = (condition: Criterion): object | null => {
  const [first, second] = condition.values;
  const number = numberOperators[condition.type];
  if (number) {
    const values = [Number(first), Number(second)];
    const isPair = number === CFNumberOperator.between || number === CFNumberOperator.notBetween;
    return { subType: CFSubRuleType.number, operator: number, value: isPair ? values : values[0] };
  }
  const text = textOperators[condition.type];
  if (text) return { subType: CFSubRuleType.text, operator: text, value: String(first ?? '') };
  if (condition.type === 'CUSTOM_FORMULA') {
    return { subType: CFSubRuleType.formula, value: withCommas(String(first ?? '')) };
  }
  return null;
};

/** The rule for the grid to draw; null for a kind it cannot draw. */
export const univerConditionalFormat = (
  format: ConditionalFormat,
  cfId: string,
): IConditionFormattingRule | null => {
  const rule = format.condition ? highlight(format.condition) : null;
  if (!rule) return null;
  return {
    cfId,
    ranges: format.rects.map(univerRange),
    stopIfTrue: false,
    rule: {
      type: CFRuleType.highlightCell,
      style: univerStyle(format.style) ?? {},
      ...rule,
    } as IHighlightCell & IConditionFormattingRule['rule'],
  };
};
