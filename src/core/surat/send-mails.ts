import {
  isDue,
  mailKey,
  mostAttempts,
  type Outbox,
  type OutboxLine,
  type PlannedMail,
  sendingOrder,
  type Trial,
} from './outbox';

/** A mail ready to go. */
export interface Mail {
  readonly to: string;
  readonly subject: string;
  readonly text: string;
  readonly html: string;
}

/** What became of a mail: `unclear` when nobody can know whether it went. */
export type Sending =
  | { readonly outcome: 'sent' }
  | { readonly outcome: 'no quota' | 'refused' | 'unclear'; readonly error: string };

/** Whoever sends mails. */
export interface Mailer {
  /** Recipients that may still be written to today. */
  quota(): number;
  send(mail: Mail): Sending;
}

/** What a run of the outbox needs to know besides where mails are kept and who sends them. */
export interface SendingRun {
  readonly now: Date;
  /** Mails that are wanted now; those whose key is known already are left alone. */
  readonly wanted: readonly PlannedMail[];
  /** Recipients that stay free for the next summary. */
  readonly reserved: number;
  /** The mail of a line as things are now, null when it is not needed any more. */
  compose(line: OutboxLine): Mail | null;
}

const cutShort =
  'Pengiriman terputus di tengah jalan, jadi tidak diketahui apakah surat ini sampai. Tanyakan penerimanya, lalu ganti Keadaan: terkirim bila sampai, siap agar dikirim lagi.';
const noQuota = 'Kuota surat hari ini habis. Dikirim sendiri begitu kuota pulih.';
const notNeeded = 'Tidak dikirim karena sudah tidak perlu.';

const planNew = (outbox: Outbox, wanted: readonly PlannedMail[], now: Date): readonly OutboxLine[] => {
  const present = outbox.lines();
  const known = new Set(present.map(mailKey));
  const fresh: PlannedMail[] = [];
  for (const mail of wanted) {
    if (known.has(mailKey(mail))) continue;
    known.add(mailKey(mail));
    fresh.push(mail);
  }
  if (fresh.length === 0) return present;
  outbox.add(fresh, now);
  return outbox.lines();
};

/**
 * Plans the wanted mails and sends all that are due, each key once. Runs alone: the caller holds the lock until the end. A line is
 * marked *mengirim* before the call and *terkirim* after it; one that an earlier run left as *mengirim* is *tidak pasti* from then on and
 * waits for a person. Summaries go first, and `reserved` recipients stay free for the next. Returns how many mails went.
 */
export const sendMails = (outbox: Outbox, mailer: Mailer, run: SendingRun): number => {
  const { now, compose } = run;
  const lines = planNew(outbox, run.wanted, now);
  const left = lines.filter(({ state }) => state === 'mengirim');
  if (left.length > 0)
    outbox.mark(
      left.map(({ row, triedAt, attempts }) => ({
        row,
        trial: { state: 'tidak pasti', triedAt, attempts, error: cutShort },
      })),
    );
  const due = lines.filter((line) => isDue(line, now)).sort(sendingOrder);
  if (due.length === 0) return 0;

  let free = mailer.quota();
  let sent = 0;
  const held: OutboxLine[] = [];
  const mark = (line: OutboxLine, trial: Omit<Trial, 'triedAt'>): void =>
    outbox.mark([{ row: line.row, trial: { ...trial, triedAt: now } }]);
  for (const line of due) {
    const attempts = line.attempts + 1;
    const mail = compose(line);
    if (!mail) {
      mark(line, { state: 'gagal', attempts: mostAttempts, error: notNeeded });
      continue;
    }
    if (free - (line.kind === 'ringkasan' ? 0 : run.reserved) <= 0) {
      held.push(line);
      continue;
    }
    mark(line, { state: 'mengirim', attempts, error: '' });
    const sending = mailer.send(mail);
    if (sending.outcome === 'sent') {
      mark(line, { state: 'terkirim', attempts, error: '' });
      free -= 1;
      sent += 1;
    } else if (sending.outcome === 'no quota') {
      // Others use the account's quota as well: what it said before may be spent.
      mark(line, { state: 'ditahan', attempts: line.attempts, error: noQuota });
      free = 0;
    } else {
      const state = sending.outcome === 'refused' ? 'gagal' : 'tidak pasti';
      mark(line, { state, attempts, error: sending.error });
    }
  }
  const newlyHeld = held.filter(({ state }) => state !== 'ditahan');
  if (newlyHeld.length > 0)
    outbox.mark(
      newlyHeld.map(({ row, triedAt, attempts }) => ({
        row,
        trial: { state: 'ditahan', triedAt, attempts, error: noQuota },
      })),
    );
  return sent;
};
