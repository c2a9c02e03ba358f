import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { RunOutcome } from '../../src/local/host/contract';
import { runAtWindow } from '../support/at-window';
import { bookView } from '../support/book-view';
import { openTestWorkbook, type TestWorkbook, withoutReserve } from '../support/workbook';

jest.setTimeout(60_000);

const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string };
const folder = mkdtempSync(join(tmpdir(), 'set-up-'));
const sound = join(folder, 'sound');
let first: RunOutcome;

beforeAll(async () => {
  const book = await openTestWorkbook({ data: sound });
  first = await book.door('setUp');
  // Numbers go on where they stopped, so those given in advance would differ after each repair.
  await withoutReserve(book);
  await book.close();
}, 120_000);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Opens a copy of the sound workbook, so that no test sees another's damage. */
const openCopy = async (): Promise<TestWorkbook> => {
  const copy = mkdtempSync(join(folder, 'copy-'));
  cpSync(sound, copy, { recursive: true });
  return openTestWorkbook({ data: copy });
};

const tab = (name: string) => `SpreadsheetApp.getActive().getSheetByName(${JSON.stringify(name)})`;
const column = (name: string, title: string) =>
  `(${tab(name)}.getRange(1, 1, 1, ${tab(name)}.getMaxColumns()).getValues()[0].indexOf(${JSON.stringify(title)}) + 1)`;

test('a new workbook gets all tabs in order and nothing else', async () => {
  const book = await openCopy();
  expect(book.runtime.document.book.sheets.map((sheet) => sheet.name)).toEqual([
    'Dasbor',
    'Inovasi',
    'OPD',
    'Sekolah',
    'Bukti',
    'Indikator',
    'Kriteria',
    'Penilaian',
    'Buku Nilai',
    'Tim',
    'Pengaturan',
    'Templat',
    'Kotak Keluar',
    'Riwayat Capaian',
    'Riwayat',
  ]);
  expect(first.result).toContain('Tab Inovasi.');
  expect(first.result).toContain('dan 9 hal lain');
  await book.close();
});

test('a second run on a sound workbook writes nothing, in at most 60 calls', async () => {
  const book = await openCopy();
  const before = bookView(book.runtime.document.book);
  const { calls, result } = await book.door('setUp');
  expect(result).toBe('Lembar sudah lengkap dan benar. Tidak ada yang diubah.');
  expect(calls.write).toBe(0);
  expect(calls.total).toBeLessThanOrEqual(60);
  expect(bookView(book.runtime.document.book)).toEqual(before);
  await book.close();
});

test('with ten thousand rows it takes no call more', async () => {
  const book = await openCopy();
  await book.script(
    `const sheet = ${tab('Inovasi')};
     sheet.insertRowsAfter(sheet.getMaxRows(), 10001 - sheet.getMaxRows());
     sheet.getRange(2, ${column('Inovasi', 'Nama inovasi')}, 10000, 1).setValue('Jemput Bola');
     return 1;`,
  );
  await book.door('setUp');
  const { calls } = await book.door('setUp');
  expect(calls.write).toBe(0);
  expect(calls.total).toBeLessThanOrEqual(60);
  await book.close();
}, 240_000);

