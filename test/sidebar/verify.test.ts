import AxeBuilder from '@axe-core/playwright';
import type { Browser, Page } from 'playwright-core';
import { launchChromium } from '../support/chromium';
import { tableRows } from '../support/entries';
import { entryForm, giveRights, type Key } from '../support/entry-form';
import { focusOn } from '../support/focus';
import { openSidebarPage } from '../support/sidebar-page';
import { allCriteria, verifyDesk } from '../support/verify-desk';
import { hour, type TestWorkbook, workedWorkbook } from '../support/workbook';

jest.setTimeout(180_000);

const health = 'operator.dinkes@pangkalpinang.example';
const social = 'operator.dinsos@pangkalpinang.example';
const verifier = 'verifikator@pangkalpinang.example';

let browser: Browser;
let book: TestWorkbook;
let openBook: () => Promise<TestWorkbook>;
beforeAll(async () => {
  browser = await launchChromium();
  openBook = await workedWorkbook(async (draft) => {
    await giveRights(draft, { 'Dinas Kesehatan': health, 'Dinas Sosial': social }, [
      [verifier, 'Verifikator'],
    ]);
    await draft.door('setUp');
    await hour(draft);
  });
});
afterAll(() => browser.close());
beforeEach(async () => {
  book = await openBook();
});
afterEach(() => book.close());

const doors = [
  'readVerification',
  'readSelectedRows',
  'readToVerify',
  'verifyEntry',
  'verifyMany',
  'undoVerification',
] as const;

/** The page with the built script behind it, for the verifier, with these rows of tab Inovasi selected. */
const open = (
  rows: readonly [number, number] | null = null,
  failing: Set<string> = new Set(),
): Promise<Page> =>
  openSidebarPage(
    browser,
    'verify',
    Object.fromEntries(
      doors.map((name) => [
        name,
        async (...args: unknown[]) => {
          if (failing.delete(name)) throw new Error('NetworkError: Connection failure due to HTTP 0');
          const { error, result } = await verifyDesk(book, verifier).run(name, args, rows);
          if (error !== undefined) throw new Error(error);
          return result ?? null;
        },
      ]),
    ),
    { width: 300, height: 720 },
  );

