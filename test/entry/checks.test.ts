import type { Check, CheckCode, CheckFile } from '../../src/core/periksa/check';
import { bookView } from '../support/book-view';
import { callDoor, doorElsewhere } from '../support/doors';
import { admin, assessors, scoredPanel, strangers } from '../support/scored-panel';
import { owner, type TestWorkbook } from '../support/workbook';

jest.setTimeout(180_000);

/** Something that goes wrong, as a script of the owner's does it. */
interface Fault {
  readonly code: CheckCode;
  readonly inject: string;
  /** What the finding names. */
  readonly says: string | RegExp;
  /** What a person does about it, where no button can. */
  readonly repair?: string;
}

let open: () => Promise<TestWorkbook>;
beforeAll(async () => {
  const { open: openScored } = await scoredPanel();
  open = async () => {
    const book = await openScored();
    // The only thing that is amiss in it from the start.
    await book.script(
      `${cell('OPD', 6, 'E-mail operator')}.setValue('dinkes@pangkalpinang.example'); return 1;`,
    );
    return book;
  };
});

const tab = (name: string) => `SpreadsheetApp.getActive().getSheetByName('${name}')`;
const column = (name: string, title: string) =>
  `(${tab(name)}.getRange(1, 1, 1, ${tab(name)}.getMaxColumns()).getValues()[0].indexOf('${title}') + 1)`;
const cell = (name: string, row: number, title: string) =>
  `${tab(name)}.getRange(${row}, ${column(name, title)})`;
const named = (name: string) => `SpreadsheetApp.getActive().getRangeByName('${name}')`;
const unhook = (door: string) =>
  `ScriptApp.getProjectTriggers().filter((one) => one.getHandlerFunction() === '${door}').forEach((one) => ScriptApp.deleteTrigger(one));`;
const remembered = (key: string, value: string) =>
  `PropertiesService.getDocumentProperties().setProperty('lembar-inovasi.${key}', ${value});`;

const read = async (book: TestWorkbook) => (await callDoor<CheckFile>(book, 'readChecks')).result;
const of = ({ checks }: CheckFile, code: CheckCode): Check => {
  const check = checks.find((one) => one.code === code);
  if (!check) throw new Error(`${code} tidak diperiksa`);
  return check;
};
const textOf = ({ details }: Check) => details.map(({ where, found }) => `${where}: ${found}`).join('\n');
const codesIn = ({ checks }: CheckFile, state: Check['state']) =>
  checks.filter((check) => check.state === state).map(({ code }) => code);
const mendable = ({ checks }: CheckFile) =>
  checks.filter(({ isMendable }) => isMendable).map(({ code }) => code);

/**
 * Injects all faults of a group, looks, mends what can be mended, has a person do the rest, and looks again; each fault is a test.
 */
const group = (name: string, faults: Readonly<Record<string, Fault>>): void => {
  describe(name, () => {
    const list = Object.values(faults);
    let before: CheckFile;
    let mended: CheckFile;
    let after: CheckFile;
    let writes: number;
    beforeAll(async () => {
      const book = await open();
      for (const { inject } of list) await book.script(`${inject} return 1;`);
      before = await read(book);
      mended = (await callDoor<CheckFile>(book, 'mendChecks', [mendable(before)])).result;
      for (const { repair } of list) if (repair) await book.script(`${repair} return 1;`);
      // What a person put right may be what kept the rest from being looked at.
      after = (await callDoor<CheckFile>(book, 'mendChecks', [mendable(await read(book))])).result;
      const again = await callDoor<CheckFile>(book, 'mendChecks', [after.checks.map(({ code }) => code)]);
      writes = again.calls.write + (await book.door('setUp')).calls.write;
      await book.close();
    });

    test.each(Object.entries(faults))('%s', (_, { code, says, repair }) => {
      const found = of(before, code);
      expect(found).toMatchObject({ code, state: 'found' });
      expect(textOf(found)).toMatch(says);
      if (repair === undefined) expect(found.isMendable).toBe(true);
      else expect(textOf(of(mended, code))).toMatch(says);
      expect(of(after, code)).toMatchObject({ state: 'sound', details: [] });
    });

    test('then everything is sound, and mending once more writes nothing', () => {
      expect(codesIn(after, 'found')).toEqual([]);
      expect(writes).toBe(0);
    });
  });
};

