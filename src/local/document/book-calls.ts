import type { CriterionValue, Rect, Sheet } from './book';
import type { BookProperties, DocumentCalls, SheetProperties } from './calls';
import { cloneCell } from './cells';
import type { Answering } from './document';
import { rewriteBook } from './follow-book';
import { dropFromFormula, renameInFormula } from './follow-formula';
import { assertCellLimit } from './grid-size';
import { newSheet } from './new-book';
import { assertAllowed, isEditor, mayChangeSheet, mayDeleteSheet } from './rights';
import { assertSheetName, copyName, nextSheetName } from './sheet-names';
import type { Workbook } from './workbook';

type Calls = Pick<
  Answering<DocumentCalls>,
  | 'book'
  | 'setBook'
  | 'shareBook'
  | 'sheets'
  | 'insertSheet'
  | 'deleteSheet'
  | 'copySheet'
  | 'moveSheet'
  | 'setSheet'
>;

const withoutMails = (list: readonly string[], gone: readonly string[] = []): string[] => {
  const lower = gone.map((email) => email.toLowerCase());
  return list.filter((email) => !lower.includes(email.toLowerCase()));
};

const withMails = (list: readonly string[], added: readonly string[] = []): string[] => [
  ...list,
  ...withoutMails(added, list),
];

/** Copies of a sheet's cells; rules that point into the sheet point into the copy. */
const copyCells = (source: Sheet, id: number): Sheet['cells'] =>
  source.cells.map((line) =>
    line?.map((cell) => {
      if (!cell) return undefined;
      const copy = cloneCell(cell);
      const rule = copy.validation;
      if (rule?.criterion.values.some((value) => isRangeOf(value, source.id))) {
        const values = rule.criterion.values.map((value) =>
          isRangeOf(value, source.id) ? { range: { ...value.range, sheet: id } } : value,
        );
        copy.validation = { ...rule, criterion: { ...rule.criterion, values } };
      }
      return copy;
    }),
  );

const isRangeOf = (value: CriterionValue, sheet: number): value is { readonly range: Rect } =>
  typeof value === 'object' && value !== null && 'range' in value && value.range.sheet === sheet;

