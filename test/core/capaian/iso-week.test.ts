import fc from 'fast-check';
import {
  dayOfNumber,
  mondayOf,
  mondayOfText,
  weekdayNumber,
  weekText,
} from '../../../src/core/capaian/iso-week';
import { dayNumber } from '../../../src/core/capaian/pace';

const numberOf = (text: string): number => {
  const [year = 0, month = 0, day = 0] = text.split('-').map(Number);
  return dayNumber({ year, month, day });
};
const weekOf = (text: string): string => weekText(mondayOf(numberOf(text)));

test.each([
  // Days at which years and weeks part, as printed in calendars with ISO weeks.
  ['2025-12-28', '2025-W52'],
  ['2025-12-29', '2026-W01'],
  ['2026-01-04', '2026-W01'],
  ['2026-12-28', '2026-W53'],
  ['2027-01-03', '2026-W53'],
  ['2027-01-04', '2027-W01'],
  ['2024-12-30', '2025-W01'],
  ['2021-01-03', '2020-W53'],
  ['2026-11-24', '2026-W48'],
])('%s lies in %s', (day, week) => {
  expect(weekOf(day)).toBe(week);
});

const days = fc.integer({ min: numberOf('1990-01-01'), max: numberOf('2099-12-31') });

test('a week is seven days from Monday on, and its name leads back to it', () => {
  fc.assert(
    fc.property(days, (day) => {
      const monday = mondayOf(day);
      expect(day - monday).toBe(weekdayNumber(day));
      expect(new Date(monday * 86_400_000).getUTCDay()).toBe(1);
      expect(mondayOfText(weekText(monday))).toBe(monday);
      expect(dayNumber(dayOfNumber(day))).toBe(day);
    }),
  );
});

test('names follow each other as the weeks do', () => {
  const mondays = Array.from({ length: 2000 }, (_, index) => mondayOf(numberOf('1995-06-01')) + index * 7);
  const names = mondays.map(weekText);
  expect(new Set(names).size).toBe(names.length);
  expect([...names].sort()).toEqual(names);
});

test.each(['2026-W00', '2025-W53', '2026-W54', '2026-48', 'pekan ini', ''])('%p names no week', (text) => {
  expect(mondayOfText(text)).toBeNull();
});
