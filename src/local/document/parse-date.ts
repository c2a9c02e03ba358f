import type { LocaleFacts } from './locale-facts';
import { serialFromDate } from './serial-dates';

/** What was read, and the number format that shows it as it was written. */
export interface Parsed {
  readonly value: number;
  readonly format: string;
}

const isoDate = /^(\d{4})([-/])(\d{1,2})\2(\d{1,2})$/;
const numericDate = /^(\d{1,2})([-/])(\d{1,2})(?:\2(\d{4}|\d{2}))?$/;
const dayMonth = /^(\d{1,2})([ -])(\p{L}{3,})\.?(?:(?:,? +|\2)(\d{4}|\d{2}))?$/u;
const monthDay = /^(\p{L}{3,})\.? +(\d{1,2})(?:,? +(\d{4}))?$/u;
const monthYear = /^(\p{L}{3,})\.?[ -]+(\d{4})$/u;
const timeOfDay = /^(\d{1,3}):([0-5]?\d)(?::([0-5]?\d)(?:\.(\d{1,3}))?)?(?: *(am|pm))?$/i;

// Two-digit years below 30 are of this century, as in every spreadsheet.
const fullYear = (text: string): number => {
  const year = Number(text);
  return text.length > 2 ? year : year + (year < 30 ? 2000 : 1900);
};

const monthOf = (name: string, locale: LocaleFacts): number => {
  const lower = name.toLowerCase();
  return locale.months.findIndex((names) => names.includes(lower)) + 1;
};

const starts = new Map<LocaleFacts, Set<string>>();

/** Whether a text that begins with a letter may be a date. */
export const beginsWithMonth = (text: string, locale: LocaleFacts): boolean => {
  let known = starts.get(locale);
  if (!known) {
    known = new Set(locale.months.flat().map((name) => name.slice(0, 3)));
    starts.set(locale, known);
  }
  return known.has(text.slice(0, 3).toLowerCase());
};

const dated = (year: number, month: number, day: number, format: string): Parsed | null => {
  const value = month === 0 ? null : serialFromDate(year, month, day);
  return value === null ? null : { value, format };
};

/** Reads a date as written in the locale; `thisYear` is for those without a year. */
export const parseDate = (text: string, locale: LocaleFacts, thisYear: number): Parsed | null => {
  const iso = isoDate.exec(text);
  if (iso) {
    const [, year = '', separator = '', month = '', day = ''] = iso;
    return dated(Number(year), Number(month), Number(day), ['yyyy', 'mm', 'dd'].join(separator));
  }
  const numeric = numericDate.exec(text);
  if (numeric) {
    const [, first = '', separator = '', second = '', year] = numeric;
    const [day, month] = locale.dayFirst ? [first, second] : [second, first];
    if (year) return dated(fullYear(year), Number(month), Number(day), locale.date);
    return dated(
      thisYear,
      Number(month),
      Number(day),
      (locale.dayFirst ? ['d', 'M'] : ['M', 'd']).join(separator),
    );
  }
  const european = dayMonth.exec(text);
  if (european) {
    const [, day = '', separator = '', name = '', year] = european;
    const shape = ['d', name.length > 3 ? 'mmmm' : 'mmm', ...(year ? ['yyyy'] : [])].join(separator);
    return dated(year ? fullYear(year) : thisYear, monthOf(name, locale), Number(day), shape);
  }
  const american = monthDay.exec(text);
  if (american) {
    const [, name = '', day = '', year] = american;
    const shape = `${name.length > 3 ? 'mmmm' : 'mmm'} d${year ? ', yyyy' : ''}`;
    return dated(year ? Number(year) : thisYear, monthOf(name, locale), Number(day), shape);
  }
  const month = monthYear.exec(text);
  if (month) {
    const [, name = '', year = ''] = month;
    return dated(Number(year), monthOf(name, locale), 1, `${name.length > 3 ? 'mmmm' : 'mmm'} yyyy`);
  }
  return null;
};

/** Reads a time of day, or a duration from 24 hours on. */
export const parseTime = (text: string): Parsed | null => {
  const time = timeOfDay.exec(text);
  if (!time) return null;
  const [, hourText = '', minuteText = '', secondText, fraction, half] = time;
  let hour = Number(hourText);
  if (half) {
    if (hour < 1 || hour > 12) return null;
    hour = (hour % 12) + (half.toLowerCase() === 'pm' ? 12 : 0);
  }
  const seconds = Number(secondText ?? 0) + Number(`0.${fraction ?? 0}`);
  const value = (hour * 3600 + Number(minuteText) * 60 + seconds) / 86_400;
  if (hour >= 24) return { value, format: '[h]:mm:ss' };
  return { value, format: `h:mm${secondText ? ':ss' : ''}${half ? ' am/pm' : ''}` };
};

/** Reads a date followed by a time. */
export const parseMoment = (text: string, locale: LocaleFacts, thisYear: number): Parsed | null => {
  const split = /^(.*\d)[ ,]+(\d{1,2}:.*)$/.exec(text);
  if (!split) return null;
  const date = parseDate(split[1] ?? '', locale, thisYear);
  const time = parseTime(split[2] ?? '');
  if (!date || !time || time.value >= 1) return null;
  return { value: date.value + time.value, format: `${date.format} ${locale.time}` };
};
