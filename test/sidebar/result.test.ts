import { readFileSync } from 'node:fs';
import AxeBuilder from '@axe-core/playwright';
import type { Browser, Page } from 'playwright-core';
import { certificatesHtml } from '../../src/core/putaran/certificates';
import { documentInput, type SentDocument } from '../../src/core/putaran/document-input';
import { letterSettingsIn } from '../../src/core/putaran/letter-settings';
import { minutesHtml } from '../../src/core/putaran/minutes';
import type { ResultFile } from '../../src/core/putaran/result-file';
import { shippedTemplates } from '../../src/core/templat/shipped-templates';
import { launchChromium } from '../support/chromium';
import {
  assessor,
  lockedRound,
  resultFile,
  resultLine,
  rubricWith,
  scoredEntry,
  scoreRow,
} from '../support/panel';
import { type Answers, openSidebarPage } from '../support/sidebar-page';

jest.setTimeout(120_000);

let browser: Browser;
beforeAll(async () => {
  browser = await launchChromium();
});
afterAll(() => browser.close());

const team = [assessor('rina@kota.example', 'Rina Anggraini'), assessor('budi@kota.example', 'Budi Santoso')];
const entries = ['INV-2025-001', 'INV-2025-002', 'INV-2025-003'].map((id) => scoredEntry(id));
const rows = entries.flatMap(({ id }) => team.map(({ email }) => scoreRow(id, email, [90])));
const settings = { minAssessors: 2, spreadLimit: 20 };
const named = (index: number, kind: string, kindRank: number) =>
  resultLine(index, {
    name: `Sistem Pelayanan Administrasi Kependudukan Digital Terintegrasi Berbasis Kelurahan ${index}`,
    opd: 'Dinas Kependudukan dan Pencatatan Sipil',
    kind,
    kindRank,
  });
const tieReason = 'Seri, dibedakan oleh nilai A';
const lines = [
  ...Array.from({ length: 12 }, (_, index) => named(index + 1, 'OPD', index + 1)),
  { ...named(13, 'SD', 1), tieReason, finalScore: 82 },
  { ...named(14, 'SD', 2), tieReason, finalScore: 82 },
];
const fileWith = (parts: Partial<ResultFile> = {}): ResultFile => ({
  ...resultFile({ entries, rows, team, rubric: rubricWith([100]), settings }),
  lines,
  ...parts,
});
const round = lockedRound({ lines });
const locked = fileWith({ isLocked: true, locked: round });
const moved = { ...locked, lines: lines.filter((_, index) => index !== 3) };

/** Opens the page as Google's dialog would; keeps what the page asks of the server. */
const open = async (file: ResultFile, answers: Answers = {}, size = { width: 960, height: 520 }) => {
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
  const page = await openSidebarPage(browser, 'result', { readResult: () => file, ...kept }, size);
  return { page, asked };
};

/** Set to a folder to look at the pictures. */
const pictures = process.env.RESULT_PICTURES;

/** Nothing wider than the dialog, and nothing that axe finds. */
const look = async (page: Page, name: string): Promise<void> => {
  expect(await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)).toBe(0);
  const { violations } = await new AxeBuilder({ page }).analyze();
  expect(violations.map((violation) => `${violation.id}: ${violation.nodes[0]?.html}`)).toEqual([]);
  if (pictures) await page.screenshot({ path: `${pictures}/${name}.png`, fullPage: true });
};

const button = (page: Page, name: string | RegExp) => page.getByRole('button', { name });
/** Waits until what has the focus says this: it comes back a frame after a dialog is gone. */
const focusOn = (page: Page, hasText: string | RegExp) => page.locator(':focus', { hasText }).waitFor();

