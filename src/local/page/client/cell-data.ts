import {
  BooleanNumber,
  CellValueType,
  type ICellData,
  type IStyleData,
  type Nullable,
  WrapStrategy,
} from '@univerjs/core';
import type { Style } from '../../document/book';
import type { CellView } from '../protocol';

/** What a cell remembers of the server's view. It holds only while the cell's value is still `v`. */
export interface Remembered {
  readonly v: string | number | null;
  readonly d?: string;
  readonly i?: string;
}

const horizontal = { left: 1, center: 2, right: 3, 'general-left': 1 } as const;
const vertical = { top: 1, middle: 2, bottom: 3 } as const;
const wrapping = {
  WRAP: WrapStrategy.WRAP,
  OVERFLOW: WrapStrategy.OVERFLOW,
  CLIP: WrapStrategy.CLIP,
} as const;

const border = (color: string | null | undefined) => (color ? { s: 1, cl: { rgb: color } } : undefined);

const withoutUndefined = <T extends object>(value: T): T =>
  Object.fromEntries(Object.entries(value).filter(([, entry]) => entry !== undefined)) as T;

/** The same look in Univer's words; undefined when the cell looks as any other. */
export const univerStyle = (style: Style): IStyleData | undefined => {
  const borders = style.borders
    ? withoutUndefined({
        t: border(style.borders.top),
        l: border(style.borders.left),
        b: border(style.borders.bottom),
        r: border(style.borders.right),
      })
    : undefined;
  const result = withoutUndefined({
    bg: style.background ? { rgb: style.background } : undefined,
    cl: style.fontColor ? { rgb: style.fontColor } : undefined,
    ff: style.fontFamily,
    fs: style.fontSize,
    bl: style.fontWeight === 'bold' ? BooleanNumber.TRUE : undefined,
    it: style.fontStyle === 'italic' ? BooleanNumber.TRUE : undefined,
    ul: style.fontLine === 'underline' ? { s: BooleanNumber.TRUE } : undefined,
    st: style.fontLine === 'line-through' ? { s: BooleanNumber.TRUE } : undefined,
    ht: style.horizontalAlignment ? horizontal[style.horizontalAlignment] : undefined,
    vt: style.verticalAlignment ? vertical[style.verticalAlignment] : undefined,
    tb: style.wrap ? wrapping[style.wrap] : undefined,
    bd: borders && Object.keys(borders).length > 0 ? borders : undefined,
  }) as IStyleData;
  return Object.keys(result).length > 0 ? result : undefined;
};

/** Text that Univer would take for a number or a formula has to be held back from that. */
const textType = (value: string | number): CellValueType => {
  if (typeof value === 'number') return CellValueType.NUMBER;
  const looksTyped = /^[=']/.test(value) || (value.trim() !== '' && !Number.isNaN(Number(value)));
  return looksTyped ? CellValueType.FORCE_STRING : CellValueType.STRING;
};

/** Google's default look, said out loud because the grid draws dropdown cells without its sheet's default. */
export const usualLook: IStyleData = { ff: 'Arial', fs: 10, vt: 3, tb: WrapStrategy.OVERFLOW };

/** The cell as Univer holds it; null when nothing is in it. Formulas stay out of its sight: it must not calculate. */
export const univerCell = (view: CellView | undefined, styles: readonly Style[]): ICellData | null => {
  if (!view) return null;
  const cell: ICellData = {};
  const own = view.v;
  if (own !== undefined) {
    if (typeof own === 'boolean') {
      cell.v = own ? 1 : 0;
      cell.t = CellValueType.BOOLEAN;
    } else {
      cell.v = own;
      cell.t = textType(own);
    }
  }
  if (view.d !== undefined || view.i !== undefined) {
    const remembered: Remembered = {
      v: typeof cell.v === 'number' || typeof cell.v === 'string' ? cell.v : null,
      ...(view.d === undefined ? {} : { d: view.d }),
      ...(view.i === undefined ? {} : { i: view.i }),
    };
    cell.custom = { ...remembered };
  }
  const style = view.s === undefined ? undefined : styles[view.s];
  if (style || cell.v !== undefined) cell.s = { ...usualLook, ...(style ? univerStyle(style) : {}) };
  return Object.keys(cell).length > 0 ? cell : null;
};

/** The server's text of a cell, as long as nobody has changed its value since. */
export const rememberedOf = (cell: Nullable<ICellData>): Remembered | null => {
  const custom = cell?.custom as Remembered | null | undefined;
  if (!cell || !custom || !('v' in custom)) return null;
  return (cell.v ?? null) === custom.v && !cell.f && !cell.p ? custom : null;
};
