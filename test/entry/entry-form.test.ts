import type { EntriesView } from '../../src/entry/open-entries';
import { entriesTab, tableRows } from '../support/entries';
import { entryForm, giveRights, type Key } from '../support/entry-form';
import { hour, openPreparedWorkbook, owner, type TestWorkbook } from '../support/workbook';

jest.setTimeout(120_000);

const health = 'operator.dinkes@pangkalpinang.example';
const social = 'operator.dinsos@gmail.com';
const verifier = 'verifikator@pangkalpinang.example';

let book: TestWorkbook;
let tab: ReturnType<typeof entriesTab>;
beforeEach(async () => {
  book = await openPreparedWorkbook();
  tab = entriesTab(book);
  await giveRights(book, { 'Dinas Kesehatan': health, 'Dinas Sosial': social }, [[verifier, 'Verifikator']]);
  await hour(book);
});
afterEach(() => book.close());

test('an operator begins an entry, fills it in and submits it: a numbered row that the next hour stamps and logs', async () => {
  const form = entryForm(book, health);
  const { entry } = await form.begin('  Jemput   Bola ');
  expect(entry).toMatchObject({
    status: 'Draf',
    closed: '',
    key: { id: expect.stringMatching(/^INV-2025-\d{3}$/) },
  });
  const saved = await form.save(entry.key, {
    mainAim: 'Pelayanan publik',
    launchDate: '2024-03-01',
    budget: '12500000',
    benefit: 'Warga tidak perlu datang.\nCukup di rumah.',
  });
  expect(saved).toMatchObject({
    outcome: 'saved',
    conflicts: [],
    refusals: [],
    savedAt: expect.stringMatching(/^\d\d\.\d\d$/),
  });
  expect(await form.move(entry.key, 'Diajukan')).toMatchObject({
    outcome: 'saved',
    entry: { status: 'Diajukan' },
  });
  const stored = {
    ID: entry.key.id,
    OPD: 'Dinas Kesehatan',
    'Nama inovasi': 'Jemput Bola',
    'Tujuan utama': 'Pelayanan publik',
    'Tanggal penerapan': '2024-03-01',
    'Anggaran (Rp)': 12_500_000,
    Manfaat: 'Warga tidak perlu datang.\nCukup di rumah.',
    Status: 'Diajukan',
  };
  expect((await tab.rows(1))[0]).toMatchObject(stored);
  await hour(book);
  expect((await tab.rows(1))[0]).toMatchObject({ ...stored, Dibuat: '2025-04-23', 'Diubah oleh': health });
  const log = await tableRows(book, 'Riwayat');
  expect(
    log
      .filter((line) => line.ID === entry.key.id)
      .map(({ Apa, Menjadi, Siapa, Cara }) => [Apa, Menjadi, Siapa, Cara]),
  ).toEqual(
    expect.arrayContaining([
      ['Nama inovasi', 'Jemput Bola', health, 'Bilah sisi'],
      ['Status', 'Diajukan', health, 'Bilah sisi'],
      ['Tanggal penerapan', '1 Maret 2024', health, 'Bilah sisi'],
    ]),
  );
  const quiet = await hour(book);
  expect(quiet.calls.write).toBe(0);
});

test('each role sees its own entries and writes no others', async () => {
  const { entry } = await entryForm(book, health).begin('Jemput Bola');
  await entryForm(book, social).begin('Kolak Beko', { opd: 'Dinas Sosial' });
  const namesFor = async (as: string): Promise<string[]> =>
    (await entryForm(book, as).ask<EntriesView>('readEntries')).lines.map(({ key }) => key.name);
  expect(await namesFor(health)).toEqual(['Jemput Bola']);
  expect(await namesFor(social)).toEqual(['Kolak Beko']);
  expect(await namesFor(verifier)).toEqual(['Jemput Bola', 'Kolak Beko']);
  expect(await namesFor(owner)).toEqual(['Jemput Bola', 'Kolak Beko']);
  await expect(entryForm(book, social).save(entry.key, { aim: 'curang' })).rejects.toThrow(
    'Usulan ini milik Dinas Kesehatan.',
  );
  await expect(entryForm(book, social).begin('Lain', { opd: 'Dinas Kesehatan' })).rejects.toThrow(
    'Pilih OPD yang Anda wakili.',
  );
  await expect(entryForm(book, social).move(entry.key, 'Ditarik')).rejects.toThrow('Usulan ini milik');
  await expect(entryForm(book, health).move(entry.key, 'Terverifikasi')).rejects.toThrow(
    'tidak dapat Anda pilih',
  );
  expect(await entryForm(book, verifier).save(entry.key, { aim: 'boleh' })).toMatchObject({
    outcome: 'saved',
  });
  expect(await entryForm(book, health).save(entry.key, { opd: 'Dinas Sosial' })).toMatchObject({
    refusals: [{ key: 'opd' }],
  });
});

