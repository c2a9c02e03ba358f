import { type Bench, openBench } from './bench';

let bench: Bench;
beforeAll(async () => {
  bench = await openBench();
});
afterAll(() => bench.close());

describe('a notation', () => {
  test.each([
    ['$C$3', 'C3'],
    ['c2:$d$4', 'C2:D4'],
    ['C5:B2', 'B2:C5'],
    ['5:7', '5:7'],
    ['5:2', '2:5'],
    ['D:B', 'B:D'],
    ['A2:B', 'A2:B'],
    ['R5C3', 'C5'],
    ['r10c5:r1c2', 'B1:E10'],
    ['RC1', 'RC1'],
    ['!c2:e5', 'C2:E5'],
    ['$aa$11', 'AA11'],
  ])('%s names %s', async (notation, expected) => {
    const { result } = await bench.execute(
      `function main() { return SpreadsheetApp.getActive().getSheets()[0].getRange('${notation}').getA1Notation(); }`,
    );
    expect(result).toBe(expected);
  });

  test('may name the sheet, in quotes too, or be a named range', async () => {
    const found = await bench.check((sheet, book) => {
      sheet.setName("Kota 'X'");
      book.setNamedRange('kotak_uji', sheet.getRange('C1:E2'));
      const named = book.getRange('kotak_uji').getA1Notation();
      return [
        book.getRange("'Kota ''X'''!A1:B2").getSheet().getName(),
        named,
        thrown(() => sheet.getRange('bukan rentang')),
      ];
    });
    expect(found).toEqual(["Kota 'X'", 'C1:E2', 'Range not found']);
  });

  test('that is open tells which ends are bounded', async () => {
    const bounds = await bench.check((sheet) =>
      ['A5:C10', '3:5', 'B:D', 'A2:B'].map((notation) => {
        const range = sheet.getRange(notation);
        return [
          range.isStartRowBounded(),
          range.isEndRowBounded(),
          range.isStartColumnBounded(),
          range.isEndColumnBounded(),
        ];
      }),
    );
    expect(bounds).toEqual([
      [true, true, true, true],
      [true, true, false, false],
      [false, false, true, true],
      [true, false, true, true],
    ]);
  });

  test('that is open reaches to the edge of a sheet that has grown', async () => {
    const rows = await bench.check((sheet) => {
      const column = sheet.getRange('A:A');
      sheet.insertRowsAfter(1000, 5);
      return column.getValues().length;
    });
    expect(rows).toBe(1005);
  });
});

describe('a range by numbers', () => {
  test('is refused where no range can be, in Google’s words', async () => {
    const messages = await bench.check((sheet) => [
      thrown(() => sheet.getRange(0, 1)),
      thrown(() => sheet.getRange(1, 0)),
      thrown(() => sheet.getRange(1, 1, 0)),
      thrown(() => sheet.getRange(1, 1, 1, 0)),
      thrown(() => sheet.getRange(1, 27)),
      thrown(() => sheet.getRange('A1').getCell(2, 1)),
      thrown(() => sheet.getRange('A1:B2').offset(0, 0, 0)),
      thrown(() => sheet.getRange('A1:B2').offset(-1, 0)),
    ]);
    expect(messages).toEqual([
      'The starting row of the range is too small.',
      'The starting column of the range is too small.',
      'The number of rows in the range must be at least 1.',
      'The number of columns in the range must be at least 1.',
      'The coordinates of the range are outside the dimensions of the sheet.',
      'Cell reference out of range',
      'The number of rows in the range must be at least 1.',
      'The starting row of the range is too small.',
    ]);
  });

  test('tells its place and its size', async () => {
    const facts = await bench.check((sheet) => {
      const range = sheet.getRange(11, 3, 10, 24);
      return [
        range.getA1Notation(),
        range.getRow(),
        range.getRowIndex(),
        range.getColumn(),
        range.getLastRow(),
        range.getLastColumn(),
        range.getHeight(),
        range.getWidth(),
        range.getGridId() === sheet.getSheetId(),
        range.offset(1, 0, 2, 2).getA1Notation(),
      ];
    });
    expect(facts).toEqual(['C11:Z20', 11, 11, 3, 20, 26, 10, 24, true, 'C12:D13']);
  });
});
