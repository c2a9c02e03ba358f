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