test('shows awards by kind of proposer and locks after asking twice', async () => {
  const { page, asked } = await open(fileWith({ differences: 1 }), { lockRound: () => locked });
  await page.getByText('Hasil sementara; berubah selama penilaian berjalan.').waitFor();
  const text = (await page.locator('main').textContent()) ?? '';
  for (const word of ['Juara 1', 'Harapan 3', 'Nominasi', '94,25', tieReason, 'OPD (12)', 'SD (2)'])
    expect(text).toContain(word);
  await look(page, 'hasil');
  const list = page.getByRole('list', { name: 'Hasil OPD' });
  expect(await list.getByRole('listitem').count()).toBe(10);
  await button(page, 'Tampilkan semua (12)').click();
  expect(await list.getByRole('listitem').count()).toBe(12);
  await button(page, 'Kunci periode').click();
  const dialog = page.getByRole('dialog');
  await dialog.getByText('1 perbedaan dengan Buku Nilai belum diselesaikan.').waitFor();
  await dialog.getByText('Rinciannya di menu Inovasi Daerah, Panel penilaian.').waitFor();
  await look(page, 'hasil kunci');
  await dialog.getByRole('button', { name: 'Lanjutkan' }).click();
  await dialog.getByText('Kunci hasil 14 usulan sekarang?').waitFor();
  await focusOn(page, 'Batal');
  await look(page, 'hasil kunci lagi');
  expect(asked).toEqual([]);
  await dialog.getByRole('button', { name: 'Ya, kunci periode' }).click();
  await page.getByText('Dikunci 23/04/2025 09.30').waitFor();
  await page.getByText('Hasil disimpan. 14 usulan mempunyai nilai akhir.').waitFor();
  expect(asked).toEqual([['lockRound', '']]);
  await dialog.waitFor({ state: 'detached' });
  // The button that asked is gone.
  await focusOn(page, 'Dikunci 23/04/2025 09.30');
  await page.context().close();
});

test('is locked by keyboard alone, and Escape gives the focus back', async () => {
  const { page, asked } = await open(fileWith(), { lockRound: () => locked });
  await button(page, 'Kunci periode').waitFor();
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await page.getByRole('dialog').waitFor();
  await page.keyboard.press('Escape');
  await page.getByRole('dialog').waitFor({ state: 'detached' });
  await focusOn(page, 'Kunci periode');
  await page.keyboard.press('Enter');
  await page.getByRole('dialog').getByLabel('Alasan').fill('Pleno');
  for (const _ of ['Batal', 'Lanjutkan']) await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await page.getByText('Dikunci 23/04/2025 09.30').waitFor();
  expect(asked).toEqual([['lockRound', 'Pleno']]);
  await page.context().close();
});

test('shows the lock, what moved since, and opens it with a reason', async () => {
  const { page, asked } = await open(moved, { unlockRound: () => fileWith() });
  await page.getByText('oleh admin@kota.example').waitFor();
  await page.getByText('Berubah sejak dikunci (1)').waitFor();
  await page.getByText('peringkat 4 dikunci, kini tanpa nilai').waitFor();
  expect(await page.locator('code').textContent()).toBe('0123456789ab…');
  expect(await page.locator('code').getAttribute('title')).toBe(round.fingerprint);
  await button(page, 'Salin sidik').click();
  // Here the clipboard is out of reach, as it may be in Google's dialog: the whole stands there to be marked.
  await page.getByText(round.fingerprint).waitFor();
  await look(page, 'terkunci');
  await button(page, 'Buka kunci').click();
  const dialog = page.getByRole('dialog');
  expect(await dialog.getByRole('button', { name: 'Buka kunci' }).isDisabled()).toBe(true);
  await dialog.getByLabel('Alasan').fill('Salah hitung');
  await look(page, 'buka kunci');
  await dialog.getByRole('button', { name: 'Buka kunci' }).click();
  await button(page, 'Kunci periode').waitFor();
  expect(asked).toEqual([['unlockRound', 'Salah hitung']]);
  await page.context().close();
});

const sentFor = (code: string, parts: Partial<SentDocument> = {}): SentDocument => {
  const template = shippedTemplates.find((kind) => kind.code === code);
  if (!template) throw new Error(`Templat ${code} tidak ada di tab Templat.`);
  const day = { year: 2025, month: 4, day: 24 };
  return { round, letter: letterSettingsIn([]), template, day, ...parts };
};

test('writes minutes and certificates, has them printed, and downloads them', async () => {
  const { page, asked } = await open(locked, {
    readDocument: (code: string) => sentFor(code),
    printDocument: (name: string) => ({ name: `${name}.pdf`, base64: btoa('%PDF-1.4 é') }),
  });
  await page.getByLabel('Nomor').fill(' 000.9/12/2025 ');
  for (const [named, title] of [
    ['Unduh berita acara (PDF)', 'Berita acara penilaian 2025.pdf'],
    ['Unduh sertifikat (PDF)', 'Sertifikat 2025.pdf'],
  ] as const) {
    const downloading = page.waitForEvent('download');
    await button(page, named).click();
    const download = await downloading;
    expect(download.suggestedFilename()).toBe(title);
    expect(readFileSync(await download.path(), 'latin1')).toBe('%PDF-1.4 é');
    await page.getByRole('link', { name: title }).waitFor();
  }
  await look(page, 'terkunci diunduh');
  const input = (code: string) => documentInput(sentFor(code), '000.9/12/2025');
  expect(asked).toEqual([
    ['readDocument', 'BERITA_ACARA'],
    ['printDocument', 'Berita acara penilaian 2025', minutesHtml(input('BERITA_ACARA'))],
    ['readDocument', 'SERTIFIKAT'],
    ['printDocument', 'Sertifikat 2025', certificatesHtml(input('SERTIFIKAT'))],
  ]);
  await page.context().close();
});

