import { dayNumber } from '../capaian/pace';
import { weekdays } from '../lembar/choices';
import { type Day, settingIn, wholeSettingIn } from '../lembar/settings';
import type { Grid } from '../lembar/table-rows';
import { addressOf } from '../surat/address';
import { type CellValue, sameText } from '../text';
import type { SummarySchedule } from './due-summary';
import { holidaysIn } from './holidays';

/** The days of a cell, as `dayNumber`; what names no day is passed over here and told by Periksa. */
const daysIn = (value: CellValue, dayOf: (date: Date) => Day): ReadonlySet<number> =>
  new Set(value instanceof Date ? [dayNumber(dayOf(value))] : holidaysIn(String(value)).days);

/** When the weekly summary is sent, as tab Pengaturan has it; `dayOf` names the city's day of a date cell. */
export const summaryScheduleIn = (settings: Grid, dayOf: (date: Date) => Day): SummarySchedule => {
  const { value } = settingIn(settings, 'HARI_RINGKASAN');
  return {
    // A day that is none counts as the one that settings start from.
    weekday: Math.max(
      0,
      weekdays.findIndex((name) => sameText(name, value)),
    ),
    hour: wholeSettingIn(settings, 'JAM_RINGKASAN'),
    holidays: daysIn(settingIn(settings, 'HARI_LIBUR').value, dayOf),
  };
};

/** Whom the weekly summary goes to; '' while the setting holds no address. */
export const summaryRecipient = (settings: Grid): string =>
  addressOf(String(settingIn(settings, 'SEKDA_EMAIL').value));