test('every door of the sidebar for every role', async () => {
  const admin = 'admin@pangkalpinang.example';
  const assessor = 'penilai@pangkalpinang.example';
  const guest = 'tamu@gmail.com';
  book.runtime.document.book.editors.push(guest);
  await giveRights(book, {}, [
    [verifier, 'Verifikator'],
    [admin, 'Admin'],
    [assessor, 'Penilai'],
  ]);
  await book.door('setUp');
  const { entry } = await entryForm(book, health).begin('Jemput Bola');
  const table: Record<string, readonly boolean[]> = {};
  for (const as of [owner, admin, verifier, assessor, health, social, guest]) {
    const form = entryForm(book, as);
    const opd = 'Dinas Kesehatan';
    const calls: readonly (readonly [string, readonly unknown[]])[] = [
      ['readEntries', []],
      ['readEntry', [entry.key]],
      ['beginEntry', [{ opd, proposerKind: 'OPD', unit: '', name: `Oleh ${as}` }]],
      ['saveEntry', [entry.key, []]],
      ['moveEntry', [entry.key, 'Draf']],
    ];
    const outcomes = [];
    for (const [name, args] of calls) outcomes.push(await form.run(name, args));
    table[as] = outcomes.map(({ error }) => error === undefined);
  }
  const all = [true, true, true, true, true];
  // Whoever can open the file may read it; only Bapperida and the agency's operators write.
  const reader = [true, true, false, false, false];
  expect(table).toEqual({
    [owner]: all,
    [admin]: all,
    [verifier]: all,
    [assessor]: all,
    [health]: all,
    [social]: reader,
    [guest]: reader,
  });
});

test('somebody in no roster reads nothing and begins nothing, and is told who they are', async () => {
  const guest = 'tamu@gmail.com';
  book.runtime.document.book.editors.push(guest);
  const view = await entryForm(book, guest).ask<EntriesView>('readEntries');
  expect(view).toMatchObject({ lines: [], proposer: { email: guest, agencies: [], school: '' } });
  await expect(entryForm(book, guest).begin('Apa saja')).rejects.toThrow(
    'minta Bapperida mendaftarkan alamat',
  );
});

test('what the grid changed meanwhile is not written over but given back; the other fields are saved', async () => {
  const form = entryForm(book, health);
  const { entry } = await form.begin('Jemput Bola');
  await tab.paste('Tujuan', 2, [['dari kisi']], health);
  const saved = await form.ask('saveEntry', entry.key, [
    { key: 'aim', base: '', text: 'dari bilah' },
    { key: 'result', base: '', text: 'Hasil nyata' },
  ]);
  expect(saved).toMatchObject({ outcome: 'saved', conflicts: [{ key: 'aim', found: 'dari kisi' }] });
  expect((await tab.rows(1))[0]).toMatchObject({ Tujuan: 'dari kisi', Hasil: 'Hasil nyata' });
});

test('a note on what the grid could not understand goes with the text that it was about; people’s own stay', async () => {
  const form = entryForm(book, health);
  const { entry } = await form.begin('Jemput Bola');
  await tab.paste('Tanggal penerapan', 2, [['kelak']], health);
  expect(await tab.note('Tanggal penerapan', 2)).toContain('"kelak" belum dikenali');
  await book.script(
    `const cell = SpreadsheetApp.getActive().getSheetByName('Inovasi').getRange(2, args[0]);
     cell.setNote(cell.getNote() + '\\n\\nTanya Bu Ani'); return 1;`,
    tab.columnOf('Tanggal penerapan'),
  );
  expect((await form.read(entry.key))?.entry.texts.launchDate).toBe('kelak');
  await form.save(entry.key, { launchDate: '2021-03-01' });
  expect(await tab.note('Tanggal penerapan', 2)).toBe('Tanya Bu Ani');
  const twin = await form.begin('Lain');
  const { advice } = (await form.save(twin.entry.key, { name: 'Jemput Bola' })) as { advice: string };
  expect(advice).toContain('sudah mempunyai usulan bernama "Jemput Bola"');
  expect(await tab.note('Nama inovasi', 3)).toBe(`Periksa: ${advice}`);
});

