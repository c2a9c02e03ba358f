import { grouped } from '../grouped';

/** A block of cells to write: where its first cell stands, and what goes into each. */
export interface Block<Value> {
  readonly row: number;
  readonly column: number;
  readonly grid: readonly (readonly Value[])[];
}

/** What one cell becomes. */
export interface Change<Value> {
  readonly row: number;
  readonly column: number;
  readonly value: Value;
}

/** The smallest block around the changes; cells between them are written as they are. null for no change. */
export const blockAround = <Value>(
  changes: readonly Change<Value>[],
  asItIs: (row: number, column: number) => Value,
): Block<Value> | null => {
  const [first] = changes;
  if (!first) return null;
  let { row: top, row: bottom, column: left, column: right } = first;
  for (const { row, column } of changes) {
    top = Math.min(top, row);
    bottom = Math.max(bottom, row);
    left = Math.min(left, column);
    right = Math.max(right, column);
  }
  const grid = Array.from({ length: bottom - top + 1 }, (_, down) =>
    Array.from({ length: right - left + 1 }, (_, across) => asItIs(top + down, left + across)),
  );
  for (const { row, column, value } of changes) {
    const line = grid[row - top];
    if (line) line[column - left] = value;
  }
  return { row: top, column: left, grid };
};

/** Columns that stand side by side, as runs from left to right. */
export const runsOf = (columns: readonly number[]): readonly (readonly number[])[] => {
  const runs: number[][] = [];
  for (const column of [...new Set(columns)].sort((one, other) => one - other)) {
    const last = runs[runs.length - 1];
    if (last && last[last.length - 1] === column - 1) last.push(column);
    else runs.push([column]);
  }
  return runs;
};

/**
 * The changes as few blocks, one for each run of these columns that stand side by side. A block never reaches over a
 * column that is not among them, because that is somebody else's to write.
 */
export const blocksAround = <Value>(
  columns: readonly number[],
  changes: readonly Change<Value>[],
  asItIs: (row: number, column: number) => Value,
): readonly Block<Value>[] =>
  runsOf(columns).flatMap((run) => {
    const block = blockAround(
      changes.filter(({ column }) => run.includes(column)),
      asItIs,
    );
    return block ? [block] : [];
  });

/** The same for each row by itself, in the columns of all changes: a block never reaches into a row that has none. */
export const blocksByRow = <Value>(
  changes: readonly Change<Value>[],
  asItIs: (row: number, column: number) => Value,
): readonly Block<Value>[] =>
  [...grouped(changes, ({ row }) => row).values()].flatMap((own) =>
    blocksAround(
      changes.map(({ column }) => column),
      own,
      asItIs,
    ),
  );

/** Lines as rows of a table, each value under its own title; columns that are nobody's stay empty. */
export const blockOfLines = <Line extends object>(
  lines: readonly Line[],
  keys: readonly (string & keyof Line)[],
  at: Readonly<Record<string, number>>,
  row: number,
): Block<Line[string & keyof Line] | ''> => {
  const keyAt = new Map(keys.map((key) => [at[key] ?? 0, key]));
  return {
    row,
    column: 1,
    grid: lines.map((line) =>
      Array.from({ length: Math.max(...Object.values(at)) }, (_, index) => {
        const key = keyAt.get(index + 1);
        return key === undefined ? '' : line[key];
      }),
    ),
  };
};

/** The grid with a block written into it; `asRead` gives what a cell then holds. Rows that are missing are added. */
export const withBlock = <Value, Content>(
  grid: readonly (readonly Value[])[],
  block: Block<Content>,
  asRead: (content: Content) => Value,
  blank: Value,
): readonly (readonly Value[])[] => {
  const rows = Math.max(grid.length, block.row - 1 + block.grid.length);
  return Array.from({ length: rows }, (_, index): readonly Value[] => {
    const line = grid[index] ?? (grid[0] ?? []).map(() => blank);
    const written = block.grid[index - block.row + 1];
    if (!written) return line;
    return line.map((value, across) => {
      const content = written[across - block.column + 1];
      return content === undefined ? value : asRead(content);
    });
  });
};
