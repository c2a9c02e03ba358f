import type { Day } from '../lembar/settings';

/** Months as people write them: Indonesian and English, whole or cut after at least three letters. */
const monthNames: readonly (readonly string[])[] = [
  ['januari', 'january'],
  ['februari', 'february', 'pebruari'],
  ['maret', 'march'],
  ['april'],
  ['mei', 'may'],
  ['juni', 'june'],
  ['juli', 'july'],
  ['agustus', 'august', 'agt', 'agst'],
  ['september', 'sept'],
  ['oktober', 'october'],
  ['november', 'nopember'],
  ['desember', 'december'],
];

const monthOf = (word: string): number => {
  const text = word.toLowerCase().replace(/\.$/, '');
  if (text.length < 3) return 0;
  return monthNames.findIndex((names) => names.some((name) => name.startsWith(text))) + 1;
};

const daysIn = (year: number, month: number): number => new Date(Date.UTC(year, month, 0)).getUTCDate();

/** Two digits mean this century: proposals speak of recent and coming years. */
const wholeYear = (digits: string): number => (digits.length === 2 ? 2000 : 0) + Number(digits);

const realDay = (year: number, month: number, day: number): Day | null =>
  year >= 1900 && year <= 2199 && month >= 1 && month <= 12 && day >= 1 && day <= daysIn(year, month)
    ? { year, month, day }
    : null;

/**
 * The day that a text names, day first as Indonesians write it: 23/04/2025, 23-4-25, 23.04.2025, 23 April 2025, or ISO
 * 2025-04-23; a weekday in front is passed over. null when it names no one day, such as "Maret 2021" or 31/02/2025.
 */
export const dayOfText = (text: string): Day | null => {
  const plain = text.trim().replace(/^(?:senin|selasa|rabu|kamis|jumat|jum'at|sabtu|minggu)[\s,]+/i, '');
  const iso = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})$/.exec(plain);
  if (iso) return realDay(Number(iso[1]), Number(iso[2]), Number(iso[3]));
  const numbers = /^(\d{1,2})\s*([-/.])\s*(\d{1,2})\s*\2\s*(\d{4}|\d{2})$/.exec(plain);
  if (numbers) return realDay(wholeYear(numbers[4] ?? ''), Number(numbers[3]), Number(numbers[1]));
  const words = /^(\d{1,2})[\s-]+([a-z]+\.?)[\s,-]+(\d{4}|\d{2})$/i.exec(plain);
  if (words) return realDay(wholeYear(words[3] ?? ''), monthOf(words[2] ?? ''), Number(words[1]));
  return null;
};
