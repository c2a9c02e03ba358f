import {
  maySend,
  nextHourKey,
  type ScheduleState,
  scheduleIn,
  scheduleKey,
  scheduleText,
} from '../core/jadwal/schedule-state';
import type { Grid } from '../core/lembar/table-rows';
import { runSchedule } from '../core/ringkasan/run-schedule';
import { documentProperties, type KeptProperties } from './document-properties';
import { newsToTell, roundMark } from './news-desk';
import { scheduleDesk } from './summary-desk';
import { cityDay, cityHourOf } from './today';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;
type File = GoogleAppsScript.Spreadsheet.Spreadsheet;

/** Remembers the schedule, and from which hour on there is something to do; null: look at the next full hour. */
export const keepSchedule = (state: ScheduleState, next: number | null): void => {
  documentProperties().setProperties({
    [scheduleKey]: scheduleText(state),
    [nextHourKey]: String(next ?? 0),
  });
};

/** Has the next hourly run look again what is due, after settings changed. */
export const wakeSchedule = (): void => {
  documentProperties().deleteProperty(nextHourKey);
};

/**
 * Sends what is due if the schedule is on and this account's own. `kept` are the document's properties as they were read; no call
 * while the next hour has not come. Returns whether anything was done.
 */
export const scheduleIfDue = (
  file: File,
  sheets: readonly Sheet[],
  kept: KeptProperties,
  {
    now,
    actor,
    version,
    innovations,
    log,
  }: {
    readonly now: Date;
    readonly actor: string;
    readonly version: string;
    readonly innovations: Grid;
    readonly log: Grid;
  },
): boolean => {
  const state = scheduleIn(kept[scheduleKey]);
  if (!maySend(state, actor)) return false;
  const hour = cityHourOf(now);
  const opened = newsToTell(state, log, kept);
  if (!opened && hour < Number(kept[nextHourKey] ?? 0)) return false;
  const told = opened ? { ...state, news: opened } : state;
  // Before anything is planned: a run that is cut short is to be completed with the same news.
  if (opened && opened !== state.news) documentProperties().setProperty(scheduleKey, scheduleText(told));
  const known = { innovations, audit: log };
  const desk = scheduleDesk(file, sheets, { now, told: state.told, version }, known, roundMark(kept));
  const { state: after, next } = runSchedule(desk, told, { now, hour, dayOf: cityDay });
  keepSchedule(after, next);
  return true;
};
