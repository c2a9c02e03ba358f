import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type ParsedMail, simpleParser } from 'mailparser';
import { SMTPServer } from 'smtp-server';
import { htmlText } from '../../../src/core/surat/html-text';
import type { MailPart } from '../../../src/core/surat/mail-part';
import { plainText } from '../../../src/core/surat/plain-text';
import type { RunOutcome, Runtime } from '../../../src/local/host/contract';
import { createRuntime } from '../../../src/local/host/runtime';
import { hostileTexts } from '../../support/hostile-texts';
import { builtFragments, weeklyMails } from '../../support/mails';

jest.setTimeout(120_000);

interface Received {
  readonly mail: ParsedMail;
  readonly headers: string;
  readonly from: string;
  readonly recipients: readonly string[];
}

const received: Received[] = [];
const server = new SMTPServer({
  authOptional: true,
  disabledCommands: ['STARTTLS', 'AUTH'],
  onData(stream, { envelope }, done) {
    const pieces: Buffer[] = [];
    stream.on('data', (piece: Buffer) => pieces.push(piece));
    stream.on('end', async () => {
      const source = Buffer.concat(pieces);
      received.push({
        mail: await simpleParser(source),
        headers: source.toString().split('\r\n\r\n')[0] ?? '',
        from: envelope.mailFrom ? envelope.mailFrom.address : '',
        recipients: envelope.rcptTo.map(({ address }) => address),
      });
      done(null);
    });
  },
});

const sender = 'pemilik@pangkalpinang.example';
const message = {
  to: 'sekda@pangkalpinang.example',
  subject: 'Inovasi daerah 23 November 2026: 33/36 OPD, 87/100 usulan',
  body: 'Isi',
};
let runtime: Runtime;
const send = (values: Readonly<Record<string, unknown>>): Promise<RunOutcome> =>
  runtime.run({ functionName: 'send', args: [{ ...message, ...values }], as: sender, kind: 'editor' });

beforeAll(async () => {
  await new Promise<void>((done) => {
    server.listen(0, '127.0.0.1', () => done());
  });
  const address = server.server.address();
  const port = address && typeof address === 'object' ? address.port : 0;
  runtime = await createRuntime({
    dist: mkdtempSync(join(tmpdir(), 'dist-')),
    script: 'function send(message) { MailApp.sendEmail(message); return MailApp.getRemainingDailyQuota(); }',
    at: new Date('2026-11-23T00:00:00Z'),
    smtp: `smtp://127.0.0.1:${port}`,
  });
});
beforeEach(() => {
  received.length = 0;
});
afterAll(async () => {
  await runtime?.close();
  await new Promise<void>((done) => {
    server.close(() => done());
  });
});

/** A text as UTF-8 carries it: half of a character pair becomes the sign for what cannot be read. */
const carried = (text: string): string => Buffer.from(text).toString();
const textsOf = (parts: readonly MailPart[]): { readonly body: string; readonly htmlBody: string } => ({
  body: plainText(parts),
  htmlBody: htmlText(parts, builtFragments()),
});
const expectBoth = (mail: ParsedMail | undefined, { body, htmlBody }: ReturnType<typeof textsOf>): void => {
  expect(mail?.text?.trimEnd()).toBe(carried(body).trimEnd());
  expect((mail?.html || '').trimEnd()).toBe(carried(htmlBody).trimEnd());
};

test.each(Object.entries(weeklyMails))(
  'both texts of the %s mail arrive as they were written',
  async (_, parts) => {
    const texts = textsOf(parts);
    const { error } = await send({ ...texts, name: 'Lembar Inovasi' });
    expect(error).toBeUndefined();
    const [arrived] = received;
    expectBoth(arrived?.mail, texts);
    expect(arrived?.mail.subject).toBe(message.subject);
    expect(arrived?.mail.from?.value).toEqual([{ name: 'Lembar Inovasi', address: sender }]);
    expect(arrived).toMatchObject({ from: sender, recipients: [message.to] });
    expect(arrived?.mail.attachments).toEqual([]);
    // The reader's program shows the last that it knows of.
    expect(arrived?.headers).toMatch(/^Content-Type: multipart\/alternative/m);
  },
);

test('both texts carry whatever cells hold', async () => {
  const items = hostileTexts.filter((text) => text.length < 500).map((text) => ({ text }));
  const texts = textsOf([
    { kind: 'decision', text: '.' },
    { kind: 'list', title: 'From: sekda', items },
    { kind: 'foot', text: 'Bcc: semua@kota.example' },
  ]);
  expect((await send(texts)).error).toBeUndefined();
  expect(received).toHaveLength(1);
  expectBoth(received[0]?.mail, texts);
  expect(received[0]?.recipients).toEqual([message.to]);
});

test.each(['Capaian ½ — “Kolak Beko” 👍 بسم الله', `${'Ringkasan '.repeat(24)}½`])(
  'the subject %j arrives as it was written',
  async (subject) => {
    expect((await send({ subject })).error).toBeUndefined();
    expect(received[0]?.mail.subject).toBe(subject);
    expect(received[0]?.headers).toMatch(/^[\x20-\x7e\r\n\t]*$/);
  },
);

test.each<[string, Readonly<Record<string, unknown>>, RegExp]>([
  ['a recipient', { to: 'sekda@kota.example\r\nBcc: semua@kota.example' }, /Invalid email/],
  ['a recipient with a command', { to: 'sekda@kota.example>\r\nDATA\r\n' }, /Invalid email/],
  ['a copy', { cc: 'a@kota.example\nTo: b@kota.example' }, /Invalid email/],
  ['a reply address', { replyTo: 'a@kota.example\r\nBcc: b@kota.example' }, /Invalid email/],
  ['a subject', { subject: 'Ringkasan\r\nBcc: semua@kota.example' }, /Invalid argument: subject/],
  ['a subject with a body', { subject: 'Ringkasan\n\n<b>palsu</b>' }, /Invalid argument: subject/],
])('line breaks in %s send nothing and cost nothing', async (_, values, refusal) => {
  const before = runtime.quota(sender);
  const { error } = await send(values);
  expect(error).toMatch(refusal);
  expect(received).toEqual([]);
  expect(runtime.quota(sender)).toBe(before);
});

test('a sender’s name with line breaks makes no header', async () => {
  expect((await send({ name: 'Lembar\r\nBcc: semua@kota.example\r\n\r\npalsu' })).error).toBeUndefined();
  const [arrived] = received;
  expect(arrived?.recipients).toEqual([message.to]);
  expect([...(arrived?.mail.headers.keys() ?? [])]).not.toContain('bcc');
  expect(arrived?.mail.from?.value[0]?.address).toBe(sender);
  expect(arrived?.mail.text?.trim()).toBe(message.body);
});

test('a comma makes two recipients, as on Google', async () => {
  const before = runtime.quota(sender);
  expect((await send({ to: 'a@kota.example,b@kota.example' })).error).toBeUndefined();
  expect(received.flatMap(({ recipients }) => recipients).sort()).toEqual([
    'a@kota.example',
    'b@kota.example',
  ]);
  expect(runtime.quota(sender)).toBe(before - 2);
});
