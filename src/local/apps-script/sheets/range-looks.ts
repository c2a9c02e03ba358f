import { googleClass } from '../core/google-class';
import type { Signatures } from '../core/signatures';
import { cellOf, colors, colorValue, looks, setColors, setLooks, styles } from './cell-looks';
import { assertGridFits, filledGrid } from './cell-values';
import { Color } from './color';
import { RangeFormat } from './range-format';
import { usable } from './range-inner';
import { plainLook, type TextLook, TextStyle } from './text-style';

type Grid<Value> = readonly (readonly Value[])[];

/** SpreadsheetApp.TextRotation. */
export class TextRotation extends googleClass<GoogleAppsScript.Spreadsheet.TextRotation>('TextRotation') {
  readonly #degrees: number;
  readonly #vertical: boolean;

  constructor(degrees: number, vertical: boolean) {
    super();
    this.#degrees = degrees;
    this.#vertical = vertical;
  }
  override getDegrees(): number {
    return this.#degrees;
  }
  override isVertical(): boolean {
    return this.#vertical;
  }
}

/** Colours as objects, text styles, rotation and rich text of a Range. */
export class RangeLooks extends RangeFormat {
  #colors(key: 'background' | 'fontColor', fallback: string, whole: boolean): Color[][] {
    const { world, rect } = usable(this);
    return colors(world, whole ? rect : cellOf(rect), key, fallback).map((row) =>
      row.map((color) => new Color(color)),
    );
  }
  #setColors(key: 'background' | 'fontColor', grid: Grid<unknown>): this {
    const { world, rect } = usable(this);
    setColors(
      world,
      rect,
      key,
      grid.map((row) => row.map(colorValue)),
    );
    return this;
  }
  #fits<Row extends readonly unknown[]>(grid: readonly Row[]): readonly Row[] {
    const { rect } = usable(this);
    assertGridFits(grid, rect.rows, rect.columns);
    return grid;
  }

  override getBackgroundObject(): Color {
    return this.#colors('background', '#ffffff', false)[0]?.[0] ?? new Color(null);
  }
  override getBackgroundObjects(): Color[][] {
    return this.#colors('background', '#ffffff', true);
  }
  override setBackgroundObject(color: GoogleAppsScript.Spreadsheet.Color | null): this {
    return this.#setColors('background', [[color]]);
  }
  override setBackgroundObjects(grid: GoogleAppsScript.Spreadsheet.Color[][] | null): this {
    return this.#setColors('background', grid ? this.#fits(grid) : [[null]]);
  }
  override getFontColorObject(): Color {
    return this.#colors('fontColor', '#000000', false)[0]?.[0] ?? new Color(null);
  }
  override getFontColorObjects(): Color[][] {
    return this.#colors('fontColor', '#000000', true);
  }
  override setFontColorObject(color: GoogleAppsScript.Spreadsheet.Color | null): this {
    return this.#setColors('fontColor', [[color]]);
  }
  override setFontColorObjects(grid: (GoogleAppsScript.Spreadsheet.Color | null)[][]): this {
    return this.#setColors('fontColor', this.#fits(grid));
  }

  override getTextStyle(): TextStyle {
    const { world, rect } = usable(this);
    return new TextStyle(looks(world, cellOf(rect))[0]?.[0] as TextLook);
  }
  override getTextStyles(): TextStyle[][] {
    const { world, rect } = usable(this);
    return looks(world, rect).map((row) => row.map((look) => new TextStyle(look)));
  }
  override setTextStyle(style: GoogleAppsScript.Spreadsheet.TextStyle): this {
    return this.setTextStyles(filledGrid(usable(this).rect, style));
  }
  override setTextStyles(grid: GoogleAppsScript.Spreadsheet.TextStyle[][]): this {
    const { world, rect } = usable(this);
    setLooks(
      world,
      rect,
      this.#fits(grid).map((row) =>
        row.map((style) => (style ? TextStyle.lookOf(style as TextStyle) : plainLook)),
      ),
    );
    return this;
  }

  override getTextRotation(): TextRotation {
    return this.getTextRotations()[0]?.[0] ?? new TextRotation(0, false);
  }
  override getTextRotations(): TextRotation[][] {
    const { world, rect } = usable(this);
    const vertical = styles(world, rect, 'verticalText');
    return styles(world, rect, 'textRotation').map((row, r) =>
      row.map((degrees, c) => new TextRotation(Number(degrees ?? 0), vertical[r]?.[c] === true)),
    );
  }
  override setTextRotation(rotation: number | GoogleAppsScript.Spreadsheet.TextRotation): this {
    return this.#rotate([[rotation]]);
  }
  override setTextRotations(grid: readonly (readonly unknown[])[]): this {
    return this.#rotate(this.#fits(grid) as Grid<number | GoogleAppsScript.Spreadsheet.TextRotation | null>);
  }
  #rotate(grid: Grid<number | GoogleAppsScript.Spreadsheet.TextRotation | null>): this {
    const { world, rect } = usable(this);
    const degrees = grid.map((row) =>
      row.map((value) => (value === null || typeof value === 'number' ? value : value.getDegrees())),
    );
    world.calls.document.setStyles(rect, 'textRotation', degrees);
    world.calls.document.setStyles(rect, 'verticalText', [[null]]);
    return this;
  }
  override setVerticalText(isVertical: boolean): this {
    const { world, rect } = usable(this);
    world.calls.document.setStyles(rect, 'verticalText', [[isVertical || null]]);
    world.calls.document.setStyles(rect, 'textRotation', [[null]]);
    return this;
  }
}

/** What these methods take. */
export const rangeLooksSignatures: Signatures = {
  setBackgroundObject: 'Color?|ColorBuilder',
  setBackgroundObjects: 'any[][]?',
  setFontColorObject: 'Color?|ColorBuilder',
  setFontColorObjects: 'any[][]',
  setTextStyle: 'TextStyle',
  setTextStyles: 'TextStyle[][]',
  setTextRotation: 'int|TextRotation',
  setTextRotations: 'any[][]',
  setVerticalText: 'boolean',
};
