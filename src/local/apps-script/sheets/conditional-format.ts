import type { ConditionalFormat, Rect, Style } from '../../document/book';
import { exception } from '../core/exception';
import { googleClass } from '../core/google-class';
import type { Signatures } from '../core/signatures';
import { Color, type ColorBuilder } from './color';
import { BooleanCondition, type ConditionLook, GradientCondition, type GradientValue } from './conditions';
import { type RangeConversion, type ScriptCriterion, scriptCriterion, wireCriterion } from './criteria';
import { cssHex } from './css-colors';
import { enums } from './enums';
import { addWhenMethods, whenSignatures } from './when-criteria';

type Ranges = readonly GoogleAppsScript.Spreadsheet.Range[];

interface RuleParts {
  readonly ranges: Ranges;
  readonly criterion: ScriptCriterion | null;
  readonly look: ConditionLook;
  readonly gradient: GradientValue | null;
}

const plainLook: ConditionLook = {
  background: null,
  fontColor: null,
  bold: null,
  italic: null,
  underline: null,
  strikethrough: null,
};

const styleOf = (look: ConditionLook): Style => ({
  ...(look.background && { background: look.background }),
  ...(look.fontColor && { fontColor: look.fontColor }),
  ...(look.bold !== null && { fontWeight: look.bold ? 'bold' : 'normal' }),
  ...(look.italic !== null && { fontStyle: look.italic ? 'italic' : 'normal' }),
  ...(look.underline && { fontLine: 'underline' }),
  ...(look.strikethrough && { fontLine: 'line-through' }),
});

const lookOf = (style: Style): ConditionLook => ({
  background: style.background ?? null,
  fontColor: style.fontColor ?? null,
  bold: style.fontWeight ? style.fontWeight === 'bold' : null,
  italic: style.fontStyle ? style.fontStyle === 'italic' : null,
  underline: style.fontLine === 'underline' ? true : null,
  strikethrough: style.fontLine === 'line-through' ? true : null,
});

const booleanOf = (parts: RuleParts): BooleanCondition | null =>
  parts.criterion && new BooleanCondition(parts.criterion, parts.look);
const gradientOf = (parts: RuleParts): GradientCondition | null =>
  parts.gradient && new GradientCondition(parts.gradient);

