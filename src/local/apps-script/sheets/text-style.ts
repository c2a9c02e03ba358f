import { googleClass } from '../core/google-class';
import type { Signatures } from '../core/signatures';
import { Color, type ColorBuilder, type ColorValue } from './color';
import { cssHex } from './css-colors';

/** The look of text as plain data; null is not set. */
export interface TextLook {
  readonly bold: boolean | null;
  readonly italic: boolean | null;
  readonly underline: boolean | null;
  readonly strikethrough: boolean | null;
  readonly fontSize: number | null;
  readonly fontFamily: string | null;
  readonly color: ColorValue;
}

/** A style that sets nothing. */
export const plainLook: TextLook = {
  bold: null,
  italic: null,
  underline: null,
  strikethrough: null,
  fontSize: null,
  fontFamily: null,
  color: null,
};

/** `over` laid on `under`: what `over` leaves unset comes from `under`. */
export const overlaid = (under: TextLook, over: TextLook): TextLook => ({
  bold: over.bold ?? under.bold,
  italic: over.italic ?? under.italic,
  underline: over.underline ?? under.underline,
  strikethrough: over.strikethrough ?? under.strikethrough,
  fontSize: over.fontSize ?? under.fontSize,
  fontFamily: over.fontFamily ?? under.fontFamily,
  color: over.color ?? under.color,
});

/** SpreadsheetApp.TextStyle. */
export class TextStyle extends googleClass<GoogleAppsScript.Spreadsheet.TextStyle>('TextStyle') {
  readonly #look: TextLook;

  constructor(look: TextLook) {
    super();
    this.#look = look;
  }
  static lookOf(style: TextStyle): TextLook {
    return style.#look;
  }
  override copy(): TextStyleBuilder {
    return new TextStyleBuilder(this.#look);
  }
  override getFontFamily(): string | null {
    return this.#look.fontFamily;
  }
  override getFontSize(): number | null {
    return this.#look.fontSize;
  }
  /** Google gives the theme's name for a theme colour. */
  override getForegroundColor(): string | null {
    const color = this.#look.color;
    if (!color) return null;
    return 'rgb' in color ? color.rgb : color.theme;
  }
  override getForegroundColorObject(): Color | null {
    return this.#look.color ? new Color(this.#look.color) : null;
  }
  override isBold(): boolean | null {
    return this.#look.bold;
  }
  override isItalic(): boolean | null {
    return this.#look.italic;
  }
  override isStrikethrough(): boolean | null {
    return this.#look.strikethrough;
  }
  override isUnderline(): boolean | null {
    return this.#look.underline;
  }
}

/** SpreadsheetApp.TextStyleBuilder. */
export class TextStyleBuilder extends googleClass<GoogleAppsScript.Spreadsheet.TextStyleBuilder>(
  'TextStyleBuilder',
) {
  #look: TextLook;

  constructor(look: TextLook = plainLook) {
    super();
    this.#look = look;
  }
  #with(change: Partial<TextLook>): this {
    this.#look = { ...this.#look, ...change };
    return this;
  }
  override build(): TextStyle {
    return new TextStyle(this.#look);
  }
  override setBold(bold: boolean): this {
    return this.#with({ bold });
  }
  override setFontFamily(fontFamily: string): this {
    return this.#with({ fontFamily });
  }
  override setFontSize(fontSize: number): this {
    return this.#with({ fontSize });
  }
  override setForegroundColor(cssString: string | null): this {
    const hex = cssString === null ? null : cssHex(cssString);
    return this.#with({ color: hex ? { rgb: hex } : null });
  }
  override setForegroundColorObject(color: GoogleAppsScript.Spreadsheet.Color | null): this {
    return this.#with({ color: Color.colorOf(color as Color | ColorBuilder | null) });
  }
  override setItalic(italic: boolean): this {
    return this.#with({ italic });
  }
  override setStrikethrough(strikethrough: boolean): this {
    return this.#with({ strikethrough });
  }
  override setUnderline(underline: boolean): this {
    return this.#with({ underline });
  }
}

/** What the builder's methods take. */
export const textStyleBuilderSignatures: Signatures = {
  setBold: 'boolean',
  setFontFamily: 'string?',
  setFontSize: 'int',
  setForegroundColor: 'string?',
  setForegroundColorObject: 'Color?|ColorBuilder',
  setItalic: 'boolean',
  setStrikethrough: 'boolean',
  setUnderline: 'boolean',
};
