import type { Area } from '../lembar/workbook';
import { type CellValue, trimmed } from '../text';
import { type Block, withBlock } from './blocks';
import { differences, type Looking } from './differences';
import { type Log, lastKnown } from './last-known';
import { type LogLine, logBlock } from './log-lines';
import { linesOfNotes } from './noted-lines';
import type { SaveNotes } from './save-notes';
import { savedStamps } from './saved-stamps';
import type { CellContent } from './tend-cell';

type Grid = readonly (readonly CellValue[])[];

/** The entries and their log; each method is one call to the document. */
export interface LogBook {
  values(): Grid;
  log(): Grid;
  writeLog(block: Block<CellContent>): void;
}

/** Appends lines to the log; gives it as it is then. */
const append = (book: LogBook, log: Log, lines: readonly LogLine[]): Grid => {
  if (lines.length === 0) return log.grid;
  const block = logBlock(lines, log.at, log.end);
  book.writeLog(block);
  return withBlock(log.grid, block, (content) => (content instanceof Date ? content : String(content)), '');
};

/**
 * Logs whatever the entries are and the log does not know yet; `saves` is asked who saved what only when there is
 * something. Returns how many lines it wrote.
 */
export const reconcile = (
  book: LogBook,
  looking: Looking,
  saves: () => SaveNotes = () => new Map(),
): number => {
  const grid = book.values();
  const log = lastKnown(book.log());
  const found = differences(grid, log, looking);
  if (found.lines.length === 0) return 0;
  append(book, log, differences(grid, log, looking, saves()).lines);
  return found.lines.length;
};

/** What catching up needs; each method is one call. */
export interface CatchUpBook extends LogBook {
  /** Writes stamps into tab Inovasi. */
  write(block: Block<CellContent>): void;
  /** Tends rows whole. */
  tend(area: Area): unknown;
}

/** The entries after `catchUp`. */
export interface CaughtUp {
  readonly grid: Grid;
  /** The log with what was found. */
  readonly log: Grid;
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
 * nothing is written to the rows between, then logs them, and stamps what was saved in the sidebar. Two reads when
 * nothing was missed. Returns the entries as they are then, and whether anything was written. The notes of the saves are
 * the caller's to take away, afterwards: a run that is cut short before finds them again, and nothing is logged twice.
 */
export const catchUp = (book: CatchUpBook, looking: Looking, saves: SaveNotes): CaughtUp => {
  const found = book.values();
  const log = lastKnown(book.log());
  const { rows } = differences(found, log, looking, saves);
  for (const area of areasOf(rows, found[0]?.length ?? 1)) book.tend(area);
  const grid = rows.length > 0 ? book.values() : found;
  const lines = [...differences(grid, log, looking, saves).lines, ...linesOfNotes(saves, log)];
  const grown = append(book, log, lines);
  const stamps = savedStamps(grid, saves);
  for (const block of stamps) book.write(block);
  return {
    grid,
    log: grown,
    known: new Set([...log.entries.keys(), ...lines.map(({ id }) => trimmed(id))]),
    hasWritten: rows.length + lines.length + stamps.length > 0,
  };
};
