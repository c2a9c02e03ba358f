import type { Day } from '../lembar/settings';
import { cellAt, rowsOf, textAt } from '../lembar/table-rows';
import { type CellValue, folded } from '../text';
import { formColumns } from '../usulan/entry-form';
import type { EntryGrid } from '../usulan/find-entry';
import type { EntryFacts } from './facts';

const dayOrNull = (value: CellValue, dayOf: (date: Date) => Day): Day | null =>
  value instanceof Date ? dayOf(value) : null;

/**
 * Makes what gives the facts of a row of tab Inovasi. A link belongs to the first row that has it; in later rows of other
 * entries it is taken.
 */
export const factsIn = (entries: EntryGrid, dayOf: (date: Date) => Day): ((row: number) => EntryFacts) => {
  const holders = new Map<string, string>();
  const linkOf = (row: number): string => String(cellAt(entries, row, 'link')).toLowerCase();
  const idOf = (row: number): string => folded(cellAt(entries, row, 'id'));
  for (const row of rowsOf(entries)) if (!holders.has(linkOf(row))) holders.set(linkOf(row), idOf(row));
  return (row) => {
    const budget = cellAt(entries, row, 'budget');
    return {
      texts: Object.fromEntries(formColumns.map(({ key }) => [key, textAt(entries, row, key)])),
      trialDate: dayOrNull(cellAt(entries, row, 'trialDate'), dayOf),
      launchDate: dayOrNull(cellAt(entries, row, 'launchDate'), dayOf),
      budget: typeof budget === 'number' ? budget : null,
      isLinkTaken: linkOf(row) !== '' && holders.get(linkOf(row)) !== idOf(row),
    };
  };
};
