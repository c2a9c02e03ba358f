import type { ICellData, IStyleData } from '@univerjs/core';
import { CellValueType } from '@univerjs/core';
import type { Rect, Scalar } from '../../document/book';
import type { PersonEdit } from '../../document/document';
import { rectangles } from '../rectangles';
import { rememberedOf, usualLook } from './cell-data';

/** What a mutation does to cells: cellValue[row][column], from 0. */
export type CellChanges = Readonly<Record<number, Readonly<Record<number, ICellData | null>>>>;

type Grid<T> = Map<number, Map<number, T>>;

const richText = (cell: ICellData): string =>
  (cell.p?.body?.dataStream ?? '').replace(/\r\n$/, '').replaceAll('\r', '\n');

/** The text a person put into the cell, or undefined when the change leaves its content alone. */
export const typedText = (cell: ICellData | null): Scalar | undefined => {
  if (cell === null) return null;
  if (cell.f) return cell.f;
  const remembered = rememberedOf(cell);
  if (remembered) return remembered.i ?? remembered.d ?? remembered.v;
  if (cell.p) return richText(cell);
  if (!('v' in cell)) return undefined;
  if (cell.v === null || cell.v === undefined || cell.v === '') return null;
  if (cell.t === CellValueType.FORCE_STRING && typeof cell.v === 'string' && /^[=+\-@0-9']/.test(cell.v)) {
    return `'${cell.v}`;
  }
  return cell.v;
};

/** Two changes one after the other as one: a fill first empties the cells and then fills them. */
export const joinChanges = (first: CellChanges, second: CellChanges): CellChanges => {
  const joined: Record<number, Record<number, ICellData | null>> = {};
  for (const changes of [first, second]) {
    for (const [row, line] of Object.entries(changes)) {
      const into = joined[Number(row)] ?? {};
      joined[Number(row)] = into;
      for (const [column, cell] of Object.entries(line)) {
        const before = into[Number(column)];
        into[Number(column)] = before && cell ? { ...before, ...cell } : cell;
      }
    }
  }
  return joined;
};

const horizontal: readonly (string | null)[] = [null, 'left', 'center', 'right'];
const vertical: readonly (string | null)[] = [null, 'top', 'middle', 'bottom'];
const wrapping: readonly (string | null)[] = [null, 'OVERFLOW', 'CLIP', 'WRAP'];

const readers: Readonly<Record<string, (style: IStyleData) => [string, string | number | null] | null>> = {
  bg: (style) => ['background', style.bg?.rgb?.toLowerCase() ?? null],
  cl: (style) => ['fontColor', style.cl?.rgb?.toLowerCase() ?? null],
  ff: (style) => ['fontFamily', style.ff ?? null],
  fs: (style) => ['fontSize', style.fs ?? null],
  bl: (style) => ['fontWeight', style.bl ? 'bold' : null],
  it: (style) => ['fontStyle', style.it ? 'italic' : null],
  ul: (style) => ['fontLine', style.ul?.s ? 'underline' : null],
  st: (style) => ['fontLine', style.st?.s ? 'line-through' : null],
  ht: (style) => ['horizontalAlignment', horizontal[style.ht ?? 0] ?? null],
  vt: (style) => ['verticalAlignment', vertical[style.vt ?? 0] ?? null],
  tb: (style) => ['wrap', wrapping[style.tb ?? 0] ?? null],
};

/** Google's default look and no look are the same. */
const withoutUsual = (key: string, value: string | number | null): string | number | null =>
  value === (readers[key]?.(usualLook)?.[1] ?? null) ? null : value;

/**
 * The look a change gives to a cell, in the document's words; null when it leaves the look alone. A typed cell brings
 * its whole look along, so what the server knows already is left out.
 */
const givenLook = (
  cell: ICellData | null,
  known: IStyleData,
): Record<string, string | number | null> | null => {
  const style = cell?.s;
  if (!style || typeof style === 'string') return null;
  const entries = Object.keys(style).flatMap((key) => {
    const entry = readers[key]?.(style);
    const before = readers[key]?.(known);
    if (!entry || withoutUsual(key, entry[1]) === withoutUsual(key, before?.[1] ?? null)) return [];
    return [entry];
  });
  return entries.length > 0 ? Object.fromEntries(entries) : null;
};

const gather = <T>(grid: Grid<T>, row: number, column: number, value: T): void => {
  const line = grid.get(row) ?? new Map<number, T>();
  grid.set(row, line);
  line.set(column, value);
};

const rectsOf = (sheet: number, grid: Grid<unknown>): Rect[] =>
  rectangles(sheet, new Map([...grid].map(([row, line]) => [row, [...line.keys()]])));

const isEmptyIn = (grid: Grid<Scalar>, rect: Rect): boolean => {
  for (let row = rect.row; row < rect.row + rect.rows; row += 1) {
    for (let column = rect.column; column < rect.column + rect.columns; column += 1) {
      if ((grid.get(row)?.get(column) ?? null) !== null) return false;
    }
  }
  return true;
};

/** What is known of the cells before the change. */
export interface KnownCells {
  readonly isCheckbox: (row: number, column: number) => boolean;
  readonly lookOf: (row: number, column: number) => IStyleData;
}

/** Edits that do to the document what a change of cells did to the grid. */
export const editsOfCells = (sheet: number, changes: CellChanges, known: KnownCells): PersonEdit[] => {
  const texts: Grid<Scalar> = new Map();
  const looks = new Map<string, { style: Record<string, string | number | null>; cells: Grid<true> }>();
  for (const [rowText, line] of Object.entries(changes)) {
    for (const [columnText, cell] of Object.entries(line)) {
      const row = Number(rowText) + 1;
      const column = Number(columnText) + 1;
      const text = typedText(cell);
      const isTick =
        known.isCheckbox(row, column) && (text === 1 || text === 0 || text === '1' || text === '0');
      if (text !== undefined) gather(texts, row, column, isTick ? Number(text) === 1 : text);
      const style = givenLook(cell, known.lookOf(row, column));
      if (!style) continue;
      const key = JSON.stringify(style);
      const look = looks.get(key) ?? { style, cells: new Map() };
      looks.set(key, look);
      gather(look.cells, row, column, true);
    }
  }
  const typed = rectsOf(sheet, texts).map((rect): PersonEdit => {
    if (isEmptyIn(texts, rect)) return { kind: 'clear', rect };
    const values = Array.from({ length: rect.rows }, (_, down) =>
      Array.from(
        { length: rect.columns },
        (__, across) => texts.get(rect.row + down)?.get(rect.column + across) ?? null,
      ),
    );
    return { kind: 'type', rect, values };
  });
  const styled = [...looks.values()].flatMap(({ style, cells }) =>
    rectsOf(sheet, cells).map((rect): PersonEdit => ({ kind: 'style', rect, style })),
  );
  return [...typed, ...styled];
};