test('a sound workbook: everything is looked at, nothing is written, in at most 80 calls', async () => {
  const book = await open();
  const before = bookView(book.runtime.document.book);
  const { result, calls } = await callDoor<CheckFile>(book, 'readChecks');
  expect(codesIn(result, 'found')).toEqual([]);
  expect(codesIn(result, 'unchecked')).toEqual([]);
  expect(result.checks).toHaveLength(30);
  expect(calls.write).toBe(0);
  expect(calls.total).toBeLessThanOrEqual(80);
  // An Admin sees the same, but for the owner's triggers.
  const { result: seen } = await callDoor<CheckFile>(book, 'readChecks', [], admin);
  expect([codesIn(seen, 'found'), codesIn(seen, 'unchecked')]).toEqual([[], ['triggers']]);
  expect(bookView(book.runtime.document.book)).toEqual(before);
  await book.close();
});

test('nobody but the owner and the Admins is told or mends anything', async () => {
  const book = await open();
  const before = bookView(book.runtime.document.book);
  for (const as of strangers)
    for (const [name, args] of [
      ['readChecks', []],
      ['mendChecks', [['tabs']]],
    ] as const)
      await expect(callDoor(book, name, args, as)).rejects.toThrow(
        'Hanya pemilik berkas dan Admin di tab Tim',
      );
  expect(bookView(book.runtime.document.book)).toEqual(before);
  await book.close();
});

group('tabs and columns', {
  'a tab is deleted': {
    code: 'tabs',
    inject: `SpreadsheetApp.getActive().deleteSheet(${tab('Riwayat Capaian')});`,
    says: 'Tab Riwayat Capaian.',
  },
  'a tab is renamed': {
    code: 'tabs',
    inject: `${tab('Sekolah')}.setName('Daftar sekolah');`,
    says: 'Tab "Daftar sekolah" dinamai kembali "Sekolah".',
  },
  'a column is deleted': {
    code: 'titles',
    inject: `${tab('Inovasi')}.deleteColumn(${column('Inovasi', 'Bentuk')});`,
    says: 'Tab Inovasi: kolom "Bentuk" dibuat kembali.',
  },
  'a row is put above the titles': {
    code: 'titles',
    inject: `${tab('Bukti')}.insertRowBefore(1);`,
    says: 'Tab Bukti: baris judul dikembalikan ke baris 1.',
  },
});

