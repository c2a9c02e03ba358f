import AxeBuilder from '@axe-core/playwright';
import type { Browser, Page } from 'playwright-core';
import type { ReminderLine, RemindersView } from '../../src/core/pengingat/reminders-view';
import { launchChromium } from '../support/chromium';
import { type Answers, openSidebarPage } from '../support/sidebar-page';

jest.setTimeout(60_000);

const line = (key: string, more: Partial<ReminderLine> = {}): ReminderLine => ({
  key,
  name: `Dinas ${key}`,
  waited: ['Belum mengusulkan; tenggat 7 hari lagi', 'Draf Kolak: tidak diubah 20 hari'],
  last: '',
  recipients: [`operator.${key}@kota.example`],
  obstacle: '',
  letter: { subject: 'Pengingat & "usulan"', body: 'Yth. Operator\n\nMohon dilanjutkan.' },
  chat: '',
  ...more,
});
const view: RemindersView = {
  maySend: true,
  readAt: '07.30',
  deadline: '31 Desember 2026',
  problem: '',
  quiet: 33,
  lines: [
    line('satu', { chat: 'https://wa.me/6281234567890?text=Yth.%20Operator' }),
    line('dua', { last: '21 Desember 2026', obstacle: 'Sudah mendapat surat pekan ini.' }),
    line('<b>tiga</b>', { recipients: [], obstacle: 'E-mail operator kosong. Isi di tab OPD.' }),
  ],
};

let browser: Browser;
beforeAll(async () => {
  browser = await launchChromium();
});
afterAll(() => browser.close());

const open = async (shown: RemindersView, answers: Answers = {}, width = 960): Promise<Page> => {
  const page = await openSidebarPage(
    browser,
    'remind',
    { readReminders: () => shown, ...answers },
    { width, height: 520 },
  );
  await page.getByText('Dibaca pukul').waitFor();
  return page;
};

test('shows what is waited for, when a letter went, and links to a letter and a chat that are ready', async () => {
  const page = await open(view);
  const text = await page.locator('main').textContent();
  expect(text).toContain('3 OPD perlu diingatkan, 33 tidak. Tenggat 31 Desember 2026.');
  expect(text).toContain('Belum mengusulkan; tenggat 7 hari lagi');
  expect(text).toContain('Surat terakhir: 21 Desember 2026.');
  expect(text).toContain('Dinas <b>tiga</b>');
  expect(await page.locator('main b').count()).toBe(0);
  const chat = page.getByRole('link', { name: 'WhatsApp Dinas satu' });
  expect(await chat.getAttribute('href')).toBe('https://wa.me/6281234567890?text=Yth.%20Operator');
  expect(await chat.getAttribute('target')).toBe('_blank');
  expect(await chat.getAttribute('rel')).toContain('noopener');
  expect(await page.getByRole('link', { name: /^WhatsApp/ }).count()).toBe(1);
  expect(
    await page
      .getByRole('link', { name: 'Tulis surat kepada operator.satu@kota.example' })
      .getAttribute('href'),
  ).toBe(
    'mailto:operator.satu@kota.example?subject=Pengingat%20%26%20%22usulan%22&body=Yth.%20Operator%0D%0A%0D%0AMohon%20dilanjutkan.',
  );
  await page.context().close();
});

test('asks with the recipients before anything goes, by keyboard, and tells what became of it', async () => {
  const sent: (readonly string[])[] = [];
  const page = await open(view, {
    sendRemindersNow: (keys: readonly string[]) => {
      sent.push(keys);
      return { said: '1 surat terkirim.', view: { ...view, lines: view.lines.slice(1) } };
    },
  });
  // Only those to whom one can go now have a button.
  expect(await page.getByRole('button', { name: /^Kirim pengingat kepada/ }).count()).toBe(1);
  const all = page.getByRole('button', { name: 'Kirim pengingat sekarang' });
  await all.focus();
  await page.keyboard.press('Enter');
  const dialog = page.getByRole('dialog', { name: 'Kirim pengingat' });
  expect(await dialog.textContent()).toContain('1 surat kepada 1 OPD dikirim sekarang dari akun Anda.');
  expect(await dialog.textContent()).toContain('Dinas satu: operator.satu@kota.example');
  await page.keyboard.press('Escape');
  await dialog.waitFor({ state: 'detached' });
  expect(sent).toEqual([]);
  await page.keyboard.press('Enter');
  await dialog.getByRole('button', { name: 'Ya, kirim' }).click();
  await page.getByText('1 surat terkirim.').waitFor();
  expect(sent).toEqual([['satu']]);
  expect(await dialog.count()).toBe(0);
  expect(await page.locator('[data-home]').evaluate((home) => home === document.activeElement)).toBe(true);
  await page.context().close();
});

test('who may not send reads why and has the links all the same', async () => {
  const page = await open({ ...view, maySend: false });
  expect(await page.getByRole('button').allTextContents()).toEqual(['Muat ulang']);
  expect(await page.locator('main').textContent()).toContain('Surat otomatis dikirim akun pemilik berkas.');
  expect(await page.getByRole('link').count()).toBe(3);
  await page.context().close();
});

test('a refusal is shown in the dialog, and a list without lines says so', async () => {
  const page = await open(view, {
    sendRemindersNow: () => {
      throw new Error('Refusal: Tidak ada yang perlu dikirim.');
    },
  });
  await page.getByRole('button', { name: 'Kirim pengingat kepada Dinas satu' }).click();
  await page.getByRole('button', { name: 'Ya, kirim' }).click();
  expect(await page.getByRole('alert').textContent()).toBe('Tidak ada yang perlu dikirim.');
  await page.context().close();
  const empty = await open({ ...view, lines: [], quiet: 36, problem: 'Tangga bukan deretan angka.' });
  expect(await empty.locator('main').textContent()).toContain('Tidak ada yang ditunggu dari OPD mana pun.');
  expect(await empty.locator('.warning').textContent()).toBe('Tangga bukan deretan angka.');
  await empty.context().close();
});

test.each([960, 360])('at %i pixels nothing overflows and axe finds no fault', async (width) => {
  const long = 'Dinas Pemberdayaan Perempuan, Perlindungan Anak dan Keluarga Berencana '.repeat(3);
  const lines = [...view.lines, line('x'.repeat(120), { name: long, waited: ['Draf '.repeat(40)] })];
  const page = await open({ ...view, lines }, {}, width);
  const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
  expect(overflow).toBeLessThanOrEqual(0);
  const { violations } = await new AxeBuilder({ page }).analyze();
  expect(violations.map((violation) => `${violation.id}: ${violation.nodes[0]?.html}`)).toEqual([]);
  await page.getByRole('button', { name: 'Kirim pengingat sekarang' }).click();
  const asked = await new AxeBuilder({ page }).analyze();
  expect(asked.violations.map(({ id }) => id)).toEqual([]);
  await page.context().close();
});