test('a school is named as the roster does, free text stays', async () => {
  await book.script(
    `SpreadsheetApp.getActive().getSheetByName('Sekolah').getRange('A2:C2')
       .setValues([['10901234', 'SD Negeri 5 Pangkalpinang', 'SD']]); return 1;`,
  );
  const form = entryForm(book, health);
  const { entry } = await form.begin('Pojok Baca', { proposerKind: 'SD', unit: 'entah' });
  await form.save(entry.key, { unit: 'SDN 5' });
  expect((await tab.rows(1))[0]).toMatchObject({ 'Nama unit/sekolah': 'SD Negeri 5 Pangkalpinang' });
  await form.save(entry.key, { unit: 'Sekolah Alam' });
  expect((await tab.rows(1))[0]).toMatchObject({ 'Nama unit/sekolah': 'Sekolah Alam' });
});

test('the entry is found by its number wherever it has moved, and gone is told as gone', async () => {
  const form = entryForm(book, health);
  const first = await form.begin('Zebra');
  const second = await form.begin('Ayam');
  const width = (tab.sheet().cells[1]?.length ?? 1) - 1;
  await book.runtime.edit(owner, {
    kind: 'sort',
    rect: { sheet: tab.sheet().id, row: 2, column: 1, rows: 2, columns: width },
    keys: [{ column: tab.columnOf('Nama inovasi'), ascending: true }],
  });
  await form.save(first.entry.key, { aim: 'punya zebra' });
  expect(await tab.rows(2)).toMatchObject([
    { 'Nama inovasi': 'Ayam', Tujuan: '' },
    { 'Nama inovasi': 'Zebra', Tujuan: 'punya zebra' },
  ]);
  await book.script(`SpreadsheetApp.getActive().getSheetByName('Inovasi').deleteRow(2); return 1;`);
  expect(await form.save(second.entry.key, { aim: 'hilang' })).toMatchObject({ outcome: 'gone' });
  expect(await form.read(second.entry.key)).toBeNull();
});

test('it opens on the row that is selected', async () => {
  const form = entryForm(book, health);
  const { entry } = await form.begin('Jemput Bola');
  const at = async (row: number) => ((await form.run('readEntries', [], row)).result as EntriesView).selected;
  expect((await at(2))?.id).toBe(entry.key.id);
  expect(await at(3)).toBeNull();
  expect((await form.run('readSelection', [], 2)).result).toMatchObject({ id: entry.key.id });
});

test('evidence is claimed per indicator; what Bapperida verified is never touched', async () => {
  const form = entryForm(book, health);
  const { entry } = await form.begin('Jemput Bola');
  const claim = (indicator: string, level: string, link: string) =>
    form.save(entry.key, { [`indicator:${indicator}:claim`]: level, [`indicator:${indicator}:link`]: link });
  expect(await claim('16', '2', 'https://bukti.example/sk.pdf')).toMatchObject({
    outcome: 'saved',
    evidence: [{ indicator: '16', claim: 2, link: 'https://bukti.example/sk.pdf', verified: null }],
  });
  await claim('33', '1', '=IMPORTXML("http://jahat.example","//a")');
  await book.script(
    `SpreadsheetApp.getActive().getSheetByName('Bukti').getRange('E2').setValue('1'); return 1;`,
  );
  const again = await form.ask('saveEntry', entry.key, [
    { key: 'indicator:16:claim', base: '2', text: '3' },
    { key: 'indicator:99:claim', base: '', text: '3' },
    { key: 'indicator:33:claim', base: '0', text: '3' },
  ]);
  expect(again).toMatchObject({
    conflicts: [{ key: 'indicator:33:claim', found: '1' }],
    refusals: [{ key: 'indicator:99:claim' }],
  });
  const rows = await tableRows(book, 'Bukti');
  expect(rows.filter((row) => row.ID !== '')).toMatchObject([
    { ID: entry.key.id, Indikator: '16', Klaim: 3, Terverifikasi: 1 },
    {
      ID: entry.key.id,
      Indikator: '33',
      Klaim: 1,
      'Tautan bukti': '=IMPORTXML("http://jahat.example","//a")',
    },
  ]);
  await hour(book);
  const log = await tableRows(book, 'Riwayat');
  expect(log.filter((line) => String(line.Apa).startsWith('Bukti 16'))).toMatchObject([
    { ID: entry.key.id, Siapa: health, Semula: '', Menjadi: '2' },
    { Menjadi: 'https://bukti.example/sk.pdf' },
    { Semula: '2', Menjadi: '3' },
  ]);
});

