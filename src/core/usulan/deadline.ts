import { type Day, settingIn } from '../lembar/settings';
import type { CellValue } from '../text';
import { dayOfText } from './date-text';
import { dayText } from './log-text';
import { statusOf } from './status-rules';

/** What an entry's row says of whether it stays open after the deadline. */
export interface GateCells {
  readonly status: string;
  /** Column Dibuka sampai. */
  readonly reopenedUntil: Day | null;
}

const isBefore = (one: Day, other: Day): boolean =>
  one.year !== other.year
    ? one.year < other.year
    : one.month !== other.month
      ? one.month < other.month
      : one.day < other.day;

/** Whether the deadline is over: its own day still counts. A deadline that is not set never passes. */
export const isPast = (deadline: Day | null, today: Day): boolean =>
  deadline !== null && isBefore(deadline, today);

/** How every sentence about a passed deadline begins, so that a note of it is known again. */
const opening = 'Tenggat pengusulan ';

/** Whether a text is what `closedText` says. */
export const isClosedText = (text: string): boolean => text.startsWith(opening);

/** Whether an entry of this status stays open after the deadline: Bapperida asks for a repair. */
export const staysOpen = (status: string): boolean => statusOf(status) === 'Perlu Perbaikan';

/**
 * Why an operator may not edit this entry any more and what to do, in Indonesian; '' while they may. It stays open until
 * the deadline is past, while Bapperida asks for a repair, and until the day to which Bapperida reopened
 * it.
 */
export const closedText = (entry: GateCells, deadline: Day | null, today: Day): string => {
  if (deadline === null || !isPast(deadline, today)) return '';
  if (staysOpen(entry.status)) return '';
  if (entry.reopenedUntil !== null && !isBefore(entry.reopenedUntil, today)) return '';
  return `${opening}${dayText(deadline)} sudah lewat, jadi baris ini ditutup. Minta Bapperida membukanya kembali bila masih perlu diubah.`;
};

/** The day in a cell, whether as a date or as text; null for none. `dayOf` names the calendar day of a date cell. */
export const dayInCell = (value: CellValue, dayOf: (date: Date) => Day): Day | null => {
  if (value instanceof Date) return dayOf(value);
  return typeof value === 'string' ? dayOfText(value) : null;
};

/** The deadline of tab Pengaturan; null when the setting holds no date. */
export const deadlineIn = (
  settings: readonly (readonly CellValue[])[],
  dayOf: (date: Date) => Day,
): Day | null => {
  const { value } = settingIn(settings, 'TENGGAT');
  // Text is no deadline here, because it is none for the formulas of Dasbor either.
  return value instanceof Date ? dayOf(value) : null;
};
