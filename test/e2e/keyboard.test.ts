import { rmSync } from 'node:fs';
import type { Browser, Page } from 'playwright-core';
import { launchChromium } from '../support/chromium';
import { focusOn } from '../support/focus';
import {
  activeCellShows,
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

/** The part of the page that has the focus. */
const focusedPart = (page: Page): Promise<string> =>
  page.evaluate(() => {
    const parts = ['.kepala', '.menu', '.alat', '.panel-tombol', '.panel', '[role="tablist"]', '.kisi'];
    return parts.find((part) => document.activeElement?.closest(part)) ?? 'di luar';
  });

describe('the page without a mouse', () => {
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

  const press = async (...keys: string[]): Promise<void> => {
    for (const key of keys) await page.keyboard.press(key);
  };
  const toast = (text: string) => page.locator('.roti', { hasText: text }).last().waitFor();
  const inPart = (part: string): Promise<void> => focusOn(page, `${part}, ${part} *`);
  /** A toast is a part of the page too, so the number of steps is not always the same. */
  const goToPart = async (part: string): Promise<void> => {
    for (let step = 0; step < 9 && (await focusedPart(page)) !== part; step += 1) await press('F6');
    await inPart(part);
  };
  /** The grid hears the keys: what is typed stands in the cell. */
  const gridHears = async (cell: string): Promise<void> => {
    await inPart('.kisi');
    await page.keyboard.type(cell);
    await press('Enter');
    await goTo(page, cell);
    await activeCellShows(page, cell, cell);
  };

  test('F6 goes round the parts of the page, and Shift+F6 back', async () => {
    const order = [];
    for (let step = 0; step < 6; step += 1) {
      order.push(await focusedPart(page));
      await press('F6');
    }
    expect(order).toEqual(['.kisi', '[role="tablist"]', '.kepala', '.menu', '.alat', '.panel-tombol']);
    await inPart('.kisi');
    await press('Shift+F6', 'Shift+F6');
    await inPart('.alat');
    await press('Escape');
    await inPart('.kisi');
  });

  test('the tabs of the workbook are chosen with the arrows, or from the grid with Alt', async () => {
    await press('F6', 'ArrowRight');
    await page.getByRole('tab', { name: 'Inovasi', selected: true }).waitFor();
    await press('Escape', 'Alt+ArrowUp');
    await page.getByRole('tab', { name: 'Dasbor', selected: true }).waitFor();
    await press('Alt+ArrowDown');
    await page.getByRole('tab', { name: 'Inovasi', selected: true }).waitFor();
    await inPart('.kisi');
  });

  test('the menu of a tab opens with the keys, whole, and Escape leads back', async () => {
    await goToPart('[role="tablist"]');
    await press('Shift+F10');
    const menu = page.locator('.univer-popup-enter-done', { hasText: 'Ganti nama' });
    await menu.waitFor();
    const box = await menu.boundingBox();
    const size = page.viewportSize();
    expect(box?.x).toBeGreaterThanOrEqual(0);
    expect(box?.y).toBeGreaterThanOrEqual(0);
    expect((box?.x ?? 0) + (box?.width ?? 0)).toBeLessThanOrEqual(size?.width ?? 0);
    expect((box?.y ?? 0) + (box?.height ?? 0)).toBeLessThanOrEqual(size?.height ?? 0);
    await press('Escape');
    await menu.waitFor({ state: 'hidden' });
    await press('Escape');
    await inPart('.kisi');
  });

  test('the person is switched with the keys', async () => {
    await goToPart('.kepala');
    await press('Tab');
    await inPart('.siapa');
    await press('Escape');
    await inPart('.kisi');
  });

  test('what is being typed goes into its cell when F6 leaves the grid', async () => {
    await goTo(page, 'E5');
    await page.keyboard.type('ditinggal');
    await press('F6');
    await activeCellShows(page, 'E5', 'ditinggal');
    await press('Escape');
  });

  test('the menu opens by Enter, is walked by arrows and letters, and gives the focus back', async () => {
    await goTo(page, 'E6');
    await goToPart('.menu');
    await press('Enter');
    await focusOn(page, '*', 'Buka bilah');
    await press('End');
    await focusOn(page, '*', /Lainnya/);
    await press('ArrowRight');
    await focusOn(page, '*', 'Gagal');
    await press('ArrowLeft');
    await focusOn(page, '*', /Lainnya/);
    expect(await page.getByRole('menuitem', { name: 'Gagal' }).count()).toBe(0);
    await press('t');
    await focusOn(page, '*', 'Tanya');
    await press('Escape');
    await focusOn(page, '*', 'Uji coba');
    await press('Escape');
    await gridHears('E6');
  });

  test('after a question the grid has the focus again', async () => {
    await goTo(page, 'E7');
    await goToPart('.menu');
    await press('ArrowDown', 't', 'Enter');
    await page.getByRole('dialog').waitFor();
    await press('F6');
    await inPart('dialog');
    await press('Escape');
    await toast('Dibatalkan');
    await gridHears('E7');
  });

  test('a panel takes the focus, Escape closes it, and the focus goes back to its button', async () => {
    await page.getByRole('button', { name: 'Waktu', exact: true }).focus();
    await press('Enter');
    await page.getByRole('complementary', { name: 'Waktu' }).waitFor();
    await focusOn(page, '.panel');
    await press('Tab', 'Escape');
    await page.getByRole('complementary', { name: 'Waktu' }).waitFor({ state: 'detached' });
    await focusOn(page, '*', 'Waktu');
  });

  test('the script’s sidebar is reached by keys, left by F6, and closed by Escape, not out of a field', async () => {
    await goTo(page, 'E8');
    await goToPart('.menu');
    await press('ArrowDown', 'Enter');
    await focusOn(page, '.panel-skrip');
    const sidebar = page.frameLocator('iframe.skrip-samping');
    await sidebar.getByRole('button', { name: 'Tambah' }).focus();
    await press('F6');
    await focusOn(page, ':not(.panel, .panel *)');
    await sidebar.getByRole('textbox', { name: 'Nama' }).fill('setengah');
    await press('Escape');
    await focusOn(page, '.panel-skrip');
    await press('Escape');
    await page.locator('iframe.skrip-samping').waitFor({ state: 'detached' });
    await inPart('.kisi');
    await gridHears('E8');
  });

  test('a sidebar that opens while somebody types leaves them the focus', async () => {
    await page.keyboard.type('tetap');
    await chooseFromMenu(page, 'Buka bilah');
    await page.locator('iframe.skrip-samping').waitFor();
    await page.keyboard.type(' di sel');
    await press('Enter');
    await goTo(page, 'E8');
    await activeCellShows(page, 'E8', 'tetap di sel');
    await page.getByRole('button', { name: 'Tutup Bilah uji' }).click();
  });

  test('a click on a tab leaves the keys to the grid', async () => {
    await openTab(page, 'Dasbor');
    await openTab(page, 'Inovasi');
    await inPart('.kisi');
  });

  test('a tab is renamed by a double click, however fast', async () => {
    const bar = page.getByRole('tablist');
    await bar.getByText('Inovasi', { exact: true }).dblclick();
    // A busy browser takes a moment to offer the name: what is typed before goes into the cell.
    await page.waitForFunction(() =>
      document.activeElement?.matches('[data-u-comp="slide-tab-item"] [contenteditable]'),
    );
    await page.keyboard.type('Usulan');
    await press('Enter');
    await bar.getByText('Usulan', { exact: true }).click();
    // Univer lifts a tab that is held for this long.
    const then = await page.evaluate(() => performance.now());
    await page.waitForFunction((renamed) => performance.now() > renamed + 600, then);
    expect(await bar.getByRole('tab').allInnerTexts()).toEqual(['Dasbor', 'Usulan']);
  });

  test('Ctrl+/ shows the keys', async () => {
    await press('Control+/');
    await page.getByRole('dialog', { name: 'Pintasan papan tik' }).getByText('F6 · Shift+F6').waitFor();
    expect(await violationsAround(page)).toEqual([]);
    await press('Escape');
    await inPart('.kisi');
  });
});
