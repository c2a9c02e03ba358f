import type { EntryFacts, EvidenceFacts, ReadinessRules } from '../../../src/core/kesiapan/facts';
import { readinessOf } from '../../../src/core/kesiapan/readiness';
import { wordsIn } from '../../../src/core/kesiapan/words';
import { defaultIndicators } from '../../../src/core/lembar/default-indicators';

const rules: ReadinessRules = {
  weights: { fields: 40, design: 20, dates: 10, evidence: 30 },
  minimumWords: 300,
  window: { from: { year: 2023, month: 1, day: 1 }, to: { year: 2024, month: 12, day: 31 } },
  indicators: defaultIndicators.map(({ levels, ...row }) => ({ ...row, levels, isActive: true })),
};

const words = (count: number): string =>
  Array.from({ length: count }, (_, index) => `kata${index}`).join(' ');

const full: EntryFacts = {
  texts: {
    opd: 'Dinas Kesehatan',
    proposerKind: 'OPD',
    unit: '',
    name: 'Jemput Bola',
    mainAim: 'Pelayanan publik',
    form: 'Pelayanan publik',
    kind: 'Digital',
    initiator: 'ASN',
    affair: 'Kesehatan',
    stage: 'Penerapan',
    design: words(300),
    aim: 'Tujuan',
    benefit: 'Manfaat',
    result: 'Hasil',
    link: 'https://bukti.example/folder',
  },
  trialDate: { year: 2023, month: 5, day: 1 },
  launchDate: { year: 2024, month: 2, day: 29 },
  budget: 12_500_000,
  isLinkTaken: false,
};

const proof = (indicator: string, more: Partial<EvidenceFacts> = {}): EvidenceFacts => ({
  indicator,
  claim: 1,
  link: `https://bukti.example/${indicator}`,
  verified: null,
  note: '',
  isLinkTaken: false,
  ...more,
});
const mandatory = ['16', '17', '32', '33', '35'];
const proofs = mandatory.map((number) => proof(number));
const without = (...keys: string[]): EntryFacts => ({
  ...full,
  texts: { ...full.texts, ...Object.fromEntries(keys.map((key) => [key, ''])) },
});
const withProof = (number: string, more: Partial<EvidenceFacts>): readonly EvidenceFacts[] =>
  proofs.map((one) => (one.indicator === number ? { ...one, ...more } : one));

