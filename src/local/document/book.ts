/**
 * The document as plain data: what Google's CellData and SheetProperties hold, nothing computed. Rows and columns are
 * counted from 1, as in Apps Script. Dates are serial days since 1899-12-30 in the spreadsheet's own zone.
 */

/** What an error cell shows, e.g. '#N/A'. */
export interface CellError {
  readonly error: string;
}

export type Scalar = string | number | boolean | null;
export type CellValue = Scalar | CellError;

/** The look of a cell; a missing key is the default. Colours are lower-case '#rrggbb'. */
export interface Style {
  readonly background?: string;
  readonly fontColor?: string;
  readonly fontFamily?: string;
  readonly fontSize?: number;
  readonly fontWeight?: 'bold' | 'normal';
  readonly fontStyle?: 'italic' | 'normal';
  readonly fontLine?: 'underline' | 'line-through' | 'none';
  readonly horizontalAlignment?: 'left' | 'center' | 'right' | 'general-left';
  readonly verticalAlignment?: 'top' | 'middle' | 'bottom';
  readonly wrap?: 'WRAP' | 'OVERFLOW' | 'CLIP';
  readonly textRotation?: number;
  readonly showHyperlink?: boolean;
  readonly verticalText?: boolean;
  readonly textDirection?: 'LEFT_TO_RIGHT' | 'RIGHT_TO_LEFT';
  /** Name of the theme's colour that `background` or `fontColor` came from. */
  readonly backgroundTheme?: string;
  readonly fontColorTheme?: string;
  /** Runs of a rich text as JSON, with the text they belong to. */
  readonly richText?: string;
  readonly borders?: Readonly<Record<'top' | 'left' | 'bottom' | 'right', string | null>>;
}

/**
 * One criterion, named as in Google's DataValidationCriteria or BooleanCriteria, with its values. VALUE_IN_LIST has its
 * items and then, last, whether the cell shows an arrow (a boolean); VALUE_IN_RANGE the range and the same boolean;
 * CHECKBOX nothing, the ticked value, or the ticked and the unticked value; a relative date its name, e.g. 'TODAY'.
 */
export interface Criterion {
  readonly type: string;
  readonly values: readonly CriterionValue[];
}
/** A date is {date: serial}; a range follows inserts, deletes and moves like a formula's reference. */
export type CriterionValue =
  | string
  | number
  | boolean
  | null
  | { readonly date: number }
  | { readonly range: Rect };

export interface Validation {
  readonly criterion: Criterion;
  readonly allowInvalid: boolean;
  readonly helpText: string | null;
}

export interface Cell {
  /** What getValue sees: typed, or the result of `formula`. */
  value: CellValue;
  /** As written, with its leading '='. */
  formula?: string;
  /** The cell was filled by the array formula in that cell; nobody typed it. */
  spilledFrom?: { readonly row: number; readonly column: number };
  numberFormat?: string;
  style?: Style;
  note?: string;
  validation?: Validation;
}

export interface Rect {
  readonly sheet: number;
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
  /** Set for `5:7` ('rows'), `B:D` ('columns') and a whole sheet ('sheet'): such a range stays open as it grows. */
  readonly open?: 'rows' | 'columns' | 'sheet';
}

export interface Protection {
  readonly id: string;
  readonly kind: 'RANGE' | 'SHEET';
  rect: Rect;
  rangeName: string | null;
  description: string;
  warningOnly: boolean;
  editors: string[];
  domainEdit: boolean;
  unprotected: Rect[];
}

export interface NamedRange {
  name: string;
  rect: Rect;
}

export interface ConditionalFormat {
  readonly rects: readonly Rect[];
  readonly condition: Criterion | null;
  readonly style: Style;
  /** Kept and given back as set; the page draws only boolean rules. */
  readonly gradient?: unknown;
}

export interface Chart {
  readonly id: number;
  readonly type: string;
  readonly ranges: readonly Rect[];
  readonly position: {
    readonly row: number;
    readonly column: number;
    readonly offsetX: number;
    readonly offsetY: number;
  };
  readonly options: Readonly<Record<string, unknown>>;
  readonly headers: number;
}

export interface Metadata {
  readonly id: number;
  readonly key: string;
  readonly value: string | null;
  readonly visibility: 'DOCUMENT' | 'PROJECT';
  /** Where it hangs: the spreadsheet, a sheet, whole rows or whole columns. It follows them. */
  location:
    | { readonly type: 'SPREADSHEET' }
    | { readonly type: 'SHEET'; readonly sheet: number }
    | { readonly type: 'ROW' | 'COLUMN'; readonly rect: Rect };
}

export interface Filter {
  rect: Rect;
  criteria: Record<number, { hidden: string[]; criterion: Criterion | null }>;
}

export interface Sheet {
  readonly id: number;
  name: string;
  hidden: boolean;
  tabColor: string | null;
  frozenRows: number;
  frozenColumns: number;
  maxRows: number;
  maxColumns: number;
  hiddenGridlines: boolean;
  /** cells[row][column], both from 1; missing is empty. */
  cells: (Cell | undefined)[][];
  rowHeights: Record<number, number>;
  columnWidths: Record<number, number>;
  hiddenRows: Record<number, true>;
  hiddenColumns: Record<number, true>;
  merges: Rect[];
  conditionalFormats: ConditionalFormat[];
  charts: Chart[];
  filter: Filter | null;
}

export interface Book {
  readonly id: string;
  name: string;
  /** E-mail of the account that owns the file and, locally, installed the script. */
  owner: string;
  /** Everyone the file is shared with for editing, the owner left out. */
  editors: string[];
  viewers: string[];
  locale: string;
  timeZone: string;
  sheets: Sheet[];
  activeSheet: number;
  protections: Protection[];
  namedRanges: NamedRange[];
  metadata: Metadata[];
  /** For ids that are given once and never again. */
  nextId: number;
}
