import AxeBuilder from '@axe-core/playwright';
import type { Browser, Page } from 'playwright-core';
import { launchChromium } from '../support/chromium';
import { focusOn } from '../support/focus';
import { openSidebarPage } from '../support/sidebar-page';
import { entryServer } from './entry-server';

jest.setTimeout(60_000);

let browser: Browser;
beforeAll(async () => {
  browser = await launchChromium();
});
afterAll(() => browser.close());

type Server = ReturnType<typeof entryServer>;

const open = (server: Server): Promise<Page> => openSidebarPage(browser, 'entry', server.answers);

const openEntry = async (server: Server, name: string): Promise<Page> => {
  const page = await open(server);
  await page.getByRole('button', { name }).click();
  await page.getByRole('navigation', { name: 'Langkah' }).waitFor();
  return page;
};
const goTo = (page: Page, step: string): Promise<void> =>
  page.getByRole('navigation', { name: 'Langkah' }).getByRole('button', { name: step }).click();
const isSaved = (page: Page): Promise<void> => page.getByText(/^Tersimpan 10\.32$/).waitFor();
const faults = async (page: Page): Promise<string[]> => {
  const { violations } = await new AxeBuilder({ page }).analyze();
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`);
};
const overflow = (page: Page): Promise<number> =>
  page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);

const filled = (): Server => {
  const server = entryServer();
  server.add('INV-2025-001', { name: 'Jemput Bola Keliling' }, 'Diajukan');
  server.add('INV-2025-002', { name: 'Kolak Beko', launchDate: 'Maret 2021', budget: '12500000' });
  return server;
};

test('the list is searched by name and number and narrowed by status', async () => {
  const page = await open(filled());
  await page.getByText('2 usulan', { exact: true }).waitFor();
  await page.getByLabel('Cari usulan').fill('002');
  await page.getByText('1 usulan', { exact: true }).waitFor();
  await page.getByLabel('Cari usulan').fill('');
  await page.getByLabel('Status').selectOption('Diajukan');
  expect(await page.locator('.lines li').allTextContents()).toEqual([
    expect.stringContaining('Jemput Bola Keliling'),
  ]);
  await page.getByLabel('Cari usulan').fill('kolak');
  await page.getByText('Tidak ada usulan yang cocok.').waitFor();
  await page.context().close();
});

test('every step fits 300 pixels and has no fault that axe finds', async () => {
  const page = await openEntry(filled(), 'Kolak Beko');
  const found: (string | number)[] = [];
  for (const step of ['Identitas', 'Profil', 'Isi', 'Bukti', 'Kirim']) {
    await goTo(page, step);
    found.push(await overflow(page), ...(await faults(page)));
  }
  await page.getByRole('button', { name: 'Daftar' }).click();
  await page.getByText('2 usulan', { exact: true }).waitFor();
  found.push(await overflow(page), ...(await faults(page)));
  await page.getByRole('button', { name: 'Usulan baru' }).click();
  found.push(await overflow(page), ...(await faults(page)));
  expect(found.filter((one) => typeof one === 'string' || one > 0)).toEqual([]);
  await page.context().close();
});

test('a new entry is begun, filled in and submitted by keyboard alone', async () => {
  const server = entryServer();
  const page = await open(server);
  await page.getByText('Belum ada usulan.').waitFor();
  const pressUntil = async (name: string): Promise<void> => {
    for (let tabs = 0; tabs < 40; tabs += 1) {
      await page.keyboard.press('Tab');
      const reached = await page.evaluate(() => {
        const at = document.activeElement;
        const label = at?.id ? document.querySelector(`label[for="${at.id}"]`)?.textContent : null;
        return label ?? at?.textContent ?? '';
      });
      if (reached === name) return;
    }
    throw new Error(`The keyboard does not reach ${name}`);
  };
  await pressUntil('Usulan baru');
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { name: 'Usulan baru' }).waitFor();
  await pressUntil('Nama inovasi');
  await page.keyboard.type('Kolak Beko');
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { name: 'Kolak Beko' }).waitFor();
  await pressUntil('Isi');
  await page.keyboard.press('Enter');
  await page.getByLabel('Manfaat').waitFor();
  await pressUntil('Manfaat');
  await page.keyboard.type('Warga tidak perlu datang');
  await pressUntil('Hasil');
  await isSaved(page);
  expect(server.rows.get('INV-2025-001')?.texts).toMatchObject({
    name: 'Kolak Beko',
    benefit: 'Warga tidak perlu datang',
  });
  await pressUntil('Berikutnya');
  await page.keyboard.press('Enter');
  await page.getByLabel('Tautan bukti').first().waitFor();
  await pressUntil('Berikutnya');
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: 'Ajukan' }).waitFor();
  await pressUntil('Ajukan');
  await page.keyboard.press('Enter');
  await page.getByText('Usulan sudah diajukan.').waitFor();
  expect(server.rows.get('INV-2025-001')?.status).toBe('Diajukan');
  await page.context().close();
});

test('words are counted while typing, and missing parts are offered as headings', async () => {
  const server = filled();
  const page = await openEntry(server, 'Kolak Beko');
  await goTo(page, 'Isi');
  await page.getByText('0 dari 300 kata').waitFor();
  await page.getByRole('button', { name: 'Dasar hukum' }).click();
  await page.keyboard.type('Peraturan Wali Kota tentang inovasi');
  await page.getByText('7 dari 300 kata').waitFor();
  expect(await page.getByRole('button', { name: 'Dasar hukum' }).isDisabled()).toBe(true);
  await page.getByLabel('Rancang bangun').blur();
  await isSaved(page);
  expect(server.rows.get('INV-2025-002')?.texts.design).toBe(
    'Dasar hukum:\nPeraturan Wali Kota tentang inovasi',
  );
  await page.context().close();
});

test('rupiah are grouped while typing, days are picked and told in words, an odd one stays visible', async () => {
  const server = filled();
  const page = await openEntry(server, 'Kolak Beko');
  await goTo(page, 'Profil');
  const budget = page.getByLabel('Anggaran (Rp)');
  expect(await budget.inputValue()).toBe('12.500.000');
  await budget.fill('');
  await budget.pressSequentially('7500000');
  expect(await budget.inputValue()).toBe('7.500.000');
  await budget.press('Home');
  await budget.pressSequentially('1');
  expect(await budget.inputValue()).toBe('17.500.000');
  await page.getByText('"Maret 2021" belum berupa satu tanggal.').waitFor();
  await page.getByLabel('Tanggal penerapan').fill('2024-03-01');
  await page.getByText('1 Maret 2024').waitFor();
  await isSaved(page);
  await page.waitForFunction(() => document.querySelector('.note.saved') !== null);
  expect(server.rows.get('INV-2025-002')?.texts).toMatchObject({
    budget: '17500000',
    launchDate: '2024-03-01',
  });
  await page.context().close();
});

test('a choice says what it means', async () => {
  const page = await openEntry(filled(), 'Kolak Beko');
  await page.getByLabel('Inisiator').selectOption('ASN');
  await page.locator('.meaning', { hasText: 'Gagasan seorang pegawai' }).waitFor();
  await page.context().close();
});

test('an edit made in the grid meanwhile is shown beside one’s own, and the person chooses', async () => {
  const server = filled();
  const page = await openEntry(server, 'Kolak Beko');
  const row = server.rows.get('INV-2025-002');
  if (row) row.texts.name = 'Kolak Dingin';
  const name = page.getByLabel('Nama inovasi');
  await name.fill('Kolak Hangat');
  await name.blur();
  const conflict = page.getByRole('alert').filter({ hasText: 'diubah orang lain' });
  expect(await conflict.locator('dd').allTextContents()).toEqual(['Kolak Dingin', 'Kolak Hangat']);
  expect(await faults(page)).toEqual([]);
  await conflict.getByRole('button', { name: 'Pakai isian saya' }).click();
  await isSaved(page);
  expect(row?.texts.name).toBe('Kolak Hangat');
  if (row) row.texts.name = 'Kolak Dingin';
  await name.fill('Kolak Panas');
  await name.blur();
  await page.getByRole('button', { name: 'Pakai isi lembar' }).click();
  expect(await name.inputValue()).toBe('Kolak Dingin');
  await page.context().close();
});

test('evidence is claimed per indicator, with what Bapperida verified beside it', async () => {
  const server = filled();
  const page = await openEntry(server, 'Kolak Beko');
  await goTo(page, 'Bukti');
  await page.getByLabel('Tingkat yang diklaim').first().selectOption('2');
  const link = page.locator('#bukti-16-tautan');
  await link.fill('bukan tautan');
  await page.getByText('"bukan tautan" belum berupa tautan.').waitFor();
  await link.fill('https://drive.example/sk.pdf');
  await link.blur();
  await page.getByText('Terverifikasi Bapperida: tingkat 1.').waitFor();
  expect(await page.getByLabel('Tingkat yang diklaim').first().inputValue()).toBe('2');
  await page.context().close();
});

test('a gap leads to its field', async () => {
  const page = await openEntry(filled(), 'Kolak Beko');
  await goTo(page, 'Kirim');
  await page.getByRole('button', { name: 'Isi Manfaat' }).click();
  await page.getByLabel('Manfaat').waitFor();
  await focusOn(page, '#isian-benefit');
  await page.context().close();
});

test('two Google accounts in one browser are recognised and explained, and nothing typed is lost', async () => {
  const server = filled();
  const denied =
    "ScriptError: We're sorry, a server error occurred while reading from storage. Error code PERMISSION_DENIED.";
  server.failures.readEntries.push(denied);
  const page = await open(server);
  await page.getByText('dua akun Google').waitFor();
  await page.getByRole('button', { name: 'Coba lagi' }).click();
  await page.getByRole('button', { name: 'Kolak Beko' }).click();
  server.failures.saveEntry.push(denied);
  await page.getByLabel('Nama inovasi').fill('Kolak Hangat');
  await page.getByLabel('Nama inovasi').blur();
  await page.getByText('dua akun Google').waitFor();
  expect(await page.getByLabel('Nama inovasi').inputValue()).toBe('Kolak Hangat');
  await page.context().close();
});

test('leaving with something unsaved asks first', async () => {
  const server = filled();
  const page = await openEntry(server, 'Kolak Beko');
  server.failures.saveEntry.push('Error: Tidak bisa.', 'Error: Tidak bisa.', 'Error: Tidak bisa.');
  await page.getByLabel('Nama inovasi').fill('Kolak Hangat');
  await page.getByRole('button', { name: 'Daftar' }).click();
  await page.getByText('Ada isian yang belum tersimpan.').waitFor();
  await page.getByRole('button', { name: 'Tetap di sini' }).click();
  expect(await page.getByLabel('Nama inovasi').inputValue()).toBe('Kolak Hangat');
  await page.context().close();
});

test('a row that was deleted meanwhile gives a new one from what was typed', async () => {
  const server = filled();
  const page = await openEntry(server, 'Kolak Beko');
  server.rows.delete('INV-2025-002');
  await page.getByLabel('Nama inovasi').fill('Kolak Hangat');
  await page.getByLabel('Nama inovasi').blur();
  await page.getByRole('button', { name: 'Buat usulan baru dari isian ini' }).click();
  await page.getByText('INV-2025-002 · Draf').waitFor();
  await isSaved(page);
  expect(server.rows.get('INV-2025-002')?.texts).toMatchObject({ name: 'Kolak Hangat', budget: '12500000' });
  await page.context().close();
});

test('somebody in no roster sees whom to ask for what; a school’s address is told so', async () => {
  const proposer = {
    email: 'baru@gmail.com',
    role: 'operator',
    isTeam: false,
    agencies: [],
    school: '',
  } as const;
  const page = await open(entryServer({ proposer }));
  await page.getByText('belum terdaftar sebagai operator OPD').waitFor();
  expect(await page.locator('main').textContent()).toContain('baru@gmail.com');
  expect(await faults(page)).toEqual([]);
  await page.context().close();
  const school = await open(entryServer({ proposer: { ...proposer, school: 'SD Negeri 5' } }));
  await school.getByText('terdaftar untuk SD Negeri 5').waitFor();
  await school.context().close();
});

test('an entry that is closed says why and takes nothing', async () => {
  const server = entryServer();
  server.add(
    'INV-2025-001',
    { name: 'Kolak Beko' },
    'Draf',
    'Tenggat pengusulan 31 Desember 2024 sudah lewat.',
  );
  const page = await openEntry(server, 'Kolak Beko');
  await page.getByText('Tenggat pengusulan 31 Desember 2024 sudah lewat.').waitFor();
  expect(await page.getByLabel('Nama inovasi').isDisabled()).toBe(true);
  await goTo(page, 'Kirim');
  expect(await page.getByRole('button', { name: 'Ajukan' }).count()).toBe(0);
  await page.context().close();
});