/** Damage that set-up must undo to the letter: afterwards the workbook equals the sound one. */
const damages: Record<string, string> = {
  'the dashboard is deleted': `const file = SpreadsheetApp.getActive(); file.deleteSheet(${tab('Dasbor')});`,
  'the roster tab is deleted': `const file = SpreadsheetApp.getActive(); file.deleteSheet(${tab('OPD')});`,
  'the entries tab is deleted': `const file = SpreadsheetApp.getActive(); file.deleteSheet(${tab('Inovasi')});`,
  'the settings tab is deleted': `const file = SpreadsheetApp.getActive(); file.deleteSheet(${tab('Pengaturan')});`,
  'the audit tab is deleted': `const file = SpreadsheetApp.getActive(); file.deleteSheet(${tab('Riwayat')});`,
  'a tab is renamed': `${tab('Inovasi')}.setName('Inovasi 2025');`,
  'a column of a list that Admins keep is deleted': `${tab('Tim')}.deleteColumn(${column('Tim', 'Nama')});`,
  'a column is deleted': `${tab('Inovasi')}.deleteColumn(${column('Inovasi', 'Bentuk')});`,
  'the first column is deleted': `${tab('Inovasi')}.deleteColumn(1);`,
  'a title is renamed': `${tab('Inovasi')}.getRange(1, ${column('Inovasi', 'Anggaran (Rp)')}).setValue('Biaya');`,
  'a title is emptied': `${tab('Sekolah')}.getRange(1, 2).clearContent();`,
  'all titles are emptied': `${tab('Tim')}.getRange('1:1').clearContent();`,
  'the header row is deleted': `${tab('Kriteria')}.deleteRow(1);`,
  'notes are cleared': `${tab('Inovasi')}.getRange('1:1').clearNote();`,
  'one note is changed': `${tab('OPD')}.getRange(1, 2).setNote('tanya saja');`,
  'drop-downs are cleared': `${tab('Inovasi')}.getRange('A:AC').clearDataValidations();`,
  'one cell loses its drop-down': `${tab('Inovasi')}.getRange(500, ${column('Inovasi', 'Status')}).clearDataValidations();`,
  'a drop-down is replaced': `${tab('Inovasi')}.getRange(7, ${column('Inovasi', 'Status')}).setDataValidation(SpreadsheetApp.newDataValidation().requireValueInList(['a', 'b']).build());`,
  'a drop-down is made lenient': `const cell = ${tab('OPD')}.getRange(2, ${column('OPD', 'Aktif')}); cell.setDataValidation(cell.getDataValidation().copy().setAllowInvalid(true).build());`,
  'formats are cleared': `${tab('Inovasi')}.getRange('L2:M1000').setNumberFormat('0');`,
  'one cell loses its format': `${tab('Inovasi')}.getRange(9, ${column('Inovasi', 'Anggaran (Rp)')}).setNumberFormat('General');`,
  'status colours are cleared': `${tab('Inovasi')}.clearConditionalFormatRules();`,
  'the header row is unfrozen': `${tab('Inovasi')}.setFrozenRows(0);`,
  'a figure is typed over': `SpreadsheetApp.getActive().getRangeByName('CAKUPAN_OPD').setValue(36);`,
  'the dashboard is emptied': `${tab('Dasbor')}.getRange('A1:G60').clearContent();`,
  'the dashboard lost its last rows': `const sheet = ${tab('Dasbor')}; sheet.deleteRows(60, sheet.getMaxRows() - 59);`,
  'a dashboard formula is changed': `SpreadsheetApp.getActive().getRangeByName('CAPAIAN').setFormula('=1+1');`,
  'the missing-agencies list is deleted': `${tab('Dasbor')}.getRange('G5').clearContent();`,
  'roster formulas are deleted': `${tab('OPD')}.getRange(2, ${column('OPD', 'Terhitung')}, 40, 1).clearContent();`,
  'one roster formula is typed over': `${tab('OPD')}.getRange(9, ${column('OPD', 'Status')}).setValue('Sudah mengusulkan');`,
  'the indicators are deleted': `const file = SpreadsheetApp.getActive(); file.deleteSheet(${tab('Indikator')});`,
  'the templates tab is deleted': `const file = SpreadsheetApp.getActive(); file.deleteSheet(${tab('Templat')});`,
  'a template is deleted': `const sheet = ${tab('Templat')}; sheet.getRange(sheet.getLastRow(), 1, 1, 5).clearContent();`,
  'the fields of a template are typed over': `${tab('Templat')}.getRange('E2').setValue('apa saja');`,
  'the evidence tab is deleted': `const file = SpreadsheetApp.getActive(); file.deleteSheet(${tab('Bukti')});`,
  'one figure of readiness is typed over': `${tab('Inovasi')}.getRange(77, ${column('Inovasi', 'Kelengkapan %')}).setValue(1);`,
  'the last formula of the evidence is deleted': `${tab('Bukti')}.getRange(1000, ${column('Bukti', 'Sah')}).clearContent();`,
  'the line of mandatory indicators is typed over': `SpreadsheetApp.getActive().getRangeByName('INDIKATOR_WAJIB').setValue(1);`,
  'a named range is deleted': `SpreadsheetApp.getActive().removeNamedRange('TARGET');`,
  'a named range points elsewhere': `SpreadsheetApp.getActive().setNamedRange('CAPAIAN', ${tab('Dasbor')}.getRange('B30'));`,
  'all named ranges are deleted': `SpreadsheetApp.getActive().getNamedRanges().forEach((named) => named.remove());`,
  'protections are removed': `const file = SpreadsheetApp.getActive(); [SpreadsheetApp.ProtectionType.SHEET, SpreadsheetApp.ProtectionType.RANGE].forEach((type) => file.getProtections(type).forEach((one) => one.remove()));`,
  'a stranger may edit the settings': `${tab('Pengaturan')}.protect().addEditor('tamu@pangkalpinang.example');`,
  'a protection only warns': `${tab('OPD')}.protect().setWarningOnly(true);`,
  'a setting line is deleted': `const sheet = ${tab('Pengaturan')}; const labels = sheet.getRange('A1:A40').getValues().map((row) => row[0]); const row = labels.indexOf('Kop surat: alamat') + 1; sheet.getRange(row, 1, 1, 3).clear();`,
  'a setting label is typed over': `const sheet = ${tab('Pengaturan')}; const cell = SpreadsheetApp.getActive().getRangeByName('TARGET'); sheet.getRange(cell.getRow(), 1).setValue('sasaran');`,
  'the counted-statuses line is typed over': `SpreadsheetApp.getActive().getRangeByName('STATUS_TERHITUNG').setValue('|draf|');`,
  'the locale is changed': `SpreadsheetApp.getActive().setSpreadsheetLocale('en_US');`,
  'the time zone is changed': `SpreadsheetApp.getActive().setSpreadsheetTimeZone('Europe/London');`,
  'charts are deleted': `const sheet = ${tab('Dasbor')}; sheet.getCharts().forEach((chart) => sheet.removeChart(chart));`,
  'marks are removed': `SpreadsheetApp.getActive().createDeveloperMetadataFinder().withKey('lembar-inovasi').find().forEach((one) => one.remove());`,
};

