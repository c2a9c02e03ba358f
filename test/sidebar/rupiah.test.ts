import fc from 'fast-check';
import { caretBefore, groupedDigits, ungrouped } from '../../src/sidebar/entry/rupiah';

test('digits are grouped by three, words are left as they are', () => {
  expect(groupedDigits('12500000')).toBe('12.500.000');
  expect(groupedDigits('0')).toBe('0');
  expect(groupedDigits('12,5 jt')).toBe('12,5 jt');
  expect(ungrouped('12.500.000')).toBe('12500000');
  expect(ungrouped('12,5 jt')).toBe('12,5 jt');
});

test('grouping changes no digit, and the caret keeps as many digits to its right', () => {
  fc.assert(
    fc.property(fc.stringMatching(/^\d{1,15}$/), fc.nat(15), (digits, after) => {
      const grouped = groupedDigits(digits);
      expect(ungrouped(grouped)).toBe(digits);
      const caret = caretBefore(grouped, Math.min(after, digits.length));
      expect(grouped.slice(caret).replace(/\D/g, '')).toHaveLength(Math.min(after, digits.length));
    }),
    { seed: 20250423 },
  );
});
