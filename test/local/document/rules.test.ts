import type { Criterion } from '../../../src/local/document/book';
import type { WireValue } from '../../../src/local/document/calls';
import { desk, owner, rect } from './desk';

const strict = (criterion: Criterion, helpText: string | null = null) => ({
  criterion,
  allowInvalid: false,
  helpText,
});
const at = (iso: string) => new Date(iso).getTime();

describe('validation rules', () => {
  const cases: [string, Criterion['values'], WireValue[], WireValue[]][] = [
    ['VALUE_IN_LIST', ['Ya', '2', true], ['Ya', 2, '2'], ['ya', 'Tidak', 3]],
    ['NUMBER_BETWEEN', [1, 5], [1, 5, '3'], [0, 6, 'tiga']],
    ['NUMBER_NOT_BETWEEN', [1, 5], [0, 6], [1, 3]],
    ['NUMBER_GREATER_THAN', [3], [4], [3]],
    ['NUMBER_LESS_THAN_OR_EQUAL_TO', [3], [3], [3.5]],
    ['TEXT_CONTAINS', ['ab'], ['kABar'], ['x']],
    ['TEXT_DOES_NOT_CONTAIN', ['ab'], ['x'], ['kabar']],
    ['TEXT_EQUAL_TO', ['ab'], ['ab'], ['abc']],
    ['TEXT_IS_VALID_EMAIL', [], ['a.b@kota.go.id'], ['a@b', 'a b@c.id']],
    ['TEXT_IS_VALID_URL', [], ['https://kota.go.id/x?y=1', 'kota.go.id'], ['kota', 'https://']],
    ['DATE_IS_VALID_DATE', [], ['1/2/2025'], ['besok']],
    ['DATE_ON_OR_AFTER', [{ date: at('2025-01-09T17:00:00Z') }], ['1/10/2025'], ['1/9/2025']],
    [
      'DATE_BETWEEN',
      [{ date: at('2025-01-09T17:00:00Z') }, { date: at('2025-01-11T17:00:00Z') }],
      ['1/12/2025 23:00'],
      ['1/13/2025'],
    ],
    ['CHECKBOX', [], [true, false], ['ya', 1]],
    ['CHECKBOX', ['YA', 'TIDAK'], ['YA', 'TIDAK'], [true, 'x']],
    ['CUSTOM_FORMULA', ['=A1>1'], [0, 'x'], []],
  ];
  test.each(cases)('%s %j accepts %j, not %j', (type, values, accepted, refused) => {
    for (const value of [...accepted, '']) {
      const { calls } = desk();
      calls.setValidations(rect('A1'), [[strict({ type, values })]]);
      calls.setValues(rect('A1'), [[value]]);
    }
    for (const value of refused) {
      const { calls } = desk();
      calls.setValidations(rect('A1'), [[strict({ type, values })]]);
      expect(() => calls.setValues(rect('A1'), [[value]])).toThrow('A1 violates the data validation rules');
    }
  });

  test('a list may stand in a range, and follows it', async () => {
    const { calls } = desk();
    const { id } = await calls.insertSheet({ name: 'Daftar' });
    calls.setValues(rect('A1:A2', id), [['Satu'], ['Dua']]);
    calls.setValidations(rect('B1:B9'), [
      [strict({ type: 'VALUE_IN_RANGE', values: [{ range: rect('A1:A2', id) }, true] })],
    ]);
    calls.insertLines(id, 'rows', 1, 3);
    calls.setValues(rect('B1'), [['Dua']]);
    expect(() => calls.setValues(rect('B2'), [['Tiga']])).toThrow(
      'The data you entered in cell B2 violates the data validation rules set on this cell.',
    );
  });

  test('a list tells what it allows', () => {
    const { calls } = desk();
    calls.setValidations(rect('B3'), [[strict({ type: 'VALUE_IN_LIST', values: ['Ya', 'Tidak', true] })]]);
    expect(() => calls.setValues(rect('B3'), [['Entah']])).toThrow(
      'The data you entered in cell B3 violates the data validation rules set on this cell. Please enter one of the following values: Ya, Tidak.',
    );
  });

  test('one refused value keeps the whole write out', async () => {
    const { calls, get } = desk();
    calls.setValidations(rect('B1'), [[strict({ type: 'NUMBER_GREATER_THAN', values: [0] })]]);
    expect(() => calls.setValues(rect('A1:B1'), [[1, -1]])).toThrow('B1');
    expect(await get('A1:B1')).toEqual([['', '']]);
  });

  test('a rule that only warns lets everything in', async () => {
    const { calls, get } = desk();
    calls.setValidations(rect('A1'), [
      [{ criterion: { type: 'NUMBER_GREATER_THAN', values: [0] }, allowInvalid: true, helpText: null }],
    ]);
    calls.setValues(rect('A1'), [[-1]]);
    expect(await get('A1')).toEqual([[-1]]);
  });

  test('dates inside rules come back as the instants they were', async () => {
    const { calls } = desk();
    const rule = strict(
      { type: 'DATE_ON_OR_AFTER', values: [{ date: at('2024-02-28T17:00:00Z') }] },
      'bantuan',
    );
    calls.setValidations(rect('A1:A2'), [[rule]]);
    expect(await calls.validations(rect('A1:B1'))).toEqual([[rule, null]]);
  });

  test('ticking touches checkboxes only', async () => {
    const { calls, put, get } = desk();
    calls.setValidations(rect('A1:A2'), [[strict({ type: 'CHECKBOX', values: [] })]]);
    calls.setValidations(rect('B1:B2'), [[strict({ type: 'CHECKBOX', values: ['YA', 'TIDAK'] })]]);
    await put('C1', [['teks']]);
    calls.check(rect('A1:C2'), true);
    expect(await get('A1:C2')).toEqual([
      [true, 'YA', 'teks'],
      [true, 'YA', ''],
    ]);
    calls.check(rect('A1:C2'), false);
    expect(await get('A1:C2')).toEqual([
      [false, 'TIDAK', 'teks'],
      [false, 'TIDAK', ''],
    ]);
  });
});

