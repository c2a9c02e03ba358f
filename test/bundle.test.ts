import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import vm from 'node:vm';
import { parse } from 'acorn';

const code = readFileSync('dist/Code.js', 'utf8');

/** The second bundle, as doors load it from the file beside the script. */
const workshop: string = JSON.parse(
  /^<script type="application\/json">(.*)<\/script>\n$/.exec(
    readFileSync('dist/workshop.html', 'utf8'),
  )?.[1] ?? '',
);
/** Every piece of code that runs on Google. */
const bundles = [
  ['Code.js', code],
  ['workshop.html', workshop],
] as const;
/** Pages of sidebars and dialogs. */
const pages = readdirSync('dist').filter((name) => name.endsWith('.html') && name !== 'workshop.html');

/** The names in src/main.ts: what Google may call and nothing else. */
const doors = [...readFileSync('src/main.ts', 'utf8').matchAll(/export \{([^}]+)\}/g)]
  .flatMap((match) => (match[1] ?? '').split(','))
  .map((name) => name.trim())
  .filter((name) => name !== '')
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
      /(SpreadsheetApp|HtmlService|LockService) is not defined|dijalankan Google sendiri|workshop\.html tidak ada/,
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

test('the workshop loads cold, does nothing by that, and every door that it opens is a door of the script', () => {
  const context = vm.createContext({});
  vm.runInContext(workshop, context);
  const { version, ...inside } = vm.runInContext('workshop', context);
  expect(version).toBe(JSON.parse(readFileSync('package.json', 'utf8')).version);
  expect(Object.keys(inside).length).toBeGreaterThan(10);
  expect(doors).toEqual(expect.arrayContaining(Object.keys(inside)));
});

test.each(bundles)('%s parses as a script of ES2019', (_, script) => {
  expect(() => parse(script, { ecmaVersion: 2019, sourceType: 'script' })).not.toThrow();
});

test.each(bundles)('%s uses nothing that Google lacks at run time', (_, script) => {
  const absent =
    /\b(setTimeout|setInterval|queueMicrotask|structuredClone|fetch|XMLHttpRequest|TextEncoder|TextDecoder|URLSearchParams|Intl|require|Buffer)\s*[.(]|\bprocess\s*\./g;
  expect([...script.matchAll(absent)].map((match) => match[0])).toEqual([]);
  expect(script).not.toMatch(/\.toLocale(Date|Time|Upper|Lower)?String\(/);
});

test('what is sent to Google stays within its budget', () => {
  for (const [, script] of bundles)
    expect(new TextEncoder().encode(script).length).toBeLessThanOrEqual(200 * 1024);
  for (const file of pages) {
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
