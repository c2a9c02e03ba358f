import type { RunOutcome } from '../../src/local/host/contract';
import { runAtWindow } from '../support/at-window';
import { callDoor } from '../support/doors';
import { entriesTab, tableRows } from '../support/entries';
import { entryForm, giveRights, type Key } from '../support/entry-form';
import { hostileTexts } from '../support/hostile-texts';
import { readRequest } from '../support/read-request';
import { allCriteria, verifyDesk } from '../support/verify-desk';
import { hour, owner, type TestWorkbook, workedWorkbook } from '../support/workbook';

jest.setTimeout(180_000);

const health = 'operator.dinkes@pangkalpinang.example';
const second = 'operator.dua@pangkalpinang.example';
const social = 'operator.dinsos@pangkalpinang.example';
const verifier = 'verifikator@pangkalpinang.example';

let open: () => Promise<TestWorkbook>;
let book: TestWorkbook;
let tab: ReturnType<typeof entriesTab>;
beforeAll(async () => {
  open = await workedWorkbook(async (draft) => {
    await giveRights(draft, { 'Dinas Kesehatan': `${health}, ${second}`, 'Dinas Sosial': social }, [
      [verifier, 'Verifikator'],
    ]);
    await draft.door('setUp');
    await entriesTab(draft).paste('OPD', 2, [['Dinas Sosial', 'OPD', '', 'Yang lama']], owner);
    await entriesTab(draft).paste('Status', 2, [['Diajukan']], owner);
    await hour(draft);
    await draft.door('installSchedule');
    await hour(draft);
  });
});
beforeEach(async () => {
  book = await open();
  // Where the two hours of the work left it.
  book.runtime.clock.set(new Date('2025-04-23T11:05:00+07:00'));
  book.runtime.document.book.editors.push(health, second, social, verifier);
  tab = entriesTab(book);
});
afterEach(() => book.close());

type Mails = ReturnType<TestWorkbook['runtime']['mails']>;
/** The mails of the next hourly run. */
const nextHour = async (): Promise<{ mails: Mails; calls: RunOutcome['calls'] }> => {
  const before = book.runtime.mails().length;
  const { calls } = await hour(book);
  return { mails: book.runtime.mails().slice(before), calls };
};
const told = ({ mails }: { mails: Mails }) => mails.map(({ to, subject }) => `${to} ${subject}`);
const outbox = () => tableRows(book, 'Kotak Keluar');
const submitted = async (name: string): Promise<Key> => {
  const form = entryForm(book, health);
  const { entry } = await form.begin(name);
  await form.move(entry.key, 'Diajukan');
  return entry.key;
};
const typed = (row: number, status: string, note = '') => tab.paste('Status', row, [[status, note]], owner);
/** The owner writes a cell of a tab, and its edit trigger runs. */
const write = async (tabName: string, row: number, title: string, value: string): Promise<void> => {
  const sheet = book.runtime.document.book.sheets.find(({ name }) => name === tabName);
  const column = sheet?.cells[1]?.findIndex((cell) => cell?.value === title) ?? -1;
  const rect = { sheet: sheet?.id ?? 0, row, column, rows: 1, columns: 1 };
  await book.runtime.edit(owner, { kind: 'type', rect, values: [[value]] });
};
const templateRow = async (code: string): Promise<number> =>
  (await tableRows(book, 'Templat')).findIndex(({ Kode }) => Kode === code) + 2;
const setting = async (label: string, value: string): Promise<void> => {
  const row = (await tableRows(book, 'Pengaturan')).findIndex(({ Pengaturan }) => Pengaturan === label);
  await write('Pengaturan', row + 2, 'Nilai', value);
};

