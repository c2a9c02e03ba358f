import { indicatorsTab } from '../lembar/entry-tabs';
import { locateColumns } from '../lembar/locate-columns';
import { type CellValue, folded, trimmed } from '../text';
import type { Indicator } from './facts';

type Grid = readonly (readonly CellValue[])[];

/** The indicators of tab Indikator, in its order; rows without a number are passed over. */
export const indicatorsOf = (grid: Grid): readonly Indicator[] => {
  const { headerRow, at } = locateColumns(indicatorsTab.columns, grid, {});
  return grid
    .slice(headerRow ?? grid.length)
    .map((row): Indicator => {
      const cell = (key: string): CellValue => row[(at[key] ?? 0) - 1] ?? '';
      const weight = cell('weight');
      return {
        number: trimmed(cell('number')),
        name: trimmed(cell('name')),
        weight: typeof weight === 'number' ? weight : 0,
        isMandatory: folded(cell('mandatory')) === 'ya',
        isActive: folded(cell('active')) === 'ya',
        levels: ['level1', 'level2', 'level3'].map((key) => trimmed(cell(key))),
        proof: trimmed(cell('proof')),
      };
    })
    .filter(({ number }) => number !== '');
};