describe('a person', () => {
  test('is told of one typed cell with its old and new value', async () => {
    const { document } = desk();
    const type = (value: string) =>
      document.edit(owner, { kind: 'type', rect: rect('A1'), values: [[value]] });
    expect(await type('satu')).toEqual({ range: rect('A1'), changeType: 'EDIT', value: 'satu' });
    expect(await type('1/2/2025')).toEqual({
      range: rect('A1'),
      changeType: 'EDIT',
      value: '45659',
      oldValue: 'satu',
    });
    expect(await document.edit(owner, { kind: 'clear', rect: rect('A1') })).toEqual({
      range: rect('A1'),
      changeType: 'EDIT',
      oldValue: '45659',
    });
  });

  test('is refused by a strict rule with its help text, but pastes past it', async () => {
    const { document, calls, get } = desk();
    calls.setValidations(rect('B2:B3'), [
      [strict({ type: 'VALUE_IN_LIST', values: ['Ya', true] }, 'Pilih Ya.')],
    ]);
    await expect(
      document.edit(owner, { kind: 'type', rect: rect('B2'), values: [['Tidak']] }),
    ).rejects.toThrow(
      'The data you entered in cell B2 violates the data validation rules set on this cell.\nPilih Ya.',
    );
    const event = await document.edit(owner, {
      kind: 'type',
      rect: rect('B2:B3'),
      values: [['Tidak'], ['Ya']],
    });
    expect(event).toEqual({ range: rect('B2:B3'), changeType: 'EDIT' });
    expect(await get('B2:B3')).toEqual([['Tidak'], ['Ya']]);
  });

  test('is refused by a protection', async () => {
    const { document, calls } = desk();
    calls.shareBook({ addEditors: ['opd@kota.example'] });
    const { id } = await calls.protect(rect('A1'), 'RANGE');
    calls.setProtection(id, { removeEditors: ['opd@kota.example'] });
    await expect(
      document.edit('opd@kota.example', { kind: 'type', rect: rect('A1'), values: [['x']] }),
    ).rejects.toThrow('You are trying to edit a protected cell or object.');
  });

  test('fires only a change event by inserting rows or sheets and by formatting', async () => {
    const { document } = desk();
    expect(
      await document.edit(owner, { kind: 'insertLines', sheet: 0, lines: 'rows', at: 1, count: 2 }),
    ).toEqual({ range: null, changeType: 'INSERT_ROW' });
    expect(await document.edit(owner, { kind: 'insertSheet', name: null, index: null })).toEqual({
      range: null,
      changeType: 'INSERT_GRID',
    });
    expect(
      await document.edit(owner, { kind: 'style', rect: rect('A1'), style: { background: '#ff0000' } }),
    ).toEqual({ range: null, changeType: 'FORMAT' });
  });

  test('copies and moves without values in the event', async () => {
    const { document, put } = desk();
    await put('A1', [['x']]);
    expect(await document.edit(owner, { kind: 'copy', from: rect('A1'), to: rect('B1:B3') })).toEqual({
      range: rect('B1:B3'),
      changeType: 'EDIT',
    });
    expect(await document.edit(owner, { kind: 'move', from: rect('A1'), to: rect('D4') })).toEqual({
      range: rect('D4'),
      changeType: 'EDIT',
    });
  });
});
