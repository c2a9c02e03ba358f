import { googleClass } from '../core/google-class';
import type { Signatures } from '../core/signatures';
import { Color } from './color';
import { cssHex } from './css-colors';
import { enums } from './enums';
import { usable } from './range-inner';
import { RangeRules } from './range-rules';

type Side = boolean | null;

/** One side of a border, as the undocumented Range.getBorder gives it. */
export class Border extends googleClass<object>('Border') {
  readonly #color: string | null;
  readonly #line: string | null;

  constructor(stored: string | null) {
    super();
    const [line, color] = (stored ?? '').split(' ');
    this.#color = color || null;
    this.#line = line || null;
  }
  getBorderStyle(): GoogleAppsScript.Spreadsheet.BorderStyle | null {
    return this.#line ? enums.BorderStyle.member(this.#line) : null;
  }
  getColor(): Color {
    return new Color(this.#color ? { rgb: this.#color } : null);
  }
}

/** The four sides, as the undocumented Range.getBorder gives them. */
export class Borders extends googleClass<object>('Borders') {
  readonly #sides: Readonly<Record<'top' | 'left' | 'bottom' | 'right', string | null>>;

  constructor(sides: Readonly<Record<'top' | 'left' | 'bottom' | 'right', string | null>>) {
    super();
    this.#sides = sides;
  }
  getTop(): Border {
    return new Border(this.#sides.top);
  }
  getLeft(): Border {
    return new Border(this.#sides.left);
  }
  getBottom(): Border {
    return new Border(this.#sides.bottom);
  }
  getRight(): Border {
    return new Border(this.#sides.right);
  }
}

/** Borders of a Range. */
export class RangeBorders extends RangeRules {
  getBorder(): Borders | null {
    const { world, rect } = usable(this);
    const [[stored = null] = []] = world.calls.document.styles({ ...rect, rows: 1, columns: 1 }, 'borders');
    return typeof stored === 'string' ? new Borders(JSON.parse(stored)) : null;
  }
  override setBorder(
    top: Side,
    left: Side,
    bottom: Side,
    right: Side,
    vertical: Side,
    horizontal: Side,
    color: string | null = null,
    style: GoogleAppsScript.Spreadsheet.BorderStyle | null = null,
  ): this {
    const { world, rect } = usable(this);
    world.calls.document.setBorders(
      rect,
      { top, left, bottom, right, vertical, horizontal },
      color && cssHex(color),
      style && enums.BorderStyle.nameOf(style),
    );
    return this;
  }
}

const sides = Array.from({ length: 6 }, () => 'boolean?').join(',');

/** What these methods take. */
export const rangeBordersSignatures: Signatures = {
  setBorder: `${sides}|${sides},string?,BorderStyle?`,
};
