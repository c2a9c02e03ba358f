import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { dashboardCells } from '../src/core/lembar/dashboard';
import { settingLabels } from '../src/core/lembar/settings';
import { tabNames } from '../src/core/lembar/tab';

const readme = readFileSync('README.md', 'utf8');
const manifest = JSON.parse(readFileSync('package.json', 'utf8'));

test('every npm script that the README names exists, and every script is named', () => {
  const named = [
    ...readme.matchAll(/npm (?:run (?:-s )?)?(check|fix|test|build|start|gas|gambar|push)\b/g),
  ].map((match) => match[1]);
  expect(new Set(named)).toEqual(
    new Set(Object.keys(manifest.scripts).filter((script) => script !== 'prepare')),
  );
  for (const script of named) expect(Object.keys(manifest.scripts)).toContain(script);
});

test('the two set-up commands stand in the README as they are', () => {
  expect(readme).toContain('npm ci && npm start');
  expect(readme).toContain('npm ci && npm test');
});

test('every named figure in the README is a name of the workbook', () => {
  const names = new Set([
    ...dashboardCells.flatMap((cell) => (cell.name ? [cell.name] : [])),
    ...Object.keys(settingLabels),
  ]);
  const named = [...readme.matchAll(/`([A-Z]+(?:_[A-Z]+)*)`/g)]
    .map((match) => match[1] ?? '')
    .filter((name) => name !== 'CHROME_PATH');
  expect(named).toContain('CAKUPAN_OPD');
  expect(named.filter((name) => name !== 'CHROME_PATH' && !names.has(name))).toEqual([]);
});

test('every bold name is a tab or a menu item, and every local link leads somewhere', () => {
  const menu = [
    ...readFileSync('src/entry/menu.ts', 'utf8').matchAll(/(?:addItem|createMenu)\('([^']+)'/g),
  ].map((match) => match[1] ?? '');
  expect(menu).toContain('Isi usulan');
  const bold = [...readme.matchAll(/^- \*\*([^*]+)\*\*/gm)].map((match) => match[1] ?? '');
  expect(bold).toContain('Inovasi');
  expect(
    bold.filter((name) => !menu.includes(name) && !Object.values<string>(tabNames).includes(name)),
  ).toEqual([]);
  const links = [...readme.matchAll(/\]\(((?!https?:)[^)#]+)\)/g)].map((match) => match[1] ?? '');
  expect(links.length).toBeGreaterThan(3);
  expect(links.filter((link) => !existsSync(link))).toEqual([]);
});

test('push refuses with a sentence while no script is named', () => {
  const folder = mkdtempSync(join(tmpdir(), 'push-'));
  writeFileSync(join(folder, '.clasp.json'), readFileSync('.clasp.json'));
  const { status, stderr } = spawnSync(process.execPath, [resolve('src/local/push.mjs')], {
    cwd: folder,
    encoding: 'utf8',
  });
  expect(status).toBe(1);
  expect(stderr).toBe(
    'Belum ada skrip tujuan: isi "scriptId" di .clasp.json dengan ID skrip Anda (Ekstensi → Apps Script → Setelan project), lalu ulangi npm run push.\n',
  );
});
