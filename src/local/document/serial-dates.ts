const dayMs = 86_400_000;
/** 1970-01-01 as a serial day since 1899-12-30. */
const epochSerial = 25_569;

interface Zone {
  readonly exact: (instant: number) => number;
  /** Offset of a whole UTC day, null when it changes within it. */
  readonly days: Map<number, number | null>;
}
const zones = new Map<string, Zone>();

const openZone = (timeZone: string): Zone => {
  const formatter = new Intl.DateTimeFormat('en-US-u-hc-h23', {
    timeZone,
    era: 'short',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    second: 'numeric',
  });
  const exact = (instant: number): number => {
    const parts: Record<string, string> = {};
    for (const part of formatter.formatToParts(instant)) parts[part.type] = part.value;
    const year = Number(parts.year) * (parts.era === 'BC' ? -1 : 1);
    const local = Date.UTC(
      year,
      Number(parts.month) - 1,
      Number(parts.day),
      Number(parts.hour),
      Number(parts.minute),
      Number(parts.second),
    );
    return local - Math.floor(instant / 1000) * 1000;
  };
  return { exact, days: new Map() };
};

/** Milliseconds that local time in the zone is ahead of UTC at an instant. */
const offsetAt = (instant: number, timeZone: string): number => {
  let zone = zones.get(timeZone);
  if (!zone) {
    zone = openZone(timeZone);
    zones.set(timeZone, zone);
  }
  const day = Math.floor(instant / dayMs);
  let offset = zone.days.get(day);
  if (offset === undefined) {
    const start = zone.exact(day * dayMs);
    offset = start === zone.exact((day + 1) * dayMs - 1000) ? start : null;
    zone.days.set(day, offset);
  }
  return offset ?? zone.exact(instant);
};

/** An instant as a serial day in the zone. */
export const serialFromInstant = (instant: number, timeZone: string): number =>
  (instant + offsetAt(instant, timeZone)) / dayMs + epochSerial;

/** Days that dates of JavaScript reach from 1970 in either direction, less one for the zone. */
const farthest = 99_999_999;

/** Whether a serial day is one that a date can name; a number further off stays a number. */
export const isWithinDates = (serial: number): boolean => Math.abs(serial - epochSerial) <= farthest;

/** The instant of a serial day in the zone. */
export const instantFromSerial = (serial: number, timeZone: string): number => {
  const local = Math.round((serial - epochSerial) * dayMs);
  const first = local - offsetAt(local, timeZone);
  return local - offsetAt(first, timeZone);
};

/** The serial day of a calendar date; null if there is no such date. */
export const serialFromDate = (year: number, month: number, day: number): number | null => {
  const date = new Date(Date.UTC(2000, month - 1, day));
  date.setUTCFullYear(year, month - 1, day);
  const sound =
    date.getUTCFullYear() === year && date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
  return sound ? date.getTime() / dayMs + epochSerial : null;
};

/** Year, month and day of a serial day. */
export const dateOfSerial = (serial: number): { year: number; month: number; day: number } => {
  const date = new Date((Math.floor(serial) - epochSerial) * dayMs);
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
};
