import { readFileSync } from 'node:fs';
import { callDoor } from '../support/doors';
import { type Row, tableRows } from '../support/entries';
import { readRequest } from '../support/read-request';
import { openPreparedWorkbook, owner, type TestWorkbook } from '../support/workbook';

jest.setTimeout(300_000);

/**
 * The built script, in which applyImport is cut off at the service call whose number stands in the document's
 * properties, as when Google ends a run: no call works from that one on.
 */
const script = `${readFileSync('dist/Code.js', 'utf8')}
const importRows = applyImport;
applyImport = function (request, choice) {
  const store = PropertiesService.getDocumentProperties();
  const cutAt = Number(store.getProperty('cutAt') || 0);
  const made = { calls: 0 };
  const guard = (object, names) => names.forEach((name) => {
    const prototype = Object.getPrototypeOf(object);
    const real = prototype[name];
    prototype[name] = function (...args) {
      made.calls += 1;
      if (cutAt > 0 && made.calls >= cutAt) throw new Error('cut short');
      return real.apply(this, args);
    };
  });
  const file = SpreadsheetApp.getActive();
  guard(file, ['getSheets']);
  guard(file.getSheetByName('Inovasi'), ['insertRowsAfter']);
  guard(store, ['getProperties', 'setProperties']);
  guard(file.getRange('A1'), ['getValues', 'getFormulas', 'getNotes', 'setValues', 'setValue', 'setNotes',
    'clearDataValidations', 'setDataValidations']);
  importRows(request, choice);
  return made.calls;
};`;

const admin = 'admin@pangkalpinang.example';

const listed = (mark: string): string =>
  [
    'Nama inovasi;Pengusul;Bentuk;Anggaran',
    ...['satu', 'dua', 'tiga'].map((name) => `Inovasi ${mark} ${name};SDN 5;entah;Rp 5 juta`),
  ].join('\n');

let book: TestWorkbook;
beforeEach(async () => {
  book = await openPreparedWorkbook({ script });
  book.runtime.document.book.editors.push(admin);
  await book.script(
    `SpreadsheetApp.getActive().getSheetByName('Tim').getRange('A2:C2').setValues([[args[0], 'Admin Uji', 'Admin']]); return 1;`,
    admin,
  );
  await book.door('setUp');
  // No room below, so that the tab has to grow as well.
  await book.script(
    `const sheet = SpreadsheetApp.getActive().getSheetByName('Inovasi'); sheet.deleteRows(3, sheet.getMaxRows() - 2); return 1;`,
  );
});
afterEach(() => book.close());

const cutAt = (nth: number) =>
  book.script(
    `PropertiesService.getDocumentProperties().setProperty('cutAt', args[0]); return 1;`,
    String(nth),
  );
const apply = (mark: string, as: string) =>
  callDoor<number>(
    book,
    'applyImport',
    [readRequest('innovations', listed(mark)), { without: [], also: [] }],
    as,
  );
const again = (mark: string, as: string) =>
  apply(mark, as).catch((error: Error) => {
    // All rows had come in before the cut.
    expect(error.message).toContain('Tidak ada baris yang diimpor.');
  });
const hour = async () => {
  const outcomes = await book.runtime.windTo(new Date(book.runtime.clock.now().getTime() + 3_700_000));
  for (const { error } of outcomes) expect(error).toBeUndefined();
};
const filled = async (): Promise<Row[]> =>
  (await tableRows(book, 'Inovasi')).filter((row) =>
    ['OPD', 'Nama inovasi', 'Nama unit/sekolah', 'Bentuk', 'Anggaran (Rp)'].some(
      (title) => row[title] !== '',
    ),
  );
const namesOf = (rows: readonly Row[], mark: string): unknown[] =>
  rows.map((row) => row['Nama inovasi']).filter((name) => String(name).startsWith(`Inovasi ${mark} `));
const whole = (mark: string) => ['satu', 'dua', 'tiga'].map((name) => `Inovasi ${mark} ${name}`);

test.each([
  ['the owner', owner],
  ['an Admin', admin],
])(
  'cut off at any call for %s, an import is whole after a second one, and nothing is there twice',
  async (_, as) => {
    await cutAt(0);
    const calls = (await apply('utuh', as)).result;
    expect(calls).toBeGreaterThan(7);
    for (let nth = 1; nth <= calls; nth += 1) {
      const mark = `ke-${nth}`;
      await cutAt(nth);
      await expect(apply(mark, as)).rejects.toThrow('cut short');
      const left = namesOf(await filled(), mark);
      expect([0, 3]).toContain(left.length);
      await cutAt(0);
      await again(mark, as);
      expect(namesOf(await filled(), mark)).toEqual(whole(mark));
    }
    await hour();
    const rows = await filled();
    expect(rows).toHaveLength(3 * (calls + 1));
    expect(new Set(rows.map(({ ID }) => ID)).size).toBe(rows.length);
    for (const row of rows)
      for (const title of ['ID', 'Dibuat', 'Diubah', 'Diubah oleh', 'OPD', 'Bentuk', 'Anggaran (Rp)'])
        expect(row[title]).not.toBe('');
  },
);

test('cut off at any call, an import can be taken back', async () => {
  await cutAt(0);
  const calls = (await apply('utuh', owner)).result;
  await callDoor(book, 'undoImport');
  for (let nth = 1; nth <= calls; nth += 1) {
    const mark = `ke-${nth}`;
    await cutAt(nth);
    await expect(apply(mark, owner)).rejects.toThrow('cut short');
    await cutAt(0);
    // Cut off before it was remembered, it has written nothing.
    await callDoor(book, 'undoImport').catch((error: Error) =>
      expect(error.message).toContain('Tidak ada impor yang dapat dibatalkan.'),
    );
    expect(await filled()).toEqual([]);
  }
  await hour();
  expect(await filled()).toEqual([]);
});
