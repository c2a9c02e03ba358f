import type { Browser } from 'playwright-core';
import { certificatesHtml } from '../../../src/core/putaran/certificates';
import { type DocumentInput, documentInput } from '../../../src/core/putaran/document-input';
import { letterSettingsIn } from '../../../src/core/putaran/letter-settings';
import { type LockedLine, type LockedRound, sentRound } from '../../../src/core/putaran/locked-round';
import { minutesHtml } from '../../../src/core/putaran/minutes';
import { shippedTemplates } from '../../../src/core/templat/shipped-templates';
import { createPdfPrinter } from '../../../src/local/host/pdf-printer';
import { launchChromium } from '../../support/chromium';
import { hostileTexts } from '../../support/hostile-texts';

jest.setTimeout(120_000);

let browser: Browser;
beforeAll(async () => {
  browser = await launchChromium();
});
afterAll(() => browser.close());

const line = (place: number, rest: Partial<LockedLine> = {}): LockedLine => ({
  id: `INV-2026-${String(place).padStart(3, '0')}`,
  name: `Inovasi ${place}`,
  opd: 'Dinas Kesehatan',
  unit: '',
  kind: 'OPD',
  finalScore: 100 - place,
  assessors: 2,
  spread: 4,
  rank: place,
  kindRank: place,
  tieReason: '',
  ...rest,
});
const equal = 'Seri pada semua kriteria, peringkat sama';
const round: LockedRound = {
  period: '2026',
  lockedAt: new Date('2026-11-24T01:05:00Z'),
  lockedBy: 'admin@pangkalpinang.example',
  fingerprint: '1k8vq0g1x2z9ab',
  criteria: [
    { code: 'SIG', name: 'Signifikansi', weight: 66.7, min: 0, max: 100 },
    { code: 'ADP', name: 'Adaptabilitas', weight: 33.3, min: 1, max: 5 },
  ],
  assessors: ['Ratna Dewi', 'Bambang Wijaya'],
  lines: [
    line(3, { unit: 'Puskesmas Melintang' }),
    line(1, { finalScore: 99, tieReason: equal }),
    line(1, { id: 'INV-2026-002', name: 'Inovasi 2', finalScore: 99, tieReason: equal }),
    line(9, { rank: null, kindRank: null, finalScore: null, spread: null, assessors: 0 }),
  ],
};
const letter = letterSettingsIn([
  ['Kop surat: baris 1', 'PEMERINTAH KOTA PANGKALPINANG'],
  ['Kop surat: alamat', 'Jalan Rasakunda'],
  ['Tempat surat', 'Pangkalpinang'],
  ['Penanda tangan: jabatan', 'Kepala Bapperida'],
]);
const inputFor = (code: string, rest: Partial<DocumentInput> = {}): DocumentInput => {
  const template = shippedTemplates.find((kind) => kind.code === code);
  if (!template) throw new Error(code);
  return { round, letter, template, number: '', day: { year: 2026, month: 11, day: 24 }, ...rest };
};

/** What the page says, and which elements and attributes it is made of. */
const shown = async (html: string) => {
  const page = await browser.newPage();
  const dialogs: string[] = [];
  page.on('dialog', (dialog) => {
    dialogs.push(dialog.message());
    void dialog.dismiss();
  });
  await page.setContent(html);
  const facts = await page.evaluate(() => ({
    text: document.body.innerText,
    tags: [...new Set([...document.querySelectorAll('body, body *')].map((one) => one.localName))].sort(),
    attributes: [
      ...new Set([...document.querySelectorAll('body *')].flatMap((one) => one.getAttributeNames())),
    ].sort(),
    rows: [...document.querySelectorAll('tr')].map((row) =>
      [...row.children].map((cell) => (cell as HTMLElement).innerText.replace(/\s+/g, ' ').trim()),
    ),
  }));
  await page.close();
  return { ...facts, dialogs };
};

