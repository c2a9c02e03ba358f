import { weekdays } from '../lembar/choices';
import type { Day } from '../lembar/settings';
import { dayText } from '../usulan/log-text';

const small = [
  'nol',
  'satu',
  'dua',
  'tiga',
  'empat',
  'lima',
  'enam',
  'tujuh',
  'delapan',
  'sembilan',
  'sepuluh',
  'sebelas',
];

const parts = (value: number, unit: number, word: string, one: string): string => {
  const count = Math.floor(value / unit);
  const rest = value % unit;
  const head = count === 1 ? one : `${numberWords(count)} ${word}`;
  return rest === 0 ? head : `${head} ${numberWords(rest)}`;
};

/** A whole number from 0 to 999,999 in words: 2026 is "dua ribu dua puluh enam". */
export const numberWords = (value: number): string => {
  if (value < 12) return small[value] ?? '';
  if (value < 20) return `${small[value - 10] ?? ''} belas`;
  if (value < 100) return parts(value, 10, 'puluh', 'sepuluh');
  if (value < 1000) return parts(value, 100, 'ratus', 'seratus');
  return parts(value, 1000, 'ribu', 'seribu');
};

/** Name of a day's weekday: 24 November 2026 is a Selasa. */
export const weekdayOf = ({ year, month, day }: Day): string =>
  weekdays[(new Date(Date.UTC(year, month - 1, day)).getUTCDay() + 6) % 7] ?? '';

/** A number as people write it, with as many decimals as asked for: 87,50. */
export const decimalText = (value: number, decimals: number): string =>
  value.toFixed(decimals).replace('.', ',');

/** Hours by which the city's clock is ahead of Greenwich; it knows no summer time. */
const wibHours = 7;

const two = (value: number): string => String(value).padStart(2, '0');

/** Day and time of an instant on the city's clock. */
const wib = (instant: Date): { readonly day: Day; readonly time: string } => {
  const local = new Date(instant.getTime() + wibHours * 3_600_000);
  return {
    day: { year: local.getUTCFullYear(), month: local.getUTCMonth() + 1, day: local.getUTCDate() },
    time: `${two(local.getUTCHours())}.${two(local.getUTCMinutes())}`,
  };
};

/** An instant on the city's clock: 24 November 2026 pukul 08.05 WIB. */
export const instantText = (instant: Date): string => {
  const { day, time } = wib(instant);
  return `${dayText(day)} pukul ${time} WIB`;
};

/** An instant on the city's clock in figures: 24/11/2026 08.05. */
export const instantFigures = (instant: Date): string => {
  const { day, time } = wib(instant);
  return `${two(day.day)}/${two(day.month)}/${day.year} ${time}`;
};
