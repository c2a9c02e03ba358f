import AxeBuilder from '@axe-core/playwright';
import fc from 'fast-check';
import type { Browser, Page } from 'playwright-core';
import { htmlText } from '../../src/core/surat/html-text';
import type { MailItem, MailLink, MailPart } from '../../src/core/surat/mail-part';
import { plainText } from '../../src/core/surat/plain-text';
import { launchChromium } from '../support/chromium';
import { hostileTexts } from '../support/hostile-texts';
import { builtFragments, weeklyMails } from '../support/mails';

jest.setTimeout(120_000);

const fragments = builtFragments();
let browser: Browser;
beforeAll(async () => {
  browser = await launchChromium();
});
afterAll(async () => {
  await browser?.close();
});

const mails = Object.entries(weeklyMails);
/** A small phone, and a window of a mail program. */
const widths = [360, 700];

const openMail = async (
  parts: readonly MailPart[],
  width: number,
  colorScheme: 'light' | 'dark' = 'light',
): Promise<Page> => {
  const context = await browser.newContext({ viewport: { width, height: 700 }, colorScheme });
  const page = await context.newPage();
  // As a mail program shows it, in the main part of a page of its own.
  const shown = htmlText(parts, fragments)
    .replace(/<body[^>]*>/, '$&<main>')
    .replace('</body>', '</main></body>');
  await page.setContent(shown);
  return page;
};

/** What a reader meets in a mail: its words as they are shown, and where its links lead, in order. */
const readIn = (page: Page): Promise<{ readonly words: string; readonly targets: readonly string[] }> =>
  page.evaluate(() => ({
    words: document.body.innerText,
    targets: [...document.querySelectorAll('a')].map((link) => link.getAttribute('href') ?? ''),
  }));

/** Letters, figures and what else is said; without the blanks, bars and marks by which the two texts are laid out. */
const said = (text: string): string => text.replace(/[\s█░:()-]/g, '');

/** How plain text names a target: a letter by its address alone. */
const namedPlainly = (href: string): string =>
  href.startsWith('mailto:') ? decodeURIComponent(href.slice('mailto:'.length).replace(/\?.*$/, '')) : href;

/**
 * The two texts say the same when the plain one, its targets taken out one after the other, has the words of the other in
 * the same order, and when those targets are the links of the other in the same order. Plain text has a target after the
 * words, a link has it on the words.
 */
const expectSame = (plain: string, { words, targets }: Awaited<ReturnType<typeof readIn>>): void => {
  let rest = plain;
  let without = '';
  for (const target of targets.map(namedPlainly)) {
    const at = rest.indexOf(target);
    expect([target, at]).not.toEqual([target, -1]);
    without += rest.slice(0, at);
    rest = rest.slice(at + target.length);
  }
  expect(said(words)).toBe(said(without + rest));
  expect(rest).not.toMatch(/https:|mailto:/);
};

test.each(mails)('the %s mail says in HTML what it says in plain text', async (_, parts) => {
  const page = await openMail(parts, 700);
  expectSame(plainText(parts), await readIn(page));
  await page.context().close();
});