describe('set-up mends', () => {
  test.each(Object.entries(damages))(
    '%s',
    async (_name, damage) => {
      const book = await openCopy();
      const before = bookView(book.runtime.document.book);
      await book.script(`${damage} return 1;`);
      expect(bookView(book.runtime.document.book)).not.toEqual(before);
      const { result } = await book.door('setUp');
      expect(result).toMatch(/Diperbaiki:|Dibuat:/);
      await withoutReserve(book);
      expect(bookView(book.runtime.document.book)).toEqual(before);
      expect((await book.door('setUp')).calls.write).toBe(0);
      await book.close();
    },
    60_000,
  );
});

/** What people change as they may: set-up leaves it alone and finds the workbook sound. */
const liberties: Record<string, string> = {
  'columns are moved': `const sheet = ${tab('Inovasi')}; sheet.moveColumns(sheet.getRange('E:E'), 2);`,
  'a column is hidden and another made wide': `const sheet = ${tab('Inovasi')}; sheet.hideColumns(3); sheet.setColumnWidth(5, 700);`,
  'tabs are reordered and coloured': `const file = SpreadsheetApp.getActive(); file.setActiveSheet(${tab('OPD')}); file.moveActiveSheet(1); ${tab('OPD')}.setTabColor('#ff0000');`,
  'settings are changed': `SpreadsheetApp.getActive().getRangeByName('TARGET').setValue(250);`,
  'a status is counted': `SpreadsheetApp.getActive().getRangeByName('HITUNG_DRAF').setValue('Ya');`,
  'a named range of their own': `SpreadsheetApp.getActive().setNamedRange('PUNYA_KAMI', ${tab('Sekolah')}.getRange('A2:B9'));`,
  'a highlight of their own': `const sheet = ${tab('Inovasi')}; sheet.setConditionalFormatRules(sheet.getConditionalFormatRules().concat([SpreadsheetApp.newConditionalFormatRule().whenTextContains('stunting').setBackground('#ffff00').setRanges([sheet.getRange('E2:E100')]).build()]));`,
  'an indicator is switched off and another made mandatory': `const sheet = ${tab('Indikator')}; sheet.getRange(2, 9).setValue('Tidak'); sheet.getRange(4, 4).setValue('Ya');`,
  'a template is worded anew and another is added': `const sheet = ${tab('Templat')}; sheet.getRange('D2').setValue('Isi kami {{hari}}'); sheet.getRange(sheet.getLastRow() + 1, 1, 1, 4).setValues([['UNDANGAN', 'Undangan', 'Rapat', 'Hadirlah.']]);`,
  'a tab of their own': `SpreadsheetApp.getActive().insertSheet('Coretan').getRange('A1').setValue('jangan hilang');`,
  'an agency is renamed and one made inactive': `const sheet = ${tab('OPD')}; sheet.getRange(37, 2).setValue('Dinas Baru'); sheet.getRange(5, ${column('OPD', 'Aktif')}).setValue('Tidak');`,
  'a protection of their own': `${tab('Sekolah')}.getRange('A1:B2').protect().setDescription('milik kami');`,
};

