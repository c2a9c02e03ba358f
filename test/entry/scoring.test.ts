import { tableRows } from '../support/entries';
import { giveRights } from '../support/entry-form';
import { scoringSheet, verifiedEntries } from '../support/scoring';
import { hour, openPreparedWorkbook, owner, type TestWorkbook } from '../support/workbook';

jest.setTimeout(120_000);

const [first, second, third] = ['p1@kota.example', 'p2@kota.example', 'p3@kota.example'] as const;

let book: TestWorkbook;
let ids: string[];
beforeEach(async () => {
  book = await openPreparedWorkbook();
  await giveRights(book, { 'Dinas Sosial': 'operator@kota.example' }, [
    [first, 'Penilai'],
    [second, 'Penilai'],
    [third, 'Penilai'],
    ['v@kota.example', 'Verifikator'],
  ]);
  // As set-up would: those who came into tab Tim may edit the scores.
  await book.door('setUp');
  ids = await verifiedEntries(book, [
    {},
    { OPD: 'Dinas Sosial' },
    { 'Jenis pengusul': 'SD', OPD: 'Dinas Pendidikan dan Kebudayaan', 'Nama unit/sekolah': 'SDN 1' },
    { Status: 'Diajukan' },
  ]);
});
afterEach(() => book.close());

const conflict = (who: string, unit: string) =>
  book.script(
    `const sheet = SpreadsheetApp.getActive().getSheetByName('Tim');
     const rows = sheet.getDataRange().getValues();
     const row = rows.findIndex((one) => one[0] === args[0]) + 1;
     sheet.getRange(row, rows[0].indexOf('Unit sendiri') + 1).setValue(args[1]); return row;`,
    who,
    unit,
  );

test('an assessor is given the entries to score, saves one, and the sheet shows its place', async () => {
  const sheet = scoringSheet(book, first);
  const view = await sheet.read();
  expect(view).toMatchObject({ refusal: '', stop: '', me: { email: first } });
  expect(view.queue.map(({ id, mine }) => [id, mine])).toEqual(ids.slice(0, 3).map((id) => [id, 'belum']));
  await sheet.save(ids[0] ?? '', 80, { note: '=HYPERLINK("http://x")', notes: { SIG: '+62 bukan rumus' } });
  await scoringSheet(book, second).save(ids[0] ?? '', 70);
  await sheet.save(ids[1] ?? '', { LTB: 60, KBR: 60, IMP: 60, SIG: 60, ADP: 60, SDY: 60, KBL: 60.5 });
  const entries = await tableRows(book, 'Inovasi');
  expect(entries[0]).toMatchObject({
    'Nilai akhir': 75,
    'Jumlah penilai': 2,
    'Selisih nilai': 10,
    Peringkat: 1,
    'Peringkat jenis': 1,
  });
  expect(entries[1]).toMatchObject({ 'Nilai akhir': 60.075, 'Jumlah penilai': 1, Peringkat: 2 });
  const [row] = await tableRows(book, 'Penilaian');
  expect(row).toMatchObject({
    Penilai: first,
    LTB: 80,
    Nilai: 80,
    Catatan: '=HYPERLINK("http://x")',
    'Catatan kriteria': 'SIG: +62 bukan rumus',
    Keadaan: 'Final',
  });
  const ledger = await tableRows(book, 'Buku Nilai');
  expect(ledger.filter(({ ID }) => ID === ids[0]).map(({ Siapa, Kriteria }) => [Siapa, Kriteria])).toEqual(
    expect.arrayContaining([
      [first, 'SIG'],
      [second, '(keadaan)'],
    ]),
  );
  // Those with the fewest scores come first.
  expect((await scoringSheet(book, third).read()).queue.map(({ id }) => id)).toEqual([
    ids[2],
    ids[1],
    ids[0],
  ]);
});

test('others’ scores are hidden until one’s own is final', async () => {
  const id = ids[0] ?? '';
  await scoringSheet(book, first).save(id, 80, { note: 'Rahasia' });
  const sheet = scoringSheet(book, second);
  await sheet.save(id, 60, { state: 'Draf' });
  const { outcome: draft, ...hidden } = { outcome: 'draf', ...(await sheet.open(id)) };
  expect(draft).toBe('draf');
  expect(hidden.others).toBeNull();
  expect(JSON.stringify(hidden)).not.toContain('Rahasia');
  await sheet.save(id, 60);
  expect((await sheet.open(id)).others).toMatchObject([{ assessor: first, total: 80, note: 'Rahasia' }]);
});

