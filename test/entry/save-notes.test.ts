import { entriesTab, operator, tableRows } from '../support/entries';
import { saveAs } from '../support/saving';
import { hour, openPreparedWorkbook, owner, type TestWorkbook } from '../support/workbook';

jest.setTimeout(120_000);

const colleague = 'operator.opd-07@pangkalpinang.example';

let book: TestWorkbook;
let tab: ReturnType<typeof entriesTab>;
beforeEach(async () => {
  book = await openPreparedWorkbook();
  tab = entriesTab(book);
  book.runtime.document.book.editors.push(operator, colleague);
  await hour(book);
});
afterEach(() => book.close());

const log = () => tableRows(book, 'Riwayat');
/** Person, column, content and way of the log's lines. */
const told = async () => (await log()).map(({ Siapa, Apa, Menjadi, Cara }) => [Siapa, Apa, Menjadi, Cara]);
const first = async () => (await tab.rows(1))[0];
const notes = () =>
  book.script<string[]>(
    `return PropertiesService.getDocumentProperties().getKeys().filter((key) => key.includes('.simpan.'));`,
  );
const later = (minutes: number) =>
  book.runtime.clock.set(new Date(book.runtime.clock.now().getTime() + minutes * 60_000));

test('what somebody saved in the sidebar is stamped and logged within the hour, under their name and at their time', async () => {
  const saved = book.runtime.clock.now();
  await saveAs(book, operator, 2, { 'Nama inovasi': 'Jemput Bola', OPD: 'Dinas Kesehatan' });
  expect(await first()).toMatchObject({ ID: 'INV-2025-001', Dibuat: '', 'Diubah oleh': '' });
  await hour(book);
  expect(await first()).toMatchObject({ ID: 'INV-2025-001', 'Diubah oleh': operator });
  expect(await told()).toEqual([
    [operator, 'OPD', 'Dinas Kesehatan', 'Bilah sisi'],
    [operator, 'Nama inovasi', 'Jemput Bola', 'Bilah sisi'],
  ]);
  const times = await book.script<number[]>(
    `const file = SpreadsheetApp.getActive();
     const row = file.getSheetByName('Inovasi').getRange(2, args[0], 1, 2).getValues()[0];
     const log = file.getSheetByName('Riwayat').getRange('A2:A3').getValues().flat();
     return [...row, ...log].map((time) => time.getTime());`,
    tab.columnOf('Dibuat'),
  );
  for (const time of times) {
    expect(time).toBeGreaterThanOrEqual(saved.getTime() - 1000);
    expect(time).toBeLessThan(saved.getTime() + 60_000);
  }
  expect(await notes()).toEqual([]);
  await hour(book);
  expect((await hour(book)).calls).toMatchObject({ total: 5, write: 0 });
});

test('leaving word costs one read and one write, and several saves of an entry are one note', async () => {
  const { calls } = await saveAs(book, operator, 2, { Tujuan: 'Dekat' });
  expect(calls.byMethod).toMatchObject({ 'Properties.getProperty': 1, 'Properties.setProperty': 1 });
  await saveAs(book, colleague, 2, { Manfaat: 'Cepat' });
  await saveAs(book, colleague, 2, { Tujuan: 'Dekat sekali' });
  expect(await notes()).toEqual(['lembar-inovasi.simpan.INV-2025-001']);
  await hour(book);
  expect(await first()).toMatchObject({ 'Diubah oleh': colleague });
  expect(await told()).toEqual([
    [colleague, 'Tujuan', 'Dekat sekali', 'Bilah sisi'],
    [colleague, 'Manfaat', 'Cepat', 'Bilah sisi'],
  ]);
});

test('what was typed over a save is the typist’s, the save’s other columns stay the saver’s', async () => {
  await saveAs(book, operator, 2, { 'Nama inovasi': 'Jemput Bola', Tujuan: 'Dekat' });
  later(5);
  await tab.paste('Nama inovasi', 2, [['Kolak Beko']], colleague);
  await hour(book);
  expect(await told()).toEqual([
    [colleague, 'Nama inovasi', 'Kolak Beko', 'Ketik'],
    [operator, 'Tujuan', 'Dekat', 'Bilah sisi'],
  ]);
  expect(await first()).toMatchObject({ 'Diubah oleh': colleague });
});

test('what was pasted beside a save stays whoever pasted it', async () => {
  await tab.paste('Tujuan', 2, [['Dekat', 'Cepat']], colleague);
  later(5);
  await saveAs(book, operator, 2, { Hasil: 'Hemat' });
  await hour(book);
  expect(await told()).toEqual([
    [colleague, 'Tujuan', 'Dekat', 'Ditemukan kemudian'],
    [colleague, 'Manfaat', 'Cepat', 'Ditemukan kemudian'],
    [operator, 'Hasil', 'Hemat', 'Bilah sisi'],
  ]);
  expect(await first()).toMatchObject({ 'Diubah oleh': operator });
});

