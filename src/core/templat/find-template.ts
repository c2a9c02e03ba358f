import { cellAt, type Grid, rowsOf, tableIn, textAt } from '../lembar/table-rows';
import { templatesTab } from '../lembar/templates-tab';
import { folded } from '../text';
import type { Template } from './template-kinds';

/** A template out of tab Templat's values, null when no row has its code. */
export const templateIn = (grid: Grid, code: string): Template | null => {
  const table = tableIn(templatesTab, grid);
  const row = rowsOf(table).find((one) => folded(cellAt(table, one, 'code')) === folded(code));
  return row === undefined
    ? null
    : {
        code: textAt(table, row, 'code'),
        subject: String(cellAt(table, row, 'subject')),
        body: String(cellAt(table, row, 'body')),
      };
};
