import { locateColumns } from '../lembar/locate-columns';
import { templatesTab } from '../lembar/templates-tab';
import { type CellValue, folded, trimmed } from '../text';
import type { Template } from './template-kinds';

/** A template out of tab Templat's values, null when no row has its code. */
export const templateIn = (grid: readonly (readonly CellValue[])[], code: string): Template | null => {
  const { headerRow, at } = locateColumns(templatesTab.columns, grid, {});
  if (headerRow === null) return null;
  const cell = (row: readonly CellValue[], key: string): CellValue => row[(at[key] ?? 0) - 1] ?? '';
  const row = grid.slice(headerRow).find((one) => folded(cell(one, 'code')) === folded(code));
  return row
    ? {
        code: trimmed(cell(row, 'code')),
        subject: String(cell(row, 'subject')),
        body: String(cell(row, 'body')),
      }
    : null;
};
