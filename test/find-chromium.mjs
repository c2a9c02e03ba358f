// Finds a Chromium for the tests of the pages; run as a command it also installs one when there is none.
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { homedir } from 'node:os';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const commands = [
  'chromium',
  'chromium-browser',
  'google-chrome',
  'google-chrome-stable',
  'chrome',
  'msedge',
];
const fixedPlaces = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
];

const onPath = () =>
  (process.env.PATH ?? '')
    .split(delimiter)
    .flatMap((folder) => commands.flatMap((name) => [join(folder, name), join(folder, `${name}.exe`)]))
    .find((file) => existsSync(file));

/** Browsers that Playwright has downloaded, newest first. */
const fromPlaywright = () => {
  const folders = [
    process.env.PLAYWRIGHT_BROWSERS_PATH,
    join(homedir(), '.cache', 'ms-playwright'),
    join(homedir(), 'Library', 'Caches', 'ms-playwright'),
    join(homedir(), 'AppData', 'Local', 'ms-playwright'),
  ].filter((folder) => folder && existsSync(folder));
  const inside = [
    'chrome-linux/chrome',
    'chrome-linux64/chrome',
    'chrome-mac/Chromium.app/Contents/MacOS/Chromium',
    'chrome-win/chrome.exe',
    'chrome-win64/chrome.exe',
  ];
  return folders
    .flatMap((folder) =>
      readdirSync(folder)
        .filter((name) => /^chromium-\d+$/.test(name))
        .sort((one, other) => Number(other.slice(9)) - Number(one.slice(9)))
        .flatMap((name) => inside.map((path) => join(folder, name, path))),
    )
    .find((file) => existsSync(file));
};

/** Path of a Chromium or Chrome on this machine, or undefined. */
export const findChromium = () => {
  const { CHROME_PATH } = process.env;
  if (CHROME_PATH && existsSync(CHROME_PATH)) return CHROME_PATH;
  return onPath() ?? fixedPlaces.find((file) => existsSync(file)) ?? fromPlaywright();
};

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

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  if (!findChromium()) install();
  if (!findChromium()) {
    process.stderr.write(
      'Chromium tidak ditemukan: pasang Google Chrome atau Chromium, atau isi CHROME_PATH dengan letaknya, lalu ulangi npm test.\n',
    );
    process.exitCode = 1;
  }
}
