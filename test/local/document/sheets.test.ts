import { desk, rect } from './desk';

describe('sheets', () => {
  test('a new book has one empty sheet, 1000 × 26', async () => {
    const { calls } = desk();
    expect(await calls.sheets()).toMatchObject([
      { id: 0, name: 'Sheet1', index: 0, maxRows: 1000, maxColumns: 26 },
    ]);
    expect(await calls.extent(0)).toEqual({ row: 0, column: 0 });
  });

  test('sheets are inserted after the active one unless an index is given, and become active', async () => {
    const { calls } = desk();
    await calls.insertSheet({ name: 's1' });
    await calls.insertSheet({ name: 's2' });
    await calls.insertSheet({ name: 's3', index: 1 });
    await calls.insertSheet({ name: 's4', index: 0 });
    const sheets = await calls.sheets();
    expect(sheets.map(({ name, index }) => [name, index])).toEqual([
      ['s4', 0],
      ['Sheet1', 1],
      ['s3', 2],
      ['s1', 3],
      ['s2', 4],
    ]);
    expect((await calls.book()).activeSheet).toBe(sheets[0]?.id);
  });

  test('names are given by number, taken names and empty ones are refused', async () => {
    const { calls } = desk();
    expect((await calls.insertSheet({})).name).toBe('Sheet2');
    expect((await calls.insertSheet({})).name).toBe('Sheet3');
    expect(() => calls.insertSheet({ name: 'sheet2' })).toThrow(
      'A sheet with the name "sheet2" already exists. Please enter another name.',
    );
    expect(() => calls.setSheet(0, { name: ' ' })).toThrow('name');
  });

  test('formulas follow a renamed sheet and lose a deleted one', async () => {
    const { calls, put, formulas, get } = desk();
    const { id } = await calls.insertSheet({ name: 'Data' });
    calls.setValues(rect('A1', id), [[5]]);
    await put('A1', [['=Data!A1+"Data!A1"']]);
    calls.setFormulas(rect('A1'), [['=SUM(Data!A1)']]);
    expect(await get('A1')).toEqual([[5]]);
    calls.setSheet(id, { name: 'Data Usulan' });
    expect(await formulas('A1')).toEqual([["=SUM('Data Usulan'!A1)"]]);
    expect(await get('A1')).toEqual([[5]]);
    calls.deleteSheet(id);
    expect(await formulas('A1')).toEqual([['=SUM(#REF!)']]);
    expect(await get('A1')).toEqual([['#REF!']]);
  });

  test('the last sheet, and the last visible one, stay', async () => {
    const { calls } = desk();
    expect(() => calls.deleteSheet(0)).toThrow("You can't remove all the sheets in a document.");
    expect(() => calls.setSheet(0, { hidden: true })).toThrow("You can't hide all the sheets in a document.");
    const { id } = await calls.insertSheet({ name: 'lain' });
    calls.setSheet(id, { hidden: true });
    expect(() => calls.deleteSheet(0)).toThrow("You can't remove all the visible sheets in a document.");
    calls.setSheet(id, { hidden: false });
    calls.deleteSheet(0);
    expect((await calls.book()).activeSheet).toBe(id);
  });

  test('a copy is named after its original and is its own', async () => {
    const { calls, put, get } = desk();
    await put('A1:B1', [[1, '=A1']]);
    const copy = await calls.copySheet(0, {});
    expect([copy.name, copy.index]).toEqual(['Copy of Sheet1', 1]);
    calls.setValues(rect('A1', copy.id), [[2]]);
    expect(await calls.values(rect('A1:B1', copy.id))).toEqual([[2, 2]]);
    expect(await get('A1:B1')).toEqual([[1, 1]]);
  });

  test('named ranges are found whatever their letters’ case, and follow a new name into formulas', async () => {
    const { calls, formulas } = desk();
    calls.setNamedRange('TARGET', rect('A1'));
    calls.setNamedRange('target', rect('B2'));
    expect(await calls.namedRanges()).toEqual([{ name: 'TARGET', rect: rect('B2') }]);
    calls.setFormulas(rect('C1'), [['=TARGET*2&"TARGET"']]);
    calls.renameNamedRange('TARGET', 'SASARAN');
    expect(await formulas('C1')).toEqual([['=SASARAN*2&"TARGET"']]);
    for (const name of ['A1', '1x', 'dua kata', 'R1C1', 'true', '']) {
      expect(() => calls.setNamedRange(name, rect('A1'))).toThrow('not a valid name');
    }
  });

  test('only the owner and editors change the file', async () => {
    const { as, calls } = desk();
    calls.shareBook({ addEditors: ['opd@kota.example'] });
    expect(() => as('tamu@kota.example').setValues(rect('A1'), [[1]])).toThrow('protected cell or object');
    as('OPD@kota.example').setValues(rect('A1'), [[1]]);
    expect(await calls.values(rect('A1'))).toEqual([[1]]);
  });
});
