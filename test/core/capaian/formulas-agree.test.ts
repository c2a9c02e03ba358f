import fc from 'fast-check';
import { agenciesOf, entriesOf } from '../../../src/core/capaian/entry';
import { type Figures, figuresOf } from '../../../src/core/capaian/figures';
import { forms, kinds, mainAims, proposerKinds, stages, statuses } from '../../../src/core/lembar/choices';
import { figureName } from '../../../src/core/lembar/dashboard';
import { innovationsTab } from '../../../src/core/lembar/entry-tabs';
import { defaultRoster } from '../../../src/core/lembar/roster';
import { opdStates } from '../../../src/core/lembar/roster-tabs';
import type { CellValue } from '../../../src/core/text';
import { openPreparedWorkbook, type TestWorkbook } from '../../support/workbook';

type Row = Readonly<Record<string, CellValue>>;

let book: TestWorkbook;
beforeAll(async () => {
  book = await openPreparedWorkbook();
}, 60_000);
afterAll(() => book.close());

const header = new Map(innovationsTab.columns.map((column) => [column.key, column.header]));

/** Empties Inovasi, types the rows, sets who of the roster is active, and reads every named figure and roster line. */
const inSheet = async (rows: readonly Row[], active: readonly string[]) =>
  book.script<{ names: Record<string, CellValue>; roster: CellValue[][]; missing: string[] }>(
    `const [rows, active] = args;
     const file = SpreadsheetApp.getActive();
     const sheet = file.getSheetByName('Inovasi');
     const titles = sheet.getRange(1, 1, 1, sheet.getMaxColumns()).getValues()[0];
     sheet.getRange(2, 1, sheet.getMaxRows() - 1, sheet.getMaxColumns()).clearContent();
     const rule = sheet.getRange(2, 1, sheet.getMaxRows() - 1, sheet.getMaxColumns());
     rule.clearDataValidations();
     if (sheet.getMaxRows() < rows.length + 2) sheet.insertRowsAfter(sheet.getMaxRows(), rows.length + 2 - sheet.getMaxRows());
     if (rows.length) sheet.getRange(2, 1, rows.length, titles.length)
       .setValues(rows.map((row) => titles.map((title) => row[title] === undefined ? '' : row[title])));
     const opd = file.getSheetByName('OPD');
     const heads = opd.getDataRange().getValues()[0];
     const at = (title) => heads.indexOf(title) + 1;
     opd.getRange(2, at('Aktif'), active.length, 1).clearDataValidations().setValues(active.map((one) => [one]));
     const names = {};
     for (const named of file.getNamedRanges()) names[named.getName()] = named.getRange().getValue();
     const roster = opd.getRange(2, 1, active.length, heads.length).getValues()
       .map((row) => ['Jumlah usulan', 'Terhitung', 'Dinilai', 'Nama inovasi', 'Nilai terbaik', 'Status'].map((title) => row[at(title) - 1]));
     const dash = file.getSheetByName('Dasbor');
     const missing = dash.getRange(5, 7, 60, 1).getValues().map((row) => row[0]).filter((text) => text !== '');
     for (const name of Object.keys(names)) if (names[name] instanceof Date) names[name] = names[name].toISOString();
     return { names, roster, missing };`,
    rows.map((row) =>
      Object.fromEntries(Object.entries(row).map(([key, value]) => [header.get(key) ?? key, value])),
    ),
    active,
  );

const inCore = (rows: readonly Row[], active: readonly string[]): Figures => {
  const roster = agenciesOf(
    defaultRoster.map(
      (agency, index) =>
        (key: string): CellValue =>
          ({ name: agency.name, active: active[index] ?? '' })[key] ?? '',
    ),
  );
  return figuresOf(entriesOf(rows.map((row) => (key: string) => row[key] ?? '')), roster, {
    target: 100,
    minimumPerAgency: 1,
    countedStatuses: ['Diajukan', 'Perlu Perbaikan', 'Terverifikasi'],
  });
};

const breakdownNames = (figures: Figures): Record<string, number> => {
  const part = (prefix: string, texts: readonly string[], counts: Readonly<Record<string, number>>) =>
    Object.fromEntries([...texts, 'lain'].map((text) => [figureName(prefix, text), counts[text] ?? 0]));
  return {
    ...part('PENGUSUL', proposerKinds, figures.byProposerKind),
    ...part('STATUS', statuses, figures.byStatus),
    ...part('BENTUK', forms, figures.byForm),
    ...part('JENIS', kinds, figures.byKind),
    ...part('TUJUAN', mainAims, figures.byMainAim),
    ...part('TAHAPAN', stages, figures.byStage),
    ANGGARAN_DENGAN_ANGGARAN: figures.byBudget.with,
    ANGGARAN_TANPA_ANGGARAN: figures.byBudget.without,
    ANGGARAN_LAIN: figures.byBudget.lain,
  };
};