const submitted = async (
  name: string,
  opd = 'Dinas Kesehatan',
  more: Readonly<Record<string, string>> = {},
): Promise<Key> => {
  const form = entryForm(book, opd === 'Dinas Kesehatan' ? health : social);
  const { entry } = await form.begin(name, { opd });
  const changes = Object.entries(more).map(([key, text]) => ({ key, base: '', text }));
  if (changes.length > 0) await form.ask('saveEntry', entry.key, changes);
  await form.move(entry.key, 'Diajukan');
  return entry.key;
};
const rows = async () => (await tableRows(book, 'Inovasi')).filter((row) => row['Nama inovasi'] !== '');
const faults = async (page: Page): Promise<string[]> => {
  const { violations } = await new AxeBuilder({ page }).analyze();
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`);
};
const overflow = (page: Page): Promise<number> =>
  page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
const tickAll = async (page: Page): Promise<void> => {
  for (const box of await page.locator('.criteria input').all()) await box.check();
};
const heading = (page: Page, name: string): Promise<void> =>
  page.getByRole('heading', { name, exact: true }).waitFor();

const proofs = {
  'indicator:16:claim': '2',
  'indicator:16:link': 'https://bukti.example/16',
  'indicator:17:claim': '3',
  'indicator:17:link': 'lihat lampiran surat',
};
const design = 'kata '.repeat(320).trim();

test('an entry is read, its proofs are given their levels, and it is verified; the next one opens', async () => {
  await submitted('Jemput Bola', 'Dinas Kesehatan', { ...proofs, design, budget: '12500000' });
  await submitted('Kolak Beko', 'Dinas Sosial');
  const page = await open();
  await page.getByText('2 usulan, yang terlama dahulu').waitFor();
  expect(await faults(page)).toEqual([]);
  expect(await overflow(page)).toBeLessThanOrEqual(0);
  await page.getByRole('button', { name: /^Jemput Bola/ }).click();
  await heading(page, 'Jemput Bola');
  await page.getByText('1 dari 2').waitFor();
  await focusOn(page, '*', 'Jemput Bola');
  const text = (await page.locator('main').textContent()) ?? '';
  expect(text).toContain('Rp 12.500.000');
  expect(text).toContain('tingkat 2: Peraturan Kepala Daerah');
  expect(await page.getByText('(320 kata)').count()).toBe(1);
  expect(await page.getByText(design).isVisible()).toBe(false);
  await page.locator('summary', { hasText: 'Rancang bangun' }).click();
  expect(await page.getByText(design).isVisible()).toBe(true);
  const link = page.getByRole('link');
  expect(await link.count()).toBe(1);
  expect(await link.getAttribute('href')).toBe('https://bukti.example/16');
  expect([await link.getAttribute('target'), await link.getAttribute('rel')]).toEqual([
    '_blank',
    'noopener noreferrer',
  ]);
  expect(text).toContain('lihat lampiran surat Bukan tautan yang utuh.');
  expect(await faults(page)).toEqual([]);
  expect(await overflow(page)).toBeLessThanOrEqual(0);

  await page.getByRole('button', { name: 'Terverifikasi', exact: true }).click();
  await page.getByText('Belum dicentang: Pembaruan, Manfaat').waitFor();
  await focusOn(page, '#kriteria-0');
  expect(await faults(page)).toEqual([]);
  await tickAll(page);
  await page.locator('#bukti-16-tingkat').selectOption('1');
  await page.locator('#bukti-16-catatan').fill('Baru SK');
  await page.getByRole('button', { name: 'Setujui klaim tingkat 3' }).click();
  await page.getByRole('button', { name: 'Terverifikasi', exact: true }).click();
  await heading(page, 'Kolak Beko');
  await page.getByText('INV-2025-001 Jemput Bola sekarang Terverifikasi.').waitFor();
  expect((await rows())[0]).toMatchObject({ Status: 'Terverifikasi', 'Kriteria PP 38/2017': allCriteria });
  expect(
    (await tableRows(book, 'Bukti', 2)).map((row) => [row.Klaim, row.Terverifikasi, row.Catatan]),
  ).toEqual([
    [2, 1, 'Baru SK'],
    [3, 3, ''],
  ]);
  expect(await faults(page)).toEqual([]);

  await page.getByRole('button', { name: 'Batalkan' }).click();
  await heading(page, 'Jemput Bola');
  expect((await rows())[0]).toMatchObject({ Status: 'Diajukan', 'Kriteria PP 38/2017': '' });
  expect((await tableRows(book, 'Bukti', 1))[0]).toMatchObject({ Klaim: 2, Terverifikasi: '' });
  await page.context().close();
});

test('an entry is sent back with a ready-made reason, by keyboard alone', async () => {
  await submitted('Jemput Bola');
  const page = await open([2, 2]);
  await heading(page, 'Jemput Bola');
  const tabTo = async (name: string) => {
    for (let press = 0; press < 60; press += 1) {
      await page.keyboard.press('Tab');
      const text = await page.evaluate(() => document.activeElement?.textContent ?? '');
      if (text.startsWith(name)) return;
    }
    throw new Error(`${name} is not reached`);
  };
  await tabTo('Perlu perbaikan');
  await page.keyboard.press('Enter');
  await page.getByText('Tulis alasannya dahulu').waitFor();
  await focusOn(page, '#catatan');
  await tabTo('+ Tautan bukti tidak dapat dibuka');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Enter');
  const reason = 'Tautan bukti tidak dapat dibuka; atur agar siapa saja yang memilikinya dapat melihat.';
  expect(await page.locator('#catatan').inputValue()).toBe(reason);
  await page.locator('#catatan').pressSequentially(' Batas Jumat.');
  await tabTo('Perlu perbaikan');
  await page.keyboard.press('Enter');
  await page.getByText('Tidak ada usulan yang menunggu.').waitFor();
  expect(await faults(page)).toEqual([]);
  expect((await rows())[0]).toMatchObject({
    Status: 'Perlu Perbaikan',
    'Catatan verifikator': expect.stringContaining('Batas Jumat.'),
  });
  await page.context().close();
});

test('several are verified together after one question; search and agency narrow the list', async () => {
  for (const name of ['Satu', 'Dua', 'Tiga']) await submitted(name);
  await submitted('Empat', 'Dinas Sosial');
  const page = await open();
  await page.getByText('4 usulan, yang terlama dahulu').waitFor();
  await page.getByLabel('Cari usulan').fill('empat');
  await page.getByText('1 usulan, yang terlama dahulu').waitFor();
  await page.getByLabel('Cari usulan').fill('');
  await page.getByLabel('OPD').selectOption('Dinas Kesehatan');
  await page.getByLabel('Pilih semua 3').check();
  await page.getByLabel('Pilih Dua').uncheck();
  await page.getByRole('button', { name: 'Verifikasi terpilih (2)' }).click();
  await page.getByText('Verifikasi 2 usulan sekaligus?').waitFor();
  expect(await faults(page)).toEqual([]);
  expect((await rows()).every(({ Status }) => Status === 'Diajukan')).toBe(true);
  // Meanwhile the operator changes one of them.
  const [one] = (await verifyDesk(book, verifier).list()).lines;
  if (one) await entryForm(book, health).save(one.key, { aim: 'Berubah' });
  await page.getByRole('button', { name: 'Ya, verifikasi 2 usulan' }).click();
  await page.getByText('INV-2025-003 Tiga sekarang Terverifikasi.').waitFor();
  await page.getByText('INV-2025-001 Satu: diubah orang lain sejak dibaca').waitFor();
  expect((await rows()).map(({ Status }) => Status)).toEqual([
    'Diajukan',
    'Diajukan',
    'Terverifikasi',
    'Diajukan',
  ]);
  expect(await faults(page)).toEqual([]);
  await page.getByRole('button', { name: 'Batalkan' }).click();
  await heading(page, 'Tiga');
  expect((await rows())[2]).toMatchObject({ Status: 'Diajukan', 'Kriteria PP 38/2017': '' });
  await page.context().close();
});

test('rows that are selected in the tab are ticked, one is opened, whatever its status', async () => {
  for (const name of ['Satu', 'Dua', 'Tiga']) await submitted(name);
  const desk = verifyDesk(book, verifier);
  const [, two] = (await desk.list()).lines;
  if (two) await desk.decide(two.key, { status: 'Tidak Lolos', note: 'Duplikat' });
  const many = await open([3, 4]);
  await many.getByText('2 usulan, yang terlama dahulu').waitFor();
  await many.getByRole('button', { name: 'Ambil baris terpilih' }).click();
  await many.getByText('1 dari 2 baris terpilih menunggu dan dicentang.').waitFor();
  await many.getByRole('button', { name: 'Verifikasi terpilih (1)' }).waitFor();
  await many.context().close();
  const one = await open([3, 3]);
  await one.getByRole('button', { name: 'Ambil baris terpilih' }).click();
  await heading(one, 'Dua');
  expect(await one.locator('#catatan').inputValue()).toBe('Duplikat');
  await one.getByRole('button', { name: 'Kembalikan ke Diajukan' }).click();
  await one.getByText('3 usulan, yang terlama dahulu').waitFor();
  await one.context().close();
});

test('what was changed meanwhile is told, and what the verifier put in stays; so it does when the connection breaks', async () => {
  const key = await submitted('Jemput Bola', 'Dinas Kesehatan', proofs);
  const failing = new Set<string>();
  const page = await open([2, 2], failing);
  await heading(page, 'Jemput Bola');
  await tickAll(page);
  await page.locator('#catatan').fill('Sudah baik');
  await page.locator('#bukti-17-tingkat').selectOption('2');
  await entryForm(book, health).save(key, { aim: 'Tujuan baru' });
  await page.getByRole('button', { name: 'Terverifikasi', exact: true }).click();
  await page.getByText('diubah orang lain sejak dibaca (isi usulan)').waitFor();
  expect((await rows())[0]).toMatchObject({ Status: 'Diajukan' });
  await page.locator('summary', { hasText: 'Tujuan' }).waitFor();
  expect(await page.locator('#catatan').inputValue()).toBe('Sudah baik');
  await page.getByRole('button', { name: '‹ Daftar' }).click();
  await page.getByText('Pemeriksaan Anda belum disimpan.').waitFor();
  failing.add('verifyEntry');
  await page.getByRole('button', { name: 'Terverifikasi', exact: true }).click();
  await page.getByText('Isian Anda masih di sini; coba lagi sebentar lagi.').waitFor();
  await page.getByRole('button', { name: 'Terverifikasi', exact: true }).click();
  await page.getByText('Tidak ada usulan yang menunggu.').waitFor();
  expect((await rows())[0]).toMatchObject({ Status: 'Terverifikasi', 'Catatan verifikator': 'Sudah baik' });
  expect((await tableRows(book, 'Bukti', 2))[1]).toMatchObject({ Klaim: 3, Terverifikasi: 2 });
  await page.context().close();
});

test('levels may be saved before the decision is made', async () => {
  await submitted('Jemput Bola', 'Dinas Kesehatan', proofs);
  const page = await open([2, 2]);
  await heading(page, 'Jemput Bola');
  expect(await page.getByRole('button', { name: 'Simpan tanpa memutuskan' }).isDisabled()).toBe(true);
  await page.locator('#bukti-16-tingkat').selectOption('0');
  await page.getByRole('button', { name: 'Simpan tanpa memutuskan' }).click();
  await page.getByText('Tersimpan; usulan ini belum diputuskan.').waitFor();
  expect((await rows())[0]).toMatchObject({ Status: 'Diajukan' });
  expect((await tableRows(book, 'Bukti', 1))[0]).toMatchObject({ Klaim: 2, Terverifikasi: 0 });
  expect(await page.getByRole('button', { name: 'Simpan tanpa memutuskan' }).isDisabled()).toBe(true);
  await page.context().close();
});

test('odd texts are shown as they are, and no address but a web address becomes a link', async () => {
  const hostile = [
    '<img src=x onerror="window.hit=1">',
    '</script><script>window.hit=1</script>',
    '\u202Eterbalik',
    '=HYPERLINK("http://jahat.example";"klik")',
  ].join(' ');
  await submitted(hostile, 'Dinas Kesehatan', {
    design: `${hostile}\n${'x'.repeat(3000)}`,
    link: 'javascript:window.hit=1//a.b',
    'indicator:16:link': ' javascript:window.hit=1//.example',
    'indicator:17:link': 'https://bukti.example/"><script>window.hit=1</script>',
    'indicator:18:claim': '1',
    'indicator:18:link': 'data:text/html,<script>window.hit=1</script>',
  });
  const page = await open([2, 2]);
  await page.getByText('Bukti per indikator').waitFor();
  for (const summary of await page.locator('summary').all()) await summary.click();
  expect(await page.getByRole('heading', { level: 2 }).first().textContent()).toContain('<img src=x onerror');
  const links = await page
    .getByRole('link')
    .evaluateAll((all) => all.map((one) => (one as HTMLAnchorElement).protocol));
  expect(links).toEqual(['https:']);
  expect(await page.evaluate(() => 'hit' in window)).toBe(false);
  expect(await page.locator('main img, main script').count()).toBe(0);
  expect(await overflow(page)).toBeLessThanOrEqual(0);
  expect(await faults(page)).toEqual([]);
  await page.context().close();
});
