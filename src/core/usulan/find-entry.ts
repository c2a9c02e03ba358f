import { innovationsTab } from '../lembar/entry-tabs';
import { cellAt, type Grid, rowsOf, type TableRows, textAt, titledTableIn } from '../lembar/table-rows';
import { askForRepair } from '../remedies';
import { sameText } from '../text';
import { partsOfId } from './entry-ids';

/** How a form remembers its entry: by its ID, or until it has one by where it stood and what it was called. */
export interface EntryKey {
  /** '' for an entry that has no ID yet. */
  readonly id: string;
  readonly row: number;
  readonly opd: string;
  readonly name: string;
}

/** Tab Inovasi with where its columns stand. */
export type EntryGrid = TableRows;

/** Finds the titles in the values of tab Inovasi. Throws when they are gone. */
export const entryGrid = (grid: Grid): EntryGrid => titledTableIn(innovationsTab, grid, askForRepair);

const isNamed = (entries: EntryGrid, row: number, { opd, name }: EntryKey): boolean =>
  sameText(cellAt(entries, row, 'name'), name) && sameText(cellAt(entries, row, 'opd'), opd);

/** The row in which an entry stands now, or null when it is gone or, without an ID, no longer certain. */
export const findEntry = (entries: EntryGrid, key: EntryKey): number | null => {
  const rows = rowsOf(entries);
  if (partsOfId(key.id) !== null) return rows.find((row) => textAt(entries, row, 'id') === key.id) ?? null;
  if (key.row > entries.headerRow && isNamed(entries, key.row, key)) return key.row;
  const [only = null, ...others] = rows.filter((row) => isNamed(entries, row, key));
  return others.length === 0 && key.name !== '' ? only : null;
};
