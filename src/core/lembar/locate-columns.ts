import type { CellValue } from '../text';
import type { Column } from './tab';

/** Where the columns of a table stand, and what is out of order. */
export interface Location {
  /** Row of the headers, or null when no row looks like them. */
  readonly headerRow: number | null;
  /** Column number by key, for those found. */
  readonly at: Readonly<Record<string, number>>;
  /** Columns whose title is not the product's: found by their mark or by another common title. */
  readonly renamed: readonly { readonly column: Column; readonly title: string }[];
  readonly missing: readonly Column[];
  /** Titles that stand twice; the second is left alone. */
  readonly doubled: readonly string[];
}

/** Rows that are searched for the headers, in case people inserted some above. */
export const headRows = 10;

/** A title without what people vary: case, spaces, marks. */
const loose = (title: CellValue): string =>
  String(title)
    .toLowerCase()
    .replace(/[^a-z0-9%]+/g, '');

const titlesOf = (column: Column): readonly string[] => [column.header, ...(column.aliases ?? [])].map(loose);

/** The row with the most titles of the table, if it has at least two fifths of them. */
const findHeaderRow = (
  columns: readonly Column[],
  head: readonly (readonly CellValue[])[],
): number | null => {
  const known = new Set(columns.flatMap(titlesOf));
  const hits = head
    .slice(0, headRows)
    .map((row) => row.filter((cell) => cell !== '' && known.has(loose(cell))).length);
  const best = Math.max(0, ...hits);
  return best >= Math.max(2, Math.ceil(columns.length * 0.4)) ? hits.indexOf(best) + 1 : null;
};

/**
 * Finds the columns of a table in its first rows: by their title, else by the mark hung on the column (`tagged`, column
 * number by key), else by another common title. Position never matters.
 */
export const locateColumns = (
  columns: readonly Column[],
  head: readonly (readonly CellValue[])[],
  tagged: Readonly<Record<string, number>>,
): Location => {
  const headerRow = findHeaderRow(columns, head);
  const titles = headerRow === null ? [] : (head[headerRow - 1] ?? []).map(loose);
  const at: Record<string, number> = {};
  const taken = new Set<number>();
  const doubled: string[] = [];
  const assign = (column: Column, position: number): void => {
    at[column.key] = position;
    taken.add(position);
  };
  const open = () => columns.filter((column) => at[column.key] === undefined);
  const positionsOf = (title: string) =>
    titles.flatMap((text, index) =>
      text !== '' && text === title && !taken.has(index + 1) ? [index + 1] : [],
    );

  for (const column of columns) {
    const [first, ...others] = positionsOf(loose(column.header));
    if (first === undefined) continue;
    const marked = tagged[column.key];
    assign(column, marked !== undefined && others.includes(marked) ? marked : first);
    if (others.length > 0) doubled.push(column.header);
  }
  const renamed: { column: Column; title: string }[] = [];
  const assignRenamed = (column: Column, position: number | undefined): void => {
    if (position === undefined || taken.has(position)) return;
    assign(column, position);
    renamed.push({ column, title: String(head[(headerRow ?? 1) - 1]?.[position - 1] ?? '') });
  };
  for (const column of open()) assignRenamed(column, tagged[column.key]);
  for (const column of open())
    assignRenamed(column, (column.aliases ?? []).flatMap((alias) => positionsOf(loose(alias)))[0]);
  return { headerRow, at, renamed, missing: open(), doubled };
};
