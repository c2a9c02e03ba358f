import { mondayOf, weekdayNumber } from '../capaian/iso-week';
import { type CityHour, cityHour, dayOfHour } from './city-hour';

/** When the weekly summary is sent. */
export interface SummarySchedule {
  /** 0 is Monday. */
  readonly weekday: number;
  /** 0 to 23. */
  readonly hour: number;
  /** Days, as `dayNumber`, on which nothing is sent. */
  readonly holidays: ReadonlySet<number>;
}

const daysInWeek = 7;
const saturday = 5;

/** A holiday moves the mail to the next working day; a weekend is none unless it was chosen. */
const sendingDay = (chosen: number, { weekday, holidays }: SummarySchedule): number | null => {
  for (let day = chosen; day < chosen + daysInWeek; day += 1) {
    const isOff = weekdayNumber(day) >= saturday && weekdayNumber(day) !== weekday;
    if (!isOff && !holidays.has(day)) return day;
  }
  return null;
};

/**
 * When the summary of the week that begins on `monday` (as `dayNumber`) is sent: on the chosen day or the next working one.
 * Null when the holidays last until the next week's turn, so that two mails never come on one day.
 */
export const plannedHour = (monday: number, schedule: SummarySchedule): CityHour | null => {
  const day = sendingDay(monday + schedule.weekday, schedule);
  return day === null ? null : cityHour(day, schedule.hour);
};

/**
 * The Monday, as `dayNumber`, of the week whose summary is due: the latest one planned up to `now`. Null when none was
 * planned since the schedule was turned on (`since`), or for none of the weeks since. Older weeks that were missed are not made
 * good: their figures are past.
 */
export const dueWeek = (now: CityHour, since: CityHour, schedule: SummarySchedule): number | null => {
  const first = mondayOf(dayOfHour(since)) - daysInWeek;
  for (let monday = mondayOf(dayOfHour(now)); monday >= first; monday -= daysInWeek) {
    const planned = plannedHour(monday, schedule);
    if (planned !== null && planned <= now) return planned >= since ? monday : null;
  }
  return null;
};

/** The first hour after `now` at which a summary is planned; null when the holidays leave none within a year. */
export const nextSummary = (now: CityHour, schedule: SummarySchedule): CityHour | null => {
  const start = mondayOf(dayOfHour(now)) - daysInWeek;
  for (let week = 0; week < 54; week += 1) {
    const planned = plannedHour(start + week * daysInWeek, schedule);
    if (planned !== null && planned > now) return planned;
  }
  return null;
};
