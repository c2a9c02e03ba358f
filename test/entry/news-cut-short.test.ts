import { openCuttableWorkbook } from '../support/cut-short';
import { entriesTab, tableRows } from '../support/entries';
import { giveRights } from '../support/entry-form';
import { hour, owner } from '../support/workbook';

jest.setTimeout(240_000);

const health = 'operator.dinkes@pangkalpinang.example';
const social = 'operator.dinsos@pangkalpinang.example';

test('ended at any call of an hour with news, the next run completes it: nobody hears twice, and nobody misses it', async () => {
  const book = await openCuttableWorkbook();
  const tab = entriesTab(book);
  await giveRights(book, { 'Dinas Kesehatan': health, 'Dinas Sosial': social });
  await tab.paste(
    'OPD',
    2,
    [
      ['Dinas Kesehatan', 'OPD', '', 'Jemput Bola'],
      ['Dinas Sosial', 'OPD', '', 'Kolak Beko'],
    ],
    owner,
  );
  await hour(book);
  await book.door('installSchedule');
  await hour(book);
  const status = (nth: number): string => (nth % 2 === 1 ? 'Diajukan' : 'Terverifikasi');
  let told = 0;
  let uncertain = 0;
  const cuts = await book.cutAtEveryCall(
    'hourly',
    async (nth) => {
      told = book.runtime.mails().length;
      // Of the two changes one is logged as it is typed, the other is found by the run itself.
      await tab.paste('Status', 2, [[status(nth)]], owner);
      await book.script(
        `const sheet = SpreadsheetApp.getActive().getSheetByName('Inovasi');
         const titles = sheet.getRange(1, 1, 1, sheet.getLastColumn()).getValues()[0];
         sheet.getRange(3, titles.indexOf('Status') + 1).setValue(args[0]); return 1;`,
        status(nth),
      );
      const outcomes = await book.runtime.windTo(new Date(book.runtime.clock.now().getTime() + 3_700_000));
      return outcomes.find(({ functionName }) => functionName === 'hourly');
    },
    async (nth) => {
      await hour(book);
      await hour(book);
      const lines = (await tableRows(book, 'Kotak Keluar')).slice(-2);
      const unclear = lines.filter(({ Keadaan }) => Keadaan === 'tidak pasti');
      uncertain += unclear.length;
      // One an operator; one that was under way when the run ended may have gone or not.
      const mails = book.runtime.mails().slice(told);
      expect(new Set(mails.map(({ to }) => to)).size).toBe(mails.length);
      expect(mails.length).toBeGreaterThanOrEqual(2 - unclear.length);
      expect([nth, lines.map(({ Penerima }) => Penerima).sort()]).toEqual([nth, [health, social]]);
      for (const { Keadaan, Periode } of lines) {
        expect(['terkirim', 'tidak pasti']).toContain(Keadaan);
        expect(Periode).toContain(status(nth));
      }
    },
  );
  expect(cuts).toBeGreaterThan(15);
  expect(uncertain).toBeLessThanOrEqual(8);
  await book.close();
});
