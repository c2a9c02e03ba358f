import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve, sep } from 'node:path';

const src = resolve('src');

/** The rooms each room may import from; `types` only with `import type`. */
const arrows: Record<string, { values: string[]; types?: string[] }> = {
  main: { values: ['entry'] },
  workshop: { values: ['entry'] },
  entry: { values: ['entry', 'core', 'google'], types: ['main', 'workshop'] },
  core: { values: ['core'] },
  google: { values: ['google', 'core'] },
  sidebar: { values: ['sidebar', 'core'], types: ['entry'] },
  local: { values: ['local'] },
  mail: { values: ['mail'] },
};

const sourceFiles = readdirSync(src, { recursive: true, encoding: 'utf8' })
  .filter((file) => /\.(ts|tsx|mjs|cjs)$/.test(file))
  .map((file) => join(src, file));

const roomOf = (file: string): string => {
  const [first = ''] = relative(src, file).split(sep);
  return first.replace(/\.ts$/, '');
};

/** Every import and export-from of a file: whether it is of types only, and from where. */
const importsOf = (text: string): { isType: boolean; from: string }[] => [
  ...[...text.matchAll(/^(?:import|export)\s+(type\s+)?[^;]*?from\s+'([^']+)'/gms)].map((match) => ({
    isType: match[1] !== undefined,
    from: match[2] ?? '',
  })),
  ...[...text.matchAll(/^import\s+'([^']+)'/gm)].map((match) => ({ isType: false, from: match[1] ?? '' })),
  ...[...text.matchAll(/typeof import\('([^']+)'\)/g)].map((match) => ({
    isType: true,
    from: match[1] ?? '',
  })),
];

/** Packages a room may use besides what it finds in the repository. */
const packages: Record<string, RegExp> = {
  core: /^@noble\/hashes\//,
  sidebar: /^preact(\/|$)/,
  local: /^[^.]/,
};

const violations = (file: string): string[] => {
  const room = roomOf(file);
  const allowed = arrows[room] ?? { values: [] };
  return importsOf(readFileSync(file, 'utf8')).flatMap(({ isType, from }) => {
    const where = `${relative(src, file)} → ${from}`;
    if (!from.startsWith('.')) return packages[room]?.test(from) ? [] : [where];
    const target = resolve(dirname(file), from);
    // The version stands in package.json alone.
    if (room === 'entry' && relative('.', target) === 'package.json') return [];
    const targetRoom = roomOf(target);
    const isAllowed =
      allowed.values.includes(targetRoom) || (isType && (allowed.types ?? []).includes(targetRoom));
    return isAllowed ? [] : [where];
  });
};

test('every file lies in a room that the architecture names', () => {
  const strangers = sourceFiles
    .filter((file) => !(roomOf(file) in arrows))
    .map((file) => relative(src, file));
  expect(strangers).toEqual([]);
});

test('imports follow the arrows between the rooms', () => {
  expect(sourceFiles.length).toBeGreaterThan(30);
  expect(sourceFiles.flatMap(violations)).toEqual([]);
});

test('only src/google and the edge in src/entry name a service of Apps Script', () => {
  const services =
    /\b(SpreadsheetApp|MailApp|GmailApp|ScriptApp|PropertiesService|CacheService|LockService|HtmlService|DriveApp)\./;
  const naming = sourceFiles
    .filter((file) => ['core', 'sidebar', 'main', 'workshop'].includes(roomOf(file)))
    .filter((file) => services.test(readFileSync(file, 'utf8')))
    .map((file) => relative(src, file));
  expect(naming).toEqual([]);
});

test.each(['main.ts', 'workshop.ts'])('%s holds nothing but names of what Google may call', (file) => {
  const exports = /^export \{\s[\w,\s]+\} from '\.\/entry\/[\w-]+';\n/gm;
  expect(readFileSync(join(src, file), 'utf8').replace(exports, '')).toBe('');
});

test('no page writes HTML from text', () => {
  const writing = sourceFiles
    .filter((file) => roomOf(file) === 'sidebar')
    .filter((file) =>
      /innerHTML|outerHTML|insertAdjacentHTML|document\.write|dangerouslySetInnerHTML/.test(
        readFileSync(file, 'utf8'),
      ),
    )
    .map((file) => relative(src, file));
  expect(writing).toEqual([]);
});

test('no file is a barrel of re-exports', () => {
  const barrels = sourceFiles
    .filter((file) => !['main', 'workshop'].includes(roomOf(file)))
    .filter((file) => /^export \* from|^export \{[^}]*\} from/m.test(readFileSync(file, 'utf8')))
    .map((file) => relative(src, file));
  expect(barrels).toEqual([]);
});
