import fc from 'fast-check';
import type { FindOptions } from '../../../src/local/document/calls';
import { desk, rect } from './desk';

const finder = (text: string, more: Partial<FindOptions> = {}): FindOptions => ({
  text,
  matchCase: false,
  matchEntireCell: false,
  formulaText: false,
  regex: false,
  ignoreDiacritics: false,
  ...more,
});

describe('copying', () => {
  const source = async () => {
    const one = desk();
    await one.put('A1:B2', [
      ['p', 'q'],
      ['r', 's'],
    ]);
    one.calls.setStyles(rect('A1:B2'), 'background', [['#ff0000']]);
    return one;
  };

  test('onto a smaller target writes the whole source', async () => {
    const { calls, get } = await source();
    await calls.copy(rect('A1:B2'), rect('D1'), 'normal', false);
    expect(await get('D1:E2')).toEqual([
      ['p', 'q'],
      ['r', 's'],
    ]);
  });

  test('onto a larger target repeats the source where it fits wholly', async () => {
    const { calls, get } = await source();
    await calls.copy(rect('A1:B2'), rect('D1:F4'), 'normal', false);
    expect(await get('D1:F4')).toEqual([
      ['p', 'q', ''],
      ['r', 's', ''],
      ['p', 'q', ''],
      ['r', 's', ''],
    ]);
    expect(await calls.styles(rect('F1'), 'background')).toEqual([[null]]);
  });

  test('transposed swaps rows and columns, in references too', async () => {
    const { calls, get, formulas } = await source();
    calls.setFormulas(rect('B1'), [['=A1&A2']]);
    await calls.copy(rect('A1:B2'), rect('E5'), 'normal', true);
    expect(await get('E5:F5')).toEqual([['p', 'r']]);
    expect(await formulas('E6')).toEqual([['=E5&F5']]);
  });

  test('values or formats alone leave the rest', async () => {
    const { calls, get } = await source();
    calls.setStyles(rect('D1:E2'), 'background', [['#cccccc']]);
    await calls.copy(rect('A1:B2'), rect('D1'), 'values', false);
    expect(await calls.styles(rect('D1'), 'background')).toEqual([['#cccccc']]);
    await calls.copy(rect('A1:B2'), rect('G1'), 'format', false);
    expect(await calls.styles(rect('H2'), 'background')).toEqual([['#ff0000']]);
    expect(await get('D2:H2')).toEqual([['r', 's', '', '', '']]);
  });

  test('empty cells empty the target and take its looks', async () => {
    const { calls, get } = await source();
    await calls.copy(rect('X1:Y2'), rect('A1'), 'normal', false);
    expect(await get('A1:B2')).toEqual([
      ['', ''],
      ['', ''],
    ]);
    expect(await calls.styles(rect('A1'), 'background')).toEqual([[null]]);
  });

  test('moved cells take along who refers to them, across sheets and onto themselves', async () => {
    const { calls, put, formulas, get } = desk();
    const { id } = await calls.insertSheet({ name: 'Lain' });
    await put('A1:B2', [
      ['a', 'b'],
      ['c', '=A1'],
    ]);
    calls.setFormulas(rect('F1'), [['=A1&SUM(A1:A2)&B9']]);
    calls.move(rect('A1:A2'), rect('B1'));
    expect(await get('A1:B1')).toEqual([['', 'a']]);
    expect(await formulas('F1')).toEqual([['=B1&SUM(B1:B2)&B9']]);
    calls.setFormulas(rect('D1'), [['=F9']]);
    calls.move(rect('B1:D1'), rect('A1', id));
    expect(await formulas('F1')).toEqual([['=Lain!A1&SUM(B1:B2)&B9']]);
    expect(await calls.formulas(rect('C1', id))).toEqual([['=Sheet1!F9']]);
  });
});

