import { openCuttableWorkbook } from '../support/cut-short';
import { entriesTab, tableRows } from '../support/entries';
import { ani, at, budi, giveSettings, prepareReminders, runNow } from '../support/reminders';
import { hour, owner } from '../support/workbook';

jest.setTimeout(240_000);

test('ended at any call of a batch, the next runs complete it: one mail a key, none lost, uncertain only between its marks', async () => {
  const cuttable = await openCuttableWorkbook();
  await prepareReminders(cuttable);
  // A draft that is told of every week, and no deadline in the way.
  const tab = entriesTab(cuttable);
  await tab.paste('OPD', 3, [['Dinas Sosial', 'OPD', '', 'Kolak']], owner);
  await cuttable.script(`SpreadsheetApp.getActive().getRangeByName('TENGGAT').clearContent(); return 1;`);
  await giveSettings(cuttable, { HARI_DRAF: 1 });
  await hour(cuttable);
  let monday = at('2025-04-28T07:10');
  let uncertain = 0;
  const cuts = await cuttable.cutAtEveryCall(
    'hourly',
    async () => {
      cuttable.runtime.clock.set(monday);
      return runNow(cuttable);
    },
    async () => {
      const after = (hours: number) => new Date(monday.getTime() + hours * 3_600_000);
      for (const hours of [1, 2]) {
        cuttable.runtime.clock.set(after(hours));
        await runNow(cuttable);
      }
      monday = after(7 * 24);
      const lines = await tableRows(cuttable, 'Kotak Keluar');
      const keys = lines.map(({ Kunci }) => Kunci);
      expect(new Set(keys).size).toBe(keys.length);
      const week = lines.slice(-2);
      // Both operators of this week, whatever call the run ended at.
      expect(week.map(({ Penerima }) => Penerima)).toEqual([ani, budi]);
      expect(new Set(week.map(({ Periode }) => Periode)).size).toBe(1);
      for (const { Keadaan } of week) expect(['terkirim', 'tidak pasti']).toContain(Keadaan);
      const unsure = week.filter(({ Keadaan }) => Keadaan === 'tidak pasti').length;
      expect(unsure).toBeLessThanOrEqual(1);
      uncertain += unsure;
      const sent = cuttable.runtime.mails().length;
      const certain = lines.filter(({ Keadaan }) => Keadaan === 'terkirim').length;
      expect(sent).toBeGreaterThanOrEqual(certain);
      expect(sent).toBeLessThanOrEqual(lines.length);
    },
  );
  expect(cuts).toBeGreaterThan(12);
  // Of each of the two mails: letting its mark through, the mail, and the mark after it.
  expect(uncertain).toBeLessThanOrEqual(6);
  expect(uncertain).toBeGreaterThanOrEqual(2);
  await cuttable.close();
});
