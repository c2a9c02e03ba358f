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
  const hour = cityHourOf(now);
  if (!maySend(state, actor) || hour < Number(kept[nextHourKey] ?? 0)) return false;
  const desk = scheduleDesk(file, sheets, { now, told: state.told, version }, { innovations, audit: log });
  const { state: after, next } = runSchedule(desk, state, { now, hour, dayOf: cityDay });
  keepSchedule(after, next);
  return true;
};
