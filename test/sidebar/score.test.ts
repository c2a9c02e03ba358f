import AxeBuilder from '@axe-core/playwright';
import type { Browser, Page } from 'playwright-core';
import { launchChromium } from '../support/chromium';
import { focusOn } from '../support/focus';
import { hostileTexts } from '../support/hostile-texts';
import { openSidebarPage } from '../support/sidebar-page';
import { criterion, noScore, scored, scoreServer } from './score-server';

jest.setTimeout(90_000);

let browser: Browser;
beforeAll(async () => {
  browser = await launchChromium();
});
afterAll(() => browser.close());

type Server = ReturnType<typeof scoreServer>;

const open = (server: Server): Promise<Page> => openSidebarPage(browser, 'score', server.answers);
const isAt = (page: Page, id: string): Promise<void> =>
  page.getByRole('heading', { name: `Inovasi ${id}`, exact: true }).waitFor();
const field = (page: Page, code: string) => page.locator(`#nilai-${code}`);
const hasFocus = (page: Page, code: string): Promise<void> => focusOn(page, `#nilai-${code}`);
const faults = async (page: Page): Promise<string[]> => {
  const { violations } = await new AxeBuilder({ page }).analyze();
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`);
};
const overflow = (page: Page): Promise<number> =>
  page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
const looksWell = async (page: Page): Promise<void> => {
  expect(await faults(page)).toEqual([]);
  expect(await overflow(page)).toBeLessThanOrEqual(0);
};

const full = { K1: 80, K2: 70, K3: 7 };
const others = [
  {
    assessor: 'rina@pangkalpinang.example',
    scores: { K1: 60, K2: 75, K3: 5 },
    total: 62.5,
    note: 'Bukti kurang',
    isAbstained: false,
  },
  {
    assessor: 'dedi@pangkalpinang.example',
    scores: { K1: 90, K2: 75, K3: 9 },
    total: 85.5,
    note: '',
    isAbstained: false,
  },
  { assessor: 'tuti@pangkalpinang.example', scores: {}, total: null, note: 'Kenal', isAbstained: true },
];
const queueOf = (...ids: string[]): Server => {
  const server = scoreServer();
  for (const id of ids) server.add(id);
  return server;
};

test('ten entries are scored by figures, Enter and Ctrl+Enter alone, in less than a minute', async () => {
  const ids = Array.from({ length: 10 }, (_, index) => `INV-${index + 1}`);
  const server = queueOf(...ids);
  const page = await open(server);
  const began = Date.now();
  for (const [index, id] of ids.entries()) {
    await isAt(page, id);
    await hasFocus(page, 'K1');
    await page.keyboard.type('72,5');
    await page.keyboard.press('Enter');
    await hasFocus(page, 'K2');
    await page.keyboard.type(String(60 + index));
    await page.keyboard.press('Enter');
    await page.keyboard.press('ArrowUp');
    await page.keyboard.press('PageUp');
    await page.keyboard.press('Control+Enter');
    await page.getByRole('dialog', { name: 'Simpan final?' }).waitFor();
    await page.keyboard.press('Enter');
  }
  await page.getByText('Semua usulan sudah Anda selesaikan.').waitFor();
  expect(Date.now() - began).toBeLessThan(60_000);
  await page.getByText('10 dari 10', { exact: true }).waitFor();
  expect(ids.map((id) => server.get(id).mine)).toEqual(
    ids.map((_, index) =>
      expect.objectContaining({ scores: { K1: 72.5, K2: 60 + index, K3: 1 }, state: 'Final' }),
    ),
  );
  await page.context().close();
});

test('everything on the page is reached by Tab, each criterion by one stop for its score', async () => {
  const page = await open(queueOf('INV-1', 'INV-2'));
  await isAt(page, 'INV-1');
  await hasFocus(page, 'K1');
  const stops: string[] = [];
  for (let tabs = 0; tabs < 30; tabs += 1) {
    await page.keyboard.press('Tab');
    stops.push(
      await page.evaluate(() => {
        const at = document.activeElement;
        return at?.getAttribute('aria-label') ?? at?.id ?? '';
      }),
    );
  }
  expect(stops.slice(0, 4)).toEqual([
    'Panduan Kriteria K1',
    'Catatan Kriteria K1',
    'nilai-K2',
    'Panduan Kriteria K2',
  ]);
  expect(stops).toEqual(expect.arrayContaining(['catatan', 'simpan-final']));
  await page.context().close();
});

test('a draft is kept while one types, and the total and the time are told', async () => {
  const server = queueOf('INV-1');
  const page = await open(server);
  await field(page, 'K1').fill('80');
  await page.getByText('Nilai sementara 40,00 dari 100 (1 dari 3 kriteria)', { exact: true }).waitFor();
  await page.getByText('Draf tersimpan 10.32', { exact: true }).waitFor();
  expect(server.get('INV-1').mine).toMatchObject({ scores: { K1: 80 }, state: 'Draf' });
  expect(await page.getByRole('status').filter({ hasText: 'Draf tersimpan' }).textContent()).toBe(
    'Draf tersimpan 10.32. Nilai sementara 40,00 dari 100 (1 dari 3 kriteria)',
  );
  await page.getByRole('button', { name: 'Catatan Kriteria K2' }).click();
  await focusOn(page, '#catatan-K2');
  await page.keyboard.type('Perlu bukti');
  await field(page, 'K2').focus();
  await page.waitForFunction(() => document.querySelector('.note.saved') !== null);
  expect(server.get('INV-1').mine.notes).toEqual({ K2: 'Perlu bukti' });
  await page.getByRole('button', { name: 'Batalkan simpanan terakhir' }).click();
  await page.waitForFunction(() => document.querySelector('.note.saved') !== null);
  expect(server.get('INV-1').mine.notes).toEqual({});
  await page.context().close();
});

test('what is missing or out of range is named, and the first of it has the keyboard', async () => {
  const server = queueOf('INV-1', 'INV-2');
  const page = await open(server);
  await field(page, 'K1').fill('80');
  await field(page, 'K3').fill('11');
  await page.getByText('Tulis angka 0 sampai 10.').waitFor();
  await page.keyboard.press('Control+Enter');
  await page.getByText('Belum diisi dengan benar: K2 Kriteria K2, K3 Kriteria K3.').waitFor();
  await hasFocus(page, 'K2');
  await looksWell(page);
  // What cannot be saved is not lost by going on.
  await page.getByRole('button', { name: 'Lewati' }).click();
  await page.getByText('Ada nilai atau catatan yang belum tersimpan.').waitFor();
  await page.getByRole('button', { name: 'Tetap di sini' }).click();
  expect(await field(page, 'K3').inputValue()).toBe('11');
  expect(server.saves.every(({ score }) => score.state === 'Draf')).toBe(true);
  await page.context().close();
});

test('what others gave is shown once one’s own is final, and a final save may be taken back', async () => {
  const server = queueOf('INV-1', 'INV-2');
  server.get('INV-1').others = others;
  const page = await open(server);
  await isAt(page, 'INV-1');
  expect(await page.getByText('rina@').count()).toBe(0);
  for (const [code, text] of Object.entries({ K1: '80', K2: '70', K3: '7' }))
    await field(page, code).fill(text);
  await page.getByRole('button', { name: 'Simpan final & lanjut' }).click();
  await looksWell(page);
  await page.keyboard.press('Enter');
  await isAt(page, 'INV-2');
  await page.getByText('Nilai final INV-1 tersimpan 10.32.').waitFor();
  await page.getByRole('button', { name: 'Lihat nilai lain' }).click();
  await page.getByRole('heading', { name: 'Nilai penilai lain' }).waitFor();
  expect(await page.locator('tfoot td').allTextContents()).toEqual(['75,00', '62,50', '85,50', '23,00']);
  await page.getByText('Selisih total 23,00 melebihi batas 20').waitFor();
  await page.getByText('Abstain: tuti@pangkalpinang.example').waitFor();
  await looksWell(page);
  await page.getByRole('button', { name: 'Sebelumnya' }).click();
  await isAt(page, 'INV-2');
  await page.getByRole('button', { name: 'Batalkan simpanan terakhir' }).click();
  await isAt(page, 'INV-1');
  expect(server.get('INV-1').mine.state).not.toBe('Final');
  expect(await page.getByText('rina@').count()).toBe(0);
  await page.getByText('0 dari 2', { exact: true }).waitFor();
  await page.context().close();
});

test('changing a final score asks why', async () => {
  const server = scoreServer(undefined, { selected: 'INV-1' });
  server.add('INV-1', { mine: scored(full), version: 1 });
  server.add('INV-2');
  const page = await open(server);
  await isAt(page, 'INV-1');
  await field(page, 'K1').fill('85');
  await page.keyboard.press('Control+Enter');
  const dialog = page.getByRole('dialog', { name: 'Ubah nilai final?' });
  await dialog.waitFor();
  await page.keyboard.press('Control+Enter');
  await page.getByText('Alasan mengubah belum diisi.').waitFor();
  await looksWell(page);
  await page.keyboard.type('Salah ketik');
  await page.keyboard.press('Control+Enter');
  await isAt(page, 'INV-2');
  expect(server.saves.map(({ why, score }) => [why, score.scores.K1])).toEqual([['Salah ketik', 85]]);
  await page.context().close();
});

test('a stale score shows what changed; it is kept with a reason or given anew', async () => {
  const server = queueOf();
  const changed = [
    { title: 'Hasil', before: 'Tunggu 60 menit', after: 'Tunggu 10 menit' },
    { title: 'Tautan', before: null, after: 'https://x.example' },
  ];
  server.add('INV-1', { mine: scored(full), version: 1, changed });
  server.add('INV-2', { mine: scored(full), version: 1, changed });
  server.add('INV-3', { mine: scored(full), version: 1 });
  const page = await open(server);
  await isAt(page, 'INV-1');
  await page.getByText('1 dari 3', { exact: true }).waitFor();
  await page.getByText('Tunggu 60 menit').waitFor();
  await page.getByText('(isi lama tidak tercatat)').waitFor();
  await looksWell(page);
  await page.getByRole('button', { name: 'Nilai tetap' }).click();
  await page.getByLabel('Alasan nilai tetap').waitFor();
  await page.keyboard.type('Hanya ejaan');
  await page.keyboard.press('Control+Enter');
  await isAt(page, 'INV-2');
  expect(server.saves).toEqual([
    expect.objectContaining({ why: 'Hanya ejaan', score: scored(full), fingerprint: 'sidik INV-1 2' }),
  ]);
  await page.getByRole('button', { name: 'Nilai ulang' }).click();
  await hasFocus(page, 'K1');
  await page.keyboard.type('60');
  await page.keyboard.press('Control+Enter');
  await page.getByRole('dialog').waitFor();
  expect(await page.getByLabel('Alasan mengubah').inputValue()).toBe('Usulan berubah sesudah dinilai');
  await page.keyboard.press('Control+Enter');
  await page.getByText('3 dari 3', { exact: true }).waitFor();
  await page.context().close();
});

test('two windows do not write over each other; the person chooses', async () => {
  const server = queueOf('INV-1');
  const [one, other] = [await open(server), await open(server)];
  await field(one, 'K1').fill('80');
  await one.getByText('Draf tersimpan 10.32', { exact: true }).waitFor();
  await field(other, 'K1').fill('40');
  const conflict = other.getByRole('alert').filter({ hasText: 'diubah di jendela lain' });
  await conflict.waitFor();
  expect(server.get('INV-1').mine.scores.K1).toBe(80);
  await looksWell(other);
  await conflict.getByRole('button', { name: 'Pakai punya saya' }).click();
  await other.getByText('Draf tersimpan 10.32', { exact: true }).waitFor();
  expect(server.get('INV-1').mine.scores.K1).toBe(40);
  await field(one, 'K1').fill('81');
  await one.getByRole('button', { name: 'Pakai yang tersimpan' }).click();
  expect(await field(one, 'K1').inputValue()).toBe('40');
  await Promise.all([one.context().close(), other.context().close()]);
});

test('a lost connection keeps what was typed, and closing the page then is asked about', async () => {
  const server = queueOf('INV-1');
  server.failures.saveScore.push('NetworkError: Connection failure due to HTTP 0');
  const page = await open(server);
  await field(page, 'K1').fill('80');
  await page.getByText('Sambungan ke Google terputus.').waitFor();
  await looksWell(page);
  const asked = page.waitForEvent('dialog');
  void page.close({ runBeforeUnload: true });
  await (await asked).dismiss();
  await page.getByRole('button', { name: 'Coba simpan lagi' }).click();
  await page.getByText('Draf tersimpan 10.32', { exact: true }).waitFor();
  expect(server.get('INV-1').mine.scores.K1).toBe(80);
  await page.context().close();
});

test('abstaining needs a reason, and an entry that is gone says so', async () => {
  const server = queueOf('INV-1', 'INV-2');
  const page = await open(server);
  await isAt(page, 'INV-1');
  await page.getByRole('button', { name: 'Abstain' }).click();
  await page.getByRole('button', { name: 'Simpan abstain' }).click();
  await page.getByText('Alasan abstain belum diisi.').waitFor();
  await page.getByLabel('Alasan abstain').fill('Kenal pengusulnya');
  await page.keyboard.press('Control+Enter');
  await isAt(page, 'INV-2');
  expect(server.get('INV-1').mine).toMatchObject({ isAbstained: true, reason: 'Kenal pengusulnya' });
  await page.getByText('1 dari 2', { exact: true }).waitFor();
  server.get('INV-2').isGone = true;
  await field(page, 'K1').fill('50');
  await page.getByText('Usulan ini tidak lagi Terverifikasi.').waitFor();
  await page.getByRole('button', { name: 'Sebelumnya' }).click();
  await page.getByText('Anda abstain: Kenal pengusulnya').waitFor();
  await looksWell(page);
  await page.context().close();
});

test('the list is searched and narrowed, and going on stays within it', async () => {
  const server = queueOf('INV-1', 'INV-2');
  server.add('INV-3', { kind: 'SD', opd: 'Dinas Pendidikan' });
  server.add('INV-4', { mine: scored(full), version: 1, isDisputed: true });
  const page = await open(server);
  await isAt(page, 'INV-1');
  await page.getByRole('button', { name: 'Daftar usulan' }).click();
  await page.getByText('4 usulan', { exact: true }).waitFor();
  await page.getByText('2 usulan dari Bapperida tidak ditawarkan').waitFor();
  await looksWell(page);
  await page.getByLabel('Tampilkan').selectOption('disputed');
  await page.getByText('1 usulan', { exact: true }).waitFor();
  await page.getByLabel('Tampilkan').selectOption('');
  await page.getByText('Saring OPD dan jenis pengusul').click();
  await page.getByLabel('Jenis pengusul').selectOption('SD');
  await page.getByRole('button', { name: 'Tutup daftar' }).click();
  await page.getByText('Antrean disaring.').waitFor();
  await page.getByRole('button', { name: 'Lewati' }).click();
  await isAt(page, 'INV-3');
  await page.getByRole('button', { name: 'Tampilkan semua' }).click();
  await page.getByRole('button', { name: 'Lewati' }).click();
  await isAt(page, 'INV-1');
  await page.getByRole('button', { name: 'Sebelumnya' }).click();
  await isAt(page, 'INV-3');
  await page.context().close();
});

test('the page opens on the selected row, and follows the selection when it is asked to', async () => {
  const server = scoreServer(undefined, { selected: 'INV-2' });
  for (const id of ['INV-1', 'INV-2', 'INV-3']) server.add(id);
  const page = await open(server);
  await isAt(page, 'INV-2');
  server.state.selection = 'INV-3';
  await page.getByLabel('Ikuti pilihan baris').check();
  await isAt(page, 'INV-3');
  // The keyboard is left where the person is.
  expect(await page.evaluate(() => document.activeElement?.id.startsWith('nilai-'))).toBe(false);
  server.state.selection = 'INV-9';
  await page.getByRole('button', { name: 'Lewati' }).click();
  await isAt(page, 'INV-1');
  server.state.selection = 'INV-2';
  await isAt(page, 'INV-2');
  await page.context().close();
});

test('who may not score, and a rubric that does not add up, are told calmly', async () => {
  for (const change of [
    { refusal: 'Anda belum terdaftar sebagai Penilai.', queue: [] },
    { stop: 'Bobot kriteria berjumlah 90, kurang 10 dari 100.' },
  ]) {
    const server = scoreServer(undefined, change);
    server.add('INV-1');
    const page = await open(server);
    await page.getByText(change.refusal ?? change.stop ?? '').waitFor();
    expect(await page.getByRole('spinbutton').count()).toBe(0);
    await looksWell(page);
    await page.context().close();
  }
  const locked = queueOf('INV-1');
  locked.state.stop = 'Periode penilaian sudah dikunci.';
  const page = await open(locked);
  await page.getByText('Periode penilaian sudah dikunci.').waitFor();
  expect(await field(page, 'K1').getAttribute('readonly')).not.toBeNull();
  await looksWell(page);
  await page.context().close();
});

test('twenty criteria with 2,000 letters of guide each stay tidy, one guide open at a time', async () => {
  const server = scoreServer(
    Array.from({ length: 20 }, (_, index) =>
      criterion(`K${index + 1}`, 5, {
        guide: 'Nilai tinggi bila manfaatnya terukur. '.repeat(60).slice(0, 2000),
        levels: Array.from(
          { length: 5 },
          (_level, at) => `Tingkat ${at + 1}: ${'uraian panjang '.repeat(20)}`,
        ),
      }),
    ),
  );
  server.add('INV-1', { text: 'kata '.repeat(400) });
  const page = await open(server);
  for (let at = 1; at <= 20; at += 1) {
    await hasFocus(page, `K${at}`);
    expect(await page.locator('.guide').count()).toBe(1);
    // What has the keyboard is in sight between what stays at the top and at the bottom.
    const [box, foot] = [
      await field(page, `K${at}`).boundingBox(),
      await page.locator('.foot').boundingBox(),
    ];
    expect(box?.y ?? 0).toBeGreaterThan(50);
    expect((box?.y ?? 0) + (box?.height ?? 0)).toBeLessThanOrEqual(foot?.y ?? 0);
    await page.keyboard.type('50');
    await page.keyboard.press('Enter');
  }
  await page.getByText('Nilai sementara 50,00 dari 100 (20 dari 20 kriteria)', { exact: true }).waitFor();
  await page.getByText('Isi usulan dan bukti').click();
  await looksWell(page);
  // Who knows the guides closes one and has them closed.
  await field(page, 'K7').focus();
  await page.getByRole('button', { name: 'Panduan Kriteria K7' }).click();
  await field(page, 'K8').focus();
  expect(await page.locator('.guide').count()).toBe(0);
  await page.context().close();
});

test('hostile texts are shown as texts', async () => {
  const texts = hostileTexts.filter((text) => text.length < 200).join(' ¶ ');
  const server = scoreServer([
    criterion('K1', 100, { name: '<img src=x onerror=alert(1)>', guide: texts, levels: [texts, texts] }),
  ]);
  server.add('INV-1', {
    name: '</script><script>alert(1)</script>',
    text: texts,
    mine: { ...noScore, notes: { K1: texts }, note: texts, state: 'Draf' },
    version: 1,
    changed: [{ title: '<b>Hasil</b>', before: texts, after: `${texts}x` }],
  });
  const page = await open(server);
  let alerts = 0;
  page.on('dialog', (dialog) => {
    alerts += 1;
    void dialog.dismiss();
  });
  await page.getByRole('heading', { name: '</script><script>alert(1)</script>' }).waitFor();
  await page.getByText('Isi usulan dan bukti').click();
  await page.getByText('Rancang bangun (').click();
  expect(await page.locator('main img, main script, main iframe, main b').count()).toBe(0);
  expect(await page.locator('a[href^="javascript:"]').count()).toBe(0);
  expect(alerts).toBe(0);
  expect(await overflow(page)).toBeLessThanOrEqual(0);
  await page.context().close();
});