const word = fc.stringMatching(/^[A-Za-z0-9&<>"'.,;%]{1,12}$/);
const sentence = fc.array(word, { minLength: 1, maxLength: 8 }).map((words) => words.join(' '));
const address = fc.webPath().map((path) => `https://lembar.example/${path.replace(/["<>]/g, '')}`);
const letter = fc.stringMatching(/^[a-z]{1,8}$/).map((name) => `${name}@dinas.example`);

/** Something that may be left out, as a field that is or is not there. */
const perhaps = <Key extends string, Value>(
  key: Key,
  value: fc.Arbitrary<Value>,
): fc.Arbitrary<{ readonly [K in Key]?: Value }> =>
  fc
    .option(value, { nil: undefined })
    .map((held) => (held === undefined ? {} : ({ [key]: held } as { readonly [K in Key]: Value })));

const partsOf = (
  text: fc.Arbitrary<string>,
  href: fc.Arbitrary<string>,
  action: fc.Arbitrary<MailLink>,
): fc.Arbitrary<readonly MailPart[]> => {
  const item: fc.Arbitrary<MailItem> = fc
    .tuple(text, perhaps('href', href), perhaps('action', action))
    .map(([said, link, act]) => ({ text: said, ...link, ...act }));
  const part: fc.Arbitrary<MailPart> = fc.oneof(
    fc
      .tuple(
        text,
        text,
        perhaps('share', fc.double({ noNaN: true })),
        perhaps('remark', text),
        perhaps('href', href),
      )
      .map(([label, figure, ...rest]) =>
        Object.assign({ kind: 'figure' as const, label, text: figure }, ...rest),
      ),
    fc
      .tuple(
        text,
        fc.array(item, { maxLength: 4 }),
        perhaps(
          'more',
          fc.tuple(text, href).map(([said, to]) => ({ text: said, href: to })),
        ),
      )
      .map(([title, items, more]) => ({ kind: 'list' as const, title, items, ...more })),
    fc
      .tuple(fc.constantFrom('decision' as const, 'paragraph' as const, 'foot' as const), text)
      .map(([kind, said]) => ({ kind, text: said })),
  );
  return fc.array(part, { minLength: 1, maxLength: 6 });
};

test('whatever the parts are, the two texts say the same', async () => {
  const page = await openMail([], 700);
  const action = fc
    .tuple(sentence, letter)
    .map(([text, plain]) => ({ text, href: `mailto:${plain}?subject=Halo%20semua`, plain }));
  await fc.assert(
    fc.asyncProperty(partsOf(sentence, address, action), async (parts) => {
      await page.setContent(htmlText(parts, fragments));
      expectSame(plainText(parts), await readIn(page));
    }),
    { numRuns: 150, seed: 11 },
  );
  await page.context().close();
});

const hostile = fc.oneof(
  fc.constantFrom(...hostileTexts.filter((text) => text.length < 2_000)),
  fc.string({ unit: 'binary', maxLength: 40 }),
  fc.constantFrom(
    '{{text}}',
    '{{#item}}',
    '$&',
    '$1',
    '<!--[if mso]>',
    '<![endif]-->',
    '--><script>',
    '</title><b>',
  ),
);
const hostileHref = fc.oneof(
  hostile,
  hostile.map((text) => `https://${text}`),
  hostile.map((text) => `mailto:a@b.example?subject=${text}`),
  hostile.map((text) => `javascript:${text}`),
  fc.constantFrom(
    'java\tscript:alert(1)',
    '\u0001javascript:alert(1)',
    'https:javascript:alert(1)',
    'vbscript:x',
  ),
);

/** The same parts with a harmless word wherever they say something, and without links. */
const harmless = (parts: readonly MailPart[]): readonly MailPart[] => {
  const word = (text: string): string => (text === '' ? '' : 'x');
  return parts.map((part): MailPart => {
    if (part.kind === 'figure') {
      const { href: _, ...rest } = part;
      return { ...rest, label: 'x', text: 'x', ...(part.remark ? { remark: word(part.remark) } : {}) };
    }
    if (part.kind === 'list')
      return {
        kind: 'list',
        title: 'x',
        items: part.items.map(() => ({ text: 'x' })),
        ...(part.more ? { more: { text: 'x', href: '' } } : {}),
      };
    return { ...part, text: 'x' };
  });
};

/** Every element of a mail but its links, with the names of its attributes; and the links as the browser takes them. */
const builtIn = (page: Page, html: string) =>
  page.evaluate((markup) => {
    const parsed = new DOMParser().parseFromString(markup, 'text/html');
    const named = (element: Element): string =>
      `${element.tagName} ${element.getAttributeNames().sort().join(' ')}`;
    const comments: string[] = [];
    const walker = parsed.createTreeWalker(parsed, NodeFilter.SHOW_COMMENT);
    while (walker.nextNode()) comments.push(walker.currentNode.nodeValue ?? '');
    return {
      elements: [...parsed.querySelectorAll('*:not(a)')].map(named),
      comments,
      links: [...parsed.querySelectorAll('a')].map((link) => ({ shape: named(link), to: link.protocol })),
    };
  }, html);

test('no text makes an element, an attribute, a comment or a link that was not there', async () => {
  const page = await openMail([], 700);
  const action = fc.tuple(hostile, hostileHref).map(([text, href]) => ({ text, href }));
  await fc.assert(
    fc.asyncProperty(partsOf(hostile, hostileHref, action), async (parts) => {
      const built = await builtIn(page, htmlText(parts, fragments));
      const expected = await builtIn(page, htmlText(harmless(parts), fragments));
      expect(built.elements).toEqual(expected.elements);
      expect(built.comments).toEqual(expected.comments);
      for (const { shape, to } of built.links) {
        expect(['A href style', 'A aria-label class href style']).toContain(shape);
        // A colon alone: an address that the browser cannot read and does not follow.
        expect(['https:', 'mailto:', ':']).toContain(to);
      }
    }),
    { numRuns: 400, seed: 12 },
  );
  await page.context().close();
});

describe.each(widths)('at %i pixels', (width) => {
  test.each(mails)('all of the %s mail is seen without scrolling sideways', async (_, parts) => {
    const page = await openMail(parts, width);
    const seen = await page.evaluate(() => {
      const outside: string[] = [];
      const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
      const range = document.createRange();
      while (walker.nextNode()) {
        range.selectNodeContents(walker.currentNode);
        const cell = walker.currentNode.parentElement?.closest('td, h1, h2, p, div')?.getBoundingClientRect();
        for (const { left, right } of range.getClientRects())
          if (left < 0 || right > innerWidth || (cell && (left < cell.left - 1 || right > cell.right + 1)))
            outside.push(walker.currentNode.nodeValue ?? '');
      }
      return { outside, wide: document.documentElement.scrollWidth };
    });
    expect(seen).toEqual({ outside: [], wide: width });
    await page.context().close();
  });

  test.each(mails)('axe finds nothing wrong in the %s mail, by day and in the dark', async (_, parts) => {
    for (const scheme of ['light', 'dark'] as const) {
      const page = await openMail(parts, width, scheme);
      const { violations, passes } = await new AxeBuilder({ page }).analyze();
      expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`)).toEqual(
        [],
      );
      expect(passes.map(({ id }) => id)).toContain('color-contrast');
      await page.context().close();
    }
  });
});

test('names without a blank break rather than widen the mail', async () => {
  const text = 'Ketidakberdayagunaan'.repeat(12);
  const href = `https://lembar.example/${'x'.repeat(200)}`;
  const page = await openMail(
    [
      { kind: 'decision', text },
      { kind: 'figure', label: text, text, share: 0.5, remark: text, href },
      { kind: 'list', title: text, items: [{ text, href, action: { text: 'Kirim surat', href } }] },
      { kind: 'paragraph', text: href },
      { kind: 'foot', text },
    ],
    360,
  );
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(360);
  await page.context().close();
});

test('a mail asks no host for anything', async () => {
  const page = await (await browser.newContext()).newPage();
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  await page.setContent(htmlText(weeklyMails.fullest, fragments), { waitUntil: 'networkidle' });
  expect(asked).toEqual([]);
  await page.context().close();
});

test('without colours and style sheets every figure can still be read', async () => {
  const page = await openMail(weeklyMails.busy, 700);
  await page.evaluate(() => {
    for (const sheet of document.querySelectorAll('style')) sheet.remove();
    for (const element of document.querySelectorAll('[style], [bgcolor]')) {
      element.removeAttribute('style');
      element.removeAttribute('bgcolor');
    }
  });
  const { words } = await readIn(page);
  for (const figure of ['33 dari 36', '87 dari 100', '12 dari 40', 'naik 2 sejak surat lalu'])
    expect(words).toContain(figure);
  await page.context().close();
});
