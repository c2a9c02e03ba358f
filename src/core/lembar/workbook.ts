import type { CellValue } from '../text';
import type { Rule } from './tab';

/** A block of cells; rows and columns from 1. */
export interface Area {
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
}

export interface SheetState {
  readonly id: number;
  readonly name: string;
  readonly maxRows: number;
  readonly maxColumns: number;
  readonly frozenRows: number;
}

/** A mark that the product hung on a tab or on one of its columns; it stays when people rename or move them. */
export interface Tag {
  readonly key: string;
  readonly sheet: number;
  /** null: the mark is the tab's own. */
  readonly column: number | null;
}

export interface NameState {
  readonly name: string;
  readonly sheet: number;
  readonly a1: string;
}

export interface ProtectionState {
  readonly handle: number;
  readonly sheet: number;
  /** '' protects the whole tab. */
  readonly a1: string;
  readonly description: string;
  /** null: Google does not say, because whoever runs this may not edit there either. */
  readonly editors: readonly string[] | null;
  readonly warningOnly: boolean;
}

/** What the workbook says of itself in a handful of calls. */
export interface Overview {
  readonly locale: string;
  readonly timeZone: string;
  /** E-mail of the file's owner, '' when Google does not say. */
  readonly owner: string;
  /** E-mail of whoever runs this. */
  readonly actor: string;
  readonly sheets: readonly SheetState[];
  readonly tags: readonly Tag[];
  readonly names: readonly NameState[];
  readonly protections: readonly ProtectionState[];
}

/** A conditional format of the product: the cell's text is exactly this. */
export interface TextHighlight {
  readonly area: Area;
  readonly text: string;
  readonly background: string;
}

/** What set-up reads; each method is one call to the document (`overview` is eight). */
export interface WorkbookReader {
  overview(): Overview;
  values(sheet: number, area: Area): CellValue[][];
  formulas(sheet: number, area: Area): string[][];
  formats(sheet: number, area: Area): string[][];
  notes(sheet: number, area: Area): string[][];
  /** What each cell accepts as a comparable text (`ruleText`); '' for anything goes. */
  rules(sheet: number, area: Area, known: number): string[][];
  highlights(sheet: number): TextHighlight[];
  /** Title of each chart. */
  charts(sheet: number): string[];
}

/** One cell of a tab. */
export interface Place {
  readonly row: number;
  readonly column: number;
}

/** How a block of cells looks; what is left out stays as it is. */
export interface Look {
  readonly background?: string;
  readonly color?: string;
  readonly bold?: boolean;
  readonly size?: number;
  readonly wrap?: 'wrap' | 'clip';
  readonly align?: 'left' | 'center' | 'right';
  readonly middle?: boolean;
}

/** A cell to write: text stays text, a day becomes a date, a formula starts with '='. */
export type Content =
  | string
  | number
  | { readonly year: number; readonly month: number; readonly day: number };

export interface ChartPlan {
  readonly title: string;
  /** Lines have names: they stand in the first row of labels and figures. */
  readonly type: 'BAR' | 'COLUMN' | 'PIE' | 'LINE';
  /** The tab whose cells are drawn; the chart's own when this is left out. */
  readonly from?: number;
  readonly labels: Area;
  /** One column each. */
  readonly figures: readonly Area[];
  readonly at: { readonly row: number; readonly column: number };
}

/** What set-up writes. */
export interface WorkbookWriter {
  setLocale(locale: string): void;
  setTimeZone(zone: string): void;
  insertSheet(name: string, position: number): SheetState;
  renameSheet(sheet: number, name: string): void;
  /** Gives a tab just so many rows and columns, though never fewer than hold something. */
  resize(sheet: number, rows: number, columns: number): SheetState;
  color(sheet: number, color: string): void;
  freeze(sheet: number, rows: number): void;
  widths(sheet: number, widths: readonly number[]): void;
  insertColumn(sheet: number, at: number): void;
  insertRow(sheet: number, at: number): void;
  moveRowToTop(sheet: number, row: number): void;
  tag(sheet: number, column: number | null, key: string): void;
  write(sheet: number, row: number, column: number, grid: readonly (readonly Content[])[]): void;
  /** Gives a block a number format. */
  format(sheet: number, area: Area, format: string): void;
  note(sheet: number, row: number, column: number, texts: readonly string[]): void;
  rule(
    sheet: number,
    area: Area,
    rule: Rule,
    source: { readonly sheet: number; readonly area: Area } | null,
  ): void;
  look(sheet: number, area: Area, look: Look): void;
  /** Puts the product's conditional formats in place of its earlier ones; other people's stay. */
  highlight(sheet: number, highlights: readonly TextHighlight[]): void;
  addChart(sheet: number, chart: ChartPlan): void;
  /** Brings a tab to the front. */
  show(sheet: number): void;
  name(name: string, sheet: number, area: Area): void;
  /** Protects a block, or the whole tab when `area` is null, for these editors and the owner alone. */
  protect(sheet: number, area: Area | null, description: string, editors: readonly string[]): void;
  unprotect(handle: number): void;
}

/** What Google runs by itself after edits and every hour: the product's functions, as whoever installed them. */
export interface EditWatch {
  /** Whether the account that runs this has installed them all. */
  isWatching(): boolean;
  watch(): void;
}

export type Workbook = WorkbookReader & WorkbookWriter & EditWatch;
