import type { Rect } from '../document/book';

/** Covers cells with few rectangles: runs within a row, joined downwards when alike. */
export const rectangles = (sheet: number, columnsByRow: ReadonlyMap<number, readonly number[]>): Rect[] => {
  const open = new Map<string, { row: number; column: number; rows: number; columns: number }>();
  const done: Rect[] = [];
  for (const row of [...columnsByRow.keys()].sort((left, right) => left - right)) {
    const runs: { start: number; end: number }[] = [];
    for (const column of [...(columnsByRow.get(row) ?? [])].sort((left, right) => left - right)) {
      const last = runs.at(-1);
      if (last && last.end === column - 1) last.end = column;
      else runs.push({ start: column, end: column });
    }
    const keys = new Set(runs.map((run) => `${run.start}:${run.end}`));
    for (const [key, rect] of [...open]) {
      if (keys.has(key) && rect.row + rect.rows === row) continue;
      done.push({ sheet, ...rect });
      open.delete(key);
    }
    for (const run of runs) {
      const key = `${run.start}:${run.end}`;
      const rect = open.get(key);
      if (rect) rect.rows += 1;
      else open.set(key, { row, column: run.start, rows: 1, columns: run.end - run.start + 1 });
    }
  }
  return [...done, ...[...open.values()].map((rect) => ({ sheet, ...rect }))];
};
