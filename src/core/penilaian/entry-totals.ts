import { grouped } from '../grouped';
import { folded } from '../text';
import type { EntryResult } from './results';

/** What the assessors made of one innovation: counted totals, 0 to 100, by e-mail in small letters. */
export interface EntryTotals {
  readonly id: string;
  readonly totals: ReadonlyMap<string, number>;
}

/** Sum divided by number; NaN for none. */
export const mean = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + value, 0) / values.length;

/** Counted totals of the entries that have some; rows pasted twice for one assessor count as their mean. */
export const entryTotals = (
  results: readonly Pick<EntryResult, 'entry' | 'totals'>[],
): readonly EntryTotals[] =>
  results
    .filter(({ totals }) => totals.length > 0)
    .map(({ entry, totals }) => {
      const given = [...grouped(totals, ({ assessor }) => folded(assessor))];
      const means = given.map(([who, all]) => [who, mean(all.map(({ total }) => total))] as const);
      return { id: entry.id, totals: new Map(means) };
    });

/** Everybody who gave a counted total, in order of address, so that no sum depends on the order of the rows. */
export const assessorsIn = (entries: readonly EntryTotals[]): readonly string[] =>
  [...new Set(entries.flatMap(({ totals }) => [...totals.keys()]))].sort();