/** SpreadsheetApp.ConditionalFormatRule. */
export class ConditionalFormatRule extends googleClass<GoogleAppsScript.Spreadsheet.ConditionalFormatRule>(
  'ConditionalFormatRule',
) {
  readonly #parts: RuleParts;

  constructor(parts: RuleParts) {
    super();
    this.#parts = parts;
  }
  static toWire(rule: ConditionalFormatRule, ranges: RangeConversion): ConditionalFormat {
    const { criterion, gradient, look } = rule.#parts;
    return {
      rects: rule.#parts.ranges.map((range) => ranges.rectOf(range) as Rect),
      condition: criterion && wireCriterion(criterion, ranges),
      style: styleOf(look),
      ...(gradient && { gradient }),
    };
  }
  static fromWire(wire: ConditionalFormat, ranges: RangeConversion): ConditionalFormatRule {
    return new ConditionalFormatRule({
      ranges: wire.rects.map((rect) => ranges.rangeOf(rect)) as unknown as Ranges,
      criterion: wire.condition && scriptCriterion(wire.condition, ranges),
      look: lookOf(wire.style),
      gradient: (wire.gradient ?? null) as GradientValue | null,
    });
  }
  override copy(): ConditionalFormatRuleBuilder {
    return new ConditionalFormatRuleBuilder(this.#parts);
  }
  override getBooleanCondition(): BooleanCondition | null {
    return booleanOf(this.#parts);
  }
  override getGradientCondition(): GradientCondition | null {
    return gradientOf(this.#parts);
  }
  override getRanges(): GoogleAppsScript.Spreadsheet.Range[] {
    return [...this.#parts.ranges];
  }
}

/** SpreadsheetApp.ConditionalFormatRuleBuilder. */
export class ConditionalFormatRuleBuilder extends googleClass<GoogleAppsScript.Spreadsheet.ConditionalFormatRuleBuilder>(
  'ConditionalFormatRuleBuilder',
) {
  #parts: RuleParts;

  constructor(parts: RuleParts = { ranges: [], criterion: null, look: plainLook, gradient: null }) {
    super();
    this.#parts = parts;
  }
  static withCriterion(
    builder: ConditionalFormatRuleBuilder,
    criterion: ScriptCriterion,
  ): ConditionalFormatRuleBuilder {
    builder.#parts = { ...builder.#parts, criterion, gradient: null };
    return builder;
  }
  #look(change: Partial<ConditionLook>): this {
    this.#parts = { ...this.#parts, look: { ...this.#parts.look, ...change } };
    return this;
  }
  #point(end: keyof GradientValue, color: unknown, type: unknown, value: unknown): this {
    const hex = typeof color === 'string' ? cssHex(color) : null;
    const point = {
      color: typeof color === 'string' ? (hex ?? '') : Color.colorOf(color as Color | ColorBuilder | null),
      type: type === null ? null : String(type),
      value: value === null ? '' : String(value),
    };
    const gradient = { min: null, mid: null, max: null, ...this.#parts.gradient, [end]: point };
    this.#parts = { ...this.#parts, gradient, criterion: null };
    return this;
  }
  override build(): ConditionalFormatRule {
    if (this.#parts.ranges.length === 0) {
      throw exception('Conditional format rule must have at least one range.');
    }
    if (!this.#parts.criterion && !this.#parts.gradient) {
      throw exception(
        'Conditional format rule must have either a boolean condition or a gradient condition.',
      );
    }
    return new ConditionalFormatRule(this.#parts);
  }
  override copy(): ConditionalFormatRuleBuilder {
    return new ConditionalFormatRuleBuilder(this.#parts);
  }
  override getBooleanCondition(): BooleanCondition | null {
    return booleanOf(this.#parts);
  }
  override getGradientCondition(): GradientCondition | null {
    return gradientOf(this.#parts);
  }
  override getRanges(): GoogleAppsScript.Spreadsheet.Range[] {
    return [...this.#parts.ranges];
  }
  override setRanges(ranges: GoogleAppsScript.Spreadsheet.Range[]): this {
    this.#parts = { ...this.#parts, ranges: [...ranges] };
    return this;
  }
  override setBackground(color: string | null): this {
    return this.#look({ background: color && cssHex(color) });
  }
  setBackgroundObject(color: Color | null): this {
    return this.#look({ background: color?.asRgbColor().asHexString() ?? null });
  }
  override setBold(bold: boolean | null): this {
    return this.#look({ bold });
  }
  override setFontColor(color: string | null): this {
    return this.#look({ fontColor: color && cssHex(color) });
  }
  setFontColorObject(color: Color | null): this {
    return this.#look({ fontColor: color?.asRgbColor().asHexString() ?? null });
  }
  override setItalic(italic: boolean | null): this {
    return this.#look({ italic });
  }
  override setStrikethrough(strikethrough: boolean | null): this {
    return this.#look({ strikethrough });
  }
  override setUnderline(underline: boolean | null): this {
    return this.#look({ underline });
  }
  override setGradientMaxpoint(color: string): this {
    return this.#point('max', color, enums.InterpolationType.member('MAX'), null);
  }
  override setGradientMaxpointWithValue(color: string, type: unknown, value: string): this {
    return this.#point('max', color, type, value);
  }
  override setGradientMidpointWithValue(color: string, type: unknown, value: string): this {
    return this.#point('mid', color, type, value);
  }
  override setGradientMinpoint(color: string): this {
    return this.#point('min', color, enums.InterpolationType.member('MIN'), null);
  }
  override setGradientMinpointWithValue(color: string, type: unknown, value: string): this {
    return this.#point('min', color, type, value);
  }
}

addWhenMethods(ConditionalFormatRuleBuilder.prototype, ConditionalFormatRuleBuilder.withCriterion);

/** What the builder's methods take. */
export const conditionalFormatRuleBuilderSignatures: Signatures = {
  ...whenSignatures,
  setRanges: 'Range[]',
  setBackground: 'string?',
  setBackgroundObject: 'Color?',
  setBold: 'boolean?',
  setFontColor: 'string?',
  setFontColorObject: 'Color?',
  setItalic: 'boolean?',
  setStrikethrough: 'boolean?',
  setUnderline: 'boolean?',
  setGradientMaxpoint: 'string',
  setGradientMaxpointWithValue: 'string,InterpolationType,string',
  setGradientMidpointWithValue: 'string,InterpolationType,string',
  setGradientMinpoint: 'string',
  setGradientMinpointWithValue: 'string,InterpolationType,string',
};
