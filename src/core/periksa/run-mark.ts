import { dayOfNumber } from '../capaian/iso-week';
import { type CityHour, cityHour, dayOfHour } from '../jadwal/city-hour';
import { dayText } from '../usulan/log-text';

/** The city's day, as `dayNumber`, on which the hourly run was remembered last, or the hour that it is now. */
export type RunMark = CityHour;

/**
 * Hours of a day that may pass before its first run: Google runs an hourly trigger at any minute and drops some. The mark is
 * written once a day, so that quiet hours cost nothing more.
 */
const patience = 4;

/** The key of the property that holds the mark. */
export const runMarkKey = 'lembar-inovasi.berjalan';

/** The mark out of a property's text; null when no run was remembered. */
export const runMarkIn = (text: string | undefined): RunMark | null =>
  text !== undefined && /^\d+$/.test(text) ? Number(text) : null;

/** Whether the run of an hour is the first of its day, so that it is to be remembered. */
export const isFirstOfDay = (last: RunMark | null, hour: CityHour): boolean =>
  last === null || dayOfHour(last) < dayOfHour(hour);

/** The day in words since which no hourly run came; '' while they come, and while none was ever remembered. */
export const runsStoppedOn = (last: RunMark | null, hour: CityHour): string => {
  if (last === null || hour < cityHour(dayOfHour(last) + 1, patience)) return '';
  return dayText(dayOfNumber(dayOfHour(last)));
};
