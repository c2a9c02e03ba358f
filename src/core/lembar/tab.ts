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
/** The tabs that are tables of records. */
export type TableKey = Exclude<TabKey, 'dashboard' | 'settings'>;

/** The number format of a cell that keeps letter by letter what is typed. */
export const textFormat = '@';

/**
 * What a cell accepts. Lists are strict. Numbers are strict where formulas stand on them; elsewhere numbers, dates and
 * addresses only warn, so that what a person typed stays visible.
 */
export type Rule =
  | { readonly kind: 'list'; readonly values: readonly string[] }
  | { readonly kind: 'column'; readonly tab: TableKey; readonly column: string }
  | { readonly kind: 'number'; readonly min: number; readonly max: number; readonly strict: boolean }
  | { readonly kind: 'date' }
  | { readonly kind: 'email' };

/** Who writes a column: people, only those of tab Tim, or the automation alone. */
export type Writer = 'people' | 'team' | 'automation';

/** A column of a table, as far as anybody but set-up needs to know it; its look stands with set-up's (`dress.ts`). */
export interface Column {
  /** Stable name in code; people may rename, move or hide the column itself. */
  readonly key: string;
  readonly header: string;
  /** Other titles by which the same column is recognised. */
  readonly aliases?: readonly string[];
  readonly rule?: Rule;
  readonly writer?: Writer;
  /** Long text: several lines, which keep their breaks. */
  readonly isLong?: boolean;
}

/** A tab that is a table: one header row, then records. */
export interface TableTab {
  readonly key: TableKey;
  readonly columns: readonly Column[];
}

/**
 * A table from its columns by key; a title alone will do for a column of which nothing else is to be said. Calls are marked
 * as pure: so a page leaves out the tables that it does not use.
 */
export const table = (
  tab: TableKey,
  columns: Readonly<Record<string, string | Omit<Column, 'key'>>>,
): TableTab => ({
  key: tab,
  columns: Object.entries(columns).map(([key, column]) =>
    typeof column === 'string' ? { key, header: column } : { key, ...column },
  ),
});
