import { htmlText } from '../../../src/core/surat/html-text';
import type { MailPart } from '../../../src/core/surat/mail-part';
import { builtFragments, weeklyMails } from '../../support/mails';

const fragments = builtFragments();
const html = (...parts: readonly MailPart[]): string => htmlText(parts, fragments);
const matches = (pattern: RegExp, text: string): readonly string[] =>
  [...text.matchAll(pattern)].map((match) => match[1] ?? '');
const targets = (text: string): readonly string[] => matches(/<a [^>]*href="([^"]*)"/g, text);
const barWidths = (text: string): readonly string[] => matches(/class="(?:full|rest)" width="(\d+%)"/g, text);

test('what there is to decide is the title, what a list of mails shows, and the only large line', () => {
  const text = html(
    { kind: 'decision', text: '2 OPD belum mengusulkan: perlu surat Sekda.' },
    { kind: 'foot', text: 'Angka' },
  );
  expect(matches(/<title>([^<]*)/g, text)).toEqual(['2 OPD belum mengusulkan: perlu surat Sekda.']);
  expect(matches(/<h1[^>]*>([^<]*)/g, text)).toEqual(['2 OPD belum mengusulkan: perlu surat Sekda.']);
  expect(text.indexOf('display:none')).toBeLessThan(text.indexOf('<h1'));
  expect(matches(/<div style="display:none[^>]*>([^<&]*)/g, text)).toEqual([
    '2 OPD belum mengusulkan: perlu surat Sekda.',
  ]);
});

test('a letter without a decision is called by its first words and hides nothing', () => {
  const text = html(
    { kind: 'paragraph', text: 'Yth. Operator inovasi Dinas Sosial' },
    { kind: 'foot', text: 'Angka' },
  );
  expect(matches(/<title>([^<]*)/g, text)).toEqual(['Yth. Operator inovasi Dinas Sosial']);
  expect(text).not.toContain('display:none');
});

test.each<[number | undefined, readonly string[]]>([
  [undefined, []],
  [0, ['100%']],
  [0.004, ['100%']],
  [0.94, ['94%', '6%']],
  [1, ['100%']],
  [1.7, ['100%']],
  [-1, ['100%']],
])('a share of %s is a bar of %j', (share, widths) => {
  const part = { kind: 'figure', label: 'Cakupan OPD', text: '34 dari 36' } as const;
  expect(barWidths(html(share === undefined ? part : { ...part, share }))).toEqual(widths);
});

test('a full bar is coloured and an empty one is not', () => {
  const part = { kind: 'figure', label: 'Cakupan OPD', text: '34 dari 36' } as const;
  expect(html({ ...part, share: 1 })).toContain('class="full"');
  expect(html({ ...part, share: 0 })).not.toContain('class="full"');
});

test('a figure, an item, its action and what there is more of lead where they should', () => {
  const text = html(
    { kind: 'figure', label: 'Cakupan OPD', text: '34 dari 36', href: 'https://x.example/?a=1&b=2' },
    {
      kind: 'list',
      title: 'Menunggu',
      items: [
        {
          text: 'Kolak Beko',
          href: 'https://x.example/2',
          action: { text: 'Kirim surat', href: 'mailto:a@b.example?subject=x&body=y', plain: 'a@b.example' },
        },
        { text: 'Parkir' },
      ],
      more: { text: 'Lihat semua', href: 'HTTPS://x.example/3' },
    },
  );
  expect(targets(text)).toEqual([
    'https://x.example/?a=1&amp;b=2',
    'https://x.example/2',
    'mailto:a@b.example?subject=x&amp;body=y',
    'HTTPS://x.example/3',
  ]);
  expect(text).toContain('aria-label="Kirim surat: Kolak Beko"');
});

test.each([
  'javascript:alert(1)',
  'JavaScript:alert(1)',
  ' https://x.example/',
  'java\nscript:alert(1)',
  'http://x.example/',
  'https:x.example',
  'https://x.example/ onclick=alert(1)',
  'https://x.example/"onclick="alert(1)',
  'https://x.example/\r\nBcc: a@b.example',
  'data:text/html,x',
  '//x.example/',
  'tel:112',
  'mailto:',
  '',
])('%j is no link, and its text stands all the same', (href) => {
  const text = html({
    kind: 'list',
    title: 'Menunggu',
    items: [{ text: 'Kolak', href }],
    more: { text: 'Lagi', href },
  });
  expect(targets(text)).toEqual([]);
  expect(text).toContain('>Kolak</td>');
  expect(text).toContain('>Lagi</td>');
});

test('what cells hold is text on one line, in elements and in attributes', () => {
  const text = html({
    kind: 'list',
    title: '<b>"{{item}}"</b>',
    items: [
      {
        text: 'Kolak\r\nBcc: a@b.example\u2028"Beko"',
        action: { text: 'Kirim', href: 'mailto:a@b.example' },
      },
    ],
  });
  expect(text).toContain('&lt;b&gt;&quot;{{item}}&quot;&lt;/b&gt;');
  expect(text).toContain('aria-label="Kirim: Kolak Bcc: a@b.example &quot;Beko&quot;"');
});

test('no place is left open', () => {
  for (const parts of Object.values(weeklyMails)) expect(htmlText(parts, fragments)).not.toMatch(/\{\{|\}\}/);
});

test('the longest summary stays below what Gmail shows and Google sends', () => {
  const size = Buffer.byteLength(htmlText(weeklyMails.fullest, fragments));
  expect(size).toBeGreaterThan(40 * 1024);
  expect(size).toBeLessThan(80 * 1024);
});