test('the minutes tell day and number in words, panel, criteria, places, ties and the fingerprint', async () => {
  const { text, rows } = await shown(minutesHtml(inputFor('BERITA_ACARA')));
  expect(text).toContain('PEMERINTAH KOTA PANGKALPINANG');
  expect(text).toContain(
    'Pada hari ini Selasa tanggal dua puluh empat bulan November tahun dua ribu dua puluh enam, bertempat di Pangkalpinang',
  );
  expect(text).toContain('atas 4 usulan, 3 di antaranya memperoleh nilai akhir');
  expect(text).toContain('1 usulan belum mempunyai nilai akhir');
  expect(text).toContain(
    'dikunci 24 November 2026 pukul 08.05 WIB oleh admin@pangkalpinang.example. Sidik hasil: 1k8vq0g1x2z9ab',
  );
  expect(rows).toContainEqual(['2', 'Bambang Wijaya']);
  expect(rows).toContainEqual(['SIG', 'Signifikansi', '0–100', '66,7%']);
  expect(rows).toContainEqual(['', 'Jumlah', '', '100%']);
  expect(rows).toContainEqual(['1', 'Inovasi 2 INV-2026-002', 'Dinas Kesehatan', '99,00', '2', equal]);
  expect(rows).toContainEqual(['1', 'Inovasi 2', 'Dinas Kesehatan', '99,00', 'Juara 1', equal]);
  expect(rows).toContainEqual([
    '3',
    'Inovasi 3',
    'Puskesmas Melintang Dinas Kesehatan',
    '97,00',
    'Juara 3',
    '',
  ]);
  expect(text).not.toMatch(/\{\{|\}\}/);
});

test('what is sent of a locked round is plain, and comes back as it was', () => {
  const { letter: own, template, day } = inputFor('BERITA_ACARA');
  const result = { ...round, roster: [['Dinas Kesehatan', true]], scores: [['INV-2026-001', 80]] };
  const sent = { round: sentRound(result), letter: own, template, day };
  expect(JSON.parse(JSON.stringify(sent))).toEqual(sent);
  expect(documentInput(sent, '12/B')).toEqual(inputFor('BERITA_ACARA', { number: '12/B' }));
});

test('the fingerprint is printed whatever the template leaves out', () => {
  const template = { code: 'BERITA_ACARA', subject: '', body: 'Singkat saja.' };
  expect(minutesHtml(inputFor('BERITA_ACARA', { template }))).toContain('1k8vq0g1x2z9ab');
});

test('a template that cannot be filled is refused with its line', () => {
  const template = { code: 'SERTIFIKAT', subject: '', body: 'a\n{{juara}}' };
  expect(() => certificatesHtml(inputFor('SERTIFIKAT', { template }))).toThrow(
    /Templat SERTIFIKAT, baris 2: kolom \{\{juara\}\} tidak dikenal/,
  );
});

test('a round without scores has no certificates', () => {
  const lines = round.lines.filter(({ rank }) => rank === null);
  expect(() => certificatesHtml(inputFor('SERTIFIKAT', { round: { ...round, lines } }))).toThrow(
    'Belum ada juara',
  );
});

test('one certificate a page, across, however long the names', async () => {
  const printer = createPdfPrinter(process.env.CHROME_PATH ?? '');
  const long = { name: 'nama panjang sekali '.repeat(500), unit: 'X'.repeat(5000) };
  for (const rest of [{}, long]) {
    const lines = Array.from({ length: 9 }, (_, index) => line(index + 1, rest));
    const html = certificatesHtml(inputFor('SERTIFIKAT', { round: { ...round, lines } }));
    const pdf = (await printer.print(html)).toString('latin1');
    expect(pdf.match(/\/Type \/Page\b/g)).toHaveLength(6);
    const [, width, height] = /\/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]/.exec(pdf) ?? [];
    expect(Number(width)).toBeGreaterThan(Number(height));
  }
  await printer.close();
});

test('hostile names neither run nor break out, in the minutes and on certificates', async () => {
  const lines = hostileTexts.map((text, index) =>
    line(index + 1, {
      name: text,
      opd: text,
      unit: text,
      kind: text.slice(0, 40),
      tieReason: text,
      kindRank: 1,
    }),
  );
  const hostile = {
    round: {
      ...round,
      period: hostileTexts.join(' ').slice(0, 4000),
      lockedBy: '<img src=x onerror=alert(1)>',
      fingerprint: '"><script>alert(1)</script>',
      criteria: hostileTexts.map((text) => ({ code: text, name: text, weight: 1, min: 0, max: 100 })),
      assessors: hostileTexts,
      lines,
    },
    number: '</div><script>alert(1)</script>',
  };
  for (const html of [
    minutesHtml(inputFor('BERITA_ACARA', hostile)),
    certificatesHtml(inputFor('SERTIFIKAT', hostile)),
  ]) {
    const { tags, attributes, dialogs, text } = await shown(html);
    expect(dialogs).toEqual([]);
    expect(attributes).toEqual(['style']);
    const known = ['b', 'body', 'br', 'div', 'span', 'table', 'tbody', 'td', 'th', 'thead', 'tr'];
    expect(tags.filter((tag) => !known.includes(tag))).toEqual([]);
    expect(text).toContain('<img src=x onerror=alert(1)>');
  }
});

test('what tab Pengaturan does not say stays blank, and ten are nominated', () => {
  expect(letterSettingsIn([])).toMatchObject({ line1: '', signerName: '', nominees: 10 });
});
