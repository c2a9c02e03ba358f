import { bookView } from '../support/book-view';
import { callDoor, doorElsewhere } from '../support/doors';
import { openPreparedWorkbook, type TestWorkbook } from '../support/workbook';

jest.setTimeout(180_000);

const lines = async (book: TestWorkbook): Promise<string[]> =>
  (await callDoor<string>(book, 'runDiagnosis')).result.split('\n');
const tabs = (book: TestWorkbook) => book.runtime.document.book.sheets.map(({ name }) => name);

test('every trial says its verdict, and the tab goes again', async () => {
  const book = await openPreparedWorkbook();
  const before = bookView(book.runtime.document.book);
  const said = await lines(book);
  expect(said.filter((line) => line.startsWith('FAIL'))).toEqual([]);
  expect(said.every((line) => /^(PASS|INFO) .+: .+/.test(line))).toBe(true);
  expect(said).toHaveLength(19);
  expect(bookView(book.runtime.document.book)).toEqual(before);
  await book.close();
});

test('a trial that fails keeps no other from running, and a tab left over is taken away', async () => {
  const book = await openPreparedWorkbook();
  const names = tabs(book);
  await book.script(
    `SpreadsheetApp.getActive().insertSheet('Uji Google (sementara)').getRange('A1').setValue('Tab uji sementara. Boleh dihapus.'); return 1;`,
  );
  const said = String(
    await doorElsewhere(
      book,
      `LockService.getDocumentLock = () => { throw new Error('Tidak ada kunci.'); };
         SpreadsheetApp.getActive().setSpreadsheetLocale('en_US');`,
      'runDiagnosis',
    ),
  );
  expect(said).toContain('FAIL Kunci dokumen: Tidak ada kunci.');
  expect(said).toContain('FAIL Koma desimal');
  expect(said).toContain('PASS Pemisah argumen ;');
  expect(tabs(book)).toEqual(names);
  await book.close();
});

test('a tab of that name that is somebody’s is left alone', async () => {
  const book = await openPreparedWorkbook();
  await book.script(
    `SpreadsheetApp.getActive().insertSheet('Uji Google (sementara)').getRange('B2').setValue('milik kami'); return 1;`,
  );
  expect((await lines(book)).at(-1)).toBe(
    'FAIL Tab uji: Tab "Uji Google (sementara)" berisi hal lain. Ganti namanya, lalu ulangi.',
  );
  expect(tabs(book)).toContain('Uji Google (sementara)');
  await book.close();
});

test('is for the owner and the Admins', async () => {
  const book = await openPreparedWorkbook();
  const guest = 'tamu@pangkalpinang.example';
  book.runtime.document.book.editors.push(guest);
  await expect(callDoor(book, 'runDiagnosis', [], guest)).rejects.toThrow(
    'Hanya pemilik berkas dan Admin di tab Tim',
  );
  await book.close();
});
