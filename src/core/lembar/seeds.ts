import type { Report } from './report';
import type { TableKey } from './tab';
import type { TableInPlace } from './table-columns';
import type { Workbook } from './workbook';

/** What the product ships for the first rows of a tab, column by column, and how it is told that it was written. */
export interface Seed {
  readonly tab: TableKey;
  readonly rows: number;
  readonly columns: Readonly<Record<string, readonly (string | number)[]>>;
  readonly told: string;
}

/** How many of a table's first rows reach down to the last one with something under this key. */
export const filledRows = ({ head, at }: TableInPlace, key: string): number => {
  const isFilled = (row: readonly unknown[]): boolean => (row[(at[key] ?? 0) - 1] ?? '') !== '';
  return head.slice(1).reduce((last: number, row, index) => (isFilled(row) ? index + 1 : last), 0);
};

/**
 * Fills a table with what the product ships while nothing stands below its titles in the columns that people fill. Returns
 * how many rows it wrote.
 */
export const seedInPlace = (book: Workbook, table: TableInPlace, seed: Seed, report: Report): number => {
  const typed = table.tab.columns.filter(({ writer }) => writer !== 'automation');
  if (typed.some(({ key }) => filledRows(table, key) > 0)) return 0;
  for (const [key, cells] of Object.entries(seed.columns))
    book.write(
      table.sheet,
      2,
      table.at[key] ?? 1,
      cells.map((cell) => [cell]),
    );
  report.created.push({ check: 'content', text: seed.told });
  return seed.rows;
};
