import { fingerprint } from '../fingerprint';
import type { Day } from '../lembar/settings';
import { dayOfText } from './date-text';
import { isoDay } from './entry-form';

/**
 * The mark of claims as they are on a day: the day, the deadline by which they were made, and a hash of what stands for
 * them. The deadline in it spares a read of the settings for the rest of the day.
 */
export const writeClaimMark = (claims: string, deadline: Day | null, today: Day): string =>
  [isoDay(today), deadline ? isoDay(deadline) : '', fingerprint(claims)].join('|');

/** What a mark of this same day says; null for another day's, for no mark, and for any other text. */
export const readClaimMark = (
  mark: string,
  today: Day,
): { readonly mark: string; readonly deadline: Day | null } | null => {
  const [day, deadline, hash] = mark.split('|');
  if (day !== isoDay(today) || deadline === undefined || hash === undefined) return null;
  return { mark, deadline: dayOfText(deadline) };
};
