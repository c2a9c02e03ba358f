import type { Day } from '../lembar/settings';
import { dayNumber } from './pace';

const dayInMs = 86_400_000;
const daysInWeek = 7;

/** The calendar day of a `dayNumber`. */
export const dayOfNumber = (number: number): Day => {
  const date = new Date(number * dayInMs);
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
};

/** The weekday of a day as `dayNumber`: 0 is Monday, 6 Sunday. 1 January 1970 was a Thursday. */
export const weekdayNumber = (number: number): number =>
  (((number + 3) % daysInWeek) + daysInWeek) % daysInWeek;

/** The Monday, as `dayNumber`, of the week that a day, as `dayNumber`, belongs to. */
export const mondayOf = (number: number): number => number - weekdayNumber(number);

/**
 * The name of an ISO 8601 week, such as 2026-W53, by its Monday as `dayNumber`. A week belongs to the year of its Thursday, so
 * that the last days of December may belong to week 1 and the first of January to week 52 or 53.
 */
export const weekText = (monday: number): string => {
  const { year } = dayOfNumber(monday + 3);
  const week = Math.floor((monday + 3 - dayNumber({ year, month: 1, day: 1 })) / daysInWeek) + 1;
  return `${year}-W${String(week).padStart(2, '0')}`;
};

/** The Monday, as `dayNumber`, of a week by its name; null for a text that names none. */
export const mondayOfText = (text: string): number | null => {
  const [, year, week] = /^(\d{4})-W(\d{2})$/.exec(text) ?? [];
  if (year === undefined || week === undefined) return null;
  // 4 January always lies in week 1.
  const first = mondayOf(dayNumber({ year: Number(year), month: 1, day: 4 }));
  const monday = first + (Number(week) - 1) * daysInWeek;
  return weekText(monday) === text ? monday : null;
};
