import AxeBuilder from '@axe-core/playwright';
import type { Browser, Page } from 'playwright-core';
import type { ImportRequest } from '../../src/core/impor/import-request';
import { launchChromium } from '../support/chromium';
import { callDoor } from '../support/doors';
import { tableRows } from '../support/entries';
import { focusOn } from '../support/focus';
import { openSidebarPage } from '../support/sidebar-page';
import { openPreparedWorkbook, type TestWorkbook, withoutReserve } from '../support/workbook';

jest.setTimeout(120_000);

let browser: Browser;
let book: TestWorkbook;
beforeAll(async () => {
  browser = await launchChromium();
});
afterAll(() => browser.close());
beforeEach(async () => {
  book = await openPreparedWorkbook();
  await withoutReserve(book);
});
afterEach(() => book.close());

const doors = ['readLastImport', 'previewImport', 'applyImport', 'undoImport'] as const;

/** The page with the built script behind it. */
const open = (): Promise<Page> =>
  openSidebarPage(
    browser,
    'import',
    Object.fromEntries(
      doors.map((name) => [
        name,
        async (...args: unknown[]) => (await callDoor(book, name, args)).result ?? null,
      ]),
    ),
  );

const faults = async (page: Page): Promise<string[]> => {
  const { violations } = await new AxeBuilder({ page }).analyze();
  return violations.map((violation) => `${violation.id}: ${violation.nodes[0]?.html}`);
};
const overflow = (page: Page) =>
  page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);

const schools = [
  'Nama Satuan Pendidikan\tNPSN\tBentuk Pendidikan\tKecamatan',
  'SD Negeri 1 Pangkalpinang\t10901231\tSD\tKec. Rangkui',
  'SMP Negeri 2\t1090\tSMP\tKec. Gabek',
  'MIN 1\t60700001\tMI\tKec. Gabek',
].join('\n');

const fill = async (page: Page, tab: string, text: string): Promise<void> => {
  await page.getByLabel(tab, { exact: true }).check();
  await page.getByLabel('Daftar', { exact: true }).fill(text);
};

test('a list is pasted, looked at, imported and taken back, by keyboard alone', async () => {
  const page = await open();
  const tabTo = async (name: string) => {
    for (let press = 0; press < 40; press += 1) {
      await page.keyboard.press('Tab');
      const text = await page.evaluate(() => document.activeElement?.textContent ?? '');
      if (text.startsWith(name)) return;
    }
    throw new Error(`${name} is not reached`);
  };
  await page.keyboard.press('Tab');
  await page.keyboard.press('Space');
  await page.keyboard.press('Tab');
  await page.keyboard.insertText(schools);
  await tabTo('Periksa daftar');
  await page.keyboard.press('Enter');
  await page.getByText('Hasil pemeriksaan (3 baris)').waitFor();
  await focusOn(page, '#preview');
  expect(await page.locator('main').textContent()).toContain('Kolom yang dikenali: 4 dari 4');
  expect(await faults(page)).toEqual([]);
  expect(await overflow(page)).toBeLessThanOrEqual(0);
  await tabTo('Impor 2 baris');
  await page.keyboard.press('Enter');
  await page.getByText('Impor 2 baris ke tab Sekolah?').waitFor();
  expect(await tableRows(book, 'Sekolah')).toEqual([]);
  await tabTo('Ya, impor 2 baris');
  await page.keyboard.press('Enter');
  await page.getByText('2 baris diimpor ke tab Sekolah, mulai baris 2.').waitFor();
  expect((await tableRows(book, 'Sekolah')).map((row) => row['Nama sekolah'])).toEqual([
    'SD Negeri 1 Pangkalpinang',
    'SMP Negeri 2',
  ]);
  await tabTo('Batalkan impor ini');
  await page.keyboard.press('Enter');
  await page.getByText('Hapus 2 baris itu').waitFor();
  expect(await faults(page)).toEqual([]);
  await tabTo('Ya, batalkan impor');
  await page.keyboard.press('Enter');
  await page.getByText('2 baris impor dihapus dari tab Sekolah.').waitFor();
  expect(await tableRows(book, 'Sekolah')).toEqual([]);
  await page.context().close();
});

