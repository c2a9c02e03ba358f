import fc from 'fast-check';
import { factsIn } from '../../../src/core/kesiapan/entry-facts';
import { evidenceById } from '../../../src/core/kesiapan/evidence';
import { readinessOf } from '../../../src/core/kesiapan/readiness';
import { rulesIn } from '../../../src/core/kesiapan/rules';
import { proposerKinds } from '../../../src/core/lembar/choices';
import { evidenceTab, innovationsTab } from '../../../src/core/lembar/entry-tabs';
import type { TableTab } from '../../../src/core/lembar/tab';
import type { CellValue } from '../../../src/core/text';
import { entryGrid } from '../../../src/core/usulan/find-entry';
import { openPreparedWorkbook, type TestWorkbook } from '../../support/workbook';

type Row = Readonly<Record<string, CellValue | null>>;
type Wire = string | number | boolean | { readonly at: string };

let book: TestWorkbook;
beforeAll(async () => {
  book = await openPreparedWorkbook();
}, 60_000);
afterAll(() => book.close());

const titled = (tab: TableTab, rows: readonly Row[]) =>
  rows.map((row) =>
    Object.fromEntries(
      Object.entries(row).map(([key, value]) => [
        tab.columns.find((one) => one.key === key)?.header ?? key,
        value,
      ]),
    ),
  );

/** Puts the rows into Inovasi and Bukti, days as text of the form 2024-02-29 being days, and reads all that readiness looks at. */
const inSheet = (entries: readonly Row[], evidence: readonly Row[], settings: Row = {}) =>
  book.script<Record<'Inovasi' | 'Bukti' | 'Pengaturan' | 'Indikator', Wire[][]>>(
    `const [tabs, settings] = args;
     const file = SpreadsheetApp.getActive();
     for (const [name, rows, own] of tabs) {
       const sheet = file.getSheetByName(name);
       const titles = sheet.getRange(1, 1, 1, sheet.getMaxColumns()).getValues()[0];
       titles.forEach((title, index) => {
         if (own.includes(title)) return;
         const range = sheet.getRange(2, index + 1, 40, 1).clearContent().clearDataValidations();
         const values = Array.from({ length: 40 }, (_, row) => {
           const value = rows[row] ? rows[row][title] : '';
           const day = typeof value === 'string' && /^(\\d{4})-(\\d\\d)-(\\d\\d)$/.exec(value);
           return [day ? new Date(Number(day[1]), Number(day[2]) - 1, Number(day[3])) : value === undefined ? '' : value];
         });
         range.setValues(values);
       });
     }
     const named = Object.fromEntries(file.getNamedRanges().map((one) => [one.getName(), one.getRange()]));
     for (const [name, value] of Object.entries(settings)) named[name].setValue(value);
     return Object.fromEntries(['Inovasi', 'Bukti', 'Pengaturan', 'Indikator'].map((name) =>
       [name, file.getSheetByName(name).getDataRange().getValues().map((row) =>
         row.map((value) => value instanceof Date ? { at: value.toISOString() } : value))]));`,
    [
      ['Inovasi', titled(innovationsTab, entries), ['Kelengkapan %']],
      ['Bukti', titled(evidenceTab, evidence), ['Sah']],
    ],
    settings,
  );

const cells = (grid: readonly (readonly Wire[])[]): CellValue[][] =>
  grid.map((row) => row.map((value) => (typeof value === 'object' ? new Date(value.at) : value)));

/** The city is seven hours ahead the whole year. */
const dayOf = (date: Date) => {
  const local = new Date(date.getTime() + 7 * 3_600_000);
  return { year: local.getUTCFullYear(), month: local.getUTCMonth() + 1, day: local.getUTCDate() };
};

/** Holds the column Kelengkapan % of every row against core. */
const agree = async (
  entries: readonly Row[],
  evidence: readonly Row[],
  settings: Row = {},
): Promise<void> => {
  const sheet = await inSheet(entries, evidence, settings);
  const grid = entryGrid(cells(sheet.Inovasi));
  const rules = rulesIn(cells(sheet.Pengaturan), cells(sheet.Indikator), dayOf);
  const byId = evidenceById(cells(sheet.Bukti));
  const factsOf = factsIn(grid, dayOf);
  const column = (grid.at.completeness ?? 0) - 1;
  entries.forEach((entry, index) => {
    const row = index + 2;
    const shown = grid.grid[row - 1]?.[column];
    const name = String(entry.name ?? '');
    const { percent } = readinessOf(factsOf(row), byId.get(String(entry.id ?? '')) ?? [], rules);
    expect([index, shown]).toEqual([index, name.trim() === '' ? '' : percent / 100]);
  });
};

