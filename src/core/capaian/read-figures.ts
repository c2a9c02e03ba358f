import { statuses } from '../lembar/choices';
import { innovationsTab } from '../lembar/entry-tabs';
import { opdTab } from '../lembar/roster-tabs';
import { countingSetting, type Day, settingIn } from '../lembar/settings';
import { type TableTab, tabNames } from '../lembar/tab';
import { cellAt, columnAt, type Grid, rowsOf, tableIn } from '../lembar/table-rows';
import { repairIt } from '../remedies';
import { type CellValue, folded } from '../text';
import { deadlineIn, isPast } from '../usulan/deadline';
import { dayText } from '../usulan/log-text';
import { agenciesOf, entriesOf, type Record } from './entry';
import { type Figures, figuresOf } from './figures';
import { dayNumber, type Pace, paceOf } from './pace';

/** The figures with what they need of the calendar. */
export interface FiguresToday extends Figures {
  readonly pace: Pace;
  /** The deadline as `dayNumber`, or null when the setting holds no date. */
  readonly deadline: number | null;
  /** The deadline in words when it is past, such as 31 Desember 2025; else ''. */
  readonly passedDeadline: string;
}

/** The rows of a table below its titles. Throws when a column that counts is missing. */
export const recordsOf = (tab: TableTab, grid: Grid, needed: readonly string[]): readonly Record[] => {
  const table = tableIn(tab, grid);
  const absent = tab.columns.find(({ key }) => needed.includes(key) && columnAt(table, key) === 0);
  if (absent)
    throw new Error(`Kolom "${absent.header}" di tab ${tabNames[tab.key]} tidak ditemukan. ${repairIt}`);
  return rowsOf(table).map(
    (row): Record =>
      (column) =>
        cellAt(table, row, column),
  );
};

const numberOr = (value: CellValue, otherwise: number): number =>
  typeof value === 'number' ? value : otherwise;

/**
 * Recomputes everything on Dasbor from the rows of Inovasi, OPD and Pengaturan. `today` is the city's calendar day, and
 * `dayOf` names the calendar day of a date cell.
 */
export const readFigures = (
  tables: { readonly innovations: Grid; readonly opd: Grid; readonly settings: Grid },
  today: Day,
  dayOf: (date: Date) => Day,
): FiguresToday => {
  const setting = (name: string) => settingIn(tables.settings, name).value;
  const entries = entriesOf(
    recordsOf(innovationsTab, tables.innovations, ['opd', 'proposerKind', 'name', 'status']),
  );
  const roster = agenciesOf(recordsOf(opdTab, tables.opd, ['name', 'active']));
  const figures = figuresOf(entries, roster, {
    target: numberOr(setting('TARGET'), 0),
    minimumPerAgency: numberOr(setting('MIN_PER_OPD'), 0),
    countedStatuses: statuses.filter((status) => folded(setting(countingSetting(status))) === 'ya'),
  });
  const last = deadlineIn(tables.settings, dayOf);
  const deadline = last === null ? null : dayNumber(last);
  return {
    ...figures,
    deadline,
    passedDeadline: last !== null && isPast(last, today) ? dayText(last) : '',
    pace: paceOf(figures.remaining, dayNumber(today), deadline),
  };
};
