import fc from 'fast-check';
import { type Forecast, forecastOf, type WeekFigure } from '../../../src/core/capaian/forecast';
import { dayOfNumber, mondayOf, weekText } from '../../../src/core/capaian/iso-week';
import { keptWeeksIn } from '../../../src/core/capaian/kept-weeks';
import { snapshotsTab } from '../../../src/core/lembar/weekly-tabs';
import type { CellValue } from '../../../src/core/text';
import { openPreparedWorkbook, type TestWorkbook } from '../../support/workbook';

jest.setTimeout(120_000);

let book: TestWorkbook;
beforeAll(async () => {
  book = await openPreparedWorkbook();
});
afterAll(() => book.close());

const titles = snapshotsTab.columns.map(({ header }) => header);

/** A row of tab Riwayat Capaian, or null for a blank one. */
type Line = WeekFigure | null;

interface Shown {
  readonly low: CellValue;
  readonly high: CellValue;
  readonly remark: CellValue;
  readonly growths: readonly CellValue[];
  readonly grid: CellValue[][];
}

/** Puts a history into the sheet, with what is counted and left today, and reads what its formulas make of it. */
const inSheet = (lines: readonly Line[], achievement: number, daysLeft: number): Promise<Shown> =>
  book.script<Shown>(
    `const [lines, achievement, daysLeft, titles] = args;
     const file = SpreadsheetApp.getActive();
     const sheet = file.getSheetByName('Riwayat Capaian');
     const at = (title) => titles.indexOf(title) + 1;
     const rows = sheet.getMaxRows() - 1;
     for (const title of ['Pekan', 'Senin', 'Capaian']) sheet.getRange(2, at(title), rows, 1).clearContent();
     lines.forEach((line, index) => {
       if (!line) return;
       sheet.getRange(index + 2, at('Pekan'), 1, 2).setValues([[line.week, new Date(line.year, line.month - 1, line.day)]]);
       sheet.getRange(index + 2, at('Capaian')).setValue(line.achievement);
     });
     file.getRangeByName('CAPAIAN').setValue(achievement);
     file.getRangeByName('SISA_HARI').setValue(daysLeft);
     const grid = sheet.getRange(1, 1, lines.length + 2, titles.length).getValues()
       .map((row) => row.map((cell) => cell instanceof Date ? cell.toISOString() : cell));
     const low = file.getRangeByName('PERKIRAAN_BAWAH');
     return {
       low: low.getValue(), high: file.getRangeByName('PERKIRAAN_ATAS').getValue(),
       remark: low.offset(0, 3).getValue(),
       growths: grid.slice(1, -1).map((row) => row[at('Laju') - 1]), grid,
     };`,
    lines.map(
      (line) =>
        line && { week: weekText(line.monday), ...dayOfNumber(line.monday), achievement: line.achievement },
    ),
    achievement,
    daysLeft,
    titles,
  );

const first = mondayOf(20_200);
const weekly = (counts: readonly number[]): WeekFigure[] =>
  counts.map((achievement, index) => ({ monday: first + index * 7, achievement }));
const bounds = (forecast: Forecast | null): readonly CellValue[] =>
  forecast ? [forecast.low, forecast.high] : ['', ''];

/** Holds the sheet against core, which reads the weeks from the same tab. */
const agree = async (lines: readonly Line[], achievement: number, daysLeft: number): Promise<void> => {
  const { low, high, grid } = await inSheet(lines, achievement, daysLeft);
  const { figures } = keptWeeksIn(grid);
  expect(figures).toEqual(
    lines.flatMap((line) => line ?? []).sort((one, other) => one.monday - other.monday),
  );
  expect([low, high]).toEqual(bounds(forecastOf(figures, achievement, daysLeft)));
};

test('growth is by the week, whatever stands in which row, and the first week has none', async () => {
  const [a, b, c] = weekly([3, 5, 9]);
  const late: WeekFigure = { monday: first + 5 * 7, achievement: 15 };
  const { growths } = await inSheet([late, a ?? null, null, c ?? null, b ?? null], 15, 70);
  expect(growths).toEqual([2, '', '', 4, 2]);
});

test('slow and quick weeks make a range; with too few of them a word says so', async () => {
  const shown = await inSheet(weekly([10, 10, 10, 14, 22]), 22, 70);
  expect([shown.low, shown.high, shown.remark]).toEqual([22, 72, '']);
  const few = await inSheet(weekly([10, 12, 14, 16]), 16, 70);
  expect([few.low, few.high, few.remark]).toEqual(['', '', 'Belum cukup data']);
  const over = await inSheet(weekly([10, 12, 14, 16, 18]), 18, 0);
  expect([over.low, over.high, over.remark]).toEqual(['', '', '']);
});

test('an empty history, eight and nine weeks, and a count that falls', async () => {
  await agree([], 0, 100);
  await agree(weekly([0, 40, 41, 42, 43, 44, 45, 46]), 46, 21);
  await agree(weekly([0, 40, 80, 81, 82, 83, 84, 85, 86]), 86, 21);
  await agree(weekly([50, 40, 30, 20, 10]), 10, 30);
});

const anyHistory = fc
  .array(fc.tuple(fc.constantFrom(1, 1, 1, 2, 3), fc.integer({ min: 0, max: 130 }), fc.boolean()), {
    maxLength: 14,
  })
  .chain((steps) => {
    let monday = first;
    const lines = steps.flatMap(([weeks, achievement, hasGap]): Line[] => {
      monday += weeks * 7;
      return hasGap ? [{ monday, achievement }, null] : [{ monday, achievement }];
    });
    return fc.shuffledSubarray(lines, { minLength: lines.length });
  });

test('formulas and core agree on random histories', async () => {
  await fc.assert(
    fc.asyncProperty(
      anyHistory,
      fc.integer({ min: 0, max: 130 }),
      fc.integer({ min: 0, max: 300 }),
      (lines, achievement, daysLeft) => agree(lines, achievement, daysLeft),
    ),
    { seed: 53, numRuns: 40 },
  );
});
