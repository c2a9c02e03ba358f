import fc from 'fast-check';
import { dayOfText } from '../../../src/core/usulan/date-text';

const april = { year: 2025, month: 4, day: 23 };

test.each([
  '23/04/2025',
  '23-4-25',
  '23.04.2025',
  '23 / 4 / 2025',
  '23 April 2025',
  '23 apr 2025',
  '23-Apr-25',
  'Rabu, 23 April 2025',
  'rabu 23 APRIL 2025',
  '2025-04-23',
  '2025/4/23',
  ' 23 April, 2025 ',
])('%s is the 23rd of April', (text) => {
  expect(dayOfText(text)).toEqual(april);
});

test.each([
  ['19 Desember 2023', { year: 2023, month: 12, day: 19 }],
  ['01 January 2020', { year: 2020, month: 1, day: 1 }],
  ['1 Peb 2024', { year: 2024, month: 2, day: 1 }],
  ['17 Agt 2024', { year: 2024, month: 8, day: 17 }],
  ['29/2/2024', { year: 2024, month: 2, day: 29 }],
])('%s is one day', (text, day) => {
  expect(dayOfText(text)).toEqual(day);
});

test.each([
  '',
  'Maret 2021',
  '2021',
  '31/02/2025',
  '29/2/2025',
  '4/23/2025',
  '23-04/2025',
  '(14/10/)',
  '10 September 2018 sampai saat ini',
  '23 Ap 2025',
  '23 Foo 2025',
  'segera',
  '=TODAY()',
])('%p names no one day', (text) => {
  expect(dayOfText(text)).toBeNull();
});

test('every day is read back from each way of writing it', () => {
  const days = fc.date({ min: new Date('1990-01-01'), max: new Date('2099-12-31'), noInvalidDate: true });
  fc.assert(
    fc.property(days, (date) => {
      const day = { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
      const two = (number: number) => String(number).padStart(2, '0');
      for (const text of [
        `${two(day.day)}/${two(day.month)}/${day.year}`,
        `${day.day}-${day.month}-${day.year}`,
        `${day.year}-${two(day.month)}-${two(day.day)}`,
      ])
        expect(dayOfText(text)).toEqual(day);
    }),
    { seed: 36 },
  );
});
