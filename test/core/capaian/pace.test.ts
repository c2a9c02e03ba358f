import { dayNumber, neededOn, paceOf } from '../../../src/core/capaian/pace';

const today = dayNumber({ year: 2025, month: 4, day: 23 });

test('the pace is what remains spread over the weeks left', () => {
  expect(paceOf(70, today, dayNumber({ year: 2025, month: 7, day: 2 }))).toEqual({
    daysLeft: 70,
    perWeek: 7,
  });
});

test('in the last week all that remains is due', () => {
  expect(paceOf(12, today, dayNumber({ year: 2025, month: 4, day: 25 }))).toEqual({
    daysLeft: 2,
    perWeek: 12,
  });
});

test('a deadline that is over or not set leaves no days', () => {
  expect(paceOf(12, today, dayNumber({ year: 2025, month: 4, day: 1 })).daysLeft).toBe(0);
  expect(paceOf(12, today, null)).toEqual({ daysLeft: 0, perWeek: 12 });
});

test('nothing remaining needs no pace', () => {
  expect(paceOf(0, today, dayNumber({ year: 2025, month: 12, day: 31 })).perWeek).toBe(0);
});

test('the line to the target is straight, ends at the deadline and never falls', () => {
  const from = { day: 20_000, count: 10 };
  expect(neededOn(20_000, from, 100, 20_090)).toBe(10);
  expect(neededOn(20_045, from, 100, 20_090)).toBe(55);
  expect(neededOn(20_090, from, 100, 20_090)).toBe(100);
  expect(neededOn(20_200, from, 100, 20_090)).toBe(100);
  // Begun after the deadline, or with the target already met.
  expect(neededOn(20_000, from, 100, 19_990)).toBe(100);
  expect(neededOn(20_045, from, 5, 20_090)).toBe(10);
  expect(neededOn(20_045, from, 100, null)).toBeNull();
});
