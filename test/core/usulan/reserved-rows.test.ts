import fc from 'fast-check';
import { innovationsTab } from '../../../src/core/lembar/entry-tabs';
import { settings as settingLines } from '../../../src/core/lembar/setting-lines';
import { reserveSizeName } from '../../../src/core/lembar/settings';
import { tableIn } from '../../../src/core/lembar/table-rows';
import type { CellValue } from '../../../src/core/text';
import { keepReserve, type ReserveBook } from '../../../src/core/usulan/keep-reserve';
import { freeRow, reservedRows } from '../../../src/core/usulan/reserved-rows';

const titles = innovationsTab.columns.map(({ header }) => header);
const entriesIn = (grid: readonly (readonly CellValue[])[]) => tableIn(innovationsTab, grid);
const { at } = entriesIn([titles]);
const line = (cells: Readonly<Record<string, CellValue>>): CellValue[] =>
  innovationsTab.columns.map(({ key }) => cells[key] ?? '');
const idOf = (number: number, year = 2025) => `INV-${year}-${String(number).padStart(3, '0')}`;
const looking = {
  now: new Date('2025-04-23T09:00:00+07:00'),
  dayOf: () => ({ year: 2025, month: 4, day: 23 }),
};

/** Tab Inovasi, tab Pengaturan and the mark, in memory; the tab grows as Google's does. */
const memoryBook = (rows: CellValue[][], size: CellValue) => {
  const grid = [titles as CellValue[], ...rows];
  const settings = settingLines.map(({ name, label, initial }): CellValue[] => [
    label,
    name === reserveSizeName ? size : typeof initial === 'object' ? '' : initial,
  ]);
  const kept = { mark: '' };
  const book: ReserveBook = {
    mark: () => kept.mark,
    saveMark: (mark) => {
      kept.mark = mark;
    },
    settings: () => settings.map((one) => [...one]),
    writeSetting: (row, value) => {
      settings[row - 1]?.splice(1, 1, value);
    },
    write: ({ row, column, grid: block }) =>
      block.forEach((cells, down) => {
        cells.forEach((cell, across) => {
          grid[row - 1 + down]?.splice(column - 1 + across, 1, cell as CellValue);
        });
      }),
    lengthen: (count, isLastBlank) => {
      const added = Array.from({ length: count }, () => line({}));
      grid.splice(isLastBlank ? grid.length - 1 : grid.length, 0, ...added);
    },
  };
  return { book, grid };
};

const anyRow = fc.oneof(
  fc.constant(line({})),
  fc.integer({ min: 1, max: 30 }).map((number) => line({ id: idOf(number) })),
  fc.integer({ min: 1, max: 30 }).map((number) => line({ id: idOf(number, 2024) })),
  fc.integer({ min: 1, max: 30 }).map((number) => line({ id: idOf(number), name: 'Jemput Bola' })),
  fc.integer({ min: 1, max: 30 }).map((number) => line({ id: idOf(number), createdAt: looking.now })),
  fc.constant(line({ id: 'nanti' })),
  fc.constant(line({ name: 'Kolak Beko' })),
);

test('whatever stands in the tab: enough rows in reserve, each with a number of its own that nobody had, and nothing else touched', () => {
  fc.assert(
    fc.property(
      fc.array(anyRow, { maxLength: 60 }),
      fc.integer({ min: 0, max: 50 }),
      fc.uniqueArray(fc.integer({ min: 20, max: 40 })),
      (rows, size, logged) => {
        const { book, grid } = memoryBook(
          rows.map((row) => [...row]),
          size,
        );
        const known = new Set(logged.map((number) => idOf(number)));
        const before = grid.map((row) => [...row]);
        keepReserve(book, before, known, looking);
        const reserved = reservedRows(entriesIn(grid));
        expect(reserved.length).toBeGreaterThanOrEqual(size);
        expect(new Set(reserved.map(({ id }) => id)).size).toBe(reserved.length);
        const idAt = (at.id ?? 0) - 1;
        const isInUse = (row: readonly CellValue[]) =>
          row.some((cell, index) => index !== idAt && cell !== '');
        const used = new Set(before.filter(isInUse).map((row) => row[idAt]));
        for (const { id } of reserved) {
          expect(id).toMatch(/^INV-2025-/);
          expect(known.has(id)).toBe(false);
          expect(used.has(id)).toBe(false);
        }
        before.forEach((row, index) => {
          const isBlank = row.every((cell) => cell === '' || /^INV-/.test(String(cell)));
          if (!isBlank) expect(grid[index]).toEqual(row);
        });
        expect(grid.length - freeRow(entriesIn(grid)) + 1).toBeGreaterThanOrEqual(size + 20);
        // The next hour has nothing to do.
        expect(keepReserve(book, grid, known, looking)).toBe(false);
      },
    ),
    { seed: 36, numRuns: 300 },
  );
});

test('an entry is begun below everything in use, and in reserve is only what has nothing but its own ID', () => {
  const grid = [
    titles,
    line({ id: idOf(1) }),
    line({ id: idOf(2), name: 'Jemput Bola' }),
    line({ id: idOf(3), changedBy: 'x' }),
    line({ id: idOf(2) }),
    line({ id: idOf(3) }),
    line({ id: idOf(4), verifierNote: ' ' }),
    line({}),
  ];
  expect(reservedRows(entriesIn(grid))).toEqual([
    { row: 2, id: idOf(1) },
    { row: 4, id: idOf(3) },
    { row: 7, id: idOf(4) },
  ]);
  expect(freeRow(entriesIn(grid))).toBe(4);
  expect(freeRow(entriesIn([titles]))).toBe(2);
});
