import { innovationsTab } from '../lembar/entry-tabs';
import { type CellValue, trimmed } from '../text';
import { partsOfId } from './entry-ids';

type Grid = readonly (readonly CellValue[])[];
type Places = Readonly<Record<string, number>>;

/** A blank row that was numbered in advance, as the rows of a paper register are. */
export interface ReservedRow {
  readonly row: number;
  readonly id: string;
}

/** The rows below the titles, by what they are used for; a row that is in none of these is wholly blank. */
export interface RowUses {
  /** In order. */
  readonly reserved: readonly ReservedRow[];
  /** Rows with nothing but an ID that another row bears, in order. */
  readonly copies: readonly number[];
  /** Last row that somebody filled, that was stamped, or where some other text stands for an ID; the titles' if there is none. */
  readonly lastUsed: number;
  /** Blank rows without a number below `lastUsed`, in order. */
  readonly blank: readonly number[];
}

const peoplesColumns = innovationsTab.columns.filter(({ writer }) => writer !== 'automation');

/**
 * Tells rows in use, in reserve and blank apart. A row is in reserve when it has an ID of its own, nothing in people's
 * columns and was never stamped; of two with one ID none is where an entry bears it, else the first.
 */
export const rowUses = (grid: Grid, headerRow: number, at: Places): RowUses => {
  const columns = peoplesColumns.flatMap(({ key }) => (at[key] === undefined ? [] : [at[key]]));
  const textAt = (row: number, column: number): string => trimmed(grid[row - 1]?.[column - 1] ?? '');
  const idAt = (row: number): string => textAt(row, at.id ?? 0);
  const isFilled = (row: number): boolean =>
    columns.some((column) => textAt(row, column) !== '') || textAt(row, at.createdAt ?? 0) !== '';

  const rows = Array.from(
    { length: Math.max(0, grid.length - headerRow) },
    (_, index) => headerRow + 1 + index,
  );
  const filled = new Set(rows.filter(isFilled));
  const taken = new Set([...filled].map(idAt));
  const reserved: ReservedRow[] = [];
  const copies: number[] = [];
  let lastUsed = Math.max(headerRow, ...[...filled].slice(-1));
  for (const row of rows) {
    if (filled.has(row)) continue;
    const id = idAt(row);
    if (id === '') continue;
    if (partsOfId(id) === null) lastUsed = Math.max(lastUsed, row);
    else if (taken.has(id)) copies.push(row);
    else {
      taken.add(id);
      reserved.push({ row, id });
    }
  }
  const numbered = new Set([...reserved.map(({ row }) => row), ...copies]);
  return { reserved, copies, lastUsed, blank: rows.filter((row) => row > lastUsed && !numbered.has(row)) };
};

/** The rows in reserve, in order: where a new entry is best begun, because its ID stands there already. */
export const reservedRows = (grid: Grid, headerRow: number, at: Places): readonly ReservedRow[] =>
  rowUses(grid, headerRow, at).reserved;

/** First row below everything in use, in reserve or not; it may be the one after the tab's last. */
export const freeRow = (grid: Grid, headerRow: number, at: Places): number =>
  rowUses(grid, headerRow, at).lastUsed + 1;
