import { ladderOf } from '../jadwal/due-reminders';
import { holidaysIn } from '../jadwal/holidays';
import { statuses, weekdays, yesNo } from '../lembar/choices';
import { countingSetting, settingIn, settingLabels, wholeNumbers, wholeSettingIn } from '../lembar/settings';
import type { Grid } from '../lembar/table-rows';
import { addressOf } from '../surat/address';
import { type CellValue, sameText, trimmed } from '../text';
import { cellName, type Detail } from './check';

const oneOf =
  (texts: readonly string[]) =>
  (value: CellValue): boolean =>
    texts.some((text) => sameText(text, value));

/** Text that reads like a date is none, for the rules as for the formulas. */
const isDate = (value: CellValue): boolean => value instanceof Date;

const dates: readonly string[] = ['TENGGAT', 'JENDELA_MULAI', 'JENDELA_AKHIR'];

/** What a setting that is no whole number may be; blank ones are another matter. */
const kinds: Readonly<Record<string, (value: CellValue) => boolean>> = {
  TAHUN: (value) => typeof value === 'number' && value > 2000 && value < 2200,
  ...Object.fromEntries(dates.map((name) => [name, isDate])),
  SEKDA_EMAIL: (value) => addressOf(String(value)) !== '',
  HARI_RINGKASAN: oneOf(weekdays),
  TANGGA_PENGINGAT: (value) => ladderOf(String(value)) !== null,
  KABAR_OTOMATIS: oneOf(yesNo),
  ...Object.fromEntries(statuses.map((status) => [countingSetting(status), oneOf(yesNo)])),
};

/** Settings that may stay blank: nothing is sent, or there is no bound. */
const optional: readonly string[] = [...dates, 'SEKDA_EMAIL', 'TANGGA_PENGINGAT'];

/** So much of what stands in a cell tells which one is meant and leaves room for what to do. */
const longestValue = 40;

/** What no rule takes for a date, though it may look like one in the cell, with what to type. */
const noDate = (text: string): string =>
  `${text.slice(0, longestValue)} bukan tanggal. Ketik ulang, misalnya 31/12/2026`;

/** The days off that no mail is kept from. */
const unreadHolidays = (value: CellValue): readonly string[] =>
  value instanceof Date
    ? []
    : holidaysIn(String(value)).unread.map(
        (text) => `${text.slice(0, longestValue)} tidak terbaca. Tulis misalnya 20/03/2026 - 24/03/2026`,
      );

/** Settings that are not what they may be, so that what they start from counts in their place. */
export const wrongSettings = (settings: Grid): readonly Detail[] =>
  Object.keys(settingLabels).flatMap((name) => {
    const { value, row } = settingIn(settings, name);
    const text = trimmed(value);
    const faults = (): readonly string[] => {
      if (name === 'HARI_LIBUR') return unreadHolidays(value);
      const isRight = name in wholeNumbers ? value === wholeSettingIn(settings, name) : kinds[name]?.(value);
      if (isRight !== false || (text === '' && optional.includes(name))) return [];
      return [dates.includes(name) ? noDate(text) : text];
    };
    if (row === null) return [];
    const where = cellName('settings', row, 2);
    return faults().map((fault) => ({ where, found: `${settingLabels[name]}: ${fault}` }));
  });
