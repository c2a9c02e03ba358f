import { googleClass } from '../core/google-class';
import type { Signatures } from '../core/signatures';
import { criterionMember, type ScriptCriterion } from './criteria';
import { enums } from './enums';
import { addWhenMethods, whenSignatures } from './when-criteria';

/** What a column of a filter hides. */
export interface FilterRule {
  readonly criterion: ScriptCriterion | null;
  readonly hidden: readonly string[];
  readonly visible: readonly string[];
}

const typeOf = (rule: FilterRule): GoogleAppsScript.Spreadsheet.BooleanCriteria =>
  criterionMember(enums.BooleanCriteria, rule.criterion) as GoogleAppsScript.Spreadsheet.BooleanCriteria;

/** SpreadsheetApp.FilterCriteria. */
export class FilterCriteria extends googleClass<GoogleAppsScript.Spreadsheet.FilterCriteria>(
  'FilterCriteria',
) {
  readonly #rule: FilterRule;

  constructor(rule: FilterRule) {
    super();
    this.#rule = rule;
  }
  static ruleOf(criteria: FilterCriteria): FilterRule {
    return criteria.#rule;
  }
  override copy(): FilterCriteriaBuilder {
    return new FilterCriteriaBuilder(this.#rule);
  }
  override getCriteriaType(): GoogleAppsScript.Spreadsheet.BooleanCriteria {
    return typeOf(this.#rule);
  }
  override getCriteriaValues(): unknown[] {
    return [...(this.#rule.criterion?.values ?? [])];
  }
  override getHiddenValues(): string[] {
    return [...this.#rule.hidden];
  }
  override getVisibleValues(): string[] {
    return [...this.#rule.visible];
  }
}

/** SpreadsheetApp.FilterCriteriaBuilder. */
export class FilterCriteriaBuilder extends googleClass<GoogleAppsScript.Spreadsheet.FilterCriteriaBuilder>(
  'FilterCriteriaBuilder',
) {
  #rule: FilterRule;

  constructor(rule: FilterRule = { criterion: null, hidden: [], visible: [] }) {
    super();
    this.#rule = rule;
  }
  static withCriterion(builder: FilterCriteriaBuilder, criterion: ScriptCriterion): FilterCriteriaBuilder {
    builder.#rule = { ...builder.#rule, criterion };
    return builder;
  }
  override build(): FilterCriteria {
    return new FilterCriteria(this.#rule);
  }
  override copy(): FilterCriteriaBuilder {
    return new FilterCriteriaBuilder(this.#rule);
  }
  override getCriteriaType(): GoogleAppsScript.Spreadsheet.BooleanCriteria {
    return typeOf(this.#rule);
  }
  override getCriteriaValues(): unknown[] {
    return [...(this.#rule.criterion?.values ?? [])];
  }
  override getHiddenValues(): string[] {
    return [...this.#rule.hidden];
  }
  override getVisibleValues(): string[] {
    return [...this.#rule.visible];
  }
  override setHiddenValues(values: string[]): this {
    this.#rule = { ...this.#rule, hidden: [...values], visible: [] };
    return this;
  }
  override setVisibleValues(values: string[]): this {
    this.#rule = { ...this.#rule, visible: [...values], hidden: [] };
    return this;
  }
}

addWhenMethods(FilterCriteriaBuilder.prototype, FilterCriteriaBuilder.withCriterion);

/** What the builder's methods take. */
export const filterCriteriaBuilderSignatures: Signatures = {
  ...whenSignatures,
  setHiddenValues: 'string[]',
  setVisibleValues: 'string[]',
};
