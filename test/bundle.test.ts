import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import vm from 'node:vm';
import { parse } from 'acorn';

const code = readFileSync('dist/Code.js', 'utf8');

/** The names in src/main.ts: what Google may call and nothing else. */
const doors = [...readFileSync('src/main.ts', 'utf8').matchAll(/export \{ ([^}]+) \}/g)]
  .flatMap((match) => (match[1] ?? '').split(','))
  .map((name) => name.trim())
  .sort();

/** Loads the bundle in a context that has JavaScript's own globals and no others, as Google's is before any service. */
const loadCold = (extra: Record<string, unknown> = {}): Record<string, unknown> => {
  const context = vm.createContext({ ...extra });
  vm.runInContext(
    'delete globalThis.Intl; delete globalThis.WebAssembly; delete globalThis.SharedArrayBuffer;',
    context,
  );
  vm.runInContext(code, context);
  return context as Record<string, unknown>;
};

test('the bundle loads cold and leaves the doors as globals and no others', () => {
  expect(Object.keys(loadCold()).sort()).toEqual(doors);
});

test('no door is an empty stub', () => {
  const context = loadCold();
  for (const door of doors) {
    expect(() => (context[door] as () => void)()).toThrow(
      /(SpreadsheetApp|HtmlService|LockService) is not defined|dijalankan Google sendiri/,
    );
  }
});

test('a door works once the services are there', () => {
  const captions: string[] = [];
  const menu: Record<string, unknown> = {};
  for (const name of ['createMenu', 'addItem', 'addSeparator', 'addSubMenu', 'addToUi']) {
    menu[name] = (caption?: unknown) => {
      if (typeof caption === 'string') captions.push(caption);
      return menu;
    };
  }
  (loadCold({ SpreadsheetApp: { getUi: () => menu } }).onOpen as () => void)();
  expect(captions).toContain('Inovasi Daerah');
  expect(captions).toContain('Siapkan lembar');
});

test('the bundle parses as a script of ES2019', () => {
  expect(() => parse(code, { ecmaVersion: 2019, sourceType: 'script' })).not.toThrow();
});

test('the bundle uses nothing that Google lacks at run time', () => {
  const absent =
    /\b(setTimeout|setInterval|queueMicrotask|structuredClone|fetch|XMLHttpRequest|TextEncoder|TextDecoder|URLSearchParams|Intl|require|Buffer)\s*[.(]|\bprocess\s*\./g;
  expect([...code.matchAll(absent)].map((match) => match[0])).toEqual([]);
  expect(code).not.toMatch(/\.toLocale(Date|Time|Upper|Lower)?String\(/);
});

test('what is sent to Google stays within its budget', () => {
  expect(statSync('dist/Code.js').size).toBeLessThanOrEqual(200 * 1024);
  for (const file of readdirSync('dist').filter((name) => name.endsWith('.html'))) {
    expect(statSync(join('dist', file)).size).toBeLessThanOrEqual(60 * 1024);
  }
});

test('the pages ask no other host for anything', () => {
  for (const file of readdirSync('dist').filter((name) => name.endsWith('.html'))) {
    const page = readFileSync(join('dist', file), 'utf8');
    const addresses = [...page.matchAll(/https?:\/\/[^\s"'`)<]+/g)].map((match) => match[0]);
    // Names of XML vocabularies look like addresses but nothing is fetched from them.
    expect(addresses.filter((address) => !address.startsWith('http://www.w3.org/'))).toEqual([]);
  }
});

test('the manifest asks for the five scopes and the city’s zone', () => {
  const manifest = JSON.parse(readFileSync('dist/appsscript.json', 'utf8'));
  expect(manifest.timeZone).toBe('Asia/Jakarta');
  expect(manifest.oauthScopes.map((scope: string) => scope.split('/').pop()).sort()).toEqual([
    'script.container.ui',
    'script.scriptapp',
    'script.send_mail',
    'spreadsheets.currentonly',
    'userinfo.email',
  ]);
});

test('dist is what a fresh build gives', () => {
  const fresh = mkdtempSync(join(tmpdir(), 'dist-'));
  execFileSync(
    process.execPath,
    ['node_modules/webpack/bin/webpack.js', '--output-path', fresh, '--stats', 'none'],
    { stdio: 'pipe' },
  );
  const contents = (folder: string) =>
    Object.fromEntries(
      readdirSync(folder)
        .sort()
        .map((file) => [file, readFileSync(join(folder, file), 'utf8')]),
    );
  expect(contents('dist')).toEqual(contents(fresh));
}, 120_000);
