import { dayNumber } from '../../../src/core/capaian/pace';
import { dueSnapshot } from '../../../src/core/capaian/snapshot';

const on = (month: number, day: number, year = 2026): number => dayNumber({ year, month, day });

test('the week that ended is kept on Monday, once', () => {
  expect(dueSnapshot(on(11, 23), new Set())).toEqual({ week: '2026-W47', remark: '' });
  expect(dueSnapshot(on(11, 23), new Set(['2026-W47']))).toBeNull();
});

test('a run that comes late says so', () => {
  expect(dueSnapshot(on(11, 26), new Set(['2026-W46']))).toEqual({
    week: '2026-W47',
    remark: 'Dicatat terlambat pada 26 November 2026.',
  });
});

test('a year of daily runs with a month of outage keeps each week once, and week 53 among them', () => {
  const kept = new Map<string, string>();
  for (let day = on(1, 5); day <= on(1, 10, 2027); day += 1) {
    const isDown = day >= on(6, 1) && day < on(7, 2);
    const due = isDown ? null : dueSnapshot(day, new Set(kept.keys()));
    if (due) kept.set(due.week, due.remark);
  }
  const weeks = [...kept.keys()];
  expect(weeks[0]).toBe('2026-W01');
  expect(weeks[weeks.length - 1]).toBe('2026-W53');
  // 53 weeks less the four that ended while nothing ran.
  expect(weeks).toHaveLength(49);
  expect([...kept].filter(([, remark]) => remark !== '').map(([week]) => week)).toEqual(['2026-W26']);
});
