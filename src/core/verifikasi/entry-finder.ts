import { rowsOf, textAt } from '../lembar/table-rows';
import { partsOfId } from '../usulan/entry-ids';
import { type EntryGrid, type EntryKey, findEntry } from '../usulan/find-entry';

/** Makes what finds entries as `findEntry` does, with one look at the IDs for all of them. */
export const entryFinder = (entries: EntryGrid): ((key: EntryKey) => number | null) => {
  const rows = new Map<string, number>();
  for (const row of rowsOf(entries)) {
    const id = textAt(entries, row, 'id');
    if (!rows.has(id)) rows.set(id, row);
  }
  return (key) => (partsOfId(key.id) === null ? findEntry(entries, key) : (rows.get(key.id) ?? null));
};
