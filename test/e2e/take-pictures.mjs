// Takes the pictures of README and docs/gambar: the page with its sample, on a morning in June, so that they change only
// when the page does.
import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';
import { findChromium } from '../../src/local/find-chromium.mjs';
import { smallPng } from './small-png.mjs';

const root = resolve(dirname(fileURLToPath(import.meta.url)), '..', '..');
const pictures = join(root, 'docs', 'gambar');
const morning = '2026-06-15T09:00:00+07:00';
const small = { width: 1280, height: 720 };
const large = { width: 1920, height: 1080 };

const startPage = async (data) => {
  const launch = join(root, 'src', 'local', 'launch.mjs');
  const args = [launch, 'serve', '--tanpa-buka', '--port', '0', '--waktu', morning, '--data', data];
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
  return { child, url };
};

const openPage = async (browser, url, viewport) => {
  const page = await browser.newPage({ viewport, reducedMotion: 'reduce' });
  await page.goto(url);
  await page.locator('.menu-judul').waitFor({ timeout: 120_000 });
  await page.locator('.sibuk').waitFor({ state: 'detached' });
  return page;
};

const openTab = (page, name) =>
  page.locator('[data-u-comp="slide-tab-bar"]').getByText(name, { exact: true }).click();

/** The active cell is told in words as soon as the grid has it; the canvas is drawn in the next frames. */
const drawn = async (page, cell) => {
  const box = page.locator('[data-u-comp="defined-name"] input');
  await box.fill(cell);
  await box.press('Enter');
  await page.locator('[data-sel-aktif]', { hasText: `${cell}: ` }).waitFor({ state: 'attached' });
  await page.evaluate(
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
};

const take = async (page, name) => {
  // Nothing is pointed at.
  await page.mouse.move(0, 0);
  await page.evaluate(() => document.activeElement?.blur());
  writeFileSync(join(pictures, `${name}.png`), smallPng(await page.screenshot()));
  process.stdout.write(`docs/gambar/${name}.png\n`);
};

const data = mkdtempSync(join(tmpdir(), 'lembar-gambar-'));
mkdirSync(pictures, { recursive: true });
const { child, url } = await startPage(data);
const browser = await chromium.launch({
  executablePath: findChromium(),
  args: ['--no-sandbox', '--disable-gpu'],
});
try {
  const page = await openPage(browser, url, small);
  await drawn(page, 'A1');
  await take(page, 'dasbor-1280');
  await openTab(page, 'Inovasi');
  await drawn(page, 'A2');
  await take(page, 'inovasi-1280');
  await openTab(page, 'Dasbor');
  await page.getByRole('menuitem', { name: 'Inovasi Daerah' }).click();
  await page.getByRole('menuitem', { name: 'Capaian hari ini' }).click();
  await page.frameLocator('iframe.skrip-samping').getByText('Dihitung pukul').waitFor();
  await drawn(page, 'A1');
  await take(page, 'capaian-1280');
  const wide = await openPage(browser, url, large);
  await drawn(wide, 'A1');
  await take(wide, 'dasbor-1920');
} finally {
  await browser.close();
  child.removeAllListeners('exit');
  await new Promise((ended) => {
    child.on('exit', ended);
    child.kill('SIGTERM');
  });
  rmSync(data, { recursive: true, force: true });
}
