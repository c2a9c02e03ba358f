import fc from 'fast-check';
import {
  claimOf,
  maySend,
  type ScheduleState,
  scheduleIn,
  scheduleOff,
  scheduleText,
} from '../../../src/core/jadwal/schedule-state';

const on: ScheduleState = {
  sender: 'pemilik@kota.go.id',
  since: 498_000,
  lastRun: 1_790_000_000_000,
  fault: '',
  told: { coverage: 30, achievement: 71 },
  news: { after: { row: 40, second: 1_790_000_000 }, ends: [{ row: 57, second: 1_790_000_300 }], round: '7' },
};

test('a state is read back as it was written', () => {
  const between = { after: { row: 57, second: 1_790_000_300 }, ends: [], round: '' };
  for (const news of [on.news, between, null])
    expect(scheduleIn(scheduleText({ ...on, news }))).toEqual({ ...on, news });
});

test('a state of before there were news has none', () => {
  const { news: _, ...older } = on;
  expect(scheduleIn(JSON.stringify(older))).toEqual({ ...on, news: null });
  expect(scheduleIn(JSON.stringify({ ...on, news: { after: 'x' } })).news).toBeNull();
});

test.each([undefined, '', 'rusak', '[]', 'null', '{"sender":1}'])('%p leaves the schedule off', (text) => {
  expect(scheduleIn(text)).toEqual(scheduleOff);
  expect(maySend(scheduleIn(text), 'pemilik@kota.go.id')).toBe(false);
});

test('of any accounts at most one may send', () => {
  const accounts = ['pemilik@kota.go.id', 'Pemilik@Kota.go.id', 'admin@kota.go.id', ''];
  fc.assert(
    fc.property(fc.constantFrom(...accounts), (sender) => {
      const senders = accounts.filter((account) => maySend({ ...on, sender }, account));
      expect(new Set(senders.map((account) => account.toLowerCase())).size).toBeLessThanOrEqual(1);
      if (sender === '') expect(senders).toEqual([]);
    }),
  );
});

test('whoever comes second is told who sends', () => {
  expect(claimOf(on, 'admin@kota.go.id')).toEqual({ outcome: 'taken', sender: 'pemilik@kota.go.id' });
  expect(claimOf(on, 'Pemilik@kota.go.id')).toEqual({ outcome: 'mine' });
  expect(claimOf(scheduleOff, 'admin@kota.go.id')).toEqual({ outcome: 'free' });
});
