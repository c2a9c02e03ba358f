import { ladderOf } from '../jadwal/due-reminders';
import { statuses, weekdays, yesNo } from '../lembar/choices';
import { countingSetting, settingIn, settingLabels, wholeNumbers, wholeSettingIn } from '../lembar/settings';
import type { Grid } from '../lembar/table-rows';
import { addressOf } from '../surat/address';
import { type CellValue, sameText, trimmed } from '../text';
import { dayOfText } from '../usulan/date-text';
import { cellName, type Detail } from './check';

const oneOf =
  (texts: readonly string[]) =>
  (value: CellValue): boolean =>
    texts.some((text) => sameText(text, value));

const isDay = (value: CellValue): boolean => value instanceof Date || dayOfText(trimmed(value)) !== null;

/** What a setting that is no whole number may be; blank ones are another matter. */
const kinds: Readonly<Record<string, (value: CellValue) => boolean>> = {
  TAHUN: (value) => typeof value === 'number' && value > 2000 && value < 2200,
  TENGGAT: isDay,
  SEKDA_EMAIL: (value) => addressOf(String(value)) !== '',
  HARI_RINGKASAN: oneOf(weekdays),
  TANGGA_PENGINGAT: (value) => ladderOf(String(value)) !== null,
  ...Object.fromEntries(statuses.map((status) => [countingSetting(status), oneOf(yesNo)])),
};

/** Settings that may stay blank: nothing is sent, or there is no deadline. */
const optional: readonly string[] = ['TENGGAT', 'SEKDA_EMAIL', 'TANGGA_PENGINGAT'];

/** Settings that are not what they may be, so that what they start from counts in their place. */
export const wrongSettings = (settings: Grid): readonly Detail[] =>
  Object.keys(settingLabels).flatMap((name) => {
    const { value, row } = settingIn(settings, name);
    const isBlank = trimmed(value) === '';
    const isRight = name in wholeNumbers ? value === wholeSettingIn(settings, name) : kinds[name]?.(value);
    if (row === null || isRight !== false || (isBlank && optional.includes(name))) return [];
    return [{ where: cellName('settings', row, 2), found: `${settingLabels[name]}: ${trimmed(value)}` }];
  });
