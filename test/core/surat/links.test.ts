import fc from 'fast-check';
import { mailtoLink } from '../../../src/core/surat/link-text';
import { whatsAppLink, whatsAppNumber } from '../../../src/core/surat/whatsapp';

test.each([
  ['0812-3456-7890', '6281234567890'],
  ['+62 812 3456 7890', '6281234567890'],
  ['62812.3456.789', '628123456789'],
  ['81234567890', '6281234567890'],
  ['(0812) 3456 7890', '6281234567890'],
])('%p is a number', (text, number) => {
  expect(whatsAppNumber(text)).toBe(number);
});

test.each([
  '',
  '0717 421234',
  '+1 202 555 0100',
  '0812',
  '081234567890123456',
  '0812x4567890',
  '0812&text=x90',
])('%p is none, so there is no link', (text) => {
  expect(whatsAppNumber(text)).toBe('');
  expect(whatsAppLink(text, 'Halo')).toBe('');
});

test('a chat opens with its text', () => {
  expect(whatsAppLink('0812-3456-7890', 'Mohon isi usulan & bukti')).toBe(
    'https://wa.me/6281234567890?text=Mohon%20isi%20usulan%20%26%20bukti',
  );
});

test('whatever the text, a link stays one link and gives the text back', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 80 }), (text) => {
      const chat = new URL(whatsAppLink('081234567890', text));
      expect([chat.host, chat.pathname]).toEqual(['wa.me', '/6281234567890']);
      const letter = mailtoLink('kepala@opd.go.id', text, text);
      expect(letter).toMatch(/^mailto:kepala@opd\.go\.id\?subject=[^\s"<>&?#]*&body=[^\s"<>&?#]*$/);
      const whole = Buffer.from(text, 'utf8').toString('utf8');
      expect(chat.searchParams.get('text')).toBe(whole);
      expect(new URL(letter).searchParams.get('subject')).toBe(whole);
    }),
    { numRuns: 500, seed: 12 },
  );
});
