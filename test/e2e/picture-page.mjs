// The page as the pictures of the guides show it: on a morning in June, so that they change only when the page does.
import { spawn } from 'node:child_process';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = resolve(dirname(fileURLToPath(import.meta.url)), '..', '..');
const launch = join(root, 'src', 'local', 'launch.mjs');
const morning = '2026-06-15T09:00:00+07:00';

/** Makes a workbook in a folder in which nothing is set up yet: the page fills only folders that hold none. */
export const bareWorkbook = (folder) =>
  new Promise((made, failed) => {
    const args = [launch, 'gas', 'onOpen', '--at', morning, '--data', folder];
    const child = spawn(process.execPath, args, { cwd: root, stdio: ['ignore', 'ignore', 'inherit'] });
    child.on('exit', (code) => (code === 0 ? made() : failed(new Error('Lembar kosong tidak jadi.'))));
  });

/** Starts the page on the workbook of a folder. */
export const startPage = async (folder) => {
  const args = [launch, 'serve', '--tanpa-buka', '--port', '0', '--waktu', morning, '--data', folder];
  const child = spawn(process.execPath, args, { cwd: root, stdio: ['ignore', 'pipe', 'inherit'] });
  const url = await new Promise((found, failed) => {
    let output = '';
    child.stdout.on('data', (text) => {
      output += text;
      const address = /http:\/\/localhost:\d+/.exec(output)?.[0];
      if (address) found(address);
    });
    child.on('exit', () => failed(new Error(`Halaman berhenti sebelum terbuka: ${output}`)));
  });
  const stop = () =>
    new Promise((ended) => {
      child.removeAllListeners('exit');
      child.on('exit', ended);
      child.kill('SIGTERM');
    });
  return { url, stop };
};

/** A window at the page, in the size of every picture. */
export const openWindow = async (browser, url) => {
  const page = await browser.newPage({
    viewport: { width: 1280, height: 720 },
    reducedMotion: 'reduce',
    locale: 'id-ID',
    timezoneId: 'Asia/Jakarta',
  });
  await page.goto(url);
  await page.locator('.menu-judul').waitFor({ timeout: 120_000 });
  await page.locator('.sibuk').waitFor({ state: 'detached' });
  return page;
};

/** Becomes somebody else, by a part of what the page calls them. */
export const become = async (page, who) => {
  const person = page.getByLabel('Anda sebagai');
  const options = await person.locator('option').allTextContents();
  await person.selectOption({ label: options.find((option) => option.includes(who)) ?? who });
  await page.locator('.menu-judul').waitFor();
};

/** Chooses from the product's menu. */
export const choose = async (page, item) => {
  await page.getByRole('menuitem', { name: 'Inovasi Daerah' }).click();
  await page.getByRole('menuitem', { name: item, exact: true }).click();
};

/** The script's page beside the sheet. */
export const beside = (page) => page.frameLocator('iframe.skrip-samping');

/** The script's page in a window over the sheet. */
export const above = (page) => page.frameLocator('iframe.skrip-jendela');

/** Closes the window over the sheet. */
export const closeAbove = async (page) => {
  await page.getByRole('dialog').getByRole('button', { name: 'Tutup' }).first().click();
  await page.getByRole('dialog').waitFor({ state: 'detached' });
};

/** Goes to a tab of the workbook. */
export const openTab = (page, name) =>
  page.locator('[data-u-comp="slide-tab-bar"]').getByText(name, { exact: true }).click();

/** Goes to a cell. It is told in words as soon as the grid has it. */
export const goTo = async (page, cell) => {
  const box = page.locator('[data-u-comp="defined-name"] input');
  await box.fill(cell);
  await box.press('Enter');
  await page.locator('[data-sel-aktif]', { hasText: `${cell}: ` }).waitFor({ state: 'attached' });
};

/** Types into a cell and stays on it until it shows a text. */
export const typeInto = async (page, cell, text, shown) => {
  await goTo(page, cell);
  await page.keyboard.type(text);
  await page.keyboard.press('Enter');
  await goTo(page, cell);
  await page.locator('[data-sel-aktif]', { hasText: `${cell}: ${shown}` }).waitFor({ state: 'attached' });
};

/** The canvas of the grid is drawn in the frames after what it shows has changed. */
export const drawn = (page) =>
  page.evaluate(
    () =>
      new Promise((done) => {
        let frames = 30;
        const next = () => {
          frames -= 1;
          if (frames > 0) requestAnimationFrame(next);
          else done(undefined);
        };
        next();
      }),
  );
