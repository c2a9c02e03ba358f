import AxeBuilder from '@axe-core/playwright';
import type { Browser, Page } from 'playwright-core';
import { structureChecks } from '../../src/core/lembar/report';
import {
  type Check,
  type CheckCode,
  type CheckFile,
  checkOf,
  furtherChecks,
} from '../../src/core/periksa/check';
import { words } from '../../src/sidebar/check/words';
import { launchChromium } from '../support/chromium';
import { type Answers, openSidebarPage } from '../support/sidebar-page';

jest.setTimeout(120_000);

let browser: Browser;
beforeAll(async () => {
  browser = await launchChromium();
});
afterAll(() => browser.close());

const codes: readonly CheckCode[] = [...structureChecks, ...furtherChecks];
const fileOf = (found: readonly Check[] = []): CheckFile => ({
  isOwner: true,
  checks: codes.map((code) => found.find((one) => one.code === code) ?? checkOf(code, [])),
});
const formulas = checkOf(
  'formulas',
  [{ where: 'Tab OPD: rumus kolom "Status" ditulis kembali (N9).', found: '' }],
  true,
);
const zone = checkOf(
  'zone',
  [{ where: 'Zona waktu lembar (Europe/London) diatur ke WIB.', found: '' }],
  true,
);
const addresses = checkOf('addresses', [{ where: 'OPD!E12', found: '<b>bukan</b> alamat' }]);

const many = checkOf(
  'addresses',
  Array.from({ length: 30 }, (_, index) => ({
    where: `OPD!E${index + 2}`,
    found: 'alamat-yang-panjang-sekali-tanpa-satu-pun-spasi-'.repeat(5),
  })),
);

const wide = { width: 760, height: 560 };
const open = (answers: Answers, size = wide): Promise<Page> =>
  openSidebarPage(browser, 'check', answers, size);
const text = async (page: Page): Promise<string> => (await page.locator('main').textContent()) ?? '';

/** Set to a folder to look at the pictures. */
const pictures = process.env.CHECK_PICTURES;

/** Nothing wider than the dialog, and nothing that axe finds. */
const look = async (page: Page, name: string): Promise<void> => {
  const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
  expect(overflow).toBeLessThanOrEqual(0);
  const { violations } = await new AxeBuilder({ page }).analyze();
  expect(violations.map((violation) => `${violation.id}: ${violation.nodes[0]?.html}`)).toEqual([]);
  if (pictures) await page.screenshot({ path: `${pictures}/${name}.png`, fullPage: true });
};

test('every check has its words', () => {
  for (const code of codes) for (const line of Object.values(words[code])) expect(line).toMatch(/^\S.*\S$/);
});

test('a sound workbook shows what was looked at, ticked', async () => {
  const page = await open({ readChecks: () => fileOf() });
  await page.getByText('Semua yang diperiksa beres.').waitFor();
  expect(await page.getByRole('list', { name: 'Beres' }).getByRole('listitem').count()).toBe(codes.length);
  expect(await page.getByRole('button').allTextContents()).toEqual(['Periksa lagi', 'Uji di Google']);
  await look(page, 'beres');
  await page.context().close();
});

test('each finding says what is wrong, what follows, where and what to do; one button mends it', async () => {
  const asked: string[][] = [];
  let file = fileOf([formulas, zone, addresses]);
  let release = (): void => {};
  const page = await open({
    readChecks: () => file,
    mendChecks: async (some: string[]) => {
      asked.push(some);
      await new Promise<void>((resolve) => {
        release = resolve;
      });
      file = fileOf(some.length > 1 ? [addresses] : [formulas, addresses]);
      return file;
    },
  });
  await page.getByText('3 hal perlu dibereskan.').waitFor();
  const shown = await text(page);
  for (const { code } of [formulas, zone, addresses])
    for (const part of ['wrong', 'ignored', 'remedy'] as const) expect(shown).toContain(words[code][part]);
  // What people typed is shown as they typed it.
  expect(shown).toContain('OPD!E12: <b>bukan</b> alamat');
  await look(page, 'temuan');
  expect(await page.getByRole('button', { name: 'Perbaiki: Alamat e-mail' }).count()).toBe(0);
  // By keyboard: from the buttons on top to that of the second finding.
  await page.getByRole('button', { name: 'Periksa lagi' }).focus();
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await page.getByText('Memperbaiki…').waitFor();
  expect(await page.getByRole('button', { name: 'Perbaiki: Rumus' }).isDisabled()).toBe(true);
  release();
  await page.getByText('Selesai, lalu diperiksa lagi. 2 hal perlu dibereskan.').waitFor();
  expect(asked).toEqual([['zone']]);
  expect(await page.evaluate(() => document.activeElement?.getAttribute('role'))).toBe('status');
  await page.context().close();
});

test('all that can be mended is mended at once, and on 360 pixels nothing sticks out', async () => {
  const asked: string[][] = [];
  const page = await open(
    {
      readChecks: () => fileOf([formulas, zone, many]),
      mendChecks: (some: string[]) => {
        asked.push(some);
        return fileOf([addresses]);
      },
    },
    { width: 360, height: 640 },
  );
  await page.getByRole('button', { name: 'Perbaiki semuanya' }).waitFor();
  await page.getByText('dan 10 lagi').waitFor();
  await look(page, 'sempit');
  await page.getByRole('button', { name: 'Perbaiki semuanya' }).click();
  await page.getByText('1 hal perlu dibereskan.').waitFor();
  expect(asked).toEqual([['formulas', 'zone']]);
  await page.context().close();
});

test('what could not be looked at is said to be so, and a refusal keeps what was shown', async () => {
  const unknown: Check = { ...checkOf('scores', []), state: 'unchecked' };
  const page = await open({
    readChecks: () => fileOf([unknown, formulas, zone]),
    mendChecks: () => {
      throw new Error('Refusal: Ada bagian yang hanya dapat diperbaiki pemilik berkas.');
    },
  });
  await page.getByRole('list', { name: 'Belum dapat diperiksa' }).getByText(words.scores.name).waitFor();
  await page.getByRole('button', { name: 'Perbaiki: Rumus' }).click();
  expect(await page.getByRole('alert').textContent()).toBe(
    'Ada bagian yang hanya dapat diperbaiki pemilik berkas.',
  );
  expect(await text(page)).toContain(words.formulas.wrong);
  await look(page, 'ditolak');
  await page.context().close();
});

test('the trial on Google shows its lines to copy', async () => {
  const lines = 'INFO Lembar Inovasi: versi 1\nPASS Kunci dokumen: diambil\nFAIL Koma desimal: 1,5';
  const page = await open({ readChecks: () => fileOf(), runDiagnosis: () => lines });
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.getByText('Semua yang diperiksa beres.').waitFor();
  await page.getByRole('button', { name: 'Uji di Google' }).click();
  await page.getByText('1 uji gagal. Salin hasilnya untuk pengembang.').waitFor();
  expect(await page.getByRole('textbox', { name: 'Hasil uji' }).inputValue()).toBe(lines);
  await page.getByRole('button', { name: 'Salin' }).click();
  await page.getByText(/Tersalin\.|Sudah ditandai\./).waitFor();
  await look(page, 'uji');
  await page.context().close();
});
