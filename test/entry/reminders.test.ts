import { SMTPServer } from 'smtp-server';
import type { RunOutcome } from '../../src/local/host/contract';
import { entriesTab, tableRows } from '../support/entries';
import { ani, at, budi, giveOpd, giveSettings, head, prepareReminders, runNow } from '../support/reminders';
import { owner, quietWindow, type TestWorkbook, workedWorkbook } from '../support/workbook';

jest.setTimeout(240_000);

let open: Awaited<ReturnType<typeof workedWorkbook>>;
let book: TestWorkbook;
beforeAll(async () => {
  open = await workedWorkbook(prepareReminders);
});
beforeEach(async () => {
  book = await open();
});
afterEach(() => book.close());

/** The same at exactly this time, whatever hours before were lost. */
const runAt = async (text: string): Promise<RunOutcome> => {
  book.runtime.clock.set(at(text));
  const outcome = await runNow(book);
  if (outcome.error !== undefined) throw new Error(outcome.error);
  return outcome;
};
/** Runs it at ten past seven of each day, and gives what went: day and recipient. */
const overDays = async (from: string, to: string): Promise<string[]> => {
  const went: string[] = [];
  for (let day = at(`${from}T07:10`); day <= at(`${to}T07:10`); day = new Date(day.getTime() + 86_400_000)) {
    const text = day.toISOString().slice(0, 10);
    const { mails } = await runAt(`${text}T07:10`);
    went.push(...mails.map((mail) => `${text.slice(5)} ${mail.to}`));
  }
  return went;
};
const outbox = (some = book) => tableRows(some, 'Kotak Keluar');
const states = async () => (await outbox()).map(({ Penerima, Keadaan }) => `${Penerima} ${Keadaan}`);
const spendQuota = (left: number) =>
  book.script(
    `for (let count = MailApp.getRemainingDailyQuota(); count > args[0]; count -= 1) MailApp.sendEmail('lain@kota.example', 'x', 'y'); return 1;`,
    left,
  );
const reminders = (some = book) => some.runtime.mails().filter(({ to }) => to.endsWith('dinsos.example'));

test('the ladder of 14, 7, 3 and 1 days goes round a weekend and holidays, once a week, at the end to the head as well', async () => {
  // The deadline is Wednesday, 31 December. 7 days before is a holiday, 3 days before a Sunday after it: both are moved to the 23rd.
  await giveSettings(book, { HARI_LIBUR: '24/12/2025\n25/12/2025\n26/12/2025' });
  await runAt('2025-12-12T07:10');
  expect(await overDays('2025-12-13', '2026-01-03')).toEqual([
    `12-17 ${ani}`,
    `12-17 ${budi}`,
    `12-23 ${ani}`,
    `12-23 ${budi}`,
    `12-30 ${ani}`,
    `12-30 ${budi}`,
    `12-30 ${head}`,
  ]);
  const last = reminders().find(({ to }) => to === head);
  expect(last?.subject).toBe('Pengingat usulan inovasi Dinas Sosial');
  expect(last?.body).toContain('Yth. Kepala Dinas Sosial');
  expect(last?.body).toContain(
    'Dinas Sosial belum mengusulkan inovasi. Tenggatnya 1 hari lagi (31 Desember 2025).',
  );
  expect(new Set((await outbox()).map(({ Kunci }) => Kunci)).size).toBe(7);
  expect((await outbox())[0]).toMatchObject({
    Kunci: `pengingat|2025-W51 OPD-09|${ani}`,
    Keadaan: 'terkirim',
    Percobaan: 1,
    Perihal: 'Pengingat usulan inovasi Dinas Sosial',
  });
});

test('an hour that sends stays within its calls, and one in which nothing is due within five', async () => {
  await runAt('2025-12-17T06:10');
  const { calls, mails } = await runAt('2025-12-17T07:10');
  expect(mails).toHaveLength(2);
  // Two a mail besides it: the mark that it goes, which carries that of the mail before, and letting that through.
  expect(calls.total).toBeLessThanOrEqual(15 + 3 * mails.length);
  for (const text of ['2025-12-17T08:10', '2025-12-17T15:10', '2025-12-18T06:10'])
    expect((await runAt(text)).mails).toEqual([]);
  expect((await runAt('2025-12-18T12:10')).calls).toMatchObject({ total: 5, write: 0 });
});

