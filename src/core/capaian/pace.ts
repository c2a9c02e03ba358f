import type { Day } from '../lembar/settings';

/** How much time is left and how quickly the rest must come in. */
export interface Pace {
  /** Whole days from today to the deadline; 0 when it is over or not set. */
  readonly daysLeft: number;
  /** Entries a week from now on; with less than a week left, all that remain. */
  readonly perWeek: number;
}

const dayInMs = 86_400_000;

/** A day's number, so that days can be subtracted: days since 1 January 1970. */
export const dayNumber = ({ year, month, day }: Day): number =>
  Math.round(Date.UTC(year, month - 1, day) / dayInMs);

/**
 * Where a count should stand on a day (all days as `dayNumber`) so as to reach the target at the deadline: on a straight line
 * from what was counted on the first day. Null without a deadline.
 */
export const neededOn = (
  day: number,
  from: { readonly day: number; readonly count: number },
  target: number,
  deadline: number | null,
): number | null => {
  if (deadline === null) return null;
  const share = deadline <= from.day ? 1 : Math.min(1, (day - from.day) / (deadline - from.day));
  return from.count + Math.max(0, target - from.count) * share;
};

/** The pace needed to bring in `remaining` entries between two days (both as `dayNumber`). */
export const paceOf = (remaining: number, today: number, deadline: number | null): Pace => {
  const daysLeft = deadline === null ? 0 : Math.max(0, deadline - today);
  return { daysLeft, perWeek: remaining / Math.max(1, daysLeft / 7) };
};
