import type {
  CellError,
  Chart,
  ConditionalFormat,
  Criterion,
  Metadata,
  Rect,
  Style,
  Validation,
} from './book';

/**
 * What the Apps Script surface (in its worker) asks of the document (in the host), one blocking call each. Everything
 * that crosses is plain data. A call that Google refuses rejects with an Error whose message is Google's.
 * Writes check protections as the effective user of the execution. A read that follows a write waits for the formulas.
 */

/** A value as it crosses: dates as instants, because only the host knows the spreadsheet's zone. */
export type WireValue = string | number | boolean | { readonly date: number } | CellError | null;

export interface SheetProperties {
  readonly id: number;
  readonly name: string;
  readonly index: number;
  readonly hidden: boolean;
  readonly tabColor: string | null;
  readonly frozenRows: number;
  readonly frozenColumns: number;
  readonly maxRows: number;
  readonly maxColumns: number;
  readonly hiddenGridlines: boolean;
}

export interface BookProperties {
  readonly id: string;
  readonly name: string;
  readonly locale: string;
  readonly timeZone: string;
  readonly owner: string;
  readonly editors: readonly string[];
  readonly viewers: readonly string[];
  readonly activeSheet: number;
}

export type StyleKey = keyof Style;

export interface ProtectionView {
  readonly id: string;
  readonly kind: 'RANGE' | 'SHEET';
  readonly rect: Rect;
  readonly rangeName: string | null;
  readonly description: string;
  readonly warningOnly: boolean;
  readonly editors: readonly string[];
  readonly domainEdit: boolean;
  readonly unprotected: readonly Rect[];
  readonly canEdit: boolean;
}

export interface SortKey {
  /** Sheet column number, from 1. */
  readonly column: number;
  readonly ascending: boolean;
}

export interface FindOptions {
  readonly text: string;
  readonly matchCase: boolean;
  readonly matchEntireCell: boolean;
  readonly formulaText: boolean;
  readonly regex: boolean;
  readonly ignoreDiacritics: boolean;
}

export interface ClearWhat {
  readonly contents?: boolean;
  readonly formats?: boolean;
  readonly notes?: boolean;
  readonly validations?: boolean;
  readonly conditionalFormats?: boolean;
  readonly skipFilteredRows?: boolean;
}

export type CopyWhat =
  | 'normal'
  | 'noBorders'
  | 'format'
  | 'formula'
  | 'values'
  | 'dataValidation'
  | 'conditionalFormatting'
  | 'columnWidths';

export interface DocumentCalls {
  // the spreadsheet
  book(): BookProperties;
  setBook(change: Partial<Pick<BookProperties, 'name' | 'locale' | 'timeZone' | 'activeSheet'>>): void;
  shareBook(change: {
    addEditors?: string[];
    removeEditors?: string[];
    addViewers?: string[];
    removeViewers?: string[];
  }): void;
  sheets(): SheetProperties[];
  insertSheet(options: {
    name?: string;
    index?: number;
    rows?: number;
    columns?: number;
    template?: number;
  }): SheetProperties;
  deleteSheet(sheet: number): void;
  /** `copyTo`/`duplicateActiveSheet`: named "Copy of X" (numbered when taken) unless `name` is given. */
  copySheet(sheet: number, options: { name?: string; index?: number }): SheetProperties;
  moveSheet(sheet: number, index: number): void;
  setSheet(
    sheet: number,
    change: Partial<
      Pick<
        SheetProperties,
        'name' | 'hidden' | 'tabColor' | 'frozenRows' | 'frozenColumns' | 'hiddenGridlines'
      >
    >,
  ): void;
  /** Last row and column with content; zeros for an empty sheet. */
  extent(sheet: number): { row: number; column: number };

