import type { Browser, Page } from 'playwright-core';
import { launchChromium } from '../support/chromium';
import { callDoor } from '../support/doors';
import { giveRights } from '../support/entry-form';
import { openSidebarPage } from '../support/sidebar-page';
import { openPreparedWorkbook, type TestWorkbook } from '../support/workbook';

jest.setTimeout(120_000);

let browser: Browser;
let book: TestWorkbook;
beforeAll(async () => {
  [browser, book] = await Promise.all([launchChromium(), openPreparedWorkbook()]);
});
afterAll(async () => {
  await browser.close();
  await book.close();
});

const [rina, dedi] = ['rina@pangkalpinang.example', 'dedi@pangkalpinang.example'];

/** The page as this person sees it, on the built script. */
const openAs = (as: string): Promise<Page> => {
  const door =
    (name: string) =>
    async (...args: unknown[]): Promise<unknown> =>
      (await callDoor(book, name, args, as)).result;
  const names = ['readScoring', 'readForScoring', 'readScoringSelection', 'saveScore', 'undoScore'];
  return openSidebarPage(browser, 'score', Object.fromEntries(names.map((name) => [name, door(name)])));
};

const enter = (entries: readonly (readonly [name: string, opd: string])[]): Promise<unknown> =>
  book.script(
    `const sheet = SpreadsheetApp.getActive().getSheetByName('Inovasi');
     const [titles] = sheet.getRange(1, 1, 1, sheet.getMaxColumns()).getValues();
     const put = (title, values) => sheet.getRange(2, titles.indexOf(title) + 1, values.length, 1).setValues(values.map((value) => [value]));
     put('Nama inovasi', args[0].map(([name]) => name));
     put('OPD', args[0].map(([, opd]) => opd));
     put('Jenis pengusul', args[0].map(() => 'OPD'));
     put('Status', args[0].map(() => 'Terverifikasi'));
     return 1;`,
    entries,
  );

test('two assessors score on the built script: figures alone, what the other gave only afterwards, never one’s own unit', async () => {
  await giveRights(book, {}, [
    [rina, 'Penilai'],
    [dedi, 'Penilai'],
  ]);
  await book.script(
    `const tim = SpreadsheetApp.getActive().getSheetByName('Tim');
     const [titles] = tim.getDataRange().getValues();
     tim.getRange(3, titles.findIndex((title) => /unit/i.test(title)) + 1).setValue('Dinas Kesehatan'); return 1;`,
  );
  await book.door('setUp');
  await enter([
    ['Antar Obat', 'Dinas Kesehatan'],
    ['Kolak Beko', 'Dinas Pendidikan dan Kebudayaan'],
  ]);
  const scoreAll = async (page: Page, text: string): Promise<void> => {
    const fields = page.locator('[role="spinbutton"]');
    for (let at = 0; at < (await fields.count()); at += 1) await fields.nth(at).fill(text);
    await page.keyboard.press('Control+Enter');
    await page.getByRole('dialog').waitFor();
    await page.keyboard.press('Enter');
  };

  const first = await openAs(rina);
  await first.getByRole('heading', { name: 'Antar Obat' }).waitFor();
  await scoreAll(first, '80');
  await first.getByRole('heading', { name: 'Kolak Beko' }).waitFor();
  await scoreAll(first, '60');
  await first.getByText('2 dari 2', { exact: true }).waitFor();
  await first.getByText('Belum ada penilai lain yang final').waitFor();

  // Dedi is of the agency that proposed the first.
  const second = await openAs(dedi);
  await second.getByRole('heading', { name: 'Kolak Beko' }).waitFor();
  await second.getByText('0 dari 1', { exact: true }).waitFor();
  expect(await second.getByText(rina).count()).toBe(0);
  await scoreAll(second, '70');
  await second.getByText('1 dari 1', { exact: true }).waitFor();
  await second.getByRole('heading', { name: 'Nilai penilai lain' }).waitFor();
  expect(await second.locator('tfoot td').allTextContents()).toEqual(['70,00', '60,00', '10,00']);

  // Rina changes hers, with a reason; the entry then changes, and hers is stale.
  await first.locator('[role="spinbutton"]').first().fill('65');
  await first.keyboard.press('Control+Enter');
  await first.getByLabel('Alasan mengubah').fill('Bukti dibaca ulang');
  await first.keyboard.press('Control+Enter');
  await first.getByText(/^Final tersimpan 23\/04\/2025/).waitFor();
  await enter([
    ['Antar Obat', 'Dinas Kesehatan'],
    ['Kolak Beko Hangat', 'Dinas Pendidikan dan Kebudayaan'],
  ]);
  await first.reload();
  await first.getByRole('heading', { name: 'Kolak Beko Hangat' }).waitFor();
  await first.getByText('1 dari 2', { exact: true }).waitFor();
  await first.getByRole('button', { name: 'Nilai tetap' }).click();
  await first.getByLabel('Alasan nilai tetap').fill('Hanya nama');
  await first.keyboard.press('Control+Enter');
  await first.getByText('2 dari 2', { exact: true }).waitFor();
  await Promise.all([first.context().close(), second.context().close()]);
});
