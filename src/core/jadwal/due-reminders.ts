import { mondayOf } from '../capaian/iso-week';
import { isWorkingDay, workingDayUntil } from './working-day';

/** An entry of an agency that nobody has gone on with. */
export interface IdleEntry {
  readonly id: string;
  readonly name: string;
  /** Whole days since somebody last did something about it. */
  readonly days: number;
}

/** What reminders look at in an agency. */
export interface RemindedAgency {
  readonly name: string;
  readonly isActive: boolean;
  /** Whether it has fewer counted entries of its own than asked for. */
  readonly isMissing: boolean;
  readonly drafts: readonly IdleEntry[];
  /** Entries that wait for the agency's repair. */
  readonly repairs: readonly IdleEntry[];
  /** The day of its last letter, as `dayNumber`; null when it had none. */
  readonly lastLetter: number | null;
}

/** When agencies are reminded; days as `dayNumber`. */
export interface ReminderRules {
  readonly deadline: number | null;
  /** Days before the deadline on which agencies without an entry are reminded. */
  readonly ladder: readonly number[];
  /** From so many days before the deadline on, the head is written to as well. */
  readonly headFrom: number;
  readonly draftDays: number;
  readonly repairDays: number;
  readonly holidays: ReadonlySet<number>;
}

/** A letter to an agency: everything it is to be reminded of, in one. */
export interface Reminder {
  readonly agency: string;
  /** Days to the deadline when it has no counted entry and a rung of the ladder is reached; else null. */
  readonly missingDaysLeft: number | null;
  readonly drafts: readonly IdleEntry[];
  readonly repairs: readonly IdleEntry[];
  readonly isToHead: boolean;
}

/** Days for which a rung that no run came for is made good. */
const daysToMakeGood = 7;

/**
 * Whether a rung of the ladder was reached that the agency has had no letter for. A rung on a day off is moved before it,
 * because the deadline does not move.
 */
const isRungDue = (
  today: number,
  deadline: number,
  last: number,
  { ladder, holidays }: ReminderRules,
): boolean =>
  ladder
    .map((days) => workingDayUntil(deadline - days, holidays))
    .some((day) => day <= today && today - day < daysToMakeGood && day > last);

/**
 * The letters that are due on a day (as `dayNumber`): one an agency, and none to an agency that had one in the same week. None
 * on a day off. Entries that stay idle are told of again only when as many days have passed as make them idle.
 */
export const dueReminders = (
  agencies: readonly RemindedAgency[],
  rules: ReminderRules,
  today: number,
): readonly Reminder[] => {
  if (!isWorkingDay(today, rules.holidays)) return [];
  const { deadline } = rules;
  const isOpen = deadline === null || today <= deadline;
  return agencies.flatMap(({ name, isActive, isMissing, drafts, repairs, lastLetter }): Reminder[] => {
    const last = lastLetter ?? Number.NEGATIVE_INFINITY;
    if (last >= mondayOf(today)) return [];
    const isRung = deadline !== null && isOpen && isRungDue(today, deadline, last, rules);
    const missingDaysLeft = isActive && isMissing && isRung ? deadline - today : null;
    const idle = (entries: readonly IdleEntry[], least: number) =>
      entries.filter(({ days }) => days >= least);
    // Once the deadline is over, a draft is closed: only a repair can still be answered.
    const idleDrafts = isOpen ? idle(drafts, rules.draftDays) : [];
    const idleRepairs = idle(repairs, rules.repairDays);
    const isIdle = (entries: readonly IdleEntry[], days: number) =>
      entries.length > 0 && today - last >= days;
    if (
      missingDaysLeft === null &&
      !isIdle(idleDrafts, rules.draftDays) &&
      !isIdle(idleRepairs, rules.repairDays)
    )
      return [];
    const isToHead = missingDaysLeft !== null && missingDaysLeft <= rules.headFrom;
    return [{ agency: name, missingDaysLeft, drafts: idleDrafts, repairs: idleRepairs, isToHead }];
  });
};

/** The ladder of a setting such as "14; 7; 3; 1": whole days, the longest first; null for a text that is none. */
export const ladderOf = (text: string): readonly number[] | null => {
  const rungs = text
    .split(/[;,]/)
    .map((part) => part.trim())
    .filter((part) => part !== '');
  if (rungs.some((rung) => !/^\d{1,3}$/.test(rung))) return null;
  return [...new Set(rungs.map(Number))].sort((one, other) => other - one);
};