/** The calls about the spreadsheet and its sheets, as `email` makes them. */
export const bookCalls = (workbook: Workbook, email: string): Calls => {
  const { book } = workbook;
  const propertiesOf = (sheet: Sheet): SheetProperties => ({
    id: sheet.id,
    name: sheet.name,
    index: book.sheets.indexOf(sheet),
    hidden: sheet.hidden,
    tabColor: sheet.tabColor,
    frozenRows: sheet.frozenRows,
    frozenColumns: sheet.frozenColumns,
    maxRows: sheet.maxRows,
    maxColumns: sheet.maxColumns,
    hiddenGridlines: sheet.hiddenGridlines,
  });
  const nextSheetId = (): number => {
    // Google's ids look random; all that matters is that none is given twice.
    book.nextId += 1;
    return book.nextId;
  };
  const place = (sheet: Sheet, index: number): SheetProperties => {
    book.sheets.splice(Math.max(0, Math.min(index, book.sheets.length)), 0, sheet);
    workbook.calculation.outlineChanged();
    workbook.calculation.touched({
      sheet: sheet.id,
      row: 1,
      column: 1,
      rows: sheet.maxRows,
      columns: sheet.maxColumns,
    });
    workbook.tell({ kind: 'book' });
    return propertiesOf(sheet);
  };
  const copy = (source: Sheet, name: string): Sheet => {
    const id = nextSheetId();
    const inCopy = <Item extends { readonly sheet: number }>(rect: Item): Item =>
      rect.sheet === source.id ? { ...rect, sheet: id } : rect;
    return {
      ...source,
      id,
      name,
      hidden: false,
      cells: copyCells(source, id),
      rowHeights: { ...source.rowHeights },
      columnWidths: { ...source.columnWidths },
      hiddenRows: { ...source.hiddenRows },
      hiddenColumns: { ...source.hiddenColumns },
      merges: source.merges.map(inCopy),
      conditionalFormats: source.conditionalFormats.map((rule) => ({
        ...rule,
        rects: rule.rects.map(inCopy),
      })),
      charts: source.charts.map((chart) => ({
        ...chart,
        id: nextSheetId(),
        ranges: chart.ranges.map(inCopy),
      })),
      filter: source.filter && {
        rect: inCopy(source.filter.rect),
        criteria: structuredClone(source.filter.criteria),
      },
    };
  };
  const activeIndex = (): number => book.sheets.findIndex((sheet) => sheet.id === book.activeSheet);
  const visibleBut = (sheet: Sheet): boolean => book.sheets.some((other) => other !== sheet && !other.hidden);
  const rewrite = (change: (formula: string, home: number) => string) => {
    for (const id of rewriteBook(book, change)) {
      workbook.calculation.reshaped(id);
      workbook.tell({ kind: 'sheet', sheet: id });
    }
  };

  return {
    book: (): BookProperties => ({
      id: book.id,
      name: book.name,
      locale: book.locale,
      timeZone: book.timeZone,
      owner: book.owner,
      editors: [...book.editors],
      viewers: [...book.viewers],
      activeSheet: book.activeSheet,
    }),
    setBook(change) {
      const { activeSheet, ...rest } = change;
      if (activeSheet !== undefined) book.activeSheet = workbook.sheet(activeSheet).id;
      if (Object.keys(rest).length > 0) assertAllowed(isEditor(book, email));
      if (rest.timeZone !== undefined) {
        try {
          new Intl.DateTimeFormat('en', { timeZone: rest.timeZone });
        } catch {
          throw new Error(`Invalid argument: ${rest.timeZone}`);
        }
        workbook.calculation.setNow();
      }
      Object.assign(book, rest);
      workbook.tell({ kind: 'book' });
    },
    shareBook(change) {
      assertAllowed(isEditor(book, email));
      book.editors = withMails(withoutMails(book.editors, change.removeEditors), change.addEditors);
      book.viewers = withMails(withoutMails(book.viewers, change.removeViewers), change.addViewers);
      book.editors = withoutMails(book.editors, [book.owner]);
      workbook.tell({ kind: 'book' });
    },
    sheets: () => book.sheets.map(propertiesOf),
    insertSheet({ name, index, rows, columns, template }) {
      assertAllowed(isEditor(book, email));
      const given = name ?? nextSheetName(book);
      assertSheetName(book, given, null);
      const model = template === undefined ? null : workbook.sheet(template);
      const height = rows ?? model?.maxRows ?? 1000;
      const width = columns ?? model?.maxColumns ?? 26;
      assertCellLimit(book, height * width);
      const sheet = model ? copy(model, given) : newSheet(nextSheetId(), given, height, width);
      const at = index ?? activeIndex() + 1;
      book.activeSheet = sheet.id;
      return place(sheet, at);
    },
    deleteSheet(id) {
      const sheet = workbook.sheet(id);
      assertAllowed(mayDeleteSheet(book, email, id));
      if (book.sheets.length === 1) throw new Error("You can't remove all the sheets in a document.");
      if (!sheet.hidden && !visibleBut(sheet)) {
        throw new Error("You can't remove all the visible sheets in a document.");
      }
      const at = book.sheets.indexOf(sheet);
      book.sheets.splice(at, 1);
      book.protections = book.protections.filter(({ rect }) => rect.sheet !== id);
      book.namedRanges = book.namedRanges.filter(({ rect }) => rect.sheet !== id);
      book.metadata = book.metadata.filter(({ location }) =>
        'rect' in location ? location.rect.sheet !== id : !('sheet' in location && location.sheet === id),
      );
      if (book.activeSheet === id) {
        const neighbours = [...book.sheets.slice(at), ...book.sheets.slice(0, at).reverse()];
        book.activeSheet = (neighbours.find(({ hidden }) => !hidden) ?? neighbours[0] ?? sheet).id;
      }
      rewrite((formula) => dropFromFormula(formula, sheet.name));
      workbook.calculation.outlineChanged();
      workbook.tell({ kind: 'book' });
    },
    copySheet(id, { name, index }) {
      const source = workbook.sheet(id);
      assertAllowed(isEditor(book, email));
      const given = name ?? copyName(book, source.name);
      assertSheetName(book, given, null);
      assertCellLimit(book, source.maxRows * source.maxColumns);
      return place(copy(source, given), index ?? book.sheets.length);
    },
    moveSheet(id, index) {
      const sheet = workbook.sheet(id);
      assertAllowed(isEditor(book, email));
      book.sheets.splice(book.sheets.indexOf(sheet), 1);
      book.sheets.splice(Math.max(0, Math.min(index, book.sheets.length)), 0, sheet);
      workbook.tell({ kind: 'book' });
    },
    setSheet(id, change) {
      const sheet = workbook.sheet(id);
      assertAllowed(mayChangeSheet(book, email, id));
      const { name, frozenRows, frozenColumns } = change;
      if (name !== undefined) assertSheetName(book, name, id);
      if (change.hidden && !sheet.hidden && !visibleBut(sheet)) {
        throw new Error("You can't hide all the sheets in a document.");
      }
      if (frozenRows !== undefined && frozenRows >= sheet.maxRows && frozenRows > 0) {
        throw new Error("You can't freeze all visible rows on the sheet.");
      }
      if (frozenColumns !== undefined && frozenColumns >= sheet.maxColumns && frozenColumns > 0) {
        throw new Error("You can't freeze all visible columns on the sheet.");
      }
      const old = sheet.name;
      Object.assign(sheet, change);
      if (name !== undefined && name !== old) {
        rewrite((formula) => renameInFormula(formula, old, name));
        workbook.calculation.outlineChanged();
      }
      workbook.tell({ kind: 'book' });
    },
  };
};