describe('sorting', () => {
  test('numbers before texts before booleans, blanks last in both directions, equal rows in order', async () => {
    const { calls, put, get } = desk();
    await put('A1:B7', [
      ['b', 1],
      ['', 2],
      [true, 3],
      [10, 4],
      ['A', 5],
      [2, 6],
      ['B', 7],
    ]);
    await calls.sort(rect('A1:B7'), [{ column: 1, ascending: true }]);
    expect((await get('B1:B7')).flat()).toEqual([6, 4, 5, 1, 7, 3, 2]);
    await calls.sort(rect('A1:B7'), [{ column: 1, ascending: false }]);
    expect((await get('B1:B7')).flat()).toEqual([3, 1, 7, 5, 4, 6, 2]);
  });

  test('by a column outside the range is refused', async () => {
    const { calls, put, get } = desk();
    await put('B1:B2', [[2], [1]]);
    for (const column of [0, 1, 3])
      expect(() => calls.sort(rect('B1:B2'), [{ column, ascending: true }])).toThrow('outside the range');
    expect(await get('B1:B2')).toEqual([[2], [1]]);
  });

  test('by several keys, with formulas that keep to their row', async () => {
    const { calls, put, get, formulas } = desk();
    await put('A1:C3', [
      ['y', 2, '=SUM(B1)'],
      ['x', 3, '=SUM(B2)'],
      ['y', 1, '=SUM(B3)'],
    ]);
    await calls.sort(rect('A1:C3'), [
      { column: 1, ascending: false },
      { column: 2, ascending: true },
    ]);
    expect(await get('A1:C3')).toEqual([
      ['y', 1, 1],
      ['y', 2, 2],
      ['x', 3, 3],
    ]);
    expect(await formulas('C1:C3')).toEqual([['=SUM(B1)'], ['=SUM(B2)'], ['=SUM(B3)']]);
  });

  test('is the sort of the numbers, whatever they are', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.integer(), { minLength: 1, maxLength: 30 }), async (numbers) => {
        const { calls, put, get } = desk();
        const all = rect(`A1:A${numbers.length}`);
        await put(
          `A1:A${numbers.length}`,
          numbers.map((number) => [number]),
        );
        await calls.sort(all, [{ column: 1, ascending: true }]);
        expect((await get(`A1:A${numbers.length}`)).flat()).toEqual([...numbers].sort((a, b) => a - b));
      }),
      { seed: 5, numRuns: 30 },
    );
  });
});

describe('tidying', () => {
  test('duplicates go, the rest moves up', async () => {
    const { calls, put, get } = desk();
    await put('A1:B4', [
      ['foo', 'bar'],
      ['bar', 'foo'],
      ['foo', 'foo'],
      ['BAR', 'foo'],
    ]);
    expect(await calls.removeDuplicates(rect('A1:B4'), [])).toEqual(rect('A1:B3'));
    expect(await get('A1:B4')).toEqual([
      ['foo', 'bar'],
      ['bar', 'foo'],
      ['foo', 'foo'],
      ['', ''],
    ]);
    expect(await calls.removeDuplicates(rect('A1:B3'), [2])).toEqual(rect('A1:B2'));
  });

  test('whitespace is trimmed, and what then looks like a formula is still text', async () => {
    const { calls, put, get, formulas } = desk();
    await put('A1:A4', [[' depan'], ['belakang '], ['dua  kata\nlagi'], ['   =SUM(1,2)']]);
    calls.trimWhitespace(rect('A1:A4'));
    expect(await get('A1:A4')).toEqual([['depan'], ['belakang'], ['dua kata lagi'], ['=SUM(1,2)']]);
    expect(await formulas('A4')).toEqual([['']]);
  });

  test('texts are split at a separator, guessed unless given', async () => {
    const { calls, put, get } = desk();
    await put('A1:A4', [['a1,b1,c1'], ['a2'], ['3,4,5,6'], ['a4,,c4']]);
    await calls.splitTextToColumns(rect('A1:A4'), null);
    expect(await get('A1:D4')).toEqual([
      ['a1', 'b1', 'c1', ''],
      ['a2', '', '', ''],
      [3, 4, 5, 6],
      ['a4', '', 'c4', ''],
    ]);
  });

  test.each([
    ['A1:A2', 'A1:A5', [[1], [3]], [1, 3, 5, 7, 9]],
    ['A1', 'A1:A3', [[5]], [5, 5, 5]],
    ['A1:A2', 'A1:A4', [['Jan'], ['Feb']], ['Jan', 'Feb', 'Mar', 'Apr']],
    ['A1', 'A1:A3', [['Senin']], ['Senin', 'Selasa', 'Rabu']],
    ['A1', 'A1:A3', [['Usulan 9']], ['Usulan 9', 'Usulan 10', 'Usulan 11']],
    ['A1:A2', 'A1:A5', [['x'], ['y']], ['x', 'y', 'x', 'y', 'x']],
  ])('%s filled to %s goes on', async (from, to, values, expected) => {
    const { calls, put, get } = desk();
    await put(from, values);
    await calls.autoFill(rect(from), rect(to), false);
    expect((await get(to)).flat()).toEqual(expected);
  });

  test('filling goes backwards, shifts formulas and steps through dates', async () => {
    const { calls, put, get, formulas, shown } = desk();
    await put('E1:H1', [[10, 8, 6, 4]]);
    await calls.autoFill(rect('E1:H1'), rect('B1:H1'), false);
    expect(await get('B1:H1')).toEqual([[16, 14, 12, 10, 8, 6, 4]]);
    await put('A3:B3', [['=B1', '1/31/2025']]);
    await calls.autoFill(rect('A3:B3'), rect('A3:B5'), false);
    expect(await formulas('A5')).toEqual([['=B3']]);
    expect(await shown('B5')).toEqual([['2/2/2025']]);
    expect(() => calls.autoFill(rect('A1:A4'), rect('C1:C5'), false)).toThrow(
      'destination range must contain the source range',
    );
    expect(() => calls.autoFill(rect('A1:A4'), rect('A1:B10'), false)).toThrow(
      'AutoFill destination range must extend the source range in only one direction.',
    );
  });
});

