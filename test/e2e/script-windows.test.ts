import { readFileSync, rmSync } from 'node:fs';
import type { Browser, Page } from 'playwright-core';
import { launchChromium } from '../support/chromium';
import {
  chooseFromMenu,
  fixtureDist,
  goTo,
  newDataFolder,
  openTab,
  openWindow,
  type PageAtWork,
  startPage,
  violationsAround,
} from './page-at-work';

jest.setTimeout(120_000);

describe('what a script opens, sends and leaves to the clock', () => {
  const data = newDataFolder();
  let work: PageAtWork;
  let browser: Browser;
  let page: Page;

  beforeAll(async () => {
    [work, browser] = await Promise.all([
      startPage(['--kosong', '--dist', fixtureDist], data),
      launchChromium(),
    ]);
    page = await openWindow(browser, work.url);
  });

  afterAll(async () => {
    await browser?.close();
    await work?.stop();
    rmSync(data, { recursive: true, force: true });
  });

  const toast = (text: string) => page.locator('.roti', { hasText: text }).waitFor();
  const inDialog = () => page.frameLocator('iframe.skrip-jendela');
  const panel = async (name: string): Promise<void> => {
    const button = page.getByRole('button', { name, exact: false }).and(page.locator('.panel-tombol button'));
    if ((await button.getAttribute('aria-pressed')) !== 'true') await button.click();
  };

  test('a prompt gives the script the text, or nothing when it is called off', async () => {
    await chooseFromMenu(page, 'Isi nama');
    const dialog = page.getByRole('dialog');
    await dialog.getByText('Siapa nama Anda?').waitFor();
    expect(await violationsAround(page)).toEqual([]);
    await page.keyboard.type('Siti');
    await page.keyboard.press('Enter');
    await toast('Halo Siti');
    await chooseFromMenu(page, 'Isi nama');
    await dialog.getByRole('button', { name: 'Batal' }).click();
    await toast('Tanpa nama');
  });

  test('a new toast of the script takes the place of the one before', async () => {
    expect(await page.locator('.roti').count()).toBe(1);
  });

  test('a modal dialog has the size the script gave it, calls the script and closes itself', async () => {
    await chooseFromMenu(page, 'Jendela modal');
    await inDialog().getByRole('button', { name: 'Siapa' }).click();
    await inDialog().getByText('pemilik@pangkalpinang.example').waitFor();
    expect((await page.locator('iframe.skrip-jendela').boundingBox())?.height).toBe(260);
    expect(await violationsAround(page)).toEqual([]);
    await inDialog().getByRole('button', { name: 'Selesai' }).click();
    await page.getByRole('dialog').waitFor({ state: 'detached' });
  });

  test('beside a modeless dialog the sheet can still be used', async () => {
    await chooseFromMenu(page, 'Jendela lepas');
    await page.getByRole('dialog', { name: 'Jendela lepas' }).waitFor();
    expect(await violationsAround(page)).toEqual([]);
    await openTab(page, 'Inovasi');
    await goTo(page, 'B2');
    await page.getByRole('dialog').getByRole('button', { name: 'Tutup' }).click();
    await page.getByRole('dialog').waitFor({ state: 'detached' });
  });

  test('a mail can be read as its reader sees it, without its scripts, and taken along', async () => {
    await chooseFromMenu(page, 'Kirim surat');
    await panel('Kotak Surat');
    await page.getByRole('button', { name: 'Ringkasan pekan ini' }).click();
    await page.frameLocator('iframe.surat-html').getByText('Sudah 24 dari 36 OPD').waitFor();
    await page.getByText('kaban@pangkalpinang.example').waitFor();
    await page.getByText('Sisa kuota hari ini: 98 penerima.').waitFor();
    expect(await violationsAround(page)).toEqual([]);
    const coming = page.waitForEvent('download');
    await page.getByRole('link', { name: 'Unduh .eml' }).click();
    const mail = readFileSync(await (await coming).path(), 'utf8');
    expect(mail).toContain('Subject: Ringkasan pekan ini');
    expect(mail).toContain('To: sekda@pangkalpinang.example');
  });

  test('winding the clock forward runs the trigger as often as it falls due', async () => {
    await chooseFromMenu(page, 'Pasang pemicu');
    await panel('Pemicu');
    const trigger = page.locator('.kartu', { hasText: 'tick' });
    await trigger.getByText('setiap 1 jam').waitFor();
    await openTab(page, 'Dasbor');
    await goTo(page, 'B2');
    await panel('Waktu');
    await page.getByRole('button', { name: '+1 hari' }).click();
    await page.locator('[data-sel-aktif]', { hasText: /^B2: 2[345]$/ }).waitFor({ state: 'attached' });
    await panel('Pemicu');
    await trigger.getByText('Terakhir').waitFor();
    expect(await trigger.locator('dd').last().textContent()).not.toBe('–');
    await panel('Log eksekusi');
    await page.locator('.kartu', { hasText: 'pemicu waktu' }).first().waitFor();
  });
});
