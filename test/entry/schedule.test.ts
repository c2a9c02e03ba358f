import { runAtWindow } from '../support/at-window';
import { openCuttableWorkbook } from '../support/cut-short';
import { entriesTab, tableRows } from '../support/entries';
import { runNow } from '../support/reminders';
import { hour, openPreparedWorkbook, owner, quietWindow, type TestWorkbook } from '../support/workbook';

jest.setTimeout(240_000);

const sekda = 'sekda@pangkalpinang.example';
const admin = 'admin@pangkalpinang.example';
const guest = 'tamu@pangkalpinang.example';

/** The owner types the value of a setting in tab Pengaturan. */
const set = async (book: TestWorkbook, label: string, value: string | number): Promise<void> => {
  const settings = book.runtime.document.book.sheets.find(({ name }) => name === 'Pengaturan');
  const row = settings?.cells.findIndex((line) => line?.[1]?.value === label) ?? -1;
  const rect = { sheet: settings?.id ?? 0, row, column: 2, rows: 1, columns: 1 };
  await book.runtime.edit(owner, { kind: 'type', rect, values: [[value]] });
};

/** A workbook with entries, a recipient and the schedule turned on: Wednesday, 23 April 2025, 09.00 WIB. */
const scheduled = async (book: TestWorkbook): Promise<void> => {
  const tab = entriesTab(book);
  await tab.paste(
    'OPD',
    2,
    [
      ['Dinas Kesehatan', 'OPD', '', 'Jemput Bola'],
      ['Dinas Sosial', 'OPD', '', '=HYPERLINK("https://jahat.example";"<b>Kolak</b>")'],
      ['Dinas Pendidikan dan Kebudayaan', 'SD', 'SD Negeri 1', 'Bank Sampah'],
    ],
    owner,
  );
  await tab.paste('Status', 2, [['Diajukan'], ['Diajukan'], ['Diajukan']], owner);
  await set(book, 'Penerima ringkasan: e-mail', sekda);
  await book.door('installSchedule');
};

let book: TestWorkbook;
beforeEach(async () => {
  book = await openPreparedWorkbook();
  book.runtime.document.book.editors.push(admin, guest);
});
afterEach(() => book.close());

const at = (text: string): Date => new Date(`${text}+07:00`);
/** Runs the hourly trigger as if it came at an hour, whatever hours before were lost. */
const runAt = async (text: string, some = book) => {
  some.runtime.clock.set(new Date(at(text).getTime() - 3_700_000));
  return hour(some);
};
const mailsTo = (recipient: string, some = book) => some.runtime.mails().filter(({ to }) => to === recipient);
const outbox = (some = book) => tableRows(some, 'Kotak Keluar');

test('the summary comes on Monday at its hour, once, and says what the sheet says', async () => {
  await scheduled(book);
  await runAt('2025-04-28T06:10');
  expect(mailsTo(sekda)).toEqual([]);
  const due = await runAt('2025-04-28T07:10');
  // Fifteen and one a mail, the hour's own work included.
  expect(due.calls.total).toBeLessThanOrEqual(16);
  const [mail, ...more] = mailsTo(sekda);
  expect(more).toEqual([]);
  expect(mail?.subject).toBe('Inovasi daerah 28 April 2025: 2/36 OPD, 3/100 usulan');
  const [decision] = (mail?.body ?? '').split('\n');
  expect(decision).toBe('34 OPD belum mengusulkan: perlu surat Sekda.');
  expect(mail?.body).toContain('- =HYPERLINK("https://jahat.example";"<b>Kolak</b>") (Dinas Sosial), 5 hari');
  expect(mail?.htmlBody).toContain('&lt;b&gt;Kolak&lt;/b&gt;');
  expect(mail?.htmlBody).not.toContain('<b>Kolak');
  const { coverage, achievement } = (await book.door('readFigures')).result as Record<string, number>;
  expect([coverage, achievement]).toEqual([2, 3]);
  for (const text of ['2025-04-28T08:10', '2025-04-30T09:10', '2025-05-04T23:10']) {
    expect((await runAt(text)).mails).toEqual([]);
  }
  expect(await outbox()).toMatchObject([
    {
      Kunci: `ringkasan|2025-W18|${sekda}`,
      Keadaan: 'terkirim',
      Percobaan: 1,
      Galat: '',
      Periode: '2025-W18',
    },
  ]);
  // The week after: nothing moved, so it says that it has not.
  await runAt('2025-05-05T07:10');
  expect(mailsTo(sekda)).toHaveLength(2);
  expect(mailsTo(sekda)[1]?.body).toContain('Cakupan OPD: 2 dari 36 (tetap sejak surat lalu)');
});

