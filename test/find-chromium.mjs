// Installs a Chromium for the tests of the pages when there is none.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { findChromium } from '../src/local/find-chromium.mjs';

const run = (command, args) =>
  spawnSync(command, args, { stdio: ['ignore', 'ignore', 'ignore'], shell: process.platform === 'win32' })
    .status === 0;

const install = () => {
  process.stderr.write('Chromium belum ada di komputer ini, sedang dipasang…\n');
  const playwright = fileURLToPath(new URL('../node_modules/playwright-core/cli.js', import.meta.url));
  if (run(process.execPath, [playwright, 'install', 'chromium']) && findChromium()) return;
  const isDebianRoot = existsSync('/usr/bin/apt-get') && process.getuid?.() === 0;
  if (isDebianRoot && run('apt-get', ['update']))
    run('apt-get', ['install', '-y', '--no-install-recommends', 'chromium', 'fonts-liberation']);
};

if (!findChromium()) install();
if (!findChromium()) {
  process.stderr.write(
    'Chromium tidak ditemukan: pasang Google Chrome atau Chromium, atau isi CHROME_PATH dengan letaknya, lalu ulangi npm test.\n',
  );
  process.exitCode = 1;
}
