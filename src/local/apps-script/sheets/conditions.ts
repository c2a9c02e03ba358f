import { googleClass } from '../core/google-class';
import { Color, type ColorValue, hexOf } from './color';
import type { ScriptCriterion } from './criteria';
import { enums } from './enums';

/** The look a rule gives; null is not set. */
export interface ConditionLook {
  readonly background: string | null;
  readonly fontColor: string | null;
  readonly bold: boolean | null;
  readonly italic: boolean | null;
  readonly underline: boolean | null;
  readonly strikethrough: boolean | null;
}

/** One end or the middle of a colour scale. */
export interface GradientPoint {
  readonly color: string | ColorValue;
  readonly type: string | null;
  readonly value: string;
}

/** A colour scale as it is kept. */
export interface GradientValue {
  readonly min: GradientPoint | null;
  readonly mid: GradientPoint | null;
  readonly max: GradientPoint | null;
}

const colorObject = (hex: string | null): Color | null => (hex ? new Color({ rgb: hex }) : null);

/** SpreadsheetApp.BooleanCondition; Google prints it as ConditionalFormatBooleanCondition. */
export class BooleanCondition extends googleClass<GoogleAppsScript.Spreadsheet.BooleanCondition>(
  'BooleanCondition',
) {
  readonly #criterion: ScriptCriterion;
  readonly #look: ConditionLook;

  constructor(criterion: ScriptCriterion, look: ConditionLook) {
    super();
    this.#criterion = criterion;
    this.#look = look;
  }
  override toString(): string {
    return 'ConditionalFormatBooleanCondition';
  }
  override getBackground(): string | null {
    return this.#look.background;
  }
  getBackgroundObject(): Color | null {
    return colorObject(this.#look.background);
  }
  override getBold(): boolean | null {
    return this.#look.bold;
  }
  override getCriteriaType(): GoogleAppsScript.Spreadsheet.BooleanCriteria {
    return enums.BooleanCriteria.member(this.#criterion.type);
  }
  override getCriteriaValues(): unknown[] {
    return [...this.#criterion.values];
  }
  override getFontColor(): string | null {
    return this.#look.fontColor;
  }
  getFontColorObject(): Color | null {
    return colorObject(this.#look.fontColor);
  }
  override getItalic(): boolean | null {
    return this.#look.italic;
  }
  override getStrikethrough(): boolean | null {
    return this.#look.strikethrough;
  }
  override getUnderline(): boolean | null {
    return this.#look.underline;
  }
}

const pointHex = (point: GradientPoint | null): string => {
  if (!point) return '';
  return typeof point.color === 'string' ? point.color : (hexOf(point.color) ?? '');
};
const pointType = (point: GradientPoint | null): GoogleAppsScript.Spreadsheet.InterpolationType | null =>
  point?.type ? enums.InterpolationType.member(point.type) : null;

/** SpreadsheetApp.GradientCondition; Google prints it as ConditionalFormatGradientCondition. */
export class GradientCondition extends googleClass<GoogleAppsScript.Spreadsheet.GradientCondition>(
  'GradientCondition',
) {
  readonly #gradient: GradientValue;

  constructor(gradient: GradientValue) {
    super();
    this.#gradient = gradient;
  }
  override toString(): string {
    return 'ConditionalFormatGradientCondition';
  }
  override getMaxColor(): string {
    return pointHex(this.#gradient.max);
  }
  getMaxColorObject(): Color | null {
    return colorObject(pointHex(this.#gradient.max));
  }
  override getMaxType(): GoogleAppsScript.Spreadsheet.InterpolationType | null {
    return pointType(this.#gradient.max);
  }
  override getMaxValue(): string {
    return this.#gradient.max?.value ?? '';
  }
  override getMidColor(): string {
    return pointHex(this.#gradient.mid);
  }
  getMidColorObject(): Color | null {
    return colorObject(pointHex(this.#gradient.mid));
  }
  override getMidType(): GoogleAppsScript.Spreadsheet.InterpolationType | null {
    return pointType(this.#gradient.mid);
  }
  override getMidValue(): string {
    return this.#gradient.mid?.value ?? '';
  }
  override getMinColor(): string {
    return pointHex(this.#gradient.min);
  }
  getMinColorObject(): Color | null {
    return colorObject(pointHex(this.#gradient.min));
  }
  override getMinType(): GoogleAppsScript.Spreadsheet.InterpolationType | null {
    return pointType(this.#gradient.min);
  }
  override getMinValue(): string {
    return this.#gradient.min?.value ?? '';
  }
}
