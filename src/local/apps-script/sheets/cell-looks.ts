import type { Rect } from '../../document/book';
import type { StyleKey } from '../../document/calls';
import type { World } from '../core/world';
import { Color, type ColorBuilder, type ColorValue, hexOf } from './color';
import type { TextLook } from './text-style';

type Grid<Value> = readonly (readonly Value[])[];

/** One aspect of the cells of a rectangle; null is the default. */
export const styles = (world: World, rect: Rect, key: StyleKey) => world.calls.document.styles(rect, key);

/** A colour and the theme it came from stand in two keys; the theme counts while the colour is still its own. */
export const colors = (
  world: World,
  rect: Rect,
  key: 'background' | 'fontColor',
  fallback: string,
): ColorValue[][] => {
  const themes = styles(world, rect, `${key}Theme`);
  return styles(world, rect, key).map((row, down) =>
    row.map((stored, across) => {
      const theme = themes[down]?.[across];
      if (typeof theme === 'string' && hexOf({ theme }) === stored) return { theme };
      return { rgb: typeof stored === 'string' ? stored : fallback };
    }),
  );
};

/** Writes colours, and beside them the themes they come from. */
export const setColors = (
  world: World,
  rect: Rect,
  key: 'background' | 'fontColor',
  grid: Grid<ColorValue>,
): void => {
  world.calls.document.setStyles(
    rect,
    key,
    grid.map((row) => row.map(hexOf)),
  );
  if (!grid.some((row) => row.some((color) => color && 'theme' in color))) return;
  world.calls.document.setStyles(
    rect,
    `${key}Theme`,
    grid.map((row) => row.map((color) => (color && 'theme' in color ? color.theme : null))),
  );
};

/** The plain colour of a Color, a ColorBuilder or nothing. */
export const colorValue = (color: unknown): ColorValue =>
  Color.colorOf((color ?? null) as Color | ColorBuilder | null);
/** The first cell of a rectangle. */
export const cellOf = (rect: Rect): Rect => ({
  sheet: rect.sheet,
  row: rect.row,
  column: rect.column,
  rows: 1,
  columns: 1,
});

/** How the text of each cell looks. */
export const looks = (world: World, rect: Rect): TextLook[][] => {
  const weight = styles(world, rect, 'fontWeight');
  const style = styles(world, rect, 'fontStyle');
  const line = styles(world, rect, 'fontLine');
  const size = styles(world, rect, 'fontSize');
  const family = styles(world, rect, 'fontFamily');
  return colors(world, rect, 'fontColor', '#000000').map((row, r) =>
    row.map((color, c) => ({
      bold: weight[r]?.[c] === 'bold',
      italic: style[r]?.[c] === 'italic',
      underline: line[r]?.[c] === 'underline',
      strikethrough: line[r]?.[c] === 'line-through',
      fontSize: Number(size[r]?.[c] ?? 10),
      // So Google names the default here, and 'Arial' in getFontFamily.
      fontFamily: String(family[r]?.[c] ?? 'arial,sans,sans-serif'),
      color,
    })),
  );
};

/** Writes what the looks set, and leaves the rest as it is. */
export const setLooks = (world: World, rect: Rect, grid: Grid<TextLook>): void => {
  const set = (key: StyleKey, pick: (look: TextLook) => string | number | null | undefined): void => {
    const picked = grid.map((row) => row.map(pick));
    // What a style leaves unset stays as it is, cell by cell.
    if (picked.every((row) => row.every((value) => value === undefined))) return;
    const before = picked.some((row) => row.includes(undefined)) ? styles(world, rect, key) : null;
    world.calls.document.setStyles(
      rect,
      key,
      picked.map((row, r) =>
        row.map((value, c) => (value === undefined ? (before?.[r]?.[c] ?? null) : value)),
      ),
    );
  };
  set('fontWeight', ({ bold }) => (bold === null ? undefined : bold ? 'bold' : 'normal'));
  set('fontStyle', ({ italic }) => (italic === null ? undefined : italic ? 'italic' : 'normal'));
  set('fontLine', ({ underline, strikethrough }) => {
    if (underline === null && strikethrough === null) return undefined;
    if (underline) return 'underline';
    return strikethrough ? 'line-through' : 'none';
  });
  set('fontSize', ({ fontSize }) => fontSize ?? undefined);
  set('fontFamily', ({ fontFamily }) => fontFamily ?? undefined);
  set('fontColor', ({ color }) => hexOf(color) ?? undefined);
  set('fontColorTheme', ({ color }) => (color && 'theme' in color ? color.theme : undefined));
};
