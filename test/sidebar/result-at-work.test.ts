import { readFileSync } from 'node:fs';
import type { Browser, Page } from 'playwright-core';
import { launchChromium } from '../support/chromium';
import { callDoor } from '../support/doors';
import { tableRows } from '../support/entries';
import { admin, scoredPanel } from '../support/scored-panel';
import { openSidebarPage } from '../support/sidebar-page';
import type { TestWorkbook } from '../support/workbook';

jest.setTimeout(180_000);

let browser: Browser;
let book: TestWorkbook;
beforeAll(async () => {
  browser = await launchChromium();
  book = await (await scoredPanel()).open();
});
afterAll(async () => {
  await browser.close();
  await book.close();
});

/** The page as an Admin sees it, on the built script; keeps the HTML that it has printed. */
const openPage = async () => {
  const written: string[] = [];
  const door =
    (name: string) =>
    async (...args: unknown[]): Promise<unknown> => {
      if (name === 'printDocument') written.push(String(args[1]));
      return (await callDoor(book, name, args, admin)).result;
    };
  const names = ['readResult', 'lockRound', 'unlockRound', 'readDocument', 'printDocument'];
  const doors = Object.fromEntries(names.map((name) => [name, door(name)]));
  const page = await openSidebarPage(browser, 'result', doors, { width: 960, height: 520 });
  return { page, written };
};

const button = (page: Page, name: string | RegExp) => page.getByRole('button', { name });

/** Presses a button that downloads, and gives the file's name and its bytes. */
const download = async (page: Page, name: string): Promise<readonly [name: string, pdf: string]> => {
  const downloading = page.waitForEvent('download');
  await button(page, name).click();
  const file = await downloading;
  return [file.suggestedFilename(), readFileSync(await file.path(), 'latin1')];
};

test('an Admin locks the round, takes minutes and certificates away as PDF, and opens it again', async () => {
  const { page, written } = await openPage();
  await page.getByText('3 usulan mempunyai nilai akhir.').waitFor();
  await button(page, 'Kunci periode').click();
  const dialog = page.getByRole('dialog');
  await dialog.getByText('OPD: Inovasi 1 (79,00)').waitFor();
  await dialog.getByLabel('Alasan').fill('Pleno');
  await dialog.getByRole('button', { name: 'Lanjutkan' }).click();
  await dialog.getByRole('button', { name: 'Ya, kunci periode' }).click();
  await page.getByText('Hasil disimpan.').waitFor();
  await page.getByText(/Dikunci 23\/04\/2025 09\.\d\d/).waitFor();
  const fingerprint = await page.locator('code').getAttribute('title');
  expect(fingerprint).toMatch(/^[0-9a-f]{64}$/);

  await page.getByLabel('Nomor').fill('12/BAPPERIDA/2025');
  const [minutesName, minutes] = await download(page, 'Unduh berita acara (PDF)');
  const [certificatesName, certificates] = await download(page, 'Unduh sertifikat (PDF)');
  expect([minutesName, certificatesName]).toEqual(['Berita acara penilaian 2025.pdf', 'Sertifikat 2025.pdf']);
  expect([minutes, certificates].map((pdf) => pdf.slice(0, 5))).toEqual(['%PDF-', '%PDF-']);
  // Two of OPD and one of SD have won.
  expect(certificates.match(/\/Type \/Page\b/g)).toHaveLength(3);
  const [minutesHtml = '', certificatesHtml = ''] = written;
  expect(minutesHtml).toContain('Nomor: 12/BAPPERIDA/2025');
  expect(minutesHtml).toContain(String(fingerprint));
  expect(minutesHtml).toContain('Rabu tanggal dua puluh tiga bulan April');
  expect(certificatesHtml).toContain('SDN 1');

  await button(page, 'Buka kunci').click();
  await dialog.getByLabel('Alasan').fill('Salah hitung');
  await dialog.getByRole('button', { name: 'Buka kunci' }).click();
  await button(page, 'Kunci periode').waitFor();
  expect(await button(page, /^Unduh/).count()).toBe(0);
  const locks = (await tableRows(book, 'Buku Nilai')).filter(({ Kriteria }) => Kriteria === '(kunci)');
  expect(locks.map(({ Siapa, Alasan }) => [Siapa, Alasan])).toEqual([
    [admin, 'Pleno'],
    [admin, 'Salah hitung'],
  ]);
  await page.context().close();
});
