import fc from 'fast-check';
import { dayNumber } from '../../../src/core/capaian/pace';
import { statuses } from '../../../src/core/lembar/choices';
import type { Day } from '../../../src/core/lembar/settings';
import { readClaimMark, writeClaimMark } from '../../../src/core/usulan/claim-mark';
import { closedText, dayInCell, deadlineIn, isClosedText, isPast } from '../../../src/core/usulan/deadline';

const dayOf = (date: Date): Day => ({
  year: date.getUTCFullYear(),
  month: date.getUTCMonth() + 1,
  day: date.getUTCDate(),
});
/** Days close enough to one another that equal ones and neighbours are met. */
const aDay = fc
  .oneof(fc.integer({ min: 20_080, max: 20_100 }), fc.integer({ min: 10_000, max: 30_000 }))
  .map((number) => dayOf(new Date(number * 86_400_000)));
const noDay = fc.constant(null);
const aStatus = fc.constantFrom(...statuses, '', 'entah', 'perlu perbaikan ');

const deadline: Day = { year: 2025, month: 12, day: 31 };
const after: Day = { year: 2026, month: 1, day: 1 };

test('the deadline’s own day still counts, the next one does not, and none at all never passes', () => {
  expect(isPast(deadline, deadline)).toBe(false);
  expect(isPast(deadline, after)).toBe(true);
  expect(isPast(null, after)).toBe(false);
});

test('a day is past exactly when fewer days lie before it than before today', () => {
  fc.assert(
    fc.property(aDay, aDay, (one, today) => {
      expect(isPast(one, today)).toBe(dayNumber(one) < dayNumber(today));
    }),
    { seed: 3 },
  );
});

test('an entry is closed exactly when the deadline is past, no repair is asked for and it was not reopened to this day', () => {
  fc.assert(
    fc.property(
      aStatus,
      fc.oneof(aDay, noDay),
      fc.oneof(aDay, noDay),
      aDay,
      (status, reopenedUntil, last, today) => {
        const text = closedText({ status, reopenedUntil }, last, today);
        const isOpen =
          last === null ||
          dayNumber(today) <= dayNumber(last) ||
          status.trim().toLowerCase() === 'perlu perbaikan' ||
          (reopenedUntil !== null && dayNumber(reopenedUntil) >= dayNumber(today));
        expect(text === '').toBe(isOpen);
        expect(isClosedText(text)).toBe(!isOpen);
        if (last && !isOpen) expect(text).toContain(`${last.day} `);
      },
    ),
    { seed: 3, numRuns: 2000 },
  );
});

test('what is said names the deadline and the remedy', () => {
  expect(closedText({ status: 'Draf', reopenedUntil: null }, deadline, after)).toBe(
    'Tenggat pengusulan 31 Desember 2025 sudah lewat, jadi baris ini ditutup. Minta Bapperida membukanya kembali bila masih perlu diubah.',
  );
});

test('a day is read from a date and from text, and the deadline from a date alone', () => {
  const date = new Date('2025-12-31T00:00:00Z');
  expect([dayInCell(date, dayOf), dayInCell('31/12/2025', dayOf)]).toEqual([deadline, deadline]);
  expect([dayInCell('kelak', dayOf), dayInCell('', dayOf), dayInCell(7, dayOf)]).toEqual([null, null, null]);
  expect(deadlineIn([['Tenggat pengusulan', date]], dayOf)).toEqual(deadline);
  expect(deadlineIn([['Tenggat pengusulan', 'besok']], dayOf)).toBeNull();
  expect(deadlineIn([], dayOf)).toBeNull();
});

test('a mark of claims is read again on its own day alone, and differs with the claims and the deadline', () => {
  fc.assert(
    fc.property(aDay, fc.oneof(aDay, noDay), aDay, fc.string(), (today, last, other, claims) => {
      const mark = writeClaimMark(claims, last, today);
      expect(readClaimMark(mark, today)).toEqual({ mark, deadline: last });
      expect(readClaimMark(mark, other) === null).toBe(dayNumber(other) !== dayNumber(today));
      expect(writeClaimMark(`${claims}+`, last, today)).not.toBe(mark);
    }),
    { seed: 3 },
  );
  expect([readClaimMark('', after), readClaimMark('811c9dc5050b1d07', after)]).toEqual([null, null]);
});
