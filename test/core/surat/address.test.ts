import fc from 'fast-check';
import { addressesIn, addressOf } from '../../../src/core/surat/address';

test.each([
  ['operator@pangkalpinangkota.go.id', 'operator@pangkalpinangkota.go.id'],
  ['  Operator.Satu+inovasi@Gmail.com ', 'operator.satu+inovasi@gmail.com'],
  ['guru_1@admin.sd.belajar.id', 'guru_1@admin.sd.belajar.id'],
])('%p is one address', (text, address) => {
  expect(addressOf(text)).toBe(address);
});

test.each([
  '',
  'operator',
  'operator@',
  '@kota.go.id',
  'operator@kota',
  'operator@kota..go.id',
  'dua..titik@kota.go.id',
  'titik.@kota.go.id',
  '.titik@kota.go.id',
  'a@b.go.id, c@d.go.id',
  'a@b.go.id;c@d.go.id',
  'a@b.go.id\nBcc: semua@kota.go.id',
  'a@b.go.id\r\nBcc: semua@kota.go.id',
  '"Nama" <a@b.go.id>',
  'a@b@c.go.id',
  'a b@kota.go.id',
  'a@-kota.go.id',
  'a@[127.0.0.1]',
  'á@kota.go.id',
  `${'a'.repeat(65)}@kota.go.id`,
  `a@${'kota.'.repeat(60)}go.id`,
])('%p is no address', (text) => {
  expect(addressOf(text)).toBe('');
});

test('whatever is typed, an address that comes of it is one recipient and no header', () => {
  const piece = fc.constantFrom(
    'a',
    '.',
    '@',
    'kota',
    'go.id',
    ',',
    ';',
    '<',
    '>',
    '"',
    '\n',
    '\r',
    ' ',
    '+',
    '-',
    ':',
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
      const address = addressOf(pieces.join(''));
      if (address !== '') expect(address).toMatch(/^[a-z0-9._%+-]+@[a-z0-9.-]+$/);
      for (const one of addressesIn(pieces.join(''))) expect(addressOf(one)).toBe(one);
    }),
    { numRuns: 2000, seed: 7 },
  );
});

test('a cell may hold several addresses, each counted once', () => {
  expect(addressesIn('a@kota.go.id; B@kota.go.id,\nbukan alamat, A@kota.go.id')).toEqual([
    'a@kota.go.id',
    'b@kota.go.id',
  ]);
});
