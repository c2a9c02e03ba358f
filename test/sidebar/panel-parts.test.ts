import { readFileSync } from 'node:fs';
import AxeBuilder from '@axe-core/playwright';
import type { Browser, Page } from 'playwright-core';
import type { FaultLine, PanelFile, RoundView } from '../../src/core/penilaian/panel-file';
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

const line = (index: number, parts: Partial<RoundView['lines'][number]> = {}) => ({
  id: `INV-2025-${String(index).padStart(3, '0')}`,
  name: `Sistem Pelayanan Administrasi Kependudukan Digital Terintegrasi Berbasis Kelurahan ${index}`,
  opd: 'Dinas Kependudukan dan Pencatatan Sipil',
  kind: 'OPD',
  finalScore: 95.25 - index,
  rank: index,
  kindRank: index,
  award: ['Juara 1', 'Juara 2', 'Juara 3', 'Harapan 1', 'Harapan 2', 'Harapan 3'][index - 1] ?? 'Nominasi',
  tieReason: '',
  ...parts,
});
const openRound: RoundView = {
  ...fileWith().round,
  lines: [
    ...Array.from({ length: 12 }, (_, index) => line(index + 1)),
    line(13, { kind: 'SD', kindRank: 1, award: 'Juara 1', tieReason: 'Seri, dibedakan oleh nilai A' }),
  ],
};
const locked: RoundView = {
  ...openRound,
  isLocked: true,
  lockedAt: '23/04/2025 09.30',
  lockedBy: 'admin@kota.example',
  fingerprint: '0123456789abcdef'.repeat(4),
  moved: ['INV-2025-004 Jemput bola: peringkat 4 dikunci, kini 6'],
};

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
    const { page } = await open('Rubrik', fileWith({ rubricChanges, round: locked }));
    await page.getByText('Buka dahulu kuncinya').waitFor();
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

describe('Hasil & kunci', () => {
  test('shows awards by kind of proposer and locks after asking twice', async () => {
    const { page, asked } = await open('Hasil & kunci', fileWith({ round: openRound, faults: [cell(2)] }), {
      lockRound: () => fileWith({ round: locked }),
    });
    const text = (await page.locator('main').textContent()) ?? '';
    for (const word of [
      'Juara 1',
      'Harapan 3',
      'Nominasi',
      '94,25',
      'Seri, dibedakan oleh nilai A',
      'SD (1)',
    ])
      expect(text).toContain(word);
    await look(page, 'hasil');
    await button(page, 'Kunci periode').click();
    const dialog = page.getByRole('dialog');
    await dialog.getByText('1 perbedaan dengan Buku Nilai belum diselesaikan.').waitFor();
    await look(page, 'hasil kunci');
    await dialog.getByRole('button', { name: 'Lanjutkan' }).click();
    await dialog.getByText('Kunci hasil 13 usulan sekarang?').waitFor();
    expect(await focused(page)).toBe('Batal');
    await look(page, 'hasil kunci lagi');
    expect(asked).toEqual([]);
    await dialog.getByRole('button', { name: 'Ya, kunci periode' }).click();
    await page.getByText('Dikunci 23/04/2025 09.30').waitFor();
    expect(asked).toEqual([['lockRound', '']]);
    await dialog.waitFor({ state: 'detached' });
    expect(await focused(page)).toContain('Hasil & kunci');
    await page.context().close();
  });

  test('shows the lock, what moved since, and opens it with a reason', async () => {
    const { page, asked } = await open('Hasil & kunci', fileWith({ round: locked }), {
      unlockRound: () => fileWith({ round: openRound }),
    });
    await page.getByText('oleh admin@kota.example').waitFor();
    await page.getByText('peringkat 4 dikunci, kini 6').waitFor();
    expect(await page.locator('code').textContent()).toBe('0123456789ab…');
    expect(await page.locator('code').getAttribute('title')).toBe(locked.fingerprint);
    await button(page, 'Salin sidik').click();
    // Here the clipboard is out of reach, as it may be in Google's dialog: the whole stands there to be marked.
    await page.getByText(locked.fingerprint).waitFor();
    await look(page, 'terkunci');
    await button(page, 'Buka kunci').click();
    await page.getByRole('dialog').getByLabel('Alasan').fill('Salah hitung');
    await page.getByRole('dialog').getByRole('button', { name: 'Buka kunci' }).click();
    await button(page, 'Kunci periode').waitFor();
    expect(asked).toEqual([['unlockRound', 'Salah hitung']]);
    await page.context().close();
  });

  test('downloads minutes and certificates, and shows what kept it from them', async () => {
    const { page, asked } = await open('Hasil & kunci', fileWith({ round: locked }), {
      printMinutes: () => ({ name: 'Berita acara penilaian 2025.pdf', base64: btoa('%PDF-1.4 é') }),
      printCertificates: () => {
        throw new Error('Templat SERTIFIKAT tidak ada di tab Templat.');
      },
    });
    await page.getByLabel('Nomor').fill('000.9/12/2025');
    const downloading = page.waitForEvent('download');
    await button(page, 'Unduh berita acara (PDF)').click();
    const download = await downloading;
    expect(download.suggestedFilename()).toBe('Berita acara penilaian 2025.pdf');
    expect(readFileSync(await download.path(), 'latin1')).toBe('%PDF-1.4 é');
    await page.getByRole('link', { name: 'Berita acara penilaian 2025.pdf' }).waitFor();
    await look(page, 'terkunci diunduh');
    await button(page, 'Unduh sertifikat (PDF)').click();
    await page.getByText('Templat SERTIFIKAT tidak ada').waitFor();
    expect(asked).toEqual([
      ['printMinutes', '000.9/12/2025'],
      ['printCertificates', '000.9/12/2025'],
    ]);
    await page.context().close();
  });

  test('says why it cannot be locked, and lets a broken lock be opened', async () => {
    const none = await open(
      'Hasil & kunci',
      fileWith({ round: { ...openRound, problem: 'Belum ada usulan.' } }),
    );
    await none.page.getByText('Belum ada usulan.').waitFor();
    expect(await button(none.page, 'Kunci periode').count()).toBe(0);
    await none.page.context().close();
    const problem = 'Hasil yang dikunci tidak utuh lagi di tab Buku Nilai.';
    const broken = { ...locked, problem, fingerprint: '', lines: [], moved: [] };
    const { page } = await open('Hasil & kunci', fileWith({ round: broken }));
    await page.getByText(problem).waitFor();
    expect(await button(page, /^Unduh/).count()).toBe(0);
    expect(await button(page, 'Buka kunci').count()).toBe(1);
    await look(page, 'kunci rusak');
    await page.context().close();
  });
});

test('a narrow window holds every new part', async () => {
  const file = fileWith({ faults: [cell(2), formula], rubricChanges: ['A: bobot 40 → 30 %'], round: locked });
  for (const part of ['Penjaga nilai', 'Rubrik', 'Nilai per tanggal', 'Hasil & kunci']) {
    const { page } = await open(part, file, {}, 360);
    await look(page, `sempit ${part}`);
    await page.context().close();
  }
});
