import { weekdayNumber } from '../capaian/iso-week';

const saturday = 5;

/** Whether an office works on a day, as `dayNumber`: no weekend and none of the city's holidays. */
export const isWorkingDay = (day: number, holidays: ReadonlySet<number>): boolean =>
  weekdayNumber(day) < saturday && !holidays.has(day);

/** More days off in a row than any calendar has; a list of holidays that leaves none is a slip. */
const longest = 60;

/** The day itself or the nearest working one before it; the day itself when there is none within two months. */
export const workingDayUntil = (day: number, holidays: ReadonlySet<number>): number => {
  for (let back = 0; back < longest; back += 1) if (isWorkingDay(day - back, holidays)) return day - back;
  return day;
};
