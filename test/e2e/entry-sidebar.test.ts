import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, FrameLocator, Page } from 'playwright-core';
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

const design = Array.from({ length: 310 }, (_, index) => `kata${index}`).join(' ');

describe('a new operator, in the browser', () => {
  const data = newDataFolder();
  let work: PageAtWork;
  let browser: Browser;
  let page: Page;
  let sidebar: FrameLocator;

  beforeAll(async () => {
    [work, browser] = await Promise.all([startPage(['--kosong'], data), launchChromium()]);
    page = await openWindow(browser, work.url);
    sidebar = page.frameLocator('iframe.skrip-samping');
  });
  afterAll(async () => {
    await browser?.close();
    await work?.stop();
    rmSync(data, { recursive: true, force: true });
  });

  const cellOf = (title: string, row: number): string => {
    const book = bookFromJson(JSON.parse(readFileSync(join(data, 'book.json'), 'utf8')));
    const titles = book.sheets.find(({ name }) => name === 'Inovasi')?.cells[1] ?? [];
    const column = titles.findIndex((cell) => cell?.value === title);
    const letters = (number: number): string =>
      number < 1
        ? ''
        : letters(Math.floor((number - 1) / 26)) + String.fromCharCode(65 + ((number - 1) % 26));
    return `${letters(column)}${row}`;
  };
  const shows = async (title: string, row: number, text: string): Promise<void> => {
    const cell = cellOf(title, row);
    await goTo(page, cell);
    await activeCellShows(page, cell, text);
  };
  const openSidebar = async (): Promise<void> => {
    await page.getByRole('menuitem', { name: 'Inovasi Daerah' }).click();
    await page.getByRole('menuitem', { name: 'Isi usulan' }).click();
  };
  const step = (name: string): Promise<void> =>
    sidebar.getByRole('navigation', { name: 'Langkah' }).getByRole('button', { name }).click();

  test('enters a good entry in the sidebar and submits it; the grid shows it as it is typed', async () => {
    await become(page, /^OPD-05/);
    await openTab(page, 'Inovasi');
    await openSidebar();
    await sidebar.getByRole('button', { name: 'Usulan baru' }).click();
    await sidebar.getByLabel('Nama inovasi').fill('Antar Obat Pulang');
    await sidebar.getByRole('button', { name: 'Buat draf' }).click();
    await sidebar.getByRole('heading', { name: 'Antar Obat Pulang' }).waitFor();
    await sidebar.getByLabel('Inisiator').selectOption('Perangkat daerah');
    await step('Profil');
    await sidebar.getByLabel('Tujuan utama').selectOption('Pelayanan publik');
    await sidebar.getByLabel('Bentuk').selectOption('Pelayanan publik');
    await sidebar.getByLabel('Jenis', { exact: true }).selectOption('Non digital');
    await sidebar.getByLabel('Urusan').selectOption('Kesehatan');
    await sidebar.getByLabel('Tahapan').selectOption('Penerapan');
    await sidebar.getByLabel('Anggaran (Rp)').pressSequentially('12500000');
    expect(await sidebar.getByLabel('Anggaran (Rp)').inputValue()).toBe('12.500.000');
    await step('Isi');
    await sidebar.getByLabel('Rancang bangun').fill(design);
    await sidebar.getByText('310 dari 300 kata').waitFor();
    await sidebar.getByLabel('Tujuan', { exact: true }).fill('Obat sampai di rumah.');
    await sidebar.getByLabel('Manfaat').fill('Pasien tidak perlu antre.');
    await sidebar.getByLabel('Hasil').fill('Waktu tunggu 60 menit menjadi 10 menit.');
    await step('Kirim');
    await sidebar.getByRole('button', { name: 'Ajukan' }).click();
    await sidebar.getByText('Usulan sudah diajukan.').waitFor();
    await shows('Status', 2, 'Diajukan');
    await shows('Nama inovasi', 2, 'Antar Obat Pulang');
    await shows('Anggaran (Rp)', 2, 'Rp 12.500.000');
    await shows('Manfaat', 2, 'Pasien tidak perlu antre.');
  });

  test('enters another by typing in the grid, which the sidebar then opens on its row', async () => {
    await typeInto(page, cellOf('OPD', 3), 'Dinas Kesehatan');
    await typeInto(page, cellOf('Jenis pengusul', 3), 'OPD');
    await typeInto(page, cellOf('Nama inovasi', 3), 'Posyandu  Malam');
    await typeInto(page, cellOf('Tanggal uji coba', 3), '23-4-2025');
    await typeInto(page, cellOf('Status', 3), 'Diajukan');
    await shows('OPD', 3, 'Dinas Kesehatan');
    await shows('Nama inovasi', 3, 'Posyandu Malam');
    await shows('Tanggal uji coba', 3, '23 April 2025');
    await openSidebar();
    await sidebar.getByRole('heading', { name: 'Posyandu Malam' }).waitFor();
    expect(await sidebar.getByText(/Diajukan · Kelengkapan \d+%/).count()).toBe(1);
  });
});
