import { innovationsTab } from '../lembar/entry-tabs';
import { columnsAt, peoplesColumns, rowsOf, type TableRows, textAt, valueAt } from '../lembar/table-rows';
import { trimmed } from '../text';
import { partsOfId } from './entry-ids';

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

const filledKeys = peoplesColumns(innovationsTab).map(({ key }) => key);

/**
 * Tells rows in use, in reserve and blank apart. A row is in reserve when it has an ID of its own, nothing in people's
 * columns and was never stamped; of two with one ID none is where an entry bears it, else the first.
 */
export const rowUses = (table: TableRows): RowUses => {
  const columns = columnsAt(table, [...filledKeys, 'createdAt']);
  const idAt = (row: number): string => textAt(table, row, 'id');
  const isFilled = (row: number): boolean =>
    columns.some((column) => trimmed(valueAt(table.grid, row, column)) !== '');

  const rows = rowsOf(table);
  const filled = new Set(rows.filter(isFilled));
  const taken = new Set([...filled].map(idAt));
  const reserved: ReservedRow[] = [];
  const copies: number[] = [];
  let lastUsed = Math.max(table.headerRow, ...[...filled].slice(-1));
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
export const reservedRows = (table: TableRows): readonly ReservedRow[] => rowUses(table).reserved;

/** First row below everything in use, in reserve or not; it may be the one after the tab's last. */
export const freeRow = (table: TableRows): number => rowUses(table).lastUsed + 1;