group('what set-up looks after', {
  'a title is renamed': {
    code: 'titles',
    inject: `${cell('Inovasi', 1, 'Anggaran (Rp)')}.setValue('Biaya');`,
    says: 'judul kolom "Biaya" dikembalikan menjadi "Anggaran (Rp)"',
  },
  'the marks of columns are removed': {
    code: 'titles',
    inject: `SpreadsheetApp.getActive().createDeveloperMetadataFinder().withKey('lembar-inovasi').find()
      .filter((one) => one.getValue().startsWith('opd.')).forEach((one) => one.remove());`,
    says: 'Tab OPD: tanda 15 kolom dipasang kembali.',
  },
  'a named range is deleted': {
    code: 'names',
    inject: `SpreadsheetApp.getActive().removeNamedRange('TARGET');`,
    says: 'Nama TARGET dibuat kembali.',
  },
  'a named range points elsewhere': {
    code: 'names',
    inject: `SpreadsheetApp.getActive().setNamedRange('CAPAIAN', ${tab('Dasbor')}.getRange('B30'));`,
    says: 'Nama CAPAIAN diarahkan kembali.',
  },
  'a formula of the roster is typed over': {
    code: 'formulas',
    inject: `${cell('OPD', 9, 'Status')}.setValue('Sudah mengusulkan');`,
    says: 'Tab OPD: rumus kolom "Status" ditulis kembali (O9).',
  },
  'a formula became text': {
    code: 'formulas',
    inject: `const cell = ${cell('Inovasi', 7, 'Kelengkapan %')}; cell.setValue("'" + cell.getFormula());`,
    says: /rumus kolom "Kelengkapan %" ditulis kembali \([A-Z]+7\)/,
  },
  'notes are cleared': {
    code: 'dress',
    inject: `${tab('Inovasi')}.getRange('1:1').clearNote();`,
    says: /Tab Inovasi: penjelasan \d+ kolom dipasang kembali/,
  },
  'a drop-down is cleared': {
    code: 'dress',
    inject: `${cell('Inovasi', 8, 'Status')}.clearDataValidations();`,
    says: 'Tab Inovasi: pilihan kolom "Status" dipasang kembali.',
  },
  'a format is changed': {
    code: 'dress',
    inject: `${cell('Inovasi', 9, 'Tanggal penerapan')}.setNumberFormat('0');`,
    says: 'Tab Inovasi: format kolom "Tanggal penerapan" dipasang kembali.',
  },
  'the charts are deleted': {
    code: 'dress',
    inject: `const sheet = ${tab('Dasbor')}; sheet.getCharts().forEach((chart) => sheet.removeChart(chart));`,
    says: /Tab Dasbor: grafik ".+" dibuat kembali/,
  },
  'a setting is deleted': {
    code: 'content',
    inject: `${tab('Pengaturan')}.deleteRow(${named('KOP_ALAMAT')}.getRow());`,
    says: 'Tab Pengaturan: pengaturan "Kop surat: alamat" dibuat kembali dengan isi awal.',
  },
  'a template is deleted': {
    code: 'content',
    inject: `${tab('Templat')}.getRange('A3:E3').clearContent();`,
    says: '1 templat dokumen dan surat.',
  },
  'a protection is removed': {
    code: 'rights',
    inject: `${tab('Kriteria')}.getProtections(SpreadsheetApp.ProtectionType.SHEET).forEach((one) => one.remove());`,
    says: 'Perlindungan Kriteria dipasang kembali.',
  },
  'a stranger may edit the settings': {
    code: 'rights',
    inject: `${tab('Pengaturan')}.protect().addEditor('tamu@pangkalpinang.example');`,
    says: 'Perlindungan Pengaturan dipasang kembali.',
  },
  'a protection of the product stands twice': {
    code: 'rights',
    inject: `${tab('Sekolah')}.getRange('A1:C3').protect().setDescription('Lembar Inovasi: Sekolah, lama');`,
    says: 'Perlindungan Sekolah, lama yang berlebih dilepas.',
  },
  'the locale is changed': {
    code: 'locale',
    inject: `SpreadsheetApp.getActive().setSpreadsheetLocale('en_US');`,
    says: 'Lokal lembar (en_US) diatur ke Indonesia.',
  },
  'the zone is changed': {
    code: 'zone',
    inject: `SpreadsheetApp.getActive().setSpreadsheetTimeZone('Europe/London');`,
    says: 'Zona waktu lembar (Europe/London) diatur ke WIB (Asia/Jakarta).',
  },
  'a trigger is gone': { code: 'triggers', inject: unhook('handleEdit'), says: 'Pemicu yang merapikan' },
});

