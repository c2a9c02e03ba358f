import { innovationsTab } from '../lembar/entry-tabs';
import { cellAt, columnAt, rowsOf, type TableRows, textAt, titleOf } from '../lembar/table-rows';

/** A line of tab Riwayat: its row, and its second since 1970, by which it is known again should rows have been cut or sorted. */
export interface LogPlace {
  readonly row: number;
  readonly second: number;
}

/** What is remembered of the news between runs. */
export interface NewsState {
  /** The last line of the log whose news were told. */
  readonly after: LogPlace;
  /**
   * The last lines of the stretches that a run is telling; none between runs. One that was cut short is completed with the same
   * stretches, and what was logged since is one more.
   */
  readonly ends: readonly LogPlace[];
  /** The mark of the last lock of a round whose results were told. */
  readonly round: string;
}

/** Stretches that are kept apart: a property holds 9 KB, and a fault that lasts must not fill it. */
const mostEnds = 50;

/** A moment as a place: what was logged before it is passed over, wherever it stands. */
export const placeAt = (moment: Date): LogPlace => ({ row: 0, second: Math.round(moment.getTime() / 1000) });

/** The second since 1970 of a line of the log, 0 where none stands. */
export const secondAt = (log: TableRows, row: number): number => {
  const at = cellAt(log, row, 'at');
  return at instanceof Date ? Math.round(at.getTime() / 1000) : 0;
};

/** The last line that the log has. */
export const lastPlace = (log: TableRows): LogPlace => {
  const used = rowsOf(log).filter((row) => columnAt(log, 'at') > 0 && cellAt(log, row, 'at') !== '');
  const row = used[used.length - 1] ?? log.headerRow;
  return { row, second: secondAt(log, row) };
};

/** Whether a line comes after a place: by its row while the place's own line still stands there, else by its time. */
const comesAfter = (log: TableRows, { row: last, second }: LogPlace): ((row: number) => boolean) =>
  secondAt(log, last) === second ? (row) => row > last : (row) => secondAt(log, row) > second;

/** Rows of the log after one place and up to another, or to its end. */
const rowsBetween = (log: TableRows, after: LogPlace, end?: LogPlace): readonly number[] => {
  const isNew = comesAfter(log, after);
  const isLater = end ? comesAfter(log, end) : () => false;
  return rowsOf(log).filter((row) => isNew(row) && !isLater(row));
};

/** Rows of the log that a run tells of, stretch by stretch. */
export const rowsToTell = (log: TableRows, { after, ends }: NewsState): readonly (readonly number[])[] =>
  ends.map((end, index) => rowsBetween(log, ends[index - 1] ?? after, end));

/** Title of the column whose changes are news. */
export const statusTitle = titleOf(innovationsTab, 'status');

/**
 * The news that a run is to tell, null when there is nothing to look at: a status was changed since, a round was locked, or an
 * earlier run was cut short. Whatever is looked at is told or passed over for good.
 */
export const openedNews = (news: NewsState, log: TableRows, round: string): NewsState | null => {
  const { after, ends } = news;
  const rows = rowsBetween(log, ends[ends.length - 1] ?? after);
  if (rows.some((row) => textAt(log, row, 'field') === statusTitle))
    return { ...news, ends: [...ends.slice(0, mostEnds - 1), lastPlace(log)] };
  return ends.length === 0 && round === news.round ? null : news;
};
