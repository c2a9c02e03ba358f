import fc from 'fast-check';
import { bookToJson } from '../../../src/local/document/book-json';
import { followFormula, sheetNames } from '../../../src/local/document/follow-formula';
import { shiftFormula } from '../../../src/local/document/shift-formula';
import { desk, rect } from './desk';

const names = sheetNames([
  { id: 0, name: 'Sheet1' },
  { id: 1, name: 'Data Usulan' },
]);

describe('references', () => {
  test.each([
    ['=A5', '=A7'],
    ['=A2', '=A2'],
    ['=$A$5+B$5', '=$A$7+B$7'],
    ['=SUM(A1:A10)', '=SUM(A1:A12)'],
    ['=SUM(A3:A10)', '=SUM(A5:A12)'],
    ['=SUM(A:A)', '=SUM(A:A)'],
    ['=SUM(B2:B)', '=SUM(B2:B)'],
    ['=SUM(B3:B)', '=SUM(B5:B)'],
    ['=SUM(2:4)', '=SUM(2:6)'],
    ['=SUM(A10:A1)', '=SUM(A12:A1)'],
    ["='Data Usulan'!A5+Sheet1!A5", "='Data Usulan'!A5+Sheet1!A7"],
    ['="A5"&A5', '="A5"&A7'],
    ['=LOG10(A5)', '=LOG10(A7)'],
    ['=TARGET1_A5+A5', '=TARGET1_A5+A7'],
    ['=COUNTIF(A5:A6;">5")', '=COUNTIF(A7:A8;">5")'],
  ])('%s follows two rows inserted before row 3', (before, after) => {
    expect(followFormula(before, 0, { kind: 'insert', sheet: 0, axis: 'rows', at: 3, count: 2 }, names)).toBe(
      after,
    );
  });

  test.each([
    ['=B1', '=#REF!'],
    ['=C1', '=B1'],
    ['=SUM(A1:C1)', '=SUM(A1:B1)'],
    ['=SUM(B1:C1)', '=SUM(B1:B1)'],
    ['=SUM(B:B)', '=SUM(#REF!)'],
    ['=SUM(B:D)', '=SUM(B:C)'],
    ['=Sheet1!B2&Sheet1!A2', '=#REF!&Sheet1!A2'],
  ])('%s follows column B deleted', (before, after) => {
    expect(
      followFormula(before, 0, { kind: 'delete', sheet: 0, axis: 'columns', at: 2, count: 1 }, names),
    ).toBe(after);
  });

  test('a copied formula that would leave the grid refers to nothing', () => {
    expect(shiftFormula('=A1+$A$1', -1, 0)).toBe('=#REF!+$A$1');
  });

  test('shifting there and back gives the same formula', () => {
    const part = fc.constantFrom(
      'A5',
      '$B7',
      'C$9',
      '$D$4',
      'E5:F9',
      'G:H',
      'Sheet1!A9',
      "'Data Usulan'!B5:C7",
    );
    fc.assert(
      fc.property(
        fc.array(part, { minLength: 1, maxLength: 4 }),
        fc.nat(50),
        fc.nat(20),
        (parts, down, right) => {
          const formula = `=SUM(${parts.join(';')})`;
          expect(shiftFormula(shiftFormula(formula, down, right), -down, -right)).toBe(formula);
        },
      ),
      { seed: 7 },
    );
  });
});

