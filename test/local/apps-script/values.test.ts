import { type Bench, openBench } from './bench';

let bench: Bench;
beforeAll(async () => {
  bench = await openBench();
});
afterAll(() => bench.close());

test('values of every kind come back as they were, empty cells as ""', async () => {
  const seen = await bench.check((sheet) => {
    const range = sheet.getRange('A1:E1').setValues([[1.5, 'teks', true, null, undefined]]);
    const [row = []] = range.getValues();
    return [row, row.map((value) => typeof value), range.isBlank(), sheet.getRange('A2:B3').isBlank()];
  });
  expect(seen).toEqual([
    [1.5, 'teks', true, '', ''],
    ['number', 'string', 'boolean', 'string', 'string'],
    false,
    true,
  ]);
});

test('dates are dates of the script’s own realm', async () => {
  const seen = await bench.check((sheet) => {
    const date = new Date(2025, 3, 23, 10, 30);
    const value = sheet.getRange('A1').setValue(date).getValue();
    return [value instanceof Date, Object.prototype.toString.call(value), value.getTime() === date.getTime()];
  });
  expect(seen).toEqual([true, '[object Date]', true]);
});

test('grids are arrays of the script’s own realm', async () => {
  const seen = await bench.check((sheet) => {
    const values = sheet.getRange('A1:B2').getValues();
    return [
      Object.getPrototypeOf(values) === Array.prototype,
      Object.getPrototypeOf(values[0]) === Array.prototype,
    ];
  });
  expect(seen).toEqual([true, true]);
});

test('a grid of another size is refused in Google’s words', async () => {
  const messages = await bench.check((sheet) => [
    thrown(() => sheet.getRange('A1:B1').setValues([[1]])),
    thrown(() => sheet.getRange('A1').setValues([[1], [2]])),
    thrown(() => sheet.getRange('A1:A2').setValues([[1], []])),
  ]);
  expect(messages).toEqual([
    'The number of columns in the data does not match the number of columns in the range. The data has 1 but the range has 2.',
    'The number of rows in the data does not match the number of rows in the range. The data has 2 but the range has 1.',
    'The number of columns in the data does not match the number of columns in the range. The data has 0 but the range has 1.',
  ]);
});

test('text beyond 50,000 characters is refused', async () => {
  const messages = await bench.check((sheet) => [
    thrown(() => sheet.getRange('A1').setValue('x'.repeat(50000))),
    thrown(() => sheet.getRange('A1').setValue('x'.repeat(50001))),
  ]);
  expect(messages).toEqual([
    'no error',
    'Your input contains more than the maximum of 50000 characters in a single cell.',
  ]);
});

test('a note that is a whole number gets Java’s decimal where it stands in a grid', async () => {
  const notes = await bench.check((sheet) => {
    const range = sheet.getRange('A1:B1');
    const single = range.setNote(25 as unknown as string).getNotes();
    return [single, range.setNotes([[25, 2.5]] as unknown as string[][]).getNotes()];
  });
  expect(notes).toEqual([[['25', '25']], [['25.0', '2.5']]]);
});

test('an object becomes the text that Java prints of it', async () => {
  const values = await bench.check((sheet) =>
    [{ a: 1, b: { c: 'x' } }, new Number(5), sheet.getRange('B2')].map((value) =>
      sheet.getRange('A1').setValue(value).getValue(),
    ),
  );
  expect(values).toEqual(['{a=1.0, b={c=x}}', 5, 'Range']);
});

test('null where a list belongs is refused as any other wrong argument', async () => {
  const messages = await bench.check((sheet) => {
    const nothing = null as never;
    return [
      thrown(() => sheet.getRange('A1').setValues(nothing)),
      thrown(() => sheet.getRange('A1').setDataValidations(nothing)),
      thrown(() => sheet.appendRow(nothing)),
      thrown(() => SpreadsheetApp.newDataValidation().requireValueInList(nothing)),
    ];
  });
  expect(messages).toEqual(
    [
      'Range.setValues',
      'Range.setDataValidations',
      'Sheet.appendRow',
      'DataValidationBuilder.requireValueInList',
    ].map((method) => `The parameters (null) don't match the method signature for SpreadsheetApp.${method}.`),
  );
});

test('a grid or list of things of another class is refused, a cell without one is not', async () => {
  const messages = await bench.check((sheet) => {
    const range = sheet.getRange('A1');
    const grid = [[{}]] as never;
    return [
      thrown(() => range.setTextStyles(grid)),
      thrown(() => range.setDataValidations(grid)),
      thrown(() => range.setWrapStrategies([['WRAP']] as never)),
      thrown(() => sheet.setConditionalFormatRules([null] as never)),
      thrown(() => range.setDataValidations([[null]])),
    ];
  });
  expect(messages).toEqual([
    "The parameters (Array) don't match the method signature for SpreadsheetApp.Range.setTextStyles.",
    "The parameters (Array) don't match the method signature for SpreadsheetApp.Range.setDataValidations.",
    "The parameters (Array) don't match the method signature for SpreadsheetApp.Range.setWrapStrategies.",
    "The parameters (Array) don't match the method signature for SpreadsheetApp.Sheet.setConditionalFormatRules.",
    'no error',
  ]);
});

