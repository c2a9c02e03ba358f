import AxeBuilder from '@axe-core/playwright';
import type { Browser, Page } from 'playwright-core';
import { launchChromium } from '../support/chromium';
import { openSidebarPage } from '../support/sidebar-page';

jest.setTimeout(60_000);

const view = {
  coverage: 24,
  agencies: 36,
  achievement: 96,
  target: 100,
  remaining: 4,
  entries: 110,
  daysLeft: 37,
  passedDeadline: '',
  perWeek: 0.8,
  missing: ['Sekretariat Daerah', '<b>Dinas</b> & "Kutip"'],
  byProposerKind: [{ label: 'OPD', count: 44 }],
  byStatus: [{ label: 'Draf', count: 14 }],
  agreesWithSheet: true,
  readAt: '07.30 WIB',
};

let browser: Browser;
beforeAll(async () => {
  browser = await launchChromium();
});
afterAll(() => browser.close());

/** Opens the built page with a server that answers as told, one after the other: the view, or the text of an error. */
const open = async (answers: readonly (typeof view | string)[]): Promise<Page> => {
  const left = [...answers];
  return openSidebarPage(browser, 'figures', {
    readFigures: () => {
      const answer = left.length > 1 ? left.shift() : left[0];
      if (typeof answer === 'string') throw new Error(answer);
      return answer;
    },
  });
};

test('shows coverage, achievement, who is missing and the pace, in Indonesian numbers', async () => {
  const page = await open([view]);
  await page.getByText('66,7%').waitFor();
  const text = await page.locator('main').textContent();
  expect(text).toContain('24 dari 36 · 66,7%');
  expect(text).toContain('96 dari 100 · 96,0%');
  expect(text).toContain('Kurang 4 usulan dalam 37 hari: 0,8 usulan per pekan.');
  expect(text).toContain('OPD yang belum mengusulkan (2)');
  expect(text).toContain('Dihitung pukul 07.30 WIB');
  await page.context().close();
});

test('says that the deadline is past instead of a pace', async () => {
  const late = { ...view, daysLeft: 0, perWeek: 4, passedDeadline: '31 Desember 2025' };
  const page = await open([late]);
  await page.getByText('Tenggat 31 Desember 2025 sudah lewat. Kurang 4 usulan.', { exact: true }).waitFor();
  expect(await page.locator('main').textContent()).not.toContain('per pekan');
  await page.context().close();
});

test('shows a name as it was typed, whatever marks it holds', async () => {
  const page = await open([view]);
  expect(await page.locator('.names li').nth(1).textContent()).toBe('<b>Dinas</b> & "Kutip"');
  expect(await page.locator('.names b').count()).toBe(0);
  await page.context().close();
});

test('says so when the dashboard shows something else', async () => {
  const page = await open([{ ...view, agreesWithSheet: false }]);
  expect(await page.locator('.warning').textContent()).toContain('Periksa & perbaiki');
  await page.context().close();
});

test('shows the server’s sentence when it fails, and reads again on demand by keyboard', async () => {
  const page = await open(['Tab OPD tidak ada. Buka menu Inovasi Daerah, lalu Siapkan lembar.', view]);
  expect(await page.getByRole('alert').textContent()).toContain('Tab OPD tidak ada.');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await page.getByText('66,7%').waitFor();
  expect(await page.getByRole('alert').count()).toBe(0);
  await page.context().close();
});

test('fits 300 pixels and has no fault that axe finds', async () => {
  const page = await open([view]);
  await page.getByText('66,7%').waitFor();
  const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
  expect(overflow).toBeLessThanOrEqual(0);
  const { violations } = await new AxeBuilder({ page }).analyze();
  expect(violations.map((violation) => `${violation.id}: ${violation.nodes[0]?.html}`)).toEqual([]);
  await page.context().close();
});
