import {
  mailKey,
  newLine,
  type Outbox,
  type OutboxLine,
  type PlannedMail,
  type Trial,
} from '../../src/core/surat/outbox';
import type { Mail, Mailer, Sending } from '../../src/core/surat/send-mails';

/** A run that Google ended. */
export class CutShort extends Error {}

/** An outbox in memory, and a mail server that keeps what it was given; either can end the run at a call. */
export interface MemoryPost {
  readonly outbox: Outbox;
  readonly mailer: Mailer;
  readonly delivered: Mail[];
  readonly lines: () => readonly OutboxLine[];
  /** Ends the run before or after the call with this number, counted from now on; null never. */
  readonly cutAt: (call: number | null, when?: 'before' | 'after') => void;
  /** Calls since the last `cutAt`. */
  readonly calls: () => number;
}

/** Recipients are taken from `quota` as Google does; `refuse` says what the server does with a mail it does not take. */
export const memoryPost = (
  quota: { left: number },
  refuse: (mail: Mail) => Sending | null = () => null,
): MemoryPost => {
  const stored: OutboxLine[] = [];
  const delivered: Mail[] = [];
  let calls = 0;
  let cut: { call: number; when: 'before' | 'after' } | null = null;
  const call = <Value>(work: () => Value): Value => {
    calls += 1;
    const isCut = cut !== null && cut.call === calls;
    if (isCut && cut?.when === 'before') throw new CutShort();
    const value = work();
    if (isCut) throw new CutShort();
    return value;
  };
  const fresh = (mail: PlannedMail, at: Date): OutboxLine => newLine(mail, stored.length + 2, at);
  const change = (row: number, trial: Trial): void => {
    const index = stored.findIndex((line) => line.row === row);
    const line = stored[index];
    if (!line) throw new Error(`Baris ${row} tidak ada.`);
    stored[index] = { ...line, ...trial };
  };
  return {
    outbox: {
      lines: () => call(() => [...stored]),
      add: (mails, at) =>
        call(() => {
          for (const mail of mails) stored.push(fresh(mail, at));
        }),
      mark: (changes) =>
        call(() => {
          for (const { row, trial } of changes) change(row, trial);
        }),
    },
    mailer: {
      quota: () => call(() => quota.left),
      send: (mail) =>
        call((): Sending => {
          if (quota.left <= 0) return { outcome: 'no quota', error: 'kuota habis' };
          const refused = refuse(mail);
          if (refused) return refused;
          quota.left -= 1;
          delivered.push(mail);
          return { outcome: 'sent' };
        }),
    },
    delivered,
    lines: () => stored,
    cutAt: (at, when = 'before') => {
      calls = 0;
      cut = at === null ? null : { call: at, when };
    },
    calls: () => calls,
  };
};

/** The mail of a line, which names its key so that a test can tell whose it was. */
export const plainMail = (line: OutboxLine): Mail => ({
  to: line.recipient,
  subject: line.subject,
  text: mailKey(line),
  html: '',
});
