const dayInMs = 86_400_000;
const epoch = Date.UTC(1899, 11, 30);

/** Serial day of a date; months and days beyond their end run on, as in DATE. */
export const serialOf = (year: number, month: number, day: number): number => {
  const date = new Date(0);
  date.setUTCFullYear(year, month - 1, day);
  return Math.round((date.getTime() - epoch) / dayInMs);
};

export const dateOf = (serial: number): { year: number; month: number; day: number; weekday: number } => {
  const date = new Date(epoch + Math.floor(serial) * dayInMs);
  return {
    year: date.getUTCFullYear(),
    month: date.getUTCMonth() + 1,
    day: date.getUTCDate(),
    /** 0 is Sunday. */
    weekday: date.getUTCDay(),
  };
};

/** The last day of a month. */
export const daysInMonth = (year: number, month: number): number => dateOf(serialOf(year, month + 1, 0)).day;
