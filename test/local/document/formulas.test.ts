import { bookFromJson, bookToJson } from '../../../src/local/document/book-json';
import { desk, rect } from './desk';

describe('formulas', () => {
  test('the calculator is not made before the book has a formula', async () => {
    const { put, get, opened, document } = desk();
    await put('A1:A3', [[1], [2], [3]]);
    await get('A1:A3');
    await document.settled();
    expect(opened()).toBe(false);
    await put('B1', [['=SUM(A1:A3)']]);
    expect(await get('B1')).toEqual([[6]]);
    expect(opened()).toBe(true);
  });

  test('see later changes of the cells they refer to', async () => {
    const { put, get } = desk();
    await put('A1:A3', [[2], [3], [5]]);
    await put('B1', [['=SUM(A1:A3)']]);
    expect(await get('B1')).toEqual([[10]]);
    await put('A2', [[10]]);
    expect(await get('B1')).toEqual([[17]]);
  });

  test('that are written once more as they are keep their results', async () => {
    const { put, get } = desk();
    await put('A1:A3', [[2], [3], [5]]);
    for (let time = 0; time < 3; time += 1) {
      await put('B1:C1', [['=SUM(A1:A3)', '=COLUMNOF(3)']]);
      expect(await get('B1:C3')).toEqual([
        [10, 1],
        ['', 2],
        ['', 3],
      ]);
    }
  });

  test('only what changed is told to the calculator', async () => {
    const { put, get, calculator } = desk();
    await put('A1:B500', [[1]]);
    await put('C1', [['=SUM(A1:B500)']]);
    await get('C1');
    const before = calculator.asked.cells;
    await put('A7', [[2]]);
    expect(await get('C1')).toEqual([[1001]]);
    expect(calculator.asked.cells - before).toBe(1);
  });

  test('a read of cells without formulas does not wait', async () => {
    const { put, calls } = desk();
    await put('A1', [['=SUM(B1)']]);
    calls.setValues(rect('B1'), [[4]]);
    expect(calls.values(rect('B1'))).toEqual([[4]]);
    expect(calls.values(rect('A1'))).toBeInstanceOf(Promise);
    expect(await calls.values(rect('A1'))).toEqual([[4]]);
    expect(calls.values(rect('A1'))).toEqual([[4]]);
  });

  test('one formula fills a range with its relative references adjusted', async () => {
    const { calls, formulas } = desk();
    calls.setFormulas(rect('D1:E2'), [['=A1+$A1+A$1+$A$1']]);
    expect(await formulas('D1:E2')).toEqual([
      ['=A1+$A1+A$1+$A$1', '=B1+$A1+B$1+$A$1'],
      ['=A2+$A2+A$1+$A$1', '=B2+$A2+B$1+$A$1'],
    ]);
  });

  test('setFormulas puts a missing equals sign in front and clears for an empty text', async () => {
    const { calls, put, formulas, get } = desk();
    await put('B1', [[5]]);
    calls.setFormulas(rect('A1:B1'), [['Value', '']]);
    expect(await formulas('A1:B1')).toEqual([['=Value', '']]);
    expect(await get('B1')).toEqual([['']]);
  });

  test('an array formula fills the cells below, and shrinks again', async () => {
    const { put, get, formulas, calls } = desk();
    await put('A1', [['=COLUMNOF(3)']]);
    expect(await get('A1:A4')).toEqual([[1], [2], [3], ['']]);
    expect(await formulas('A1:A3')).toEqual([['=COLUMNOF(3)'], [''], ['']]);
    expect(await calls.extent(0)).toEqual({ row: 3, column: 1 });
    await put('A1', [['=COLUMNOF(2)']]);
    expect(await get('A1:A4')).toEqual([[1], [2], [''], ['']]);
    await put('A1', [['']]);
    expect(await get('A1:A4')).toEqual([[''], [''], [''], ['']]);
  });

  test('typing into what an array formula filled makes it #REF! until the cell is emptied', async () => {
    const { put, get } = desk();
    await put('A1', [['=COLUMNOF(3)']]);
    await get('A1:A3');
    await put('A2', [['sini']]);
    expect(await get('A1:A3')).toEqual([['#REF!'], ['sini'], ['']]);
    await put('A2', [['']]);
    expect(await get('A1:A3')).toEqual([[1], [2], [3]]);
  });

  test('an array formula moves with the rows above it', async () => {
    const { put, get, calls } = desk();
    await put('A3', [['=COLUMNOF(2)']]);
    await get('A3:A4');
    calls.insertLines(0, 'rows', 1, 2);
    expect(await get('A3:A7')).toEqual([[''], [''], [1], [2], ['']]);
  });

  test('rows inserted while the calculator works do not misplace its results', async () => {
    const { put, get, calls, calculator } = desk();
    await put('A1', [[7]]);
    await put('B1', [['=SUM(A1)']]);
    const letGo = calculator.hold();
    const early = Promise.resolve(calls.values(rect('B1')));
    calls.insertLines(0, 'rows', 1, 1);
    letGo();
    await early;
    expect(await get('A1:B2')).toEqual([
      ['', ''],
      [7, 7],
    ]);
  });

  test('a formula written while the calculator works gets its own result', async () => {
    const { put, get, calls, calculator } = desk();
    await put('A1:A2', [[7], [8]]);
    await put('B1', [['=SUM(A1)']]);
    const letGo = calculator.hold();
    const early = Promise.resolve(calls.values(rect('B1')));
    calls.setValues(rect('B1'), [['=SUM(A2)']]);
    letGo();
    await early;
    expect(await get('B1')).toEqual([[8]]);
  });

  test('listeners hear of results too', async () => {
    const { put, document } = desk();
    const heard: string[] = [];
    await put('A1', [[1]]);
    await put('C3', [['=SUM(A1)']]);
    await document.settled();
    document.onChange((change) => {
      if (change.kind === 'cells') heard.push(`${change.rect.row},${change.rect.column}`);
    });
    await put('A1', [[2]]);
    await document.settled();
    expect(heard).toEqual(['1,1', '3,3']);
  });

  test('stored results are read without a calculator', async () => {
    const first = desk();
    await first.put('A1:B1', [[3, '=SUM(A1)']]);
    await first.document.settled();
    const again = desk({ book: bookFromJson(JSON.parse(JSON.stringify(bookToJson(first.book)))) });
    expect(await again.get('A1:B1')).toEqual([[3, 3]]);
    expect(again.opened()).toBe(false);
    await again.put('A1', [[4]]);
    expect(await again.get('A1:B1')).toEqual([[4, 4]]);
  });

  test('a date worked out by a formula is a date', async () => {
    const { put, calls, document, get } = desk();
    await put('A1:F1', [['1/2/2025', '=A1', '=A1+7', '=MAX(A1:A9)', '=A1-B1', '=LEN(A1)']]);
    await document.settled();
    expect(await calls.numberFormats(rect('B1:F1'))).toEqual([
      ['M/d/yyyy', 'M/d/yyyy', 'M/d/yyyy', '0.###############', '0.###############'],
    ]);
    expect(await get('B1')).toEqual([[{ date: new Date('2025-01-01T17:00:00Z').getTime() }]]);
  });

  test('the number that DATEVALUE and TIMEVALUE give is no date', async () => {
    const { put, calls, document } = desk();
    await put('A1:C1', [['=DATEVALUE("2025-01-02")', '=TIMEVALUE("6:00")', '=DATE(2025,1,2)']]);
    await document.settled();
    expect(await calls.numberFormats(rect('A1:C1'))).toEqual([
      ['0.###############', '0.###############', 'M/d/yyyy'],
    ]);
  });

  test('NOW tells the time of the book, and again when the clock is set', async () => {
    const { put, shown, get, document } = desk();
    await put('A1', [['=NOW()']]);
    // 2025-06-15 03:00 in London is 10:00 in Jakarta.
    expect(await shown('A1')).toEqual([['6/15/2025 10:00:00']]);
    document.setNow(new Date());
    expect(await get('A1')).toEqual([[{ date: new Date('2025-06-15T03:00:00Z').getTime() }]]);
  });
});
