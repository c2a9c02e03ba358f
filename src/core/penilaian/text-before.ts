import { auditTab } from '../lembar/automation-tabs';
import { locateColumns } from '../lembar/locate-columns';
import { type CellValue, trimmed } from '../text';
import type { TextBefore } from './judged';

type Grid = readonly (readonly CellValue[])[];

/**
 * What tab Riwayat tells of an entry's columns as they were at a moment: before the first change that it logged since, else
 * the last that it knows, for what changed within the hour is not logged yet.
 */
export const textsBefore =
  (log: Grid) =>
  (id: string, since: Date): TextBefore => {
    const { headerRow, at } = locateColumns(auditTab.columns, log, {});
    const cell = (row: readonly CellValue[], key: string): CellValue => row[(at[key] ?? 0) - 1] ?? '';
    const own = log.slice(headerRow ?? log.length).filter((row) => trimmed(cell(row, 'id')) === id);
    return (title, now) => {
      const lines = own.filter((row) => String(cell(row, 'field')) === title);
      const later = lines.find((row) => {
        const when = cell(row, 'at');
        return when instanceof Date && when.getTime() > since.getTime();
      });
      if (later) return String(cell(later, 'before'));
      const last = lines[lines.length - 1];
      if (!last) return null;
      // A change that was only found later may bear an older time; one within the hour is not there yet.
      return String(cell(last, String(cell(last, 'after')).trim() === now ? 'before' : 'after'));
    };
  };
