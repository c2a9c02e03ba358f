import type { ToldFigures } from '../core/jadwal/schedule-state';
import { newsLetters } from '../core/kabar/news-letters';
import { shownPlaces } from '../core/lembar/shown-places';
import type { TabKey } from '../core/lembar/tab';
import type { Grid } from '../core/lembar/table-rows';
import type { ReadySummary, ScheduleDesk } from '../core/ringkasan/run-schedule';
import { summaryIn } from '../core/ringkasan/summary-facts';
import { type SummaryLinks, summaryMail } from '../core/ringkasan/summary-mail';
import type { Outbox, OutboxLine } from '../core/surat/outbox';
import { writeMail } from '../core/surat/write-mail';
import { tabIn } from './entry-book';
import { mailPost } from './mail-post';
import { linkTo, type MailSources, mailSources } from './mail-sources';
import { newsDesk } from './news-desk';
import { outboxBook } from './outbox-book';
import { readOnce } from './read-once';
import { reminderLetters } from './reminder-desk';
import { cityDay } from './today';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;
type File = GoogleAppsScript.Spreadsheet.Spreadsheet;

/** Whose name stands beside the address of a mail. */
const senderName = 'Lembar Inovasi';

const linksTo = (address: string, sheets: readonly Sheet[]): Omit<SummaryLinks, 'entry'> => {
  const to = (tab: TabKey, cell: string): string => linkTo(address, sheets, tab, cell);
  const { coverage, achievement } = shownPlaces;
  return {
    coverage: to('dashboard', `A${coverage.row}`),
    achievement: to('dashboard', `A${achievement.row}`),
    missing: to('opd', 'A1'),
    waiting: to('innovations', 'A1'),
    scoring: to('scores', 'A1'),
    top: to('dashboard', 'A1'),
  };
};

/** The moment of a summary: what the last one told, and the version that tells. */
interface SummaryTime {
  readonly now: Date;
  readonly told: ToldFigures | null;
  readonly version: string;
}

const outboxOf = (sheets: readonly Sheet[]): Outbox => outboxBook(tabIn(sheets, 'outbox'));

/** What mails are written from; for who looks at them or sends them now. */
export const sourcesNow = (
  file: File,
  sheets: readonly Sheet[],
  lines: () => readonly OutboxLine[],
): MailSources => mailSources(file, sheets, readOnce(sheets), lines);

const summaryFrom = (
  sheets: readonly Sheet[],
  week: string,
  at: SummaryTime,
  { read, lines, address, entry, fragments }: MailSources,
): ReadySummary => {
  const summary = summaryIn(
    {
      innovations: read('innovations'),
      opd: read('opd'),
      settings: read('settings'),
      log: read('audit'),
      snapshots: read('snapshots'),
      outbox: lines(),
    },
    { today: cityDay(at.now), week, version: at.version, told: at.told, dayOf: cityDay },
  );
  const links = { ...linksTo(address(), sheets), entry: entry() };
  return {
    mail: writeMail(summaryMail(summary, links), fragments()),
    told: { coverage: summary.coverage.now, achievement: summary.achievement.now },
  };
};

/** The summary of a week as things are now. */
export const readySummary = (
  file: File,
  sheets: readonly Sheet[],
  week: string,
  at: SummaryTime,
): ReadySummary =>
  summaryFrom(
    sheets,
    week,
    at,
    sourcesNow(file, sheets, () => outboxOf(sheets).lines()),
  );

/**
 * Core's ports for a run of the schedule; nothing is read before it is asked for, and but for the outbox once. `round` is the mark
 * of the last lock.
 */
export const scheduleDesk = (
  file: File,
  sheets: readonly Sheet[],
  at: SummaryTime,
  known: Readonly<Partial<Record<TabKey, Grid>>> = {},
  round = '',
): ScheduleDesk => {
  let last: Outbox | undefined;
  const outbox = (): Outbox => {
    last = outboxOf(sheets);
    return last;
  };
  const read = readOnce(sheets, known);
  const sources = mailSources(file, sheets, read, () => (last ?? outbox()).lines());
  const ready = new Map<string, ReadySummary>();
  return {
    settings: () => read('settings'),
    outbox,
    mailer: mailPost(senderName),
    letters: [newsLetters(newsDesk(sheets, sources, round)), reminderLetters(sources, at.now)],
    summary: (week) => {
      const found = ready.get(week) ?? summaryFrom(sheets, week, at, sources);
      ready.set(week, found);
      return found;
    },
  };
};
