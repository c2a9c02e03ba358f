import { cityHour } from '../core/jadwal/city-hour';
import { nextReminderDay } from '../core/jadwal/due-reminders';
import { ladderProblem } from '../core/jadwal/reminder-setting';
import { summaryScheduleIn } from '../core/jadwal/summary-setting';
import { once } from '../core/once';
import { type ReminderFacts, reminderFacts, withLetters } from '../core/pengingat/reminder-facts';
import {
  dueAgencies,
  type LetterSetting,
  letterOfLine,
  plannedFor,
  reminderTemplate,
  unreachable,
  wordingFault,
} from '../core/pengingat/reminder-letters';
import { wentUnderOldCode } from '../core/pengingat/reminder-period';
import type { Letters } from '../core/ringkasan/run-schedule';
import { writeMail } from '../core/surat/write-mail';
import { templateIn } from '../core/templat/find-template';
import type { MailSources } from './mail-sources';
import { cityDay, cityHourOf } from './today';

/** All about reminders as the tabs are now. */
export const factsNow = ({ read, lines }: MailSources, now: Date): ReminderFacts =>
  reminderFacts(
    {
      innovations: read('innovations'),
      opd: read('opd'),
      settings: read('settings'),
      log: read('audit'),
      outbox: lines(),
    },
    { today: cityDay(now), dayOf: cityDay },
  );

/** What letters are written with. */
export const letterSetting = ({ read, address, entry }: MailSources): LetterSetting => ({
  template: templateIn(read('templates'), reminderTemplate),
  address: address(),
  entry: entry(),
});

/** The reminders of a run of the schedule: on working days at the hour of the summary. */
export const reminderLetters = (sources: MailSources, now: Date): Letters => {
  const facts = once(() => factsNow(sources, now));
  // Told by the runs that write letters: to read the template on others only for this would cost them calls.
  let wording = '';
  const setting = once(() => {
    const found = letterSetting(sources);
    wording = wordingFault(found);
    return found;
  });
  const hourOfDay = () => summaryScheduleIn(sources.read('settings'), cityDay).hour;
  const isTime = () => cityHourOf(now) >= cityHour(facts().today, hourOfDay());
  return {
    kind: 'pengingat',
    wanted: (lines) => {
      if (!isTime()) return [];
      const isOld = wentUnderOldCode(lines, facts().agencies);
      return dueAgencies(facts())
        .flatMap((agency) => plannedFor(agency, facts(), setting()))
        .filter((mail) => !isOld(mail));
    },
    compose: (line) => {
      const letter = letterOfLine(line, facts(), setting());
      return letter && writeMail(letter, sources.fragments());
    },
    remember: (state) => state,
    fault: () =>
      [unreachable(facts()), ladderProblem(sources.read('settings')), wording]
        .filter((text) => text !== '')
        .join(' '),
    next: () => {
      const { agencies, rules, today } = withLetters(facts(), sources.lines(), cityDay);
      const day = nextReminderDay(agencies, rules, today, isTime() ? today + 1 : today);
      return day === null ? null : cityHour(day, hourOfDay());
    },
  };
};
