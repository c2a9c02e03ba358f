import { auditTab } from '../lembar/automation-tabs';
import { cellAt, type Grid, rowsOf, tableIn, textAt } from '../lembar/table-rows';
import type { TextBefore } from './judged';

/**
 * What tab Riwayat tells of an entry's columns as they were at a moment: before the first change that it logged since, else
 * the last that it knows, for what changed within the hour is not logged yet.
 */
export const textsBefore =
  (log: Grid) =>
  (id: string, since: Date): TextBefore => {
    const table = tableIn(auditTab, log);
    const text = (row: number, key: string): string => String(cellAt(table, row, key));
    const own = rowsOf(table).filter((row) => textAt(table, row, 'id') === id);
    return (title, now) => {
      const lines = own.filter((row) => text(row, 'field') === title);
      const later = lines.find((row) => {
        const when = cellAt(table, row, 'at');
        return when instanceof Date && when.getTime() > since.getTime();
      });
      if (later !== undefined) return text(later, 'before');
      const last = lines[lines.length - 1];
      if (last === undefined) return null;
      // A change that was only found later may bear an older time; one within the hour is not there yet.
      return text(last, text(last, 'after').trim() === now ? 'before' : 'after');
    };
  };
