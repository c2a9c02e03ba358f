// Starts a command of the local runtime: `node src/local/launch.mjs gas …` or `… serve …`. Builds it first when stale.
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { buildLocal, builtFolder } from './build.mjs';
import { findChromium } from './find-chromium.mjs';

const needs = {
  gas: ['gas.cjs', 'worker.cjs', 'surface.js', 'univer.cjs'],
  serve: ['serve.cjs', 'worker.cjs', 'surface.js', 'univer.cjs', 'client.js'],
};

const [command] = process.argv.splice(2, 1);
if (command && needs[command]) {
  await buildLocal(needs[command]);
  // Started only when a script makes a PDF; without one everything else works.
  process.env.CHROME_PATH = findChromium() ?? '';
  createRequire(import.meta.url)(join(builtFolder, `${command}.cjs`));
} else {
  process.stderr.write('Pakai: npm run gas -- FUNGSI … atau npm start\n');
  process.exitCode = 2;
}
