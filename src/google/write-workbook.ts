import type { Area, ChartPlan, Content, Look, TextHighlight, WorkbookWriter } from '../core/lembar/workbook';
import { validationOf } from './data-rules';
import { metadataKey, type OpenWorkbook, rangeOf, stateOf } from './read-workbook';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;
type Range = GoogleAppsScript.Spreadsheet.Range;

const cellContent = (content: Content): string | number | Date =>
  typeof content === 'object' ? new Date(content.year, content.month - 1, content.day) : content;

const setLook = (range: Range, look: Look): void => {
  if (look.background) range.setBackground(look.background);
  if (look.color) range.setFontColor(look.color);
  if (look.bold !== undefined) range.setFontWeight(look.bold ? 'bold' : 'normal');
  if (look.size) range.setFontSize(look.size);
  if (look.wrap)
    range.setWrapStrategy(
      look.wrap === 'wrap' ? SpreadsheetApp.WrapStrategy.WRAP : SpreadsheetApp.WrapStrategy.CLIP,
    );
  if (look.align) range.setHorizontalAlignment(look.align);
  if (look.middle) range.setVerticalAlignment('middle');
};

/** Neighbouring columns of equal width take one call. */
const setWidths = (sheet: Sheet, widths: readonly number[]): void => {
  let from = 0;
  widths.forEach((width, index) => {
    if (widths[index + 1] === width) return;
    sheet.setColumnWidths(from + 1, index - from + 1, width);
    from = index + 1;
  });
};

const resized = (sheet: Sheet, rows: number, columns: number): void => {
  const wantedRows = Math.max(rows, sheet.getLastRow());
  const wantedColumns = Math.max(columns, sheet.getLastColumn());
  const { maxRows, maxColumns } = stateOf(sheet);
  if (maxRows > wantedRows) sheet.deleteRows(wantedRows + 1, maxRows - wantedRows);
  if (maxRows < wantedRows) sheet.insertRowsAfter(maxRows, wantedRows - maxRows);
  if (maxColumns > wantedColumns) sheet.deleteColumns(wantedColumns + 1, maxColumns - wantedColumns);
  if (maxColumns < wantedColumns) sheet.insertColumnsAfter(maxColumns, wantedColumns - maxColumns);
};

/** A mark hangs in one place: where it hung before, it is taken off. */
const setTag = (book: OpenWorkbook, id: number, column: number | null, key: string): void => {
  for (const metadata of book.marks.get(key) ?? []) metadata.remove();
  book.marks.delete(key);
  const sheet = book.sheet(id);
  if (column === null) {
    sheet.addDeveloperMetadata(metadataKey, key);
    return;
  }
  const letters = sheet.getRange(1, column).getA1Notation().replace(/\d+/g, '');
  sheet.getRange(`${letters}:${letters}`).addDeveloperMetadata(metadataKey, key);
};

const ruleOf = (sheet: Sheet, highlight: TextHighlight) =>
  SpreadsheetApp.newConditionalFormatRule()
    .whenTextEqualTo(highlight.text)
    .setBackground(highlight.background)
    .setFontColor('#000000')
    .setRanges([rangeOf(sheet, highlight.area)])
    .build();

/** Puts the product's rules in front; of the others only those for the same texts in the same column give way. */
const setHighlights = (sheet: Sheet, highlights: readonly TextHighlight[]): void => {
  const isReplaced = (rule: GoogleAppsScript.Spreadsheet.ConditionalFormatRule): boolean => {
    const condition = rule.getBooleanCondition();
    if (!condition || condition.getCriteriaType() !== SpreadsheetApp.BooleanCriteria.TEXT_EQUAL_TO)
      return false;
    const text = String(condition.getCriteriaValues()[0]);
    const columns = rule.getRanges().map((range) => range.getColumn());
    return highlights.some((one) => one.text === text && columns.includes(one.area.column));
  };
  const others = sheet.getConditionalFormatRules().filter((rule) => !isReplaced(rule));
  sheet.setConditionalFormatRules([...highlights.map((highlight) => ruleOf(sheet, highlight)), ...others]);
};

const addChart = (sheet: Sheet, chart: ChartPlan, from: Sheet): void => {
  const { type } = chart;
  const builder = sheet.newChart().setChartType(Charts.ChartType[type]);
  for (const area of [chart.labels, ...chart.figures]) builder.addRange(rangeOf(from, area));
  // A count's lines begin at zero, or a quiet month would look like a steep one.
  if (type === 'LINE') builder.setNumHeaders(1).setOption('vAxis.viewWindow.min', 0);
  builder
    .setPosition(chart.at.row, chart.at.column, 0, 0)
    .setOption('title', chart.title)
    .setOption('legend.position', type === 'PIE' ? 'right' : type === 'LINE' ? 'bottom' : 'none')
    .setOption('width', 520)
    .setOption('height', 320);
  sheet.insertChart(builder.build());
};

