import type { Validation } from '../../document/book';
import { exception } from '../core/exception';
import { googleClass } from '../core/google-class';
import type { Signatures } from '../core/signatures';
import { type RangeConversion, type ScriptCriterion, scriptCriterion, wireCriterion } from './criteria';
import { enums } from './enums';

/** A rule as plain data with the script's own values. */
export interface RuleValue {
  readonly criterion: ScriptCriterion | null;
  readonly allowInvalid: boolean;
  readonly helpText: string | null;
}

const typeOf = (rule: RuleValue): GoogleAppsScript.Spreadsheet.DataValidationCriteria =>
  (rule.criterion
    ? enums.DataValidationCriteria.member(rule.criterion.type)
    : null) as GoogleAppsScript.Spreadsheet.DataValidationCriteria;

const valuesOf = (rule: RuleValue): unknown[] =>
  (rule.criterion?.values ?? []).map((value) => (Array.isArray(value) ? [...value] : value));

/** SpreadsheetApp.DataValidation. */
export class DataValidation extends googleClass<GoogleAppsScript.Spreadsheet.DataValidation>(
  'DataValidation',
) {
  readonly #rule: RuleValue;

  constructor(rule: RuleValue) {
    super();
    this.#rule = rule;
  }
  static toWire(rule: DataValidation | null, ranges: RangeConversion): Validation | null {
    if (rule === null || !rule.#rule.criterion) return null;
    return { ...rule.#rule, criterion: wireCriterion(rule.#rule.criterion, ranges) };
  }
  static fromWire(rule: Validation | null, ranges: RangeConversion): DataValidation | null {
    return rule && new DataValidation({ ...rule, criterion: scriptCriterion(rule.criterion, ranges) });
  }
  override copy(): DataValidationBuilder {
    return new DataValidationBuilder(this.#rule);
  }
  override getAllowInvalid(): boolean {
    return this.#rule.allowInvalid;
  }
  override getCriteriaType(): GoogleAppsScript.Spreadsheet.DataValidationCriteria {
    return typeOf(this.#rule);
  }
  override getCriteriaValues(): unknown[] {
    return valuesOf(this.#rule);
  }
  override getHelpText(): string {
    return this.#rule.helpText as string;
  }
}

/** SpreadsheetApp.DataValidationBuilder. */
export class DataValidationBuilder extends googleClass<GoogleAppsScript.Spreadsheet.DataValidationBuilder>(
  'DataValidationBuilder',
) {
  #rule: RuleValue;

  constructor(rule: RuleValue = { criterion: null, allowInvalid: true, helpText: null }) {
    super();
    this.#rule = rule;
  }
  #require(type: string, ...values: unknown[]): this {
    this.#rule = { ...this.#rule, criterion: { type, values } };
    return this;
  }
  override build(): DataValidation {
    return new DataValidation(this.#rule);
  }
  override copy(): DataValidationBuilder {
    return new DataValidationBuilder(this.#rule);
  }
  override getAllowInvalid(): boolean {
    return this.#rule.allowInvalid;
  }
  override getCriteriaType(): GoogleAppsScript.Spreadsheet.DataValidationCriteria {
    return typeOf(this.#rule);
  }
  override getCriteriaValues(): unknown[] {
    return valuesOf(this.#rule);
  }
  override getHelpText(): string | null {
    return this.#rule.helpText;
  }
  override setAllowInvalid(allowInvalid: boolean): this {
    this.#rule = { ...this.#rule, allowInvalid };
    return this;
  }
  override setHelpText(helpText: string | null): this {
    this.#rule = { ...this.#rule, helpText };
    return this;
  }
  override withCriteria(
    criteria: GoogleAppsScript.Spreadsheet.DataValidationCriteria,
    args: readonly unknown[] | null,
  ): this {
    const type = enums.DataValidationCriteria.nameOf(criteria);
    if (type === 'VALUE_IN_LIST' && Array.isArray(args?.[0])) {
      return this.requireValueInList(args[0], args[1] === undefined ? true : Boolean(args[1]));
    }
    return this.#require(type, ...(args ?? []));
  }
  override requireCheckbox(...values: unknown[]): this {
    if (values.length === 2 && values[0] === values[1]) {
      throw exception('The checked and unchecked values of a checkbox must be different.');
    }
    return this.#require('CHECKBOX', ...values);
  }
  override requireDate(): this {
    return this.#require('DATE_IS_VALID_DATE');
  }
  override requireDateAfter(date: unknown): this {
    return this.#require('DATE_AFTER', date);
  }
  override requireDateBefore(date: unknown): this {
    return this.#require('DATE_BEFORE', date);
  }
  override requireDateBetween(start: unknown, end: unknown): this {
    return this.#require('DATE_BETWEEN', start, end);
  }
  override requireDateEqualTo(date: unknown): this {
    return this.#require('DATE_EQUAL_TO', date);
  }
  override requireDateNotBetween(start: unknown, end: unknown): this {
    return this.#require('DATE_NOT_BETWEEN', start, end);
  }
  override requireDateOnOrAfter(date: unknown): this {
    return this.#require('DATE_ON_OR_AFTER', date);
  }
  override requireDateOnOrBefore(date: unknown): this {
    return this.#require('DATE_ON_OR_BEFORE', date);
  }
  override requireFormulaSatisfied(formula: string): this {
    return this.#require('CUSTOM_FORMULA', formula);
  }
  override requireNumberBetween(start: number, end: number): this {
    return this.#require('NUMBER_BETWEEN', start, end);
  }
  override requireNumberEqualTo(number: number): this {
    return this.#require('NUMBER_EQUAL_TO', number);
  }
  override requireNumberGreaterThan(number: number): this {
    return this.#require('NUMBER_GREATER_THAN', number);
  }
  override requireNumberGreaterThanOrEqualTo(number: number): this {
    return this.#require('NUMBER_GREATER_THAN_OR_EQUAL_TO', number);
  }
  override requireNumberLessThan(number: number): this {
    return this.#require('NUMBER_LESS_THAN', number);
  }
  override requireNumberLessThanOrEqualTo(number: number): this {
    return this.#require('NUMBER_LESS_THAN_OR_EQUAL_TO', number);
  }
  override requireNumberNotBetween(start: number, end: number): this {
    return this.#require('NUMBER_NOT_BETWEEN', start, end);
  }
  override requireNumberNotEqualTo(number: number): this {
    return this.#require('NUMBER_NOT_EQUAL_TO', number);
  }
  override requireTextContains(text: string): this {
    return this.#require('TEXT_CONTAINS', text);
  }
  override requireTextDoesNotContain(text: string): this {
    return this.#require('TEXT_DOES_NOT_CONTAIN', text);
  }
  override requireTextEqualTo(text: string): this {
    return this.#require('TEXT_EQUAL_TO', text);
  }
  override requireTextIsEmail(): this {
    return this.#require('TEXT_IS_VALID_EMAIL');
  }
  override requireTextIsUrl(): this {
    return this.#require('TEXT_IS_VALID_URL');
  }
  override requireValueInList(values: readonly unknown[], showDropdown = true): this {
    return this.#require('VALUE_IN_LIST', values.map(String), showDropdown);
  }
  override requireValueInRange(range: GoogleAppsScript.Spreadsheet.Range, showDropdown = true): this {
    return this.#require('VALUE_IN_RANGE', range, showDropdown);
  }
}

/** What the builder's methods take. */
export const dataValidationBuilderSignatures: Signatures = {
  setAllowInvalid: 'boolean',
  setHelpText: 'string?',
  withCriteria: 'DataValidationCriteria,any[]?',
  requireCheckbox: '|any|any,any',
  requireDateAfter: 'date',
  requireDateBefore: 'date',
  requireDateBetween: 'date,date',
  requireDateEqualTo: 'date',
  requireDateNotBetween: 'date,date',
  requireDateOnOrAfter: 'date',
  requireDateOnOrBefore: 'date',
  requireFormulaSatisfied: 'formula:string',
  requireNumberBetween: 'number,number',
  requireNumberEqualTo: 'number',
  requireNumberGreaterThan: 'number',
  requireNumberGreaterThanOrEqualTo: 'number',
  requireNumberLessThan: 'number',
  requireNumberLessThanOrEqualTo: 'number',
  requireNumberNotBetween: 'number,number',
  requireNumberNotEqualTo: 'number',
  requireTextContains: 'text:string',
  requireTextDoesNotContain: 'text:string',
  requireTextEqualTo: 'text:string',
  requireValueInList: 'any[]|any[],boolean',
  requireValueInRange: 'Range|Range,boolean',
};
