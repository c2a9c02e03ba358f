import { toNumber, typedDay } from './coerce';
import {
  cellsOf,
  isError,
  isGrid,
  type Plain,
  type PlainFunction,
  scalarFunction,
  single,
  wrongNumber,
  wrongValue,
} from './plain';
import { dateOf, daysInMonth, serialOf } from './serial-date';

const ofDate = (work: (serial: number) => Plain): PlainFunction =>
  scalarFunction(([value = null]) => {
    const serial = toNumber(value);
    if (isError(serial)) return serial;
    return serial < 0 ? wrongNumber : work(serial);
  });

const ofNumbers = (work: (numbers: readonly number[]) => Plain): PlainFunction =>
  scalarFunction((values) => {
    const numbers = values.map(toNumber);
    return numbers.find(isError) ?? work(numbers.filter((number) => typeof number === 'number'));
  });

/** The same day some months later, or the last one of that month. */
const monthsLater = (serial: number, months: number, end: boolean): number => {
  const { year, month, day } = dateOf(serial);
  const target = dateOf(serialOf(year, month + Math.trunc(months), 1));
  const last = daysInMonth(target.year, target.month);
  return serialOf(target.year, target.month, end ? last : Math.min(day, last));
};

/** ISO 8601: weeks begin on Monday, the first one holds the year's first Thursday. */
const isoWeek = (serial: number): number => {
  const day = Math.floor(serial);
  const thursday = day - ((dateOf(day).weekday + 6) % 7) + 3;
  return 1 + Math.floor((thursday - serialOf(dateOf(thursday).year, 1, 1)) / 7);
};

const weekday = (serial: number, type: number): Plain => {
  const sunday = dateOf(serial).weekday;
  if (type === 1) return sunday + 1;
  if (type === 2) return ((sunday + 6) % 7) + 1;
  return type === 3 ? (sunday + 6) % 7 : wrongNumber;
};

const workdays: PlainFunction = (call, [start = null, end = null, holidays = null]) => {
  const from = toNumber(single(call, start));
  const to = toNumber(single(call, end));
  if (isError(from)) return from;
  if (isError(to)) return to;
  const free = new Set(isGrid(holidays) ? cellsOf(holidays) : [holidays]);
  const [first, last] = [Math.floor(Math.min(from, to)), Math.floor(Math.max(from, to))];
  let days = 0;
  for (let day = first; day <= last; day++) {
    const { weekday: number } = dateOf(day);
    if (number !== 0 && number !== 6 && !free.has(day)) days++;
  }
  return from <= to ? days : -days;
};

export const dates: Readonly<Record<string, PlainFunction>> = {
  NOW: ({ now }) => now,
  TODAY: ({ now }) => Math.floor(now),
  DATE: ofNumbers(([year = 0, month = 0, day = 0]) => {
    const serial = serialOf(Math.floor(year) + (year < 1900 ? 1900 : 0), Math.floor(month), Math.floor(day));
    return serial < 0 ? wrongNumber : serial;
  }),
  DATEVALUE: scalarFunction(([value = null], call) => {
    if (typeof value === 'number') return Math.floor(value);
    return (typeof value === 'string' ? typedDay(value, call) : null) ?? wrongValue;
  }),
  DAYS: ofNumbers(([end = 0, start = 0]) => Math.floor(end) - Math.floor(start)),
  YEAR: ofDate((serial) => dateOf(serial).year),
  MONTH: ofDate((serial) => dateOf(serial).month),
  DAY: ofDate((serial) => dateOf(serial).day),
  ISOWEEKNUM: ofDate(isoWeek),
  WEEKDAY: ofNumbers(([serial = 0, type = 1]) => weekday(serial, Math.floor(type))),
  EDATE: ofNumbers(([serial = 0, months = 0]) => monthsLater(serial, months, false)),
  EOMONTH: ofNumbers(([serial = 0, months = 0]) => monthsLater(serial, months, true)),
  NETWORKDAYS: workdays,
};
