import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import type { Book, Sheet } from '../../src/local/document/book';
import { bookFromJson } from '../../src/local/document/book-json';
import { launchChromium } from '../support/chromium';
import {
  activeCellShows,
  become,
  goTo,
  newDataFolder,
  openTab,
  openWindow,
  type PageAtWork,
  startPage,
  typeInto,
} from './page-at-work';

jest.setTimeout(180_000);

const letters = (column: number): string =>
  column < 1 ? '' : letters(Math.floor((column - 1) / 26)) + String.fromCharCode(65 + ((column - 1) % 26));

describe('the workbook that is built, in the browser', () => {
  const data = newDataFolder();
  let work: PageAtWork;
  let browser: Browser;
  let page: Page;
  let book: Book;

  beforeAll(async () => {
    [work, browser] = await Promise.all([startPage(['--kosong'], data), launchChromium()]);
    page = await openWindow(browser, work.url);
    book = bookFromJson(JSON.parse(readFileSync(join(data, 'book.json'), 'utf8')));
  });

  afterAll(async () => {
    await browser?.close();
    await work?.stop();
    rmSync(data, { recursive: true, force: true });
  });

  const sheetNamed = (name: string): Sheet => {
    const sheet = book.sheets.find((each) => each.name === name);
    if (!sheet) throw new Error(`There is no tab ${name}`);
    return sheet;
  };
  const columnOf = (header: string): string => {
    const column = sheetNamed('Inovasi').cells[1]?.findIndex((cell) => cell?.value === header) ?? -1;
    if (column < 1) throw new Error(`There is no column ${header}`);
    return letters(column);
  };
  const figureShows = async (name: string, text: string): Promise<void> => {
    const rect = book.namedRanges.find((range) => range.name === name)?.rect;
    if (!rect) throw new Error(`Nothing is named ${name}`);
    const cell = `${letters(rect.column)}${rect.row}`;
    await openTab(page, book.sheets.find(({ id }) => id === rect.sheet)?.name ?? '');
    await goTo(page, cell);
    await activeCellShows(page, cell, text);
  };

  test('an operator’s new row moves the figures of Dasbor', async () => {
    await figureShows('CAKUPAN_OPD', '0');
    await figureShows('CAPAIAN', '0');
    await become(page, /^OPD-05/);
    await openTab(page, 'Inovasi');
    await typeInto(page, `${columnOf('OPD')}2`, 'Dinas Kesehatan');
    await typeInto(page, `${columnOf('Jenis pengusul')}2`, 'OPD');
    await typeInto(page, `${columnOf('Nama inovasi')}2`, 'Antar Obat Pulang');
    await typeInto(page, `${columnOf('Status')}2`, 'Diajukan');
    await figureShows('CAKUPAN_OPD', '1');
    await figureShows('CAPAIAN', '1');
  });

  test('the row got its ID and its stamp, and a status that is not the operator’s to give goes back', async () => {
    const year = new Date().getFullYear();
    const shows = async (title: string, text: string) => {
      const cell = `${columnOf(title)}2`;
      await goTo(page, cell);
      await activeCellShows(page, cell, text);
    };
    const admin = await openWindow(browser, work.url);
    await openTab(page, 'Inovasi');
    await shows('ID', `INV-${year}-001`);
    await shows('Diubah oleh', 'operator.opd-05@pangkalpinang.example');
    await typeInto(page, `${columnOf('Status')}2`, 'Terverifikasi');
    const told = page.locator('.roti', { hasText: `${columnOf('Status')}2: Periksa:` });
    await told.waitFor();
    await shows('Status', 'Diajukan');
    expect(await admin.locator('.roti').count()).toBe(0);
    await admin.close();
  });

  test('the admin of the demo may change the target, an operator may not', async () => {
    await become(page, 'Admin Bapperida');
    await openTab(page, 'Pengaturan');
    const target = book.namedRanges.find((range) => range.name === 'TARGET')?.rect;
    const cell = `${letters(target?.column ?? 0)}${target?.row}`;
    await typeInto(page, cell, '120');
    await figureShows('SISA_TARGET', '119');
    await become(page, /^OPD-05/);
    await openTab(page, 'Pengaturan');
    await typeInto(page, cell, '1');
    await page.getByText('Perubahan ditolak').waitFor();
    await goTo(page, cell);
    await activeCellShows(page, cell, '120');
  });

  test('Dasbor’s charts are drawn over the grid', async () => {
    await openTab(page, 'Dasbor');
    const charts = page.locator('.bagan canvas[role="img"]');
    await charts.first().waitFor({ state: 'attached' });
    expect(await charts.count()).toBe(sheetNamed('Dasbor').charts.length);
  });
});