describe('set-up leaves alone', () => {
  test.each(Object.entries(liberties))(
    '%s',
    async (_name, liberty) => {
      const book = await openCopy();
      await book.script(`${liberty} return 1;`);
      // A moved column takes its formulas along; the first run may have names of columns to set right.
      const after = bookView(book.runtime.document.book);
      const { calls } = await book.door('setUp');
      expect(calls.write).toBe(0);
      expect(bookView(book.runtime.document.book)).toEqual(after);
      await book.close();
    },
    60_000,
  );
});

test('rows that people typed survive a deleted column, row and formula', async () => {
  const book = await openCopy();
  const rows = await book.script(
    `const sheet = ${tab('Inovasi')};
     sheet.getRange('B2:E3').setValues([['Dinas Kesehatan', 'OPD', 'Puskesmas', '=bukan rumus'], ['Dinas Sosial', 'SD', 'SDN 1', 'Kolak Beko']]);
     const own = sheet.getMaxColumns(); sheet.getRange(1, own).setValue('Kolom kami'); sheet.getRange(2, own).setValue('catatan kami');
     sheet.deleteColumn(1); sheet.deleteRow(1);
     return 1;`,
  );
  expect(rows).toBe(1);
  await book.door('setUp');
  const values = await book.script<string[][]>(`return ${tab('Inovasi')}.getDataRange().getDisplayValues();`);
  expect(values[0]).toEqual(expect.arrayContaining(['ID', 'OPD', 'Nama inovasi', 'Status']));
  const at = (title: string) => values[0]?.indexOf(title) ?? -1;
  expect(values[2]?.[at('Nama inovasi')]).toBe('Kolak Beko');
  expect(values[2]?.[at('OPD')]).toBe('Dinas Sosial');
  expect(values.flat()).toContain('catatan kami');
  await book.close();
}, 60_000);

test('a tab in the way is kept under another name and reported', async () => {
  const book = await openTestWorkbook({});
  await book.script(
    `const sheet = SpreadsheetApp.getActive().insertSheet('OPD');
     sheet.getRange('A1:B2').setValues([['Tanggal', 'Belanja'], ['kemarin', 12]]);
     return 1;`,
  );
  const { result } = await book.door('setUp');
  expect(result).toContain('Tab "OPD" berisi hal lain, disimpan sebagai "OPD (lama)".');
  const kept = await book.script(`return ${tab('OPD (lama)')}.getDataRange().getValues();`);
  expect(kept).toEqual([
    ['Tanggal', 'Belanja'],
    ['kemarin', 12],
  ]);
  expect(await book.script(`return ${tab('OPD')}.getRange('B2').getValue();`)).toBe('Sekretariat Daerah');
  await book.close();
}, 60_000);

