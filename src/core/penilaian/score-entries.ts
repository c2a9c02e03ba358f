import { rowsOf, textAt } from '../lembar/table-rows';
import { partsOfId } from '../usulan/entry-ids';
import { statusIn } from '../usulan/entry-view';
import type { EntryGrid } from '../usulan/find-entry';
import type { ScoredEntry } from './score-rows';

/** An entry of tab Inovasi as far as scoring goes, and the row in which it stands. */
export interface EntryAt extends ScoredEntry {
  readonly row: number;
  readonly unit: string;
}

/** The entry of a row. */
export const entryAt = (entries: EntryGrid, row: number): EntryAt => {
  const text = (key: string): string => textAt(entries, row, key);
  return {
    row,
    id: text('id'),
    name: text('name'),
    opd: text('opd'),
    unit: text('unit'),
    kind: text('proposerKind'),
    status: statusIn(entries, row),
  };
};

/** Every entry that has a number, from top to bottom. */
export const scoredEntries = (entries: EntryGrid): readonly EntryAt[] =>
  rowsOf(entries)
    .filter((row) => partsOfId(textAt(entries, row, 'id')) !== null)
    .map((row) => entryAt(entries, row))
    .filter(({ name, status }) => name !== '' || status !== 'Draf');