test('says beside the field what is missing, and shows the server’s sentence', async () => {
  const page = await open();
  await page.getByText('Periksa daftar').click();
  expect(await page.locator('#tab-error').textContent()).toBe('Pilih dahulu: Sekolah atau Inovasi.');
  await focusOn(page, '#to-schools');
  expect(await faults(page)).toEqual([]);
  await page.getByLabel('Sekolah').check();
  await page.getByText('Periksa daftar').click();
  expect(await page.locator('#list-error').textContent()).toBe('Tempelkan daftarnya atau pilih berkas.');
  await focusOn(page, '#list');
  await book.script(
    `const file = SpreadsheetApp.getActive(); file.deleteSheet(file.getSheetByName('OPD')); return 1;`,
  );
  await fill(page, 'Sekolah', schools);
  await page.getByText('Periksa daftar').click();
  await page.getByRole('alert').waitFor();
  expect(await page.getByRole('alert').textContent()).toContain('Tab OPD tidak ada.');
  await page.context().close();
});

test('a file is read, its columns are given other meanings, and rows are left out', async () => {
  const page = await open();
  await page.getByLabel('Inovasi', { exact: true }).check();
  await page.getByLabel('Berkas CSV atau teks').setInputFiles({
    name: 'daftar.csv',
    mimeType: 'text/csv',
    buffer: Buffer.from('\uFEFFApa;Siapa\nJemput Bola;Dinkes\nPojok Baca;Dinsos\n'),
  });
  await page.waitForFunction(() => document.querySelector('textarea')?.value.includes('Jemput Bola'));
  await page.getByText('Periksa daftar').click();
  await page.getByText('Hasil pemeriksaan (3 baris)').waitFor();
  await page.getByLabel('Baris pertama berisi judul kolom').click();
  await page.getByText('Hasil pemeriksaan (2 baris)').waitFor();
  await page.getByLabel('Apa', { exact: true }).selectOption({ label: 'Nama inovasi' });
  await page.getByText('Impor 2 baris').waitFor();
  await page.getByLabel('Siapa', { exact: true }).selectOption({ label: 'Pengusul (OPD atau unit)' });
  await page.getByText('Dinas Sosial').waitFor();
  await page.getByRole('checkbox', { name: /Jemput Bola/ }).uncheck();
  await page.getByText('Impor 1 baris').click();
  await page.getByText('Ya, impor 1 baris').click();
  await page.getByText('1 baris diimpor ke tab Inovasi').waitFor();
  const named = (await tableRows(book, 'Inovasi')).filter((row) => row['Nama inovasi'] !== '');
  expect(named.map((row) => [row.ID, row.OPD, row['Nama inovasi']])).toEqual([
    ['INV-2025-001', 'Dinas Sosial', 'Pojok Baca'],
  ]);
  await page.context().close();
});

test('a column has its new meaning at once, and its old one again when the server cannot judge it', async () => {
  const sent: (readonly Readonly<Record<string, string>>[])[] = [];
  let fail: (reason: Error) => void = () => {};
  const page = await openSidebarPage(browser, 'import', {
    readLastImport: () => null,
    previewImport: (request: ImportRequest) => {
      sent.push(request.records.map(({ texts }) => texts));
      return sent.length === 1
        ? []
        : new Promise((_, reject) => {
            fail = reject;
          });
    },
  });
  await fill(page, 'Inovasi', 'Nama inovasi;OPD;Apa\nJemput Bola;Dinkes;Pojok Baca');
  await page.getByText('Periksa daftar').click();
  await page.getByText('Kolom yang dikenali: 2 dari 3').click();
  const chosen = () =>
    page
      .locator('select')
      .evaluateAll((selects) => selects.map((select) => (select as HTMLSelectElement).value));
  expect(await chosen()).toEqual(['name', 'opd', '']);
  await page.getByLabel('Apa', { exact: true }).selectOption({ label: 'Nama inovasi' });
  await page.getByText('Memeriksa daftar…').waitFor();
  expect(await chosen()).toEqual(['', 'opd', 'name']);
  expect(sent).toEqual([[{ name: 'Jemput Bola', opd: 'Dinkes' }], [{ name: 'Pojok Baca', opd: 'Dinkes' }]]);
  fail(new Error('Lembar sedang dipakai. Coba lagi.'));
  await page.getByRole('alert').waitFor();
  expect(await chosen()).toEqual(['name', 'opd', '']);
  await page.context().close();
});

