import type { CellValue } from '../text';
import type { TabPlan } from './blueprint';
import { locateColumns } from './locate-columns';
import type { Report, ReportLine } from './report';
import { type TabKey, type TableTab, tabNames } from './tab';
import type { Overview, SheetState, Workbook } from './workbook';

/** A tab as it stands now, with the first rows that were read of it. */
export interface TabInPlace {
  readonly plan: TabPlan;
  readonly sheet: SheetState;
  readonly head: readonly (readonly CellValue[])[];
  /** Made in this run: everything in it is still to be written. */
  readonly isNew: boolean;
}

/** Reads the first rows of a tab, all columns. */
export const readHead = (book: Workbook, plan: TabPlan, sheet: SheetState): CellValue[][] =>
  book.values(sheet.id, {
    row: 1,
    column: 1,
    rows: Math.min(plan.readRows, sheet.maxRows),
    columns: sheet.maxColumns,
  });

const isEmpty = (head: readonly (readonly CellValue[])[]): boolean =>
  head.every((row) => row.every((cell) => cell === ''));

/** Whether an unmarked tab of the right name holds our table, judged by its titles. */
const isOurs = (
  table: TableTab | undefined,
  titles: readonly string[],
  head: readonly (readonly CellValue[])[],
): boolean => {
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
  tabs: readonly TabPlan[],
  tables: readonly TableTab[],
  titles: Readonly<Partial<Record<TabKey, readonly string[]>>>,
  report: Report,
  progress: (text: string) => void,
): ReadonlyMap<TabKey, TabInPlace> => {
  const tell = (list: ReportLine[], text: string): void => {
    list.push({ check: 'tabs', text });
  };
  const placed = new Map<TabKey, TabInPlace>();
  const sheets = [...overview.sheets];
  const ours = (key: TabKey) => overview.tags.find((tag) => tag.column === null && tag.key === key)?.sheet;
  const rename = (sheet: SheetState, name: string): SheetState => {
    book.renameSheet(sheet.id, name);
    const renamed = { ...sheet, name };
    sheets.splice(sheets.indexOf(sheet), 1, renamed);
    return renamed;
  };
  const sized = (sheet: SheetState, plan: TabPlan): SheetState =>
    book.resize(sheet.id, plan.rows, plan.columns);
  // Cells of the product stand in just these places of Dasbor, where an older version's was shorter; tables grow by themselves.
  const longEnough = (sheet: SheetState, plan: TabPlan): SheetState => {
    const isShort = sheet.maxRows < plan.readRows || sheet.maxColumns < plan.columns;
    if (plan.key !== 'dashboard' || !isShort) return sheet;
    tell(report.repaired, `Tab ${sheet.name} diperluas.`);
    return book.resize(
      sheet.id,
      Math.max(sheet.maxRows, plan.rows),
      Math.max(sheet.maxColumns, plan.columns),
    );
  };
  const moveAside = (sheet: SheetState): void => {
    const name = freeName(
      sheet.name,
      sheets.map((other) => other.name),
    );
    tell(report.noticed, `Tab "${sheet.name}" berisi hal lain, disimpan sebagai "${name}".`);
    rename(sheet, name);
  };

  // The one empty tab that every new file starts with becomes our first.
  const [only] = sheets;
  const [first] = tabs;
  if (
    only &&
    first &&
    sheets.length === 1 &&
    overview.tags.length === 0 &&
    isEmpty(readHead(book, first, only))
  ) {
    rename(only, tabNames[first.key]);
  }

  tabs.forEach((plan, position) => {
    const { key } = plan;
    const name = tabNames[key];
    const table = tables.find((one) => one.key === key);
    const marked = sheets.find((sheet) => sheet.id === ours(key));
    const namesake = sheets.find((sheet) => sheet.name.toLowerCase() === name.toLowerCase());
    if (marked) {
      if (namesake && namesake.id !== marked.id) moveAside(namesake);
      if (marked.name !== name) tell(report.repaired, `Tab "${marked.name}" dinamai kembali "${name}".`);
      const sheet = marked.name === name ? marked : rename(marked, name);
      const head = readHead(book, plan, sheet);
      // A run that was cut short leaves a tab without titles and without all of its marks: it is begun again.
      const marks = overview.tags.filter((tag) => tag.sheet === sheet.id && tag.column !== null);
      const isNew = isEmpty(head) && marks.length < Math.max(1, table?.columns.length ?? 0);
      if (isNew) tell(report.repaired, `Tab ${name} dilengkapi.`);
      placed.set(key, { plan, sheet: isNew ? sized(sheet, plan) : longEnough(sheet, plan), head, isNew });
      return;
    }
    if (namesake) {
      const head = readHead(book, plan, namesake);
      if (isEmpty(head) || isOurs(table, titles[key] ?? [], head)) {
        book.tag(namesake.id, null, key);
        const isNew = isEmpty(head);
        if (isNew) tell(report.created, `Tab ${name}.`);
        else tell(report.repaired, `Tab "${name}" dikenali dan dipakai.`);
        placed.set(key, {
          plan,
          sheet: isNew ? sized(namesake, plan) : longEnough(namesake, plan),
          head,
          isNew,
        });
        return;
      }
      moveAside(namesake);
    }
    progress(`Membuat tab ${name}…`);
    const sheet = sized(book.insertSheet(name, position), plan);
    book.tag(sheet.id, null, key);
    sheets.push(sheet);
    tell(report.created, `Tab ${name}.`);
    placed.set(key, { plan, sheet, head: [], isNew: true });
  });
  return placed;
};
