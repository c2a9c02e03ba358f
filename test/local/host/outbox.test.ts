import type { OutgoingMail } from '../../../src/local/apps-script/host-calls';
import { type Deliver, deliverToFiles } from '../../../src/local/host/mail-delivery';
import { createOutbox } from '../../../src/local/host/outbox';

const owner = 'pemilik@pangkalpinang.example';
const plain: OutgoingMail = {
  to: 'sekda@pangkalpinang.example',
  cc: '',
  bcc: '',
  replyTo: '',
  name: 'Lembar Inovasi',
  noReply: false,
  subject: 'Ringkasan minggu 17',
  body: 'Isi surat',
  htmlBody: '',
  attachments: [],
  inlineImages: {},
};
const addresses = (count: number) =>
  Array.from({ length: count }, (_, index) => `opd${index}@x.example`).join(',');

const open = (deliver: Deliver = async () => {}) => {
  const time = { now: Date.parse('2025-04-23T00:00:00Z') };
  return { time, outbox: createOutbox(undefined, () => new Date(time.now), deliver) };
};

test('a mail sent is told with its time and sender', async () => {
  const { outbox } = open();
  await outbox.send(owner, plain);
  expect(outbox.mails).toEqual([
    expect.objectContaining({
      at: '2025-04-23T00:00:00.000Z',
      from: owner,
      to: plain.to,
      subject: plain.subject,
    }),
  ]);
});

test('every recipient counts, copies too, and the day begins with the first mail', async () => {
  const { outbox, time } = open();
  await outbox.send(owner, { ...plain, to: addresses(30), cc: addresses(10), bcc: addresses(10) });
  expect(outbox.quota(owner)).toBe(50);
  time.now += 86_400_000 - 1;
  expect(outbox.quota(owner)).toBe(50);
  time.now += 1;
  expect(outbox.quota(owner)).toBe(100);
});

test('the quota is each account’s own', async () => {
  const { outbox } = open();
  await outbox.send(owner, plain);
  expect([outbox.quota(owner), outbox.quota('admin@x.example')]).toEqual([99, 100]);
});

test('what the quota does not allow is refused and not sent', async () => {
  const { outbox } = open();
  await outbox.send(owner, { ...plain, to: addresses(50) });
  await outbox.send(owner, { ...plain, to: addresses(49) });
  await expect(outbox.send(owner, { ...plain, to: addresses(2) })).rejects.toThrow(
    'Service invoked too many times for one day: email.',
  );
  await outbox.send(owner, plain);
  expect(outbox.mails).toHaveLength(3);
  expect(outbox.quota(owner)).toBe(0);
});

test.each<[string, Partial<OutgoingMail>, string]>([
  ['no recipient', { to: '' }, 'Failed to send email: no recipient'],
  ['an address that is none', { to: 'sekda' }, 'Invalid email: sekda'],
  ['one bad address among good ones', { cc: 'a@x.example, b@' }, 'Invalid email: b@'],
  ['51 recipients', { to: addresses(51) }, 'Limit Exceeded: Email Recipients Per Message.'],
  ['a body over 200 KB', { htmlBody: 'x'.repeat(204_801) }, 'Limit Exceeded: Email Body Size.'],
  ['a subject of two lines', { subject: 'a\r\nBcc: b@x.example' }, 'Invalid argument: subject'],
])('%s is refused', async (_, change, message) => {
  const { outbox } = open();
  await expect(outbox.send(owner, { ...plain, ...change })).rejects.toThrow(message);
  expect(outbox.mails).toEqual([]);
  expect(outbox.quota(owner)).toBe(100);
});

test('what the server refuses is not sent and costs nothing', async () => {
  const { outbox } = open(async () => {
    throw new Error('Failed to send email: 550 unknown user');
  });
  await expect(outbox.send(owner, plain)).rejects.toThrow('550 unknown user');
  expect(outbox.mails).toEqual([]);
  expect(outbox.quota(owner)).toBe(100);
});

test('a mail becomes an .eml file with its parts', async () => {
  const files: string[] = [];
  const { outbox } = open(deliverToFiles((eml) => files.push(eml.toString())));
  await outbox.send(owner, {
    ...plain,
    htmlBody: '<p>Isi</p>',
    attachments: [
      { name: 'a.txt', contentType: 'text/plain', base64: Buffer.from('lampiran').toString('base64') },
    ],
  });
  const [eml = ''] = files;
  expect(eml).toContain(`From: Lembar Inovasi <${owner}>`);
  expect(eml).toContain('To: sekda@pangkalpinang.example');
  expect(eml).toContain('Subject: Ringkasan minggu 17');
  expect(eml).toContain('Wed, 23 Apr 2025 00:00:00 +0000');
  expect(eml).toContain('<p>Isi</p>');
  expect(eml).toContain('a.txt');
});

test('mails and quotas are the same after a reload', async () => {
  const { outbox, time } = open();
  await outbox.send(owner, plain);
  const again = createOutbox(
    JSON.parse(JSON.stringify(outbox.toJson())),
    () => new Date(time.now),
    async () => {},
  );
  expect(again.mails).toEqual(outbox.mails);
  expect(again.quota(owner)).toBe(99);
});
