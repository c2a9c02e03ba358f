import { innovationsTab } from '../lembar/entry-tabs';
import type { Day } from '../lembar/settings';
import { cellAt, columnAt, columnsAt, type Grid, rowsOf, tableIn, textAt } from '../lembar/table-rows';
import { snapshotsTab } from '../lembar/weekly-tabs';
import { type Block, blocksAround } from '../usulan/blocks';
import type { FormulaSource } from '../usulan/fill-formulas';
import type { CellContent } from '../usulan/tend-cell';
import { dayOfNumber, mondayOf } from './iso-week';
import { keptWeeksIn } from './kept-weeks';
import { dayNumber, neededOn } from './pace';
import { readFigures } from './read-figures';
import { type DueSnapshot, dueSnapshot } from './snapshot';

/** What keeping the week's figures needs; each method is one call, but for `lengthen`, which is a handful. */
export interface SnapshotBook {
  /** The week that `saveMark` was given last, '' at first. */
  mark(): string;
  /** Remembers the week; what was written before must be in the sheet by then. */
  saveMark(week: string): void;
  /** Tab Riwayat Capaian, to its last row. */
  snapshots(): Grid;
  agencies(): Grid;
  settings(): Grid;
  /** Writes into tab Riwayat Capaian. */
  write(block: Block<CellContent>): void;
  /** Gives tab Riwayat Capaian more rows at its end, like the others, with the formulas of these cells. */
  lengthen(rows: number, formulas: FormulaSource): void;
}

/** When it is, and how the city counts its days. */
interface Now {
  readonly now: Date;
  readonly dayOf: (date: Date) => Day;
}

const daysInWeek = 7;
/** Rows that a full tab gets: a year's weeks. */
const addedRows = 53;

/** Whether an entry was there before a day, as `dayNumber`. */
const hasEntryBefore = (innovations: Grid, day: number, dayOf: Now['dayOf']): boolean => {
  const table = tableIn(innovationsTab, innovations);
  return rowsOf(table).some((row) => {
    const made = cellAt(table, row, 'createdAt');
    return textAt(table, row, 'name') !== '' && made instanceof Date && dayNumber(dayOf(made)) < day;
  });
};

/** Writes the row of a week below the last one. */
const writeWeek = (
  book: SnapshotBook,
  snapshots: Grid,
  innovations: Grid,
  { week, remark }: DueSnapshot,
  { now, dayOf }: Now,
): void => {
  const table = tableIn(snapshotsTab, snapshots);
  const tables = { innovations, opd: book.agencies(), settings: book.settings() };
  const figures = readFigures(tables, dayOf(now), dayOf);
  const { coverage, achievement, target } = figures;
  const sunday = mondayOf(dayNumber(dayOf(now))) - 1;
  const [first] = keptWeeksIn(snapshots).figures;
  const from = first
    ? { day: first.monday + daysInWeek - 1, count: first.achievement }
    : { day: sunday, count: achievement };
  const cells: Readonly<Record<string, CellContent>> = {
    week,
    monday: dayOfNumber(sunday - daysInWeek + 1),
    at: now,
    coverage,
    opdCount: figures.agencies,
    achievement,
    target,
    needed: neededOn(sunday, from, target, figures.deadline) ?? '',
    verified: figures.byStatus.Terverifikasi ?? 0,
    scored: figures.scored,
    remark,
  };
  const filled = rowsOf(table).filter((row) => textAt(table, row, 'week') !== '');
  const row = Math.max(table.headerRow, ...filled) + 1;
  if (row > snapshots.length)
    book.lengthen(addedRows, { row: table.headerRow + 1, columns: columnsAt(table, ['growth']) });
  const changes = Object.entries(cells).flatMap(([key, value]) =>
    columnsAt(table, [key]).map((column) => ({ row, column, value })),
  );
  const blocks = blocksAround(
    changes.map(({ column }) => column),
    changes,
    (): CellContent => '',
  );
  // The week's name comes last: without it a row that was cut short is no week's, and is written over.
  const own = columnAt(table, 'week');
  const isNamed = ({ column, grid }: Block<CellContent>): boolean =>
    column <= own && own < column + (grid[0]?.length ?? 0);
  for (const block of [...blocks].sort((one, other) => Number(isNamed(one)) - Number(isNamed(other))))
    book.write(block);
};

/**
 * Keeps the figures of the week that ended last as one row of tab Riwayat Capaian, in the first run of a new week. The trend
 * begins with the first week in which there was an entry; from then on every week counts, also one that brought nothing. The
 * tab decides whether a week is kept, and a mark spares looking into it: no call when the mark says so. Returns whether
 * anything was written.
 */
export const keepSnapshot = (book: SnapshotBook, innovations: Grid, { now, dayOf }: Now): boolean => {
  const today = dayNumber(dayOf(now));
  const due = dueSnapshot(today, new Set([book.mark()]));
  if (!due) return false;
  const snapshots = book.snapshots();
  const { names } = keptWeeksIn(snapshots);
  if (!names.has(due.week) && (names.size > 0 || hasEntryBefore(innovations, mondayOf(today), dayOf)))
    writeWeek(book, snapshots, innovations, due, { now, dayOf });
  book.saveMark(due.week);
  return true;
};
