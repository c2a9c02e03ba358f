import { dayNumber } from '../capaian/pace';
import { type Day, settingIn, wholeSettingIn } from '../lembar/settings';
import type { Grid } from '../lembar/table-rows';
import { deadlineIn } from '../usulan/deadline';
import { ladderOf, type ReminderRules } from './due-reminders';
import { summaryScheduleIn } from './summary-setting';

/** The ladder that counts while the setting holds none. */
const usualLadder: readonly number[] = [14, 7, 3, 1];

/** What keeps the setting of the ladder from being followed, with what to do; '' when nothing does. */
export const ladderProblem = (settings: Grid): string =>
  ladderOf(String(settingIn(settings, 'TANGGA_PENGINGAT').value)) === null
    ? 'Hari pengingat sebelum tenggat di tab Pengaturan bukan deretan angka, jadi yang dipakai 14; 7; 3; 1. Tulis misalnya 14; 7; 3; 1.'
    : '';

/** When agencies are reminded, as tab Pengaturan has it; `dayOf` names the city's day of a date cell. */
export const reminderRulesIn = (settings: Grid, dayOf: (date: Date) => Day): ReminderRules => {
  const deadline = deadlineIn(settings, dayOf);
  return {
    deadline: deadline === null ? null : dayNumber(deadline),
    ladder: ladderOf(String(settingIn(settings, 'TANGGA_PENGINGAT').value)) ?? usualLadder,
    headFrom: wholeSettingIn(settings, 'HARI_KEPALA'),
    draftDays: wholeSettingIn(settings, 'HARI_DRAF'),
    repairDays: wholeSettingIn(settings, 'HARI_PERBAIKAN'),
    holidays: summaryScheduleIn(settings, dayOf).holidays,
  };
};
