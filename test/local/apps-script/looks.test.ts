import { type Bench, openBench } from './bench';

let bench: Bench;
beforeAll(async () => {
  bench = await openBench();
});
afterAll(() => bench.close());

test('an untouched cell has Google’s defaults', async () => {
  const seen = await bench.check((sheet) => {
    const cell = sheet.getRange('A1');
    const style = cell.getTextStyle();
    return [
      [cell.getBackground(), cell.getFontColor(), cell.getFontFamily(), cell.getFontSize()],
      [cell.getFontWeight(), cell.getFontStyle(), cell.getFontLine()],
      [cell.getHorizontalAlignment(), cell.getVerticalAlignment(), cell.getNumberFormat()],
      [
        cell.getWrap(),
        String(cell.getWrapStrategy()),
        cell.getTextDirection(),
        cell.getTextRotation().getDegrees(),
      ],
      [style.getFontFamily(), style.getFontSize(), style.isBold(), style.getForegroundColor()],
    ];
  });
  expect(seen).toEqual([
    ['#ffffff', '#000000', 'Arial', 10],
    ['normal', 'normal', 'none'],
    ['general', 'bottom', '0.###############'],
    [true, 'OVERFLOW', null, 0],
    ['arial,sans,sans-serif', 10, false, '#000000'],
  ]);
});

test.each([
  ['FontWeight', 'bold', 'normal'],
  ['FontStyle', 'italic', 'normal'],
  ['FontLine', 'underline', 'none'],
  ['FontFamily', 'Courier New', 'Arial'],
  ['HorizontalAlignment', 'center', 'general'],
  ['VerticalAlignment', 'top', 'bottom'],
  ['FontColor', '#ff00aa', '#000000'],
  ['Background', '#00ff00', '#ffffff'],
])('set%s takes a value, and null for the default', async (aspect, value, byDefault) => {
  const { result } = await bench.execute(`function main() {
    const range = SpreadsheetApp.getActive().insertSheet().getRange('A1:B2');
    range.set${aspect}(${JSON.stringify(value)});
    const set = range.get${aspect}();
    return [set, range.set${aspect}(null).get${aspect}()];
  }`);
  expect(result).toEqual([value, byDefault]);
});

test('an alignment of normal is told as general-left', async () => {
  const seen = await bench.check((sheet) =>
    sheet.getRange('A1').setHorizontalAlignment('normal').getHorizontalAlignment(),
  );
  expect(seen).toBe('general-left');
});

test('colours may be CSS names or short hex and come back as small hex', async () => {
  const seen = await bench.check((sheet) =>
    ['LIGHTCORAL', '#FFF', '#ABCDEF', 'rgb(1, 2, 3)'].map((color) =>
      sheet.getRange('A1').setBackground(color).getBackground(),
    ),
  );
  expect(seen).toEqual(['#f08080', '#ffffff', '#abcdef', '#010203']);
});

test('theme colours stay theme colours until another colour is set', async () => {
  const seen = await bench.check((sheet) => {
    const range = sheet.getRange('A1:B2');
    const accent = SpreadsheetApp.newColor().setThemeColor(SpreadsheetApp.ThemeColorType.ACCENT1).build();
    range.setBackgroundObject(accent);
    const theme = String(range.getBackgroundObjects()[1]?.[1]?.asThemeColor().getThemeColorType());
    range.setBackground('#123456');
    return [
      theme,
      String(range.getBackgroundObject().getColorType()),
      range.getBackgroundObject().asRgbColor().asHexString(),
    ];
  });
  expect(seen).toEqual(['ACCENT1', 'RGB', '#123456']);
});

test('a colour is only what it was set to', async () => {
  const seen = await bench.check(() => {
    const builder = SpreadsheetApp.newColor();
    const unset = [
      String(builder.getColorType()),
      thrown(() => builder.asRgbColor()),
      thrown(() => builder.asThemeColor()),
    ];
    return [...unset, builder.setRgbColor('#0a0b0c').build().asRgbColor().getBlue()];
  });
  expect(seen).toEqual([
    'UNSUPPORTED',
    'Object is not of type RgbColor.',
    'Object is not of type ThemeColor.',
    12,
  ]);
});

test('wrapping, rotation and borders are told as set', async () => {
  const seen = await bench.check((sheet) => {
    const range = sheet.getRange('A1:B1');
    range.setWraps([[true, false]]);
    const wraps = range.getWrapStrategies().map((row) => row.map(String));
    const turned = range.setTextRotation(45).getTextRotation().getDegrees();
    const upright = range.setVerticalText(true).getTextRotation();
    range.setBorder(true, true, true, true, null, null, 'red', SpreadsheetApp.BorderStyle.DASHED);
    return [wraps, turned, upright.getDegrees(), upright.isVertical()];
  });
  expect(seen).toEqual([[['WRAP', 'OVERFLOW']], 45, 0, true]);
});

test('a row is as high as a line of text at least, unless it is forced', async () => {
  const heights = await bench.check((sheet) => {
    sheet.setRowHeight(1, 5).setRowHeights(2, 1, 31).setRowHeightsForced(3, 1, 5);
    return [
      [1, 2, 3, 4].map((row) => sheet.getRowHeight(row)),
      thrown(() => sheet.getColumnWidth(sheet.getMaxColumns() + 1)),
    ];
  });
  expect(heights).toEqual([[21, 31, 5, 21], 'Those columns are out of bounds.']);
});

test('a text style sets what it says and leaves the rest', async () => {
  const seen = await bench.check((sheet) => {
    const cell = sheet.getRange('A1').setFontFamily('Courier New').setFontWeight('bold');
    cell.setTextStyle(SpreadsheetApp.newTextStyle().setFontSize(20).setItalic(true).build());
    return [cell.getFontFamily(), cell.getFontWeight(), cell.getFontSize(), cell.getFontStyle()];
  });
  expect(seen).toEqual(['Courier New', 'bold', 20, 'italic']);
});

test('rich text comes back in its runs, and is plain once the cell holds other text', async () => {
  const seen = await bench.check((sheet) => {
    const bold = SpreadsheetApp.newTextStyle().setBold(true).build();
    const rich = SpreadsheetApp.newRichTextValue()
      .setText('Tebal dan tautan')
      .setTextStyle(0, 5, bold)
      .setLinkUrl(10, 16, 'https://example.com')
      .build();
    const cell = sheet.getRange('A1').setRichTextValue(rich);
    const runs = cell.getRichTextValue()?.getRuns() ?? [];
    const told = runs.map((run) => [
      run.getStartIndex(),
      run.getText(),
      run.getTextStyle().isBold(),
      run.getLinkUrl(),
    ]);
    cell.setValue('lain');
    return [told, cell.getRichTextValue()?.getRuns().length, cell.setValue(5).getRichTextValue()];
  });
  expect(seen).toEqual([
    [
      [0, 'Tebal', true, null],
      [5, ' dan ', false, null],
      [10, 'tautan', false, 'https://example.com'],
    ],
    1,
    null,
  ]);
});
