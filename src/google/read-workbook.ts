import { areaText } from '../core/lembar/rule-text';
import type {
  Area,
  NameState,
  ProtectionState,
  SheetState,
  Tag,
  TextHighlight,
  WorkbookReader,
} from '../core/lembar/workbook';
import type { CellValue } from '../core/text';
import { account, ownerOf } from './account';
import { areaOf, textOfValidation } from './data-rules';

type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;
type Sheet = GoogleAppsScript.Spreadsheet.Sheet;
type Range = GoogleAppsScript.Spreadsheet.Range;
type Metadata = GoogleAppsScript.Spreadsheet.DeveloperMetadata;
type Protection = GoogleAppsScript.Spreadsheet.Protection;

/** Key of the developer metadata that marks the product's tabs and columns. */
export const metadataKey = 'lembar-inovasi';

/** What the adapter needs to name places: the file, its tabs by id, and the protections read last. */
export interface OpenWorkbook {
  readonly file: Spreadsheet;
  readonly sheet: (id: number) => Sheet;
  readonly keep: (sheets: readonly Sheet[]) => void;
  readonly protections: Protection[];
  /** The marks read last, by key: a mark that moves is taken off where it hung. */
  readonly marks: Map<string, Metadata[]>;
}

/** Opens the spreadsheet that the script belongs to. */
export const openWorkbook = (): OpenWorkbook => {
  const file = SpreadsheetApp.getActive();
  const byId = new Map<number, Sheet>();
  const keep = (sheets: readonly Sheet[]) => {
    for (const sheet of sheets) byId.set(sheet.getSheetId(), sheet);
  };
  return {
    file,
    keep,
    protections: [],
    marks: new Map(),
    sheet: (id) => {
      const sheet = byId.get(id);
      if (!sheet)
        throw new Error(
          'Sebuah tab hilang saat lembar sedang disiapkan. Jalankan Siapkan lembar sekali lagi.',
        );
      return sheet;
    },
  };
};

/** The block as a range of the tab. */
export const rangeOf = (sheet: Sheet, { row, column, rows, columns }: Area): Range =>
  sheet.getRange(row, column, rows, columns);

/** A tab as core sees it. */
export const stateOf = (sheet: Sheet): SheetState => ({
  id: sheet.getSheetId(),
  name: sheet.getName(),
  maxRows: sheet.getMaxRows(),
  maxColumns: sheet.getMaxColumns(),
  frozenRows: sheet.getFrozenRows(),
});

const tagsOf = (book: OpenWorkbook): Tag[] => {
  book.marks.clear();
  return book.file
    .createDeveloperMetadataFinder()
    .withKey(metadataKey)
    .find()
    .flatMap((metadata): Tag[] => {
      const location = metadata.getLocation();
      const key = metadata.getValue() ?? '';
      book.marks.set(key, [...(book.marks.get(key) ?? []), metadata]);
      const column = location.getColumn();
      if (column) return [{ key, sheet: column.getSheet().getSheetId(), column: column.getColumn() }];
      const sheet = location.getSheet();
      return sheet ? [{ key, sheet: sheet.getSheetId(), column: null }] : [];
    });
};

const namesOf = (file: Spreadsheet): NameState[] =>
  file.getNamedRanges().map((named) => {
    const range = named.getRange();
    return { name: named.getName(), sheet: range.getSheet().getSheetId(), a1: areaText(areaOf(range)) };
  });

const protectionState = (protection: Protection, handle: number, isWhole: boolean): ProtectionState => {
  const range = protection.getRange();
  return {
    handle,
    sheet: range.getSheet().getSheetId(),
    a1: isWhole ? '' : areaText(areaOf(range)),
    description: protection.getDescription(),
    // Asking for the editors of a protection that one may not edit throws.
    editors: protection.canEdit() ? protection.getEditors().map((user) => user.getEmail()) : null,
    warningOnly: protection.isWarningOnly(),
  };
};

const protectionsOf = (book: OpenWorkbook): ProtectionState[] => {
  const types = SpreadsheetApp.ProtectionType;
  book.protections.length = 0;
  return [types.SHEET, types.RANGE].flatMap((type) =>
    book.file.getProtections(type).map((protection) => {
      book.protections.push(protection);
      return protectionState(protection, book.protections.length - 1, type === types.SHEET);
    }),
  );
};

const highlightsOf = (sheet: Sheet): TextHighlight[] =>
  sheet.getConditionalFormatRules().flatMap((rule): TextHighlight[] => {
    const condition = rule.getBooleanCondition();
    const [range] = rule.getRanges();
    if (!condition || !range || condition.getCriteriaType() !== SpreadsheetApp.BooleanCriteria.TEXT_EQUAL_TO)
      return [];
    // Google writes an opaque colour with its opacity in front in some answers.
    const background = (condition.getBackground() ?? '').toLowerCase().replace(/^#ff(?=[0-9a-f]{6}$)/, '#');
    return [{ area: areaOf(range), text: String(condition.getCriteriaValues()[0]), background }];
  });

/** Core's reader on the open spreadsheet. */
export const workbookReader = (book: OpenWorkbook): WorkbookReader => ({
  overview: () => {
    const sheets = book.file.getSheets();
    book.keep(sheets);
    return {
      locale: book.file.getSpreadsheetLocale(),
      timeZone: book.file.getSpreadsheetTimeZone(),
      owner: ownerOf(book.file),
      actor: account(),
      sheets: sheets.map(stateOf),
      tags: tagsOf(book),
      names: namesOf(book.file),
      protections: protectionsOf(book),
    };
  },
  values: (sheet, area) => rangeOf(book.sheet(sheet), area).getValues() as CellValue[][],
  formulas: (sheet, area) => rangeOf(book.sheet(sheet), area).getFormulas(),
  formats: (sheet, area) => rangeOf(book.sheet(sheet), area).getNumberFormats(),
  notes: (sheet, area) => rangeOf(book.sheet(sheet), area).getNotes(),
  rules: (sheet, area, known) =>
    rangeOf(book.sheet(sheet), area)
      .getDataValidations()
      .map((row, index) =>
        row.map((validation) => (index < known ? textOfValidation(validation) : validation ? 'ada' : '')),
      ),
  highlights: (sheet) => highlightsOf(book.sheet(sheet)),
  charts: (sheet) =>
    book
      .sheet(sheet)
      .getCharts()
      .map((chart) => String(chart.getOptions().get('title') ?? '')),
});
