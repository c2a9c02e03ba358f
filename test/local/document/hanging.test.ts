import { desk, rect } from './desk';

describe('merges', () => {
  test('keep the first cell only, and come apart again', async () => {
    const { calls, put, get } = desk();
    await put('A1:C3', [['x']]);
    calls.merge(rect('A1:B2'), 'all');
    expect(await calls.merges(rect('B2:C3'))).toEqual([rect('A1:B2')]);
    expect(await get('A1:B2')).toEqual([
      ['x', ''],
      ['', ''],
    ]);
    expect(() => calls.breakApart(rect('A1'))).toThrow(
      'You must select all cells in a merged range to merge or unmerge them.',
    );
    calls.breakApart(rect('A1:C3'));
    expect(await calls.merges(rect('A1:C3'))).toEqual([]);
  });

  test('go across or down', async () => {
    const { calls } = desk();
    calls.merge(rect('D1:F2'), 'across');
    calls.merge(rect('A5:B7'), 'vertically');
    expect(await calls.merges(rect('A1:Z9'))).toEqual([
      rect('D1:F1'),
      rect('D2:F2'),
      rect('A5:A7'),
      rect('B5:B7'),
    ]);
  });
});

describe('a filter', () => {
  test('is one a sheet, and hides rows by what they show', async () => {
    const { calls, put } = desk();
    await put('A1:A3', [['Kepala'], ['a'], ['b']]);
    calls.setFilter(rect('A1:A3'));
    expect(() => calls.setFilter(rect('A1:B2'))).toThrow(
      "You can't create a filter in a sheet that already has a filter.",
    );
    calls.setFilterCriteria(0, 1, { hidden: ['b'] });
    expect(await calls.lineHidden(0, 'rows', 3)).toEqual({ byUser: false, byFilter: true });
    expect(await calls.lineHidden(0, 'rows', 2)).toEqual({ byUser: false, byFilter: false });
    calls.setFilterCriteria(0, 1, { hidden: [], criterion: { type: 'TEXT_STARTS_WITH', values: ['B'] } });
    expect((await calls.lineHidden(0, 'rows', 2)).byFilter).toBe(true);
    expect((await calls.lineHidden(0, 'rows', 3)).byFilter).toBe(false);
    calls.setFilterCriteria(0, 1, { hidden: ['b'] });
    calls.insertLines(0, 'columns', 1, 1);
    expect(await calls.filter(0)).toEqual({
      rect: rect('B1:B3'),
      criteria: { 2: { hidden: ['b'], criterion: null } },
    });
    calls.removeFilter(0);
    expect(await calls.filter(0)).toBeNull();
  });
});

describe('looks', () => {
  test('clearing takes only what was asked for', async () => {
    const { calls, put, get } = desk();
    await put('A1', [[1]]);
    calls.setStyles(rect('A1'), 'background', [['#ffff00']]);
    calls.setNotes(rect('A1'), [['n']]);
    calls.clear(rect('A1'), { formats: true });
    expect([
      await get('A1'),
      await calls.styles(rect('A1'), 'background'),
      await calls.notes(rect('A1')),
    ]).toEqual([[[1]], [[null]], [['n']]]);
    calls.clear(rect('A1'), { contents: true, notes: true });
    expect([await get('A1'), await calls.notes(rect('A1'))]).toEqual([[['']], [['']]]);
  });

  test('the general number format is no format', async () => {
    const { calls } = desk();
    calls.setNumberFormats(rect('A1:C1'), [['0.0000', 'general', '#,##0.00']]);
    expect(await calls.numberFormats(rect('A1:C1'))).toEqual([['0.0000', '0.###############', '#,##0.00']]);
  });

  test('borders are drawn around and between, and left where null', async () => {
    const { calls, book } = desk();
    const all = { top: true, left: true, bottom: true, right: true, vertical: false, horizontal: null };
    calls.setBorders(rect('A1:B1'), all, '#ff0000', 'DASHED');
    expect(book.sheets[0]?.cells[1]?.[1]?.style?.borders).toEqual({
      top: 'DASHED #ff0000',
      left: 'DASHED #ff0000',
      bottom: 'DASHED #ff0000',
      right: null,
    });
    expect(JSON.parse(String((await calls.styles(rect('B1'), 'borders'))[0]?.[0]))).toMatchObject({
      left: null,
    });
    const none = { top: false, left: false, bottom: false, right: false, vertical: false, horizontal: false };
    calls.setBorders(rect('A1:B1'), none, null, null);
    expect(book.sheets[0]?.cells[1]?.[1]?.style).toBeUndefined();
  });

  test('line sizes and hidden lines follow what is inserted before them', async () => {
    const { calls } = desk();
    calls.setLineSize(0, 'rows', 3, 1, 40);
    calls.setLinesHidden(0, 'columns', 2, 1, true);
    calls.insertLines(0, 'rows', 1, 1);
    calls.insertLines(0, 'columns', 1, 1);
    expect([await calls.lineSize(0, 'rows', 4), await calls.lineSize(0, 'rows', 3)]).toEqual([40, 21]);
    expect((await calls.lineHidden(0, 'columns', 3)).byUser).toBe(true);
  });

  test('charts, metadata and conditional formats follow their cells', async () => {
    const { calls } = desk();
    const chart = await calls.putChart(0, {
      id: 0,
      type: 'COLUMN',
      ranges: [rect('A1:B5')],
      position: { row: 1, column: 4, offsetX: 0, offsetY: 0 },
      options: {},
      headers: 1,
    });
    const mark = await calls.putMetadata({
      key: 'k',
      value: null,
      visibility: 'DOCUMENT',
      location: { type: 'ROW', rect: { ...rect('A3:Z3'), open: 'rows' } },
    });
    calls.setConditionalFormats(0, [
      { rects: [rect('A1:A9')], condition: { type: 'CUSTOM_FORMULA', values: ['=$A1>B$9'] }, style: {} },
    ]);
    calls.insertLines(0, 'rows', 2, 1);
    expect((await calls.charts(0))[0]).toMatchObject({ id: chart.id, ranges: [rect('A1:B6')] });
    calls.insertLines(0, 'rows', 1, 1);
    expect((await calls.charts(0))[0]?.position.row).toBe(2);
    calls.deleteLines(0, 'rows', 1, 1);
    expect((await calls.metadata())[0]).toMatchObject({
      id: mark.id,
      location: { rect: { row: 4, rows: 1 } },
    });
    expect((await calls.conditionalFormats(0))[0]).toMatchObject({
      rects: [rect('A1:A10')],
      condition: { values: ['=$A1>B$10'] },
    });
  });
});
