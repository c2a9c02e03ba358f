import { rectangles } from '../../../src/local/page/rectangles';

const cells = (...pairs: [number, number][]): Map<number, number[]> => {
  const rows = new Map<number, number[]>();
  for (const [row, column] of pairs) rows.set(row, [...(rows.get(row) ?? []), column]);
  return rows;
};

describe('rectangles', () => {
  test('a block is one rectangle', () => {
    expect(rectangles(7, cells([2, 1], [2, 2], [3, 1], [3, 2]))).toEqual([
      { sheet: 7, row: 2, column: 1, rows: 2, columns: 2 },
    ]);
  });

  test('a gap between columns or rows makes two', () => {
    expect(rectangles(7, cells([1, 1], [1, 3], [4, 3]))).toEqual([
      { sheet: 7, row: 1, column: 1, rows: 1, columns: 1 },
      { sheet: 7, row: 1, column: 3, rows: 1, columns: 1 },
      { sheet: 7, row: 4, column: 3, rows: 1, columns: 1 },
    ]);
  });

  test('every cell is covered exactly once, whatever their shape', () => {
    const wanted: [number, number][] = [];
    for (let row = 1; row <= 12; row += 1) {
      for (let column = 1; column <= 12; column += 1) {
        if ((row * 7 + column * 5 + row * column) % 3 !== 0) wanted.push([row, column]);
      }
    }
    const covered = rectangles(1, cells(...wanted)).flatMap((rect) =>
      Array.from({ length: rect.rows * rect.columns }, (_, index) => [
        rect.row + Math.floor(index / rect.columns),
        rect.column + (index % rect.columns),
      ]),
    );
    const inOrder = (list: number[][]) => list.map(([row, column]) => `${row},${column}`).sort();
    expect(inOrder(covered)).toEqual(inOrder(wanted));
  });
});
