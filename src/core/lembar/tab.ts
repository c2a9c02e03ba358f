/** Names of the tabs, as people see them and as formulas write them. */
export const tabNames = {
  dashboard: 'Dasbor',
  opd: 'OPD',
  schools: 'Sekolah',
  innovations: 'Inovasi',
  evidence: 'Bukti',
  indicators: 'Indikator',
  criteria: 'Kriteria',
  scores: 'Penilaian',
  ledger: 'Buku Nilai',
  team: 'Tim',
  settings: 'Pengaturan',
  templates: 'Templat',
  outbox: 'Kotak Keluar',
  snapshots: 'Riwayat Capaian',
  audit: 'Riwayat',
} as const;
export type TabKey = keyof typeof tabNames;

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

/**
 * What a cell accepts. Lists are strict. Numbers are strict where formulas stand on them; elsewhere numbers, dates and
 * addresses only warn, so that what a person typed stays visible.
 */
export type Rule =
  | { readonly kind: 'list'; readonly values: readonly string[] }
  | { readonly kind: 'column'; readonly tab: TabKey; readonly column: string; readonly help: string }
  | { readonly kind: 'number'; readonly min: number; readonly max: number; readonly strict: boolean }
  | { readonly kind: 'date' }
  | { readonly kind: 'email' };

/** Who writes a column: people, only those of tab Tim, or the automation alone. */
export type Writer = 'people' | 'team' | 'automation';

export interface Column {
  /** Stable name in code; people may rename, move or hide the column itself. */
  readonly key: string;
  readonly header: string;
  /** Other titles by which the same column is recognised. */
  readonly aliases?: readonly string[];
  /** Explains the column to the person who fills it; shown as a note on the header. */
  readonly note: string;
  /** Pixels. */
  readonly width: number;
  readonly format?: FormatKey;
  readonly rule?: Rule;
  readonly writer?: Writer;
  /** Long text: shown on one line, cut at the cell's edge, so that rows stay low. */
  readonly isLong?: boolean;
}

/**
 * Who may edit a tab: `everyone` who has the file (its header and the columns of others stay closed), `admins` and
 * `team` of tab Tim, or the `owner` alone.
 */
export type Access = 'everyone' | 'admins' | 'team' | 'owner';

/** A tab that is a table: one header row, then records. */
export interface TableTab {
  readonly key: TabKey;
  /** Colour of the tab and of its header, dark enough for white text (contrast at least 4.5:1). */
  readonly color: string;
  readonly columns: readonly Column[];
  readonly access: Access;
  /** Texts that colour a cell: column → text → background. */
  readonly highlights?: readonly Highlight[];
}

/** Colours the cell of a column whose text is exactly this. */
export interface Highlight {
  readonly column: string;
  readonly text: string;
  readonly background: string;
}

/** Light backgrounds on which black text has a contrast of at least 12:1. */
export const shades = {
  grey: '#e8eaed',
  blue: '#d2e3fc',
  yellow: '#fef0c7',
  green: '#ceead6',
  red: '#fad2cf',
  violet: '#e9d7fe',
} as const;
