import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import webpack, { type Compiler } from 'webpack';
import { builtFragments } from '../support/mails';

type Plugin = new () => { apply(compiler: Compiler): void };
const EmitMail: Plugin = createRequire(resolve('package.json'))('./src/mail/emit-mail.cjs');

jest.setTimeout(60_000);

/** Builds the mail alone, and says what webpack watches for it. */
const build = async (): Promise<{ readonly html: string; readonly watched: readonly string[] }> => {
  const folder = mkdtempSync(join(tmpdir(), 'mail-'));
  writeFileSync(join(folder, 'empty.js'), '');
  return new Promise((done, failed) => {
    webpack(
      {
        mode: 'none',
        entry: join(folder, 'empty.js'),
        output: { path: folder },
        plugins: [new EmitMail()],
      },
      (error, stats) => {
        if (error || !stats || stats.hasErrors()) failed(error ?? new Error(stats?.toString()));
        else
          done({
            html: readFileSync(join(folder, 'mail.html'), 'utf8'),
            watched: [...stats.compilation.contextDependencies],
          });
      },
    );
  });
};

test('dist holds what two builds alike give, and a change of any file of the mail builds again', async () => {
  const [one, other] = [await build(), await build()];
  expect(one.html).toBe(readFileSync('dist/mail.html', 'utf8'));
  expect(other.html).toBe(one.html);
  expect(one.watched).toContain(resolve('src/mail'));
});

test('the mail is in the pieces that the server fills, and no piece opens what it does not close', () => {
  const fragments = builtFragments();
  expect(Object.keys(fragments).sort()).toEqual(
    [
      'mail',
      'preheader',
      'decision',
      'figure',
      'bar',
      'full',
      'rest',
      'remark',
      'list',
      'item',
      'more',
      'paragraph',
      'foot',
      'link',
      'button',
    ].sort(),
  );
  for (const fragment of Object.values(fragments)) {
    const count = (pattern: RegExp): number => [...fragment.matchAll(pattern)].length;
    for (const tag of ['table', 'tr', 'td', 'div', 'a', 'p'])
      expect([tag, count(new RegExp(`<${tag}[ >]`, 'g'))]).toEqual([
        tag,
        count(new RegExp(`</${tag}>`, 'g')),
      ]);
  }
});

test('the file is one script element that no page runs, small, without pictures and fonts', () => {
  const file = readFileSync('dist/mail.html', 'utf8');
  expect(file.match(/</g)).toHaveLength(2);
  expect(Buffer.byteLength(file)).toBeLessThan(20 * 1024);
  expect(file).not.toMatch(/<img|\\u003cimg|url\(|@import|@font-face|\\u003clink|background=/);
});
