import AxeBuilder from '@axe-core/playwright';
import type { Browser, Page } from 'playwright-core';
import type { FaultLine, PanelFile } from '../../src/core/penilaian/panel-file';
import { launchChromium } from '../support/chromium';
import { assessor, panelFile, rubricWith, scoredEntry, scoreRow } from '../support/panel';
import { type Answers, openSidebarPage } from '../support/sidebar-page';

jest.setTimeout(120_000);

let browser: Browser;
beforeAll(async () => {
  browser = await launchChromium();
});
afterAll(() => browser.close());

const team = [assessor('rina@kota.example', 'Rina Anggraini'), assessor('budi@kota.example', 'Budi Santoso')];
const entries = ['INV-2025-001', 'INV-2025-002', 'INV-2025-003'].map((id, index) =>
  scoredEntry(id, { name: `Jemput bola ${index + 1}` }),
);
const rows = entries.flatMap(({ id }, index) =>
  team.map(({ email }) => scoreRow(id, email, [90 - index, 80, 70])),
);
const rubric = rubricWith([40, 35, 25]);
const settings = { minAssessors: 2, spreadLimit: 20 };
const fileWith = (parts: Partial<PanelFile> = {}): PanelFile => ({
  ...panelFile({ entries, rows, team, rubric, settings }),
  ...parts,
});

const cell = (number: number, parts: Partial<FaultLine> = {}): FaultLine => ({
  key: `cell|${number}`,
  id: 'INV-2025-001',
  where: `Penilaian, baris ${number}, rina@kota.example, A`,
  expected: '80',
  found: '95',
  mayAccept: true,
  ...parts,
});
const formula = cell(900, { expected: 'rumus', found: '99', mayAccept: false });

/** Opens a part of the page as Google's dialog would; keeps what the page asks of the server. */
const open = async (part: string, file: PanelFile, answers: Answers = {}, width = 960) => {
  const asked: unknown[][] = [];
  const kept = Object.fromEntries(
    Object.entries(answers).map(([name, answer]) => [
      name,
      (...args: never[]) => {
        asked.push([name, ...args]);
        return answer(...args);
      },
    ]),
  );
  const all = { readPanel: () => file, ...kept };
  const page = await openSidebarPage(browser, 'panel', all, { width, height: 640 });
  await page.getByRole('tab', { name: part }).click();
  return { page, asked };
};

/** Set to a folder to look at the pictures. */
const pictures = process.env.PANEL_PICTURES;

/** Nothing wider than the dialog, and nothing that axe finds. */
const look = async (page: Page, name: string): Promise<void> => {
  expect(await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)).toBe(0);
  const { violations } = await new AxeBuilder({ page }).analyze();
  expect(violations.map((violation) => `${violation.id}: ${violation.nodes[0]?.html}`)).toEqual([]);
  if (pictures) await page.screenshot({ path: `${pictures}/${name}.png`, fullPage: true });
};

const button = (page: Page, name: string | RegExp) => page.getByRole('button', { name });
const focused = (page: Page) => page.evaluate(() => document.activeElement?.textContent ?? '');

