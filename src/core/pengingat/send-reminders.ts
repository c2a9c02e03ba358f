import { refusal } from '../refusal';
import { mailKey, type Outbox, type PlannedMail } from '../surat/outbox';
import { type Mail, type Mailer, sendMails } from '../surat/send-mails';
import type { ReminderFacts } from './reminder-facts';
import { type LetterSetting, letterOfLine, plannedFor } from './reminder-letters';
import { wentUnderOldCode } from './reminder-period';
import { obstacleTo } from './reminders-view';

/** What sending now works with. */
export interface ReminderPost {
  readonly outbox: Outbox;
  readonly mailer: Mailer;
  /** Writes a letter out. */
  write(letter: NonNullable<ReturnType<typeof letterOfLine>>): Omit<Mail, 'to'>;
}

/**
 * Sends the letters of these agencies (by their keys) now, under the same keys as the schedule, so that nobody gets two in a week;
 * those that wait in the outbox already go instead of new ones. Runs alone: the caller holds the lock. Returns what became of them in a sentence.
 */
export const sendReminders = (
  { outbox, mailer, write }: ReminderPost,
  facts: ReminderFacts,
  setting: LetterSetting,
  keys: readonly string[],
  now: Date,
): string => {
  const chosen = facts.agencies.filter(
    (agency) => keys.includes(agency.key) && obstacleTo(agency, facts) === '',
  );
  const isOld = wentUnderOldCode(outbox.lines(), facts.agencies);
  const planned = chosen.flatMap((agency): readonly PlannedMail[] =>
    agency.sent.waiting.length > 0 ? agency.sent.waiting : plannedFor(agency, facts, setting),
  );
  const wanted = planned.filter((mail) => !isOld(mail));
  if (wanted.length === 0)
    throw refusal(
      'Tidak ada yang perlu dikirim: OPD ini sudah disurati pekan ini atau sudah menjawab. Muat ulang.',
    );
  const own = new Set(wanted.map(mailKey));
  const lines = () => outbox.lines().filter((line) => own.has(mailKey(line)));
  sendMails({ ...outbox, lines }, mailer, {
    now,
    wanted,
    reserved: 1,
    compose: (line) => {
      const letter = letterOfLine(line, facts, setting);
      return letter && { ...write(letter), to: line.recipient };
    },
  });
  const count = (state: string): number => lines().filter((line) => line.state === state).length;
  return [
    `${count('terkirim')} surat terkirim.`,
    ...(['ditahan', 'gagal', 'tidak pasti'] as const).flatMap((state) =>
      count(state) > 0 ? [`${count(state)} ${state}; lihat tab Kotak Keluar.`] : [],
    ),
  ].join(' ');
};