test('shows what kept it from a document: the server, the template, or that nobody won', async () => {
  const sent: Record<string, () => SentDocument> = {
    BERITA_ACARA: () =>
      sentFor('BERITA_ACARA', { template: { code: 'BERITA_ACARA', subject: '', body: 'a\n{{b}}' } }),
    SERTIFIKAT: () => sentFor('SERTIFIKAT', { round: { ...round, lines: [] } }),
  };
  const { page, asked } = await open(locked, { readDocument: (code: string) => sent[code]?.() });
  const [minutes, certificates] = [/^Unduh berita acara/, /^Unduh sertifikat/].map((name) =>
    button(page, name),
  );
  await minutes?.click();
  await page.getByText('Templat BERITA_ACARA, baris 2: kolom {{b}} tidak dikenal').waitFor();
  await look(page, 'templat salah');
  await certificates?.click();
  await page.getByText('Belum ada juara').waitFor();
  sent.SERTIFIKAT = () => sentFor('TIDAK_ADA');
  await certificates?.click();
  await page.getByText('Templat TIDAK_ADA tidak ada di tab Templat.').waitFor();
  expect(asked.map(([name]) => name)).toEqual(['readDocument', 'readDocument', 'readDocument']);
  await page.context().close();
});

test('says why it cannot be locked, and lets a broken lock be opened', async () => {
  const none = await open(fileWith({ lines: [], problem: 'Belum ada usulan yang mempunyai nilai akhir.' }));
  await none.page.getByText('Belum ada usulan yang mempunyai nilai akhir.').waitFor();
  await none.page.getByText('Kemajuan penilai: menu Inovasi Daerah, Panel penilaian.').waitFor();
  expect(await button(none.page, 'Kunci periode').count()).toBe(0);
  await look(none.page, 'kosong');
  await none.page.context().close();
  const problem = 'Hasil yang dikunci tidak utuh lagi di tab Buku Nilai. Buka Panel penilaian.';
  const { page } = await open(fileWith({ isLocked: true, problem }));
  await page.getByText(problem).waitFor();
  expect(await button(page, /^Unduh/).count()).toBe(0);
  expect(await button(page, 'Buka kunci').count()).toBe(1);
  expect(await page.locator('main').textContent()).not.toContain('Juara');
  await look(page, 'kunci rusak');
  await page.context().close();
});

test('says that it reads, what the server refuses, and reads again', async () => {
  let answer = (): void => {};
  const waiting = new Promise<void>((resolve) => {
    answer = resolve;
  });
  let isRefusing = true;
  const { page } = await open(fileWith(), {
    readResult: () =>
      waiting.then(() => {
        if (isRefusing)
          throw new Error('Refusal: Hanya Admin di tab Tim dan pemilik berkas yang dapat membuka hasil.');
        return fileWith();
      }),
  });
  await page.getByRole('status').getByText('Menghitung…').waitFor();
  expect(await button(page, 'Muat ulang').isDisabled()).toBe(true);
  await look(page, 'membaca');
  answer();
  await page.getByRole('alert').waitFor();
  expect(await page.getByRole('alert').textContent()).toMatch(/^Hanya Admin di tab Tim/);
  await look(page, 'ditolak');
  isRefusing = false;
  await button(page, 'Muat ulang').click();
  await button(page, 'Kunci periode').waitFor();
  expect(await page.getByRole('alert').count()).toBe(0);
  await page.context().close();
});

test('a narrow window holds all of it', async () => {
  for (const [name, file] of Object.entries({ terbuka: fileWith(), terkunci: moved })) {
    const { page } = await open(file, {}, { width: 360, height: 640 });
    await page.getByText('OPD (12)').waitFor();
    await look(page, `sempit ${name}`);
    await page.context().close();
  }
});
