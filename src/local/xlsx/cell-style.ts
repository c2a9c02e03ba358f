import type { Alignment, Border, BorderStyle, Borders, Style as ExcelStyle, Font } from '@protobi/exceljs';
import type { Style } from '../document/book';

/** Opaque, in the file's order of channels. */
export const argb = (color: string): string => `FF${color.replace('#', '').toUpperCase()}`;

const lines: Readonly<Record<string, BorderStyle>> = {
  SOLID: 'thin',
  SOLID_MEDIUM: 'medium',
  SOLID_THICK: 'thick',
  DOTTED: 'dotted',
  DASHED: 'dashed',
  DOUBLE: 'double',
};

/** A side is stored as its line and colour, e.g. 'SOLID #000000'. */
const side = (stored: string | null | undefined): Partial<Border> | undefined => {
  if (!stored) return undefined;
  const [line = 'SOLID', color = '#000000'] = stored.split(' ');
  return { style: lines[line] ?? 'thin', color: { argb: argb(color) } };
};

const bordersOf = (style: Style): Partial<Borders> | undefined => {
  if (!style.borders) return undefined;
  const borders: Partial<Borders> = {};
  for (const name of ['top', 'left', 'bottom', 'right'] as const) {
    const border = side(style.borders[name]);
    if (border) borders[name] = border;
  }
  return borders;
};

/** The font of a cell; what is not said is Google's default. */
const fontOf = (style: Style): Partial<Font> => ({
  name: style.fontFamily ?? 'Arial',
  size: style.fontSize ?? 10,
  ...(style.fontColor && { color: { argb: argb(style.fontColor) } }),
  ...(style.fontWeight === 'bold' && { bold: true }),
  ...(style.fontStyle === 'italic' && { italic: true }),
  ...(style.fontLine === 'underline' && { underline: true }),
  ...(style.fontLine === 'line-through' && { strike: true }),
});

const horizontalOf = ({ horizontalAlignment }: Style): Partial<Alignment> => {
  if (!horizontalAlignment) return {};
  return { horizontal: horizontalAlignment === 'general-left' ? 'left' : horizontalAlignment };
};

const alignmentOf = (style: Style): Partial<Alignment> => ({
  ...horizontalOf(style),
  ...(style.verticalAlignment && { vertical: style.verticalAlignment }),
  ...(style.wrap === 'WRAP' && { wrapText: true }),
  ...(style.verticalText
    ? { textRotation: 'vertical' }
    : style.textRotation && { textRotation: style.textRotation }),
});

/** The look of a cell in the file. */
const excelStyle = (style: Style | undefined, numberFormat: string | undefined): Partial<ExcelStyle> => {
  const look = style ?? {};
  const borders = bordersOf(look);
  return {
    font: fontOf(look),
    alignment: alignmentOf(look),
    ...(look.background && {
      fill: { type: 'pattern', pattern: 'solid', fgColor: { argb: argb(look.background) } },
    }),
    ...(borders && { border: borders }),
    ...(numberFormat && numberFormat !== 'General' && { numFmt: numberFormat }),
  };
};

/** Looks that many cells share: the library recognises the same object, and comparing 280,000 takes seconds. */
export const sharedStyles = (): ((
  style: Style | undefined,
  format: string | undefined,
) => Partial<ExcelStyle>) => {
  const known = new Map<Style | undefined, Map<string | undefined, Partial<ExcelStyle>>>();
  return (style, format) => {
    const byFormat = known.get(style) ?? new Map<string | undefined, Partial<ExcelStyle>>();
    known.set(style, byFormat);
    const made = byFormat.get(format) ?? excelStyle(style, format);
    byFormat.set(format, made);
    return made;
  };
};

/** The look a conditional format gives: only what it changes. */
export const changedStyle = (style: Style): Partial<ExcelStyle> => {
  const font: Partial<Font> = {
    ...(style.fontColor && { color: { argb: argb(style.fontColor) } }),
    ...(style.fontWeight && { bold: style.fontWeight === 'bold' }),
    ...(style.fontStyle && { italic: style.fontStyle === 'italic' }),
    ...(style.fontLine === 'underline' && { underline: true }),
    ...(style.fontLine === 'line-through' && { strike: true }),
  };
  return {
    ...(Object.keys(font).length > 0 && { font }),
    // A conditional fill takes its colour from the background, unlike a cell's.
    ...(style.background && {
      fill: { type: 'pattern', pattern: 'solid', bgColor: { argb: argb(style.background) } },
    }),
  };
};