describe('finding', () => {
  const filled = async () => {
    const one = desk();
    await one.put('A1:B3', [
      ['beta', 'BETA2'],
      ['bêta', 'lain'],
      ['=BETA()', 'akhir'],
    ]);
    return one;
  };

  test('looks at what is shown, ignoring case but not marks', async () => {
    const { calls } = await filled();
    expect(await calls.find([rect('A1:B3')], finder('beta'))).toEqual([rect('A1'), rect('B1')]);
    expect(await calls.find([rect('A1:B3')], finder('beta', { formulaText: true }))).toEqual([
      rect('A1'),
      rect('B1'),
      rect('A3'),
    ]);
    expect(
      await calls.find([rect('A1:B3')], finder('beta', { ignoreDiacritics: true, matchEntireCell: true })),
    ).toEqual([rect('A1'), rect('A2')]);
    expect(await calls.find([rect('A1:B3')], finder('^B.TA', { regex: true, matchCase: true }))).toEqual([
      rect('B1'),
    ]);
  });

  test('replacing counts replacements and reads the result as typed', async () => {
    const { calls, get } = await filled();
    expect(await calls.replace([rect('A1:B3')], finder('beta'), 'uji$1')).toBe(2);
    expect(await get('A1:B2')).toEqual([
      ['uji$1', 'uji$12'],
      ['bêta', 'lain'],
    ]);
    expect(await calls.replace([rect('B3')], finder('a(kh)ir', { regex: true }), '4$1')).toBe(1);
    expect(await calls.replace([rect('B3')], finder('kh'), '2')).toBe(1);
    expect(await get('B3')).toEqual([[42]]);
  });

  test('the data region and the next data cell are those of the keyboard', async () => {
    const { calls, put } = desk();
    await put('B2:D4', [['x']]);
    await put('F6:G7', [['x']]);
    const region = async (a1: string) => calls.dataRegion(rect(a1), null);
    expect(await region('C3')).toEqual(rect('B2:D4'));
    expect(await region('A1')).toEqual(rect('A1'));
    expect(await region('B1')).toEqual(rect('B1:D4'));
    expect(await region('E3')).toEqual(rect('B2:E4'));
    expect(await calls.dataRegion(rect('C3'), 'ROWS')).toEqual(rect('C2:C4'));
    expect(await calls.dataRegion(rect('F7'), 'COLUMNS')).toEqual(rect('F7:G7'));
    const next = async (a1: string, way: 'UP' | 'DOWN' | 'PREVIOUS' | 'NEXT') =>
      calls.nextDataCell(rect(a1), way);
    expect(await next('B1', 'DOWN')).toEqual(rect('B2'));
    expect(await next('B2', 'DOWN')).toEqual(rect('B4'));
    expect(await next('B4', 'DOWN')).toEqual(rect('B1000'));
    expect(await next('B2', 'UP')).toEqual(rect('B1'));
    expect(await next('G6', 'PREVIOUS')).toEqual(rect('F6'));
    expect(await next('E4', 'PREVIOUS')).toEqual(rect('D4'));
    expect(await next('Z1', 'NEXT')).toEqual(rect('Z1'));
  });
});
