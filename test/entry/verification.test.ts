import type { Decision, DecisionResult } from '../../src/core/verifikasi/decision';
import type { VerificationView } from '../../src/core/verifikasi/verification-view';
import type { EntriesView, OpenEntry } from '../../src/entry/open-entries';
import type { VerificationList } from '../../src/entry/verification';
import { runAtWindow } from '../support/at-window';
import { entriesTab, tableRows } from '../support/entries';
import { entryForm, giveRights, type Key } from '../support/entry-form';
import { hostileTexts } from '../support/hostile-texts';
import { allCriteria, decisionOn, verifyDesk } from '../support/verify-desk';
import { hour, owner, type TestWorkbook, workedWorkbook } from '../support/workbook';

jest.setTimeout(180_000);

const health = 'operator.dinkes@pangkalpinang.example';
const verifier = 'verifikator@pangkalpinang.example';
const second = 'verifikator2@pangkalpinang.example';
const admin = 'admin@pangkalpinang.example';
const assessor = 'penilai@pangkalpinang.example';
const guest = 'tamu@gmail.com';

let book: TestWorkbook;
let tab: ReturnType<typeof entriesTab>;
let desk: ReturnType<typeof verifyDesk>;
let open: () => Promise<TestWorkbook>;
beforeAll(async () => {
  open = await workedWorkbook(async (draft) => {
    await giveRights(draft, { 'Dinas Kesehatan': health }, [
      [verifier, 'Verifikator'],
      [second, 'Verifikator'],
      [admin, 'Admin'],
      [assessor, 'Penilai'],
    ]);
    draft.runtime.document.book.editors.push(guest);
    await draft.door('setUp');
    await hour(draft);
  });
});
beforeEach(async () => {
  book = await open();
  tab = entriesTab(book);
  desk = verifyDesk(book, verifier);
});
afterEach(() => book.close());

/** A submitted entry of Dinas Kesehatan, with a claim if wanted. */
const submitted = async (name: string, claims: Readonly<Record<string, string>> = {}): Promise<Key> => {
  const form = entryForm(book, health);
  const { entry } = await form.begin(name);
  if (Object.keys(claims).length > 0) {
    const changes = Object.entries(claims).map(([key, text]) => ({ key, base: '', text }));
    await form.ask('saveEntry', entry.key, changes);
  }
  await form.move(entry.key, 'Diajukan');
  return entry.key;
};
const first = async () => (await tab.rows(1))[0];
const proofs = async () => (await tableRows(book, 'Bukti')).filter(({ ID }) => ID !== '');
const log = async () =>
  (await tableRows(book, 'Riwayat')).map(({ Siapa, Apa, Semula, Menjadi, Cara }) =>
    [Siapa, Apa, Semula, Menjadi, Cara].map(String),
  );
const days = (count: number) =>
  book.runtime.windTo(new Date(book.runtime.clock.now().getTime() + count * 86_400_000));

test('those who wait longest come first, with their age in whole days', async () => {
  await submitted('Jemput Bola');
  await hour(book);
  await days(6);
  await submitted('Kolak Beko');
  await hour(book);
  await entryForm(book, health).begin('Masih draf');
  await submitted('Belum tercatat');
  const { lines, reasons } = await desk.list();
  expect(lines.map(({ key, days: age }) => [key.name, age])).toEqual([
    ['Jemput Bola', 6],
    ['Kolak Beko', 0],
    ['Belum tercatat', 0],
  ]);
  expect(reasons.repair.length).toBeGreaterThan(2);
  // What is sent back and submitted again waits anew.
  const [line] = lines;
  if (line) await desk.decide(line.key, { status: 'Perlu Perbaikan', note: 'Lengkapi' });
  await hour(book);
  if (line) await entryForm(book, health).move(line.key, 'Diajukan');
  await hour(book);
  expect((await desk.list()).lines.map(({ key }) => key.name)).toEqual([
    'Kolak Beko',
    'Belum tercatat',
    'Jemput Bola',
  ]);
});