describe('Penjaga nilai', () => {
  test('says when scores and ledger agree, and who can still alter both', async () => {
    const { page } = await open('Penjaga nilai', fileWith());
    await page.getByText('Tidak ada perbedaan antara Penilaian dan Buku Nilai.').waitFor();
    await page.getByText('Pemilik berkas tetap dapat mengubah keduanya').waitFor();
    await look(page, 'penjaga kosong');
    await page.context().close();
  });

  test('restores what is chosen, all of it beyond the first hundred too, after asking once', async () => {
    const faults = Array.from({ length: 130 }, (_, index) => cell(index + 2));
    const { page, asked } = await open('Penjaga nilai 130', fileWith({ faults }), {
      mendScores: () => fileWith(),
    });
    await page.getByText('dan 30 lainnya').waitFor();
    const list = page.getByRole('list', { name: 'Perbedaan' });
    expect(await list.getByRole('listitem').count()).toBe(100);
    expect(await button(page, /^Pulihkan yang/).isDisabled()).toBe(true);
    await page.getByLabel('Pilih semua').check();
    await button(page, 'Pulihkan yang dipilih (130)').click();
    await button(page, 'Batal').click();
    expect(asked).toEqual([]);
    await button(page, 'Pulihkan yang dipilih (130)').click();
    await page.getByRole('dialog').getByRole('button', { name: 'Pulihkan' }).click();
    await page.getByText('Tidak ada perbedaan antara').waitFor();
    await page.getByText('Nilai dipulihkan.').waitFor();
    expect(asked).toEqual([['mendScores', faults.map(({ key }) => key), [], '']]);
    await page.context().close();
  });

  test('accepts only what may be accepted, with a reason; a refusal stays in the dialog', async () => {
    const faults = [cell(2), formula];
    const breaks = ['Baris nomor 4 hilang.'];
    let isRefusing = true;
    const { page, asked } = await open('Penjaga nilai 3', fileWith({ faults, breaks }), {
      mendScores: () => {
        if (isRefusing)
          throw new Error('Lembar sedang dipakai proses lain. Tunggu sebentar, lalu coba lagi.');
        return fileWith({ breaks });
      },
    });
    await page.getByText('Baris nomor 4 hilang. Tidak dapat dipulihkan dari salinannya').waitFor();
    await look(page, 'penjaga');
    await page.getByLabel(/baris 900/).check();
    expect(await button(page, /^Terima yang/).isDisabled()).toBe(true);
    await page.getByLabel(/baris 2,/).check();
    await button(page, 'Terima yang dipilih (1)').click();
    const dialog = page.getByRole('dialog');
    await dialog.getByText('1 pilihan hanya dapat dipulihkan').waitFor();
    const go = dialog.getByRole('button', { name: 'Terima' });
    expect(await go.isDisabled()).toBe(true);
    await dialog.getByLabel('Alasan').fill('  Disepakati panel ');
    await look(page, 'penjaga terima');
    await go.click();
    await dialog.getByRole('alert').waitFor();
    isRefusing = false;
    await go.click();
    await dialog.waitFor({ state: 'detached' });
    expect(asked[1]).toEqual(['mendScores', [], ['cell|2'], 'Disepakati panel']);
    expect(await page.getByRole('tab', { name: 'Penjaga nilai 1' }).count()).toBe(1);
    await page.context().close();
  });

  test('shows texts of cells as they were typed', async () => {
    const { page } = await open(
      'Penjaga nilai',
      fileWith({ faults: [cell(2, { found: '<b>80</b>', expected: '' })] }),
    );
    await page.getByText('kosong → <b>80</b>').waitFor();
    await page.context().close();
  });
});

describe('the dialog', () => {
  test('keeps the focus, closes on Escape and gives the focus back', async () => {
    const { page } = await open('Penjaga nilai', fileWith({ faults: [cell(2)] }));
    await page.getByLabel('Pilih semua').check();
    await button(page, /^Terima yang/).focus();
    await page.keyboard.press('Enter');
    const dialog = page.getByRole('dialog', { name: 'Terima 1 perubahan' });
    await dialog.getByLabel('Alasan').fill('x');
    for (const key of ['Tab', 'Tab', 'Tab', 'Tab', 'Shift+Tab', 'Shift+Tab', 'Shift+Tab']) {
      await page.keyboard.press(key);
      expect(await dialog.evaluate((shown) => shown.contains(document.activeElement))).toBe(true);
    }
    await page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'detached' });
    expect(await focused(page)).toContain('Terima yang dipilih');
    await page.context().close();
  });

  test('stays while something is being done', async () => {
    let answer = (): void => {};
    const waiting = new Promise<void>((resolve) => {
      answer = resolve;
    });
    const { page } = await open('Penjaga nilai', fileWith({ faults: [cell(2)] }), {
      mendScores: () => waiting.then(() => fileWith()),
    });
    await page.getByLabel('Pilih semua').check();
    await button(page, /^Pulihkan yang/).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('button', { name: 'Pulihkan' }).click();
    expect(await dialog.getByRole('button', { name: 'Memulihkan…' }).isDisabled()).toBe(true);
    for (const key of ['Escape', 'Tab', 'Escape', 'Shift+Tab', 'Escape']) await page.keyboard.press(key);
    expect(await dialog.isVisible()).toBe(true);
    answer();
    await dialog.waitFor({ state: 'detached' });
    await page.context().close();
  });

  test('gives the focus to the tab when what opened it is gone', async () => {
    const { page } = await open('Penjaga nilai', fileWith({ faults: [cell(2)] }), {
      mendScores: () => fileWith(),
    });
    await page.getByLabel('Pilih semua').check();
    await button(page, /^Pulihkan yang/).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Pulihkan' }).click();
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    expect(await focused(page)).toContain('Penjaga nilai');
    await page.context().close();
  });
});

