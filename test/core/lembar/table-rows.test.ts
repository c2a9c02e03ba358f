import fc from 'fast-check';
import { opdTab } from '../../../src/core/lembar/roster-tabs';
import {
  cellAt,
  columnAt,
  columnsAt,
  hasTitles,
  rowsOf,
  tableIn,
  textAt,
  titledTableIn,
  titleOf,
  valueAt,
} from '../../../src/core/lembar/table-rows';
import type { CellValue } from '../../../src/core/text';

const titles = opdTab.columns.map(({ header }) => header);
const anyCell = fc.oneof(fc.string(), fc.integer(), fc.boolean(), fc.constant(''));

test('every cell of every row is found under its key, wherever the titles and columns stand', () => {
  const anyOrder = fc.shuffledSubarray([...opdTab.columns.keys()], { minLength: opdTab.columns.length });
  const anyRows = fc.array(fc.array(anyCell, { minLength: titles.length, maxLength: titles.length }));
  fc.assert(
    fc.property(anyOrder, anyRows, fc.integer({ min: 0, max: 5 }), (order, rows, above) => {
      const inOrder = <Value>(line: readonly Value[]) => order.map((index) => line[index] as Value);
      const grid: CellValue[][] = [
        ...Array.from({ length: above }, () => ['Kota']),
        inOrder(titles),
        ...rows.map(inOrder),
      ];
      const table = tableIn(opdTab, grid);
      expect(rowsOf(table)).toEqual(rows.map((_, index) => above + 2 + index));
      for (const row of rowsOf(table))
        opdTab.columns.forEach(({ key }, index) => {
          expect(cellAt(table, row, key)).toBe(rows[row - above - 2]?.[index]);
        });
    }),
    { seed: 1 },
  );
});

test('a missing column has no number and its cells are empty', () => {
  const table = tableIn(opdTab, [titles.slice(1), ['Dinas Kesehatan', ' Dinkes  Kota ']]);
  expect(columnAt(table, 'code')).toBe(0);
  expect(columnsAt(table, ['code', 'name', 'abbreviation'])).toEqual([1, 2]);
  expect(cellAt(table, 2, 'code')).toBe('');
  expect(textAt(table, 2, 'abbreviation')).toBe('Dinkes Kota');
});

test('beyond the edges of a grid nothing stands', () => {
  const grid = [['a']];
  expect(valueAt(grid, 1, 1)).toBe('a');
  for (const [row, column] of [
    [0, 1],
    [2, 1],
    [1, 0],
    [1, 2],
  ] as const)
    expect(valueAt(grid, row, column)).toBe('');
});

test('without titles there are no rows, and who needs them is told what to do', () => {
  const grid = [['Dinas Kesehatan'], ['Dinas Sosial']];
  const table = tableIn(opdTab, grid);
  expect(hasTitles(table)).toBe(false);
  expect(rowsOf(table)).toEqual([]);
  expect(rowsOf(tableIn(opdTab, []))).toEqual([]);
  expect(() => titledTableIn(opdTab, grid)).toThrow(
    'Baris judul di tab OPD tidak ditemukan. Buka menu Inovasi Daerah, lalu Periksa & perbaiki.',
  );
  expect(() => titledTableIn(opdTab, grid, 'Hubungi Bapperida.')).toThrow(/Hubungi Bapperida\.$/);
  expect(titledTableIn(opdTab, [titles]).headerRow).toBe(1);
});

test('a column without a title of its own is named by its key', () => {
  expect(titleOf(opdTab, 'operators')).toBe('E-mail operator');
  expect(titleOf(opdTab, 'lain')).toBe('lain');
});
