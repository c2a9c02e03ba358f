import { auditTab } from '../lembar/automation-tabs';
import { locateColumns } from '../lembar/locate-columns';
import { tabNames } from '../lembar/tab';
import { type CellValue, trimmed } from '../text';
import { partsOfId } from './entry-ids';

type Grid = readonly (readonly CellValue[])[];

/** What the log says in place of a column when a whole row is meant. */
export const rowEvents = { gone: '(baris dihapus)', back: '(baris dipulihkan)' } as const;

/** An entry as the log knows it. */
export interface KnownEntry {
  readonly id: string;
  /** When the log first speaks of it, or null. */
  readonly since: Date | null;
  /** Last known text by title of the column; what was never filled is not there. */
  readonly texts: ReadonlyMap<string, string>;
  /** When the log last speaks of each of these. */
  readonly times: ReadonlyMap<string, Date>;
  readonly isGone: boolean;
}

/** The log, with where its columns stand and how far it reaches. */
export interface Log {
  readonly at: Readonly<Record<string, number>>;
  /** First free row. */
  readonly end: number;
  readonly entries: ReadonlyMap<string, KnownEntry>;
}

/**
 * Reads tab Riwayat as the last known state of every entry: each line says what a column became, so the lines in their
 * order give the whole. Throws when the log's titles are gone.
 */
export const lastKnown = (grid: Grid): Log => {
  const { headerRow, at } = locateColumns(auditTab.columns, grid, {});
  if (headerRow === null)
    throw new Error(
      `Baris judul di tab ${tabNames.audit} tidak ditemukan. Buka menu Inovasi Daerah, lalu Periksa & perbaiki.`,
    );
  const cell = (row: readonly CellValue[], key: string): CellValue => row[(at[key] ?? 0) - 1] ?? '';
  const entries = new Map<
    string,
    {
      id: string;
      since: Date | null;
      texts: Map<string, string>;
      times: Map<string, Date>;
      isGone: boolean;
    }
  >();
  let end = headerRow + 1;
  grid.slice(headerRow).forEach((row, index) => {
    if (row.every((value) => value === '')) return;
    end = headerRow + index + 2;
    const id = trimmed(cell(row, 'id'));
    if (partsOfId(id) === null) return;
    const at = cell(row, 'at');
    const since = at instanceof Date ? at : null;
    const entry = entries.get(id) ?? {
      id,
      since,
      texts: new Map<string, string>(),
      times: new Map<string, Date>(),
      isGone: false,
    };
    entries.set(id, entry);
    const field = String(cell(row, 'field'));
    if (field === rowEvents.gone) entry.isGone = true;
    else if (field === rowEvents.back) entry.isGone = false;
    else entry.texts.set(field, String(cell(row, 'after')));
    if (since) entry.times.set(field, since);
  });
  return { at, end, entries };
};
