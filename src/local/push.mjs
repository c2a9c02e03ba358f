// `npm run push`: checks, tests and builds, then sends dist to Google with clasp. Refuses while no script is named.
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';

const { scriptId } = JSON.parse(readFileSync('.clasp.json', 'utf8'));

// Ids of Apps Script projects are 57 characters of this alphabet; anything shorter than 40 is a placeholder.
if (!/^[\w-]{40,}$/.test(scriptId ?? '')) {
  process.stderr.write(
    'Belum ada skrip tujuan: isi "scriptId" di .clasp.json dengan ID skrip Anda (Ekstensi → Apps Script → Setelan project), lalu ulangi npm run push.\n',
  );
  process.exit(1);
}

for (const [command, ...args] of [
  ['npm', 'test'],
  ['npm', 'run', 'build'],
  ['npx', 'clasp', 'push', '--force'],
]) {
  const { status } = spawnSync(command, args, { stdio: 'inherit', shell: process.platform === 'win32' });
  if (status !== 0) process.exit(status ?? 1);
}