/** Holds every figure of the sheet against core. */
const agree = async (rows: readonly Row[], active: readonly string[]): Promise<void> => {
  const sheet = await inSheet(rows, active);
  const core = inCore(rows, active);
  expect(sheet.names).toMatchObject({
    CAKUPAN_OPD: core.coverage,
    JUMLAH_OPD: core.agencies,
    OPD_BELUM: core.missing.length,
    CAPAIAN: core.achievement,
    TARGET: core.target,
    SISA_TARGET: core.remaining,
    JUMLAH_USULAN: core.entries,
    BELUM_DIHITUNG: core.notCounted,
    OPD_TIDAK_DIKENAL: core.unknownAgency,
    SUDAH_DINILAI: core.scored,
    ...breakdownNames(core),
  });
  expect(sheet.names.CAKUPAN_PERSEN).toBeCloseTo(core.agencies === 0 ? 0 : core.coverage / core.agencies, 10);
  expect(sheet.names.CAPAIAN_PERSEN).toBeCloseTo(core.achievement / core.target, 10);
  expect(sheet.missing).toEqual(core.missing.length === 0 ? ['Semua OPD sudah mengusulkan'] : core.missing);
  expect(sheet.roster).toEqual(
    core.perAgency.map((agency) => [
      agency.entries,
      agency.counted,
      agency.scored,
      agency.names.join('; '),
      agency.bestScore ?? '',
      agency.isActive ? (agency.isCovered ? opdStates.done : opdStates.missing) : opdStates.inactive,
    ]),
  );
};

const allActive = defaultRoster.map(() => 'Ya');
const row = (parts: Row): Row => ({
  opd: 'Dinas Kesehatan',
  proposerKind: 'OPD',
  name: 'Jemput Bola',
  status: 'Diajukan',
  ...parts,
});

test('an empty sheet says 0 of 36 and 0 of 100', async () => {
  const { names } = await inSheet([], allActive);
  expect(names).toMatchObject({
    CAKUPAN_OPD: 0,
    JUMLAH_OPD: 36,
    CAPAIAN: 0,
    TARGET: 100,
    JUMLAH_USULAN: 0,
    OPD_TIDAK_DIKENAL: 0,
  });
  await agree([], allActive);
}, 30_000);

test('one row counts once everywhere', async () => {
  await agree([row({ budget: 0, finalScore: 87.5, form: 'Pelayanan publik', kind: 'Digital' })], allActive);
}, 30_000);

test('days left and pace follow the deadline of the settings', async () => {
  const { names } = await inSheet([], allActive);
  // From 23 April to 31 December 2025.
  expect(names.SISA_HARI).toBe(252);
  expect(names.LAJU_PEKANAN).toBeCloseTo(100 / (252 / 7), 10);
}, 30_000);

const sloppy = (text: string) =>
  fc.constantFrom(
    text,
    text,
    text.toUpperCase(),
    text.toLowerCase(),
    ` ${text}`,
    `${text}  `,
    text.replace(/ /g, '  '),
  );
const oneOf = (texts: readonly string[], ...odd: string[]) => fc.constantFrom(...texts, ...odd).chain(sloppy);

const anyRow = fc.oneof(
  { weight: 1, arbitrary: fc.constant<Row>({}) },
  {
    weight: 8,
    arbitrary: fc.record<Row>({
      opd: oneOf(
        defaultRoster.slice(0, 8).map((agency) => agency.name),
        'Dinas Antah Berantah',
        'Dinas*',
        '',
      ),
      proposerKind: oneOf(proposerKinds, 'Swasta', ''),
      name: fc.constantFrom(
        'Jemput Bola',
        'SI RUSIP',
        '  ',
        '',
        '"Kutip" & koma, titik; koma',
        'Tuan Paduka (Bantuan)',
      ),
      mainAim: oneOf(mainAims, 'lain-lain', ''),
      form: oneOf(forms, ''),
      kind: oneOf(kinds, '?', ''),
      stage: oneOf(stages, ''),
      status: oneOf(statuses, 'Siap', '*', 'Diajukan ulang', ''),
      budget: fc.constantFrom<CellValue>('', 0, 1, 12_500_000, -5, 'gratis'),
      finalScore: fc.constantFrom<CellValue>('', '', 40, 87.5),
    }),
  },
);
const anyActive = fc.array(fc.constantFrom('Ya', 'Ya', 'Ya', 'Tidak', 'ya ', ''), {
  minLength: 36,
  maxLength: 36,
});

test('formulas and core agree on random workbooks', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(anyRow, { maxLength: 40 }), anyActive, (rows, active) => agree(rows, active)),
    { seed: 36, numRuns: 12 },
  );
}, 240_000);

test('formulas and core agree on 36 agencies with 30 rows each', async () => {
  const rows = defaultRoster.flatMap((agency, one) =>
    Array.from({ length: 30 }, (_, other) =>
      row({
        opd: agency.name,
        proposerKind: proposerKinds[(one + other) % 6] ?? 'OPD',
        name: `Inovasi ${one}-${other}`,
        status: statuses[(one * 7 + other) % 6] ?? 'Draf',
        form: forms[other % 3] ?? '',
        budget: other * 1000,
      }),
    ),
  );
  await agree(rows, allActive);
}, 120_000);
