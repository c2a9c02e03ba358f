import type { Column, Rule, TableTab } from './tab';

/** Number formats by meaning; month names and separators follow the spreadsheet's locale. */
export const formats = {
  text: '@',
  date: 'd mmmm yyyy',
  time: 'd mmmm yyyy hh:mm',
  rupiah: '"Rp "#,##0',
  integer: '#,##0',
  plain: '0',
  percent: '0%',
  share: '0.0%',
  score: '0.00',
  tenth: '0.0',
} as const;
export type FormatKey = keyof typeof formats;

/** Light backgrounds on which black text has a contrast of at least 12:1. */
export const shades = {
  grey: '#e8eaed',
  blue: '#d2e3fc',
  yellow: '#fef0c7',
  green: '#ceead6',
  red: '#fad2cf',
  violet: '#e9d7fe',
} as const;

/**
 * Who may edit a tab: `everyone` who has the file (its header and the columns of others stay closed), `admins` and
 * `team` of tab Tim, or the `owner` alone.
 */
export type Access = 'everyone' | 'admins' | 'team' | 'owner';

/** Colours the cell of a column whose text is exactly this. */
export interface Highlight {
  readonly column: string;
  readonly text: string;
  readonly background: string;
}

/**
 * What of a tab's look set-up compares each time: all of it when this is left out. Lists of texts that admins keep are read the
 * same whatever the format of their cells, so that of these is set once; asking costs a call a tab.
 */
export type Mended = 'all but formats' | 'nothing';

interface Look {
  /** Colour of the tab and of its header, dark enough for white text (contrast at least 4.5:1). */
  readonly color: string;
  readonly access: Access;
  readonly highlights?: readonly Highlight[];
  readonly mended?: Mended;
}

/** How a column looks and explains itself. */
export interface ColumnDress {
  /** Explains the column to the person who fills it; shown as a note on the header. */
  readonly note: string;
  /** Pixels. */
  readonly width: number;
  /** A number format. */
  readonly format?: string;
  /** What its cells accept, for a column of which only the sheet asks it. */
  readonly rule?: Rule;
  /** Long text: shown on one line, cut at the cell's edge, so that rows stay low. */
  readonly isLong?: boolean;
}

/** How a tab and its columns look, and who may edit it. */
export interface TabDress extends Look {
  readonly columns: Readonly<Record<string, ColumnDress>>;
}

/** A column with its look. */
export type DressedColumn = Column & ColumnDress;

/** A table with its look. */
export interface DressedTab extends TableTab, Look {
  readonly columns: readonly DressedColumn[];
}

/** Puts a table and its look together. Throws when they are not of one make. */
export const dressed = (tab: TableTab, { columns, ...look }: TabDress): DressedTab => ({
  key: tab.key,
  ...look,
  columns: tab.columns.map((column): DressedColumn => {
    const dress = columns[column.key];
    if (!dress)
      throw new Error(
        `Berkas blueprint.html tidak cocok dengan skrip ini (kolom "${column.header}"). Salin semua berkas dari folder dist, lalu ulangi.`,
      );
    return { ...column, ...dress };
  }),
});
