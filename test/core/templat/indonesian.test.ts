import {
  decimalText,
  instantFigures,
  instantText,
  numberWords,
  weekdayOf,
} from '../../../src/core/templat/indonesian';

test.each([
  [0, 'nol'],
  [1, 'satu'],
  [10, 'sepuluh'],
  [11, 'sebelas'],
  [17, 'tujuh belas'],
  [20, 'dua puluh'],
  [31, 'tiga puluh satu'],
  [100, 'seratus'],
  [111, 'seratus sebelas'],
  [999, 'sembilan ratus sembilan puluh sembilan'],
  [1000, 'seribu'],
  [1945, 'seribu sembilan ratus empat puluh lima'],
  [2026, 'dua ribu dua puluh enam'],
  [11_100, 'sebelas ribu seratus'],
])('%d in words', (value, words) => {
  expect(numberWords(value)).toBe(words);
});

test('weekdays over a leap day and a turn of the year', () => {
  expect(weekdayOf({ year: 2026, month: 11, day: 24 })).toBe('Selasa');
  expect(weekdayOf({ year: 2024, month: 2, day: 29 })).toBe('Kamis');
  expect(weekdayOf({ year: 2027, month: 1, day: 3 })).toBe('Minggu');
});

test('an instant is told by the city’s clock, a number with a comma', () => {
  expect(instantText(new Date('2026-12-31T17:05:00Z'))).toBe('1 Januari 2027 pukul 00.05 WIB');
  expect(instantFigures(new Date('2026-12-31T17:05:00Z'))).toBe('01/01/2027 00.05');
  expect(decimalText(87.5, 2)).toBe('87,50');
});
