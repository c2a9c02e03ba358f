import { dayOfNumber } from '../capaian/iso-week';
import { dayNumber } from '../capaian/pace';
import { readFigures } from '../capaian/read-figures';
import { groupOf } from '../grouped';
import { type RemindedAgency, type Reminder, type ReminderRules, reminderOf } from '../jadwal/due-reminders';
import { reminderRulesIn } from '../jadwal/reminder-setting';
import { opdTab } from '../lembar/roster-tabs';
import { type Day, settingIn } from '../lembar/settings';
import { type Grid, tableIn, textAt } from '../lembar/table-rows';
import { addressOf } from '../surat/address';
import type { OutboxLine } from '../surat/outbox';
import { folded } from '../text';
import { operatorsOf } from '../usulan/claims';
import { deadlineIn } from '../usulan/deadline';
import { idleEntriesIn } from './idle-entries';
import { agencyKeys, type SentReminders, sentReminders } from './reminder-period';

/** The tabs that reminders are worked out from, titles included, and the lines of the outbox. */
export interface ReminderTables {
  readonly innovations: Grid;
  readonly opd: Grid;
  readonly settings: Grid;
  readonly log: Grid;
  readonly outbox: readonly OutboxLine[];
}

/** The city's calendar: today, and the day of an instant. */
export interface ReminderDay {
  readonly today: Day;
  readonly dayOf: (date: Date) => Day;
}

/** An agency with whom to write to about what is waited for. */
export interface AgencyToRemind extends RemindedAgency {
  /** What keys of mails call it. */
  readonly key: string;
  /** Addresses of its operators, each as `addressOf` gives it. */
  readonly operators: readonly string[];
  /** Of its head; '' for none. */
  readonly head: string;
  /** The number of tab OPD as it stands there; '' while nobody agreed. */
  readonly whatsapp: string;
  readonly sent: SentReminders;
  /** What is waited for now, null when nothing is. */
  readonly reminder: Reminder | null;
}

/** Everything about reminders as it is at a moment. */
export interface ReminderFacts {
  readonly agencies: readonly AgencyToRemind[];
  readonly rules: ReminderRules;
  readonly deadline: Day | null;
  /** As `dayNumber`. */
  readonly today: number;
}

/** The agencies of tab OPD, each name once, with what is waited for from each and which letters it had. */
export const reminderFacts = (tables: ReminderTables, day: ReminderDay): ReminderFacts => {
  const { settings } = tables;
  const [today, rules] = [dayNumber(day.today), reminderRulesIn(settings, day.dayOf)];
  // As it counts for the coverage: what is no number asks for nothing.
  const minimum = Number(settingIn(settings, 'MIN_PER_OPD').value) || 0;
  const opd = tableIn(opdTab, tables.opd);
  const text = (row: number, key: string): string => textAt(opd, row, key);
  const operators = operatorsOf(tables.opd);
  const idle = idleEntriesIn(tables.innovations, tables.log, day);
  const sentTo = sentReminders(tables.outbox, day);
  const figures = new Map(
    readFigures(tables, day.today, day.dayOf).perAgency.map((one) => [folded(one.name), one]),
  );
  const agencies = agencyKeys(opd).flatMap(([row, key]): readonly AgencyToRemind[] => {
    const name = text(row, 'name');
    const own = figures.get(folded(name));
    if (!own) return [];
    const sent = sentTo(key);
    const agency: RemindedAgency = {
      name,
      isActive: own.isActive,
      counted: own.counted,
      minimum,
      drafts: idle.get(folded(name))?.drafts ?? [],
      repairs: idle.get(folded(name))?.repairs ?? [],
      lastLetter: sent.last,
    };
    return [
      {
        ...agency,
        key,
        operators: [...new Set(groupOf(operators, folded(name)).map(addressOf))].filter((to) => to !== ''),
        head: addressOf(text(row, 'headEmail')),
        whatsapp: text(row, 'whatsapp'),
        sent,
        reminder: reminderOf(agency, rules, today),
      },
    ];
  });
  return { agencies, rules, deadline: deadlineIn(settings, day.dayOf), today };
};

/** The facts after letters went: as the outbox tells of them now. */
export const withLetters = (
  facts: ReminderFacts,
  outbox: readonly OutboxLine[],
  dayOf: ReminderDay['dayOf'],
): ReminderFacts => {
  const sentTo = sentReminders(outbox, { today: dayOfNumber(facts.today), dayOf });
  const agencies = facts.agencies.map((agency) => {
    const sent = sentTo(agency.key);
    return { ...agency, sent, lastLetter: sent.last };
  });
  return { ...facts, agencies };
};