test('copyTo passes over a second argument that it does not know', async () => {
  const copied = await bench.check((sheet) => {
    const source = sheet.getRange('A1').setValue(7).setBackground('red');
    const targets = ['B1', 'C1'].map((cell) => sheet.getRange(cell));
    source.copyTo(targets[0] as GoogleAppsScript.Spreadsheet.Range, 'FOO' as never);
    source.copyTo(targets[1] as GoogleAppsScript.Spreadsheet.Range, { foo: true } as never);
    return [
      targets.map((range) => [range.getValue(), range.getBackground()]),
      thrown(() => source.copyTo(source, 'FOO' as never, true)),
    ];
  });
  expect(copied).toEqual([
    [
      [7, '#ff0000'],
      [7, '#ff0000'],
    ],
    "The parameters (SpreadsheetApp.Range,String,Boolean) don't match the method signature for SpreadsheetApp.Range.copyTo.",
  ]);
});

test('getSheetValues counts -1 as the last row or column with data', async () => {
  const values = await bench.check((sheet) => {
    sheet.getRange('A1:B2').setValues([
      [1, 2],
      [3, 4],
    ]);
    return [sheet.getSheetValues(-1, 1, 1, 2), sheet.getSheetValues(1, -1, 2, 1)];
  });
  expect(values).toEqual([[[3, 4]], [[2], [4]]]);
});

test('clear keeps notes and rules; its options choose', async () => {
  const seen = await bench.check((sheet) => {
    const range = sheet.getRange('A1');
    const rule = SpreadsheetApp.newDataValidation().requireNumberGreaterThan(0).build();
    const fill = () => range.setValue(1).setBackground('red').setNote('n').setDataValidation(rule);
    const state = () => [
      range.getValue(),
      range.getBackground(),
      range.getNote(),
      range.getDataValidation() !== null,
    ];
    return [
      () => range.clear(),
      () => range.clear({ contentsOnly: true }),
      () => range.clear({ formatOnly: true }),
      () => range.clear({ commentsOnly: true }),
      () => range.clear({ validationsOnly: true }),
      () => range.clear({ contentsOnly: true, formatOnly: true }),
    ].map((clear) => {
      fill();
      clear();
      return state();
    });
  });
  expect(seen).toEqual([
    ['', '#ffffff', 'n', true],
    ['', '#ff0000', 'n', true],
    [1, '#ffffff', 'n', true],
    [1, '#ff0000', '', true],
    [1, '#ff0000', 'n', false],
    ['', '#ffffff', 'n', true],
  ]);
});

test('sort takes numbers, objects and lists of both', async () => {
  const seen = await bench.check((sheet) => {
    const range = sheet.getRange('B3:F5');
    range.setValues([
      [1, 2, 3, 4, false],
      [6, 7, 8, 9, 10],
      [11, 12, 13, 14, 15],
    ]);
    range.sort([{ column: 6, ascending: false }, { column: 5 }, 2]);
    return range.getValues().map((row) => row[0]);
  });
  expect(seen).toEqual([1, 11, 6]);
});

test('the data region, the next data cell and the neighbour to fill to are Google’s', async () => {
  const seen = await bench.check((sheet) => {
    const { Dimension, Direction, AutoFillSeries } = SpreadsheetApp;
    sheet.getRange('B2:D4').setValues([
      [1, 2, 3],
      [4, 5, 6],
      [7, 8, 9],
    ]);
    sheet.getRange('E2').setValue('Jan');
    sheet.getRange('E2').autoFillToNeighbor(AutoFillSeries.DEFAULT_SERIES);
    return [
      sheet.getRange('C3').getDataRegion(Dimension.ROWS).getA1Notation(),
      sheet.getRange('F3').getDataRegion().getA1Notation(),
      sheet.getRange('B2').getNextDataCell(Direction.DOWN).getA1Notation(),
      sheet.getRange('B4').getNextDataCell(Direction.DOWN).getA1Notation(),
      sheet.getRange('E2:E4').getValues(),
    ];
  });
  expect(seen).toEqual(['C2:C4', 'B2:F4', 'B4', 'B1000', [['Jan'], ['Feb'], ['Mar']]]);
});

test('a number too far off to be a day stays a number in a cell formatted as a date', async () => {
  const seen = await bench.check((sheet) => {
    const cell = sheet.getRange('H1').setNumberFormat('d mmmm yyyy');
    return [1e21, -1e21, 2_958_465].map((number) => typeof cell.setValue(number).getValue());
  });
  expect(seen).toEqual(['number', 'number', 'object']);
});
