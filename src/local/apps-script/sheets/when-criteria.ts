import type { Signatures } from '../core/signatures';
import { dateCriterion, type ScriptCriterion } from './criteria';
import { enums } from './enums';

const dateOrRelative = 'date|RelativeDate';

/** The when… methods that conditional formats and filters share: the criterion's type and what the method takes. */
const methods: Readonly<Record<string, readonly [type: string, signature: string]>> = {
  whenCellEmpty: ['CELL_EMPTY', ''],
  whenCellNotEmpty: ['CELL_NOT_EMPTY', ''],
  whenDateAfter: ['DATE_AFTER', dateOrRelative],
  whenDateBefore: ['DATE_BEFORE', dateOrRelative],
  whenDateEqualTo: ['DATE_EQUAL_TO', dateOrRelative],
  whenDateNotEqualTo: ['DATE_NOT_EQUAL_TO', 'date'],
  whenFormulaSatisfied: ['CUSTOM_FORMULA', 'formula:string'],
  whenNumberBetween: ['NUMBER_BETWEEN', 'number,number'],
  whenNumberEqualTo: ['NUMBER_EQUAL_TO', 'number'],
  whenNumberGreaterThan: ['NUMBER_GREATER_THAN', 'number'],
  whenNumberGreaterThanOrEqualTo: ['NUMBER_GREATER_THAN_OR_EQUAL_TO', 'number'],
  whenNumberLessThan: ['NUMBER_LESS_THAN', 'number'],
  whenNumberLessThanOrEqualTo: ['NUMBER_LESS_THAN_OR_EQUAL_TO', 'number'],
  whenNumberNotBetween: ['NUMBER_NOT_BETWEEN', 'number,number'],
  whenNumberNotEqualTo: ['NUMBER_NOT_EQUAL_TO', 'number'],
  whenTextContains: ['TEXT_CONTAINS', 'text:string'],
  whenTextDoesNotContain: ['TEXT_DOES_NOT_CONTAIN', 'text:string'],
  whenTextEndsWith: ['TEXT_ENDS_WITH', 'text:string'],
  whenTextEqualTo: ['TEXT_EQUAL_TO', 'text:string'],
  whenTextNotEqualTo: ['TEXT_NOT_EQUAL_TO', 'text:string'],
  whenTextStartsWith: ['TEXT_STARTS_WITH', 'text:string'],
};

/** What the shared methods take. */
export const whenSignatures: Signatures = {
  ...Object.fromEntries(Object.entries(methods).map(([name, [, signature]]) => [name, signature])),
  withCriteria: 'BooleanCriteria,any[]?',
};

/** Gives a builder's prototype the shared methods; `take` keeps the criterion and returns the builder. */
export const addWhenMethods = <Builder extends object>(
  prototype: Builder,
  take: (builder: Builder, criterion: ScriptCriterion) => Builder,
): void => {
  const define = (name: string, criterionOf: (args: unknown[]) => ScriptCriterion): void => {
    Object.defineProperty(prototype, name, {
      configurable: true,
      writable: true,
      value(this: Builder, ...args: unknown[]) {
        return take(this, criterionOf(args));
      },
    });
  };
  for (const [name, [type, signature]] of Object.entries(methods)) {
    define(name, (values) =>
      signature.startsWith('date') ? dateCriterion(type, values[0]) : { type, values },
    );
  }
  define('withCriteria', ([criteria, values]) => ({
    type: enums.BooleanCriteria.nameOf(criteria as GoogleAppsScript.Spreadsheet.BooleanCriteria),
    values: (values ?? []) as unknown[],
  }));
};
