// Builds dist when something it is made of is newer than the last build here. A fresh clone has no such build: file
// times there say nothing, so dist is built once.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = resolve(dirname(fileURLToPath(import.meta.url)), '..', '..');
const stamp = join(root, '.cache', 'dist-built');
const rooms = ['core', 'google', 'entry', 'sidebar', 'mail'].map((room) => join('src', room));
const files = ['src/main.ts', 'src/workshop.ts', 'webpack.config.js', 'appsscript.json', 'package.json'];

const newest = () =>
  [
    ...files,
    ...rooms.flatMap((room) =>
      readdirSync(join(root, room), { recursive: true }).map((file) => join(room, file)),
    ),
  ].reduce((latest, file) => Math.max(latest, statSync(join(root, file)).mtimeMs), 0);

const isFresh = () =>
  existsSync(stamp) && existsSync(join(root, 'dist', 'Code.js')) && statSync(stamp).mtimeMs >= newest();

/** Builds dist if it may be stale. Throws when the build fails; webpack has then said why. */
export const buildDist = () => {
  if (isFresh()) return;
  const webpack = join(root, 'node_modules', 'webpack', 'bin', 'webpack.js');
  const { status } = spawnSync(process.execPath, [webpack, '--stats', 'errors-only'], {
    cwd: root,
    stdio: 'inherit',
  });
  if (status !== 0) throw new Error('dist tidak dapat dibangun: lihat pesan webpack di atas.');
  mkdirSync(dirname(stamp), { recursive: true });
  writeFileSync(stamp, '');
};

if (process.argv[1] === fileURLToPath(import.meta.url)) buildDist();
