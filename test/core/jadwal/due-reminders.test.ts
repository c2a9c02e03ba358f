import fc from 'fast-check';
import { mondayOf } from '../../../src/core/capaian/iso-week';
import { dayNumber } from '../../../src/core/capaian/pace';
import {
  dueReminders,
  ladderOf,
  nextReminderDay,
  type RemindedAgency,
  type ReminderRules,
} from '../../../src/core/jadwal/due-reminders';

const numberOf = (text: string): number => {
  const [year = 0, month = 0, day = 0] = text.split('-').map(Number);
  return dayNumber({ year, month, day });
};
const dayText = (day: number): string => new Date(day * 86_400_000).toISOString().slice(0, 10);

// A Thursday.
const deadline = numberOf('2026-12-31');
const rules: ReminderRules = {
  deadline,
  ladder: [14, 7, 3, 1],
  headFrom: 7,
  draftDays: 14,
  repairDays: 7,
  holidays: new Set([numberOf('2026-12-24'), numberOf('2026-12-25')]),
};
const agency = (name: string, more: Partial<RemindedAgency> = {}): RemindedAgency => ({
  name,
  isActive: true,
  counted: 1,
  minimum: 1,
  drafts: [],
  repairs: [],
  lastLetter: null,
  ...more,
});
const missing = agency('Dinas Sosial', { counted: 0 });

/** The letters of a run a day over a span, each remembered as the outbox does; on days that are `down` no run comes. */
const lettersOf = (
  from: string,
  to: string,
  agencies: readonly RemindedAgency[],
  some = rules,
  isDown: (day: number) => boolean = () => false,
): string[] => {
  const last = new Map<string, number>();
  const lines: string[] = [];
  for (let day = numberOf(from); day <= numberOf(to); day += 1) {
    if (isDown(day)) continue;
    const known = agencies.map((one) => ({ ...one, lastLetter: last.get(one.name) ?? null }));
    for (const letter of dueReminders(known, some, day)) {
      last.set(letter.agency, day);
      lines.push(
        `${dayText(day)} ${letter.agency} ${letter.missingDaysLeft ?? '-'}${letter.isToHead ? ' kepala' : ''}`,
      );
    }
  }
  return lines;
};

test('an agency without an entry hears of it on the rungs of the ladder, one letter a week', () => {
  // 14 days before: Thursday the 17th. 7 days before is a holiday: Wednesday the 23rd. 3 days before: Monday the 28th; 1 day
  // before lies in the same week.
  expect(lettersOf('2026-10-01', '2027-01-15', [missing, agency('Bapperida')])).toEqual([
    '2026-12-17 Dinas Sosial 14',
    '2026-12-23 Dinas Sosial 8',
    '2026-12-28 Dinas Sosial 3 kepala',
  ]);
});

test('a rung that no run came for is made good within a week, once', () => {
  const down = (day: number) => day >= numberOf('2026-12-16') && day <= numberOf('2026-12-20');
  expect(lettersOf('2026-10-01', '2026-12-22', [missing], rules, down)).toEqual([
    '2026-12-21 Dinas Sosial 10',
  ]);
  expect(lettersOf('2026-10-01', '2026-12-31', [missing], { ...rules, ladder: [14] })).toEqual([
    '2026-12-17 Dinas Sosial 14',
  ]);
});

test('drafts that stay idle are told of again after as many days as make them idle', () => {
  const idle = agency('Dinas Sosial', { drafts: [{ id: 'INV-2026-001', name: 'Kolak Beko', days: 90 }] });
  expect(lettersOf('2026-08-31', '2026-10-05', [idle], rules)).toEqual([
    '2026-08-31 Dinas Sosial -',
    '2026-09-14 Dinas Sosial -',
    '2026-09-28 Dinas Sosial -',
  ]);
});

test('an agency that is inactive is not reminded of an entry', () => {
  expect(dueReminders([{ ...missing, isActive: false }], rules, numberOf('2026-12-17'))).toEqual([]);
});

