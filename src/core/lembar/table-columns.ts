import type { CellValue } from '../text';
import type { DressedTab } from './dress';
import { locateColumns } from './locate-columns';
import { type Report, tellRepair } from './report';
import { type Column, type TableTab, tabNames } from './tab';
import { readHead, type TabInPlace } from './tabs-in-place';
import type { Tag, Workbook } from './workbook';

/** A table whose header row is row 1 and whose columns are all there. */
export interface TableInPlace {
  readonly tab: DressedTab;
  readonly sheet: number;
  readonly maxRows: number;
  readonly maxColumns: number;
  /** Column number by key. */
  readonly at: Readonly<Record<string, number>>;
  /** The first rows, header included, as they are after the repairs. */
  readonly head: readonly (readonly CellValue[])[];
  readonly isNew: boolean;
  /** The whole header row was written anew and wants its look again. */
  readonly hasNewHeader: boolean;
  /** Columns that were missing and came back bare. */
  readonly restored: readonly Column[];
}

/** Mark of a column: its tab and its key. */
export const columnTag = (tab: TableTab, column: Column): string => `${tab.key}.${column.key}`;

const tagsOf = (tab: TableTab, sheet: number, tags: readonly Tag[]): Readonly<Record<string, number>> =>
  Object.fromEntries(
    tags.flatMap((tag) =>
      tag.sheet === sheet && tag.column !== null && tag.key.startsWith(`${tab.key}.`)
        ? [[tag.key.slice(tab.key.length + 1), tag.column]]
        : [],
    ),
  );

/** A tab that was made just now; its titles are written last, as the sign that everything before them is there. */
const newTable = (tab: DressedTab, { sheet }: TabInPlace): TableInPlace => ({
  tab,
  sheet: sheet.id,
  maxRows: sheet.maxRows,
  maxColumns: sheet.maxColumns,
  at: Object.fromEntries(tab.columns.map((column, index) => [column.key, index + 1])),
  head: [tab.columns.map((column) => column.header)],
  isNew: true,
  hasNewHeader: true,
  restored: [],
});

/** Hangs the marks of a new table on its columns and writes its titles. */
export const titleNewTable = (book: Workbook, { tab, sheet }: TableInPlace): void => {
  for (const [index, column] of tab.columns.entries()) book.tag(sheet, index + 1, columnTag(tab, column));
  book.write(sheet, 1, 1, [tab.columns.map((column) => column.header)]);
};

/** Brings the header row back to row 1 without losing what stands there. Returns whether rows moved and how many are new. */
const mendHeaderRow = (
  book: Workbook,
  tab: TableTab,
  place: TabInPlace,
  headerRow: number | null,
  report: Report,
): { readonly isMended: boolean; readonly newRows: number } => {
  if (headerRow === 1) return { isMended: false, newRows: 0 };
  if (headerRow !== null) {
    book.moveRowToTop(place.sheet.id, headerRow);
    tellRepair(report, 'titles', tab.key, 'baris judul dikembalikan ke baris 1');
    return { isMended: true, newRows: 0 };
  }
  const isBlank = (place.head[0] ?? []).every((cell) => cell === '');
  if (!isBlank) book.insertRow(place.sheet.id, 1);
  tellRepair(report, 'titles', tab.key, 'baris judul ditulis kembali');
  return { isMended: true, newRows: isBlank ? 0 : 1 };
};

/** Moves on every column that stands at `position` or right of it, as an inserted column does. */
const shiftFrom = (columns: Record<string, number>, position: number): void => {
  for (const [key, column] of Object.entries(columns)) if (column >= position) columns[key] = column + 1;
};

/**
 * Sees to it that every column of the table is there under its own title: a renamed one gets its title back, a missing
 * one is put in beside its neighbour, and what people added stays where it is.
 */
export const tableInPlace = (
  book: Workbook,
  tab: DressedTab,
  place: TabInPlace,
  tags: readonly Tag[],
  report: Report,
): TableInPlace => {
  if (place.isNew) return newTable(tab, place);
  const { sheet } = place;
  const name = tabNames[tab.key];
  const marks: Record<string, number> = { ...tagsOf(tab, sheet.id, tags) };
  const found = locateColumns(tab.columns, place.head, marks);
  const { isMended, newRows } = mendHeaderRow(book, tab, place, found.headerRow, report);
  // Without a header row there are no titles to go by: the marks say where the columns are.
  const at: Record<string, number> = found.headerRow === null ? { ...marks } : { ...found.at };
  const missing = tab.columns.filter((column) => at[column.key] === undefined);

  for (const title of found.doubled)
    report.noticed.push({
      check: 'titles',
      text: `Tab ${name}: judul "${title}" ada dua; yang kedua dibiarkan.`,
    });
  for (const column of missing) {
    const before = tab.columns.slice(0, tab.columns.indexOf(column)).reverse();
    const neighbour = before.find((other) => at[other.key] !== undefined);
    const position = neighbour ? (at[neighbour.key] ?? 0) + 1 : 1;
    book.insertColumn(sheet.id, position);
    shiftFrom(at, position);
    shiftFrom(marks, position);
    at[column.key] = position;
    tellRepair(report, 'titles', tab.key, `kolom "${column.header}" dibuat kembali`);
  }
  for (const { column, title } of found.renamed) {
    tellRepair(report, 'titles', tab.key, `judul kolom "${title}" dikembalikan menjadi "${column.header}"`);
  }
  let marked = 0;
  for (const column of tab.columns) {
    const position = at[column.key] ?? 0;
    const isRewritten =
      found.headerRow === null ||
      missing.includes(column) ||
      found.renamed.some((one) => one.column === column);
    if (isRewritten) book.write(sheet.id, 1, position, [[column.header]]);
    if (marks[column.key] === position) continue;
    book.tag(sheet.id, position, columnTag(tab, column));
    if (!isRewritten) marked += 1;
  }
  if (marked > 0) tellRepair(report, 'titles', tab.key, `tanda ${marked} kolom dipasang kembali`);

  const maxColumns = sheet.maxColumns + missing.length;
  const maxRows = sheet.maxRows + newRows;
  const isChanged = isMended || missing.length > 0 || found.renamed.length > 0;
  const head = isChanged ? readHead(book, place.plan, { ...sheet, maxColumns, maxRows }) : place.head;
  return {
    tab,
    sheet: sheet.id,
    maxRows,
    maxColumns,
    at,
    head,
    isNew: false,
    hasNewHeader: found.headerRow === null,
    restored: missing,
  };
};
