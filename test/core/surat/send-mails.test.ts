import fc from 'fast-check';
import { mailKey, mostAttempts, type OutboxLine, type PlannedMail } from '../../../src/core/surat/outbox';
import { type SendingRun, sendMails } from '../../../src/core/surat/send-mails';
import { CutShort, type MemoryPost, memoryPost, plainMail } from '../../support/outbox';

const start = new Date('2026-11-23T00:00:00Z').getTime();
const hour = (count: number): Date => new Date(start + count * 3_600_000);

const mail = (
  recipient: string,
  kind: PlannedMail['kind'] = 'pengingat',
  period = '2026-W48',
): PlannedMail => ({
  kind,
  period,
  recipient: `${recipient}@kota.go.id`,
  subject: `Surat untuk ${recipient}`,
});
const run = (wanted: readonly PlannedMail[], at = 0, more: Partial<SendingRun> = {}): SendingRun => ({
  now: hour(at),
  wanted,
  reserved: 0,
  compose: plainMail,
  ...more,
});
const states = (post: MemoryPost): Record<string, string> =>
  Object.fromEntries(post.lines().map((line) => [line.recipient.split('@')[0] ?? '', line.state]));
const keys = (post: MemoryPost): readonly string[] => post.delivered.map(({ text }) => text);

test('a wanted mail goes once, however often it is wanted', () => {
  const post = memoryPost({ left: 100 });
  expect(sendMails(post.outbox, post.mailer, run([mail('satu'), mail('satu'), mail('dua')]))).toBe(2);
  expect(sendMails(post.outbox, post.mailer, run([mail('satu'), mail('dua')], 1))).toBe(0);
  expect(keys(post)).toEqual(['pengingat|2026-W48|satu@kota.go.id', 'pengingat|2026-W48|dua@kota.go.id']);
  expect(states(post)).toEqual({ satu: 'terkirim', dua: 'terkirim' });
});

test('the summary goes first, and its recipient is kept free by the others', () => {
  const quota = { left: 3 };
  const post = memoryPost(quota);
  sendMails(post.outbox, post.mailer, run([mail('satu'), mail('dua'), mail('tiga')], 0, { reserved: 1 }));
  expect(states(post)).toEqual({ satu: 'terkirim', dua: 'terkirim', tiga: 'ditahan' });
  sendMails(post.outbox, post.mailer, run([mail('sekda', 'ringkasan')], 1, { reserved: 1 }));
  expect(states(post)).toEqual({ satu: 'terkirim', dua: 'terkirim', tiga: 'ditahan', sekda: 'terkirim' });
  quota.left = 100;
  sendMails(post.outbox, post.mailer, run([], 24));
  expect(states(post).tiga).toBe('terkirim');
});

test('a failure that is certain is tried again later each time, and in the end no more', () => {
  const post = memoryPost({ left: 100 }, () => ({ outcome: 'refused', error: 'Kotak surat penuh' }));
  const tried: number[] = [];
  let attempts = 0;
  for (let at = 0; at < 72; at += 1) {
    sendMails(post.outbox, post.mailer, run([mail('satu')], at));
    const now = post.lines()[0]?.attempts ?? 0;
    if (now > attempts) tried.push(at);
    attempts = now;
  }
  expect(tried).toEqual([0, 1, 3, 7, 15]);
  expect(post.lines()[0]).toMatchObject({
    state: 'gagal',
    attempts: mostAttempts,
    error: 'Kotak surat penuh',
  });
});

test('what nobody can know is never sent again by itself', () => {
  const post = memoryPost({ left: 100 }, () => ({ outcome: 'unclear', error: 'Sambungan putus' }));
  for (let at = 0; at < 48; at += 1) sendMails(post.outbox, post.mailer, run([mail('satu')], at));
  expect(post.lines()[0]).toMatchObject({ state: 'tidak pasti', attempts: 1 });
});

test('a mail that is not needed any more is not sent, and says so', () => {
  const post = memoryPost({ left: 100 });
  sendMails(post.outbox, post.mailer, run([mail('satu')], 0, { compose: () => null }));
  sendMails(post.outbox, post.mailer, run([], 30));
  expect(post.delivered).toEqual([]);
  expect(post.lines()[0]).toMatchObject({ state: 'gagal', error: 'Tidak dikirim karena sudah tidak perlu.' });
});

