import fc from 'fast-check';
import { mailtoLink } from '../../../src/core/surat/link-text';
import type { MailItem, MailPart } from '../../../src/core/surat/mail-part';
import { writeMail } from '../../../src/core/surat/write-mail';
import { checkMail } from '../../../src/local/host/mail-rules';
import { hostileTexts } from '../../support/hostile-texts';
import { builtFragments } from '../../support/mails';

const fragments = builtFragments();

/** Throws as Google does when the mail is beyond its limits. */
const send = ({ subject, text, html }: ReturnType<typeof writeMail>) =>
  checkMail({
    to: 'sekda@pangkalpinang.example',
    cc: '',
    bcc: '',
    replyTo: '',
    name: '',
    noReply: false,
    subject,
    body: text,
    htmlBody: html,
    attachments: [],
    inlineImages: {},
  });

const itemOf = (name: string): MailItem => ({
  text: `${name} (Dinas)`,
  href: 'https://docs.google.com/spreadsheets/d/x/edit#gid=1&range=A2',
  action: {
    text: 'Tulis surat',
    href: mailtoLink('kepala@pangkalpinang.example', 'Usulan', name),
    plain: 'kepala@pangkalpinang.example',
  },
});
const listOf = (items: readonly MailItem[]): MailPart => ({
  kind: 'list',
  title: 'Belum mengusulkan',
  items,
});

test('what is within the limits stays as it is', () => {
  const parts: readonly MailPart[] = [
    { kind: 'decision', text: '2 OPD belum mengusulkan.' },
    listOf(['Dinas Sosial', 'Dinas Kesehatan'].map(itemOf)),
  ];
  const { subject, text } = writeMail({ subject: 'Inovasi daerah', parts }, fragments);
  expect(subject).toBe('Inovasi daerah');
  expect(text).toContain('- Dinas Sosial (Dinas)\n');
  expect(text).toContain('kepala@pangkalpinang.example');
  expect(text).not.toContain('lainnya');
});

test('a name that fills its cell is cut, and loses the link that would hold all of it', () => {
  const { subject, text, html } = writeMail(
    { subject: `Usulan ${'ß'.repeat(50_000)}`, parts: [listOf([itemOf(`Kolak ${'x'.repeat(49_000)}`)])] },
    fragments,
  );
  expect(subject).toHaveLength(250);
  expect(subject.endsWith('…')).toBe(true);
  expect(text).toContain('- Kolak xxx');
  expect(text).toContain('…');
  expect(text.length).toBeLessThan(2000);
  expect(html).not.toContain('mailto:');
});

test('a list of ten thousand ends with how many more there are', () => {
  const items = Array.from({ length: 10_000 }, (_, index) => itemOf(`Usulan ${index + 1}`));
  const mail = writeMail({ subject: 'Kabar', parts: [listOf(items)] }, fragments);
  expect(() => send(mail)).not.toThrow();
  const told = mail.text.match(/- Usulan \d+/g)?.length ?? 0;
  expect(told).toBeGreaterThanOrEqual(50);
  expect(mail.text).toContain(`- dan ${10_000 - told} lainnya`);
  expect(mail.html).toContain(`dan ${10_000 - told} lainnya`);
});

test('whatever is written into cells, Google takes the mail, and both texts tell of as much', () => {
  const name = fc.oneof(
    fc.constantFrom(...hostileTexts),
    fc.string({ unit: 'grapheme' }),
    fc
      .tuple(fc.string({ minLength: 1, unit: 'binary' }), fc.nat(50_000))
      .map(([text, times]) => text.repeat(times).slice(0, 50_000)),
  );
  fc.assert(
    fc.property(name, fc.array(name, { maxLength: 60 }), fc.nat(60), (subject, names, copies) => {
      const items = Array.from({ length: names.length * copies }, (_, index) =>
        itemOf(names[index % names.length] ?? ''),
      ).slice(0, 1000);
      const mail = writeMail(
        { subject, parts: [{ kind: 'paragraph', text: names[0] ?? '' }, listOf(items)] },
        fragments,
      );
      expect(() => send(mail)).not.toThrow();
      expect(/lainnya/.test(mail.text)).toBe(/lainnya/.test(mail.html));
    }),
    { seed: 5, numRuns: 25 },
  );
});
