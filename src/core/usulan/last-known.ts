import { auditTab } from '../lembar/automation-tabs';
import { cellAt, type Grid, rowsOf, type TableRows, textAt, titledTableIn } from '../lembar/table-rows';
import { partsOfId } from './entry-ids';

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
export interface Log extends TableRows {
  /** First free row. */
  readonly end: number;
  readonly entries: ReadonlyMap<string, KnownEntry>;
}

/**
 * Reads tab Riwayat as the last known state of every entry: each line says what a column became, so the lines in their
 * order give the whole. Throws when the log's titles are gone.
 */
export const lastKnown = (grid: Grid): Log => {
  const table = titledTableIn(auditTab, grid);
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
  let end = table.headerRow + 1;
  for (const row of rowsOf(table)) {
    if (grid[row - 1]?.every((value) => value === '')) continue;
    end = row + 1;
    const id = textAt(table, row, 'id');
    if (partsOfId(id) === null) continue;
    const at = cellAt(table, row, 'at');
    const since = at instanceof Date ? at : null;
    const entry = entries.get(id) ?? {
      id,
      since,
      texts: new Map<string, string>(),
      times: new Map<string, Date>(),
      isGone: false,
    };
    entries.set(id, entry);
    const field = String(cellAt(table, row, 'field'));
    if (field === rowEvents.gone) entry.isGone = true;
    else if (field === rowEvents.back) entry.isGone = false;
    else entry.texts.set(field, String(cellAt(table, row, 'after')));
    if (since) entry.times.set(field, since);
  }
  return { ...table, end, entries };
};
