// Takes the pictures of README and guides (docs/gambar) from the page, scene by scene, and drops those that no scene takes.
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';
import { findChromium } from '../../src/local/find-chromium.mjs';
import { bareWorkbook, drawn, openWindow, startPage } from './picture-page.mjs';
import { firstScenes, scenes } from './picture-scenes.mjs';
import { isSamePicture, smallPng } from './small-png.mjs';

const pictures = resolve(dirname(fileURLToPath(import.meta.url)), '..', '..', 'docs', 'gambar');

const take = async (page, { name, isPointed = false }) => {
  if (!isPointed) await page.mouse.move(0, 0);
  await drawn(page);
  const png = smallPng(await page.screenshot({ caret: 'hide' }));
  const path = join(pictures, `${name}.png`);
  const isSame = existsSync(path) && isSamePicture(readFileSync(path), png);
  if (!isSame) writeFileSync(path, png);
  process.stdout.write(
    `docs/gambar/${name}.png ${isSame ? 'tetap' : `${Math.round(png.length / 1024)} KB`}\n`,
  );
};

/** Plays scenes on the workbook of a folder, in their order: each goes on from what the ones before have done. */
const play = async (browser, folder, some) => {
  const { url, stop } = await startPage(folder);
  try {
    const page = await openWindow(browser, url);
    for (const scene of some) {
      await scene.show(page);
      if (scene.name) await take(page, scene);
    }
  } finally {
    await stop();
  }
};

const [bare, filled] = ['kosong', 'contoh'].map((kind) => mkdtempSync(join(tmpdir(), `lembar-${kind}-`)));
mkdirSync(pictures, { recursive: true });
const browser = await chromium.launch({
  executablePath: findChromium(),
  args: ['--no-sandbox', '--disable-gpu'],
});
try {
  await bareWorkbook(bare);
  await play(browser, bare, firstScenes);
  await play(browser, filled, scenes);
  const taken = [...firstScenes, ...scenes].map(({ name }) => `${name}.png`);
  for (const file of readdirSync(pictures)) if (!taken.includes(file)) rmSync(join(pictures, file));
} finally {
  await browser.close();
  for (const folder of [bare, filled]) rmSync(folder, { recursive: true, force: true });
}
