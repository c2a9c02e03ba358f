import { mondayOf, weekText } from '../capaian/iso-week';
import { dayNumber } from '../capaian/pace';
import { grouped } from '../grouped';
import type { Day } from '../lembar/settings';
import { cellAt, rowsOf, type TableRows, textAt } from '../lembar/table-rows';
import { isWaiting, type OutboxLine, type PlannedMail } from '../surat/outbox';
import { folded } from '../text';

/** The longest code or name that a key holds. */
const longest = 60;

/** A code or name as keys of mails hold it: letters and digits in one word, which every cell gives back as it was written. */
export const keyPart = (text: string): string =>
  text
    .slice(0, longest)
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-|-$/g, '');

/** Rows of tab OPD that name an agency, each name once, with what keys of mails call it: its code, or its name without one of its own. */
export const agencyKeys = (opd: TableRows): readonly (readonly [row: number, key: string])[] => {
  const [names, keys] = [new Set<string>(), new Set<string>()];
  return rowsOf(opd).flatMap((row): readonly (readonly [number, string])[] => {
    const name = folded(cellAt(opd, row, 'name'));
    if (name === '' || names.has(name)) return [];
    names.add(name);
    const code = keyPart(textAt(opd, row, 'code'));
    const key = (code === '' || keys.has(folded(code)) ? keyPart(name) : code) || 'OPD';
    keys.add(folded(key));
    return [[row, key]];
  });
};

/** The period of an agency's letters: the week and the agency, so that there is one letter a week to whomever it goes. */
export const reminderPeriod = (today: number, agency: string): string =>
  `${weekText(mondayOf(today))} ${agency}`;

/** The agency, as `keyPart` gave it, that a period names. */
export const agencyOfPeriod = (period: string): string => period.split(' ')[1] ?? '';

/**
 * Tells of a planned letter whether its recipient had one in the same week under a code that no agency has any more: the code was
 * corrected, and the week's letter went.
 */
export const wentUnderOldCode = (
  lines: readonly OutboxLine[],
  agencies: readonly { readonly key: string }[],
): ((mail: PlannedMail) => boolean) => {
  const keys = new Set(agencies.map(({ key }) => folded(key)));
  const old = lines.filter(
    ({ kind, period, state }) =>
      kind === 'pengingat' && state !== 'gagal' && !keys.has(folded(agencyOfPeriod(period))),
  );
  const weekOf = (period: string): string => period.split(' ')[0] ?? '';
  return ({ period, recipient }) =>
    old.some((line) => line.recipient === recipient && weekOf(line.period) === weekOf(period));
};

/** What the outbox tells of the letters to an agency. */
export interface SentReminders {
  /** The day of the last, as `dayNumber`; null when it had none. One that is still to go counts as of today. */
  readonly last: number | null;
  /** Weeks of this year in which one went. */
  readonly weeks: number;
  /** Lines that are still to go. */
  readonly waiting: readonly OutboxLine[];
}

const none: SentReminders = { last: null, weeks: 0, waiting: [] };

/**
 * The letters to each agency, by its folded key part. A letter that certainly did not go is none: with a better address there may
 * be another in the same week.
 */
export const sentReminders = (
  lines: readonly OutboxLine[],
  { today, dayOf }: { readonly today: Day; readonly dayOf: (date: Date) => Day },
): ((agency: string) => SentReminders) => {
  const own = lines.filter(({ kind }) => kind === 'pengingat');
  const byAgency = grouped(own, ({ period }) => folded(agencyOfPeriod(period)));
  return (agency) => {
    const some = byAgency.get(folded(agency));
    if (!some) return none;
    const waiting = some.filter(isWaiting);
    const went = some.filter(({ state }) => ['mengirim', 'terkirim', 'tidak pasti'].includes(state));
    const days = went.map(({ triedAt, plannedAt }) => dayOf(triedAt ?? plannedAt));
    const all = [...days.map(dayNumber), ...(waiting.length > 0 ? [dayNumber(today)] : [])];
    const ofThisYear = went.filter((_, index) => days[index]?.year === today.year);
    return {
      last: all.length === 0 ? null : Math.max(...all),
      weeks: new Set(ofThisYear.map(({ period }) => period)).size,
      waiting,
    };
  };
};

/** Whether a letter went, or is to go, in the week of a day, as `dayNumber`. */
export const hadThisWeek = ({ last }: SentReminders, today: number): boolean =>
  last !== null && last >= mondayOf(today);