test('tab Bukti is lengthened before it is full, by rows like the others', async () => {
  // The team's columns are given to its new members.
  await book.door('setUp');
  const form = entryForm(book, health);
  const { entry } = await form.begin('Jemput Bola');
  await book.script(
    `SpreadsheetApp.getActive().getSheetByName('Bukti').getRange(300, 1, 1, 2).setValues([['INV-2025-900', '16']]); return 1;`,
  );
  await form.save(entry.key, { 'indicator:33:claim': '1', 'indicator:33:link': 'https://bukti.example/33' });
  await hour(book);
  const [rows, formula] = await book.script<[number, string]>(
    `const sheet = SpreadsheetApp.getActive().getSheetByName('Bukti');
     return [sheet.getMaxRows(), sheet.getRange(1990, sheet.getRange(1, 1, 1, sheet.getLastColumn()).getValues()[0].indexOf('Sah') + 1).getFormula()];`,
  );
  expect(rows).toBe(2000);
  expect(formula).toContain('$A1990');
  expect((await book.door('setUp')).calls.write).toBe(0);
});

test('what Google runs by itself runs for the owner alone', async () => {
  await entryForm(book, health).begin('Jemput Bola');
  const before = await tableRows(book, 'Riwayat');
  for (const as of [health, verifier]) {
    const { error, calls } = await entryForm(book, as).run('hourly', []);
    expect([as, error, calls.write]).toEqual([
      as,
      expect.stringContaining('Fungsi ini dijalankan Google sendiri, atas nama pemilik berkas.'),
      0,
    ]);
  }
  expect(await tableRows(book, 'Riwayat')).toEqual(before);
  await hour(book);
  expect((await tableRows(book, 'Riwayat')).length).toBeGreaterThan(before.length);
});

test('opening takes at most eight calls and writes nothing, whoever opens; a save takes at most twelve', async () => {
  const form = entryForm(book, health);
  const { entry } = await form.begin('Jemput Bola');
  book.runtime.document.book.editors.push('tamu@gmail.com');
  for (const as of [health, verifier, owner, 'tamu@gmail.com']) {
    const { calls, error } = await entryForm(book, as).run('readEntries', [], 2);
    expect([as, error, calls.write]).toEqual([as, undefined, 0]);
    expect(calls.total).toBeLessThanOrEqual(8);
  }
  const save = await form.run('saveEntry', [entry.key, [{ key: 'aim', base: '', text: 'Tujuan' }]]);
  expect(save.error).toBeUndefined();
  expect(save.calls.total).toBeLessThanOrEqual(12);
});

test('at ten thousand rows the same: opening, saving, and an edit in the grid', async () => {
  await book.script(
    `const sheet = SpreadsheetApp.getActive().getSheetByName('Inovasi');
     sheet.insertRowsAfter(sheet.getMaxRows(), 10001 - sheet.getMaxRows());
     sheet.getRange(2, 1, 10000, 1).setValues(Array.from({ length: 10000 }, (_, i) => ['INV-2025-' + String(i + 1).padStart(3, '0')]));
     sheet.getRange(2, args[0], 10000, 4).setValues(Array.from({ length: 10000 }, (_, i) =>
       [i % 2 ? 'Dinas Kesehatan' : 'Dinas Sosial', 'OPD', '', 'Inovasi ' + i])); return 1;`,
    tab.columnOf('OPD'),
  );
  const opened = await entryForm(book, health).run('readEntries', [], 3);
  expect((opened.result as EntriesView).lines).toHaveLength(5000);
  expect(opened.calls).toMatchObject({ write: 0 });
  expect(opened.calls.total).toBeLessThanOrEqual(8);
  const key = (opened.result as EntriesView).selected;
  expect(key?.name).toBe('Inovasi 1');
  const saved = await entryForm(book, health).run('saveEntry', [
    key,
    [{ key: 'aim', base: '', text: 'Tujuan' }],
  ]);
  expect(saved).toMatchObject({ result: { outcome: 'saved', conflicts: [] } });
  expect(saved.calls.total).toBeLessThanOrEqual(12);
  const edited = await tab.paste('Manfaat', 9000, [['Manfaat']], owner);
  expect(edited.calls.total).toBeLessThanOrEqual(10);
});

const keyWithoutId = (key: Key): Key => ({ ...key, id: '' });

test('an entry that has no number yet is found by its row and name, never by another’s', async () => {
  const form = entryForm(book, health);
  const { entry } = await form.begin('Jemput Bola');
  await form.save(keyWithoutId(entry.key), { aim: 'tetap ketemu' });
  expect((await tab.rows(1))[0]).toMatchObject({ Tujuan: 'tetap ketemu' });
  expect(await form.save({ ...keyWithoutId(entry.key), name: 'Lain' }, { aim: 'salah' })).toMatchObject({
    outcome: 'gone',
  });
});