test('what is submitted is received, sent back with its reason, and verified: each told once to every operator', async () => {
  const key = await submitted('Jemput Bola');
  const received = await nextHour();
  expect(told(received)).toEqual([
    `${health} Usulan diterima: Jemput Bola`,
    `${second} Usulan diterima: Jemput Bola`,
  ]);
  const [mail] = received.mails;
  expect(mail?.body.split('\n')[0]).toBe('1 usulan Dinas Kesehatan sudah kami terima');
  expect(mail?.body).toMatch(new RegExp(`- Jemput Bola, ${key.id}\n {2}https://\\S+#gid=\\d+&range=A3`));
  expect(mail?.htmlBody).toContain('menunggu verifikasi Bapperida');
  expect((await nextHour()).mails).toEqual([]);

  const desk = verifyDesk(book, verifier);
  const reason = 'Tautan bukti tidak dapat dibuka & <b>kosong</b>';
  await desk.decide(key, { status: 'Perlu Perbaikan', note: reason });
  const sentBack = await nextHour();
  expect(told(sentBack)).toEqual([
    `${health} Perlu diperbaiki: Jemput Bola`,
    `${second} Perlu diperbaiki: Jemput Bola`,
  ]);
  expect(sentBack.mails[0]?.body).toContain(`- Jemput Bola, ${key.id}: Alasan: ${reason}`);
  expect(sentBack.mails[0]?.htmlBody).toContain('Alasan: Tautan bukti tidak dapat dibuka &amp; &lt;b&gt;');
  expect(sentBack.mails[0]?.body).not.toContain(verifier);

  await entryForm(book, health).move(key, 'Diajukan');
  expect(told(await nextHour())[0]).toBe(`${health} Usulan diterima: Jemput Bola`);
  await desk.decide(key, { status: 'Terverifikasi', criteria: allCriteria });
  expect(told(await nextHour())).toEqual([
    `${health} Terverifikasi: Jemput Bola`,
    `${second} Terverifikasi: Jemput Bola`,
  ]);
  await typed(3, 'Tidak Lolos', 'Sama dengan usulan lain');
  expect(told(await nextHour())[0]).toBe(`${health} Tidak lolos verifikasi: Jemput Bola`);
  const lines = await outbox();
  expect(lines.map(({ Jenis, Keadaan }) => [Jenis, Keadaan])).toEqual(lines.map(() => ['kabar', 'terkirim']));
  expect(new Set(lines.map(({ Kunci }) => Kunci)).size).toBe(10);
});

test('an hour with news makes fifteen calls, and four for each mail', async () => {
  await nextHour();
  await typed(2, 'Perlu Perbaikan', 'Foto buram');
  await nextHour();
  await tab.paste('Status', 2, [['Terverifikasi']], owner);
  const { mails, calls } = await nextHour();
  expect(mails).toHaveLength(1);
  expect(calls.total).toBeLessThanOrEqual(15 + 4);
});

test('a quiet hour costs what it did; what is taken back within the hour is not told', async () => {
  await nextHour();
  expect((await nextHour()).calls).toMatchObject({ total: 5, write: 0 });
  const key = await submitted('Jemput Bola');
  await nextHour();
  const desk = verifyDesk(book, verifier);
  const decided = await desk.decide(key, { status: 'Terverifikasi', criteria: allCriteria });
  if (decided.outcome === 'decided') await desk.undo([decided.undo]);
  expect((await nextHour()).mails).toEqual([]);
  await typed(3, 'Perlu Perbaikan', 'Lengkapi');
  await typed(3, 'Diajukan');
  await typed(3, 'Tidak Lolos', 'Bukan inovasi');
  expect(told(await nextHour())).toHaveLength(2);
  await nextHour();
  expect((await nextHour()).calls).toMatchObject({ total: 5, write: 0 });
});

