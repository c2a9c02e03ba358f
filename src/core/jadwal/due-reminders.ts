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
  /** Its own entries that count, and how many are asked for. */
  readonly counted: number;
  readonly minimum: number;
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
  /** From so many days before the deadline on, the head is written to as well; 0 for never. */
  readonly headFrom: number;
  readonly draftDays: number;
  readonly repairDays: number;
  readonly holidays: ReadonlySet<number>;
}

/** A letter to an agency: everything that is waited for, in one. */
export interface Reminder extends Pick<RemindedAgency, 'counted' | 'minimum'> {
  readonly agency: string;
  /** Days to the deadline when it has too few counted entries; else null. */
  readonly missingDaysLeft: number | null;
  readonly drafts: readonly IdleEntry[];
  readonly repairs: readonly IdleEntry[];
  /** Whether the head of the agency is written to as well. */
  readonly isToHead: boolean;
}

/** Days for which a rung that no run came for is made good. */
const daysToMakeGood = 7;
/** Sunday, counted from Monday. */
const lastOfWeek = 6;

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

const idleFor = (entries: readonly IdleEntry[], least: number): readonly IdleEntry[] =>
  entries.filter(({ days }) => days >= least);

/**
 * What is waited for from an agency on a day (as `dayNumber`), whether or not a letter is due; null when nothing is. Once the
 * deadline is over, an entry comes too late and a draft is closed: only a repair can still be answered.
 */
export const reminderOf = (
  { name, isActive, counted, minimum, drafts, repairs }: RemindedAgency,
  { deadline, headFrom, draftDays, repairDays }: ReminderRules,
  today: number,
): Reminder | null => {
  const isOpen = deadline === null || today <= deadline;
  const missingDaysLeft =
    isActive && counted < minimum && isOpen && deadline !== null ? deadline - today : null;
  const idleDrafts = isOpen ? idleFor(drafts, draftDays) : [];
  const idleRepairs = idleFor(repairs, repairDays);
  if (missingDaysLeft === null && idleDrafts.length + idleRepairs.length === 0) return null;
  // There is one letter a week: in the deadline's own week no other comes for the head.
  const headUntil = Math.max(headFrom, mondayOf(today) + lastOfWeek - today);
  const isToHead = headFrom > 0 && missingDaysLeft !== null && missingDaysLeft <= headUntil;
  return {
    agency: name,
    counted,
    minimum,
    missingDaysLeft,
    drafts: idleDrafts,
    repairs: idleRepairs,
    isToHead,
  };
};

/**
 * The letters that are due on a day (as `dayNumber`): one an agency, and none to an agency that had one in the same week. None
 * on a day off. Entries that were idle at the last letter are told of again when as many days have passed as make them idle.
 */
export const dueReminders = (
  agencies: readonly RemindedAgency[],
  rules: ReminderRules,
  today: number,
): readonly Reminder[] => {
  if (!isWorkingDay(today, rules.holidays)) return [];
  const { deadline } = rules;
  return agencies.flatMap((agency): readonly Reminder[] => {
    const last = agency.lastLetter ?? Number.NEGATIVE_INFINITY;
    const reminder = last >= mondayOf(today) ? null : reminderOf(agency, rules, today);
    if (reminder === null) return [];
    const { missingDaysLeft, drafts, repairs } = reminder;
    const isMissing =
      missingDaysLeft !== null && deadline !== null && isRungDue(today, deadline, last, rules);
    const isIdle = (entries: readonly IdleEntry[], least: number) =>
      entries.some(({ days }) => today - last >= least || today - days + least > last);
    return isMissing || isIdle(drafts, rules.draftDays) || isIdle(repairs, rules.repairDays)
      ? [reminder]
      : [];
  });
};

/**
 * The first of the days from `from` on (as `dayNumber`) on which a letter will be due if nobody does anything, null when none of
 * the next seven is; `today` is the day on which the agencies are as told.
 */
export const nextReminderDay = (
  agencies: readonly RemindedAgency[],
  rules: ReminderRules,
  today: number,
  from: number,
): number | null => {
  for (let day = from; day < from + daysToMakeGood; day += 1) {
    const later = (entries: readonly IdleEntry[]) =>
      entries.map((entry) => ({ ...entry, days: entry.days + day - today }));
    const then = agencies.map((one) => ({
      ...one,
      drafts: later(one.drafts),
      repairs: later(one.repairs),
    }));
    if (dueReminders(then, rules, day).length > 0) return day;
  }
  return null;
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