test('drafts and repairs that nobody goes on with come in one letter', () => {
  const idle = { id: 'INV-2026-001', name: 'Kolak Beko' };
  const one = agency('Dinas Sosial', {
    drafts: [
      { ...idle, days: 13 },
      { ...idle, id: 'INV-2026-002', days: 14 },
    ],
    repairs: [{ ...idle, id: 'INV-2026-003', days: 7 }],
  });
  expect(dueReminders([one], rules, numberOf('2026-09-01'))).toEqual([
    {
      agency: 'Dinas Sosial',
      counted: 1,
      minimum: 1,
      missingDaysLeft: null,
      drafts: [{ ...idle, id: 'INV-2026-002', days: 14 }],
      repairs: [{ ...idle, id: 'INV-2026-003', days: 7 }],
      isToHead: false,
    },
  ]);
});

test('after the deadline only repairs are asked for', () => {
  const idle = [{ id: 'INV-2026-001', name: 'Kolak Beko', days: 40 }];
  const one = agency('Dinas Sosial', { counted: 0, drafts: idle, repairs: idle });
  const [letter] = dueReminders([one], rules, numberOf('2027-01-04'));
  expect(letter).toMatchObject({ missingDaysLeft: null, drafts: [], repairs: idle, isToHead: false });
});

test('nothing is sent at weekends and on holidays, and one letter a week at most', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 0, max: 364 }),
      fc.uniqueArray(fc.integer({ min: 0, max: 60 }), { maxLength: 6 }),
      fc.array(fc.integer({ min: 0, max: 364 }), { maxLength: 30 }),
      (offset, ladder, off) => {
        const last = numberOf('2026-01-01') + offset;
        const holidays = new Set(off.map((day) => numberOf('2026-01-01') + day));
        const lines = lettersOf('2025-10-01', '2027-01-31', [missing], {
          ...rules,
          deadline: last,
          ladder,
          holidays,
        });
        const days = lines.map((line) => numberOf(line.slice(0, 10)));
        for (const day of days) {
          expect([0, 6]).not.toContain(new Date(day * 86_400_000).getUTCDay());
          expect(holidays.has(day)).toBe(false);
          expect(day).toBeLessThanOrEqual(last);
        }
        expect(new Set(days.map(mondayOf)).size).toBe(days.length);
        // Every rung is heard of: on its day, or in a letter of the same week before it.
        for (const rung of ladder) {
          let day = last - rung;
          while (holidays.has(day) || [0, 6].includes(new Date(day * 86_400_000).getUTCDay())) day -= 1;
          expect(days.some((one) => mondayOf(one) === mondayOf(day) && one <= day)).toBe(true);
        }
      },
    ),
    { numRuns: 150, seed: 11 },
  );
});

test('the next day with a letter is told as far as a week ahead', () => {
  const next = (some: RemindedAgency, from: string): string | null => {
    const day = nextReminderDay([some], rules, numberOf(from) - 1, numberOf(from));
    return day === null ? null : dayText(day);
  };
  expect(next(missing, '2026-12-10')).toBeNull();
  expect(next(missing, '2026-12-11')).toBe('2026-12-17');
  expect(next({ ...missing, lastLetter: numberOf('2026-12-17') }, '2026-12-18')).toBe('2026-12-23');
  // A Saturday: what is idle by then is told of on Monday.
  const idle = { id: 'INV-2026-001', name: 'Kolak Beko', days: 9 };
  expect(next(agency('Dinas Sosial', { drafts: [idle] }), '2026-11-03')).toBe('2026-11-09');
  expect(next(agency('Dinas Sosial'), '2026-12-11')).toBeNull();
});

test.each<[string, readonly number[] | null]>([
  ['14; 7; 3; 1', [14, 7, 3, 1]],
  ['1,3,7, 14', [14, 7, 3, 1]],
  ['7; 7', [7]],
  ['', []],
  ['dua minggu', null],
  ['14; -3', null],
])('the ladder %p', (text, ladder) => {
  expect(ladderOf(text)).toEqual(ladder);
});
