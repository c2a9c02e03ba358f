import { ladderOf } from '../jadwal/due-reminders';
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

/** What is found, with what a look at the cell does not show: that a date there is a text. */
const foundText = (name: string, value: CellValue): string => {
  const text = trimmed(value);
  const isText = dates.includes(name) && text !== '';
  return `${settingLabels[name]}: ${isText ? `${text.slice(0, longestValue)} bukan tanggal. Ketik ulang, misalnya 31/12/2026` : text}`;
};

/** Settings that are not what they may be, so that what they start from counts in their place. */
export const wrongSettings = (settings: Grid): readonly Detail[] =>
  Object.keys(settingLabels).flatMap((name) => {
    const { value, row } = settingIn(settings, name);
    const isBlank = trimmed(value) === '';
    const isRight = name in wholeNumbers ? value === wholeSettingIn(settings, name) : kinds[name]?.(value);
    if (row === null || isRight !== false || (isBlank && optional.includes(name))) return [];
    return [{ where: cellName('settings', row, 2), found: foundText(name, value) }];
  });
