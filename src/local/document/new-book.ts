import { randomBytes } from 'node:crypto';
import type { Book, Sheet } from './book';

/** A sheet as Google inserts it: empty, 1000 × 26. */
export const newSheet = (id: number, name: string, rows = 1000, columns = 26): Sheet => ({
  id,
  name,
  hidden: false,
  tabColor: null,
  frozenRows: 0,
  frozenColumns: 0,
  maxRows: rows,
  maxColumns: columns,
  hiddenGridlines: false,
  cells: [],
  rowHeights: {},
  columnWidths: {},
  hiddenRows: {},
  hiddenColumns: {},
  merges: [],
  conditionalFormats: [],
  charts: [],
  filter: null,
});

/** Google's new spreadsheet: one empty sheet, shared with nobody. Without an `id` it gets one of its own. */
export const newBook = (options: {
  readonly id?: string;
  readonly name: string;
  readonly owner: string;
  readonly locale: string;
  readonly timeZone: string;
}): Book => ({
  id: options.id ?? randomBytes(33).toString('base64url'),
  name: options.name,
  owner: options.owner,
  editors: [],
  viewers: [],
  locale: options.locale,
  timeZone: options.timeZone,
  sheets: [newSheet(0, 'Sheet1')],
  activeSheet: 0,
  protections: [],
  namedRanges: [],
  metadata: [],
  nextId: 1,
});