test('an entry is read whole: filled fields as people read them, claims with their meaning and link', async () => {
  const form = entryForm(book, health);
  const key = await submitted('Jemput Bola', {
    'indicator:16:claim': '2',
    'indicator:16:link': 'https://bukti.example/16',
  });
  await form.save(key, { launchDate: '2024-03-01', budget: '12500000', design: 'satu dua tiga' });
  const view = await desk.read(key);
  const texts = Object.fromEntries((view?.fields ?? []).map((field) => [field.key, field.text]));
  expect(texts).toMatchObject({
    name: 'Jemput Bola',
    launchDate: '1 Maret 2024',
    budget: 'Rp 12.500.000',
    design: 'satu dua tiga',
  });
  expect(texts).not.toHaveProperty('aim');
  expect(view?.proofs).toEqual([
    expect.objectContaining({
      indicator: '16',
      name: expect.stringContaining('Regulasi'),
      claim: '2',
      link: 'https://bukti.example/16',
      verified: '',
      levels: ['SK Kepala Daerah', 'Peraturan Kepala Daerah', 'Peraturan Daerah'].map(() =>
        expect.any(String),
      ),
    }),
  ]);
  expect(await desk.read({ ...key, id: 'INV-2025-999' })).toBeNull();
});

test('a verification is in the row at once, and in the log within the hour under the verifier', async () => {
  const key = await submitted('Jemput Bola', {
    'indicator:16:claim': '3',
    'indicator:16:link': 'https://bukti.example/16',
  });
  await hour(book);
  const result = await desk.decide(key, {
    status: 'Terverifikasi',
    criteria: allCriteria,
    levels: { 16: { verified: '2', note: 'SK saja' } },
  });
  expect(result).toMatchObject({ outcome: 'decided', status: 'Terverifikasi' });
  expect(await first()).toMatchObject({ Status: 'Terverifikasi', 'Kriteria PP 38/2017': allCriteria });
  // The claim stands beside it, untouched.
  expect(await proofs()).toEqual([
    expect.objectContaining({
      Klaim: 3,
      Terverifikasi: 2,
      Catatan: 'SK saja',
      'Tautan bukti': 'https://bukti.example/16',
    }),
  ]);
  await hour(book);
  expect(await log()).toEqual(
    expect.arrayContaining([
      [verifier, 'Status', 'Diajukan', 'Terverifikasi', 'Bilah sisi'],
      [verifier, 'Kriteria PP 38/2017', '', allCriteria, 'Bilah sisi'],
      [verifier, 'Bukti 16: Terverifikasi', '', '2', 'Bilah sisi'],
      [verifier, 'Bukti 16: Catatan', '', 'SK saja', 'Bilah sisi'],
    ]),
  );
  expect(await first()).toMatchObject({ 'Diubah oleh': verifier });
  expect((await hour(book)).calls.write).toBe(0);
  // The operator claims anew: what was verified stays.
  const claim = [{ key: 'indicator:16:claim', base: '3', text: '1' }];
  await entryForm(book, health).ask('saveEntry', key, claim);
  expect((await proofs())[0]).toMatchObject({ Klaim: 1, Terverifikasi: 2, Catatan: 'SK saja' });
});

test('the operator sees the reason and the missing criteria in the row and in the sidebar', async () => {
  const key = await submitted('Jemput Bola');
  await desk.decide(key, {
    status: 'Perlu Perbaikan',
    note: '  Tautan bukti\ntidak dapat dibuka. ',
    criteria: 'Pembaruan, Manfaat, Tidak membebani, Kewenangan daerah',
  });
  expect(await first()).toMatchObject({
    Status: 'Perlu Perbaikan',
    'Catatan verifikator': 'Tautan bukti tidak dapat dibuka.',
    'Kriteria PP 38/2017': 'Pembaruan, Manfaat, Tidak membebani, Kewenangan daerah',
  });
  const opened = await entryForm(book, health).read(key);
  expect(opened?.entry).toMatchObject({
    status: 'Perlu Perbaikan',
    verifierNote: 'Tautan bukti tidak dapat dibuka.',
    unmet: 'Replikasi',
    closed: '',
  } satisfies Partial<OpenEntry['entry']>);
});

