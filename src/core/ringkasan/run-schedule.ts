import { weekText } from '../capaian/iso-week';
import type { CityHour } from '../jadwal/city-hour';
import { dueWeek, nextSummary } from '../jadwal/due-summary';
import type { ScheduleState, ToldFigures } from '../jadwal/schedule-state';
import { summaryRecipient, summaryScheduleIn } from '../jadwal/summary-setting';
import type { Day } from '../lembar/settings';
import type { Grid } from '../lembar/table-rows';
import { isWaiting, type MailKind, type Outbox, type OutboxLine, type PlannedMail } from '../surat/outbox';
import { type HeldBack, type Mail, type Mailer, sendMails } from '../surat/send-mails';
import { guardedLetters } from './guarded-letters';

/** A summary that is ready to go, and what it tells. */
export interface ReadySummary {
  readonly mail: Omit<Mail, 'to'>;
  readonly told: ToldFigures;
}

/** The letters of one kind besides the summary; each is asked only when the schedule runs. */
export interface Letters {
  readonly kind: Exclude<MailKind, 'ringkasan'>;
  /** Those that are wanted now; the outbox knows which went already. */
  wanted(outbox: readonly OutboxLine[], state: ScheduleState): readonly PlannedMail[];
  /** The letter of a line as things are now; held back while it cannot be written, null when it is not needed any more. */
  compose(line: OutboxLine): Omit<Mail, 'to'> | HeldBack | null;
  /** What is to be remembered once all that was wanted is in the outbox. */
  remember(state: ScheduleState): ScheduleState;
  /** The hour from which on more may be wanted, null when no clock tells. */
  next(hour: CityHour): CityHour | null;
  /** What keeps letters from being written or sent, with what to do, once they were asked for; '' when all is well. */
  fault(): string;
}

/** What the schedule works with; each is asked only when it is needed. */
export interface ScheduleDesk {
  settings(): Grid;
  outbox(): Outbox;
  readonly mailer: Mailer;
  /** The summary of a week, as things are now. */
  summary(week: string): ReadySummary;
  readonly letters: readonly Letters[];
}

/** What a run leaves to be remembered. */
export interface ScheduleOutcome {
  readonly state: ScheduleState;
  /** The hour from which on there is something to do. */
  readonly next: CityHour;
}

/** The fault that the status shows while nobody is told. */
export const noRecipient =
  'Penerima ringkasan belum diisi dengan satu alamat e-mail. Isi di tab Pengaturan, baris Penerima ringkasan: e-mail.';

/** What is remembered of faults, in characters: a property holds 9 KB in all. */
const longestFault = 1000;

/** The week that a summary tells of; one that was sent once more in its week is counted behind it: 2026-W48 (2). */
const weekOfPeriod = (period: string): string => period.split(' ')[0] ?? period;

const wantedOf = (week: string | null, recipient: string, desk: ScheduleDesk): readonly PlannedMail[] =>
  week === null || recipient === ''
    ? []
    : [{ kind: 'ringkasan', period: week, recipient, subject: desk.summary(week).mail.subject }];

/**
 * Sends what is due: the summary of the latest week whose turn has come since the schedule was turned on, once whatever
 * happens, with the figures of now. The caller holds the lock to the end and has seen to it that this account may send.
 */
export const runSchedule = (
  desk: ScheduleDesk,
  state: ScheduleState,
  { now, hour, dayOf }: { readonly now: Date; readonly hour: CityHour; readonly dayOf: (date: Date) => Day },
): ScheduleOutcome => {
  const settings = desk.settings();
  const schedule = summaryScheduleIn(settings, dayOf);
  const monday = dueWeek(hour, state.since, schedule);
  const week = monday === null ? null : weekText(monday);
  const recipient = summaryRecipient(settings);
  const outbox = desk.outbox();
  const letters = desk.letters.map(guardedLetters);
  let told = state.told;
  let heldBack = '';
  sendMails(outbox, desk.mailer, {
    now,
    wanted: [
      ...wantedOf(week, recipient, desk),
      ...letters.flatMap((kind) => kind.wanted(outbox.lines(), state)),
    ],
    reserved: 1,
    // A summary that was held back until the next one's turn has nothing more to say, nor has one to a former recipient. What the
    // owner asked for before its turn is not late: names of weeks follow each other as texts do.
    compose: (line) => {
      if (line.kind !== 'ringkasan') {
        const mail = letters.find(({ kind }) => kind === line.kind)?.compose(line);
        if (mail && 'held' in mail) {
          heldBack ||= mail.held;
          return mail;
        }
        return mail ? { ...mail, to: line.recipient } : null;
      }
      if (line.recipient !== recipient || line.period < (week ?? '')) return null;
      const { mail, told: tells } = desk.summary(weekOfPeriod(line.period));
      told = tells;
      return { ...mail, to: line.recipient };
    },
  });
  const lines = outbox.lines();
  const own = lines.find(
    ({ kind, period, recipient: to }) => kind === 'ringkasan' && period === week && to === recipient,
  );
  const isTold = own?.state === 'terkirim' || own?.state === 'tidak pasti';
  const next = Math.min(
    ...[nextSummary(hour, schedule) ?? hour + 24, ...letters.flatMap((kind) => kind.next(hour) ?? [])],
  );
  const after = letters.reduce((kept, kind) => kind.remember(kept), state);
  const faults = new Set([
    recipient === '' ? noRecipient : own && !isTold && own.error,
    heldBack,
    ...letters.map((kind) => kind.fault()),
  ]);
  return {
    state: {
      ...after,
      lastRun: now.getTime(),
      fault: [...faults]
        .filter((text) => text)
        .join(' ')
        .slice(0, longestFault),
      told: isTold ? told : state.told,
    },
    next: lines.some(isWaiting) ? hour + 1 : next,
  };
};