test('an hour in which nothing is due costs no more than without a schedule', async () => {
  await scheduled(book);
  await hour(book);
  await hour(book);
  expect((await hour(book)).calls).toMatchObject({ total: 5, write: 0 });
});

test('a weekend of outage, a holiday and a new hour in the settings are caught up with the true date', async () => {
  await scheduled(book);
  await set(book, 'Hari libur', '28/04/2025\n29 April 2025');
  await runAt('2025-04-29T12:10');
  expect(mailsTo(sekda)).toEqual([]);
  // Nothing ran at seven on Wednesday.
  await runAt('2025-04-30T15:10');
  expect(mailsTo(sekda)[0]?.body).toContain('Angka per 30 April 2025, pekan 2025-W18');
  await set(book, 'Hari kirim ringkasan', 'Kamis');
  await set(book, 'Jam kirim ringkasan (WIB)', 13);
  await runAt('2025-05-08T12:10');
  expect(mailsTo(sekda)).toHaveLength(1);
  await runAt('2025-05-08T13:10');
  expect(mailsTo(sekda)).toHaveLength(2);
});

test('while nobody is to receive it, nothing is sent and the status says what to do', async () => {
  await scheduled(book);
  await set(book, 'Penerima ringkasan: e-mail', 'a@b.example, c@d.example');
  await runAt('2025-04-28T07:10');
  expect(book.runtime.mails()).toEqual([]);
  const { said } = await runAtWindow(book, 'showSchedule', {});
  expect(said[0]).toContain(`Aktif. Surat dikirim oleh ${owner}.`);
  expect(said[0]).toContain('Ringkasan berikutnya: 5 Mei 2025, pukul 07.00–08.00 WIB.');
  expect(said[0]).toContain('Perlu perhatian: Penerima ringkasan belum diisi');
  // As soon as it is filled, the summary of the week comes.
  await set(book, 'Penerima ringkasan: e-mail', sekda);
  await runAt('2025-04-28T10:10');
  expect(mailsTo(sekda)).toHaveLength(1);
});

test('a day without quota holds the summary back, and the next day sends it once', async () => {
  await scheduled(book);
  book.runtime.clock.set(at('2025-04-28T06:30'));
  await book.script(
    `for (let count = MailApp.getRemainingDailyQuota(); count > 0; count -= 1) MailApp.sendEmail('lain@kota.example', 'x', 'y'); return 1;`,
  );
  await runAt('2025-04-28T07:10');
  expect(mailsTo(sekda)).toEqual([]);
  expect(await outbox()).toMatchObject([{ Keadaan: 'ditahan', Galat: expect.stringContaining('Kuota') }]);
  await runAt('2025-04-29T08:10');
  await runAt('2025-04-29T09:10');
  expect(mailsTo(sekda)).toHaveLength(1);
  expect(await outbox()).toMatchObject([{ Keadaan: 'terkirim', Galat: '' }]);
});

test('what is uncertain waits for the owner, who has it sent again or lets it rest', async () => {
  await scheduled(book);
  await runAt('2025-04-28T07:10');
  const decide = async (state: string): Promise<void> => {
    const sheet = book.runtime.document.book.sheets.find(({ name }) => name === 'Kotak Keluar');
    const column = sheet?.cells[1]?.findIndex((cell) => cell?.value === 'Keadaan') ?? -1;
    const rect = { sheet: sheet?.id ?? 0, row: 2, column, rows: 1, columns: 1 };
    await book.runtime.edit(owner, { kind: 'type', rect, values: [[state]] });
  };
  await decide('tidak pasti');
  await runAt('2025-04-28T09:10');
  expect(mailsTo(sekda)).toHaveLength(1);
  expect(await outbox()).toMatchObject([{ Keadaan: 'tidak pasti' }]);
  // A cell that was cleared says nothing of what became of the mail, so that it does not go again.
  await decide('');
  await runAt('2025-04-28T10:10');
  expect(mailsTo(sekda)).toHaveLength(1);
  await decide('siap');
  await runAt('2025-04-28T11:10');
  await runAt('2025-04-28T12:10');
  expect(mailsTo(sekda)).toHaveLength(2);
  expect(await outbox()).toMatchObject([{ Keadaan: 'terkirim', Percobaan: 2 }]);
});

