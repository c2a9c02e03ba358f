import fc from 'fast-check';
import { weekText } from '../../../src/core/capaian/iso-week';
import { dayNumber } from '../../../src/core/capaian/pace';
import { cityHour } from '../../../src/core/jadwal/city-hour';
import { dueWeek, nextSummary, type SummarySchedule } from '../../../src/core/jadwal/due-summary';

const numberOf = (text: string): number => {
  const [year = 0, month = 0, day = 0] = text.split('-').map(Number);
  return dayNumber({ year, month, day });
};
const at = (day: string, hour: number): number => cityHour(numberOf(day), hour);
const dayText = (day: number): string => new Date(day * 86_400_000).toISOString().slice(0, 10);

const mondays: SummarySchedule = { weekday: 0, hour: 7, holidays: new Set() };
const since = at('2026-01-01', 0);
const weekDue = (now: number, schedule: SummarySchedule, from = since): string | null => {
  const monday = dueWeek(now, from, schedule);
  return monday === null ? null : weekText(monday);
};

test('a summary is due from its hour on, until the next', () => {
  expect(weekDue(at('2026-11-23', 6), mondays)).toBe('2026-W47');
  expect(weekDue(at('2026-11-23', 7), mondays)).toBe('2026-W48');
  expect(weekDue(at('2026-11-29', 23), mondays)).toBe('2026-W48');
});

test('a holiday moves it to the next working day', () => {
  const schedule = { ...mondays, holidays: new Set([numberOf('2026-11-23'), numberOf('2026-11-24')]) };
  expect(weekDue(at('2026-11-24', 23), schedule)).toBe('2026-W47');
  expect(weekDue(at('2026-11-25', 7), schedule)).toBe('2026-W48');
});

test('a Friday that is a holiday moves to Monday, not into the weekend', () => {
  const schedule = { ...mondays, weekday: 4, holidays: new Set([numberOf('2026-11-27')]) };
  expect(weekDue(at('2026-11-29', 12), schedule)).toBe('2026-W47');
  expect(weekDue(at('2026-11-30', 7), schedule)).toBe('2026-W48');
});

test('a chosen Saturday is kept', () => {
  const schedule = { ...mondays, weekday: 5 };
  expect(weekDue(at('2026-11-28', 7), schedule)).toBe('2026-W48');
});

test('a week of holidays has no summary of its own', () => {
  const holidays = new Set(Array.from({ length: 7 }, (_, index) => numberOf('2026-03-16') + index));
  const schedule = { ...mondays, holidays };
  expect(weekDue(at('2026-03-22', 23), schedule)).toBe('2026-W11');
  expect(weekDue(at('2026-03-23', 7), schedule)).toBe('2026-W13');
});

test('nothing is due before the schedule was turned on, and the first one after it is', () => {
  const from = at('2026-11-25', 10);
  expect(weekDue(at('2026-11-25', 11), mondays, from)).toBeNull();
  expect(weekDue(at('2026-11-29', 23), mondays, from)).toBeNull();
  expect(weekDue(at('2026-11-30', 7), mondays, from)).toBe('2026-W49');
});

const schedules = fc.record({
  weekday: fc.integer({ min: 0, max: 6 }),
  hour: fc.integer({ min: 0, max: 23 }),
  // Two years, so that a run meets single days, long feasts and the turn of the year.
  holidays: fc
    .array(fc.record({ first: fc.integer({ min: 0, max: 760 }), length: fc.integer({ min: 1, max: 12 }) }), {
      maxLength: 14,
    })
    .map(
      (feasts) =>
        new Set(
          feasts.flatMap(({ first, length }) =>
            Array.from({ length }, (_, index) => numberOf('2026-01-01') + first + index),
          ),
        ),
    ),
});

/** The days on which mails go out, worked out by walking a calendar: what a secretary with a diary would do. */
const diary = ({ weekday, hour, holidays }: SummarySchedule, first: number, last: number): string[] => {
  const lines: string[] = [];
  let isOwed = false;
  for (let day = first; day <= last; day += 1) {
    const name = new Date(day * 86_400_000).getUTCDay();
    const isChosen = name === (weekday + 1) % 7;
    if (isChosen) isOwed = true;
    const isOff = holidays.has(day) || ((name === 0 || name === 6) && !isChosen);
    if (!isOwed || isOff) continue;
    lines.push(`${dayText(day)} ${hour}`);
    isOwed = false;
  }
  return lines;
};

/** What an hourly run that never fails sends, each week once. */
const sentBy = (schedule: SummarySchedule, first: number, last: number, isDown: (at: number) => boolean) => {
  const sent = new Map<string, string>();
  for (let now = cityHour(first, 0); now <= cityHour(last, 23); now += 1) {
    if (isDown(now)) continue;
    const week = weekDue(now, schedule, cityHour(first, 0));
    if (week !== null && !sent.has(week)) sent.set(week, `${dayText(Math.floor(now / 24))} ${now % 24}`);
  }
  return [...sent.values()];
};

test('two years of hourly runs send what a diary says, each once', () => {
  const first = numberOf('2026-01-01');
  const last = numberOf('2027-12-31');
  fc.assert(
    fc.property(schedules, (schedule) => {
      // A week that began before the schedule was turned on may still have its turn; the diary begins with a chosen day.
      const from = first + ((schedule.weekday - 3 + 7) % 7);
      const sent = sentBy(schedule, from, last, () => false);
      expect(sent).toEqual(diary(schedule, from, last));
    }),
    { numRuns: 40, seed: 5 },
  );
});

test('after a month without runs the latest summary comes at once, and the lost ones do not', () => {
  const first = numberOf('2026-01-05');
  const last = numberOf('2026-12-31');
  const down = { from: at('2026-06-10', 0), to: at('2026-07-10', 15) };
  const sent = sentBy(mondays, first, last, (now) => now >= down.from && now < down.to);
  const expected = diary(mondays, first, last)
    .filter((line) => line < '2026-06-10' || line > '2026-07-10')
    .concat('2026-07-10 15')
    .sort();
  expect(sent).toEqual(expected);
});

test('the next one is the first that the diary names after now', () => {
  const first = numberOf('2026-01-01');
  fc.assert(
    fc.property(schedules, fc.integer({ min: 24 * 20, max: 24 * 600 }), (schedule, offset) => {
      const now = cityHour(first, 0) + offset;
      const next = nextSummary(now, schedule);
      // The diary has to know of a turn that was missed, so it begins weeks before.
      const expected = diary(schedule, Math.floor(now / 24) - 14, Math.floor(now / 24) + 60)
        .map((line) => {
          const [day = '', hour = ''] = line.split(' ');
          return at(day, Number(hour));
        })
        .find((one) => one > now);
      expect(next).toBe(expected);
    }),
    { numRuns: 200, seed: 6 },
  );
});
