import type { ClockRule } from '../../../src/local/apps-script/host-calls';
import { type Birth, checkRule, nextRun } from '../../../src/local/host/schedule';
import { scheduleText } from '../../../src/local/host/schedule-text';

const zone = 'Asia/Jakarta';
const at = (text: string) => Date.parse(`${text}+07:00`);
const birth: Birth = { created: at('2025-04-23T10:20:30'), seed: 3_141_592_653 };
const local = (instant: number) => new Date(instant + 7 * 3_600_000).toISOString().slice(0, 16);

const runs = (rule: ClockRule, count: number, from: Birth = birth) => {
  const times: number[] = [];
  for (let after = from.created; times.length < count; ) {
    const next = nextRun(rule, from, after);
    if (next === null) break;
    times.push(next);
    after = next;
  }
  return times;
};

test('every hour keeps one minute, and begins within the hour', () => {
  const times = runs({ kind: 'everyHours', count: 1 }, 4);
  expect(times[0]).toBeGreaterThan(birth.created);
  expect(times[0]).toBeLessThanOrEqual(birth.created + 3_600_000);
  expect(times.map((time, index) => time - (times[0] ?? 0) - index * 3_600_000)).toEqual([0, 0, 0, 0]);
});

test.each([1, 5, 10, 15, 30])('every %i minutes', (count) => {
  const times = runs({ kind: 'everyMinutes', count }, 3);
  expect((times[1] ?? 0) - (times[0] ?? 0)).toBe(count * 60_000);
  expect((times[2] ?? 0) - (times[1] ?? 0)).toBe(count * 60_000);
});

test('every day at an hour falls within that hour of each day', () => {
  const rule: ClockRule = { kind: 'everyDays', count: 1, hour: 7, minute: null, timeZone: zone };
  const times = runs(rule, 3).map(local);
  expect(times.map((time) => time.slice(0, 13))).toEqual(['2025-04-24T07', '2025-04-25T07', '2025-04-26T07']);
  expect(new Set(times.map((time) => time.slice(14))).size).toBe(1);
});

test('near a minute is at most fifteen minutes off, before or after', () => {
  const rule: ClockRule = { kind: 'everyDays', count: 1, hour: 7, minute: 0, timeZone: zone };
  const offsets = Array.from({ length: 400 }, (_, index) => {
    const [first = 0] = runs(rule, 1, { created: birth.created, seed: index * 10_007 });
    return (first - at('2025-04-24T07:00:00')) / 60_000;
  });
  expect(Math.min(...offsets)).toBe(-15);
  expect(Math.max(...offsets)).toBe(15);
});

test('every second day leaves a day out', () => {
  const rule: ClockRule = { kind: 'everyDays', count: 2, hour: 23, minute: null, timeZone: zone };
  expect(runs(rule, 3).map((time) => local(time).slice(0, 10))).toEqual([
    '2025-04-23',
    '2025-04-25',
    '2025-04-27',
  ]);
});

test('every week falls on its day, in the zone of the rule', () => {
  const rule: ClockRule = { kind: 'everyWeeks', count: 1, weekDay: 1, hour: 0, minute: null, timeZone: zone };
  expect(runs(rule, 3).map((time) => local(time).slice(0, 13))).toEqual([
    '2025-04-28T00',
    '2025-05-05T00',
    '2025-05-12T00',
  ]);
});

test('every second week', () => {
  const rule: ClockRule = {
    kind: 'everyWeeks',
    count: 2,
    weekDay: 3,
    hour: 12,
    minute: null,
    timeZone: zone,
  };
  expect(runs(rule, 3).map((time) => local(time).slice(0, 10))).toEqual([
    '2025-04-23',
    '2025-05-07',
    '2025-05-21',
  ]);
});

test('a day of the month leaves out months that lack it', () => {
  const rule: ClockRule = { kind: 'onMonthDay', day: 31, hour: 8, minute: null, timeZone: zone };
  expect(runs(rule, 3).map((time) => local(time).slice(0, 10))).toEqual([
    '2025-05-31',
    '2025-07-31',
    '2025-08-31',
  ]);
});

test('summer time moves the instant and not the hour', () => {
  const rule: ClockRule = { kind: 'everyDays', count: 1, hour: 9, minute: null, timeZone: 'Europe/Berlin' };
  const [saturday = 0, sunday = 0] = runs(rule, 2, { created: Date.parse('2025-03-29T00:00Z'), seed: 0 });
  expect(new Date(saturday).toISOString()).toBe('2025-03-29T08:00:00.000Z');
  expect(new Date(sunday).toISOString()).toBe('2025-03-30T07:00:00.000Z');
});

test('after, at and atDate run once', () => {
  expect(runs({ kind: 'after', milliseconds: 90_000 }, 2)).toEqual([birth.created + 90_000]);
  expect(runs({ kind: 'at', instant: at('2025-05-01T08:00:00') }, 2)).toEqual([at('2025-05-01T08:00:00')]);
  const [onDate = 0, ...more] = runs({ kind: 'atDate', year: 2025, month: 5, day: 2, timeZone: zone }, 2);
  expect(Math.abs(onDate - at('2025-05-02T00:00:00'))).toBeLessThanOrEqual(15 * 60_000);
  expect(more).toEqual([]);
});

test('a time that is past already runs at the first chance', () => {
  expect(runs({ kind: 'at', instant: birth.created - 5000 }, 2)).toEqual([birth.created + 1]);
});

test('every 7 minutes is refused', () => {
  expect(() => checkRule({ kind: 'everyMinutes', count: 7 })).toThrow('everyMinutes');
  expect(() => checkRule({ kind: 'everyMinutes', count: 15 })).not.toThrow();
});

test.each<[ClockRule, string]>([
  [{ kind: 'everyHours', count: 1 }, 'setiap 1 jam'],
  [{ kind: 'everyMinutes', count: 10 }, 'setiap 10 menit'],
  [
    { kind: 'everyWeeks', count: 1, weekDay: 1, hour: 7, minute: 30, timeZone: zone },
    'setiap minggu pada hari Senin, sekitar pukul 07.30',
  ],
  [
    { kind: 'everyDays', count: 1, hour: 23, minute: null, timeZone: zone },
    'setiap hari, antara pukul 23.00 dan 00.00',
  ],
  [{ kind: 'at', instant: at('2025-05-01T08:05:00') }, 'sekali, 1 Mei 2025 pukul 08.05'],
])('%j is told as %s', (rule, text) => {
  expect(scheduleText({ functionName: 'f', eventType: 'CLOCK', rule }, birth.created, zone)).toBe(text);
});