test('what is no decision is refused and leaves nothing: missing criteria, no reason, no such move, no such level', async () => {
  const key = await submitted('Jemput Bola', { 'indicator:16:claim': '1' });
  const before = await first();
  const refused = async (change: Parameters<typeof desk.decide>[1]) => {
    const result = await desk.decide(key, change);
    expect(result.outcome).toBe('refused');
    return result.outcome === 'refused' ? result.reason : '';
  };
  expect(
    await refused({
      status: 'Terverifikasi',
      criteria: 'Pembaruan, Manfaat, Kewenangan daerah',
      levels: { 16: { verified: '1', note: '' } },
    }),
  ).toContain('Belum dicentang: Tidak membebani, Replikasi.');
  expect(await refused({ status: 'Perlu Perbaikan', note: ' \n ' })).toContain('Tulis alasannya');
  expect(await refused({ status: 'Tidak Lolos' })).toContain('Tulis alasannya');
  for (const status of ['Draf', 'Ditarik', 'Lolos', '__proto__'])
    expect(await refused({ status, note: 'x' })).toContain('tidak dapat dijadikan');
  expect(
    await refused({ status: 'Tidak Lolos', note: 'x', levels: { 16: { verified: '4', note: '' } } }),
  ).toContain('Tingkat "4"');
  expect(await refused({ status: 'Tidak Lolos', note: 'x'.repeat(50_000) })).toContain('50000 huruf');
  expect(await first()).toEqual(before);
  expect((await proofs())[0]).toMatchObject({ Klaim: 1, Terverifikasi: '', Catatan: '' });
});

test('two verifiers never overwrite each other unseen, nor judge what the operator changed meanwhile', async () => {
  const key = await submitted('Jemput Bola', { 'indicator:16:claim': '1' });
  const seen = (await desk.read(key)) as VerificationView;
  const colleague = verifyDesk(book, second);
  await colleague.decide(key, {
    status: 'Perlu Perbaikan',
    note: 'Lengkapi',
    levels: { 16: { verified: '0', note: '' } },
  });
  const late = decisionOn(seen, {
    status: 'Terverifikasi',
    criteria: allCriteria,
    levels: { 16: { verified: '1', note: '' } },
  });
  expect(await desk.send(late)).toMatchObject({
    outcome: 'changed',
    what: ['Catatan verifikator', 'Status', 'bukti 16: Terverifikasi'],
  });
  expect(await first()).toMatchObject({ Status: 'Perlu Perbaikan', 'Kriteria PP 38/2017': '' });
  expect((await proofs())[0]).toMatchObject({ Terverifikasi: 0 });

  const again = (await desk.read(key)) as VerificationView;
  await entryForm(book, health).save(key, { aim: 'Tujuan yang lain' });
  const blind = decisionOn(again, { status: 'Terverifikasi', criteria: allCriteria });
  expect(await desk.send(blind)).toMatchObject({ outcome: 'changed', what: ['isi usulan'] });
  const fresh = (await desk.read(key)) as VerificationView;
  const sent = decisionOn(fresh, {
    status: 'Terverifikasi',
    criteria: allCriteria,
    levels: { 16: { verified: '1', note: 'Sesuai' } },
  });
  expect(await desk.send(sent)).toMatchObject({ outcome: 'decided' });
  // The same once more, because the answer was lost: nothing is told twice.
  expect(await desk.send(sent)).toMatchObject({ outcome: 'decided' });
  await hour(book);
  const told = (await log()).filter(
    ([, what, , after]) => what === 'Bukti 16: Catatan' && after === 'Sesuai',
  );
  expect(told).toHaveLength(1);
  const moves = (await log()).filter(([, what, , after]) => what === 'Status' && after === 'Terverifikasi');
  expect(moves).toHaveLength(1);
  await book.script(
    `const sheet = SpreadsheetApp.getActive().getSheetByName('Inovasi'); sheet.deleteRow(2); return 1;`,
  );
  expect(await desk.send(decisionOn(fresh, { status: 'Tidak Lolos', note: 'x' }))).toMatchObject({
    outcome: 'gone',
  });
});