test('many entries that come at once are one mail an operator', async () => {
  const list = ['Nama inovasi;OPD;Status']
    .concat(
      Array.from(
        { length: 120 },
        (_, index) => `Inovasi ${index};${index % 2 ? 'Dinas Sosial' : 'Dinas Kesehatan'};Diajukan`,
      ),
    )
    .join('\n');
  await callDoor(book, 'applyImport', [readRequest('innovations', list), { without: [], also: [] }]);
  await tab.paste(
    'Status',
    3,
    Array.from({ length: 120 }, () => ['Diajukan']),
    owner,
  );
  const { mails } = await nextHour();
  expect(mails.map(({ to }) => to).sort()).toEqual([health, second, social].sort());
  const mail = mails.find(({ to }) => to === social);
  expect(mail?.subject).toBe('Usulan diterima: Inovasi 1; Inovasi 3; Inovasi 5 dan 57 lainnya');
  expect(mail?.body).toContain('60 usulan Dinas Sosial sudah kami terima');
  expect(mail?.body.match(/^- Inovasi/gm)).toHaveLength(50);
  expect(mail?.body).toMatch(/dan 10 usulan lainnya: https:\S+#gid=\d+\n/);
});

test('turned off it tells nothing, and turned on again nothing old', async () => {
  await setting('Kabar otomatis kepada operator', 'Tidak');
  await typed(2, 'Terverifikasi');
  expect((await nextHour()).mails).toEqual([]);
  await setting('Kabar otomatis kepada operator', 'Ya');
  expect((await nextHour()).mails).toEqual([]);
  await typed(2, 'Perlu Perbaikan', 'Foto buram');
  expect(told(await nextHour())).toEqual([`${social} Perlu diperbaiki: Yang lama`]);
  await book.door('removeSchedule');
  await typed(2, 'Terverifikasi');
  await book.door('installSchedule');
  expect((await nextHour()).mails).toEqual([]);
});

test('the city’s words are used; while they are broken the mail waits, the status says why, and mended it goes', async () => {
  const row = await templateRow('KABAR_TERVERIFIKASI');
  await write('Templat', row, 'Perihal', 'Selamat, {{nama_inovasi}} dari {{opd}}');
  await write('Templat', row, 'Isi', 'Halo {{opd}}\n{{namanya}}\n\n{{daftar_usulan}}');
  await typed(2, 'Terverifikasi');
  expect((await nextHour()).mails).toEqual([]);
  const fault = 'Templat KABAR_TERVERIFIKASI, baris 2: kolom {{namanya}} tidak dikenal.';
  expect(await outbox()).toMatchObject([
    { Keadaan: 'ditahan', Galat: expect.stringContaining(fault), Percobaan: 0 },
  ]);
  await setting('Penerima ringkasan: e-mail', 'sekda@pangkalpinang.example');
  expect((await nextHour()).mails).toEqual([]);
  const { said } = await runAtWindow(book, 'showSchedule', {});
  expect(said[0]).toContain(`Perlu perhatian: ${fault}`);
  await write('Templat', row, 'Isi', 'Halo {{opd}}\n{{nama_inovasi}} ({{id}}) {{status}}, {{verifikator}}.');
  const { mails } = await nextHour();
  expect(mails.map(({ to, subject, body }) => [to, subject, body])).toEqual([
    [
      social,
      'Selamat, Yang lama dari Dinas Sosial',
      'Halo Dinas Sosial Yang lama (INV-2025-001) Terverifikasi, Tim verifikasi Bapperida.\n',
    ],
  ]);
  expect((await runAtWindow(book, 'showSchedule', {})).said[0]).not.toContain('Perlu perhatian');
});

test('without quota the rest waits for the next day, and goes only if it still holds', async () => {
  await typed(2, 'Perlu Perbaikan', 'Foto buram');
  await submitted('Jemput Bola');
  await submitted('Kolak Beko');
  await book.script(
    `for (let count = MailApp.getRemainingDailyQuota(); count > 2; count -= 1) MailApp.sendEmail('lain@kota.example', 'x', 'y'); return 1;`,
  );
  // One of the two that are left is kept for the Sekda.
  expect((await nextHour()).mails).toHaveLength(1);
  expect((await outbox()).map(({ Keadaan }) => Keadaan).sort()).toEqual(['ditahan', 'ditahan', 'terkirim']);
  await typed(4, 'Ditarik');
  const before = book.runtime.mails().length;
  await book.runtime.windTo(new Date(book.runtime.clock.now().getTime() + 86_400_000));
  const mails = book.runtime.mails().slice(before);
  expect(told({ mails })).toEqual([
    `${health} Usulan diterima: Jemput Bola`,
    `${second} Usulan diterima: Jemput Bola`,
  ]);
  expect((await outbox()).map(({ Keadaan }) => Keadaan)).toEqual(['terkirim', 'terkirim', 'terkirim']);
  await typed(2, 'Terverifikasi');
  await book.script(
    `for (let count = MailApp.getRemainingDailyQuota(); count > 0; count -= 1) MailApp.sendEmail('lain@kota.example', 'x', 'y'); return 1;`,
  );
  await nextHour();
  await typed(2, 'Diajukan');
  await book.runtime.windTo(new Date(book.runtime.clock.now().getTime() + 86_400_000));
  expect((await outbox()).slice(3)).toMatchObject([
    { Keadaan: 'gagal', Galat: 'Tidak dikirim karena sudah tidak perlu.' },
    { Keadaan: 'terkirim', Perihal: 'Usulan diterima: Yang lama' },
  ]);
});

test('no text that somebody types becomes another recipient, a header or markup', async () => {
  const texts = hostileTexts.filter((text) => text.trim() !== '');
  await tab.paste(
    'OPD',
    3,
    texts.map((text) => ['Dinas Sosial', 'OPD', text, text]),
    owner,
  );
  await tab.paste(
    'Status',
    3,
    texts.map((text) => ['Perlu Perbaikan', text]),
    owner,
  );
  await write('OPD', 10, 'E-mail operator', `${social}, x@y\r\nBcc: lain@kota.example; <${health}>`);
  await write(
    'Templat',
    await templateRow('KABAR_PERBAIKAN'),
    'Perihal',
    'Baris {{unit}}\n\r{{alasan}}{{nama_inovasi}}',
  );
  const { mails } = await nextHour();
  for (const { to, subject, body, htmlBody } of mails) {
    expect([social, 'lain@kota.example']).toContain(to);
    // biome-ignore lint/suspicious/noControlCharactersInRegex: that is what must not be there.
    expect(subject).not.toMatch(/[\u0000-\u001f]/);
    expect(subject.length).toBeLessThanOrEqual(201);
    expect(body.length).toBeLessThan(60_000);
    expect(htmlBody).not.toMatch(/<(?:script|img|svg|iframe)\b(?![^>]*width="1")/i);
    expect(htmlBody).not.toContain('<b>tebal</b>');
  }
  expect(mails.length).toBeGreaterThan(0);
});