test('nobody is given their own unit’s entries, nor can save or count a score for them', async () => {
  await conflict(first, 'Dinas Sosial');
  const sheet = scoringSheet(book, first);
  const view = await sheet.read();
  expect(view.queue.map(({ id }) => id)).toEqual([ids[0], ids[2]]);
  expect(view.ownUnitEntries).toBe(1);
  expect(await sheet.ask('readForScoring', ids[1])).toBeNull();
  const { mine, fingerprint } = await sheet.open(ids[0] ?? '');
  const forged = { id: ids[1], version: 0, fingerprint, why: '', score: { ...mine, state: 'Draf' } };
  await expect(sheet.ask('saveScore', forged)).rejects.toThrow('milik unit Anda sendiri (Dinas Sosial)');
  // A score given before the unit was known counts no longer, in formulas as in code.
  await scoringSheet(book, second).save(ids[1] ?? '', 90);
  expect((await tableRows(book, 'Inovasi'))[1]).toMatchObject({ 'Nilai akhir': 90 });
  await conflict(second, 'Dinas Sosial');
  expect((await tableRows(book, 'Inovasi'))[1]).toMatchObject({ 'Nilai akhir': '', 'Jumlah penilai': 0 });
});

test('one person in two windows never overwrites unseen', async () => {
  const id = ids[0] ?? '';
  const sheet = scoringSheet(book, first);
  const { version } = await sheet.open(id);
  await sheet.save(id, 80, { version, state: 'Draf' });
  expect(await sheet.save(id, 20, { version, state: 'Draf' })).toMatchObject({
    outcome: 'conflict',
    theirs: { scores: { SIG: 80 } },
  });
  expect((await tableRows(book, 'Penilaian'))[0]).toMatchObject({ SIG: 80 });
});

test('a final score changes only with a reason, and every save can be undone', async () => {
  const id = ids[0] ?? '';
  const sheet = scoringSheet(book, first);
  await sheet.save(id, 80);
  await expect(sheet.save(id, 90)).rejects.toThrow('Tulis alasan mengubahnya');
  const changed = await sheet.save(id, 90, { why: 'Salah baca' });
  if (changed.outcome !== 'saved') throw new Error('tidak tersimpan');
  expect(await sheet.undo(id, changed.version)).toMatchObject({
    mine: { scores: { SIG: 80 }, state: 'Final' },
  });
  expect(await sheet.undo(id, changed.version)).toBeNull();
});

test('scores outside their range, incomplete final ones and abstaining without a reason are refused', async () => {
  const id = ids[0] ?? '';
  const sheet = scoringSheet(book, first);
  await expect(sheet.save(id, { SIG: 101 })).rejects.toThrow(
    'Nilai SIG Signifikansi harus 0 sampai 100, bukan "101"',
  );
  await expect(sheet.save(id, { SIG: 100 })).rejects.toThrow('Belum lengkap: LTB Latar belakang dan tujuan');
  await expect(sheet.save(id, {}, { isAbstained: true })).rejects.toThrow('Tulis alasan Anda abstain');
  expect(await sheet.save(id, {}, { isAbstained: true, reason: 'Kerabat pengusul' })).toMatchObject({
    outcome: 'saved',
  });
  expect((await sheet.read()).queue.find((line) => line.id === id)?.mine).toBe('abstain');
  expect((await tableRows(book, 'Inovasi'))[0]).toMatchObject({ 'Nilai akhir': '', 'Jumlah penilai': 0 });
});

test('what is not verified, or no longer, is not scored', async () => {
  const sheet = scoringSheet(book, first);
  const { mine, fingerprint } = await sheet.open(ids[0] ?? '');
  const save = { version: 0, fingerprint, why: '', score: { ...mine, state: 'Draf' } };
  expect(await sheet.ask('saveScore', { ...save, id: ids[3] })).toMatchObject({
    outcome: 'gone',
    text: expect.stringContaining('berstatus Diajukan'),
  });
  expect(await sheet.ask('saveScore', { ...save, id: 'INV-2025-999' })).toMatchObject({ outcome: 'gone' });
});

test('weights that do not add up to 100 stop scoring with a message that says by how much', async () => {
  await book.script(
    `SpreadsheetApp.getActive().getSheetByName('Kriteria').getRange('C2').setValue(12.5); return 1;`,
  );
  const sheet = scoringSheet(book, first);
  expect((await sheet.read()).stop).toContain('berjumlah 102,5, lebih 2,5 dari 100');
  await expect(sheet.save(ids[0] ?? '', 80)).rejects.toThrow('lebih 2,5 dari 100');
});

