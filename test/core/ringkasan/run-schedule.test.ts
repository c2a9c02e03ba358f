import { scheduleOff } from '../../../src/core/jadwal/schedule-state';
import { settingLabels } from '../../../src/core/lembar/settings';
import { type Letters, runSchedule, type ScheduleDesk } from '../../../src/core/ringkasan/run-schedule';
import { memoryPost } from '../../support/outbox';

const sekda = 'sekda@kota.example';
/** Monday, 23 November 2026, in the hour from seven on, as the city counts its hours. */
const now = new Date('2026-11-23T07:10:00+07:00');
const hour = Math.floor(now.getTime() / 3_600_000 + 7);

const quiet: Letters = {
  kind: 'kabar',
  wanted: () => [{ kind: 'kabar', period: 'Diajukan 2-3', recipient: 'satu@kota.example', subject: 'Kabar' }],
  compose: ({ subject }) => ({ subject, text: 'Kabar', html: '' }),
  remember: (state) => ({ ...state, news: { after: { row: 9, second: 9 }, ends: [], round: '' } }),
  next: () => null,
  fault: () => '',
};
const broken = (): never => {
  throw new Error('Sel aneh.');
};

/** One run with letters; gives what went and what is remembered. */
const run = (letters: readonly Letters[]) => {
  const post = memoryPost({ left: 100 });
  const desk: ScheduleDesk = {
    settings: () => [
      ['Pengaturan', 'Nilai'],
      [settingLabels.SEKDA_EMAIL ?? '', sekda],
      [settingLabels.HARI_RINGKASAN ?? '', 'Senin'],
      [settingLabels.JAM_RINGKASAN ?? '', 7],
    ],
    outbox: () => post.outbox,
    mailer: post.mailer,
    summary: () => ({
      mail: { subject: 'Ringkasan', text: 'Isi', html: '' },
      told: { coverage: 1, achievement: 2 },
    }),
    letters,
  };
  const state = { ...scheduleOff, sender: 'pemilik@kota.example', since: hour - 48 };
  const dayOf = (date: Date) => ({
    year: date.getUTCFullYear(),
    month: date.getUTCMonth() + 1,
    day: date.getUTCDate(),
  });
  return {
    ...runSchedule(desk, state, { now, hour, dayOf }),
    delivered: post.delivered,
    lines: post.lines(),
  };
};

test('the summary goes first, then the letters, and each kind remembers its own', () => {
  const { delivered, state } = run([quiet]);
  expect(delivered.map(({ to }) => to)).toEqual([sekda, 'satu@kota.example']);
  expect(state).toMatchObject({
    fault: '',
    told: { coverage: 1, achievement: 2 },
    lastRun: now.getTime(),
    news: { after: { row: 9 } },
  });
});

test.each(['wanted', 'compose', 'remember', 'next', 'fault'] as const)(
  'letters that fail at %s keep neither the summary nor other letters from going, and are told of',
  (part) => {
    const failing: Letters = {
      ...quiet,
      kind: 'pengingat',
      wanted: () => [
        { kind: 'pengingat', period: '2026-W48 OPD-01', recipient: 'dua@kota.example', subject: 'Pengingat' },
      ],
      remember: (state) => ({ ...state, since: 0 }),
      [part]: broken,
    };
    const { delivered, state, lines, next } = run([failing, quiet]);
    expect(delivered.map(({ to }) => to)).toEqual(expect.arrayContaining([sekda, 'satu@kota.example']));
    expect(state.fault).toContain('Surat pengingat tidak dapat disiapkan: Sel aneh.');
    expect(state).toMatchObject({ told: { coverage: 1 }, news: { after: { row: 9 } } });
    // What a broken kind would have remembered as told is looked at again, a day later at the latest.
    if (part !== 'next' && part !== 'fault') expect(state.since).toBe(hour - 48);
    expect(next).toBeLessThanOrEqual(hour + 24 * 7);
    const own = lines.find(({ kind }) => kind === 'pengingat');
    if (part === 'compose') expect(own).toMatchObject({ state: 'ditahan', error: state.fault });
  },
);
