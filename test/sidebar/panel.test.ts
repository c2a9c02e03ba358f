import AxeBuilder from '@axe-core/playwright';
import type { Browser, Page } from 'playwright-core';
import type { PanelFile } from '../../src/core/penilaian/panel-file';
import { type PanelView, panelView } from '../../src/core/penilaian/panel-view';
import type { ScoredEntry, ScoreRow } from '../../src/core/penilaian/score-rows';
import { launchChromium } from '../support/chromium';
import { assessor, panelFile, rubricWith, scoredEntry, scoreRow } from '../support/panel';
import { type Answers, openSidebarPage } from '../support/sidebar-page';

jest.setTimeout(120_000);

let browser: Browser;
beforeAll(async () => {
  browser = await launchChromium();
});
afterAll(() => browser.close());

const rubric = rubricWith([40, 35, 25]);
const settings = { minAssessors: 2, spreadLimit: 20 };
const people = [
  assessor('rina.anggraini@pangkalpinangkota.go.id', 'Rina Anggraini'),
  assessor('budi.santoso@pangkalpinangkota.go.id', 'Budi Santoso'),
  assessor('citra@pangkalpinangkota.go.id', 'Citra Lestari', 'Dinas Sosial'),
  assessor('dedi@pangkalpinangkota.go.id', 'Dedi Kurniawan Prasetyo Wibowo, S.STP., M.Si., CGCAE'),
  assessor('eka@pangkalpinangkota.go.id', ''),
];
/** Points by which each of them scores above or below what an entry is worth. */
const lean = [0, -9, 4, 1.5, -2];

/** A panel in which each entry lacks some of the assessors, and a few were never scored. */
const panelOf = (size: number, assessors: number, nameOf: (index: number) => string) => {
  const team = people.slice(0, assessors);
  const entries = Array.from({ length: size }, (_, index) =>
    scoredEntry(`INV-2025-${String(index + 1).padStart(3, '0')}`, {
      name: nameOf(index),
      opd: index % 5 === 0 ? 'Dinas Sosial' : 'Dinas Kependudukan dan Pencatatan Sipil',
    }),
  );
  const rows = entries.flatMap(({ id }, index) =>
    team.flatMap(({ email, unit }, at) => {
      const isAway = index > 5 && (index + at) % 3 === 0;
      if (isAway || (index % 5 === 0 && unit === 'Dinas Sosial') || index % 17 === 16) return [];
      const odd = index % 11 === 3 && at === 1 ? -25 : 0;
      const worth = 55 + ((index * 13) % 35) + (lean[at] ?? 0) + odd;
      const scores = [worth, worth + ((index * 7) % 9) - 4, worth - ((index * 5) % 8)];
      return index % 13 === 12
        ? [scoreRow(id, email, [], { isAbstained: true, reason: 'Kerabat' })]
        : [scoreRow(id, email, scores, index % 7 === 6 && at === 0 ? { state: 'Draf' } : {})];
    }),
  );
  return { entries, rows, team };
};

const few = panelOf(30, 3, (index) => `Layanan jemput bola nomor ${index + 1}`);
const many = panelOf(
  200,
  5,
  (index) =>
    `SI-PANDAI-${index + 1}: Sistem Pelayanan Administrasi Kependudukan Digital Terintegrasi Berbasis Kelurahan untuk Warga Lanjut Usia dan Penyandang Disabilitas di Kota Pangkalpinang`,
);

interface Fixture {
  readonly entries: readonly ScoredEntry[];
  readonly rows: readonly ScoreRow[];
  readonly team: typeof people;
}

const viewOf = ({ entries, rows, team }: Fixture): PanelView =>
  panelView(entries, rows, rubric, team, settings);

const fileOf = ({ entries, rows, team }: Fixture, parts: Partial<PanelFile> = {}): PanelFile => ({
  ...panelFile({ entries, rows, team, rubric, settings }),
  ...parts,
});