test('a file that takes only the older code of the locale gets that', async () => {
  const book = await openTestWorkbook({});
  const script = `${readFileSync('dist/Code.js', 'utf8')}
    function onlyOlderCode() {
      const prototype = Object.getPrototypeOf(SpreadsheetApp.getActive());
      const real = prototype.setSpreadsheetLocale;
      prototype.setSpreadsheetLocale = function (locale) {
        if (locale.startsWith('id')) throw new Error('Invalid argument: locale');
        return real.call(this, locale);
      };
      setUp();
      return SpreadsheetApp.getActive().getSpreadsheetLocale();
    }`;
  expect(await book.run(script, 'onlyOlderCode')).toBe('in_ID');
  expect((await book.door('setUp')).calls.write).toBe(0);
  await book.close();
}, 60_000);

test.each(['workshop', 'blueprint'])(
  'without %s.html it says that it is missing and changes nothing',
  async (file) => {
    const dist = mkdtempSync(join(folder, 'dist-'));
    cpSync('dist', dist, { recursive: true });
    rmSync(join(dist, `${file}.html`));
    const book = await openTestWorkbook({ dist });
    const before = bookView(book.runtime.document.book);
    await expect(book.door('setUp')).rejects.toThrow(
      `Berkas ${file}.html tidak ada di proyek Apps Script. Salin semua berkas dari folder dist, lalu ulangi.`,
    );
    expect(bookView(book.runtime.document.book)).toEqual(before);
    await book.close();
  },
);

test.each([
  ['blueprint.html', '"contact":', '"narahubung":', 'tidak cocok dengan skrip ini (kolom "Narahubung")'],
  ['workshop.html', `"${version}`, '"0.0.1', `bukan dari versi ${version}`],
])('with %s of another version it changes nothing either', async (name, here, there, told) => {
  const dist = mkdtempSync(join(folder, 'dist-'));
  cpSync('dist', dist, { recursive: true });
  const file = join(dist, name);
  writeFileSync(file, readFileSync(file, 'utf8').replace(here, there));
  const book = await openTestWorkbook({ dist });
  const before = bookView(book.runtime.document.book);
  await expect(book.door('setUp')).rejects.toThrow(`Berkas ${name} ${told}`);
  expect(bookView(book.runtime.document.book)).toEqual(before);
  await book.close();
});

describe('who may set up', () => {
  const stranger = 'operator.opd-05@pangkalpinang.example';

  test('neither an operator nor a guest, and they change nothing', async () => {
    const book = await openCopy();
    book.runtime.document.book.editors.push(stranger);
    const before = bookView(book.runtime.document.book);
    const refusal = expect.stringContaining('Hanya pemilik berkas dan Admin di tab Tim');
    expect((await runAtWindow(book, 'setUp', { as: stranger })).said).toEqual([refusal]);
    expect((await runAtWindow(book, 'repair', { as: 'tamu@pangkalpinang.example' })).said).toEqual([refusal]);
    expect(bookView(book.runtime.document.book)).toEqual(before);
    await book.close();
  });

  test('an admin of tab Tim, within the same sixty calls', async () => {
    const book = await openCopy();
    book.runtime.document.book.editors.push(stranger);
    await book.script(
      `${tab('Tim')}.getRange('A2:C2').setValues([[args[0], 'Admin Uji', 'Admin']]); return 1;`,
      stranger,
    );
    // The protections now name the new admin.
    expect((await book.door('setUp')).result).toContain('Perlindungan Pengaturan dipasang kembali.');
    const { calls } = await book.door('setUp', stranger);
    expect(calls.write).toBe(0);
    expect(calls.total).toBeLessThanOrEqual(60);
    await book.close();
  });
});
