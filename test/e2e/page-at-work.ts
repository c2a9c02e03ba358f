import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import AxeBuilder from '@axe-core/playwright';
import type { Browser, Page } from 'playwright-core';

const root = join(__dirname, '..', '..');

/** The small script of the tests. */
export const fixtureDist = join(__dirname, 'fixtures', 'dist');

/** The page as `npm start` gives it. */
export interface PageAtWork {
  readonly url: string;
  stop(): Promise<void>;
}

const addressOf = (child: ChildProcess): Promise<string> =>
  new Promise((resolve, reject) => {
    let output = '';
    child.stdout?.on('data', (data) => {
      output += String(data);
      const found = /http:\/\/localhost:\d+/.exec(output)?.[0];
      if (found) resolve(found);
    });
    child.stderr?.on('data', (data) => {
      output += String(data);
    });
    child.on('exit', () => reject(new Error(`The page ended before it was open: ${output}`)));
  });

/** A new folder for a workbook. */
export const newDataFolder = (): string => mkdtempSync(join(tmpdir(), 'lembar-'));

/** Starts the page with these arguments on the workbook of a folder. */
export const startPage = async (args: readonly string[], folder: string): Promise<PageAtWork> => {
  const launch = join(root, 'src', 'local', 'launch.mjs');
  const all = [launch, 'serve', '--tanpa-buka', '--port', '0', '--data', folder, ...args];
  const child = spawn(process.execPath, all, { cwd: root, stdio: ['ignore', 'pipe', 'pipe'] });
  const url = await addressOf(child);
  return {
    url,
    stop: () =>
      new Promise((resolve) => {
        child.removeAllListeners('exit');
        child.on('exit', () => resolve());
        child.kill('SIGTERM');
      }),
  };
};

/** A window at the page, once the grid and the script's menus are there. */
export const openWindow = async (
  browser: Browser,
  url: string,
  size = { width: 1280, height: 720 },
): Promise<Page> => {
  const context = await browser.newContext({ viewport: size });
  const page = await context.newPage();
  await page.goto(url);
  await page.locator('canvas[id*="sheet-main"]').waitFor();
  await page.locator('.menu-judul').first().waitFor();
  await page.locator('.sibuk').waitFor({ state: 'detached' });
  return page;
};

/** Goes to a tab of the workbook. */
export const openTab = async (page: Page, name: string): Promise<void> => {
  await page.locator('[data-u-comp="slide-tab-bar"]').getByText(name, { exact: true }).click();
};

/** Makes a cell the active one, by the name box. */
export const goTo = async (page: Page, cell: string): Promise<void> => {
  const box = page.locator('[data-u-comp="defined-name"] input');
  await box.fill(cell);
  await box.press('Enter');
  await page.locator('[data-sel-aktif]', { hasText: new RegExp(`^${cell}:`) }).waitFor({ state: 'attached' });
};

/** Types into a cell as a person does. */
export const typeInto = async (page: Page, cell: string, text: string): Promise<void> => {
  await goTo(page, cell);
  await page.keyboard.type(text);
  await page.keyboard.press('Enter');
};

/** Waits until the active cell shows a text. */
export const activeCellShows = (page: Page, cell: string, text: string): Promise<void> =>
  page
    .locator('[data-sel-aktif]')
    .getByText(`${cell}: ${text}`, { exact: true })
    .waitFor({ state: 'attached' });

/** Becomes somebody else. */
export const become = async (page: Page, label: string | RegExp): Promise<void> => {
  const person = page.getByLabel('Anda sebagai');
  const options = await person.locator('option').allTextContents();
  const wanted = options.find((option) =>
    typeof label === 'string' ? option === label : label.test(option),
  );
  await person.selectOption({ label: wanted ?? String(label) });
};

/** Chooses from the small script's menu. */
export const chooseFromMenu = async (page: Page, ...captions: string[]): Promise<void> => {
  await page.getByRole('menuitem', { name: 'Uji coba' }).click();
  for (const caption of captions) await page.getByRole('menuitem', { name: caption }).click();
};

const findings = async (axe: AxeBuilder): Promise<string[]> => {
  const { violations } = await axe.analyze();
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`);
};

/** What axe finds wrong in the page around the grid; the grid's canvas and the script's pages are not ours. */
export const violationsAround = (page: Page): Promise<string[]> =>
  findings(new AxeBuilder({ page }).exclude('.kisi').exclude('iframe'));

/** What axe finds wrong in the page and the script's page beside it, as the person meets them together. */
export const violationsTogether = (page: Page): Promise<string[]> =>
  findings(new AxeBuilder({ page }).exclude('.kisi'));

/** What axe finds wrong in one part of the page; where the grid puts it is the grid's. */
export const violationsIn = (page: Page, part: string): Promise<string[]> =>
  findings(new AxeBuilder({ page }).include(part).disableRules(['region']));