  // cells: every grid is rect.rows × rect.columns, or 1 × 1 for one value in all cells where said
  values(rect: Rect): WireValue[][];
  displayValues(rect: Rect): string[][];
  formulas(rect: Rect): string[][];
  /** Strings are parsed as typed in the spreadsheet's locale; a leading '=' is a formula. A 1 × 1 grid fills the range. */
  setValues(rect: Rect, values: WireValue[][]): void;
  /** A 1 × 1 grid fills the range with its relative references adjusted cell by cell. */
  setFormulas(rect: Rect, formulas: string[][]): void;
  appendRow(sheet: number, values: WireValue[]): void;
  numberFormats(rect: Rect): string[][];
  setNumberFormats(rect: Rect, formats: string[][]): void;
  styles(rect: Rect, key: StyleKey): (string | number | boolean | null)[][];
  /** null puts the default back. A 1 × 1 grid fills the range. */
  setStyles(rect: Rect, key: StyleKey, grid: (string | number | boolean | null)[][]): void;
  setBorders(
    rect: Rect,
    sides: Record<'top' | 'left' | 'bottom' | 'right' | 'vertical' | 'horizontal', boolean | null>,
    color: string | null,
    line: string | null,
  ): void;
  notes(rect: Rect): string[][];
  setNotes(rect: Rect, notes: (string | null)[][]): void;
  /** Dates inside criteria cross as {date: instant in ms}; ranges as {range: Rect}. */
  validations(rect: Rect): (Validation | null)[][];
  setValidations(rect: Rect, rules: (Validation | null)[][]): void;
  clear(rect: Rect, what: ClearWhat): void;
  /** Ticks (true) or unticks the checkbox cells of the range, by their own custom values. */
  check(rect: Rect, ticked: boolean): void;
  copy(from: Rect, to: Rect, what: CopyWhat, transposed: boolean): void;
  /** Cut and paste: references elsewhere follow. */
  move(from: Rect, to: Rect): void;
  sort(rect: Rect, keys: SortKey[]): void;
  randomize(rect: Rect): void;
  removeDuplicates(rect: Rect, columns: number[]): Rect;
  trimWhitespace(rect: Rect): void;
  splitTextToColumns(rect: Rect, delimiter: string | null): void;
  autoFill(from: Rect, to: Rect, alternate: boolean): void;
  /** Shift cells: 'ROWS' moves down/up, 'COLUMNS' right/left. */
  insertCells(rect: Rect, shift: 'ROWS' | 'COLUMNS'): void;
  deleteCells(rect: Rect, shift: 'ROWS' | 'COLUMNS'): void;
  find(rects: Rect[], options: FindOptions): Rect[];
  replace(rects: Rect[], options: FindOptions, replacement: string): number;
  dataRegion(rect: Rect, dimension: 'ROWS' | 'COLUMNS' | null): Rect;
  nextDataCell(rect: Rect, direction: 'UP' | 'DOWN' | 'PREVIOUS' | 'NEXT'): Rect;

  // rows and columns
  insertLines(sheet: number, kind: 'rows' | 'columns', before: number, count: number): void;
  deleteLines(sheet: number, kind: 'rows' | 'columns', from: number, count: number): void;
  /** `before` is the position in the sheet as it was before the move. */
  moveLines(sheet: number, kind: 'rows' | 'columns', from: number, count: number, before: number): void;
  lineSize(sheet: number, kind: 'rows' | 'columns', at: number): number;
  setLineSize(
    sheet: number,
    kind: 'rows' | 'columns',
    from: number,
    count: number,
    pixels: number | 'auto',
  ): void;
  setLinesHidden(sheet: number, kind: 'rows' | 'columns', from: number, count: number, hidden: boolean): void;
  lineHidden(sheet: number, kind: 'rows' | 'columns', at: number): { byUser: boolean; byFilter: boolean };

  // what hangs on the grid
  merges(rect: Rect): Rect[];
  merge(rect: Rect, how: 'all' | 'across' | 'vertically'): void;
  breakApart(rect: Rect): void;
  conditionalFormats(sheet: number): ConditionalFormat[];
  setConditionalFormats(sheet: number, rules: ConditionalFormat[]): void;
  charts(sheet: number): Chart[];
  /** Without an id (0) the chart is added and gets one. */
  putChart(sheet: number, chart: Chart): Chart;
  removeChart(sheet: number, id: number): void;
  filter(sheet: number): {
    rect: Rect;
    criteria: Record<number, { hidden: string[]; criterion?: Criterion | null }>;
  } | null;
  setFilter(rect: Rect): void;
  setFilterCriteria(
    sheet: number,
    column: number,
    criteria: { hidden: string[]; criterion?: Criterion | null } | null,
  ): void;
  removeFilter(sheet: number): void;
  namedRanges(): { name: string; rect: Rect }[];
  setNamedRange(name: string, rect: Rect): void;
  renameNamedRange(name: string, to: string): void;
  removeNamedRange(name: string): void;
  metadata(): Metadata[];
  putMetadata(metadata: Omit<Metadata, 'id'> & { id?: number }): Metadata;
  removeMetadata(id: number): void;

  // rights
  protections(kind: 'RANGE' | 'SHEET', sheet: number | null): ProtectionView[];
  protection(id: string): ProtectionView;
  protect(rect: Rect, kind: 'RANGE' | 'SHEET'): ProtectionView;
  setProtection(
    id: string,
    change: {
      description?: string;
      warningOnly?: boolean;
      domainEdit?: boolean;
      rect?: Rect;
      rangeName?: string | null;
      unprotected?: Rect[];
      addEditors?: string[];
      removeEditors?: string[];
    },
  ): ProtectionView;
  removeProtection(id: string): void;
  /** Whether the effective user may edit every cell of the range. */
  canEdit(rect: Rect): boolean;

  /** Waits until every formula is calculated. */
  flush(): void;
}
