import type { StyleKey } from '../../document/calls';
import type { Signatures } from '../core/signatures';
import { assertGridFits } from './cell-values';
import { cssHex } from './css-colors';
import { enums } from './enums';
import { usable } from './range-inner';
import { RangeValues } from './range-values';

type StyleScalar = string | number | boolean | null;

/** One aspect of a cell's look with its four methods, get and set for one value and for a grid. */
interface Aspect {
  readonly one: string;
  readonly many: string;
  readonly key: StyleKey;
  /** What a script reads; null is the default. */
  read(stored: StyleScalar): unknown;
  /** What is stored for a script's value. */
  write(value: unknown): StyleScalar;
  /** What `one` takes, as in Signatures. */
  readonly takes: string;
}

const asIs = (value: unknown): StyleScalar => value as StyleScalar;
const orDefault = (fallback: StyleScalar) => (stored: StyleScalar) => stored ?? fallback;
const asHex = (value: unknown): StyleScalar => (typeof value === 'string' ? cssHex(value) : null);

/** Google tells 'left' and so on in small letters whatever the script wrote, and ignores what it does not know. */
const oneOf = (known: readonly string[]) => (value: unknown) => {
  const text = String(value).toLowerCase();
  return known.includes(text) ? text : null;
};

const background = { key: 'background', read: orDefault('#ffffff'), write: asHex, takes: 'string?' } as const;
const fontColor = { key: 'fontColor', read: orDefault('#000000'), write: asHex, takes: 'string?' } as const;

const aspects: readonly Aspect[] = [
  { one: 'Background', many: 'Backgrounds', ...background },
  { one: 'BackgroundColor', many: 'BackgroundColors', ...background },
  { one: 'FontColor', many: 'FontColors', ...fontColor },
  {
    one: 'FontFamily',
    many: 'FontFamilies',
    key: 'fontFamily',
    read: orDefault('Arial'),
    write: asIs,
    takes: 'string?',
  },
  { one: 'FontSize', many: 'FontSizes', key: 'fontSize', read: orDefault(10), write: asIs, takes: 'int' },
  {
    one: 'FontWeight',
    many: 'FontWeights',
    key: 'fontWeight',
    read: orDefault('normal'),
    write: oneOf(['bold', 'normal']),
    takes: 'string?',
  },
  {
    one: 'FontStyle',
    many: 'FontStyles',
    key: 'fontStyle',
    read: orDefault('normal'),
    write: oneOf(['italic', 'normal']),
    takes: 'string?',
  },
  {
    one: 'FontLine',
    many: 'FontLines',
    key: 'fontLine',
    read: orDefault('none'),
    write: oneOf(['underline', 'line-through', 'none']),
    takes: 'string?',
  },
  {
    one: 'HorizontalAlignment',
    many: 'HorizontalAlignments',
    key: 'horizontalAlignment',
    read: orDefault('general'),
    // 'normal' comes back as 'general-left', and only null takes the alignment away.
    write: (value) => (value === 'normal' ? 'general-left' : oneOf(['left', 'center', 'right'])(value)),
    takes: 'string?',
  },
  {
    one: 'VerticalAlignment',
    many: 'VerticalAlignments',
    key: 'verticalAlignment',
    read: orDefault('bottom'),
    write: oneOf(['top', 'middle', 'bottom']),
    takes: 'string?',
  },
  {
    one: 'WrapStrategy',
    many: 'WrapStrategies',
    key: 'wrap',
    read: (stored) => enums.WrapStrategy.member(String(stored ?? 'OVERFLOW')),
    write: String,
    takes: 'WrapStrategy',
  },
  {
    // A cell that nobody set anything on says that it wraps, though its strategy is OVERFLOW.
    one: 'Wrap',
    many: 'Wraps',
    key: 'wrap',
    read: (stored) => stored === null || stored === 'WRAP',
    write: (value) => (value ? 'WRAP' : 'OVERFLOW'),
    takes: 'boolean',
  },
  {
    one: 'TextDirection',
    many: 'TextDirections',
    key: 'textDirection',
    read: (stored) => (stored ? enums.TextDirection.member(String(stored)) : null),
    write: (value) => (value ? String(value) : null),
    takes: 'TextDirection?',
  },
];

/** How the cells of a Range look, aspect by aspect. */
export class RangeFormat extends RangeValues {
  override getNumberFormat(): string {
    return this.getNumberFormats()[0]?.[0] ?? '';
  }
  override getNumberFormats(): string[][] {
    const { world, rect } = usable(this);
    return world.calls.document.numberFormats(rect);
  }
  override setNumberFormat(numberFormat: string): this {
    const { world, rect } = usable(this);
    world.calls.document.setNumberFormats(rect, [[numberFormat]]);
    return this;
  }
  override setNumberFormats(numberFormats: readonly (readonly string[])[]): this {
    const { world, rect } = usable(this);
    assertGridFits(numberFormats, rect.rows, rect.columns);
    world.calls.document.setNumberFormats(
      rect,
      numberFormats.map((row) => [...row]),
    );
    return this;
  }
  override setBackgroundRGB(red: number, green: number, blue: number): this {
    this.setBackground(`rgb(${red},${green},${blue})`);
    return this;
  }
  override setShowHyperlink(showHyperlink: boolean): this {
    const { world, rect } = usable(this);
    world.calls.document.setStyles(rect, 'showHyperlink', [[showHyperlink]]);
    return this;
  }
}

const addAspect = (prototype: RangeFormat, aspect: Aspect): void => {
  const define = (name: string, value: unknown): void => {
    Object.defineProperty(prototype, name, { configurable: true, writable: true, value });
  };
  define(`get${aspect.many}`, function (this: RangeFormat) {
    const { world, rect } = usable(this);
    return world.calls.document.styles(rect, aspect.key).map((row) => row.map(aspect.read));
  });
  define(`get${aspect.one}`, function (this: RangeFormat) {
    const { world, rect } = usable(this);
    return aspect.read(
      world.calls.document.styles({ ...rect, rows: 1, columns: 1 }, aspect.key)[0]?.[0] ?? null,
    );
  });
  define(`set${aspect.one}`, function (this: RangeFormat, value: unknown) {
    const { world, rect } = usable(this);
    world.calls.document.setStyles(rect, aspect.key, [[value === null ? null : aspect.write(value)]]);
    return this;
  });
  define(`set${aspect.many}`, function (this: RangeFormat, grid: readonly (readonly unknown[])[]) {
    const { world, rect } = usable(this);
    assertGridFits(grid, rect.rows, rect.columns);
    world.calls.document.setStyles(
      rect,
      aspect.key,
      grid.map((row) =>
        row.map((value) => (value === null || value === undefined ? null : aspect.write(value))),
      ),
    );
    return this;
  });
};

for (const aspect of aspects) addAspect(RangeFormat.prototype, aspect);

/** What these methods take. */
export const rangeFormatSignatures: Signatures = {
  ...Object.fromEntries(
    aspects.flatMap(({ one, many, takes }) => [
      [`set${one}`, takes],
      [`set${many}`, `${takes.replace('?', '')}[][]`],
    ]),
  ),
  setNumberFormat: 'numberFormat:string',
  setNumberFormats: 'string[][]',
  setBackgroundRGB: 'int,int,int',
  setShowHyperlink: 'boolean',
};
