import { entriesTab, operator, tableRows } from '../support/entries';
import { openPreparedWorkbook, owner, type TestWorkbook } from '../support/workbook';

jest.setTimeout(120_000);

const verifier = 'verifikator@pangkalpinang.example';
const hidden = 'operator.dinsos@gmail.com';

let book: TestWorkbook;
let tab: ReturnType<typeof entriesTab>;
beforeEach(async () => {
  book = await openPreparedWorkbook();
  tab = entriesTab(book);
  book.runtime.document.book.editors.push(operator, verifier, hidden);
  await book.script(
    `SpreadsheetApp.getActive().getSheetByName('Tim').getRange('A2:C2').setValues([[args[0], 'Verifikator Uji', 'Verifikator']]); return 1;`,
    verifier,
  );
  // The team's columns are closed to all whom set-up does not know.
  await book.door('setUp');
  await tab.paste('Nama inovasi', 2, [['Jemput Bola']]);
});
afterEach(() => book.close());

const status = async () => (await tab.rows(1))[0]?.Status;
const choose = (to: string, as: string) => tab.paste('Status', 2, [[to]], as);

test('an operator submits, and cannot verify: the status goes back with a note that says what one may do', async () => {
  await choose('Diajukan', operator);
  expect(await status()).toBe('Diajukan');
  const { calls } = await choose('Terverifikasi', operator);
  expect(calls.total).toBeLessThanOrEqual(10);
  expect(await status()).toBe('Diajukan');
  expect(await tab.note('Status', 2)).toMatch(
    /^Periksa: Status "Terverifikasi" tidak dapat Anda pilih .*Ditarik\.$/,
  );
  await choose('Ditarik', operator);
  expect(await status()).toBe('Ditarik');
  expect(await tab.note('Status', 2)).toBe('');
});

test('a verifier verifies what was submitted, and is told when the reason is missing', async () => {
  await choose('Terverifikasi', verifier);
  expect(await status()).toBe('');
  await choose('Diajukan', operator);
  await choose('Perlu Perbaikan', verifier);
  expect(await status()).toBe('Perlu Perbaikan');
  expect(await tab.note('Status', 2)).toContain('Catatan verifikator');
  await tab.paste('Catatan verifikator', 2, [['Lengkapi rancang bangun']], verifier);
  await choose('Diajukan', operator);
  await choose('Terverifikasi', verifier);
  expect(await status()).toBe('Terverifikasi');
  expect(await tab.note('Status', 2)).toBe('');
});

test('the owner may do all, and somebody whom Google hides what an operator may', async () => {
  await choose('Tidak Lolos', owner);
  expect(await status()).toBe('Tidak Lolos');
  await choose('Diajukan', hidden);
  expect(await status()).toBe('Tidak Lolos');
});

test('a paste over many rows is held to the same rules, and a cleared status comes back', async () => {
  await choose('Diajukan', operator);
  await choose('Terverifikasi', verifier);
  await tab.paste('Nama inovasi', 3, [['Kolak Beko'], ['Si Rusip']]);
  await book.runtime.windTo(new Date(book.runtime.clock.now().getTime() + 3_700_000));
  await tab.paste('Status', 2, [['Draf'], ['Diajukan'], ['Terverifikasi']]);
  expect((await tab.rows(3)).map(({ Status }) => Status)).toEqual(['Terverifikasi', 'Diajukan', '']);
  await tab.make({ kind: 'clear', rect: tab.rectFrom('Status', 2, 1, 1) });
  expect(await status()).toBe('Terverifikasi');
  // What was put back has not been changed: neither the stamp nor the log names anybody for it.
  const log = await tableRows(book, 'Riwayat');
  expect(log.filter((line) => line.ID === 'INV-2025-001' && line.Apa === 'Status')).toHaveLength(2);
});
