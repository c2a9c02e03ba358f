import fc from 'fast-check';
import { dayOfNumber } from '../../../src/core/capaian/iso-week';
import { holidaysIn } from '../../../src/core/jadwal/holidays';
import { summaryScheduleIn } from '../../../src/core/jadwal/summary-setting';
import type { CellValue } from '../../../src/core/text';
import { hostileTexts } from '../../support/hostile-texts';

const two = (value: number): string => String(value).padStart(2, '0');
const written = (text: string): readonly string[] =>
  holidaysIn(text).days.map((number) => {
    const { year, month, day } = dayOfNumber(number);
    return `${year}-${two(month)}-${two(day)}`;
  });
const independence = ['2026-08-17'];
const feast = ['2026-03-20', '2026-03-21', '2026-03-22', '2026-03-23', '2026-03-24'];

test.each([
  '17/08/2026',
  '17-8-2026',
  '17.08.26',
  '2026-08-17',
  '17 Agustus 2026',
  '17 Agustus, 2026',
  'Senin, 17 Agustus 2026',
  '17/08/2026 HUT RI',
  '17/08/2026 (HUT RI)',
  '17/08/2026 - HUT RI ke-81',
  '17/08/2026, HUT RI ke-81',
  '17/08/2026: HUT RI',
])('%s is one day off', (text) => {
  expect(holidaysIn(text)).toEqual({ days: [expect.any(Number)], unread: [] });
  expect(written(text)).toEqual(independence);
});

test.each([
  '17/08/2026, 25/12/2026',
  '17/08/2026; 25 Desember 2026',
  '17/08/2026 dan 25/12/2026',
  '17/08/2026 HUT RI\r\n\n25/12/2026 Natal',
  '17/08/2026 HUT RI, 2026-12-25 Natal',
])('%j is two', (text) => {
  expect(written(text)).toEqual(['2026-08-17', '2026-12-25']);
  expect(holidaysIn(text).unread).toEqual([]);
});

test.each([
  '20/03/2026 - 24/03/2026',
  '20/03/2026-24/03/2026 Idulfitri 1447 H',
  '20-03-2026 s.d. 24-03-2026',
  '20/03/2026 s/d 24/03/2026',
  '20 Maret 2026 sampai dengan 24 Maret 2026 (Lebaran)',
  'Jumat 20/03/2026 – Selasa 24/03/2026',
  '20 - 24 Maret 2026',
  '20-24/03/2026',
  '20/03 - 24/03/2026',
  '20 Maret sd 24 Maret 2026',
])('%s is all the days between', (text) => {
  expect(written(text)).toEqual(feast);
  expect(holidaysIn(text).unread).toEqual([]);
});

test('a range may go over the end of a month, and has 31 days at most', () => {
  expect(written('30 Maret - 1 April 2026')).toEqual(['2026-03-30', '2026-03-31', '2026-04-01']);
  expect(written('01/01/2026 - 31/01/2026')).toHaveLength(31);
  for (const text of ['01/01/2026 - 01/02/2026', '24/03/2026 - 20/03/2026'])
    expect(holidaysIn(text)).toEqual({ days: [], unread: [text] });
});

test.each([
  ['Idulfitri', ['Idulfitri'], 0],
  ['31/02/2026', ['31/02/2026'], 0],
  ['25 Desember', ['25 Desember'], 0],
  ['46251', ['46251'], 0],
  ['17/08/2026, cuti 18/08/2026', ['cuti 18/08/2026'], 1],
  ['17/08/2026 18/08/2026', ['17/08/2026 18/08/2026'], 1],
  ['20/03/2026 - 24/03', ['20/03/2026 - 24/03'], 1],
  ['17/08/2026\nNatal', ['Natal'], 1],
])('of %j what names no day, or one more, is told', (text, unread, count) => {
  expect(holidaysIn(text).unread).toEqual(unread);
  expect(holidaysIn(text).days).toHaveLength(count);
});

test('the schedule skips what tab Pengaturan holds, as text or as a date', () => {
  const dayOf = (date: Date) => dayOfNumber(Math.floor((date.getTime() / 3_600_000 + 7) / 24));
  const holidays = (value: CellValue) => summaryScheduleIn([['Hari libur', value]], dayOf).holidays;
  const [first] = holidaysIn('17/08/2026').days;
  expect([...holidays('17/08/2026 HUT RI')]).toEqual([first]);
  expect([...holidays(new Date('2026-08-17T00:00:00+07:00'))]).toEqual([first]);
});

test('nothing is none', () => {
  expect(holidaysIn('')).toEqual({ days: [], unread: [] });
});

test('whatever stands there is read, and nothing with a digit is passed over in silence', () => {
  const part = fc.oneof(fc.constantFrom(...hostileTexts, '17/08/2026'), fc.string({ maxLength: 40 }));
  fc.assert(
    fc.property(fc.array(part, { maxLength: 5 }), (parts) => {
      const text = parts.join('\n');
      const { days, unread } = holidaysIn(text);
      for (const day of days) expect(Number.isInteger(day)).toBe(true);
      if (/\d/.test(text)) expect(days.length + unread.length).toBeGreaterThan(0);
    }),
    { numRuns: 300, seed: 8 },
  );
});
