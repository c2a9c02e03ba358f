import { indicatorsTab } from '../lembar/entry-tabs';
import { cellAt, type Grid, rowsOf, tableIn, textAt } from '../lembar/table-rows';
import { folded } from '../text';
import type { Indicator } from './facts';

/** The indicators of tab Indikator, in its order; rows without a number are passed over. */
export const indicatorsOf = (grid: Grid): readonly Indicator[] => {
  const table = tableIn(indicatorsTab, grid);
  return rowsOf(table)
    .map((row): Indicator => {
      const text = (key: string): string => textAt(table, row, key);
      const weight = cellAt(table, row, 'weight');
      return {
        number: text('number'),
        name: text('name'),
        weight: typeof weight === 'number' ? weight : 0,
        isMandatory: folded(text('mandatory')) === 'ya',
        isActive: folded(text('active')) === 'ya',
        levels: ['level1', 'level2', 'level3'].map(text),
        proof: text('proof'),
      };
    })
    .filter(({ number }) => number !== '');
};
