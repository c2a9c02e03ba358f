import type { Day } from '../lembar/settings';
import { dayOfText } from './date-text';

/** A short text that differs when the given one does (FNV-1a, 32 bits, twice). */
const hashOf = (text: string): string => {
  const hash = (seed: number): string => {
    let value = seed;
    for (let index = 0; index < text.length; index += 1)
      value = Math.imul(value ^ text.charCodeAt(index), 16_777_619) >>> 0;
    return value.toString(16).padStart(8, '0');
  };
  return hash(2_166_136_261) + hash(84_696_351);
};

const isoDay = ({ year, month, day }: Day): string =>
  [String(year), String(month).padStart(2, '0'), String(day).padStart(2, '0')].join('-');

/**
 * The mark of claims as they are on a day: the day, the deadline by which they were made, and a hash of what stands for
 * them. The deadline in it spares a read of the settings for the rest of the day.
 */
export const writeClaimMark = (claims: string, deadline: Day | null, today: Day): string =>
  [isoDay(today), deadline ? isoDay(deadline) : '', hashOf(claims)].join('|');

/** What a mark of this same day says; null for another day's, for no mark, and for any other text. */
export const readClaimMark = (
  mark: string,
  today: Day,
): { readonly mark: string; readonly deadline: Day | null } | null => {
  const [day, deadline, hash] = mark.split('|');
  if (day !== isoDay(today) || deadline === undefined || hash === undefined) return null;
  return { mark, deadline: dayOfText(deadline) };
};
