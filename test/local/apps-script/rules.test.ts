import { type Bench, openBench } from './bench';

let bench: Bench;
beforeAll(async () => {
  bench = await openBench();
});
afterAll(() => bench.close());

describe('a data validation', () => {
  test('in a list keeps texts and the arrow, on the cell too', async () => {
    const seen = await bench.check((sheet) => {
      const rule = SpreadsheetApp.newDataValidation().requireValueInList(
        [9, false, 'z'] as unknown as string[],
        false,
      );
      sheet.getRange('A1').setDataValidation(rule.build());
      const onCell = sheet.getRange('A1').getDataValidation();
      return [rule.getCriteriaValues(), String(onCell?.getCriteriaType()), onCell?.getCriteriaValues()];
    });
    expect(seen).toEqual([[['9', 'false', 'z'], false], 'VALUE_IN_LIST', [['9', 'false', 'z'], false]]);
  });

  test('in a range gives the range back', async () => {
    const seen = await bench.check((sheet) => {
      const rule = SpreadsheetApp.newDataValidation()
        .requireValueInRange(sheet.getRange('$D$1:$E$3'))
        .build();
      const [range, arrow] =
        sheet.getRange('A1').setDataValidation(rule).getDataValidation()?.getCriteriaValues() ?? [];
      return [range.getA1Notation(), range.getSheet().getName() === sheet.getName(), arrow];
    });
    expect(seen).toEqual(['D1:E3', true, true]);
  });

  test('is built by withCriteria as by its own method', async () => {
    const seen = await bench.check(() => {
      const { DataValidationCriteria } = SpreadsheetApp;
      const built = SpreadsheetApp.newDataValidation()
        .withCriteria(DataValidationCriteria.NUMBER_BETWEEN, [1, 5])
        .build();
      const again = built.copy().setHelpText('bantuan').build();
      return [
        String(again.getCriteriaType()),
        again.getCriteriaValues(),
        again.getHelpText(),
        built.getHelpText(),
      ];
    });
    expect(seen).toEqual(['NUMBER_BETWEEN', [1, 5], 'bantuan', null]);
  });

  test('is set cell by cell with null where there is none', async () => {
    const seen = await bench.check((sheet) => {
      const rule = SpreadsheetApp.newDataValidation().requireTextIsEmail().build();
      const range = sheet.getRange('A1:B2').setDataValidations([
        [rule, null],
        [null, rule],
      ]);
      return range.getDataValidations().map((row) => row.map((cell) => cell === null));
    });
    expect(seen).toEqual([
      [false, true],
      [true, false],
    ]);
  });
});

describe('checkboxes', () => {
  test('fill their cells with the unticked value', async () => {
    const seen = await bench.check((sheet) => [
      sheet.getRange('A1:A2').insertCheckboxes().getValues(),
      sheet.getRange('B1').insertCheckboxes('YA', 'TIDAK').getValues(),
      sheet.getRange('A1:B2').isChecked(),
      sheet.getLastRow(),
    ]);
    expect(seen).toEqual([[[false], [false]], [['TIDAK']], null, 2]);
  });

  test('must tick to something else than they untick to', async () => {
    const message = await bench.check((sheet) =>
      thrown(() =>
        sheet
          .getRange('A1')
          .setDataValidation(SpreadsheetApp.newDataValidation().requireCheckbox('a', 'a').build()),
      ),
    );
    expect(message).not.toBe('no error');
  });
});

describe('a conditional format', () => {
  test('with a colour scale is kept', async () => {
    const seen = await bench.check((sheet) => {
      const rule = SpreadsheetApp.newConditionalFormatRule()
        .setGradientMinpoint('#00FF00')
        .setGradientMaxpointWithValue('#0000FF', SpreadsheetApp.InterpolationType.NUMBER, '100')
        .setRanges([sheet.getRange('C1:C10')])
        .build();
      sheet.setConditionalFormatRules([rule]);
      const [kept] = sheet.getConditionalFormatRules();
      const scale = kept?.getGradientCondition();
      return [
        kept?.getBooleanCondition(),
        scale?.getMinColor(),
        String(scale?.getMaxType()),
        scale?.getMaxValue(),
      ];
    });
    expect(seen).toEqual([null, '#00ff00', 'NUMBER', '100']);
  });

  test('by date gives dates and relative dates back', async () => {
    const seen = await bench.check((sheet) => {
      const on = () => SpreadsheetApp.newConditionalFormatRule().setRanges([sheet.getRange('A1:B10')]);
      sheet.setConditionalFormatRules([
        on().whenDateEqualTo(SpreadsheetApp.RelativeDate.TODAY).build(),
        on()
          .whenDateAfter(new Date(2026, 4, 1))
          .build(),
      ]);
      const [relative, fixed] = sheet.getConditionalFormatRules().map((rule) => rule.getBooleanCondition());
      const [date] = fixed?.getCriteriaValues() ?? [];
      return [
        String(relative?.getCriteriaType()),
        relative?.getCriteriaValues()[0] === SpreadsheetApp.RelativeDate.TODAY,
        [date.getFullYear(), date.getMonth(), date.getDate()],
      ];
    });
    expect(seen).toEqual(['DATE_EQUAL_TO_RELATIVE', true, [2026, 4, 1]]);
  });

  test('needs ranges and a condition', async () => {
    const messages = await bench.check((sheet) => [
      thrown(() => SpreadsheetApp.newConditionalFormatRule().whenCellEmpty().build()),
      thrown(() =>
        SpreadsheetApp.newConditionalFormatRule()
          .setRanges([sheet.getRange('A1')])
          .build(),
      ),
    ]);
    expect(messages).not.toContain('no error');
  });
});

describe('a filter', () => {
  test('is one a sheet, sorts below its header and hides values', async () => {
    const seen = await bench.check((sheet) => {
      sheet.getRange('A1:B4').setValues([
        ['Nama', 'Nilai'],
        ['A', 30],
        ['B', 10],
        ['C', 20],
      ]);
      const filter = sheet.getRange('A1:B4').createFilter();
      filter.sort(2, false);
      filter.setColumnFilterCriteria(1, SpreadsheetApp.newFilterCriteria().setHiddenValues(['B']).build());
      const hidden = [2, 3, 4].map((row) => sheet.isRowHiddenByFilter(row));
      const second = thrown(() => sheet.getRange('D1').createFilter());
      const kept = sheet.getRange('Z9').getFilter()?.getColumnFilterCriteria(1)?.getHiddenValues();
      sheet.getFilter()?.remove();
      return [sheet.getRange('A2:A4').getValues().flat(), hidden, kept, second, sheet.getFilter()];
    });
    expect(seen).toEqual([
      ['A', 'C', 'B'],
      [false, false, true],
      ['B'],
      "You can't create a filter in a sheet that already has a filter.",
      null,
    ]);
  });

  test('keeps a condition', async () => {
    const seen = await bench.check((sheet) => {
      sheet.getRange('A1:B4').createFilter();
      const criteria = SpreadsheetApp.newFilterCriteria().whenNumberGreaterThan(25).build();
      sheet.getFilter()?.setColumnFilterCriteria(2, criteria);
      const kept = sheet.getFilter()?.getColumnFilterCriteria(2);
      return [String(kept?.getCriteriaType()), kept?.getCriteriaValues()];
    });
    expect(seen).toEqual(['NUMBER_GREATER_THAN', [25]]);
  });
});