test('a decision is taken back with all that it wrote, by anyone who may decide, where it still stands', async () => {
  const key = await submitted('Jemput Bola', { 'indicator:16:claim': '3' });
  await desk.decide(key, {
    status: 'Perlu Perbaikan',
    note: 'Lengkapi',
    levels: { 16: { verified: '1', note: 'Baru SK' } },
  });
  await entryForm(book, health).move(key, 'Diajukan');
  const result = await desk.decide(key, {
    status: 'Tidak Lolos',
    note: 'Duplikat',
    criteria: 'Manfaat',
    levels: { 16: { verified: '0', note: '' } },
  });
  const undo = result.outcome === 'decided' ? result.undo : ({} as Decision);
  expect(await verifyDesk(book, second).undo([undo])).toMatchObject([
    { outcome: 'decided', status: 'Diajukan' },
  ]);
  expect(await first()).toMatchObject({
    Status: 'Diajukan',
    'Catatan verifikator': 'Lengkapi',
    'Kriteria PP 38/2017': '',
  });
  expect((await proofs())[0]).toMatchObject({ Klaim: 3, Terverifikasi: 1, Catatan: 'Baru SK' });
  // Once more it no longer stands; nor when the operator has acted on it.
  expect(await desk.undo([undo])).toMatchObject([{ outcome: 'decided' }]);
  await entryForm(book, health).move(key, 'Ditarik');
  expect(await desk.undo([undo])).toMatchObject([{ outcome: 'changed' }]);
  expect(await first()).toMatchObject({ Status: 'Ditarik' });
});

test('a decided entry is opened again and returned to those who wait', async () => {
  const key = await submitted('Jemput Bola');
  await desk.decide(key, { status: 'Terverifikasi', criteria: allCriteria });
  expect((await desk.list()).lines).toEqual([]);
  expect(await desk.decide(key, { status: 'Diajukan', criteria: allCriteria })).toMatchObject({
    outcome: 'decided',
  });
  expect((await desk.list()).lines.map((line) => line.key.id)).toEqual([key.id]);
});

test('many are verified with one read and few writes; what changed since the list is left, with the reason', async () => {
  const keys: Key[] = [];
  for (const name of ['Satu', 'Dua', 'Tiga', 'Empat', 'Lima']) keys.push(await submitted(name));
  const [, two, three, , five] = keys as [Key, Key, Key, Key, Key];
  await desk.decide(five, { status: 'Perlu Perbaikan', note: '=1+1 lama' });
  await entryForm(book, health).move(five, 'Diajukan');
  await hour(book);
  const { lines } = await desk.list();
  await entryForm(book, health).save(two, { aim: 'Berubah' });
  await verifyDesk(book, second).decide(three, { status: 'Tidak Lolos', note: 'Duplikat' });
  const { result, calls } = await desk.run<DecisionResult[]>('verifyMany', [
    lines.map(({ key, mark }) => ({ key, mark })),
  ]);
  const outcomes = Object.fromEntries((result ?? []).map(({ key, outcome }) => [key.name, outcome]));
  expect(outcomes).toEqual({
    Satu: 'decided',
    Dua: 'changed',
    Tiga: 'changed',
    Empat: 'decided',
    Lima: 'decided',
  });
  expect(calls.total).toBeLessThanOrEqual(16);
  expect(calls.write).toBeLessThanOrEqual(4);
  const rows = await tab.rows(5);
  expect(rows.map((row) => [row.Status, row['Catatan verifikator'], row['Kriteria PP 38/2017']])).toEqual([
    ['Terverifikasi', '', allCriteria],
    ['Diajukan', '', ''],
    ['Tidak Lolos', 'Duplikat', ''],
    ['Terverifikasi', '', allCriteria],
    ['Terverifikasi', '', allCriteria],
  ]);
  const undos = (result ?? []).flatMap((one) => (one.outcome === 'decided' ? [one.undo] : []));
  expect((await desk.undo(undos)).map(({ outcome }) => outcome)).toEqual(['decided', 'decided', 'decided']);
  expect((await tab.rows(5)).map((row) => [row.Status, row['Catatan verifikator']])).toEqual([
    ['Diajukan', ''],
    ['Diajukan', ''],
    ['Tidak Lolos', 'Duplikat'],
    ['Diajukan', ''],
    ['Diajukan', '=1+1 lama'],
  ]);
  await hour(book);
  expect((await hour(book)).calls.write).toBe(0);
});

