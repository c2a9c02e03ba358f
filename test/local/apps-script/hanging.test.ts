import { type Bench, openBench, owner } from './bench';

let bench: Bench;
beforeAll(async () => {
  bench = await openBench();
});
afterAll(() => bench.close());

describe('a protection', () => {
  test('moves with its rows, in hand as well', async () => {
    const seen = await bench.check((sheet) => {
      const range = sheet.getRange('A2').protect();
      const whole = sheet.protect().setUnprotectedRanges([sheet.getRange('B2')]);
      sheet.insertRowBefore(1);
      return [range.getRange(), ...whole.getUnprotectedRanges()].map((place) => place.getA1Notation());
    });
    expect(seen).toEqual(['A3', 'B3']);
  });

  test('moves, takes a named range and goes away', async () => {
    const seen = await bench.check((sheet, book) => {
      book.setNamedRange('rentang_kunci', sheet.getRange('C3:F7'));
      const protection = sheet.getRange('A1:D5').protect();
      const moved = protection.setRange(sheet.getRange('B2:E6')).getRange().getA1Notation();
      const named = protection.setRangeName('rentang_kunci').getRange().getA1Notation();
      protection.remove();
      return [moved, named, sheet.getProtections(SpreadsheetApp.ProtectionType.RANGE).length];
    });
    expect(seen).toEqual(['B2:E6', 'C3:F7', 0]);
  });

  test('of a range has no unprotected ranges', async () => {
    const message = await bench.check((sheet) =>
      thrown(() =>
        sheet
          .getRange('A1')
          .protect()
          .setUnprotectedRanges([sheet.getRange('A1')]),
      ),
    );
    expect(message).not.toBe('no error');
  });

  test('lists the editors it was given, and not the owner', async () => {
    const seen = await bench.check((sheet, book) => {
      book.addEditor('dinkes@pangkalpinang.example');
      const protection = sheet.getRange('A1').protect();
      protection.removeEditors(protection.getEditors().map((user) => user.getEmail()));
      const none = protection.getEditors().map(String);
      protection.addEditor('dinkes@pangkalpinang.example');
      return [none, protection.getEditors().map(String)];
    });
    expect(seen).toEqual([[], ['dinkes@pangkalpinang.example']]);
  });

  test('refuses others in Google’s words', async () => {
    const script = `
      function main() {
        const sheet = SpreadsheetApp.getActive().insertSheet('terkunci');
        SpreadsheetApp.getActive().addEditor('dinkes@pangkalpinang.example');
        const protection = sheet.protect();
        protection.removeEditors(protection.getEditors());
      }
      function write() { SpreadsheetApp.getActive().getSheetByName('terkunci').getRange('A1').setValue(1); }
    `;
    await bench.execute(script);
    const { error } = await bench.execute(script, {
      functionName: 'write',
      as: 'dinkes@pangkalpinang.example',
    });
    expect(error).toBe(
      'Exception: You are trying to edit a protected cell or object. Please contact the spreadsheet owner to remove protection if you need to edit.',
    );
    expect((await bench.execute(script, { functionName: 'write', as: owner })).error).toBeUndefined();
  });
});

test('a named range is renamed and moved', async () => {
  const seen = await bench.check((sheet, book) => {
    book.setNamedRange('nama_lama', sheet.getRange('A1:B2'));
    const [named] = sheet.getNamedRanges();
    named?.setName('nama_baru').setRange(named.getRange().offset(0, 2));
    return [book.getRangeByName('nama_lama'), book.getRangeByName('nama_baru')?.getA1Notation()];
  });
  expect(seen).toEqual([null, 'C1:D2']);
});

