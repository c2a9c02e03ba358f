import type { Rect } from '../document/book';

const blockRows = 64;
const blockColumns = 8;
/** A range over more blocks than this is kept in the sheet's own list instead of in each block. */
const mostBlocks = 16;

interface Range<Reader> {
  readonly rect: Rect;
  readonly readers: Set<Reader>;
}

interface SheetIndex<Reader> {
  readonly ranges: Map<string, Range<Reader>>;
  readonly blocks: Map<number, Set<Range<Reader>>>;
  readonly wide: Set<Range<Reader>>;
}

/** Who reads which cells. */
export interface Dependents<Reader> {
  add(reader: Reader, rect: Rect): void;
  remove(reader: Reader, rect: Rect): void;
  /**
   * Calls `found` for everybody who reads the cell. Ranges that are in `asked` are passed over, and all others are put
   * there: one of 10,000 rows' readers need not be told of every cell of a column.
   */
  readersOf(
    sheet: number,
    row: number,
    column: number,
    asked: Set<unknown>,
    found: (reader: Reader) => void,
  ): void;
  removeSheet(sheet: number): void;
  clear(): void;
}

const contains = (rect: Rect, row: number, column: number): boolean =>
  row >= rect.row &&
  row < rect.row + rect.rows &&
  column >= rect.column &&
  column < rect.column + rect.columns;

const block = (row: number, column: number): number =>
  Math.floor(row / blockRows) * 4096 + Math.floor(column / blockColumns);

const blocksOf = (rect: Rect): number[] => {
  const found: number[] = [];
  const firstRow = Math.floor(rect.row / blockRows);
  const lastRow = Math.floor((rect.row + rect.rows - 1) / blockRows);
  const firstColumn = Math.floor(rect.column / blockColumns);
  const lastColumn = Math.floor((rect.column + rect.columns - 1) / blockColumns);
  if ((lastRow - firstRow + 1) * (lastColumn - firstColumn + 1) > mostBlocks) return found;
  for (let row = firstRow; row <= lastRow; row++)
    for (let column = firstColumn; column <= lastColumn; column++) found.push(row * 4096 + column);
  return found;
};

export const createDependents = <Reader>(): Dependents<Reader> => {
  const sheets = new Map<number, SheetIndex<Reader>>();
  const key = (rect: Rect): string => `${rect.row},${rect.column},${rect.rows},${rect.columns}`;

  const places = (index: SheetIndex<Reader>, rect: Rect): Set<Range<Reader>>[] => {
    const blocks = blocksOf(rect);
    if (blocks.length === 0) return [index.wide];
    return blocks.map((at) => {
      const there = index.blocks.get(at) ?? new Set();
      index.blocks.set(at, there);
      return there;
    });
  };

  return {
    add(reader, rect) {
      const index = sheets.get(rect.sheet) ?? { ranges: new Map(), blocks: new Map(), wide: new Set() };
      sheets.set(rect.sheet, index);
      let range = index.ranges.get(key(rect));
      if (!range) {
        range = { rect, readers: new Set() };
        index.ranges.set(key(rect), range);
        for (const place of places(index, rect)) place.add(range);
      }
      range.readers.add(reader);
    },
    remove(reader, rect) {
      const index = sheets.get(rect.sheet);
      const range = index?.ranges.get(key(rect));
      if (!index || !range) return;
      range.readers.delete(reader);
      if (range.readers.size > 0) return;
      index.ranges.delete(key(rect));
      for (const place of places(index, rect)) place.delete(range);
    },
    readersOf(sheet, row, column, asked, found) {
      const index = sheets.get(sheet);
      if (!index) return;
      for (const ranges of [index.blocks.get(block(row, column)), index.wide])
        for (const range of ranges ?? []) {
          if (asked.has(range) || !contains(range.rect, row, column)) continue;
          asked.add(range);
          for (const reader of range.readers) found(reader);
        }
    },
    removeSheet: (sheet) => void sheets.delete(sheet),
    clear: () => sheets.clear(),
  };
};
