import { type Cell, entriesTab, operator } from '../support/entries';
import { openPreparedWorkbook, type TestWorkbook, withoutReserve } from '../support/workbook';

jest.setTimeout(120_000);

let book: TestWorkbook;
let tab: ReturnType<typeof entriesTab>;
beforeEach(async () => {
  book = await openPreparedWorkbook();
  tab = entriesTab(book);
  book.runtime.document.book.editors.push(operator);
  await withoutReserve(book);
});
afterEach(() => book.close());

const fillRoster = () =>
  book.script(
    `SpreadsheetApp.getActive().getSheetByName('Sekolah').getRange('A2:C3').setValues([
       ['10901235', 'SD Negeri 5 Pangkalpinang', 'SD'], ['10901305', 'SMP Negeri 5 Pangkalpinang', 'SMP']]); return 1;`,
  );
const hour = async () => {
  const outcomes = await book.runtime.windTo(new Date(book.runtime.clock.now().getTime() + 3_700_000));
  for (const { error } of outcomes) expect(error).toBeUndefined();
};
const education = 'Dinas Pendidikan dan Kebudayaan';
const begin = () => tab.paste('OPD', 2, [[education, 'SD']]);

test('a school is named as in the roster, however it is typed', async () => {
  await fillRoster();
  await begin();
  const typed = await tab.paste('Nama unit/sekolah', 2, [['sdn 05']]);
  expect((await tab.rows(1))[0]).toMatchObject({ 'Nama unit/sekolah': 'SD Negeri 5 Pangkalpinang' });
  expect(await tab.note('Nama unit/sekolah', 2)).toBe('');
  expect(typed.calls.total).toBeLessThanOrEqual(10);
  await tab.paste('Jenis pengusul', 2, [['SMP', 'smpn 5']]);
  expect((await tab.rows(1))[0]).toMatchObject({ 'Nama unit/sekolah': 'SMP Negeri 5 Pangkalpinang' });
});

test('a name that a filled roster does not know stays, with a hint; an empty roster says nothing', async () => {
  await begin();
  await tab.paste('Nama unit/sekolah', 2, [['SD Harapan']]);
  expect(await tab.note('Nama unit/sekolah', 2)).toBe('');
  await fillRoster();
  const typed = await tab.paste('Nama unit/sekolah', 2, [['SD Harapan Baru']]);
  expect(typed.calls.total).toBeLessThanOrEqual(10);
  expect((await tab.rows(1))[0]).toMatchObject({ 'Nama unit/sekolah': 'SD Harapan Baru' });
  expect(await tab.note('Nama unit/sekolah', 2)).toMatch(
    /^Periksa: "SD Harapan Baru" tidak ada di tab Sekolah\. Bila/,
  );
  // Other edits of the row leave the hint; a proposer that is no school takes it away.
  await tab.paste('Nama inovasi', 2, [['Pojok Baca']]);
  expect(await tab.note('Nama unit/sekolah', 2)).toContain('tidak ada di tab Sekolah');
  await tab.paste('Jenis pengusul', 2, [['Masyarakat']]);
  expect(await tab.note('Nama unit/sekolah', 2)).toBe('');
});

test('the schools’ agency is put in where its cell was edited too, and else asked for until it is there', async () => {
  await tab.paste('OPD', 2, [['', 'SD', 'SDN 5', 'Pojok Baca']]);
  expect((await tab.rows(1))[0]).toMatchObject({ OPD: education });
  await tab.paste('Jenis pengusul', 3, [['SMP', 'SMPN 5', 'Kebun Kita']]);
  expect((await tab.rows(2))[1]).toMatchObject({ OPD: '' });
  expect(await tab.note('Nama unit/sekolah', 3)).toContain('Isi juga kolom OPD');
  await tab.paste('OPD', 3, [[education]]);
  expect((await tab.rows(2))[1]).toMatchObject({ OPD: education });
  expect(await tab.note('Nama unit/sekolah', 3)).toBe('');
});

test('a unit that is no school’s is left as it is', async () => {
  await fillRoster();
  await tab.paste('OPD', 2, [['Dinas Kesehatan', 'UPT/Puskesmas']]);
  await tab.paste('Nama unit/sekolah', 2, [['SDN 5']]);
  expect((await tab.rows(1))[0]).toMatchObject({ 'Nama unit/sekolah': 'SDN 5' });
});

test('a paste that reaches over the agencies costs no more, and its schools follow within the hour', async () => {
  await fillRoster();
  const rows = (count: number, name = 'Karya'): Cell[][] =>
    Array.from({ length: count }, (_, index) => ['dindikbud', 'sd', 'sdn 5', `${name} ${index}`]);
  const one = await tab.paste('OPD', 2, rows(1, 'Pertama'));
  const many = await tab.paste('OPD', 3, rows(500));
  expect(many.calls.total).toBe(one.calls.total);
  expect(many.calls.total).toBeLessThanOrEqual(14);
  const again = await tab.paste('OPD', 2, rows(500));
  expect(again.calls.total).toBeLessThanOrEqual(10);
  await hour();
  for (const row of await tab.rows(501))
    expect(row).toMatchObject({
      OPD: education,
      'Nama unit/sekolah': 'SD Negeri 5 Pangkalpinang',
      'Diubah oleh': operator,
    });
});