test('an empty or overlong list is told without asking the server', async () => {
  let asked = 0;
  const page = await openSidebarPage(browser, 'import', {
    readLastImport: () => null,
    previewImport: () => {
      asked += 1;
      return [];
    },
  });
  await page.getByLabel('Sekolah', { exact: true }).check();
  const told = async (list: string, sentence: string): Promise<void> => {
    // As a file: Chromium takes long to paste thousands of lines.
    await page
      .getByLabel('Berkas CSV atau teks')
      .setInputFiles({ name: 'daftar.csv', mimeType: 'text/csv', buffer: Buffer.from(list) });
    await page.waitForFunction(
      (length) => document.querySelector('textarea')?.value.length === length,
      list.length,
    );
    await page.getByText('Periksa daftar').click();
    const alert = page.getByRole('alert').filter({ hasText: sentence });
    await alert.waitFor();
    expect(await alert.evaluate((one) => document.activeElement?.contains(one))).toBe(true);
  };
  await told(';;\n;;', 'Daftar masih kosong. Tempelkan barisnya atau pilih berkas CSV.');
  await told(
    `Nama sekolah\tNPSN\n${'SD Maju\t1\n'.repeat(5001)}`,
    'Daftar ini berisi 5001 baris, padahal sekali impor paling banyak 5000. Bagi menjadi beberapa daftar.',
  );
  expect(asked).toBe(0);
  await page.context().close();
});

test('of a long list fifty rows are shown, then more, and the focus goes to the first that comes', async () => {
  const page = await open();
  const rows = Array.from({ length: 120 }, (_, index) => `SD Negeri ${index + 1}\t${10901000 + index}`);
  await fill(page, 'Sekolah', ['Nama sekolah\tNPSN', ...rows].join('\n'));
  await page.getByText('Periksa daftar').click();
  await page.getByText('Hasil pemeriksaan (120 baris)').waitFor();
  expect(await page.locator('.rows > li').count()).toBe(50);
  await page.getByText('Tampilkan lagi (70 baris)').click();
  await focusOn(page, '.rows > li:nth-child(51), .rows > li:nth-child(51) *');
  expect(await page.locator('.rows > li').count()).toBe(100);
  await page.context().close();
});

test('shows hostile texts as they are', async () => {
  const page = await open();
  const hostile = [
    '<img src=x onerror="window.hit=1">',
    '=IMPORTXML("http://jahat.example","//a")',
    '\u202Eterbalik',
    '😀👩‍👩‍👧',
    `<script>window.hit=1</script>${'x'.repeat(500)}`,
    '‘Mama Sayang’ & "kutip"',
  ];
  const quote = (text: string) => `"${text.replace(/"/g, '""')}"`;
  await fill(
    page,
    'Inovasi',
    ['Nama inovasi,OPD', ...hostile.map((text) => `${quote(text)},Dinkes`)].join('\n'),
  );
  await page.getByText('Periksa daftar').click();
  await page.getByText('Hasil pemeriksaan (6 baris)').waitFor();
  const shown = await page.locator('.rows strong').allTextContents();
  expect(shown.map((text) => text.replace(/…$/, ''))).toEqual(hostile.map((text) => text.slice(0, 200)));
  expect(await page.evaluate(() => 'hit' in window)).toBe(false);
  expect(await page.locator('.rows img, .rows script').count()).toBe(0);
  expect(await overflow(page)).toBeLessThanOrEqual(0);
  await page.context().close();
});
