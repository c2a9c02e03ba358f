import { exception } from '../core/exception';
import type { Aid } from '../core/host';
import { months, patternParts, zonedFields } from './format-date';

type Part = ReturnType<typeof patternParts>[number];

const isWord = ({ letter, text }: Part): boolean =>
  'aEG'.includes(letter) || ('ML'.includes(letter) && text.length > 2);
const isZone = ({ letter }: Part): boolean => 'zZX'.includes(letter);
const isNumber = (part: Part | undefined): part is Part =>
  part !== undefined && part.letter !== '' && !isWord(part) && !isZone(part);

const zoneText = /^(?:[A-Za-z]*[+-]\d{1,2}:?(?:\d{2})?|[A-Z][A-Za-z]*)/;

/** What of the text a field takes; a number that another follows at once takes no more than its letters. */
const shapeOf = (part: Part, next: Part | undefined): RegExp => {
  if (isZone(part)) return zoneText;
  if (isWord(part)) return /^[A-Za-z]+/;
  return isNumber(next) ? new RegExp(`^\\d{${part.text.length}}`) : /^[+-]?\d+/;
};

const fieldsOf = (text: string, pattern: string): Map<string, string> | null => {
  const found = new Map<string, string>();
  const parts = patternParts(pattern);
  let rest = text;
  for (const [at, part] of parts.entries()) {
    if (part.letter) {
      rest = rest.trimStart();
      const taken = shapeOf(part, parts[at + 1]).exec(rest)?.[0];
      if (taken === undefined) return null;
      found.set(part.letter, taken);
      if (part.letter === 'y') found.set('yLetters', String(part.text.length));
      rest = rest.slice(taken.length);
    } else {
      if (!rest.startsWith(part.text)) return null;
      rest = rest.slice(part.text.length);
    }
  }
  return found;
};

/** Two digits for 'yy' are within 80 years before and 20 after today; everything else is the year itself. */
const yearOf = (digits: string, letters: number): number => {
  if (letters > 2 || !/^\d\d$/.test(digits)) return Number(digits);
  const latest = new Date().getUTCFullYear() + 20;
  return latest - ((latest - Number(digits)) % 100);
};

const monthOf = (text: string): number =>
  /\d/.test(text)
    ? Number(text) - 1
    : months.findIndex((month) => month.toLowerCase().startsWith(text.slice(0, 3).toLowerCase()));

const offsetOf = (zone: string): number | null => {
  if (['Z', 'GMT', 'UTC'].includes(zone)) return 0;
  const told = /([+-])(\d{1,2}):?(\d{2})?$/.exec(zone);
  return told && (told[1] === '-' ? -1 : 1) * (Number(told[2]) * 60 + Number(told[3] ?? 0));
};

/** The instant of a text by a SimpleDateFormat pattern; fields it does not tell are those of 1 January 1970. */
export const parseDate = (text: string, timeZone: string, pattern: string, aid: Aid): number => {
  const found = fieldsOf(text, pattern);
  const month = monthOf(found?.get('M') ?? found?.get('L') ?? '1');
  if (!found || month < 0) throw exception(`Unparseable date: "${text}"`);
  const numberOf = (letter: string, fallback: number): number => Number(found.get(letter) ?? fallback);
  const half = (found.get('a') ?? '').toUpperCase() === 'PM' ? 12 : 0;
  const clock = found.get('h') ?? found.get('K');
  const hour = clock === undefined ? numberOf('H', numberOf('k', 0) % 24) : (Number(clock) % 12) + half;
  const date = new Date(Date.UTC(1970, 0, 1, hour, numberOf('m', 0), numberOf('s', 0), numberOf('S', 0)));
  const [past, ...days] = [date.getTime() - Date.UTC(1970, 0, 1), month, numberOf('d', numberOf('D', 1))];
  date.setTime(0);
  const year = yearOf(found.get('y') ?? '1970', numberOf('yLetters', 4));
  const local = date.setUTCFullYear(year, ...(days as [number, number])) + past;
  const offset = offsetOf(found.get('Z') ?? found.get('X') ?? found.get('z') ?? '');
  if (offset !== null) return local - offset * 60000;
  const guess = local - zonedFields(local, timeZone, aid).offsetMinutes * 60000;
  return local - zonedFields(guess, timeZone, aid).offsetMinutes * 60000;
};
