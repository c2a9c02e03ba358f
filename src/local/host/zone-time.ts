/** A moment as a wall clock in some zone shows it. Months and days count from 1; Monday is weekday 1, Sunday 7. */
export interface WallTime {
  readonly year: number;
  readonly month: number;
  readonly day: number;
  readonly hour: number;
  readonly minute: number;
  readonly second: number;
  readonly weekday: number;
}

const dayMs = 86_400_000;
const formats = new Map<string, Intl.DateTimeFormat>();

const formatOf = (zone: string): Intl.DateTimeFormat => {
  let format = formats.get(zone);
  if (!format) {
    const numeric = 'numeric';
    format = new Intl.DateTimeFormat('en-US', {
      timeZone: zone,
      hourCycle: 'h23',
      era: 'short',
      year: numeric,
      month: numeric,
      day: numeric,
      hour: numeric,
      minute: numeric,
      second: numeric,
    });
    formats.set(zone, format);
  }
  return format;
};

const weekdayOf = (dayNumber: number) => ((((dayNumber + 3) % 7) + 7) % 7) + 1;

/** What the wall clock in `zone` shows at the instant (ms since 1970). */
export const wallTime = (zone: string, instant: number): WallTime => {
  const part: Record<string, number> = {};
  for (const { type, value } of formatOf(zone).formatToParts(instant)) part[type] = Number(value);
  const { year = 0, month = 0, day = 0, hour = 0, minute = 0, second = 0 } = part;
  return {
    year,
    month,
    day,
    hour,
    minute,
    second,
    weekday: weekdayOf(Date.UTC(year, month - 1, day) / dayMs),
  };
};

/** The instant at which the wall clock in `zone` shows this; a day or minute beyond its end rolls over. */
export const instantOf = (
  zone: string,
  year: number,
  month: number,
  day: number,
  minutes: number,
): number => {
  const asUtc = Date.UTC(year, month - 1, day, 0, minutes);
  const offsetAt = (instant: number) => {
    const wall = wallTime(zone, instant);
    return Date.UTC(wall.year, wall.month - 1, wall.day, wall.hour, wall.minute, wall.second) - instant;
  };
  // Twice, because the first guess may lie on the other side of a change of summer time.
  return asUtc - offsetAt(asUtc - offsetAt(asUtc));
};

/** Week of the year as ISO 8601 counts it. */
export const isoWeek = (year: number, month: number, day: number): number => {
  const date = Date.UTC(year, month - 1, day) / dayMs;
  const thursday = date + 4 - weekdayOf(date);
  const firstDay = Date.UTC(new Date(thursday * dayMs).getUTCFullYear(), 0, 1) / dayMs;
  return Math.floor((thursday - firstDay) / 7) + 1;
};

/** Whether the machine knows a zone of this name. */
export const isZone = (zone: string): boolean => {
  try {
    formatOf(zone);
    return true;
  } catch {
    return false;
  }
};