/** Opens the page as Google's dialog would. */
const open = (file: PanelFile, answers: Answers = {}, size = { width: 960, height: 640 }): Promise<Page> =>
  openSidebarPage(browser, 'panel', { readPanel: () => file, ...answers }, size);

const tab = (page: Page, name: string) => page.getByRole('tab', { name });

/** Set to a folder to look at the pictures. */
const pictures = process.env.PANEL_PICTURES;

/** Nothing wider than the dialog, and nothing that axe finds. */
const look = async (page: Page, name: string): Promise<void> => {
  const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
  expect(overflow).toBeLessThanOrEqual(0);
  const { violations } = await new AxeBuilder({ page }).analyze();
  expect(violations.map((violation) => `${violation.id}: ${violation.nodes[0]?.html}`)).toEqual([]);
  if (pictures) await page.screenshot({ path: `${pictures}/${name}.png`, fullPage: true });
};

/** Looks at the tabs that show how the panel scores. */
const lookThrough = async (page: Page, name: string): Promise<void> => {
  for (const title of ['Kemajuan', 'Perlu perhatian', 'Kalibrasi', 'Uji bobot']) {
    await tab(page, title).click();
    if (title === 'Uji bobot') {
      await page.getByRole('button', { name: 'Uji bobot' }).click();
      await page.getByRole('button', { name: 'Uji lagi' }).waitFor();
    }
    await look(page, `${name} ${title}`);
  }
};

test('without scores every part says so, and what to do', async () => {
  const page = await open(fileOf({ ...few, rows: [] }));
  await page.getByText('30 usulan terverifikasi. Belum ada nilai final.').waitFor();
  expect(await page.locator('main').textContent()).toContain('0 dari 30 final');
  await tab(page, 'Kalibrasi').click();
  await page.getByText('Belum ada nilai final, jadi penilai belum dapat dibandingkan.').waitFor();
  await tab(page, 'Uji bobot').click();
  await page.getByRole('button', { name: 'Uji bobot' }).click();
  await page.getByText('Belum ada nilai final, jadi belum ada peringkat yang dapat diuji.').waitFor();
  await lookThrough(await open(fileOf({ ...few, rows: [] })), 'kosong');
  await page.context().close();
});

test('without assessors or entries it says what to fill in first', async () => {
  const nobody = await open(fileOf({ ...few, rows: [], team: [] }));
  await nobody.getByText('Isi nama dan e-mail penilai di tab Tim').waitFor();
  await nobody.context().close();
  const nothing = await open(fileOf({ ...few, rows: [], entries: [] }));
  await nothing.getByText('Verifikasi usulan lebih dulu.').waitFor();
  await tab(nothing, 'Perlu perhatian').click();
  await nothing.getByText('Belum ada usulan terverifikasi.', { exact: true }).waitFor();
  await nothing.context().close();
});

test('three assessors and thirty entries: progress, what waits, severity, adjusted scores', async () => {
  const view = viewOf(few);
  const page = await open(fileOf(few));
  const text = async () => (await page.locator('main').textContent()) ?? '';
  await page.getByText('Rina Anggraini').waitFor();
  await page.getByText('Hasil, penguncian dan dokumen: menu Inovasi Daerah, Hasil penilaian.').waitFor();
  const [budi] = view.assessors;
  expect(await text()).toContain(`Budi Santoso${budi?.final} dari ${budi?.offered} final`);
  await tab(page, 'Perlu perhatian').click();
  expect(await text()).toMatch(/Perlu dibahas bersama \(\d+\)/);
  expect(await text()).toMatch(/Selisih 3\d,\d poin/);
  expect(await page.locator('.strip circle').count()).toBeGreaterThan(1);
  expect(await text()).toContain('Tidak ada yang boleh menilai');
  await tab(page, 'Kalibrasi').click();
  expect(await text()).toMatch(/Budi Santosolebih ketat 1\d,\d poin\d+ usulan bersama/);
  expect(await text()).toMatch(/\d\d,\d → \d\d,\d/);
  expect(await page.getByRole('list', { name: 'Nilai asli' }).getByRole('listitem').count()).toBe(15);
  await page.getByRole('button', { name: `Tampilkan semua (${view.adjustment.lines.length})` }).click();
  expect(await page.getByRole('list', { name: 'Nilai asli' }).getByRole('listitem').count()).toBe(
    view.adjustment.lines.length,
  );
  await lookThrough(page, 'tiga');
  await page.context().close();
});

