import { desk, rect } from './desk';

const date = (iso: string) => ({ date: new Date(iso).getTime() });

describe('values', () => {
  test('come back as they were set, empty cells as empty strings', async () => {
    const { put, get } = desk();
    await put('A1:C1', [['tanggal', date('2023-01-14T17:00:00Z'), 3]]);
    expect(await get('A1:D1')).toEqual([['tanggal', date('2023-01-14T17:00:00Z'), 3, '']]);
    expect(await get('A2:B2')).toEqual([['', '']]);
  });

  test.each([
    ['42', 42, '42'],
    ['1,234.5', 1234.5, '1,234.50'],
    ['50%', 0.5, '50%'],
    ['$5', 5, '$5'],
    ['-3', -3, '-3'],
    ['(7)', -7, '-7'],
    ['1e5', 100000, '1.00E+05'],
    ['007', 7, '7'],
    ['TRUE', true, 'TRUE'],
    ['false', false, 'FALSE'],
    ["'007", '007', '007'],
    ['=', '=', '='],
    ['#N/A', '#N/A', '#N/A'],
    ['1,23', '1,23', '1,23'],
    ['31/12/2025', '31/12/2025', '31/12/2025'],
    ['12-34-56', '12-34-56', '12-34-56'],
    ['0812-3456', '0812-3456', '0812-3456'],
    ['v1.2', 'v1.2', 'v1.2'],
    ['+628123', 628123, '628123'],
  ])('the text %s is read as a person in the United States means it', async (typed, value, shown) => {
    const { put, get, shown: display } = desk();
    await put('A1', [[typed]]);
    expect(await get('A1')).toEqual([[value]]);
    expect(await display('A1')).toEqual([[shown]]);
  });

  test.each([
    ['en_US', '1/2/2025', '2025-01-01T17:00:00Z', '1/2/2025', 'M/d/yyyy'],
    ['en_US', '2025-01-02', '2025-01-01T17:00:00Z', '2025-01-02', 'yyyy-mm-dd'],
    ['en_US', '1/2/2025 10:30', '2025-01-02T03:30:00Z', '1/2/2025 10:30:00', 'M/d/yyyy H:mm:ss'],
    ['en_US', 'April 23, 2025', '2025-04-22T17:00:00Z', 'April 23, 2025', 'mmmm d, yyyy'],
    ['en_GB', '1/2/2025', '2025-01-31T17:00:00Z', '01/02/2025', 'dd/MM/yyyy'],
    ['id_ID', '31/12/2025', '2025-12-30T17:00:00Z', '31/12/2025', 'dd/MM/yyyy'],
    ['in_ID', '23 April 2025', '2025-04-22T17:00:00Z', '23 April 2025', 'd mmmm yyyy'],
    ['id_ID', '5 Agustus 2025', '2025-08-04T17:00:00Z', '5 Agustus 2025', 'd mmmm yyyy'],
    ['id_ID', '17 Agu', '2025-08-16T17:00:00Z', '17 Agu', 'd mmm'],
  ])('in %s %s is a date and stays written so', async (locale, typed, instant, shown, format) => {
    const { put, get, shown: display, calls } = desk({ locale });
    await put('A1', [[typed]]);
    expect(await get('A1')).toEqual([[date(instant)]]);
    expect(await display('A1')).toEqual([[shown]]);
    expect(await calls.numberFormats(rect('A1'))).toEqual([[format]]);
  });

  test.each([
    ['1.234,5', 1234.5, '1.234,50'],
    ['0,5', 0.5, '0,5'],
    ['Rp12.500', 12500, 'Rp12.500'],
    ['Rp 12.500', 12500, 'Rp12.500'],
    ['50%', 0.5, '50%'],
    ['1,234.5', '1,234.5', '1,234.5'],
    ['1.5', '1.5', '1.5'],
  ])('the text %s is read as a person in Indonesia means it', async (typed, value, shown) => {
    const { put, get, shown: display } = desk({ locale: 'id_ID' });
    await put('A1', [[typed]]);
    expect(await get('A1')).toEqual([[value]]);
    expect(await display('A1')).toEqual([[shown]]);
  });

  test('a time of day is a Date on the day zero', async () => {
    const { put, shown, calls } = desk();
    await put('A1:A3', [['10:30'], ['9:05 PM'], ['30:15']]);
    expect(await shown('A1:A3')).toEqual([['10:30'], ['9:05 PM'], ['30:15:00']]);
    expect(await calls.numberFormats(rect('A1:A3'))).toEqual([['h:mm'], ['h:mm am/pm'], ['[h]:mm:ss']]);
  });

  test('a cell formatted as text keeps what is typed', async () => {
    const { put, get, formulas, calls } = desk();
    calls.setNumberFormats(rect('A1:C1'), [['@']]);
    await put('A1:C1', [['007', '1/2/2025', '=1+1']]);
    expect(await get('A1:C1')).toEqual([['007', '1/2/2025', '=1+1']]);
    expect(await formulas('C1')).toEqual([['']]);
  });

  test('a format the cell already has is kept', async () => {
    const { put, shown, calls } = desk();
    calls.setNumberFormats(rect('A1'), [['0.000']]);
    await put('A1', [['50%']]);
    expect(await shown('A1')).toEqual([['0.500']]);
  });

  test('a date set by a script gets the date format of the locale, with the time if it has one', async () => {
    const { put, calls } = desk({ locale: 'id_ID' });
    await put('A1:B1', [[date('2025-03-31T17:00:00Z'), date('2025-03-31T17:00:01Z')]]);
    expect(await calls.displayValues(rect('A1:B1'))).toEqual([['01/04/2025', '01/04/2025 0:00:01']]);
  });

  test('numbers show at most ten significant digits, large ones as powers', async () => {
    const { put, shown } = desk();
    await put('A1:F1', [[1 / 3, Math.PI, 0.1 + 0.2, 123456789012345, 1.2345678901e18, 1234.5]]);
    expect(await shown('A1:F1')).toEqual([
      ['0.3333333333', '3.141592654', '0.3', '123456789012345', '1.23457E+18', '1234.5'],
    ]);
  });

  test('one value fills a range, a grid of another size is refused with Google’s words', async () => {
    const { put, get } = desk();
    await put('A1:B2', [['sama']]);
    expect(await get('A1:B2')).toEqual([
      ['sama', 'sama'],
      ['sama', 'sama'],
    ]);
    await expect(put('A1:B1', [['satu'], ['dua']])).rejects.toThrow('number of rows');
    await expect(put('A1:C1', [['satu', 'dua']])).rejects.toThrow(
      'The number of columns in the data does not match the number of columns in the range. The data has 2 but the range has 3.',
    );
  });

  test('one formula fills a range with its references moved along', async () => {
    const { calls, formulas } = desk();
    calls.setValues(rect('A1:B2'), [['=C1+$D$1']]);
    expect(await formulas('A1:B2')).toEqual([
      ['=C1+$D$1', '=D1+$D$1'],
      ['=C2+$D$1', '=D2+$D$1'],
    ]);
  });

  test('more than 50,000 characters are refused', async () => {
    const { put } = desk();
    await expect(put('A1', [['x'.repeat(50_001)]])).rejects.toThrow(
      'Your input contains more than the maximum of 50000 characters in a single cell.',
    );
  });

  test('a range beyond the sheet is refused', async () => {
    const { get } = desk();
    await expect(get('A1001')).rejects.toThrow(
      'The coordinates of the range are outside the dimensions of the sheet.',
    );
  });

  test('appendRow writes below the last content and makes the sheet longer when it is full', async () => {
    const { book, calls, get } = desk();
    calls.appendRow(0, ['a', 'b']);
    calls.appendRow(0, [4, '=SUM(A1)']);
    expect(await get('A1:B2')).toEqual([
      ['a', 'b'],
      [4, 0],
    ]);
    calls.setValues(rect('Z1000'), [['akhir']]);
    calls.appendRow(
      0,
      Array.from({ length: 28 }, (_, i) => i),
    );
    expect([book.sheets[0]?.maxRows, book.sheets[0]?.maxColumns]).toEqual([1001, 28]);
    expect(await calls.extent(0)).toEqual({ row: 1001, column: 28 });
  });
});
