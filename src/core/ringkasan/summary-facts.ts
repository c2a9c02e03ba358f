import { forecastOf, type WeekFigure } from '../capaian/forecast';
import { mondayOfText } from '../capaian/iso-week';
import { dayNumber } from '../capaian/pace';
import { readFigures } from '../capaian/read-figures';
import type { ToldFigures } from '../jadwal/schedule-state';
import { innovationsTab } from '../lembar/entry-tabs';
import { opdTab } from '../lembar/roster-tabs';
import type { Day } from '../lembar/settings';
import { cellAt, type Grid, rowsOf, type TableRows, tableIn, textAt } from '../lembar/table-rows';
import { snapshotsTab } from '../lembar/weekly-tabs';
import { agencyKeys, sentReminders } from '../pengingat/reminder-period';
import { addressOf } from '../surat/address';
import type { OutboxLine } from '../surat/outbox';
import { folded } from '../text';
import { deadlineIn } from '../usulan/deadline';
import { statusOf } from '../usulan/status-rules';
import { submissionTimes } from '../verifikasi/verification-queue';
import type { Summary, WaitingEntry } from './summary';

/** The tabs that a summary is worked out from, titles included. */
export interface SummaryTables {
  readonly innovations: Grid;
  readonly opd: Grid;
  readonly settings: Grid;
  readonly log: Grid;
  readonly snapshots: Grid;
  readonly outbox: readonly OutboxLine[];
}

/** When and of what a summary tells. */
export interface SummaryMoment {
  readonly today: Day;
  /** Name of its week. */
  readonly week: string;
  readonly version: string;
  /** What the last one told. */
  readonly told: ToldFigures | null;
  /** Names the city's day of a date cell. */
  readonly dayOf: (date: Date) => Day;
}

/** How many of the best are named. */
const namedBest = 3;

const waitingIn = (entries: TableRows, log: Grid, { today, dayOf }: SummaryMoment): WaitingEntry[] => {
  const submitted = submissionTimes(log);
  const text = (row: number, key: string): string => textAt(entries, row, key);
  return rowsOf(entries)
    .filter((row) => text(row, 'name') !== '' && statusOf(text(row, 'status')) === 'Diajukan')
    .map((row): WaitingEntry => {
      const id = text(row, 'id');
      const since = submitted.get(id);
      const days = since ? Math.max(0, dayNumber(today) - dayNumber(dayOf(since))) : 0;
      return { id, name: text(row, 'name'), opd: text(row, 'unit') || text(row, 'opd'), days };
    })
    .sort((one, other) => other.days - one.days);
};

const scoredIn = (entries: TableRows) => {
  const verified = rowsOf(entries).filter(
    (row) => statusOf(textAt(entries, row, 'status')) === 'Terverifikasi',
  );
  const scored = verified.flatMap((row) => {
    const finalScore = cellAt(entries, row, 'finalScore');
    return typeof finalScore === 'number'
      ? [{ name: textAt(entries, row, 'name'), opd: textAt(entries, row, 'opd'), finalScore }]
      : [];
  });
  return { verified: verified.length, scored };
};

/** The kept weeks out of tab Riwayat Capaian. */
export const weeksIn = (snapshots: Grid): readonly WeekFigure[] => {
  const table = tableIn(snapshotsTab, snapshots);
  return rowsOf(table).flatMap((row): WeekFigure[] => {
    const monday = mondayOfText(textAt(table, row, 'week'));
    const achievement = cellAt(table, row, 'achievement');
    return monday !== null && typeof achievement === 'number' ? [{ monday, achievement }] : [];
  });
};

/** The summary of the moment, worked out from the rows: the same figures as the sheet shows. */
export const summaryIn = (tables: SummaryTables, moment: SummaryMoment): Summary => {
  const { today, week, version, told, dayOf } = moment;
  const figures = readFigures(tables, today, dayOf);
  const entries = tableIn(innovationsTab, tables.innovations);
  const opd = tableIn(opdTab, tables.opd);
  const reminded = sentReminders(tables.outbox, moment);
  const agencies = new Map(
    agencyKeys(opd).map(([row, key]) => [
      folded(cellAt(opd, row, 'name')),
      { headAddress: addressOf(String(cellAt(opd, row, 'headEmail'))), reminded: reminded(key).weeks },
    ]),
  );
  const { verified, scored } = scoredIn(entries);
  return {
    week,
    day: today,
    version,
    coverage: { now: figures.coverage, of: figures.agencies, before: told?.coverage ?? null },
    achievement: { now: figures.achievement, of: figures.target, before: told?.achievement ?? null },
    missing: figures.missing.map((name) => ({
      name,
      ...(agencies.get(folded(name)) ?? { headAddress: '', reminded: 0 }),
    })),
    waiting: waitingIn(entries, tables.log, moment),
    scoring: { verified, scored: scored.length },
    top: [...scored].sort((one, other) => other.finalScore - one.finalScore).slice(0, namedBest),
    pace: figures.pace,
    deadline: deadlineIn(tables.settings, dayOf),
    forecast: forecastOf(weeksIn(tables.snapshots), figures.achievement, figures.pace.daysLeft),
  };
};
