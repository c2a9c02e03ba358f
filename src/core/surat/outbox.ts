import { outboxStates } from '../lembar/choices';

export type OutboxState = (typeof outboxStates)[number];

/** What mails are for; the summary goes before all others. */
export const mailKinds = ['ringkasan', 'pengingat', 'kabar'] as const;
export type MailKind = (typeof mailKinds)[number];

/** The state that a cell of tab Kotak Keluar tells, null for a text that is none. */
export const outboxStateOf = (text: string): OutboxState | null =>
  outboxStates.find((state) => state === text.trim().toLowerCase()) ?? null;

/** A mail that is to be sent once: what it is for, of which period, to whom. */
export interface PlannedMail {
  readonly kind: MailKind;
  /** Such as 2026-W48; no `|` in it. */
  readonly period: string;
  /** One address, as `addressOf` gives it. */
  readonly recipient: string;
  readonly subject: string;
}

/** One line of tab Kotak Keluar. */
export interface OutboxLine extends PlannedMail {
  /** Where it stands, for `mark`. */
  readonly row: number;
  readonly state: OutboxState;
  readonly plannedAt: Date;
  /** When it was sent, or last tried; null before that. */
  readonly triedAt: Date | null;
  /** How often it was tried. */
  readonly attempts: number;
  readonly error: string;
}

/** A line that was just planned. */
export const newLine = (mail: PlannedMail, row: number, plannedAt: Date): OutboxLine => ({
  ...mail,
  row,
  state: 'siap',
  plannedAt,
  triedAt: null,
  attempts: 0,
  error: '',
});

/** What changes on a line when it is tried. */
export type Trial = Pick<OutboxLine, 'state' | 'triedAt' | 'attempts' | 'error'>;

/** Where mails are kept. */
export interface Outbox {
  lines(): readonly OutboxLine[];
  /** Plans mails; each is stored with its first mark at the latest. */
  add(mails: readonly PlannedMail[], at: Date): void;
  /** Returns only after a mark that a mail is under way is stored. */
  mark(changes: readonly { readonly row: number; readonly trial: Trial }[]): void;
}

/** The key under which a mail is sent once: `kind|period|recipient`. */
export const mailKey = ({ kind, period, recipient }: PlannedMail): string => `${kind}|${period}|${recipient}`;

/** How often a mail is tried whose failure is certain. */
export const mostAttempts = 5;

const hourInMs = 3_600_000;

/** When a mail that failed is tried again: one hour later, then two, four and eight. */
const nextTrial = ({ triedAt, attempts }: OutboxLine): number =>
  (triedAt?.getTime() ?? 0) + 2 ** Math.max(0, attempts - 1) * hourInMs;

/** Whether a line is to be tried now. What is uncertain is never sent again by itself. */
export const isDue = (line: OutboxLine, now: Date): boolean => {
  if (line.state === 'siap' || line.state === 'ditahan') return true;
  return line.state === 'gagal' && line.attempts < mostAttempts && nextTrial(line) <= now.getTime();
};

/** Whether a line is still to be tried by itself, now or later. */
export const isWaiting = ({ state, attempts }: OutboxLine): boolean =>
  state === 'siap' || state === 'ditahan' || (state === 'gagal' && attempts < mostAttempts);

/** The order of sending: summaries first, then as they were planned. */
export const sendingOrder = (one: OutboxLine, other: OutboxLine): number =>
  Number(other.kind === 'ringkasan') - Number(one.kind === 'ringkasan') ||
  one.plannedAt.getTime() - other.plannedAt.getTime() ||
  one.row - other.row;