test('a score is stale once the entry or its evidence changes, and says what changed; sorting and formats are nothing', async () => {
  const id = ids[0] ?? '';
  const sheet = scoringSheet(book, first);
  await hour(book);
  await sheet.save(id, 80);
  const progress = async () => (await sheet.read()).queue.find((line) => line.id === id)?.mine;
  await book.script(
    `const sheet = SpreadsheetApp.getActive().getSheetByName('Inovasi');
     sheet.getRange('A2:AC40').setBackground('#ffff00').setFontWeight('bold'); sheet.getRange('A2:T5').sort({ column: 1, ascending: false }); return 1;`,
  );
  expect(await progress()).toBe('final');
  await book.script(
    `const sheet = SpreadsheetApp.getActive().getSheetByName('Inovasi');
     const rows = sheet.getDataRange().getValues();
     sheet.getRange(rows.findIndex((row) => row[0] === args[0]) + 1, rows[0].indexOf('Nama inovasi') + 1).setValue('Inovasi baru'); return 1;`,
    id,
  );
  await hour(book);
  expect(await progress()).toBe('kedaluwarsa');
  expect((await sheet.open(id)).changed).toEqual([
    { title: 'Nama inovasi', before: 'Inovasi 1', after: 'Inovasi baru' },
  ]);
  await sheet.save(id, 80, { why: 'Hanya judul' });
  expect(await progress()).toBe('final');
  await book.script(
    `const sheet = SpreadsheetApp.getActive().getSheetByName('Bukti');
     const [titles] = sheet.getDataRange().getValues();
     for (const [title, value] of [['ID', args[0]], ['Indikator', '16'], ['Klaim', '1'], ['Tautan bukti', 'https://a.example/sk']])
       sheet.getRange(2, titles.indexOf(title) + 1).setValue(value); return 1;`,
    id,
  );
  expect(await progress()).toBe('kedaluwarsa');
  expect((await sheet.open(id)).changed).toMatchObject([
    { title: 'Bukti dukung', after: '16: tingkat 1, https://a.example/sk' },
  ]);
});

test('only assessors score: every other role is refused by the server', async () => {
  const { mine, fingerprint } = await scoringSheet(book, first).open(ids[0] ?? '');
  for (const as of [owner, 'v@kota.example', 'operator@kota.example', 'orang@lain.example']) {
    const sheet = scoringSheet(book, as);
    const view = await sheet.read();
    expect(view.refusal).toContain('belum terdaftar sebagai Penilai');
    expect(view.queue).toEqual([]);
    const save = { id: ids[0], version: 0, fingerprint, why: '', score: { ...mine, state: 'Draf' } };
    await expect(sheet.ask('readForScoring', ids[0])).rejects.toThrow('belum terdaftar sebagai Penilai');
    await expect(sheet.ask('saveScore', save)).rejects.toThrow('belum terdaftar sebagai Penilai');
    await expect(sheet.ask('undoScore', ids[0], 1)).rejects.toThrow('belum terdaftar sebagai Penilai');
  }
  expect(await tableRows(book, 'Penilaian')).toEqual([]);
});

test('opening and saving stay within their budgets', async () => {
  const sheet = scoringSheet(book, first);
  const opened = await sheet.run('readScoring');
  expect([opened.calls.total <= 8, opened.calls.write]).toEqual([true, 0]);
  const { mine, fingerprint, version } = await sheet.open(ids[0] ?? '');
  const entry = await sheet.run('readForScoring', ids[0]);
  expect([entry.calls.total <= 8, entry.calls.write]).toEqual([true, 0]);
  const scores = Object.fromEntries(Object.keys(mine.scores).map((code) => [code, 70]));
  const saved = await sheet.run('saveScore', {
    id: ids[0],
    version,
    fingerprint,
    why: '',
    score: { ...mine, scores, state: 'Final' },
  });
  expect(saved.error).toBeUndefined();
  expect(saved.calls.total).toBeLessThanOrEqual(10);
});

test('the hour tells in the log what a hand changed in the scores, once, and stays quiet else', async () => {
  await scoringSheet(book, first).save(ids[0] ?? '', 80);
  await hour(book);
  const quiet = await hour(book);
  expect([quiet.calls.total <= 5, quiet.calls.write]).toEqual([true, 0]);
  const sheet = book.runtime.document.book.sheets.find(({ name }) => name === 'Penilaian')?.id ?? 0;
  const { outcomes } = await book.runtime.edit(owner, {
    kind: 'type',
    rect: { sheet, row: 2, column: 3, rows: 1, columns: 1 },
    values: [['95']],
  });
  await outcomes;
  const told = await scoringSheet(book, second).open(ids[1] ?? '');
  expect(told.notice).toContain('1 hal di tab Penilaian atau Buku Nilai tidak cocok');
  await hour(book);
  const lines = async () =>
    (await tableRows(book, 'Riwayat')).filter(({ Apa }) => String(Apa).startsWith('Penilaian'));
  expect(await lines()).toMatchObject([{ ID: ids[0], Semula: '80', Menjadi: '95' }]);
  await hour(book);
  expect(await lines()).toHaveLength(1);
});
