import { exception } from '../core/exception';
import { googleClass } from '../core/google-class';
import type { Signatures } from '../core/signatures';
import { cssHex } from './css-colors';
import { enums } from './enums';

/** A colour as plain data: of the red-green-blue kind, of the theme, or not set yet. */
export type ColorValue = { readonly rgb: string } | { readonly theme: string } | null;

/** Colours of the standard theme, which documents here always have. */
const themeHex: Readonly<Record<string, string>> = {
  TEXT: '#000000',
  BACKGROUND: '#ffffff',
  ACCENT1: '#4285f4',
  ACCENT2: '#ea4335',
  ACCENT3: '#fbbc04',
  ACCENT4: '#34a853',
  ACCENT5: '#ff6d01',
  ACCENT6: '#46bdc6',
  HYPERLINK: '#1155cc',
  LINK: '#1155cc',
};

/** What a colour looks like; null for none. */
export const hexOf = (color: ColorValue): string | null => {
  if (!color) return null;
  return 'rgb' in color ? color.rgb : (themeHex[color.theme] ?? '#000000');
};

/** SpreadsheetApp.RgbColor. */
export class RgbColor extends googleClass<GoogleAppsScript.Base.RgbColor>('RgbColor') {
  readonly #hex: string;

  constructor(hex: string) {
    super();
    this.#hex = hex;
  }
  override asHexString(): string {
    return this.#hex;
  }
  override getColorType(): GoogleAppsScript.Base.ColorType {
    return enums.ColorType.member('RGB');
  }
  override getRed(): number {
    return Number.parseInt(this.#hex.slice(1, 3), 16);
  }
  override getGreen(): number {
    return Number.parseInt(this.#hex.slice(3, 5), 16);
  }
  override getBlue(): number {
    return Number.parseInt(this.#hex.slice(5, 7), 16);
  }
}

/** SpreadsheetApp.ThemeColor. */
export class ThemeColor extends googleClass<GoogleAppsScript.Spreadsheet.ThemeColor>('ThemeColor') {
  readonly #theme: string;

  constructor(theme: string) {
    super();
    this.#theme = theme;
  }
  override getColorType(): GoogleAppsScript.Base.ColorType {
    return enums.ColorType.member('THEME');
  }
  override getThemeColorType(): GoogleAppsScript.Spreadsheet.ThemeColorType {
    return enums.ThemeColorType.member(this.#theme);
  }
}

const asRgb = (value: ColorValue): RgbColor => {
  if (value && 'rgb' in value) return new RgbColor(value.rgb);
  throw exception('Object is not of type RgbColor.');
};

const asTheme = (value: ColorValue): ThemeColor => {
  if (value && 'theme' in value) return new ThemeColor(value.theme);
  throw exception('Object is not of type ThemeColor.');
};

const typeOf = (value: ColorValue): GoogleAppsScript.Base.ColorType => {
  if (!value) return enums.ColorType.member('UNSUPPORTED');
  return enums.ColorType.member('rgb' in value ? 'RGB' : 'THEME');
};

/** SpreadsheetApp.Color. */
export class Color extends googleClass<GoogleAppsScript.Spreadsheet.Color>('Color') {
  readonly #value: ColorValue;

  constructor(value: ColorValue) {
    super();
    this.#value = value;
  }
  static colorOf(color: Color | ColorBuilder | null): ColorValue {
    if (color === null) return null;
    return color instanceof ColorBuilder ? ColorBuilder.colorOf(color) : color.#value;
  }
  override asRgbColor(): RgbColor {
    return asRgb(this.#value);
  }
  override asThemeColor(): ThemeColor {
    return asTheme(this.#value);
  }
  override getColorType(): GoogleAppsScript.Base.ColorType {
    return typeOf(this.#value);
  }
}

/** SpreadsheetApp.ColorBuilder. */
export class ColorBuilder extends googleClass<GoogleAppsScript.Spreadsheet.ColorBuilder>('ColorBuilder') {
  #value: ColorValue = null;

  static colorOf(builder: ColorBuilder): ColorValue {
    return builder.#value;
  }
  override asRgbColor(): RgbColor {
    return asRgb(this.#value);
  }
  override asThemeColor(): ThemeColor {
    return asTheme(this.#value);
  }
  override build(): Color {
    return new Color(this.#value);
  }
  override getColorType(): GoogleAppsScript.Base.ColorType {
    return typeOf(this.#value);
  }
  override setRgbColor(cssString: string): this {
    const hex = cssHex(cssString);
    if (!hex) throw exception(`Invalid color: ${cssString}`);
    this.#value = { rgb: hex };
    return this;
  }
  override setThemeColor(themeColorType: GoogleAppsScript.Spreadsheet.ThemeColorType): this {
    this.#value = { theme: enums.ThemeColorType.nameOf(themeColorType) };
    return this;
  }
}

/** What the builder's methods take. */
export const colorBuilderSignatures: Signatures = { setRgbColor: 'string', setThemeColor: 'ThemeColorType' };