group('what people typed and what is shown of it', {
  'a cell shows an error': {
    code: 'errors',
    inject: `${cell('Inovasi', 3, 'Anggaran (Rp)')}.setFormula('=1/0');`,
    says: /Inovasi![A-Z]+3: #DIV\/0!/,
    repair: `${cell('Inovasi', 3, 'Anggaran (Rp)')}.clearContent();`,
  },
  'a setting is no number': {
    code: 'settings',
    inject: `${named('MIN_PENILAI')}.clearDataValidations().setValue('dua');`,
    says: /Pengaturan!B\d+: Penilai paling sedikit per usulan: dua/,
    repair: `${named('MIN_PENILAI')}.setValue(2);`,
  },
  'the deadline is no date': {
    code: 'settings',
    inject: `${named('TENGGAT')}.clearDataValidations().setValue('akhir tahun');`,
    says: /Tenggat pengusulan: akhir tahun/,
    repair: `${named('TENGGAT')}.setValue(new Date('2025-12-31T00:00:00+07:00'));`,
  },
  'an address of the roster is none': {
    code: 'addresses',
    inject: `${cell('OPD', 12, 'E-mail operator')}.setValue('a@b.example, dinas sosial');`,
    says: 'OPD!E12: a@b.example, dinas sosial',
    repair: `${cell('OPD', 12, 'E-mail operator')}.setValue('a@b.example');`,
  },
  'a number of WhatsApp is none': {
    code: 'addresses',
    inject: `${cell('OPD', 13, 'WhatsApp (bila bersedia)')}.setValue('12345');`,
    says: /OPD![A-Z]13: 12345/,
    repair: `${cell('OPD', 13, 'WhatsApp (bila bersedia)')}.clearContent();`,
  },
  'a template names a field that it has not': {
    code: 'templates',
    inject: `${tab('Templat')}.getRange('C4').setValue('Pengingat {{opdd}}');`,
    says: 'Templat PENGINGAT, Perihal: kolom {{opdd}} tidak dikenal.',
    repair: `${tab('Templat')}.getRange('C4').setValue('Pengingat usulan inovasi {{opd}}');`,
  },
  'an address of tab Tim is none': {
    code: 'addresses',
    inject: `${tab('Tim')}.getRange('A9:C9').setValues([['bukan alamat', 'Orang', 'Penilai']]);`,
    says: 'Tim!A9: bukan alamat',
    repair: `${tab('Tim')}.getRange('A9:C9').clearContent();`,
  },
  'a person stands twice in one role': {
    code: 'team',
    inject: `${tab('Tim')}.getRange('A8:C8').setValues([['${admin}', 'Sekali lagi', 'Admin']]);`,
    says: `Tim!A8: ${admin}`,
    repair: `${tab('Tim')}.getRange('A8:C8').clearContent();`,
  },
  'a unit is no agency': {
    code: 'team',
    inject: `${cell('Tim', 2, 'Unit sendiri')}.clearDataValidations().setValue('Dinkes');`,
    says: 'Tim!D2: Dinkes',
    repair: `${cell('Tim', 2, 'Unit sendiri')}.setValue('Dinas Kelautan dan Perikanan');`,
  },
  'an entry is of an agency that the roster does not know': {
    code: 'agencies',
    inject: `${cell('Inovasi', 3, 'OPD')}.clearDataValidations().setValue('Dinas Sosil');`,
    says: 'Inovasi!B3: Dinas Sosil',
    repair: `${cell('Inovasi', 3, 'OPD')}.setValue('Dinas Sosial');`,
  },
  'an entry stands twice': {
    code: 'duplicates',
    inject: `${tab('Inovasi')}.getRange('B6:E6').setValues([['Dinas Sosial', 'OPD', '', 'inovasi  2']]);
      ${tab('Inovasi')}.getRange('B7:E7').setValues([['Dinas Sosial', 'OPD', '', 'Inovasi 2']]);`,
    says: 'Inovasi!E7: Inovasi 2 (sama dengan baris 6)',
    repair: `${tab('Inovasi')}.getRange('B6:E7').clearContent();`,
  },
  'a number stands twice': {
    code: 'duplicates',
    inject: `${tab('Inovasi')}.getRange('A7').setValue('INV-2025-005');`,
    says: 'Inovasi!A7: INV-2025-005 (sama dengan baris 6)',
    repair: `${tab('Inovasi')}.getRange('A7').setValue('INV-2025-006');`,
  },
  'an agency that proposes has no operator': {
    code: 'operators',
    inject: `${cell('OPD', 6, 'E-mail operator')}.clearContent();`,
    says: 'belum punya e-mail operator, jadi barisnya dapat disunting siapa saja: Dinas Kesehatan',
    repair: `${cell('OPD', 6, 'E-mail operator')}.setValue('dinkes@pangkalpinang.example');`,
  },
});

group('figures', {
  'a figure is typed over': {
    code: 'formulas',
    inject: `${named('CAKUPAN_OPD')}.setValue(36);`,
    says: 'Tab Dasbor: 1 label atau rumus ditulis kembali (B5).',
  },
  'a figure is not what the rows come to': {
    code: 'figures',
    inject: `${cell('OPD', 10, 'Terhitung')}.setValue(4);`,
    says: /Dasbor!B5: 36, seharusnya 2[\s\S]*OPD!K10: 4, seharusnya 1/,
  },
});

