import { fingerprint } from '../fingerprint';
import type { Day } from '../lembar/settings';
import { type Column, textFormat } from '../lembar/tab';
import { columnAt, peoplesColumns, type TableRows, titledTableIn, valueAt } from '../lembar/table-rows';
import type { Area } from '../lembar/workbook';
import { type CellValue, trimmed } from '../text';
import type { Block } from '../usulan/blocks';
import { withOwnNote } from '../usulan/own-note';
import { type CellContent, isStrict } from '../usulan/tend-cell';
import { type Batch, contentPrint } from './batch';
import { type ImportTab, importTabs } from './import-tabs';
import type { ListRow } from './list-row';

type Grid<Value> = readonly (readonly Value[])[];

/** Rows to write at once, and what the sheet must know of their columns. */
export interface ImportBlock extends Block<CellContent> {
  /** The table's column at each position, null for one that is not to be touched. */
  readonly columns: readonly (Column | null)[];
  /** Cells that must stay letter by letter, though their column is one of dates, amounts or choices. */
  readonly literal: Grid<boolean>;
  /** Whether a list would refuse a cell of the block. */
  readonly hasRefused: boolean;
}

/** The tab that a list goes to; each method is one call, `write` three where a list refuses something, or four. */
export interface ImportBook {
  formulas(area: Area): Grid<string>;
  formats(area: Area): Grid<string>;
  notes(area: Area): Grid<string>;
  /** Remembers the import, in place of the one before. */
  saveBatch(batch: Batch): void;
  /** Sees to it that the tab has at least so many rows. */
  makeRoom(rows: number): void;
  write(block: ImportBlock): void;
  writeNotes(block: Block<string>): void;
}

/** Where the table stands in its tab. Throws when its titles are gone. */
export const tablePlace = (tab: ImportTab, grid: Grid<CellValue>) => {
  const table = titledTableIn(importTabs[tab], grid);
  return { table, people: peoplesColumns(importTabs[tab]).filter(({ key }) => columnAt(table, key) > 0) };
};

/** First row below everything that people filled in: rows that only have a number are free. */
const freeRow = ({ grid, headerRow }: TableRows, positions: readonly number[]): number => {
  let last = grid.length;
  while (last > headerRow && positions.every((column) => trimmed(valueAt(grid, last, column)) === ''))
    last -= 1;
  return Math.max(last, headerRow) + 1;
};

/** What stands between the table's columns in the rows to write: formulas as such, and the rest as it is. */
const between = (
  book: ImportBook,
  grid: Grid<CellValue>,
  area: Area,
  columns: readonly (Column | null)[],
): {
  readonly content: (down: number, across: number) => CellValue;
  readonly isFormula: (down: number, across: number) => boolean;
} => {
  const formulas = columns.includes(null) ? book.formulas(area) : [];
  const isFormula = (down: number, across: number): boolean => valueAt(formulas, down + 1, across + 1) !== '';
  const found = columns.findIndex(
    (column, across) => column === null && formulas.some((_, down) => isFormula(down, across)),
  );
  if (found >= 0) {
    const asText = book.formats(area);
    const isStuck = columns.some(
      (column, across) =>
        column === null &&
        formulas.some((_, down) => isFormula(down, across) && asText[down]?.[across] === textFormat),
    );
    // Written back into a cell formatted as text, a formula would become its own text.
    if (isStuck)
      throw new Error(
        'Di antara kolom-kolom tab ini ada kolom tambahan berisi rumus yang berformat teks. Pindahkan kolom itu ke paling kanan, lalu ulangi.',
      );
  }
  return {
    isFormula,
    content: (down, across) =>
      valueAt(formulas, down + 1, across + 1) || valueAt(grid, area.row + down, area.column + across),
  };
};

/**
 * Writes rows of a list below what the tab holds, in one write from its first to its last column that people fill in, so
 * that a run that is cut short leaves all of them or none. What stands between those columns is written as it is. The
 * import is remembered before, to be taken back even then. Notes are left to the tending of rows where that follows.
 * Returns what it wrote.
 */
export const applyImport = (
  book: ImportBook,
  target: { readonly tab: ImportTab; readonly grid: Grid<CellValue> },
  rows: readonly ListRow[],
  importing: {
    readonly now: Date;
    readonly who: string;
    readonly dayOf: (date: Date) => Day;
    readonly isTended: boolean;
  },
): ImportBlock => {
  const { now, who, dayOf } = importing;
  const { tab, grid } = target;
  const { table, people } = tablePlace(tab, grid);
  const byPosition = new Map(people.map((column) => [columnAt(table, column.key), column]));
  const positions = [...byPosition.keys()];
  const left = Math.min(...positions);
  const area: Area = {
    row: freeRow(table, positions),
    column: left,
    rows: rows.length,
    columns: Math.max(...positions) - left + 1,
  };
  const columns = Array.from({ length: area.columns }, (_, index) => byPosition.get(left + index) ?? null);

  const others = between(book, grid, area, columns);
  const isNoted = (row: ListRow, column: Column | null): boolean =>
    column !== null && row.notes[column.key] !== undefined;
  const block: ImportBlock = {
    row: area.row,
    column: area.column,
    columns,
    grid: rows.map(({ contents }, down) =>
      columns.map((column, across) => (column ? (contents[column.key] ?? '') : others.content(down, across))),
    ),
    literal: rows.map((row, down) =>
      columns.map((column, across) => (column ? isNoted(row, column) : !others.isFormula(down, across))),
    ),
    hasRefused: columns.some(
      (column) => column && isStrict(column) && rows.some((row) => isNoted(row, column)),
    ),
  };
  book.saveBatch({
    tab,
    at: now,
    who,
    rows: rows.map(({ contents, identity }) => ({
      content: contentPrint(tab, (key) => (columnAt(table, key) === 0 ? '' : (contents[key] ?? '')), dayOf),
      identity: fingerprint(identity),
    })),
  });
  book.makeRoom(area.row + rows.length - 1);
  book.write(block);
  if (!importing.isTended && rows.some(({ notes }) => Object.keys(notes).length > 0)) {
    const present = book.notes(area);
    const texts = rows.map(({ notes }, down) =>
      columns.map((column, across) => {
        const before = valueAt(present, down + 1, across + 1);
        return column ? withOwnNote(before, notes[column.key] ?? '') : before;
      }),
    );
    book.writeNotes({ row: area.row, column: area.column, grid: texts });
  }
  return block;
};
