import type { Day } from '../lembar/settings';
import type { Column } from '../lembar/tab';
import { dayOfText } from './date-text';
import type { CellContent } from './tend-cell';

const months = [
  'Januari',
  'Februari',
  'Maret',
  'April',
  'Mei',
  'Juni',
  'Juli',
  'Agustus',
  'September',
  'Oktober',
  'November',
  'Desember',
] as const;

/** A day as people write it: 23 April 2025. */
export const dayText = ({ year, month, day }: Day): string => `${day} ${months[month - 1] ?? ''} ${year}`;

const isDay = (content: CellContent): content is Day =>
  typeof content === 'object' && !(content instanceof Date);

/** A cell's content as the log tells it. `dayOf` names the calendar day of a date cell. */
export const logText = (content: CellContent, dayOf: (date: Date) => Day): string => {
  if (isDay(content)) return dayText(content);
  if (content instanceof Date) return dayText(dayOf(content));
  return typeof content === 'boolean' ? String(content).toUpperCase() : String(content);
};

/** Serial number of 1 January 1970 in the sheet, whose days count from 30 December 1899. */
const firstSerial = 25_569;

/** What Google says a cell held before, as the log tells it: it names dates by their serial number. */
export const oldText = (column: Column, oldValue: string): string => {
  const serial = Number(oldValue);
  if (column.rule?.kind !== 'date' || oldValue === '' || !Number.isFinite(serial)) return oldValue;
  const day = new Date((Math.floor(serial) - firstSerial) * 86_400_000);
  return dayText({ year: day.getUTCFullYear(), month: day.getUTCMonth() + 1, day: day.getUTCDate() });
};

/** The content that a text of the log stands for, to be put back into its column. */
export const contentOfLog = (column: Column, text: string): CellContent => {
  if (column.rule?.kind === 'date') return dayOfText(text) ?? text;
  if (column.rule?.kind === 'number' && text !== '' && Number.isFinite(Number(text))) return Number(text);
  return text;
};
