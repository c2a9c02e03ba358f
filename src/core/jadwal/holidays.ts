import { dayNumber } from '../capaian/pace';
import { dayOfText } from '../usulan/date-text';

/** Days off as somebody wrote them. */
export interface Holidays {
  /** As `dayNumber`. */
  readonly days: readonly number[];
  /** Parts that name no day, or name another besides the one that was read. */
  readonly unread: readonly string[];
}

/** Longer rows of days off are a slip of the pen. */
const mostDays = 31;

const weekday = /\b(?:senin|selasa|rabu|kamis|jumat|jum'at|sabtu|minggu)\b */gi;
const date = String.raw`(?:\d{4}[-/.]\d{1,2}[-/.]\d{1,2}|\d{1,2}\s*[-/.]\s*\d{1,2}\s*[-/.]\s*(?:\d{4}|\d{2})|\d{1,2}[\s-]+[a-z]+\.?[\s,-]+(?:\d{4}|\d{2}))(?!\d)`;
/** A first day that leaves to the last one what they share: 20 - 24 Maret 2026, 30/03 - 02/04/2026. */
const shortDate = String.raw`\d{1,2}(?:\s*[/.]\s*\d{1,2}|\s+[a-z]+)?`;
const until = String.raw`\s*(?:[-–—]|s\s*[./]?\s*d\b\.?|sampai(?: dengan)?|hingga)\s*`;
const single = new RegExp(`^${date}`, 'i');
const range = new RegExp(`^(${date}|${shortDate})${until}(${date})`, 'i');
/** The comma of "17 Agustus, 2026" parts nothing. */
const separator = /;|,(?!\s*\d{4}(?![\d/.-]))|\s(?:dan|&)\s+(?=\d)/i;
/** Words beside a date that may mean another one: the name of a feast has no day and no year of ours. */
const otherDate = /^\d|20\d\d|\d\s*[-/.]\s*\d|\b\d{1,2}\s+[a-z]{3}/i;

const numberOf = (text: string): number | null => {
  const day = dayOfText(text);
  return day && dayNumber(day);
};

/** The first day of a range, completed from its last. */
const firstOf = (first: string, last: string): number | null => {
  const year = /\d+$/.exec(last)?.[0] ?? '';
  const texts = [first, first + last.replace(/^\d+/, ''), `${first} ${year}`, `${first}/${year}`];
  return texts.map(numberOf).find((day) => day !== null) ?? null;
};

const daysOf = (part: string): { readonly days: readonly number[]; readonly rest: string } => {
  const [all = '', first = '', last = ''] = range.exec(part) ?? [];
  if (all === '') {
    const [text = ''] = single.exec(part) ?? [];
    const day = numberOf(text);
    return { days: day === null ? [] : [day], rest: part.slice(text.length) };
  }
  const [from, to] = [firstOf(first, last), numberOf(last)];
  const count = from === null || to === null ? 0 : to - from + 1;
  if (from === null || count < 1 || count > mostDays) return { days: [], rest: part };
  return { days: Array.from({ length: count }, (_, index) => from + index), rest: part.slice(all.length) };
};

const lineOf = (line: string): Holidays => {
  const parts = line
    .replace(weekday, '')
    .split(separator)
    .map((part) => part.trim())
    .filter((part) => part !== '')
    .map((text) => ({ text, ...daysOf(text) }));
  const days = parts.flatMap((part) => part.days);
  const isRead = (part: (typeof parts)[number]): boolean =>
    !otherDate.test(part.rest.trim()) && (part.days.length > 0 || days.length > 0);
  return { days, unread: parts.filter((part) => !isRead(part)).map(({ text }) => text) };
};

/**
 * The days of a text: dates on lines or parted by commas or semicolons, in all forms of `dayOfText`, and from one to another
 * (20/03/2026 - 24/03/2026). What stands behind or beside a date in words is its name.
 */
export const holidaysIn = (text: string): Holidays => {
  const lines = text.split(/[\r\n]+/).map(lineOf);
  return {
    days: lines.flatMap(({ days }) => days),
    unread: lines.flatMap(({ unread }) => unread),
  };
};
