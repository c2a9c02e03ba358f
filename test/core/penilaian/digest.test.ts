import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { digest } from '../../../src/core/penilaian/digest';

/** The same by Node's own SHA-256: `utf16le` has the lower byte of a unit first. */
const expected = (text: string): string =>
  createHash('sha256').update(Buffer.from(text, 'utf16le').swap16()).digest('hex');

test('a digest is SHA-256 of the UTF-16 units, whatever the text', () => {
  const anyUnits = fc.string({
    unit: fc.integer({ min: 0, max: 0xffff }).map((unit) => String.fromCharCode(unit)),
  });
  fc.assert(
    fc.property(anyUnits, (text) => {
      expect(digest(text)).toBe(expected(text));
    }),
    { seed: 1 },
  );
});

test('texts of every length around a block have theirs', () => {
  for (let length = 0; length <= 130; length += 1)
    expect(digest('é'.repeat(length))).toBe(expected('é'.repeat(length)));
});
