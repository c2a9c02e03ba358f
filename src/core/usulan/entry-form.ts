import { innovationsTab } from '../lembar/entry-tabs';
import type { Day } from '../lembar/settings';
import type { Column } from '../lembar/tab';
import type { CellValue } from '../text';

/** The columns that the proposer fills in, in the order of the tab; the status moves by its own rules. */
export const formColumns: readonly Column[] = innovationsTab.columns.filter(
  ({ key, writer }) => writer === undefined && key !== 'status',
);

/** Text of every field by the key of its column. */
export type FieldTexts = Readonly<Record<string, string>>;

const twoDigits = (number: number): string => String(number).padStart(2, '0');

/** A day as forms write it: 2025-04-23. */
export const isoDay = ({ year, month, day }: Day): string =>
  `${String(year).padStart(4, '0')}-${twoDigits(month)}-${twoDigits(day)}`;

/** A cell's content as the form holds it: days as 2025-04-23, numbers in plain digits, text as it was typed. */
export const fieldText = (value: CellValue, dayOf: (date: Date) => Day): string => {
  if (value instanceof Date) return isoDay(dayOf(value));
  return typeof value === 'boolean' ? String(value).toUpperCase() : String(value);
};

/** The texts of a row, by key, for the columns that were found. */
export const fieldTexts = (
  row: readonly CellValue[],
  at: Readonly<Record<string, number>>,
  dayOf: (date: Date) => Day,
): FieldTexts =>
  Object.fromEntries(
    formColumns.flatMap(({ key }) => {
      const position = at[key];
      return position === undefined ? [] : [[key, fieldText(row[position - 1] ?? '', dayOf)]];
    }),
  );