test.each(['Kunci', 'Jenis', 'Periode', 'Penerima', 'Keadaan'])(
  'with the title %s of Kotak Keluar renamed, nothing goes a second time',
  async (title) => {
    await scheduled(book);
    await runAt('2025-04-28T07:10');
    await book.script(
      `const sheet = SpreadsheetApp.getActive().getSheetByName('Kotak Keluar');
     const titles = sheet.getRange(1, 1, 1, sheet.getLastColumn()).getValues()[0];
     sheet.getRange(1, titles.indexOf(args[0]) + 1).setValue('apa saja');
     PropertiesService.getDocumentProperties().deleteProperty('lembar-inovasi.jadwal.berikutnya'); return 1;`,
      title,
    );
    await runAt('2025-04-28T09:10');
    expect(mailsTo(sekda)).toHaveLength(1);
  },
);

test('turned off it sends nothing; turned on again it does not make up for what was missed', async () => {
  await scheduled(book);
  await book.door('removeSchedule');
  await runAt('2025-04-28T07:10');
  expect(book.runtime.mails()).toEqual([]);
  book.runtime.clock.set(at('2025-04-30T09:00'));
  await book.door('installSchedule');
  await runAt('2025-04-30T11:10');
  expect(book.runtime.mails()).toEqual([]);
  await runAt('2025-05-05T07:10');
  expect(mailsTo(sekda)).toHaveLength(1);
});

test('only the owner turns it on and off or sends to the Sekda; others are told whose account sends', async () => {
  await scheduled(book);
  await book.script(
    `SpreadsheetApp.getActive().getSheetByName('Tim').getRange(2, 1, 1, 3).setValues([args[0]]); return 1;`,
    [admin, 'Admin Uji', 'Admin'],
  );
  for (const as of [admin, guest]) {
    for (const name of ['installSchedule', 'removeSchedule']) {
      const { said } = await runAtWindow(book, name, { as });
      expect([as, name, said]).toEqual([
        as,
        name,
        [expect.stringContaining(`Sekarang surat dikirim oleh ${owner}. Hanya akun pemilik berkas`)],
      ]);
    }
    const { said } = await runAtWindow(book, 'sendSummaryNow', { as });
    expect(said).toEqual([expect.stringContaining('Hanya akun pemilik berkas yang dapat mengirim')]);
    expect(
      (await book.runtime.run({ functionName: 'hourly', as, kind: 'menu', window: quietWindow })).error,
    ).toContain('dijalankan Google sendiri');
  }
  for (const name of ['previewSummary', 'sendSampleSummary']) {
    const { said } = await runAtWindow(book, name, { as: guest });
    expect(said).toEqual([expect.stringContaining('Hanya Admin di tab Tim dan pemilik berkas')]);
  }
  expect(book.runtime.mails()).toEqual([]);
});

test('a new owner is told who sends until now, and takes over without a week lost or sent twice', async () => {
  await scheduled(book);
  const former = 'pejabat.lama@pangkalpinang.example';
  await book.script(
    `const kept = PropertiesService.getDocumentProperties();
     const state = JSON.parse(kept.getProperty('lembar-inovasi.jadwal'));
     kept.setProperty('lembar-inovasi.jadwal', JSON.stringify({ ...state, sender: args[0] })); return 1;`,
    former,
  );
  // The triggers of the new owner run, but it is not theirs to send.
  await runAt('2025-04-28T07:10');
  expect(book.runtime.mails()).toEqual([]);
  const answer = async (button: 'YES' | 'NO'): Promise<string[]> => {
    const said: string[] = [];
    const alert = async ({ message }: { message: string }) => {
      said.push(message);
      return button;
    };
    const window = { ...quietWindow, alert };
    await book.runtime.run({ functionName: 'installSchedule', as: owner, kind: 'menu', window });
    return said;
  };
  const question = `Jadwal sekarang dijalankan ${former}. Ambil alih? Sesudah itu hanya ${owner} yang mengirim.`;
  expect(await answer('NO')).toEqual([question]);
  await runAt('2025-04-28T08:10');
  expect(book.runtime.mails()).toEqual([]);
  expect(await answer('YES')).toEqual([question, expect.stringContaining(`Surat dikirim oleh ${owner}.`)]);
  await runAt('2025-04-28T10:10');
  await runAt('2025-04-28T11:10');
  expect(mailsTo(sekda)).toHaveLength(1);
});