describe('Rubrik', () => {
  const rubricChanges = ['A Kriteria A: bobot 40 → 30 %', 'B Kriteria B: bobot 35 → 45 %'];

  test('shows the weights and their sum, also when it is wrong', async () => {
    const { page } = await open('Rubrik', fileWith());
    await page.getByText('Jumlah bobot 100 %').waitFor();
    await look(page, 'rubrik');
    await page.context().close();
    const wrong = { ...rubricWith([40, Number.NaN, 25]), problem: 'Bobot kriteria B belum berupa angka.' };
    const other = await open('Rubrik 2', fileWith({ rubric: wrong, rubricChanges }));
    await other.page.getByText('seharusnya 100 %').waitFor();
    await other.page.getByText('bobot belum berupa angka').first().waitFor();
    await other.page.getByText('Betulkan dahulu tab Kriteria').waitFor();
    expect(await button(other.page, 'Setujui perubahan').count()).toBe(0);
    await other.page.context().close();
  });

  test('asks for a reason to approve a change, and goes on under the new rubric', async () => {
    const { page, asked } = await open('Rubrik 2', fileWith({ rubricChanges }), {
      approveRubric: () => fileWith({ rubric: rubricWith([30, 45, 25]) }),
    });
    await page.getByText('bobot 40 → 30 %').waitFor();
    await page.getByText('Penilaian berhenti').waitFor();
    await look(page, 'rubrik berubah');
    await button(page, 'Setujui perubahan').click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('Alasan').fill('Rapat panel');
    await look(page, 'rubrik setujui');
    await dialog.getByRole('button', { name: 'Setujui perubahan' }).click();
    await page.getByText('Rubrik disetujui.').waitFor();
    expect(asked).toEqual([['approveRubric', 'Rapat panel']]);
    expect(await page.getByText('Penilaian berhenti').count()).toBe(0);
    await page.context().close();
  });

  test('cannot be approved while the round is locked', async () => {
    const { page } = await open('Rubrik', fileWith({ rubricChanges, isLocked: true }));
    await page.getByText('Buka dahulu kuncinya: menu Inovasi Daerah, Hasil penilaian.').waitFor();
    expect(await button(page, 'Setujui perubahan').count()).toBe(0);
    await page.context().close();
  });
});

describe('Nilai per tanggal', () => {
  const lines = [
    { id: 'INV-1', name: 'Naik', finalScore: 81.25, rank: 3, rankNow: 1 },
    { id: 'INV-2', name: 'Turun', finalScore: 85, rank: 1, rankNow: 2 },
    { id: 'INV-3', name: 'Tetap', finalScore: 70, rank: 4, rankNow: 4 },
    { id: 'INV-4', name: 'Hilang', finalScore: 60, rank: 5, rankNow: null },
  ];

  test('tells in words how places moved since the day', async () => {
    const { page, asked } = await open('Nilai per tanggal', fileWith(), {
      readRankingOn: (day: string) => ({ day, lines: day === '2025-04-23' ? lines : [] }),
    });
    await page.getByLabel('Tanggal', { exact: true }).fill('2025-04-23');
    await button(page, 'Tampilkan').click();
    await page
      .getByText('3 dari 4 usulan yang bernilai pada 23 April 2025 kini berperingkat lain.')
      .waitFor();
    const text = await page.locator('main').textContent();
    expect(text).toContain('▲ naik 2 · kini peringkat 1');
    expect(text).toContain('▼ turun 1 · kini peringkat 2');
    expect(text).toContain('tetap');
    expect(text).toContain('kini tanpa peringkat');
    await look(page, 'per tanggal');
    await page.getByLabel('Tanggal', { exact: true }).fill('2025-01-01');
    await page.keyboard.press('Enter');
    await page.getByText('Belum ada nilai final pada 1 Januari 2025.').waitFor();
    expect(asked).toEqual([
      ['readRankingOn', '2025-04-23'],
      ['readRankingOn', '2025-01-01'],
    ]);
    await page.context().close();
  });

  test('says why it cannot be read', async () => {
    const { page } = await open('Nilai per tanggal', fileWith(), {
      readRankingOn: () => {
        throw new Error('We’re sorry, a server error occurred. Please wait a bit and try again.');
      },
    });
    await page.getByLabel('Tanggal', { exact: true }).fill('2025-04-23');
    await button(page, 'Tampilkan').click();
    expect(await page.getByRole('alert').textContent()).toContain('Google sedang sibuk');
    await page.context().close();
  });
});

test('a narrow window holds every new part', async () => {
  const file = fileWith({
    faults: [cell(2), formula],
    rubricChanges: ['A: bobot 40 → 30 %'],
    isLocked: true,
  });
  for (const part of ['Penjaga nilai', 'Rubrik', 'Nilai per tanggal']) {
    const { page } = await open(part, file, {}, 360);
    await look(page, `sempit ${part}`);
    await page.context().close();
  }
});
