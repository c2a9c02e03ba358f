import { blockOfLines, blocksByRow } from '../../../src/core/usulan/blocks';

test('changes are written row by row, side by side in one block, and what stands between stays', () => {
  const grid = [
    ['a', 'b', 'c'],
    ['d', 'e', 'f'],
  ];
  const asItIs = (row: number, column: number) => grid[row - 1]?.[column - 1] ?? '';
  const changes = [
    { row: 2, column: 1, value: 'D' },
    { row: 1, column: 2, value: 'B' },
    { row: 2, column: 3, value: 'F' },
  ];
  expect(blocksByRow(changes, asItIs)).toEqual([
    { row: 2, column: 1, grid: [['D', 'e', 'F']] },
    { row: 1, column: 2, grid: [['B']] },
  ]);
  expect(blocksByRow([], asItIs)).toEqual([]);
});

test('lines stand under their titles wherever these are, and columns that people added stay empty', () => {
  const lines = [
    { id: 'INV-1', after: 'baru' },
    { id: 'INV-2', after: '' },
  ];
  expect(blockOfLines(lines, ['id', 'after'], { after: 1, id: 3 }, 7)).toEqual({
    row: 7,
    column: 1,
    grid: [
      ['baru', '', 'INV-1'],
      ['', '', 'INV-2'],
    ],
  });
});