test('a sample goes to who asks, and sending now takes the place of the week’s own', async () => {
  await scheduled(book);
  book.runtime.clock.set(at('2025-04-28T06:00'));
  await book.door('sendSampleSummary');
  expect(mailsTo(owner)[0]?.subject).toMatch(/^\[Contoh\] Inovasi daerah 28 April 2025/);
  expect(await outbox()).toEqual([]);
  const { said } = await runAtWindow(book, 'sendSummaryNow', {});
  expect(said).toEqual([`Ringkasan dikirim ke ${sekda}.`]);
  await runAt('2025-04-28T07:10');
  expect(mailsTo(sekda)).toHaveLength(1);
  // Asked once more, it asks back; who does not agree sends nothing.
  const again = await runAtWindow(book, 'sendSummaryNow', {});
  expect(again.said).toEqual([
    expect.stringContaining('sudah ada di Kotak Keluar (terkirim). Kirim sekali lagi'),
  ]);
  expect(mailsTo(sekda)).toHaveLength(1);
});

test('what the owner sends before its turn and quota holds back is not lost', async () => {
  await scheduled(book);
  await runAt('2025-04-28T07:10');
  book.runtime.clock.set(at('2025-05-05T05:00'));
  await book.script(
    `for (let count = MailApp.getRemainingDailyQuota(); count > 0; count -= 1) MailApp.sendEmail('lain@kota.example', 'x', 'y'); return 1;`,
  );
  const { said } = await runAtWindow(book, 'sendSummaryNow', {});
  expect(said).toEqual([expect.stringContaining('Ringkasan belum terkirim. Kuota surat hari ini habis.')]);
  // Its week's turn has not come when settings have the next hour look, and then there is no quota: it waits, and goes once.
  await set(book, 'Jam kirim ringkasan (WIB)', 7);
  await runAt('2025-05-05T06:10');
  await runAt('2025-05-05T07:10');
  expect(mailsTo(sekda)).toHaveLength(1);
  await runAt('2025-05-06T08:10');
  await runAt('2025-05-06T09:10');
  expect(mailsTo(sekda)).toHaveLength(2);
  expect((await outbox()).map(({ Periode, Keadaan }) => [Periode, Keadaan])).toEqual([
    ['2025-W18', 'terkirim'],
    ['2025-W19', 'terkirim'],
  ]);
});

test('two hourly runs at once send one summary', async () => {
  await scheduled(book);
  book.runtime.clock.set(at('2025-04-28T07:10'));
  const runs = await Promise.all(
    [1, 2].map(() =>
      book.runtime.run({ functionName: 'hourly', as: owner, kind: 'editor', window: quietWindow }),
    ),
  );
  expect(runs.map(({ error }) => error)).toEqual([undefined, undefined]);
  expect(mailsTo(sekda)).toHaveLength(1);
});

test('ended at any call of the summary, the next run completes it: one mail at most, and none lost', async () => {
  const cuttable = await openCuttableWorkbook();
  await scheduled(cuttable);
  let monday = at('2025-04-28T07:10').getTime();
  const weeks: string[] = [];
  const uncertain: string[] = [];
  const cuts = await cuttable.cutAtEveryCall(
    'hourly',
    async () => {
      cuttable.runtime.clock.set(new Date(monday));
      monday += 7 * 86_400_000;
      return runNow(cuttable);
    },
    async () => {
      const before = mailsTo(sekda, cuttable).length;
      await hour(cuttable);
      await hour(cuttable);
      const lines = await outbox(cuttable);
      const last = lines[lines.length - 1];
      weeks.push(String(last?.Periode));
      if (last?.Keadaan === 'tidak pasti') uncertain.push(String(last.Periode));
      else expect(last?.Keadaan).toBe('terkirim');
      // One a week at most, whatever call the run ended at.
      expect(mailsTo(sekda, cuttable).length).toBeLessThanOrEqual(weeks.length);
      expect(mailsTo(sekda, cuttable).length).toBeGreaterThanOrEqual(before);
    },
  );
  expect(cuts).toBeGreaterThan(8);
  expect(new Set(weeks).size).toBe(weeks.length);
  // Only where nobody can know: from the mark that it is under way to the mark that it went.
  expect(uncertain.length).toBeLessThanOrEqual(4);
  expect(uncertain.length).toBeGreaterThanOrEqual(1);
  expect(mailsTo(sekda, cuttable).length).toBeGreaterThanOrEqual(weeks.length - uncertain.length);
  await cuttable.close();
});