const wanted = [mail('sekda', 'ringkasan'), mail('satu'), mail('dua'), mail('tiga')];

/** Whether every key went at most once and none is lost: sent, or held up for a person or for quota to see. */
const expectSound = (post: MemoryPost, mails: readonly PlannedMail[], uncertain: number): void => {
  const sent = keys(post);
  expect(new Set(sent).size).toBe(sent.length);
  const byKey = new Map<string, OutboxLine>(post.lines().map((line) => [mailKey(line), line]));
  expect(byKey.size).toBe(post.lines().length);
  expect([...byKey.keys()].sort()).toEqual(mails.map(mailKey).sort());
  for (const [key, { state }] of byKey) {
    if (state === 'terkirim') expect(sent).toContain(key);
    else expect(state).toBe('tidak pasti');
  }
  expect([...byKey.values()].filter(({ state }) => state === 'tidak pasti').length).toBeLessThanOrEqual(
    uncertain,
  );
};

describe.each(['before', 'after'] as const)('ended %s each of its calls', (when) => {
  test('a run leaves at most one mail a key, and loses none', () => {
    let ends = 0;
    for (let call = 1; ; call += 1) {
      const post = memoryPost({ left: 100 });
      post.cutAt(call, when);
      let isCut = false;
      try {
        sendMails(post.outbox, post.mailer, run(wanted));
      } catch (error) {
        if (!(error instanceof CutShort)) throw error;
        isCut = true;
      }
      const sentBefore = post.delivered.length;
      const inFlight = post.lines().filter(({ state }) => state === 'mengirim').length;
      post.cutAt(null);
      sendMails(post.outbox, post.mailer, run(wanted, 1));
      // Uncertain is only what was under way when the run ended.
      expectSound(post, wanted, inFlight);
      expect(inFlight).toBeLessThanOrEqual(1);
      expect(post.delivered.length).toBeGreaterThanOrEqual(sentBefore);
      if (!isCut) break;
      ends += 1;
    }
    // lines, add, lines, quota, two calls a mail, and the last one's mark.
    expect(ends).toBe(5 + 2 * wanted.length);
  });
});

test('any run of cuts, quotas and refusals keeps to one mail a key and loses none', () => {
  const recipients = fc.uniqueArray(fc.integer({ min: 1, max: 9 }), { maxLength: 6 });
  const steps = fc.array(
    fc.record({
      recipients,
      cut: fc.option(fc.integer({ min: 1, max: 25 })),
      when: fc.constantFrom('before' as const, 'after' as const),
      quota: fc.integer({ min: 0, max: 5 }),
      refused: fc.integer({ min: 0, max: 9 }),
    }),
    { minLength: 1, maxLength: 12 },
  );
  fc.assert(
    fc.property(steps, (all) => {
      const quota = { left: 0 };
      let refused = 0;
      const post = memoryPost(quota, ({ to }) =>
        to.startsWith(`opd${refused}@`) ? { outcome: 'refused', error: 'ditolak' } : null,
      );
      const asked = new Map<string, PlannedMail>();
      all.forEach((step, index) => {
        quota.left = step.quota;
        refused = step.refused;
        const mails = step.recipients.map((number) => mail(`opd${number}`));
        post.cutAt(step.cut, step.when);
        try {
          sendMails(post.outbox, post.mailer, run(mails, index * 24));
        } catch (error) {
          if (!(error instanceof CutShort)) throw error;
        }
        for (const line of post.lines()) asked.set(mailKey(line), line);
      });
      post.cutAt(null);
      quota.left = 100;
      refused = 0;
      // Days with quota and a server that takes everything: what can still go, goes.
      for (let day = 0; day < 2; day += 1)
        sendMails(post.outbox, post.mailer, run([], (all.length + 10 + day) * 24));
      const sent = keys(post);
      expect(new Set(sent).size).toBe(sent.length);
      expect([...asked.keys()].sort()).toEqual(post.lines().map(mailKey).sort());
      for (const line of post.lines()) {
        if (line.state === 'terkirim') expect(sent).toContain(mailKey(line));
        else if (line.state === 'gagal') expect(line.attempts).toBe(mostAttempts);
        else expect(line.state).toBe('tidak pasti');
      }
    }),
    { numRuns: 400, seed: 8 },
  );
});
