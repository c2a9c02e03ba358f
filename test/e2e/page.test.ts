import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { launchChromium } from '../support/chromium';
import {
  activeCellShows,
  become,
  chooseFromMenu,
  fixtureDist,
  goTo,
  newDataFolder,
  openTab,
  openWindow,
  type PageAtWork,
  startPage,
  typeInto,
  violationsAround,
  violationsTogether,
} from './page-at-work';

const refusal =
  'You are trying to edit a protected cell or object. Please contact the spreadsheet owner to remove protection if you need to edit.';

jest.setTimeout(120_000);

describe('the page of a small script', () => {
  const data = newDataFolder();
  let work: PageAtWork;
  let browser: Browser;
  let page: Page;
  const requests: string[] = [];

  beforeAll(async () => {
    [work, browser] = await Promise.all([
      startPage(['--kosong', '--dist', fixtureDist], data),
      launchChromium(),
    ]);
    page = await openWindow(browser, work.url);
    page.on('request', (request) => requests.push(request.url()));
  });

  afterAll(async () => {
    await browser?.close();
    await work?.stop();
    rmSync(data, { recursive: true, force: true });
  });

  const toast = (text: string) => page.locator('.roti', { hasText: text }).waitFor();
  const sidebar = () => page.frameLocator('iframe.skrip-samping');

  test('shows the tabs that setUp made and the menu that onOpen made', async () => {
    const tabs = page.locator('[data-u-comp="slide-tab-bar"]');
    expect(await tabs.getByText('Dasbor', { exact: true }).count()).toBe(1);
    expect(await tabs.getByText('Inovasi', { exact: true }).count()).toBe(1);
    expect(await page.getByRole('menuitem', { name: 'Uji coba' }).count()).toBe(1);
  });

  test('what an operator types in one tab moves the figure in the other', async () => {
    await become(page, /^OPD-04/);
    await openTab(page, 'Inovasi');
    await typeInto(page, 'A2', 'Lapor Lurah');
    await typeInto(page, 'C2', '1500,5');
    await goTo(page, 'C2');
    await activeCellShows(page, 'C2', '1500,5');
    await openTab(page, 'Dasbor');
    await goTo(page, 'B1');
    await activeCellShows(page, 'B1', '1');
  });

  test('a protected cell is refused in Google’s words and shows what it showed', async () => {
    await openTab(page, 'Dasbor');
    await typeInto(page, 'A1', 'Rusak');
    await toast(refusal);
    await goTo(page, 'A1');
    await activeCellShows(page, 'A1', 'Jumlah inovasi');
  });

  test('the owner may edit the same cell, and can take it back', async () => {
    await become(page, 'Pemilik berkas');
    await openTab(page, 'Dasbor');
    await typeInto(page, 'A1', 'Jumlah usulan');
    await goTo(page, 'A1');
    await activeCellShows(page, 'A1', 'Jumlah usulan');
    await page.getByRole('button', { name: 'Urungkan' }).click();
    await activeCellShows(page, 'A1', 'Jumlah inovasi');
  });

  test('a guest may look but not type', async () => {
    await become(page, /^Tamu/);
    await openTab(page, 'Inovasi');
    await typeInto(page, 'A5', 'Dari tamu');
    await page.locator('.roti', { hasText: 'Perubahan ditolak' }).last().waitFor();
    await goTo(page, 'A5');
    await activeCellShows(page, 'A5', '(kosong)');
    await become(page, 'Pemilik berkas');
    await page.getByRole('menuitem', { name: 'Uji coba' }).waitFor();
  });

  test('two windows show each other’s edits', async () => {
    const other = await openWindow(browser, work.url);
    await openTab(other, 'Inovasi');
    await goTo(other, 'A3');
    await openTab(page, 'Inovasi');
    await typeInto(page, 'A3', 'Dari jendela pertama');
    await activeCellShows(other, 'A3', 'Dari jendela pertama');
    await typeInto(other, 'A4', 'Dari jendela kedua');
    await goTo(page, 'A4');
    await activeCellShows(page, 'A4', 'Dari jendela kedua');
    await other.close();
  });

  test('an alert waits for the person and tells the script the answer', async () => {
    await chooseFromMenu(page, 'Tanya');
    const dialog = page.getByRole('dialog');
    await dialog.getByText('Kirim sekarang?').waitFor();
    await dialog.getByRole('button', { name: 'Ya' }).click();
    await toast('Dikirim');
    await chooseFromMenu(page, 'Tanya');
    await dialog.waitFor();
    await page.keyboard.press('Escape');
    await toast('Dibatalkan');
  });

  test('an error of the script is shown, from a submenu', async () => {
    await chooseFromMenu(page, 'Lainnya', 'Gagal');
    const failure = page.locator('.roti.gagal');
    await failure.getByText('Sengaja gagal', { exact: true }).waitFor();
    await failure.getByText('Fungsi fail. Rinciannya di Log eksekusi.').waitFor();
    expect(await violationsAround(page)).toEqual([]);
    await failure.getByRole('button').click();
  });

  test('the menu works with the keyboard alone', async () => {
    await page.getByRole('menuitem', { name: 'Uji coba' }).focus();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await page.getByRole('dialog').getByRole('button', { name: 'Tidak' }).click();
    await toast('Dibatalkan');
  });

  test('the sidebar calls the script, gets errors, refuses a Date, knows the person, and closes', async () => {
    await chooseFromMenu(page, 'Buka bilah');
    await sidebar().getByRole('button', { name: 'Tambah' }).click();
    await sidebar()
      .getByText(/^jumlah \d+$/)
      .waitFor();
    await sidebar().getByRole('button', { name: 'Gagal' }).click();
    await sidebar()
      .getByText(/Sengaja gagal/)
      .waitFor();
    await sidebar().getByRole('button', { name: 'Tanggal' }).click();
    await sidebar().getByText('Failed due to illegal value in property: 0').waitFor();
    await sidebar().getByRole('button', { name: 'Siapa' }).click();
    await sidebar().getByText('pemilik@pangkalpinang.example').waitFor();
    expect((await page.locator('iframe.skrip-samping').boundingBox())?.width).toBe(300);
    await sidebar().getByRole('button', { name: 'Tutup' }).click();
    await page.locator('iframe.skrip-samping').waitFor({ state: 'detached' });
  });

  test('the sidebar’s page cannot reach the page around it', async () => {
    await chooseFromMenu(page, 'Buka bilah');
    const frame = await (await page.locator('iframe.skrip-samping').elementHandle())?.contentFrame();
    await frame?.waitForLoadState();
    const reached = await frame?.evaluate(() => {
      try {
        return String(parent.document.title);
      } catch {
        return 'ditolak';
      }
    });
    expect(reached).toBe('ditolak');
  });

  test('axe finds nothing wrong in the page and the sidebar together', async () => {
    expect(await violationsTogether(page)).toEqual([]);
    await page.getByRole('button', { name: 'Tutup Bilah uji' }).click();
  });

  test('the workbook comes as .xlsx', async () => {
    const coming = page.waitForEvent('download');
    await page.getByRole('link', { name: 'Unduh .xlsx' }).click();
    const download = await coming;
    expect(download.suggestedFilename()).toMatch(/\.xlsx$/);
    const file = await download.path();
    expect(readFileSync(file).subarray(0, 2).toString()).toBe('PK');
  });

  test('the panels show the log with its counts, and the clock can be wound', async () => {
    await page.getByRole('button', { name: 'Log eksekusi' }).click();
    await page
      .getByText(/\d+ panggilan \(\d+ baca, \d+ tulis\)/)
      .first()
      .waitFor();
    await page.getByRole('button', { name: 'Waktu', exact: true }).click();
    await page.getByRole('button', { name: '+1 minggu' }).click();
    await page.getByText('Jam skrip sudah disetel; berbeda dari jam komputer.').waitFor();
    await page.getByRole('button', { name: 'Kembali ke jam komputer' }).click();
    await page.getByText('Sama dengan jam komputer ini.').waitFor();
  });

  test.each([['Kotak Surat'], ['Pemicu'], ['Log eksekusi'], ['Waktu']])(
    'axe finds nothing wrong around the grid with %s open',
    async (panel) => {
      const button = page.getByRole('button', { name: panel, exact: true });
      if ((await button.getAttribute('aria-pressed')) !== 'true') await button.click();
      expect(await violationsAround(page)).toEqual([]);
    },
  );

  test('nothing is asked of any other host', () => {
    expect(
      requests.filter(
        (url) => !url.startsWith(work.url) && !url.startsWith('data:') && !url.startsWith('blob:'),
      ),
    ).toEqual([]);
  });

  test('the workbook is kept from one start to the next', async () => {
    expect(existsSync(join(data, 'book.json'))).toBe(true);
    await page.close();
    await work.stop();
    work = await startPage(['--kosong', '--dist', fixtureDist], data);
    page = await openWindow(browser, work.url);
    await openTab(page, 'Inovasi');
    await goTo(page, 'A2');
    await activeCellShows(page, 'A2', 'Lapor Lurah');
  });
});
