import { trimmed } from '../text';
import { partsOfId } from '../usulan/entry-ids';
import { statusIn } from '../usulan/entry-view';
import { type EntryGrid, entryCell } from '../usulan/find-entry';
import type { ScoredEntry } from './score-rows';

/** An entry of tab Inovasi as far as scoring goes, and the row in which it stands. */
export interface EntryAt extends ScoredEntry {
  readonly row: number;
  readonly unit: string;
}

/** The entry of a row. */
export const entryAt = (entries: EntryGrid, row: number): EntryAt => {
  const text = (key: string): string => trimmed(entryCell(entries, row, key));
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
  entries.grid
    .slice(entries.headerRow)
    .flatMap((_, index) => {
      const row = entries.headerRow + 1 + index;
      return partsOfId(trimmed(entryCell(entries, row, 'id'))) === null ? [] : [entryAt(entries, row)];
    })
    .filter(({ name, status }) => name !== '' || status !== 'Draf');