test('five assessors and 200 entries with long names stay within the dialog', async () => {
  const page = await open(fileOf(many));
  await page.getByText('usulan terverifikasi sudah bernilai').waitFor();
  await lookThrough(page, 'lima');
  await page.context().close();
});

test('a narrow window stacks what stands side by side', async () => {
  const page = await open(fileOf(many), {}, { width: 360, height: 640 });
  await page.getByText('usulan terverifikasi sudah bernilai').waitFor();
  await lookThrough(page, 'sempit');
  await page.context().close();
});

test('the tabs are walked with the arrow keys, and the weights tested by keyboard', async () => {
  const page = await open(fileOf(few));
  await page.getByText('Rina Anggraini').waitFor();
  await tab(page, 'Kemajuan').focus();
  await page.keyboard.press('ArrowLeft');
  expect(await tab(page, 'Nilai per tanggal').getAttribute('aria-selected')).toBe('true');
  await page.keyboard.press('ArrowLeft');
  expect(await tab(page, 'Uji bobot').getAttribute('aria-selected')).toBe('true');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await page
    .getByText(/bertahan pada \d+ % dari variasi ±5/)
    .first()
    .waitFor();
  expect(await page.locator('main').textContent()).toMatch(/Sepuluh besar tetap sama pada .* variasi/);
  await page.keyboard.press('Shift+Tab');
  await page.keyboard.press('Home');
  await page.getByText('Kemajuan tiap penilai').waitFor();
  // What was tested is still there on coming back, until the scores are read again.
  await tab(page, 'Uji bobot').click();
  await page.getByText('Dapat masuk sepuluh besar').waitFor();
  await page.getByRole('button', { name: 'Muat ulang' }).click();
  await page.getByRole('button', { name: 'Uji bobot' }).waitFor();
  await page.context().close();
});

test('shows names as they were typed, the rubric’s problem, and why nothing is adjusted', async () => {
  const entries = [scoredEntry('INV-1', { name: '<b>Tebal</b> & "Kutip"' })];
  const pair = people.slice(0, 2);
  const rows = pair.map(({ email }, at) => scoreRow('INV-1', email, [10 + 60 * at, 10, 90]));
  const fixture = { entries, rows, team: pair };
  const page = await open(
    fileOf(fixture, { rubric: { ...rubric, problem: 'Bobot kriteria berjumlah 90.' } }),
  );
  await page.getByText('Bobot kriteria berjumlah 90.').waitFor();
  await tab(page, 'Perlu perhatian').click();
  expect(await page.locator('.named').first().textContent()).toContain('<b>Tebal</b> & "Kutip"');
  await tab(page, 'Kalibrasi').click();
  await page.getByText('Semua penilai menilai usulan yang sama, jadi tidak perlu disesuaikan.').waitFor();
  await page.context().close();
});

test('shows the server’s sentence when it refuses', async () => {
  const page = await openSidebarPage(browser, 'panel', {
    readPanel: () => {
      // As Google hands on what the server calls a refusal.
      throw new Error('Refusal: Hanya Admin di tab Tim yang dapat melihat panel. Hubungi Bapperida.');
    },
  });
  expect(await page.getByRole('alert').textContent()).toMatch(/^Hanya Admin di tab Tim/);
  await page.context().close();
});
