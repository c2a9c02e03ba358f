import type { Area } from '../lembar/workbook';
import type { CellValue } from '../text';
import type { Block } from './blocks';
import { differences, type Looking } from './differences';
import { lastKnown } from './last-known';
import { logBlock } from './log-lines';
import type { CellContent } from './tend-cell';

type Grid = readonly (readonly CellValue[])[];

/** The entries and their log; each method is one call to the document. */
export interface LogBook {
  values(): Grid;
  log(): Grid;
  writeLog(block: Block<CellContent>): void;
}

/** Logs whatever the entries are and the log does not know yet. Returns how many lines it wrote. */
export const reconcile = (book: LogBook, looking: Looking): number => {
  const grid = book.values();
  const log = lastKnown(book.log());
  const { lines } = differences(grid, log, looking);
  if (lines.length > 0) book.writeLog(logBlock(lines, log.at, log.end));
  return lines.length;
};

/** The entries after `catchUp`. */
export interface CaughtUp {
  readonly grid: Grid;
  /** IDs of which the log speaks. */
  readonly known: ReadonlySet<string>;
  readonly hasWritten: boolean;
}

/** Rows that follow one another, as areas of the tab's whole width. */
const areasOf = (rows: readonly number[], columns: number): readonly Area[] => {
  const areas: { row: number; column: number; rows: number; columns: number }[] = [];
  for (const row of rows) {
    const last = areas[areas.length - 1];
    if (last && last.row + last.rows === row) last.rows += 1;
    else areas.push({ row, column: 1, rows: 1, columns });
  }
  return areas;
};

/**
 * Makes good what no trigger was told of: tends the rows that changed since the log last knew them, run by run so that
 * nothing is written to the rows between, then logs them. Two reads when nothing was missed. Returns the entries as they
 * are then, and whether anything was written.
 */
export const catchUp = (book: LogBook, tend: (area: Area) => unknown, looking: Looking): CaughtUp => {
  const grid = book.values();
  const log = lastKnown(book.log());
  const { lines, rows } = differences(grid, log, looking);
  const known = new Set([...log.entries.keys(), ...lines.map(({ id }) => id)]);
  if (rows.length === 0) {
    if (lines.length > 0) book.writeLog(logBlock(lines, log.at, log.end));
    return { grid, known, hasWritten: lines.length > 0 };
  }
  for (const area of areasOf(rows, grid[0]?.length ?? 1)) tend(area);
  const tended = book.values();
  reconcile({ ...book, values: () => tended }, looking);
  return { grid: tended, known, hasWritten: true };
};