test('the rows that are selected in the tab are told, from whatever tab is open', async () => {
  const keys = [await submitted('Satu'), await submitted('Dua')];
  expect((await desk.run<Key[]>('readSelectedRows', [], [2, 3])).result).toEqual(keys);
  expect((await desk.run<Key[]>('readSelectedRows', [], [3, 20])).result?.map(({ name }) => name)).toEqual([
    'Dua',
  ]);
  expect((await desk.run<Key[]>('readSelectedRows', [], [1, 1])).result).toEqual([]);
  const { result } = await desk.run<VerificationList>('readVerification', [], [3, 3]);
  expect(result?.selected).toEqual(keys[1]);
});

test('every door for every role: Bapperida’s verifiers, the Admins and the owner, nobody else', async () => {
  const key = await submitted('Jemput Bola');
  const view = (await desk.read(key)) as VerificationView;
  const decision = decisionOn(view, { status: 'Diajukan' });
  const calls: readonly (readonly [string, readonly unknown[]])[] = [
    ['readVerification', []],
    ['readSelectedRows', []],
    ['readToVerify', [key]],
    ['verifyEntry', [decision]],
    ['verifyMany', [[]]],
    ['undoVerification', [[]]],
  ];
  const may: Record<string, boolean> = {
    [owner]: true,
    [admin]: true,
    [verifier]: true,
    [assessor]: false,
    [health]: false,
    [guest]: false,
    '': false,
  };
  for (const [as, isAllowed] of Object.entries(may)) {
    for (const [name, args] of calls) {
      const { error, calls: cost } = await verifyDesk(book, as).run(name, args);
      expect([as, name, error?.replace(/^.*?(Hanya Verifikator).*$/s, '$1')]).toEqual([
        as,
        name,
        isAllowed ? undefined : 'Hanya Verifikator',
      ]);
      if (!isAllowed) expect([as, name, cost.write]).toEqual([as, name, 0]);
    }
    if (as === '') continue;
    const { said, titles } = await runAtWindow(book, 'openVerification', { as });
    expect([as, said.length]).toEqual([as, isAllowed ? 0 : 1]);
    expect(titles).toEqual(isAllowed ? [] : ['Verifikasi']);
  }
});

test('a verifier whom set-up does not know yet is told what to do, and nothing is written', async () => {
  const key = await submitted('Jemput Bola');
  await giveRights(book, {}, [
    [verifier, 'Verifikator'],
    ['baru@pangkalpinang.example', 'Verifikator'],
  ]);
  const newcomer = verifyDesk(book, 'baru@pangkalpinang.example');
  await expect(newcomer.decide(key, { status: 'Tidak Lolos', note: 'Duplikat' })).rejects.toThrow(
    'Periksa & perbaiki',
  );
  expect(await first()).toMatchObject({ Status: 'Diajukan', 'Catatan verifikator': '' });
});

