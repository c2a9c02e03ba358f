import type { Rect } from '../document/book';
import type { CellStore } from './cell-store';
import { type Argument, type Grid, isGrid } from './functions/plain';

/**
 * Arrays that many formulas of one calculation ask for: `TRIM(Inovasi!$E:$E)<>""` stands in each figure of a dashboard
 * and in each of its agencies' rows.
 */
export interface SharedArrays {
  /** What `work` gave for the same text, unless a cell of `reads` has changed since. */
  of(text: string, reads: readonly Rect[], work: () => Argument): Argument;
  clear(): void;
}

export const createSharedArrays = (store: CellStore): SharedArrays => {
  const known = new Map<string, { readonly version: number; readonly grid: Grid }>();
  return {
    of(text, reads, work) {
      let version = 0;
      for (const rect of reads) version += store.version(rect);
      const found = known.get(text);
      // Versions only grow, so that their sum tells whether one of them did.
      if (found?.version === version) return found.grid;
      const made = work();
      if (isGrid(made) && !made.place) known.set(text, { version, grid: made });
      return made;
    },
    clear: () => known.clear(),
  };
};
