import fc from 'fast-check';
import { forecastOf, type WeekFigure } from '../../../src/core/capaian/forecast';

const first = 20_000 - (20_000 % 7) + 4;
const weekly = (counts: readonly number[]): WeekFigure[] =>
  counts.map((achievement, index) => ({ monday: first + index * 7, achievement }));

test('an even pace goes on', () => {
  expect(forecastOf(weekly([10, 12, 14, 16, 18]), 18, 70)).toEqual({ low: 38, high: 38 });
});

test('slow and quick weeks make a range', () => {
  // Growths 0, 0, 4, 8: a quarter lies at 0, three quarters at 5; ten weeks are left.
  expect(forecastOf(weekly([10, 10, 10, 14, 22]), 22, 70)).toEqual({ low: 22, high: 72 });
});

test('under four weeks of growth, or with no time left, nothing is forecast', () => {
  expect(forecastOf(weekly([10, 12, 14, 16]), 16, 70)).toBeNull();
  expect(forecastOf([], 0, 70)).toBeNull();
  expect(forecastOf(weekly([10, 12, 14, 16, 18]), 18, 0)).toBeNull();
});

test('weeks that were lost are not taken for one quick week', () => {
  const figures = [...weekly([10, 12, 14, 16]), { monday: first + 7 * 7, achievement: 24 }];
  expect(forecastOf(figures, 24, 35)).toEqual({ low: 34, high: 34 });
});

test('only the last eight weeks count', () => {
  const counts = [0, 40, 80, 81, 82, 83, 84, 85, 86, 87, 88];
  expect(forecastOf(weekly(counts), 88, 7)).toEqual({ low: 89, high: 89 });
});

test('a range holds together and never falls below what is counted', () => {
  fc.assert(
    fc.property(
      fc.array(fc.integer({ min: 0, max: 300 }), { minLength: 5, maxLength: 60 }),
      fc.integer({ min: 1, max: 365 }),
      (counts, daysLeft) => {
        const now = counts[counts.length - 1] ?? 0;
        const forecast = forecastOf(weekly(counts), now, daysLeft);
        expect(forecast).not.toBeNull();
        expect(forecast?.low).toBeGreaterThanOrEqual(now);
        expect(forecast?.high).toBeGreaterThanOrEqual(forecast?.low ?? 0);
        // The order in which rows stand does not matter.
        expect(forecastOf(weekly(counts).reverse(), now, daysLeft)).toEqual(forecast);
      },
    ),
    { seed: 9 },
  );
});
