import { type Report, tellRepair } from './report';
import { ruleText } from './rule-text';
import type { Column } from './tab';
import { type TableInPlace, titleNewTable } from './table-columns';
import type { Area, TextHighlight, Workbook } from './workbook';

/** The cells of a column below its title. */
export const columnArea = (table: TableInPlace, key: string): Area => ({
  row: 2,
  column: table.at[key] ?? 1,
  rows: Math.max(1, table.maxRows - 1),
  columns: 1,
});

/** Where a drop-down list that is drawn from another tab finds its texts. */
export type ListSource = (column: Column) => { readonly sheet: number; readonly area: Area } | null;

/** The grid of one column out of a grid of the whole tab. */
const columnOf = (grid: readonly (readonly string[])[], position: number): string[] =>
  grid.map((row) => row[position - 1] ?? '');

/**
 * Cells of a rule that are compared one by one; further down only an empty rule is noticed, because asking each rule
 * what it says is a call to Google of its own.
 */
const comparedRules = 100;

const mendNotes = (book: Workbook, table: TableInPlace, report: Report): void => {
  const width = table.maxColumns;
  const notes = table.isNew
    ? []
    : (book.notes(table.sheet, { row: 1, column: 1, rows: 1, columns: width })[0] ?? []);
  const wrong = table.tab.columns.filter((column) => notes[(table.at[column.key] ?? 0) - 1] !== column.note);
  if (wrong.length === 0) return;
  if (table.isNew)
    book.note(
      table.sheet,
      1,
      1,
      table.tab.columns.map((column) => column.note),
    );
  else for (const column of wrong) book.note(table.sheet, 1, table.at[column.key] ?? 1, [column.note]);
  if (!table.isNew)
    tellRepair(report, 'dress', table.tab.key, `penjelasan ${wrong.length} kolom dipasang kembali`);
};

/** The whole of a tab below its titles. */
const body = (table: TableInPlace): Area => ({
  row: 2,
  column: 1,
  rows: Math.max(1, table.maxRows - 1),
  columns: table.maxColumns,
});

const mendFormats = (book: Workbook, table: TableInPlace, report: Report): void => {
  const { tab, isNew } = table;
  const isSpared = !isNew && tab.mended === 'all but formats';
  // What was not read counts as sound, but for columns that came back without a format.
  const grid = isNew || isSpared ? [] : book.formats(table.sheet, body(table));
  for (const column of tab.columns) {
    const { key, format } = column;
    const isBare = isNew || table.restored.some((one) => one.key === key);
    if (!format || (!isBare && columnOf(grid, table.at[key] ?? 0).every((one) => one === format))) continue;
    book.format(table.sheet, columnArea(table, key), format);
    if (!isNew) tellRepair(report, 'dress', tab.key, `format kolom "${column.header}" dipasang kembali`);
  }
};

const mendRules = (book: Workbook, table: TableInPlace, source: ListSource, report: Report): void => {
  const ruled = table.tab.columns.filter((column) => column.rule);
  if (ruled.length === 0) return;
  const grid = table.isNew ? [] : book.rules(table.sheet, body(table), comparedRules);
  for (const column of ruled) {
    const { rule } = column;
    if (!rule) continue;
    const from = source(column);
    const wanted = ruleText(rule, from);
    const texts = columnOf(grid, table.at[column.key] ?? 0);
    const isSound =
      !table.isNew && texts.every((text, index) => (index < comparedRules ? text === wanted : text !== ''));
    if (isSound) continue;
    book.rule(table.sheet, columnArea(table, column.key), rule, from);
    if (!table.isNew)
      tellRepair(report, 'dress', table.tab.key, `pilihan kolom "${column.header}" dipasang kembali`);
  }
};

const sameHighlight = (one: TextHighlight, other: TextHighlight): boolean =>
  one.text === other.text &&
  one.background === other.background &&
  one.area.column === other.area.column &&
  one.area.row === other.area.row &&
  one.area.rows === other.area.rows &&
  one.area.columns === other.area.columns;

const mendHighlights = (book: Workbook, table: TableInPlace, report: Report): void => {
  const wanted = (table.tab.highlights ?? []).map(
    (highlight): TextHighlight => ({
      area: columnArea(table, highlight.column),
      text: highlight.text,
      background: highlight.background,
    }),
  );
  if (wanted.length === 0) return;
  const present = table.isNew ? [] : book.highlights(table.sheet);
  if (wanted.every((one) => present.some((other) => sameHighlight(one, other)))) return;
  book.highlight(table.sheet, wanted);
  if (!table.isNew) tellRepair(report, 'dress', table.tab.key, 'warna status dipasang kembali');
};

const headerLook = { color: '#ffffff', bold: true, wrap: 'wrap', middle: true } as const;

const dressHeader = (book: Workbook, { tab, sheet, maxColumns, isNew }: TableInPlace): void =>
  book.look(
    sheet,
    { row: 1, column: 1, rows: 1, columns: isNew ? tab.columns.length : maxColumns },
    { ...headerLook, background: tab.color },
  );

/** What only a new tab gets: people may choose colours, widths and heights afterwards. */
const dress = (book: Workbook, table: TableInPlace): void => {
  const { tab, sheet } = table;
  book.color(sheet, tab.color);
  book.widths(
    sheet,
    tab.columns.map((column) => column.width),
  );
  book.look(
    sheet,
    { row: 2, column: 1, rows: Math.max(1, table.maxRows - 1), columns: tab.columns.length },
    { wrap: 'wrap', middle: true },
  );
  for (const column of tab.columns)
    if (column.isLong) book.look(sheet, columnArea(table, column.key), { wrap: 'clip' });
};

/** Notes, formats, drop-downs, status colours and the frozen header of a table, put back where they are wanting. */
export const tableContent = (
  book: Workbook,
  table: TableInPlace,
  frozenRows: number,
  source: ListSource,
  report: Report,
): void => {
  if (table.hasNewHeader) dressHeader(book, table);
  if (table.isNew) dress(book, table);
  if (frozenRows < 1) {
    book.freeze(table.sheet, 1);
    if (!table.isNew) tellRepair(report, 'dress', table.tab.key, 'baris judul dibekukan kembali');
  }
  if (table.isNew || table.tab.mended !== 'nothing') {
    mendNotes(book, table, report);
    mendFormats(book, table, report);
    mendRules(book, table, source, report);
    mendHighlights(book, table, report);
  }
  if (table.isNew) titleNewTable(book, table);
};
