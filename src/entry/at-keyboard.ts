import type { CellValue } from '../core/text';
import { deadlineIn } from '../core/usulan/deadline';
import type { Calendar } from '../core/usulan/entry-view';
import { account } from '../google/account';
import { type FormTables, formTables } from '../google/form-book';
import { cityDay, cityZone, today } from '../google/today';

/** The time of day in the city, such as 10.32. */
export const clock = (): string => Utilities.formatDate(new Date(), cityZone, 'HH.mm');

/** A sidebar's call runs as the person at the keyboard, so Google always tells who that is. */
export const person = account;

/** The tabs of the open file, for the person at the keyboard. */
export const tables = (): FormTables => formTables(SpreadsheetApp.getActive(), person());

/** The city's calendar now, with the deadline of tab Pengaturan. */
export const calendarIn = (settings: readonly (readonly CellValue[])[]): Calendar => ({
  today: today(),
  deadline: deadlineIn(settings, cityDay),
  dayOf: cityDay,
});
