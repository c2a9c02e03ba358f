import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';

const guides = readdirSync('docs')
  .filter((file) => file.startsWith('panduan-') || file === 'pasang.md')
  .map((file) => ({ file, text: readFileSync(join('docs', file), 'utf8') }));
const readme = { file: 'README.md', text: readFileSync('README.md', 'utf8') };

/** Every text of a pattern's first group, over all guides, as "file: text". */
const foundIn = (some: typeof guides, pattern: RegExp): readonly string[] =>
  some.flatMap(({ file, text }) =>
    [...text.matchAll(pattern)].map((match) => `${file}: ${(match[1] ?? '').replace(/\s+/g, ' ')}`),
  );

const textOf = (found: string): string => found.slice(found.indexOf(': ') + 2);

/** Source that people see something of; the local page is none of Google's. */
const source = (function read(folder: string): string {
  return readdirSync(folder, { withFileTypes: true })
    .map((entry) => {
      const path = join(folder, entry.name);
      if (path === join('src', 'local')) return '';
      if (entry.isDirectory()) return read(path);
      return /\.tsx?$/.test(entry.name) ? readFileSync(path, 'utf8') : '';
    })
    .join('\n');
})('src').replaceAll('&amp;', '&');

const menuItems = [...readFileSync('src/entry/menu.ts', 'utf8').matchAll(/addItem\('([^']+)'/g)].map(
  (match) => match[1] ?? '',
);

/** Whether a text stands in the source as a whole: as a string, or as what a page shows between its parts. */
const isShown = (text: string): boolean => {
  const quoted = text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  return new RegExp(`(?:['"\`>}]|\\n)\\s*${quoted}\\s*(?:['"\`<{(…\\n]|[:=] )`).test(source);
};

/** Words of Google's own screens, as its Indonesian ones have them. */
const googleWords = new Set(
  `Apps Script|Bagikan|Bantuan|Data → Lindungi sheet dan rentang|Editor|Ekstensi → Apps Script|Eksekusi|Google Apps Script API|
  ID Skrip|Lanjutan|Pelihat lihat-saja|Pemicu|Selesai|Setelan project|Tampilkan file manifes "appsscript.json" di editor|
  Transfer kepemilikan|+ → HTML|⋮ → Hapus pemicu`.split(/\|\s*/),
);

/** Italic texts that are neither Google's nor the sheet's. */
const otherItalics = new Set([
  'miring',
  'Inovasi Daerah 2026',
  '(tidak diketahui)',
  'Berkas workshop.html tidak ada di proyek Apps Script',
]);

/** Bold words that say something instead of naming something. */
const emphasis = new Set([
  'tebal',
  'satu akun kantor',
  'semuanya',
  'semua',
  'tanpa',
  'mengganti seluruh isi',
  'sebelum',
  'bukan kerahasiaan',
]);

test('every bold name in a guide is a menu item, or stands in the source as a whole', () => {
  const named = foundIn(guides, /\*\*([^*]+)\*\*/g).filter((found) => !/[.:]$/.test(found));
  expect(named.length).toBeGreaterThan(200);
  const unknown = named.filter((found) => {
    const [menu = '', item, ...rest] = textOf(found).split(' → ');
    if (item !== undefined) return menu !== 'Inovasi Daerah' || !menuItems.includes(item) || rest.length > 0;
    return !emphasis.has(menu) && !isShown(menu);
  });
  expect(unknown).toEqual([]);
});

test('every italic text in a guide is one of Google, or known to be something else', () => {
  const italics = foundIn(guides, /(?<![\w`*])_([^_`]+)_(?![\w`])/g);
  expect(italics.length).toBeGreaterThan(20);
  expect(
    italics.filter((found) => !googleWords.has(textOf(found)) && !otherItalics.has(textOf(found))),
  ).toEqual([]);
});

test('every item of the menu is explained in a guide', () => {
  const named = new Set(
    foundIn(guides, /\*\*(?:Inovasi Daerah → )?([^*]+)\*\*/g).map((found) => textOf(found)),
  );
  expect(menuItems.filter((item) => !named.has(item))).toEqual([]);
});

test('every picture that is named exists, and every picture is named and taken from the page', () => {
  const named = [...guides, readme].flatMap(({ text }) =>
    [...text.matchAll(/gambar\/([\w-]+)\.png/g)].map((match) => match[1] ?? ''),
  );
  const pictures = readdirSync(join('docs', 'gambar')).map((file) => file.replace(/\.png$/, ''));
  expect([...new Set(named)].sort()).toEqual(pictures.sort());
  const scenes = readFileSync(join('test', 'e2e', 'picture-scenes.mjs'), 'utf8');
  expect(pictures.filter((name) => !scenes.includes(`    name: '${name}',`))).toEqual([]);
});

test('every picture is 1280 by 720 and at most 150 KB', () => {
  for (const file of readdirSync(join('docs', 'gambar'))) {
    const path = join('docs', 'gambar', file);
    const header = readFileSync(path).subarray(16, 24);
    expect([file, header.readUInt32BE(0), header.readUInt32BE(4)]).toEqual([file, 1280, 720]);
    expect(statSync(path).size).toBeLessThanOrEqual(150 * 1024);
  }
});

test('every link in a guide leads somewhere', () => {
  const links = foundIn(guides, /\]\(((?!https?:)[^)#]+)\)/g);
  expect(links.length).toBeGreaterThan(20);
  expect(links.filter((found) => !existsSync(join('docs', textOf(found))))).toEqual([]);
});

describe('the guide to installing', () => {
  const text = guides.find(({ file }) => file === 'pasang.md')?.text ?? '';

  test('names every file of dist under the name it must have in the editor', () => {
    for (const file of readdirSync('dist'))
      expect(text).toContain(`| \`${file}\` | \`${file.replace(/\.\w+$/, '')}\``);
  });

  test('explains the scopes of the manifest and no others', () => {
    const { oauthScopes } = JSON.parse(readFileSync('dist/appsscript.json', 'utf8'));
    const explained = [...text.matchAll(/^\| `([a-z._]+)` \|/gm)].map((match) => match[1]);
    expect(explained).toEqual(
      expect.arrayContaining(oauthScopes.map((scope: string) => scope.split('/').pop())),
    );
    expect(explained.filter((name) => name?.includes('.') && !existsSync(join('dist', name)))).toHaveLength(
      oauthScopes.length,
    );
  });

  test('names the clasp that is installed', () => {
    const { devDependencies } = JSON.parse(readFileSync('package.json', 'utf8'));
    expect(text).toContain(`clasp ${devDependencies['@google/clasp']}`);
  });
});