test('idle drafts and repairs are told of in one letter with links to their rows, and answered they are not', async () => {
  const tab = entriesTab(book);
  await tab.paste('OPD', 3, [['Dinas Sosial', 'OPD', '', '=A1 <b>Kolak</b>']], owner);
  await tab.paste('OPD', 4, [['Dinas Sosial', 'OPD', '', 'Jemput Bola']], owner);
  await tab.paste('Catatan verifikator', 4, [['Lengkapi buktinya']], owner);
  await tab.paste('Status', 4, [['Perlu Perbaikan']], owner);
  await runAt('2025-04-24T08:10');
  // Repairs wait seven days, drafts fourteen; those of Wednesday are told of on Wednesday.
  expect(await overDays('2025-04-25', '2025-04-30')).toEqual([`04-30 ${ani}`, `04-30 ${budi}`]);
  const [first] = reminders();
  expect(first?.body).toContain('Perlu diperbaiki\n- Jemput Bola: diminta 7 hari lalu\n  https://');
  expect(first?.body).toMatch(/#gid=\d+&range=A4\n/);
  expect(first?.body).not.toContain('Kolak');
  // Answered, and the draft untouched for two weeks.
  await tab.paste('Status', 4, [['Diajukan']], owner);
  expect(await overDays('2025-05-01', '2025-05-16')).toEqual([`05-07 ${ani}`, `05-07 ${budi}`]);
  const second = reminders()[2];
  expect(second?.body).toContain('- =A1 <b>Kolak</b>: tidak diubah 14 hari');
  expect(second?.body).not.toContain('Jemput Bola');
  expect(second?.htmlBody).toContain('&lt;b&gt;Kolak&lt;/b&gt;');
  expect(second?.htmlBody).not.toContain('<b>Kolak');
});

test('another operator in the week gets no second letter, and the city words it as it likes', async () => {
  await book.script(
    `const sheet = SpreadsheetApp.getActive().getSheetByName('Templat');
     const row = sheet.getDataRange().getValues().findIndex((line) => line[0] === 'PENGINGAT') + 1;
     sheet.getRange(row, 3, 1, 2).setValues([['Halo {{opd}}\\nBcc: x@y.example', 'Salam {{penerima}}\\n\\n{{yang_ditunggu}}\\n\\nSisa {{sisa_hari}} hari']]); return 1;`,
  );
  await runAt('2025-12-17T07:10');
  await giveOpd(book, { 'Dinas Sosial': { 'E-mail operator': 'baru@dinsos.example' } });
  expect(await overDays('2025-12-18', '2025-12-21')).toEqual([]);
  const [mail] = reminders();
  expect(mail?.subject).toBe('Halo Dinas Sosial Bcc: x@y.example');
  expect(mail?.body).toContain('Salam Operator inovasi Dinas Sosial');
  expect(mail?.body).toContain('Sisa 14 hari');
});

test('without a subject the short words go, and the schedule and the page say why', async () => {
  await book.script(
    `const sheet = SpreadsheetApp.getActive().getSheetByName('Templat');
     const row = sheet.getDataRange().getValues().findIndex((line) => line[0] === 'PENGINGAT') + 1;
     sheet.getRange(row, 3).setValue(''); return 1;`,
  );
  await runAt('2025-12-17T07:10');
  expect(reminders().map(({ subject }) => subject)).toEqual(Array(2).fill('Pengingat Dinas Sosial'));
  const fault = 'Templat PENGINGAT, Perihal: masih kosong. Isi kolom Perihal di tab Templat.';
  const state = await book.script(
    "return PropertiesService.getDocumentProperties().getProperty('lembar-inovasi.jadwal');",
  );
  expect(state).toContain(fault);
  const page = await book.runtime.run({
    functionName: 'readReminders',
    as: owner,
    kind: 'sidebar',
    window: quietWindow,
  });
  expect(page.result).toMatchObject({ problem: expect.stringContaining(fault) });
});

test('quota that ends half-way leaves the rest for the next day and one for the summary', async () => {
  book.runtime.clock.set(at('2025-12-17T06:05'));
  await spendQuota(2);
  await runAt('2025-12-17T07:10');
  expect(await states()).toEqual([`${ani} terkirim`, `${budi} ditahan`]);
  await runAt('2025-12-17T08:10');
  expect(await states()).toEqual([`${ani} terkirim`, `${budi} ditahan`]);
  await runAt('2025-12-18T07:10');
  expect(await states()).toEqual([`${ani} terkirim`, `${budi} terkirim`]);
  expect(reminders().map(({ to }) => to)).toEqual([ani, budi]);
});

test('a letter that was held back is not sent when nothing is waited for any more', async () => {
  book.runtime.clock.set(at('2025-12-17T06:05'));
  await spendQuota(1);
  await runAt('2025-12-17T07:10');
  const tab = entriesTab(book);
  await tab.paste('OPD', 3, [['Dinas Sosial', 'OPD', '', 'Kolak']], owner);
  await tab.paste('Status', 3, [['Diajukan']], owner);
  await runAt('2025-12-18T07:10');
  expect(await states()).toEqual([`${ani} gagal`, `${budi} gagal`]);
  expect((await outbox())[0]).toMatchObject({ Galat: 'Tidak dikirim karena sudah tidak perlu.' });
  expect(reminders()).toEqual([]);
});

test('two hourly runs at once send each letter once', async () => {
  book.runtime.clock.set(at('2025-12-17T07:10'));
  const runs = await Promise.all([runNow(book), runNow(book)]);
  expect(runs.map(({ error }) => error)).toEqual([undefined, undefined]);
  expect(reminders().map(({ to }) => to)).toEqual([ani, budi]);
});

test('who cannot be written to is named in the status of the schedule, and the Sekda reads who did not answer', async () => {
  await giveSettings(book, { SEKDA_EMAIL: 'sekda@kota.example' });
  await runAt('2025-12-17T07:10');
  await giveOpd(book, { 'Dinas Sosial': { 'E-mail operator': '' } });
  await runAt('2025-12-22T07:10');
  const summary = book.runtime.mails().filter(({ to }) => to === 'sekda@kota.example');
  expect(summary[summary.length - 1]?.body).toContain('- Dinas Sosial, sudah diingatkan 1 kali');
  const said: string[] = [];
  const alert = async ({ message }: { message: string }) => {
    said.push(message);
    return 'OK';
  };
  await book.runtime.run({
    functionName: 'showSchedule',
    as: owner,
    kind: 'menu',
    window: { ...quietWindow, alert },
  });
  expect(said[0]).toContain(
    '1 OPD perlu diingatkan tetapi E-mail operator kosong: Dinas Sosial. Isi di tab OPD.',
  );
});

test('whatever the roster and the entries hold, a letter has one recipient and no header or markup of theirs', async () => {
  const nasty = '"><script>x</script>\r\nBcc: jahat@x.example, {{alamat_lembar}} =1+1';
  await giveOpd(book, {
    'Dinas Sosial': {
      Kode: '=1|2\nx',
      'E-mail operator': `"${nasty}" <${ani}>, ${budi}\r\nBcc: jahat@x.example; a@b.example?bcc=c@d.example`,
      'E-mail kepala': `${head}\nCc: jahat@x.example`,
      'WhatsApp (bila bersedia)': '0812&text=x"><script>',
      'Nama OPD': nasty,
    },
  });
  await runAt('2025-12-17T07:10');
  const mails = book.runtime.mails();
  // The cell holds two addresses that are ones; each gets a mail of its own.
  expect(mails.map(({ to }) => to)).toEqual(['jahat@x.example', budi]);
  for (const { subject, htmlBody } of mails) {
    expect(subject).not.toMatch(/[\r\n]/);
    expect(htmlBody).not.toContain('<script>');
  }
  expect((await outbox())[1]?.Kunci).toBe(`pengingat|2025-W51 1-2-x|${budi}`);
});

test('an address that the mail server refuses fails for itself, and is tried again later each time', async () => {
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS', 'AUTH'],
    onRcptTo: ({ address }, _, answer) => answer(address === ani ? new Error('unknown user') : null),
    onData: (stream, _, done) => {
      stream.on('end', done);
      stream.resume();
    },
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const place = server.server.address();
  await book.close();
  book = await open({ smtp: `smtp://127.0.0.1:${typeof place === 'object' ? place?.port : 0}` });
  for (const [time, attempts] of [
    ['07:10', 1],
    ['07:40', 1],
    ['08:20', 2],
    ['09:20', 2],
    ['10:30', 3],
  ] as const) {
    await runAt(`2025-12-17T${time}`);
    expect(await states()).toEqual([`${ani} gagal`, `${budi} terkirim`]);
    expect((await outbox())[0]).toMatchObject({
      Percobaan: attempts,
      Galat: expect.stringContaining('unknown user'),
    });
  }
  expect(reminders().map(({ to }) => to)).toEqual([budi]);
  await new Promise<void>((closed) => server.close(closed));
});

describe('the page Pengingat OPD', () => {
  const verifier = 'verifikator@kota.example';
  const guest = 'tamu@kota.example';
  interface View {
    readonly maySend: boolean;
    readonly quiet: number;
    readonly lines: readonly {
      readonly key: string;
      readonly name: string;
      readonly waited: readonly string[];
      readonly last: string;
      readonly recipients: readonly string[];
      readonly obstacle: string;
      readonly chat: string;
    }[];
  }
  const call = (functionName: string, as: string, ...args: readonly unknown[]) =>
    book.runtime.run({ functionName, as, kind: 'sidebar', args, window: quietWindow });
  const read = async (as = owner): Promise<View> => (await call('readReminders', as)).result as View;

  beforeEach(async () => {
    book.runtime.document.book.editors.push(verifier, guest);
    await book.script(
      `SpreadsheetApp.getActive().getSheetByName('Tim').getRange('A2:C2').setValues([[args[0], 'Verifikator', 'Verifikator']]); return 1;`,
      verifier,
    );
    book.runtime.clock.set(at('2025-12-16T10:00'));
  });

  test('tells from whom what is waited for, with a chat for who agreed to one', async () => {
    const { result, calls } = await call('readReminders', verifier);
    const view = result as View;
    expect(calls.write).toBe(0);
    expect(calls.total).toBeLessThanOrEqual(10);
    expect(view).toMatchObject({ maySend: false, quiet: 35 });
    const [line, ...more] = view.lines;
    expect(more).toEqual([]);
    expect(line).toMatchObject({
      key: 'OPD-09',
      name: 'Dinas Sosial',
      waited: ['Belum mengusulkan; tenggat 15 hari lagi'],
      last: '',
      recipients: [ani, budi],
      obstacle: '',
    });
    expect(line?.chat).toMatch(/^https:\/\/wa\.me\/6281234567890\?text=[\w%.!~*'()-]+$/);
    expect(decodeURIComponent(line?.chat.split('text=')[1] ?? '')).toContain(
      'Dinas Sosial belum mengusulkan',
    );
    await giveOpd(book, {
      'Dinas Sosial': { 'WhatsApp (bila bersedia)': '0812&text=x', 'E-mail operator': 'x' },
    });
    expect((await read()).lines[0]).toMatchObject({
      chat: '',
      recipients: [],
      obstacle: expect.stringContaining('E-mail operator kosong'),
    });
  });

  test('sends at once for the owner, and the schedule sends no second letter in the week', async () => {
    const { result } = await call('sendRemindersNow', owner, ['OPD-09', 'OPD-14', 'bukan']);
    const { said, view } = result as { said: string; view: View };
    expect(said).toBe('2 surat terkirim.');
    expect(view.lines[0]).toMatchObject({
      last: '16 Desember 2025',
      obstacle: 'Sudah mendapat surat pekan ini.',
    });
    expect((await call('sendRemindersNow', owner, ['OPD-09'])).error).toContain('sudah disurati pekan ini');
    await runAt('2025-12-17T07:10');
    expect(reminders().map(({ to }) => to)).toEqual([ani, budi]);
    expect((await outbox()).map(({ Kunci }) => Kunci)).toEqual([
      `pengingat|2025-W51 OPD-09|${ani}`,
      `pengingat|2025-W51 OPD-09|${budi}`,
    ]);
  });

  test('what quota holds back of it goes later, also by hand while the schedule is off', async () => {
    await book.door('removeSchedule');
    await spendQuota(2);
    expect((await call('sendRemindersNow', owner, ['OPD-09'])).result).toMatchObject({
      said: '1 surat terkirim. 1 ditahan; lihat tab Kotak Keluar.',
    });
    await runAt('2025-12-18T07:10');
    expect(await states()).toEqual([`${ani} terkirim`, `${budi} ditahan`]);
    expect((await call('sendRemindersNow', owner, ['OPD-09'])).result).toMatchObject({
      said: '1 surat terkirim.',
    });
    expect(await states()).toEqual([`${ani} terkirim`, `${budi} terkirim`]);
  });

  test('is for Verifikator, Admin and the owner, and sending for the owner alone', async () => {
    expect((await call('readReminders', guest)).error).toContain('Hanya Verifikator dan Admin');
    for (const as of [guest, verifier])
      expect((await call('sendRemindersNow', as, ['OPD-09'])).error).toContain('Hanya akun pemilik berkas');
    expect(reminders()).toEqual([]);
    const titles: string[] = [];
    for (const as of [owner, verifier, guest])
      await book.runtime.run({
        functionName: 'openReminders',
        as,
        kind: 'menu',
        window: {
          ...quietWindow,
          dialog: ({ title }: { title: string }) => void titles.push(`${as} ${title}`),
        },
      });
    expect(titles).toEqual([`${owner} Pengingat OPD`, `${verifier} Pengingat OPD`]);
  });
});