/** Counted by hand. Fields are 14 of 40 together (2,857 each), with a unit 15 (2,667 each); an indicator is 30 / 5 = 6. */
const entries: readonly {
  what: string;
  entry: EntryFacts;
  evidence?: readonly EvidenceFacts[];
  percent: number;
  gaps: readonly (readonly [key: string, gain: number])[];
  says?: string;
}[] = [
  { what: 'nothing missing', entry: full, percent: 100, gaps: [] },
  {
    // 40 × 1/14 = 2,857
    what: 'a name alone',
    entry: {
      texts: { name: 'Jemput Bola' },
      trialDate: null,
      launchDate: null,
      budget: null,
      isLinkTaken: false,
    },
    evidence: [],
    percent: 3,
    gaps: [
      ['design', 20],
      ['indicator:16', 6],
      ['indicator:17', 6],
      ['indicator:32', 6],
      ['indicator:33', 6],
      ['indicator:35', 6],
      ['trialDate', 5],
      ['launchDate', 5],
      ...['opd', 'proposerKind', 'mainAim', 'form', 'kind', 'initiator', 'affair', 'stage', 'aim'].map(
        (key) => [key, 2.9] as const,
      ),
      ...['benefit', 'result', 'budget', 'link'].map((key) => [key, 2.9] as const),
    ],
    says: 'Tambah 300 kata pada rancang bangun',
  },
  // 40 × 13/14 + 60 = 97,143
  {
    what: 'no benefit',
    entry: without('benefit'),
    percent: 97,
    gaps: [['benefit', 2.9]],
    says: 'Isi Manfaat',
  },
  // 40 × 11/14 + 60 = 91,429
  {
    what: 'no aim, form and stage',
    entry: without('mainAim', 'form', 'stage'),
    percent: 91,
    gaps: [
      ['mainAim', 2.9],
      ['form', 2.9],
      ['stage', 2.9],
    ],
  },
  {
    what: 'no evidence',
    entry: full,
    evidence: [],
    percent: 70,
    gaps: mandatory.map((number) => [`indicator:${number}`, 6] as const),
    says: 'Tambah Regulasi inovasi daerah (SK Kepala Daerah)',
  },
  // 40 + 20 × 150/300 + 40
  {
    what: 'half the words',
    entry: { ...full, texts: { ...full.texts, design: words(150) } },
    percent: 90,
    gaps: [['design', 10]],
    says: 'Tambah 150 kata pada rancang bangun',
  },
  // 80 + 20 × 299/300 = 99,933
  {
    what: 'one word short',
    entry: { ...full, texts: { ...full.texts, design: words(299) } },
    percent: 100,
    gaps: [['design', 0.1]],
    says: 'Tambah 1 kata pada rancang bangun',
  },
  {
    what: 'no launch date',
    entry: { ...full, launchDate: null },
    percent: 95,
    gaps: [['launchDate', 5]],
    says: 'Isi Tanggal penerapan antara 1 Januari 2023 dan 31 Desember 2024',
  },
  {
    what: 'launched the day before the window',
    entry: {
      ...full,
      trialDate: { year: 2022, month: 1, day: 1 },
      launchDate: { year: 2022, month: 12, day: 31 },
    },
    percent: 95,
    gaps: [['launchDate', 5]],
  },
  {
    what: 'launched the day after the window',
    entry: { ...full, launchDate: { year: 2025, month: 1, day: 1 } },
    percent: 95,
    gaps: [['launchDate', 5]],
  },
  {
    what: 'launched on the last day of the window',
    entry: { ...full, launchDate: { year: 2024, month: 12, day: 31 } },
    percent: 100,
    gaps: [],
  },
  {
    what: 'tried after the launch',
    entry: { ...full, trialDate: { year: 2024, month: 3, day: 1 } },
    percent: 95,
    gaps: [['trialDate', 5]],
    says: 'Perbaiki Tanggal uji coba: tidak boleh sesudah Tanggal penerapan',
  },
  {
    what: 'no dates',
    entry: { ...full, trialDate: null, launchDate: null },
    percent: 90,
    gaps: [
      ['trialDate', 5],
      ['launchDate', 5],
    ],
  },
  {
    what: 'a link that is none',
    entry: { ...full, texts: { ...full.texts, link: 'drive.google.com/abc' } },
    percent: 97,
    gaps: [['link', 2.9]],
    says: 'Perbaiki Tautan bukti: salin alamat lengkapnya, diawali "https://"',
  },
  {
    what: 'another entry’s link',
    entry: { ...full, isLinkTaken: true },
    percent: 97,
    gaps: [['link', 2.9]],
    says: 'Ganti Tautan bukti: tautan ini sudah dipakai usulan lain',
  },
  {
    what: 'no budget',
    entry: { ...full, budget: null },
    percent: 97,
    gaps: [['budget', 2.9]],
    says: 'Isi Anggaran (Rp), boleh 0',
  },
  { what: 'a budget of nothing', entry: { ...full, budget: 0 }, percent: 100, gaps: [] },
  // 40 × 14/15 + 60 = 97,333
  {
    what: 'a school without its name',
    entry: { ...full, texts: { ...full.texts, proposerKind: 'SD' } },
    percent: 97,
    gaps: [['unit', 2.7]],
    says: 'Isi Nama unit/sekolah',
  },
  {
    what: 'a claim without a link',
    entry: full,
    evidence: withProof('33', { link: '' }),
    percent: 94,
    gaps: [['indicator:33', 6]],
    says: 'Isi tautan bukti Kemanfaatan inovasi, diawali "https://"',
  },
  {
    what: 'a claim with another’s link',
    entry: full,
    evidence: withProof('17', { isLinkTaken: true }),
    percent: 94,
    gaps: [['indicator:17', 6]],
    says: 'Ganti tautan bukti Ketersediaan dan peran SDM: tautan ini sudah dipakai bukti lain',
  },
  {
    what: 'a link without a level',
    entry: full,
    evidence: withProof('35', { claim: null }),
    percent: 94,
    gaps: [['indicator:35', 6]],
    says: 'Pilih tingkat untuk Video inovasi daerah',
  },
  {
    what: 'a proof that was accepted at another level than claimed',
    entry: full,
    evidence: withProof('16', { claim: 0, verified: 2 }),
    percent: 100,
    gaps: [],
  },
];

test.each(entries)('$what: $percent %', ({ entry, evidence = proofs, percent, gaps, says }) => {
  const readiness = readinessOf(entry, evidence, rules);
  expect(readiness.percent).toBe(percent);
  expect(readiness.gaps.map(({ key, gain }) => [key, gain])).toEqual(gaps);
  if (says !== undefined) expect(readiness.gaps[0]?.text).toBe(says);
});

test('twenty entries with known gaps are counted', () => {
  expect(entries.length).toBeGreaterThanOrEqual(20);
});

test('a claim never enters what is verified; points are level times weight', () => {
  const evidence = [
    proof('16', { claim: 3, verified: 1 }),
    proof('35', { claim: 2 }),
    proof('18', { claim: 1 }),
  ];
  // Claimed 3×3 + 2×4 + 1×2; verified 1×3; at most 37 × 3.
  expect(readinessOf(full, evidence, rules).points).toEqual({ claimed: 19, verified: 3, most: 111 });
});

test('an indicator that is switched off is neither asked nor counted', () => {
  const indicators = rules.indicators.map((one) => (one.number === '35' ? { ...one, isActive: false } : one));
  const readiness = readinessOf(full, proofs.slice(0, 4), { ...rules, indicators });
  expect(readiness).toMatchObject({ percent: 100, gaps: [], points: { most: 99 } });
});

test('without a window, words or mandatory indicators nothing of them is asked', () => {
  const free = { ...rules, minimumWords: 0, window: { from: null, to: null }, indicators: [] };
  const entry = {
    ...full,
    texts: { ...full.texts, design: '' },
    launchDate: { year: 1999, month: 1, day: 1 },
    trialDate: { year: 1998, month: 1, day: 1 },
  };
  expect(readinessOf(entry, [], free).percent).toBe(100);
});

test('words are what stands between spaces, tabs and line ends', () => {
  expect(wordsIn('')).toBe(0);
  expect(wordsIn('  satu   dua\n\ntiga\tempat \r\n')).toBe(4);
});