/** Closes a block or a tab to all but these people and the owner, whatever the file's sharing says. */
export const protect = (
  sheet: Sheet,
  area: Area | null,
  description: string,
  editors: readonly string[],
): void => {
  const protection = area ? rangeOf(sheet, area).protect() : sheet.protect();
  protection.setDescription(description).setWarningOnly(false);
  const surplus = protection.getEditors().filter((user) => !editors.includes(user.getEmail().toLowerCase()));
  if (surplus.length > 0) protection.removeEditors(surplus);
  // Only files of a Workspace domain have this right to take away; it throws for others.
  if (protection.canDomainEdit()) protection.setDomainEdit(false);
  // Last: with its editors a protection looks finished to the next run, should this one be cut short.
  if (editors.length > 0) protection.addEditors([...editors]);
};

/** Core's writer on the open spreadsheet. */
export const workbookWriter = (book: OpenWorkbook): WorkbookWriter => ({
  setLocale: (locale) => {
    try {
      book.file.setSpreadsheetLocale(locale);
    } catch {
      // Java, which Google's sheets run on, has long called Indonesian `in`; some files take only that.
      book.file.setSpreadsheetLocale(locale.replace(/^id_/, 'in_'));
    }
  },
  setTimeZone: (zone) => {
    book.file.setSpreadsheetTimeZone(zone);
  },
  insertSheet: (name, position) => {
    const sheet = book.file.insertSheet(name, position);
    book.keep([sheet]);
    return stateOf(sheet);
  },
  renameSheet: (sheet, name) => {
    book.sheet(sheet).setName(name);
  },
  resize: (id, rows, columns) => {
    const sheet = book.sheet(id);
    resized(sheet, rows, columns);
    return stateOf(sheet);
  },
  color: (sheet, color) => {
    book.sheet(sheet).setTabColor(color);
  },
  freeze: (sheet, rows) => {
    book.sheet(sheet).setFrozenRows(rows);
  },
  widths: (sheet, widths) => setWidths(book.sheet(sheet), widths),
  insertColumn: (id, at) => {
    const sheet = book.sheet(id);
    if (at === 1) sheet.insertColumnBefore(1);
    else sheet.insertColumnAfter(at - 1);
    // A new column takes after its neighbour; ours starts plain and gets its own format and rule.
    rangeOf(sheet, { row: 2, column: at, rows: sheet.getMaxRows() - 1, columns: 1 })
      .clearDataValidations()
      .clearFormat();
  },
  insertRow: (id, at) => {
    const sheet = book.sheet(id);
    sheet.insertRowBefore(at);
    // A new row takes after its neighbour, whose drop-downs would refuse what is written next.
    rangeOf(sheet, { row: at, column: 1, rows: 1, columns: sheet.getMaxColumns() })
      .clearDataValidations()
      .clearFormat();
  },
  moveRowToTop: (id, row) => {
    const sheet = book.sheet(id);
    sheet.moveRows(sheet.getRange(row, 1), 1);
  },
  tag: (sheet, column, key) => setTag(book, sheet, column, key),
  write: (sheet, row, column, grid) => {
    const area = { row, column, rows: grid.length, columns: grid[0]?.length ?? 0 };
    rangeOf(book.sheet(sheet), area).setValues(grid.map((line) => line.map(cellContent)));
  },
  format: (sheet, area, format) => {
    rangeOf(book.sheet(sheet), area).setNumberFormat(format);
  },
  note: (sheet, row, column, texts) => {
    rangeOf(book.sheet(sheet), { row, column, rows: 1, columns: texts.length }).setNotes([[...texts]]);
  },
  rule: (sheet, area, rule, source) => {
    const from = source ? rangeOf(book.sheet(source.sheet), source.area) : null;
    rangeOf(book.sheet(sheet), area).setDataValidation(validationOf(rule, from));
  },
  look: (sheet, area, look) => setLook(rangeOf(book.sheet(sheet), area), look),
  highlight: (sheet, highlights) => setHighlights(book.sheet(sheet), highlights),
  addChart: (sheet, chart) => addChart(book.sheet(sheet), chart, book.sheet(chart.from ?? sheet)),
  show: (sheet) => {
    book.file.setActiveSheet(book.sheet(sheet));
  },
  name: (name, sheet, area) => {
    book.file.setNamedRange(name, rangeOf(book.sheet(sheet), area));
  },
  protect: (sheet, area, description, editors) => protect(book.sheet(sheet), area, description, editors),
  unprotect: (handle) => {
    book.protections[handle]?.remove();
  },
});
