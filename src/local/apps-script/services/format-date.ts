import { exception } from '../core/exception';
import type { Aid } from '../core/host';

const days = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'];
/** In English, as formatDate and parseDate tell them. */
export const months = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];

/** The fields of an instant in a zone; day of week from 0, Sunday. */
export interface ZonedFields {
  readonly year: number;
  readonly month: number;
  readonly day: number;
  readonly hour: number;
  readonly minute: number;
  readonly second: number;
  readonly millisecond: number;
  readonly weekDay: number;
  readonly offsetMinutes: number;
  readonly shortName: string;
  readonly longName: string;
}

const fixedOffset = (timeZone: string): number | null => {
  const match = /^(?:GMT|UTC)(?:([+-])(\d{1,2})(?::?(\d{2}))?)?$/i.exec(timeZone);
  if (!match) return null;
  const minutes = Number(match[2] ?? 0) * 60 + Number(match[3] ?? 0);
  return match[1] === '-' ? -minutes : minutes;
};

/** The two zones without an offset keep the name they were asked for by. */
const zeroName = (timeZone: string): { short: string; long: string } =>
  timeZone.toUpperCase() === 'UTC'
    ? { short: 'UTC', long: 'Coordinated Universal Time' }
    : { short: 'GMT', long: 'Greenwich Mean Time' };

const gmtName = (minutes: number): string => {
  const size = Math.abs(minutes);
  const [hours, rest] = [Math.floor(size / 60), size % 60].map((part) => String(part).padStart(2, '0'));
  return `GMT${minutes < 0 ? '-' : '+'}${hours}:${rest}`;
};

/** The fields of an instant in a zone ('Asia/Jakarta', 'GMT+7'); an unknown zone is GMT, as in Java. */
export const zonedFields = (instant: number, timeZone: string, aid: Aid): ZonedFields => {
  const fixed = fixedOffset(timeZone);
  const zone = fixed === null ? aid.zone(instant, timeZone) : null;
  const offsetMinutes = fixed ?? zone?.minutes ?? 0;
  const local = new Date(instant + offsetMinutes * 60000);
  return {
    year: local.getUTCFullYear(),
    month: local.getUTCMonth(),
    day: local.getUTCDate(),
    hour: local.getUTCHours(),
    minute: local.getUTCMinutes(),
    second: local.getUTCSeconds(),
    millisecond: local.getUTCMilliseconds(),
    weekDay: local.getUTCDay(),
    offsetMinutes,
    shortName: zone?.shortName ?? (offsetMinutes === 0 ? zeroName(timeZone).short : gmtName(offsetMinutes)),
    longName: zone?.longName ?? (offsetMinutes === 0 ? zeroName(timeZone).long : gmtName(offsetMinutes)),
  };
};

const dayOfYear = ({ year, month, day }: ZonedFields): number =>
  Math.round((Date.UTC(year, month, day) - Date.UTC(year, 0, 1)) / 86400000) + 1;

/** Weeks as Java counts them in the United States: from Sunday, the week with 1 January is the first. */
const weekOf = (fields: ZonedFields): { week: number; year: number } => {
  const firstDay = new Date(Date.UTC(fields.year, 0, 1)).getUTCDay();
  const week = Math.floor((dayOfYear(fields) - 1 + firstDay) / 7) + 1;
  const nextFirst = Date.UTC(fields.year + 1, 0, 1);
  const daysToNext = Math.round((nextFirst - Date.UTC(fields.year, fields.month, fields.day)) / 86400000);
  return daysToNext <= new Date(nextFirst).getUTCDay()
    ? { week: 1, year: fields.year + 1 }
    : { week, year: fields.year };
};

const pad = (value: number, length: number): string => String(value).padStart(length, '0');

const offsetText = (minutes: number, separator: string): string => {
  const size = Math.abs(minutes);
  return `${minutes < 0 ? '-' : '+'}${pad(Math.floor(size / 60), 2)}${separator}${pad(size % 60, 2)}`;
};

const isoOffset = (minutes: number, length: number): string => {
  if (minutes === 0) return 'Z';
  return length === 1 ? offsetText(minutes, '').slice(0, 3) : offsetText(minutes, length === 3 ? ':' : '');
};

const yearText = (year: number, length: number): string =>
  length === 2 ? pad(year % 100, 2) : pad(year, length);

const field = (letter: string, length: number, at: ZonedFields): string => {
  switch (letter) {
    case 'G':
      return at.year > 0 ? 'AD' : 'BC';
    case 'y':
      return yearText(at.year, length);
    case 'Y':
      return yearText(weekOf(at).year, length);
    case 'M':
    case 'L':
      if (length <= 2) return pad(at.month + 1, length);
      return length === 3 ? (months[at.month] ?? '').slice(0, 3) : (months[at.month] ?? '');
    case 'w':
      return pad(weekOf(at).week, length);
    case 'W':
      return pad(Math.floor((at.day - 1 + ((at.weekDay - at.day + 1 + 35) % 7)) / 7) + 1, length);
    case 'D':
      return pad(dayOfYear(at), length);
    case 'd':
      return pad(at.day, length);
    case 'F':
      return pad(Math.floor((at.day - 1) / 7) + 1, length);
    case 'E':
      return length <= 3 ? (days[at.weekDay] ?? '').slice(0, 3) : (days[at.weekDay] ?? '');
    case 'u':
      return pad(at.weekDay === 0 ? 7 : at.weekDay, length);
    case 'a':
      return at.hour < 12 ? 'AM' : 'PM';
    case 'H':
      return pad(at.hour, length);
    case 'k':
      return pad(at.hour === 0 ? 24 : at.hour, length);
    case 'K':
      return pad(at.hour % 12, length);
    case 'h':
      return pad(at.hour % 12 === 0 ? 12 : at.hour % 12, length);
    case 'm':
      return pad(at.minute, length);
    case 's':
      return pad(at.second, length);
    case 'S':
      return pad(at.millisecond, length);
    case 'z':
      return length < 4 ? at.shortName : at.longName;
    case 'Z':
      return offsetText(at.offsetMinutes, '');
    case 'X':
      return isoOffset(at.offsetMinutes, length);
    default:
      throw exception(`Illegal pattern character '${letter}'`);
  }
};

/** Cuts a SimpleDateFormat pattern into runs of one letter and literal text; quotes are taken off. */
export const patternParts = (pattern: string): { letter: string; text: string }[] => {
  const parts: { letter: string; text: string }[] = [];
  const matches = pattern.matchAll(/''|'((?:[^']|'')*)'|([A-Za-z])\2*|[^A-Za-z']+|'/g);
  for (const [all, quoted, letter] of matches) {
    if (all === "''") parts.push({ letter: '', text: "'" });
    else if (quoted !== undefined) parts.push({ letter: '', text: quoted.replaceAll("''", "'") });
    else if (all === "'") throw exception('Unterminated quote');
    else parts.push({ letter: letter ?? '', text: all });
  }
  return parts;
};

/** An instant by a SimpleDateFormat pattern, in English. */
export const formatDate = (instant: number, timeZone: string, pattern: string, aid: Aid): string => {
  const fields = zonedFields(instant, timeZone, aid);
  return patternParts(pattern)
    .map(({ letter, text }) => (letter ? field(letter, text.length, fields) : text))
    .join('');
};