test('a save that was taken back leaves nothing in the log, and its note goes', async () => {
  await tab.paste('Nama inovasi', 2, [['Jemput Bola']]);
  await hour(book);
  const before = await log();
  await saveAs(book, colleague, 2, { 'Nama inovasi': 'Kolak Beko' });
  await saveAs(book, colleague, 2, { 'Nama inovasi': 'Jemput Bola' });
  await hour(book);
  expect(await log()).toEqual(before);
  expect(await notes()).toEqual([]);
  // A row in reserve in which nothing remained stays one.
  await saveAs(book, colleague, 3, { 'Nama inovasi': 'Kolak Beko' });
  await saveAs(book, colleague, 3, { 'Nama inovasi': '' });
  await hour(book);
  expect((await tab.rows(2))[1]).toMatchObject({ ID: 'INV-2025-002', Dibuat: '', 'Diubah oleh': '' });
});

test('a row that another’s edit completed meanwhile gets the saver’s name all the same', async () => {
  await saveAs(book, operator, 2, { 'Nama inovasi': 'Jemput Bola' });
  later(5);
  await tab.paste('Nama inovasi', 3, [['Kolak Beko']], colleague);
  expect(await first()).toMatchObject({ 'Diubah oleh': '(tidak diketahui)' });
  await hour(book);
  expect((await tab.rows(2)).map((row) => row['Diubah oleh'])).toEqual([operator, colleague]);
});

test('rows that come or go in the same hour do not hide who saved', async () => {
  await saveAs(book, operator, 2, { 'Nama inovasi': 'Jemput Bola' });
  const rows = { kind: 'deleteLines', sheet: tab.sheet().id, lines: 'rows', at: 9, count: 1 } as const;
  await tab.make(rows, owner, 'handleChange');
  expect(await told()).toEqual([[operator, 'Nama inovasi', 'Jemput Bola', 'Bilah sisi']]);
  await hour(book);
  expect(await log()).toHaveLength(1);
  expect(await first()).toMatchObject({ 'Diubah oleh': operator });
});

test('lines about evidence are appended as they are, in order of time', async () => {
  await saveAs(book, operator, 2, { 'Nama inovasi': 'Jemput Bola' }, [
    { field: 'bukti 16 klaim', before: '', after: '1' },
    { field: 'bukti 16 tautan', before: '', after: '=HYPERLINK("http://jahat.example")' },
  ]);
  later(1);
  await saveAs(book, colleague, 2, {}, [{ field: 'bukti 16 klaim', before: '1', after: '2' }]);
  await hour(book);
  expect(await told()).toEqual([
    [operator, 'Nama inovasi', 'Jemput Bola', 'Bilah sisi'],
    [operator, 'bukti 16 klaim', '1', 'Bilah sisi'],
    [operator, 'bukti 16 tautan', '=HYPERLINK("http://jahat.example")', 'Bilah sisi'],
    [colleague, 'bukti 16 klaim', '2', 'Bilah sisi'],
  ]);
  await hour(book);
  expect(await log()).toHaveLength(4);
});

test('when the store is full a save goes well, and the log names nobody', async () => {
  await book.script(
    `const store = PropertiesService.getDocumentProperties();
     for (let number = 0; number < 60; number += 1) try { store.setProperty('penuh' + number, 'x'.repeat(9000)); } catch (error) {}
     for (let number = 0; number < 9000; number += 100) try { store.setProperty('sisa' + number, 'x'.repeat(9000 - number)); } catch (error) {}
     return 1;`,
  );
  await saveAs(book, operator, 2, { 'Nama inovasi': 'Jemput Bola' });
  expect(await notes()).toEqual([]);
  await hour(book);
  expect(await told()).toEqual([['(tidak diketahui)', 'Nama inovasi', 'Jemput Bola', 'Ditemukan kemudian']]);
});

test('notes do not take along what else is kept with the document', async () => {
  await book.script(
    `PropertiesService.getDocumentProperties().setProperty('milik.kami', 'tetap'); return 1;`,
  );
  await saveAs(book, operator, 2, { 'Nama inovasi': 'Jemput Bola' });
  await hour(book);
  expect(await notes()).toEqual([]);
  expect(
    await book.script(`return PropertiesService.getDocumentProperties().getProperty('milik.kami');`),
  ).toBe('tetap');
});
