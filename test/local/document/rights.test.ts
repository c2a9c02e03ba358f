import { desk, owner, rect } from './desk';

const opd = 'opd@kota.example';
const admin = 'admin@kota.example';
const refused = 'You are trying to edit a protected cell or object.';

const shared = () => {
  const one = desk();
  one.calls.shareBook({ addEditors: [opd, admin] });
  return one;
};

describe('protections', () => {
  test('a new one lists the other editors and so keeps nobody out', async () => {
    const { calls, as } = shared();
    const made = await calls.protect(rect('A1:B2'), 'RANGE');
    expect(made.editors).toEqual([opd, admin]);
    as(opd).setValues(rect('A1'), [[1]]);
    expect((await desk().calls.protect(rect('A1'), 'RANGE')).editors).toEqual([]);
  });

  test('whoever is removed may no longer edit the range, nor what overlaps it', async () => {
    const { calls, as } = shared();
    const { id } = await calls.protect(rect('A1:B2'), 'RANGE');
    calls.setProtection(id, { removeEditors: [opd] });
    expect(() => as(opd).setValues(rect('B2:C3'), [[1]])).toThrow(refused);
    as(opd).setValues(rect('C3'), [[1]]);
    as(admin).setValues(rect('B2:C3'), [[1]]);
    expect(await as(opd).canEdit(rect('A1'))).toBe(false);
    expect((await as(opd).protection(id)).canEdit).toBe(false);
    expect(() => as(opd).removeProtection(id)).toThrow(refused);
    expect(() => as(opd).setProtection(id, { addEditors: [opd] })).toThrow(refused);
  });

  test('any of several overlapping protections forbids', async () => {
    const { calls, as } = shared();
    calls.protect(rect('A1:C3'), 'RANGE');
    const { id } = await calls.protect(rect('C3:D4'), 'RANGE');
    calls.setProtection(id, { removeEditors: [opd] });
    expect(() => as(opd).setValues(rect('C3'), [[1]])).toThrow(refused);
    expect(await calls.protections('RANGE', null)).toHaveLength(2);
  });

  test('a protected sheet leaves its unprotected ranges open', async () => {
    const { calls, as } = shared();
    const { id } = await calls.protect(rect('A1'), 'SHEET');
    calls.setProtection(id, { removeEditors: [opd], unprotected: [rect('A1:B2'), rect('A3:B4')] });
    as(opd).setValues(rect('A2:B3'), [[1]]);
    expect(() => as(opd).setValues(rect('B4:C4'), [[1]])).toThrow(refused);
    expect(() => as(opd).insertLines(0, 'rows', 1, 1)).toThrow(refused);
    expect(() => as(opd).setSheet(0, { name: 'lain' })).toThrow(refused);
    expect(() => as(opd).setStyles(rect('D1'), 'background', [['#ffffff']])).toThrow(refused);
    expect((await calls.protect(rect('A1'), 'SHEET')).id).toBe(id);
  });

  test('a warning keeps nobody out and lists nobody', async () => {
    const { calls, as } = shared();
    const { id } = await calls.protect(rect('A1'), 'SHEET');
    const warned = await calls.setProtection(id, { warningOnly: true, removeEditors: [opd] });
    expect(warned.editors).toEqual([]);
    as(opd).setValues(rect('A1'), [[1]]);
  });

  test('neither the owner nor whoever acts can be removed', async () => {
    const { calls, as } = shared();
    const { id } = await calls.protect(rect('A1'), 'RANGE');
    const left = await as(opd).setProtection(id, { removeEditors: [owner, opd, admin] });
    expect(left.editors).toEqual([opd]);
    calls.setProtection(id, { removeEditors: [opd] });
    calls.setValues(rect('A1'), [[1]]);
    expect((await calls.protection(id)).canEdit).toBe(true);
  });

  test('being added to a protection does not share the file', async () => {
    const { calls, as } = shared();
    const { id } = await calls.protect(rect('A1'), 'RANGE');
    calls.setProtection(id, { addEditors: ['luar@kota.example'] });
    expect(() => as('luar@kota.example').setValues(rect('A1'), [[1]])).toThrow(refused);
  });

  test('rows through a protected range are neither inserted, deleted nor moved by those kept out', async () => {
    const { calls, as } = shared();
    const { id } = await calls.protect(rect('A2:Z3'), 'RANGE');
    calls.setProtection(id, { removeEditors: [opd] });
    expect(() => as(opd).insertLines(0, 'rows', 3, 1)).toThrow(refused);
    expect(() => as(opd).deleteLines(0, 'rows', 3, 1)).toThrow(refused);
    expect(() => as(opd).moveLines(0, 'rows', 2, 1, 9)).toThrow(refused);
    expect(() => as(opd).sort(rect('A1:B9'), [{ column: 1, ascending: true }])).toThrow(refused);
    expect(() => as(opd).move(rect('A2'), rect('A9'))).toThrow(refused);
    expect(() => as(opd).deleteSheet(0)).toThrow(refused);
    as(opd).insertLines(0, 'rows', 2, 1);
    expect((await calls.protection(id)).rect).toEqual(rect('A3:Z4'));
  });

  test('one tied to a name guards what the name means', async () => {
    const { calls } = shared();
    calls.setNamedRange('NILAI', rect('C3:F7'));
    const { id } = await calls.protect(rect('A1:D5'), 'RANGE');
    const tied = await calls.setProtection(id, { rangeName: 'NILAI' });
    expect([tied.rangeName, tied.rect]).toEqual(['NILAI', rect('C3:F7')]);
    calls.setNamedRange('NILAI', rect('A1'));
    expect((await calls.protection(id)).rect).toEqual(rect('A1'));
    expect(() => calls.setProtection(id, { unprotected: [rect('A1')] })).toThrow('sheet protections');
  });
});
