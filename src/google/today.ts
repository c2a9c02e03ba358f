import { dayNumber } from '../core/capaian/pace';
import { type CityHour, cityHour } from '../core/jadwal/city-hour';
import type { Day } from '../core/lembar/settings';

/** The zone in which the city counts its days. */
export const cityZone = 'Asia/Jakarta';

/** The day on the city's calendar at an instant. */
export const cityDay = (instant: Date): Day => {
  const [year = 0, month = 0, day = 0] = Utilities.formatDate(instant, cityZone, 'yyyy-MM-dd')
    .split('-')
    .map(Number);
  return { year, month, day };
};

/** Today on the city's calendar. */
export const today = (): Day => cityDay(new Date());

/** The full hour on the city's calendar at an instant. */
export const cityHourOf = (instant: Date): CityHour =>
  cityHour(dayNumber(cityDay(instant)), Number(Utilities.formatDate(instant, cityZone, 'H')));

/** An instant on the city's clock in short: 24/11/2026 08.05 WIB. */
export const momentText = (instant: Date): string =>
  Utilities.formatDate(instant, cityZone, "dd/MM/yyyy HH.mm 'WIB'");
