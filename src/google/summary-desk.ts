import type { ToldFigures } from '../core/jadwal/schedule-state';
import { innovationsTab } from '../core/lembar/entry-tabs';
import { shownPlaces } from '../core/lembar/shown-places';
import type { TabKey } from '../core/lembar/tab';
import { type Grid, rowsOf, tableIn, textAt } from '../core/lembar/table-rows';
import type { ReadySummary, ScheduleDesk } from '../core/ringkasan/run-schedule';
import { summaryIn } from '../core/ringkasan/summary-facts';
import { type SummaryLinks, summaryMail } from '../core/ringkasan/summary-mail';
import { writeMail } from '../core/surat/write-mail';
import { firstRows, tabIn, tabNamed } from './entry-book';
import { mailPost, readFragments } from './mail-post';
import { outboxBook } from './outbox-book';
import { cityDay } from './today';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;
type File = GoogleAppsScript.Spreadsheet.Spreadsheet;

/** Whose name stands beside the address of a mail. */
const senderName = 'Lembar Inovasi';

const linksTo = (file: File, sheets: readonly Sheet[], innovations: Grid): SummaryLinks => {
  const address = file.getUrl();
  const to = (tab: TabKey, cell: string): string =>
    `${address}#gid=${tabIn(sheets, tab).getSheetId()}&range=${cell}`;
  const table = tableIn(innovationsTab, innovations);
  const rowOf = new Map(rowsOf(table).map((row) => [textAt(table, row, 'id'), row]));
  const { coverage, achievement } = shownPlaces;
  return {
    coverage: to('dashboard', `A${coverage.row}`),
    achievement: to('dashboard', `A${achievement.row}`),
    missing: to('opd', 'A1'),
    waiting: to('innovations', 'A1'),
    scoring: to('scores', 'A1'),
    top: to('dashboard', 'A1'),
    entry: (id) => to('innovations', `A${rowOf.get(id) ?? 1}`),
  };
};

/** The moment of a summary: what the last one told, and the version that tells. */
interface SummaryTime {
  readonly now: Date;
  readonly told: ToldFigures | null;
  readonly version: string;
}

/** Tabs whose values are known already. */
interface KnownTables {
  readonly innovations?: Grid;
  readonly settings?: Grid;
  readonly log?: Grid;
}

/** The summary of a week as things are now; tabs that are not known are read. */
export const readySummary = (
  file: File,
  sheets: readonly Sheet[],
  week: string,
  at: SummaryTime,
  known: KnownTables = {},
): ReadySummary => {
  const all = (tab: TabKey): Grid => firstRows(tabNamed(sheets, tab));
  const innovations = known.innovations ?? all('innovations');
  const summary = summaryIn(
    {
      innovations,
      opd: all('opd'),
      settings: known.settings ?? all('settings'),
      log: known.log ?? all('audit'),
      snapshots: all('snapshots'),
    },
    { today: cityDay(at.now), week, version: at.version, told: at.told, dayOf: cityDay },
  );
  return {
    mail: writeMail(summaryMail(summary, linksTo(file, sheets, innovations)), readFragments()),
    told: { coverage: summary.coverage.now, achievement: summary.achievement.now },
  };
};

/** Core's ports for a run of the schedule; nothing is read before it is asked for, and a summary once. */
export const scheduleDesk = (
  file: File,
  sheets: readonly Sheet[],
  at: SummaryTime,
  known: KnownTables = {},
): ScheduleDesk => {
  let settings: Grid | undefined;
  const settingsOnce = (): Grid => {
    settings ??= firstRows(tabNamed(sheets, 'settings'));
    return settings;
  };
  const ready = new Map<string, ReadySummary>();
  return {
    settings: settingsOnce,
    outbox: () => outboxBook(tabIn(sheets, 'outbox')),
    mailer: mailPost(senderName),
    letters: [],
    summary: (week) => {
      const found =
        ready.get(week) ?? readySummary(file, sheets, week, at, { ...known, settings: settingsOnce() });
      ready.set(week, found);
      return found;
    },
  };
};