group('scores', {
  'a score is typed over': {
    code: 'scores',
    inject: `${cell('Penilaian', 2, 'SIG')}.setValue(100);`,
    says: `Penilaian, baris 2, ${assessors[0]}, SIG (INV-2025-001): 100, seharusnya 80`,
    repair: `${cell('Penilaian', 2, 'SIG')}.setValue(80);`,
  },
  'a formula of the scores is typed over': {
    code: 'scoreFormulas',
    inject: `${cell('Penilaian', 3, 'Nilai')}.setValue(99);`,
    says: /Penilaian![A-Z]+3: 99/,
  },
  'a line of the ledger is changed': {
    code: 'ledger',
    inject: `${cell('Buku Nilai', 3, 'Nilai baru')}.setValue('91');`,
    says: /Buku Nilai, nomor 2, Nilai baru: 91, seharusnya \d+/,
    repair: `const cell = ${cell('Buku Nilai', 3, 'Nilai baru')};
      cell.setValue("'" + JSON.parse(${cell('Buku Nilai', 3, 'Salinan')}.getValue())[7]);`,
  },
  'an entry changed after it was scored': {
    code: 'stale',
    inject: `${cell('Inovasi', 4, 'Manfaat')}.setValue('Lain sama sekali');`,
    says: `Penilaian!A4: INV-2025-003, ${assessors[0]}`,
    repair: `${cell('Inovasi', 4, 'Manfaat')}.clearContent();`,
  },
  'the rubric changed without a word': {
    code: 'rubric',
    inject: `${cell('Kriteria', 2, 'Bobot %')}.setValue(15); ${cell('Kriteria', 5, 'Bobot %')}.setValue(25);`,
    says: 'bobot 10 → 15 %',
    repair: `${cell('Kriteria', 2, 'Bobot %')}.setValue(10); ${cell('Kriteria', 5, 'Bobot %')}.setValue(30);`,
  },
});

group('surroundings', {
  'the weights are not a hundred': {
    code: 'weights',
    inject: `${cell('Kriteria', 2, 'Bobot %')}.setValue(5);`,
    says: 'Bobot kriteria di tab Kriteria berjumlah 95, kurang 5 dari 100.',
    repair: `${cell('Kriteria', 2, 'Bobot %')}.setValue(10);`,
  },
  'no hourly run came for two days': {
    code: 'runs',
    inject: `const kept = PropertiesService.getDocumentProperties();
      kept.setProperty('lembar-inovasi.berjalan', String(Number(kept.getProperty('lembar-inovasi.berjalan')) - 48));`,
    says: 'Terakhir tercatat berjalan: 21 April 2025',
  },
  'the schedule is of another account': {
    code: 'schedule',
    inject: remembered(
      'jadwal',
      `'{"sender":"lama@pangkalpinang.example","since":0,"lastRun":null,"fault":""}'`,
    ),
    says: 'lama@pangkalpinang.example',
    repair: remembered('jadwal', `'{"sender":"","since":0}'`),
  },
  'more mails wait than may be sent, and one is uncertain': {
    code: 'mails',
    inject: `const sheet = ${tab('Kotak Keluar')};
      sheet.getRange('A2:F3').setValues([
        ['k1', 'ringkasan', 'a@kota.example', 'x', 'tidak pasti', 1], ['k2', 'ringkasan', 'b@kota.example', 'x', 'siap', 0]]);
      for (let count = MailApp.getRemainingDailyQuota(); count > 0; count -= 1) MailApp.sendEmail('lain@kota.example', 'x', 'y');`,
    says: /1 surat, kuota 0\nKotak Keluar, baris 2: a@kota.example: tidak pasti/,
    repair: `${tab('Kotak Keluar')}.getRange('A2:F3').clearContent();`,
  },
});

test('accounts that Google hides or mixes up, and a script in another zone, are found', async () => {
  const book = await open();
  const found = async (change: string, code: CheckCode) =>
    textOf(of((await doorElsewhere(book, change, 'readChecks')) as CheckFile, code));
  const active = (email: string) => `Session.getActiveUser = () => ({ getEmail: () => '${email}' });`;
  expect(await found(active(''), 'accounts')).toContain('Akun di peramban ini tidak diberitahukan Google');
  expect(await found(active('lain@gmail.com'), 'accounts')).toBe(
    `Peramban ini masuk dengan akun lain: lain@gmail.com, bukan ${owner}`,
  );
  expect(await found(`Session.getScriptTimeZone = () => 'America/New_York';`, 'scriptZone')).toContain(
    'America/New_York',
  );
  await book.close();
});

test('triggers of an Admin who is not the owner are found and taken off', async () => {
  const book = await open();
  const script = `function run() { ScriptApp.newTrigger('hourly').timeBased().everyHours(1).create(); }`;
  await book.runtime.run({ functionName: 'run', as: admin, kind: 'editor', script });
  const before = (await callDoor<CheckFile>(book, 'readChecks', [], admin)).result;
  expect(of(before, 'triggers')).toMatchObject({ state: 'found', isMendable: true });
  const { result } = await callDoor<CheckFile>(book, 'mendChecks', [['triggers']], admin);
  expect(of(result, 'triggers').state).toBe('unchecked');
  expect(book.runtime.triggers().filter(({ creator }) => creator === admin)).toEqual([]);
  await book.close();
});
