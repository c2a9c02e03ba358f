import type { CellValue } from '../text';
import { dashboardLastRow, dashboardWidths } from './dashboard';
import { headRows, locateColumns } from './locate-columns';
import type { Report } from './report';
import { type TabKey, type TableTab, tabNames } from './tab';
import { tables, tabOrder } from './tables';
import type { Overview, SheetState, Workbook } from './workbook';

/** A tab as it stands now, with the first rows that were read of it. */
export interface TabInPlace {
  readonly key: TabKey;
  readonly sheet: SheetState;
  readonly head: readonly (readonly CellValue[])[];
  /** Made in this run: everything in it is still to be written. */
  readonly isNew: boolean;
}

/** Rows read of every tab: all of the short ones, the first of the long ones. */
const readRows: Readonly<Record<TabKey, number>> = {
  dashboard: dashboardLastRow,
  opd: 200,
  settings: 100,
  templates: 30,
  team: 200,
  criteria: 50,
  innovations: headRows,
  schools: headRows,
  evidence: headRows,
  indicators: 60,
  scores: headRows,
  ledger: headRows,
  outbox: headRows,
  snapshots: headRows,
  audit: headRows,
};

/** Rows of a new tab: the rosters stay short so that formulas over whole columns stay quick. */
const newRows: Readonly<Partial<Record<TabKey, number>>> = {
  dashboard: dashboardLastRow + 10,
  opd: 120,
  settings: 80,
  team: 100,
  indicators: 60,
  criteria: 50,
  templates: 30,
};
const defaultRows = 1000;

const tableOf = (key: TabKey): TableTab | undefined => tables.find((table) => table.key === key);

const newColumns = (key: TabKey): number => {
  if (key === 'dashboard') return dashboardWidths.length + 8;
  if (key === 'settings') return 6;
  return (tableOf(key)?.columns.length ?? 0) + 2;
};

/** Reads the first rows of a tab, all columns. */
export const readHead = (book: Workbook, key: TabKey, sheet: SheetState): CellValue[][] =>
  book.values(sheet.id, {
    row: 1,
    column: 1,
    rows: Math.min(readRows[key], sheet.maxRows),
    columns: sheet.maxColumns,
  });

const isEmpty = (head: readonly (readonly CellValue[])[]): boolean =>
  head.every((row) => row.every((cell) => cell === ''));

/** Whether an unmarked tab of the right name holds our table, judged by its titles. */
const isOurs = (key: TabKey, head: readonly (readonly CellValue[])[], titles: readonly string[]): boolean => {
  const table = tableOf(key);
  if (table) return locateColumns(table.columns, head, {}).headerRow !== null;
  const texts = new Set(head.map((row) => row[0]));
  return titles.filter((title) => texts.has(title)).length >= titles.length / 2;
};

const freeName = (wanted: string, taken: readonly string[]): string => {
  const name = (number: number) => (number === 1 ? `${wanted} (lama)` : `${wanted} (lama ${number})`);
  let number = 1;
  while (taken.some((other) => other.toLowerCase() === name(number).toLowerCase())) number += 1;
  return name(number);
};

/**
 * Finds each of the product's tabs by its mark or its name, makes those that are missing, and moves a stranger of the
 * same name aside under another name. `titles` are the first-column texts of the tabs that are no tables.
 */
export const tabsInPlace = (
  book: Workbook,
  overview: Overview,
  titles: Readonly<Partial<Record<TabKey, readonly string[]>>>,
  report: Report,
  progress: (text: string) => void,
): ReadonlyMap<TabKey, TabInPlace> => {
  const placed = new Map<TabKey, TabInPlace>();
  const sheets = [...overview.sheets];
  const ours = (key: TabKey) => overview.tags.find((tag) => tag.column === null && tag.key === key)?.sheet;
  const rename = (sheet: SheetState, name: string): SheetState => {
    book.renameSheet(sheet.id, name);
    const renamed = { ...sheet, name };
    sheets.splice(sheets.indexOf(sheet), 1, renamed);
    return renamed;
  };
  const sized = (sheet: SheetState, key: TabKey): SheetState =>
    book.resize(sheet.id, newRows[key] ?? defaultRows, newColumns(key));
  const moveAside = (sheet: SheetState): void => {
    const name = freeName(
      sheet.name,
      sheets.map((other) => other.name),
    );
    report.noticed.push(`Tab "${sheet.name}" berisi hal lain, disimpan sebagai "${name}".`);
    rename(sheet, name);
  };

  // The one empty tab that every new file starts with becomes our first.
  const [only] = sheets;
  if (
    only &&
    sheets.length === 1 &&
    overview.tags.length === 0 &&
    isEmpty(readHead(book, 'dashboard', only))
  ) {
    rename(only, tabNames.dashboard);
  }

  tabOrder.forEach((key, position) => {
    const name = tabNames[key];
    const marked = sheets.find((sheet) => sheet.id === ours(key));
    const namesake = sheets.find((sheet) => sheet.name.toLowerCase() === name.toLowerCase());
    if (marked) {
      if (namesake && namesake.id !== marked.id) moveAside(namesake);
      if (marked.name !== name) report.repaired.push(`Tab "${marked.name}" dinamai kembali "${name}".`);
      const sheet = marked.name === name ? marked : rename(marked, name);
      const head = readHead(book, key, sheet);
      // A run that was cut short leaves a tab without titles and without all of its marks: it is begun again.
      const marks = overview.tags.filter((tag) => tag.sheet === sheet.id && tag.column !== null);
      const isNew = isEmpty(head) && marks.length < Math.max(1, tableOf(key)?.columns.length ?? 0);
      if (isNew) report.repaired.push(`Tab ${name} dilengkapi.`);
      placed.set(key, { key, sheet: isNew ? sized(sheet, key) : sheet, head, isNew });
      return;
    }
    if (namesake) {
      const head = readHead(book, key, namesake);
      if (isEmpty(head) || isOurs(key, head, titles[key] ?? [])) {
        book.tag(namesake.id, null, key);
        const isNew = isEmpty(head);
        if (isNew) report.created.push(`Tab ${name}.`);
        else report.repaired.push(`Tab "${name}" dikenali dan dipakai.`);
        placed.set(key, { key, sheet: isNew ? sized(namesake, key) : namesake, head, isNew });
        return;
      }
      moveAside(namesake);
    }
    progress(`Membuat tab ${name}…`);
    const sheet = sized(book.insertSheet(name, position), key);
    book.tag(sheet.id, null, key);
    sheets.push(sheet);
    report.created.push(`Tab ${name}.`);
    placed.set(key, { key, sheet, head: [], isNew: true });
  });
  return placed;
};
