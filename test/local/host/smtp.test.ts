import { SMTPServer } from 'smtp-server';
import type { OutgoingMail } from '../../../src/local/apps-script/host-calls';
import { deliverBySmtp } from '../../../src/local/host/mail-delivery';
import { createOutbox } from '../../../src/local/host/outbox';

const received: string[] = [];
const server = new SMTPServer({
  authOptional: true,
  disabledCommands: ['STARTTLS', 'AUTH'],
  onRcptTo({ address }, _, answer) {
    answer(address.startsWith('hilang@') ? new Error('unknown user') : null);
  },
  onData(stream, _, done) {
    const parts: Buffer[] = [];
    stream.on('data', (part: Buffer) => parts.push(part));
    stream.on('end', () => {
      received.push(Buffer.concat(parts).toString());
      done(null);
    });
  },
});
let url = '';

beforeAll(async () => {
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', () => resolve());
  });
  const address = server.server.address();
  if (address && typeof address === 'object') url = `smtp://127.0.0.1:${address.port}`;
});
afterAll(async () => {
  await new Promise<void>((resolve) => {
    server.close(() => resolve());
  });
});

const mail: OutgoingMail = {
  to: 'sekda@pangkalpinang.example',
  cc: '',
  bcc: 'arsip@pangkalpinang.example',
  replyTo: '',
  name: 'Lembar Inovasi',
  noReply: false,
  subject: 'Ringkasan minggu 17',
  body: 'Isi surat',
  htmlBody: '',
  attachments: [],
  inlineImages: {},
};
const open = () => createOutbox(undefined, () => new Date('2025-04-23T00:00:00Z'), deliverBySmtp(url));

test('a mail reaches the server', async () => {
  await open().send('pemilik@pangkalpinang.example', mail);
  expect(received.at(-1)).toContain('Subject: Ringkasan minggu 17');
  expect(received.at(-1)).not.toContain('arsip@pangkalpinang.example');
});

test('what the server refuses is an error of the script', async () => {
  const outbox = open();
  const refused = { ...mail, to: 'hilang@pangkalpinang.example', bcc: '' };
  await expect(outbox.send('pemilik@pangkalpinang.example', refused)).rejects.toThrow(
    /^Failed to send email: .*unknown user/,
  );
  expect(outbox.mails).toEqual([]);
});