const links = [
  'https://a.example/1',
  'HTTP://A.example/1',
  'https://a.example/x?y=1&z=*',
  'drive.example',
  'https://a b.example',
  '',
  ' https://a.example/1',
];
const days = [
  '',
  '2022-12-31',
  '2023-01-01',
  '2024-02-29',
  '2024-12-31',
  '2025-01-01',
  'Maret 2021',
  45_000.5,
];
const text = fc.constantFrom('', '', 'isi', '  ', 'dua kata', '\n', '0');
const anyEntry = fc.record<Row>({
  name: fc.constantFrom('Jemput Bola', 'X', ' ', ''),
  opd: text,
  proposerKind: fc.constantFrom(...proposerKinds, 'opd ', '', 'lain'),
  unit: text,
  mainAim: text,
  form: text,
  kind: text,
  initiator: text,
  affair: text,
  stage: text,
  aim: text,
  benefit: text,
  result: text,
  design: fc.oneof(
    fc.constantFrom('', ' ', 'satu', 'satu\ndua\ttiga  empat\r\n'),
    fc.nat(400).map((count) => 'kata '.repeat(count)),
  ),
  trialDate: fc.constantFrom<CellValue>(...days),
  launchDate: fc.constantFrom<CellValue>(...days),
  budget: fc.constantFrom<CellValue>('', 0, 12_500_000, -1, 'gratis'),
  link: fc.constantFrom(...links),
});
const anyEvidence = fc.record<Row>({
  id: fc.constantFrom('INV-2025-001', 'INV-2025-002', 'INV-2025-003', 'INV-2025-099', ''),
  indicator: fc.constantFrom('16', '17', '18', '32', '33', '35', '99', ''),
  claim: fc.constantFrom<CellValue>('', 0, 1, 3, '2'),
  verified: fc.constantFrom<CellValue>('', '', 0, 2),
  link: fc.constantFrom(...links, ...Array.from({ length: 12 }, (_, index) => `https://b.example/${index}`)),
});
const anySettings = fc.constantFrom<Row>(
  { MIN_KATA: 300, BOBOT_ISIAN: 40, BOBOT_RANCANG: 20, BOBOT_TANGGAL: 10, BOBOT_BUKTI: 30 },
  { MIN_KATA: 0, BOBOT_ISIAN: 1, BOBOT_RANCANG: 1, BOBOT_TANGGAL: 1, BOBOT_BUKTI: 1 },
  { MIN_KATA: 7, BOBOT_ISIAN: 0, BOBOT_RANCANG: 0, BOBOT_TANGGAL: 0, BOBOT_BUKTI: 0 },
);

test('the column and the code give the same figure, on random entries, evidence and settings', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(anyEntry, { minLength: 1, maxLength: 25 }),
      fc.array(anyEvidence, { maxLength: 40 }),
      anySettings,
      (entries, evidence, settings) =>
        agree(
          entries.map((entry, index) => ({ ...entry, id: `INV-2025-${String(index + 1).padStart(3, '0')}` })),
          evidence,
          settings,
        ),
    ),
    { seed: 35, numRuns: 15 },
  );
}, 240_000);

test('a row of its own link and five proofs is complete; the second row with the same link is not', async () => {
  const entry: Row = {
    opd: 'Dinas Kesehatan',
    proposerKind: 'OPD',
    name: 'Jemput Bola',
    ...Object.fromEntries(
      ['mainAim', 'form', 'kind', 'initiator', 'affair', 'stage', 'aim', 'benefit', 'result'].map((key) => [
        key,
        'isi',
      ]),
    ),
    design: 'kata '.repeat(300),
    trialDate: '2023-05-01',
    launchDate: '2024-02-29',
    budget: 0,
    link: 'https://a.example/folder?x=*',
  };
  const entries = [1, 2].map((number) => ({ ...entry, id: `INV-2025-00${number}` }));
  const evidence = ['16', '17', '32', '33', '35'].map((indicator) => ({
    id: 'INV-2025-001',
    indicator,
    claim: 1,
    link: `https://b.example/${indicator}`,
  }));
  await agree(entries, evidence, {
    MIN_KATA: 300,
    BOBOT_ISIAN: 40,
    BOBOT_RANCANG: 20,
    BOBOT_TANGGAL: 10,
    BOBOT_BUKTI: 30,
  });
  const { Inovasi } = await inSheet(entries, evidence);
  const column = Inovasi[0]?.indexOf('Kelengkapan %') ?? -1;
  // The second: 40 × 13/14 + 20 + 10 = 67,143
  expect([1, 2].map((row) => Inovasi[row]?.[column])).toEqual([1, 0.67]);
}, 60_000);
