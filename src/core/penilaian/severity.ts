import { assessorsIn, type EntryTotals, mean } from './entry-totals';

/** How an assessor's totals lie against those of the others on the entries they share. */
export interface Severity {
  readonly assessor: string;
  /** Entries that somebody else scored too. */
  readonly shared: number;
  /** Own mean less the mean of the others' means, in points; below 0 is stricter. null while nothing is shared. */
  readonly difference: number | null;
}

/** Severity of everybody who gave a total, in order of address. */
export const severitiesOf = (entries: readonly EntryTotals[]): readonly Severity[] =>
  assessorsIn(entries).map((assessor) => {
    const differences = entries.flatMap(({ totals }) => {
      const own = totals.get(assessor);
      const others = [...totals].filter(([who]) => who !== assessor).map(([, total]) => total);
      return own === undefined || others.length === 0 ? [] : [own - mean(others)];
    });
    return {
      assessor,
      shared: differences.length,
      difference: differences.length === 0 ? null : mean(differences),
    };
  });
