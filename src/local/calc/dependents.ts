import type { Rect } from '../document/book';

const blockRows = 64;
const blockColumns = 8;
/** A range over more blocks than this is kept in a stack instead of in each block. */
const mostBlocks = 16;

interface Range<Reader> {
  readonly rect: Rect;
  readonly readers: Set<Reader>;
}

/** Ranges that begin in the same row of the same columns, as `A$2:A9` does in each row it is filled down to. */
interface Stack<Reader> {
  readonly row: number;
  readonly column: number;
  readonly columns: number;
  /** By their last row. */
  readonly ranges: Map<number, Range<Reader>>;
  /** Last rows in order; null when it has to be found anew. */
  ends: number[] | null;
}

interface SheetIndex<Reader> {
  readonly ranges: Map<string, Range<Reader>>;
  readonly blocks: Map<number, Set<Range<Reader>>>;
  readonly stacks: Map<string, Stack<Reader>>;
}

/** What was asked for already: ranges, and of stacks all that reach down to a row. */
export type Asked = Map<unknown, number>;

/** Who reads which cells. */
export interface Dependents<Reader> {
  add(reader: Reader, rect: Rect): void;
  remove(reader: Reader, rect: Rect): void;
  /**
   * Calls `found` for everybody who reads the cell. Ranges that are in `asked` are passed over, and all others are put
   * there: the readers of a column need not be told of each of its 10,000 cells.
   */
  readersOf(sheet: number, row: number, column: number, asked: Asked, found: (reader: Reader) => void): void;
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

const firstAtLeast = (sorted: readonly number[], value: number): number => {
  let [low, high] = [0, sorted.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] ?? value) < value) low = middle + 1;
    else high = middle;
  }
  return low;
};

const lastRow = ({ row, rows }: Rect): number => row + rows - 1;

const pile = <Reader>(index: SheetIndex<Reader>, range: Range<Reader>): void => {
  const { row, column, columns } = range.rect;
  const key = `${row},${column},${columns}`;
  const stack: Stack<Reader> = index.stacks.get(key) ?? { row, column, columns, ranges: new Map(), ends: [] };
  index.stacks.set(key, stack);
  const end = lastRow(range.rect);
  stack.ranges.set(end, range);
  // Mostly they come from the top.
  if (stack.ends && end > (stack.ends.at(-1) ?? 0)) stack.ends.push(end);
  else stack.ends = null;
};

const unpile = <Reader>(index: SheetIndex<Reader>, { rect }: Range<Reader>): void => {
  const key = `${rect.row},${rect.column},${rect.columns}`;
  const stack = index.stacks.get(key);
  stack?.ranges.delete(lastRow(rect));
  if (stack) stack.ends = null;
  if (stack?.ranges.size === 0) index.stacks.delete(key);
};

/** The ranges of a stack that reach down to a row and were not asked for. */
function* reaching<Reader>(stack: Stack<Reader>, row: number, asked: Asked): Generator<Range<Reader>> {
  const before = asked.get(stack) ?? Number.POSITIVE_INFINITY;
  if (row >= before) return;
  asked.set(stack, row);
  stack.ends ??= [...stack.ranges.keys()].sort((one, other) => one - other);
  const { ends } = stack;
  for (let at = firstAtLeast(ends, row); at < ends.length; at++) {
    const end = ends[at] ?? 0;
    if (end >= before) return;
    const range = stack.ranges.get(end);
    if (range) yield range;
  }
}

export const createDependents = <Reader>(): Dependents<Reader> => {
  const sheets = new Map<number, SheetIndex<Reader>>();
  const key = (rect: Rect): string => `${rect.row},${rect.column},${rect.rows},${rect.columns}`;

  const blockAt = (index: SheetIndex<Reader>, at: number): Set<Range<Reader>> => {
    const there = index.blocks.get(at) ?? new Set();
    index.blocks.set(at, there);
    return there;
  };

  return {
    add(reader, rect) {
      const index = sheets.get(rect.sheet) ?? { ranges: new Map(), blocks: new Map(), stacks: new Map() };
      sheets.set(rect.sheet, index);
      let range = index.ranges.get(key(rect));
      if (!range) {
        range = { rect, readers: new Set() };
        index.ranges.set(key(rect), range);
        const blocks = blocksOf(rect);
        if (blocks.length === 0) pile(index, range);
        for (const at of blocks) blockAt(index, at).add(range);
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
      const blocks = blocksOf(rect);
      if (blocks.length === 0) unpile(index, range);
      for (const at of blocks) blockAt(index, at).delete(range);
    },
    readersOf(sheet, row, column, asked, found) {
      const index = sheets.get(sheet);
      if (!index) return;
      for (const range of index.blocks.get(block(row, column)) ?? []) {
        if (asked.has(range) || !contains(range.rect, row, column)) continue;
        asked.set(range, row);
        for (const reader of range.readers) found(reader);
      }
      for (const stack of index.stacks.values()) {
        if (row < stack.row || column < stack.column || column >= stack.column + stack.columns) continue;
        for (const range of reaching(stack, row, asked)) for (const reader of range.readers) found(reader);
      }
    },
    removeSheet: (sheet) => void sheets.delete(sheet),
    clear: () => sheets.clear(),
  };
};