test('odd texts in notes come back as they were written, and calculate nothing', async () => {
  const key = await submitted('Jemput Bola', { 'indicator:16:claim': '1' });
  const texts = hostileTexts.filter((text) => text.trim() !== '' && text.length < 2000);
  const some = texts.filter((_, index) => index % 9 === 0);
  for (const text of some) {
    const view = (await desk.read(key)) as VerificationView;
    const status = view.cells.status === 'Tidak Lolos' ? 'Perlu Perbaikan' : 'Tidak Lolos';
    const result = await desk.send(
      decisionOn(view, { status, note: text, levels: { 16: { verified: '1', note: text } } }),
    );
    // A text of nothing but marks that look like spaces is no reason.
    if (result.outcome === 'refused') continue;
    expect([text, result.outcome]).toEqual([text, 'decided']);
    const written = result.outcome === 'decided' ? result.undo.base.note : '';
    expect((await first())?.['Catatan verifikator']).toBe(written);
    expect(written.replace(/\s+/g, '')).toBe(text.replace(/\s+/g, ''));
    expect((await desk.read(key))?.cells.note).toBe(written);
  }
  await hour(book);
  expect((await hour(book)).calls.write).toBe(0);
});

test('reading takes at most eight calls and a decision at most fourteen, also at ten thousand rows', async () => {
  await book.script(
    `const file = SpreadsheetApp.getActive();
     const sheet = file.getSheetByName('Inovasi');
     sheet.insertRowsAfter(sheet.getMaxRows(), 10001 - sheet.getMaxRows());
     sheet.getRange(2, 1, 10000, 1).setValues(Array.from({ length: 10000 }, (_, i) => ['INV-2025-' + String(i + 1).padStart(3, '0')]));
     sheet.getRange(2, args[0], 10000, 4).setValues(Array.from({ length: 10000 }, (_, i) =>
       [i % 2 ? 'Dinas Kesehatan' : 'Dinas Sosial', 'OPD', '', 'Inovasi ' + i]));
     sheet.getRange(2, args[1], 10000, 1).setValues(Array.from({ length: 10000 }, () => ['Diajukan'])); return 1;`,
    tab.columnOf('OPD'),
    tab.columnOf('Status'),
  );
  for (const as of [owner, verifier]) {
    const { result, calls } = await verifyDesk(book, as).run<VerificationList>(
      'readVerification',
      [],
      [5, 5],
    );
    expect(result?.lines).toHaveLength(10_000);
    expect(result?.selected?.name).toBe('Inovasi 3');
    expect([as, calls.total <= 8, calls.write]).toEqual([as, true, 0]);
  }
  const { lines } = await desk.list();
  const opened = await desk.run<VerificationView>('readToVerify', [lines[9000]?.key]);
  expect(opened.calls.total).toBeLessThanOrEqual(8);
  const decision = decisionOn(opened.result as VerificationView, {
    status: 'Terverifikasi',
    criteria: allCriteria,
  });
  const decided = await desk.run<DecisionResult>('verifyEntry', [decision]);
  expect(decided.result).toMatchObject({ outcome: 'decided' });
  expect(decided.calls.total).toBeLessThanOrEqual(14);
  const many = await desk.run<DecisionResult[]>('verifyMany', [
    lines.slice(0, 500).map(({ key, mark }) => ({ key, mark })),
  ]);
  expect(many.result?.every(({ outcome }) => outcome === 'decided')).toBe(true);
  expect(many.calls.total).toBeLessThanOrEqual(16);
});

test('the reasons are those of tab Pengaturan, one a line, as the team edits them', async () => {
  await book.script(
    `const file = SpreadsheetApp.getActive();
     file.getRangeByName('ALASAN_PERBAIKAN').setValue('Lengkapi SK\\n\\n  Perbaiki   tautan \\nLengkapi SK');
     file.getRangeByName('ALASAN_TIDAK_LOLOS').clearContent(); return 1;`,
  );
  expect((await desk.list()).reasons).toEqual({ repair: ['Lengkapi SK', 'Perbaiki tautan'], refuse: [] });
  const view = await entryForm(book, verifier).ask<EntriesView>('readEntries');
  expect(view.proposer.isTeam).toBe(true);
});
