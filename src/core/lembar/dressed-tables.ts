import { type DressedTab, dressed, type TabDress } from './dress';
import { scoreKey } from './scoring-tabs';
import type { TableKey } from './tab';
import { tablesFor } from './tables';

interface Criterion {
  readonly code: string;
  readonly name: string;
}

/** The look of tab Penilaian with one for the column of each of these criteria. */
const scoresDress = (dress: TabDress, criteria: readonly Criterion[]): TabDress => {
  const pattern = dress.columns[scoreKey('')];
  const own = criteria.map(({ code, name }) => [
    scoreKey(code),
    pattern && { ...pattern, note: pattern.note.replace('{kriteria}', () => name) },
  ]);
  return { ...dress, columns: { ...dress.columns, ...Object.fromEntries(own) } };
};

/** Every table with its look, that of the scores with a column for each of these criteria. */
export const dressedTables = (
  dresses: Readonly<Record<TableKey, TabDress>>,
  criteria: readonly Criterion[],
): readonly DressedTab[] =>
  tablesFor(criteria).map((tab) =>
    dressed(tab, tab.key === 'scores' ? scoresDress(dresses.scores, criteria) : dresses[tab.key]),
  );