describe('a text finder', () => {
  test('finds as it is told to, and steps', async () => {
    const seen = await bench.check((sheet) => {
      sheet.getRange('A1:B3').setValues([
        ['beta', 'BETA2'],
        ['bêta', 'lain'],
        ['=BETA()', 'akhir'],
      ]);
      const all = (finder: GoogleAppsScript.Spreadsheet.TextFinder) =>
        finder.findAll().map((range) => range.getA1Notation());
      const finder = sheet.createTextFinder('beta');
      const steps = [finder.findNext(), finder.findNext(), finder.findPrevious()].map((range) =>
        range?.getA1Notation(),
      );
      return [
        steps,
        all(sheet.createTextFinder('beta').ignoreDiacritics(true).matchEntireCell(true)),
        all(sheet.createTextFinder('BETA').matchCase(true)),
        all(sheet.createTextFinder('beta').matchFormulaText(true)),
        all(sheet.createTextFinder('^b.ta$').useRegularExpression(true)),
        sheet.createTextFinder('beta').replaceAllWith('uji'),
      ];
    });
    expect(seen).toEqual([['A1', 'B1', 'A1'], ['A1', 'A2'], ['B1'], ['A1', 'B1', 'A3'], ['A1', 'A2'], 2]);
  });
});

describe('developer metadata', () => {
  test('hangs on rows, columns, sheets and the spreadsheet only', async () => {
    const seen = await bench.check((sheet, book) => {
      const refused = ['B2:D4', 'B6:D6', 'F2:F5', 'A1'].map((place) =>
        thrown(() => sheet.getRange(place).addDeveloperMetadata('kunci', 'nilai')).slice(0, 44),
      );
      sheet
        .getRange('8:8')
        .addDeveloperMetadata('baris', 'nilai', SpreadsheetApp.DeveloperMetadataVisibility.PROJECT);
      sheet.addDeveloperMetadata('lembar');
      book.addDeveloperMetadata('buku', 'x');
      const [row] = sheet.getRange('8:8').getDeveloperMetadata();
      sheet.insertRowBefore(3);
      return [
        [...new Set(refused)],
        [
          row?.getKey(),
          row?.getValue(),
          String(row?.getVisibility()),
          String(row?.getLocation().getLocationType()),
        ],
        sheet.getDeveloperMetadata().map((metadata) => metadata.getValue()),
        book
          .createDeveloperMetadataFinder()
          .withKey('baris')
          .find()[0]
          ?.getLocation()
          .getRow()
          ?.getA1Notation(),
        sheet.getRange('C9').getDeveloperMetadata().length,
        sheet.getRange('C9').createDeveloperMetadataFinder().onIntersectingLocations().withKey('baris').find()
          .length,
      ];
    });
    expect(seen).toEqual([
      ['Adding developer metadata to arbitrary range'],
      ['baris', 'nilai', 'PROJECT', 'ROW'],
      [null],
      '9:9',
      0,
      1,
    ]);
  });
});

describe('a chart', () => {
  test('is built, placed, changed and removed', async () => {
    const seen = await bench.check((sheet) => {
      const chart = sheet
        .newChart()
        .addRange(sheet.getRange('A1:A5'))
        .addRange(sheet.getRange('B1:B5'))
        .setChartType(Charts.ChartType.COLUMN)
        .setPosition(2, 4, 10, 20)
        .setOption('title', 'Capaian')
        .build();
      sheet.insertChart(chart);
      const [placed] = sheet.getCharts();
      if (!placed) return [];
      sheet.updateChart(
        placed.modify().asPieChart().setTitle('Baru').set3D().setPosition(5, 5, 0, 0).build(),
      );
      const [changed] = sheet.getCharts();
      const told = [
        placed.getOptions().get('title'),
        placed.getRanges().map((range) => range.getA1Notation()),
        placed.getContainerInfo().getOffsetY(),
        changed?.getChartId() === placed.getChartId(),
        String(changed?.modify().getChartType()),
        changed?.getOptions().get('title'),
        changed?.getContainerInfo().getAnchorRow(),
      ];
      sheet.removeChart(placed);
      return [...told, sheet.getCharts().length];
    });
    expect(seen).toEqual(['Capaian', ['A1:A5', 'B1:B5'], 20, true, 'PIE', 'Baru', 5, 0]);
  });

  test('of one type has the methods of that type only', async () => {
    const seen = await bench.check((sheet) => [
      typeof sheet.newChart().asBarChart().setStacked().setXAxisTitle('x').setRange(0, 75),
      typeof (sheet.newChart().asPieChart() as unknown as { setStacked: unknown }).setStacked,
    ]);
    expect(seen).toEqual(['object', 'undefined']);
  });
});