describe('rows and columns', () => {
  const filled = async () => {
    const one = desk();
    await one.put('A1:C4', [
      ['No', 'Nama', 'Nilai'],
      [1, 'a', 10],
      [2, 'b', 20],
      [3, 'c', '=SUM(C2:C3)'],
    ]);
    one.calls.setNamedRange('NILAI', rect('C2:C4'));
    one.calls.protect(rect('A1:C1'), 'RANGE');
    one.calls.setValidations(rect('B2:B4'), [
      [
        {
          criterion: { type: 'VALUE_IN_RANGE', values: [{ range: rect('A2:A4') }, true] },
          allowInvalid: true,
          helpText: null,
        },
      ],
    ]);
    return one;
  };

  test('everything follows rows inserted above', async () => {
    const { calls, formulas, get, book } = await filled();
    calls.insertLines(0, 'rows', 2, 2);
    expect(await formulas('C6')).toEqual([['=SUM(C4:C5)']]);
    expect(await get('A4:C6')).toEqual([
      [1, 'a', 10],
      [2, 'b', 20],
      [3, 'c', 30],
    ]);
    expect(await calls.namedRanges()).toEqual([{ name: 'NILAI', rect: rect('C4:C6') }]);
    expect((await calls.protections('RANGE', 0))[0]?.rect).toEqual(rect('A1:C1'));
    expect((await calls.validations(rect('B4')))[0]?.[0]?.criterion.values[0]).toEqual({
      range: rect('A4:A6'),
    });
    expect(book.sheets[0]?.maxRows).toBe(1002);
  });

  test('new rows look like the row above them, those at the top like the row below', async () => {
    const { calls } = desk();
    calls.setStyles(rect('A1'), 'background', [['#ff0000']]);
    calls.setStyles(rect('A2'), 'background', [['#00ff00']]);
    calls.setNumberFormats(rect('A2'), [['0.00']]);
    calls.insertLines(0, 'rows', 3, 1);
    calls.insertLines(0, 'rows', 1, 1);
    expect(await calls.styles(rect('A1:A5'), 'background')).toEqual([
      ['#ff0000'],
      ['#ff0000'],
      ['#00ff00'],
      ['#00ff00'],
      [null],
    ]);
    expect(await calls.numberFormats(rect('A4'))).toEqual([['0.00']]);
  });

  test('a deleted row takes its references along', async () => {
    const { calls, formulas, get } = await filled();
    calls.setFormulas(rect('E4'), [['=C2']]);
    calls.deleteLines(0, 'rows', 2, 1);
    expect(await formulas('C3:E3')).toEqual([['=SUM(C2:C2)', '', '=#REF!']]);
    expect(await get('E3')).toEqual([['#REF!']]);
    expect(await calls.namedRanges()).toEqual([{ name: 'NILAI', rect: rect('C2:C3') }]);
  });

  test('inserting rows and deleting them again leaves the book as it was', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.integer({ min: 1, max: 6 }),
        fc.integer({ min: 1, max: 4 }),
        fc.constantFrom('rows' as const, 'columns' as const),
        async (before, count, kind) => {
          const { calls, book, document } = await filled();
          calls.merge(rect('E2:F3'), 'all');
          calls.setLineSize(0, kind, 3, 2, 50);
          await document.settled();
          const old = JSON.stringify(bookToJson(book));
          calls.insertLines(0, kind, before, count);
          calls.deleteLines(0, kind, before, count);
          await document.settled();
          expect(JSON.stringify(bookToJson(book))).toBe(old);
        },
      ),
      { seed: 11, numRuns: 30 },
    );
  });

  test('moving rows there and back leaves the values as they were', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.integer({ min: 1, max: 5 }),
        fc.integer({ min: 1, max: 3 }),
        fc.integer({ min: 1, max: 9 }),
        async (from, count, before) => {
          const { calls, put, get } = desk();
          await put('A1:A8', [[1], [2], [3], [4], [5], [6], [7], [8]]);
          calls.moveLines(0, 'rows', from, count, before);
          const at = before > from ? Math.max(from, before - count) : before;
          const isSame = before >= from && before <= from + count;
          if (!isSame) calls.moveLines(0, 'rows', at, count, before > from ? from : from + count);
          expect(await get('A1:A8')).toEqual([[1], [2], [3], [4], [5], [6], [7], [8]]);
        },
      ),
      { seed: 3, numRuns: 60 },
    );
  });

  test('references follow a moved row', async () => {
    const { calls, put, formulas, get } = desk();
    await put('A1:B3', [
      [1, '=A1'],
      [2, '=A2'],
      [3, '=A3'],
    ]);
    calls.moveLines(0, 'rows', 1, 1, 4);
    expect(await formulas('B1:B3')).toEqual([['=A1'], ['=A2'], ['=A3']]);
    expect(await get('A1:B3')).toEqual([
      [2, 2],
      [3, 3],
      [1, 1],
    ]);
  });

  test('a whole column stays whole and a name on it grows with the sheet', async () => {
    const { calls } = desk();
    calls.setNamedRange('KOLOM', { ...rect('B1:B1000'), open: 'columns' });
    calls.insertLines(0, 'rows', 1, 5);
    expect((await calls.namedRanges())[0]?.rect).toEqual({ ...rect('B1:B1005'), open: 'columns' });
  });

  test('Google’s refusals', () => {
    const { calls } = desk();
    expect(() => calls.deleteLines(0, 'rows', 999, 5)).toThrow('Those rows are out of bounds.');
    expect(() => calls.deleteLines(0, 'columns', 1, 26)).toThrow(
      "You can't delete all the columns on the sheet.",
    );
    calls.setSheet(0, { frozenRows: 2 });
    expect(() => calls.deleteLines(0, 'rows', 3, 998)).toThrow(
      'Sorry, it is not possible to delete all non-frozen rows.',
    );
    expect(() => calls.insertLines(0, 'rows', 1, 400_000)).toThrow('10000000 cells');
  });

  test('cells inserted and deleted move their neighbours only', async () => {
    const { calls, put, get, formulas } = desk();
    const grid = () => [
      ['A1', 'B1', 'C1', 'D1'].map((text) => `'${text}`),
      ['A2', 'B2', 'C2', 'D2'].map((text) => `'${text}`),
      ['A3', 'B3', 'C3', 'D3'].map((text) => `'${text}`),
      ['A4', 'B4', 'C4', 'D4'].map((text) => `'${text}`),
    ];
    await put('A1:D4', grid());
    calls.deleteCells(rect('B2:C3'), 'COLUMNS');
    expect(await get('A1:D4')).toEqual([
      ['A1', 'B1', 'C1', 'D1'],
      ['A2', 'D2', '', ''],
      ['A3', 'D3', '', ''],
      ['A4', 'B4', 'C4', 'D4'],
    ]);
    await put('A1:D4', grid());
    calls.deleteCells(rect('B2:C3'), 'ROWS');
    expect(await get('A1:D4')).toEqual([
      ['A1', 'B1', 'C1', 'D1'],
      ['A2', 'B4', 'C4', 'D2'],
      ['A3', '', '', 'D3'],
      ['A4', '', '', 'D4'],
    ]);
    await put('A1:D4', grid());
    await put('F1', [['=C2']]);
    calls.insertCells(rect('B2:C2'), 'COLUMNS');
    expect(await get('A2:E2')).toEqual([['A2', '', '', 'B2', 'C2']]);
    expect(await formulas('F1')).toEqual([['=E2']]);
    await put('A1:D4', grid());
    calls.insertCells(rect('B2:B3'), 'ROWS');
    expect(await get('A2:C4')).toEqual([
      ['A2', '', 'C2'],
      ['A3', '', 'C3'],
      ['A4', 'B2', 'C4'],
    ]);
  });
});
