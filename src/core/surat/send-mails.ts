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

/** A mail that cannot go yet, and why, with what to do. */
export interface HeldBack {
  readonly held: string;
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
  compose(line: OutboxLine): Mail | HeldBack | null;
}

/** What a line says of a failure, in characters: a cell holds 50,000, and nobody reads as many. */
const longestError = 500;

const cutShort =
  'Pengiriman terputus di tengah jalan, jadi tidak diketahui apakah surat ini sampai. Tanyakan penerimanya, lalu ganti Keadaan: terkirim bila sampai, siap agar dikirim lagi.';
const noQuota = 'Kuota surat hari ini habis. Dikirim sendiri begitu kuota pulih.';
const notNeeded = 'Tidak dikirim karena sudah tidak perlu.';

type Mark = Parameters<Outbox['mark']>[0][number];

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
 * marked *mengirim* before the call and *terkirim* after it, with the next one's mark; one that an earlier run left as *mengirim* is *tidak pasti* from then on and
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

  // All are written before the first goes, so that a letter that cannot be written leaves none without its mark.
  const mails = due.map((line) => ({ line, mail: compose(line) }));
  let free = mailer.quota();
  let sent = 0;
  const held: OutboxLine[] = [];
  // What became of a mail is marked together with the next one's beginning: each mark that must be stored at once costs calls.
  let after: readonly Mark[] = [];
  const markOf = (line: OutboxLine, trial: Omit<Trial, 'triedAt'>): Mark => ({
    row: line.row,
    trial: { ...trial, error: trial.error.slice(0, longestError), triedAt: now },
  });
  for (const { line, mail } of mails) {
    const attempts = line.attempts + 1;
    if (!mail) {
      after = [...after, markOf(line, { state: 'gagal', attempts: mostAttempts, error: notNeeded })];
      continue;
    }
    if ('held' in mail) {
      if (line.state !== 'ditahan' || line.error !== mail.held.slice(0, longestError))
        after = [...after, markOf(line, { state: 'ditahan', attempts: line.attempts, error: mail.held })];
      continue;
    }
    if (free - (line.kind === 'ringkasan' ? 0 : run.reserved) <= 0) {
      held.push(line);
      continue;
    }
    outbox.mark([...after, markOf(line, { state: 'mengirim', attempts, error: '' })]);
    const sending = mailer.send(mail);
    if (sending.outcome === 'sent') {
      after = [markOf(line, { state: 'terkirim', attempts, error: '' })];
      free -= 1;
      sent += 1;
    } else if (sending.outcome === 'no quota') {
      // Others use the account's quota as well: what it said before may be spent.
      after = [markOf(line, { state: 'ditahan', attempts: line.attempts, error: noQuota })];
      free = 0;
    } else {
      const state = sending.outcome === 'refused' ? 'gagal' : 'tidak pasti';
      after = [markOf(line, { state, attempts, error: sending.error })];
    }
  }
  const newlyHeld = held
    .filter(({ state, error }) => state !== 'ditahan' || error !== noQuota)
    .map(
      ({ row, triedAt, attempts }): Mark => ({
        row,
        trial: { state: 'ditahan', triedAt, attempts, error: noQuota },
      }),
    );
  if (after.length + newlyHeld.length > 0) outbox.mark([...after, ...newlyHeld]);
  return sent;
};
