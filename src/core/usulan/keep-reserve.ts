import { formulaKeys } from '../lembar/entry-formulas';
import { innovationsTab } from '../lembar/entry-tabs';
import { entryYearIn, reserveSizeName, wholeSettingIn } from '../lembar/settings';
import { cellAt, columnsAt, type Grid, rowsOf, type TableRows, tableIn } from '../lembar/table-rows';
import type { Looking } from './differences';
import { partsOfId } from './entry-ids';
import type { FormulaSource } from './fill-formulas';
import { giveIds, type IdBook } from './give-ids';
import { type RowUses, rowUses } from './reserved-rows';

/** What keeping rows in reserve needs; each method is one call, but for `lengthen`, which is a handful. */
export interface ReserveBook extends IdBook {
  /** What `saveMark` was given last, '' at first. */
  mark(): string;
  saveMark(mark: string): void;
  /**
   * Gives tab Inovasi more rows at its end, like the others and as protected; `isLastBlank`: its last row holds nothing.
   * `formula` is the cell whose formula the new rows get as well, null where its column is missing.
   */
  lengthen(rows: number, isLastBlank: boolean, formulas: FormulaSource): void;
}

/** How many rows are to be in reserve, and the year of their numbers. */
interface Wanted {
  readonly count: number;
  readonly year: number;
}

const markOf = ({ count, year }: Wanted): string => `${count} ${year}`;

const wantedOf = (mark: string): Wanted | null => {
  const [, count, year] = /^(\d+) (\d+)$/.exec(mark) ?? [];
  return count === undefined || year === undefined ? null : { count: Number(count), year: Number(year) };
};

/** Blank rows that stay below those in reserve, and how many are added when they run out. */
const spareRows = 20;
const addedRows = 200;

/** What is to be done to the rows that stand there now. */
interface Lack {
  /** Blank rows whose number is of another year, was an entry's or stands in another row as well. */
  readonly stale: readonly number[];
  readonly missing: number;
  readonly tooShort: number;
}

const lackOf = (
  { reserved, copies, lastUsed }: RowUses,
  rows: number,
  known: ReadonlySet<string>,
  { count, year }: Wanted,
): Lack => {
  const stale = reserved
    .filter(({ id }) => partsOfId(id)?.year !== year || known.has(id))
    .map(({ row }) => row)
    .concat(copies);
  const short = count + spareRows - (rows - lastUsed);
  return {
    stale,
    missing: Math.max(0, count - reserved.length - copies.length),
    tooShort: short > 0 ? Math.max(short, addedRows) : 0,
  };
};

const isLacking = ({ stale, missing, tooShort }: Lack): boolean =>
  stale.length > 0 || missing > 0 || tooShort > 0;

/** A row that has its formulas: one that shows its completeness if there is any, else the first, where set-up put them. */
const formulasIn = (table: TableRows): FormulaSource => ({
  row: rowsOf(table).find((row) => cellAt(table, row, 'completeness') !== '') ?? table.headerRow + 1,
  columns: columnsAt(table, formulaKeys),
});

/**
 * Keeps as many blank rows of tab Inovasi numbered as the settings say, directly below those in use, so that whoever may
 * not write IDs can begin an entry at once. Rows in reserve that were moved count where they are. `known` are the IDs of
 * which the log speaks. The settings are asked only when something seems to be lacking: a mark keeps what they said. One
 * call when nothing is. Returns whether anything was written.
 */
export const keepReserve = (
  book: ReserveBook,
  grid: Grid,
  known: ReadonlySet<string>,
  looking: Pick<Looking, 'now' | 'dayOf'>,
): boolean => {
  const table = tableIn(innovationsTab, grid);
  const column = table.at.id;
  if (column === undefined) return false;
  const uses = rowUses(table);
  const mark = book.mark();
  const remembered = wantedOf(mark);
  if (remembered && !isLacking(lackOf(uses, grid.length, known, remembered))) return false;

  const settings = book.settings();
  const wanted: Wanted = {
    count: wholeSettingIn(settings, reserveSizeName),
    year: entryYearIn(settings, looking.dayOf(looking.now)),
  };
  const { stale, missing, tooShort } = lackOf(uses, grid.length, known, wanted);
  if (tooShort > 0)
    book.lengthen(tooShort, uses.blank[uses.blank.length - 1] === grid.length, formulasIn(table));
  const added = Array.from({ length: tooShort }, (_, index) => grid.length + 1 + index);
  const rows = [...stale, ...[...uses.blank, ...added].slice(0, missing)].sort((one, other) => one - other);
  if (rows.length > 0)
    giveIds({ ...book, settings: () => settings }, { grid, column, rows }, looking, [...known]);
  // Remembered last: a run that is cut short before asks the settings once more.
  if (markOf(wanted) !== mark) book.saveMark(markOf(wanted));
  return true;
};
