import fc from 'fast-check';
import { teamLines } from '../../../src/core/penilaian/assessors';
import { resultsOf } from '../../../src/core/penilaian/results';
import { rubricOf } from '../../../src/core/penilaian/rubric';
import { scoredEntries } from '../../../src/core/penilaian/score-entries';
import { scoreRows, scoreSheet } from '../../../src/core/penilaian/score-sheet';
import type { CellValue } from '../../../src/core/text';
import { entryGrid } from '../../../src/core/usulan/find-entry';
import { giveRights } from '../../support/entry-form';
import { scoringSheet, verifiedEntries } from '../../support/scoring';
import { openPreparedWorkbook, type TestWorkbook } from '../../support/workbook';

jest.setTimeout(300_000);

const people = ['p1@kota.example', 'p2@kota.example', 'p3@kota.example'];
const codes = ['LTB', 'KBR', 'IMP', 'SIG', 'ADP', 'SDY', 'KBL'];
const kinds = ['OPD', 'SD', 'Kelurahan'];

let book: TestWorkbook;
beforeAll(async () => {
  book = await openPreparedWorkbook();
  await giveRights(
    book,
    {},
    people.map((email) => [email, 'Penilai']),
  );
  await book.door('setUp');
  const ids = await verifiedEntries(
    book,
    Array.from({ length: 8 }, (_, index) => ({
      'Jenis pengusul': kinds[index % 3] ?? 'OPD',
      OPD: index === 5 ? 'Dinas Sosial' : 'Dinas Kesehatan',
    })),
  );
  // One save of each, so that every row of tab Penilaian has the formulas that the product writes.
  for (const id of ids) for (const who of people) await scoringSheet(book, who).save(id, 60);
});
afterAll(() => book.close());

const grids = () =>
  book.script<Record<string, CellValue[][]>>(
    `const file = SpreadsheetApp.getActive();
     const figures = ['SUDAH_DINILAI', 'PENILAI_KURANG', 'PERLU_DIBAHAS', 'RATA_NILAI'].map((name) => file.getRangeByName(name).getValue());
     return { ...Object.fromEntries(['Inovasi', 'Penilaian', 'Kriteria', 'Tim'].map((name) => [name, file.getSheetByName(name).getDataRange().getValues()])), figures: [figures] };`,
  );

const score = fc.constantFrom<CellValue>(40, 50, 60, 70, 70, 82.5, '', 'tujuh', 101, -1);
const sound = fc.constantFrom<CellValue>(50, 60, 70);
const row = fc.record({
  scores: fc.oneof(
    { weight: 5, arbitrary: fc.array(sound, { minLength: 7, maxLength: 7 }) },
    { weight: 1, arbitrary: fc.array(score, { minLength: 7, maxLength: 7 }) },
  ),
  state: fc.constantFrom('Final', 'Final', 'Final', 'Final', 'final ', 'Draf', ''),
  abstained: fc.constantFrom('', '', '', '', 'Ya', 'Tidak'),
});
const weights = fc.constantFrom(
  [10, 15, 5, 30, 20, 5, 15],
  [20, 20, 20, 20, 20, 0, 0],
  [100 / 3, 100 / 3, 100 / 3, 0, 0, 0, 0],
  [50, 50, 'x', 0, 0, 0, 0],
  [10, 15, 5, 30, 20, 5, 14],
);
const scenario = fc.record({
  rows: fc.array(row, { minLength: 24, maxLength: 24 }),
  weights,
  active: fc.array(fc.constantFrom('Ya', 'Ya', 'Ya', 'Ya', 'Ya', 'Ya', 'Tidak'), {
    minLength: 7,
    maxLength: 7,
  }),
  max: fc.constantFrom(100, 100, 100, 80, 0),
  statuses: fc.array(fc.constantFrom('Terverifikasi', 'Terverifikasi', 'Terverifikasi', 'Ditarik'), {
    minLength: 8,
    maxLength: 8,
  }),
  unit: fc.constantFrom('', '', 'Dinas Sosial'),
});

/** Gives every entry the active weights as a whole of 100 where the scenario means them so. */
const filledIn = (one: Scenario): readonly CellValue[] => {
  const active = one.weights.map((weight, index) => (one.active[index] === 'Ya' ? Number(weight) || 0 : 0));
  const sum = active.reduce((total, weight) => total + weight, 0);
  const isMeant =
    one.weights.every((weight) => typeof weight === 'number') && one.weights[6] !== 14 && sum > 0;
  return isMeant ? one.weights.map((weight) => (Number(weight) * 100) / sum) : one.weights;
};

interface Scenario {
  readonly rows: readonly {
    readonly scores: readonly CellValue[];
    readonly state: string;
    readonly abstained: string;
  }[];
  readonly weights: readonly CellValue[];
  readonly active: readonly string[];
  readonly max: number;
  readonly statuses: readonly string[];
  readonly unit: string;
}

const put = (one: Scenario) =>
  book.script(
    `const [one, weights, people] = args;
     const file = SpreadsheetApp.getActive();
     const set = (tab, title, values) => {
       const sheet = file.getSheetByName(tab);
       const [titles] = sheet.getRange(1, 1, 1, sheet.getMaxColumns()).getValues();
       const range = sheet.getRange(2, titles.indexOf(title) + 1, values.length, 1);
       range.clearDataValidations(); range.setValues(values.map((value) => [value]));
     };
     ${JSON.stringify(codes)}.forEach((code, index) => set('Penilaian', code, one.rows.map(({ scores }) => scores[index])));
     set('Penilaian', 'Keadaan', one.rows.map(({ state }) => state));
     set('Penilaian', 'Abstain', one.rows.map(({ abstained }) => abstained));
     set('Kriteria', 'Bobot %', weights); set('Kriteria', 'Aktif', one.active);
     set('Kriteria', 'Nilai maks', weights.map((_, index) => index === 3 ? one.max : 100));
     set('Inovasi', 'Status', one.statuses);
     set('Tim', 'Unit sendiri', people.map((_, index) => index === 0 ? one.unit : ''));
     return 1;`,
    one,
    filledIn(one),
    people,
  );

test('tab Inovasi shows what the code works out, on random scores, weights, statuses and conflicts', async () => {
  const seen = { ranked: 0, tied: 0, none: 0 };
  await fc.assert(
    fc.asyncProperty(scenario, async (one) => {
      await put(one);
      const { Inovasi = [], Penilaian = [], Kriteria = [], Tim = [], figures = [] } = await grids();
      const rubric = rubricOf(Kriteria);
      const entries = entryGrid(Inovasi);
      const results = resultsOf(
        scoredEntries(entries).slice(0, 8),
        scoreRows(scoreSheet(Penilaian, codes)),
        rubric,
        teamLines(Tim),
      );
      const shown = (row: number, key: string): CellValue => {
        const value = entries.grid[row - 1]?.[(entries.at[key] ?? 0) - 1] ?? '';
        return typeof value === 'number' ? Math.round(value * 1e6) / 1e6 : value;
      };
      const expected = (value: number | null) => (value === null ? '' : Math.round(value * 1e6) / 1e6);
      const scored = results.flatMap(({ finalScore }) => finalScore ?? []);
      const verified = results.filter(({ entry }) => entry.status === 'Terverifikasi');
      const mean = scored.reduce((sum, value) => sum + value, 0) / scored.length;
      expect(
        (figures[0] ?? []).map((value) =>
          typeof value === 'number' ? Math.round(value * 1e6) / 1e6 : value,
        ),
      ).toEqual([
        scored.length,
        verified.filter(({ totals }) => totals.length < 2).length,
        results.filter(({ spread }) => (spread ?? 0) > 20).length,
        scored.length === 0 ? '' : Math.round(mean * 1e6) / 1e6,
      ]);
      for (const { entry, finalScore, spread, rank, kindRank, tieReason, totals } of results) {
        const isVerified = entry.status === 'Terverifikasi';
        if (rank !== null) seen.ranked += 1;
        else seen.none += 1;
        if (tieReason !== '') seen.tied += 1;
        expect({
          id: entry.id,
          finalScore: shown(entry.row, 'finalScore'),
          count: shown(entry.row, 'assessorCount'),
          spread: shown(entry.row, 'spread'),
          rank: shown(entry.row, 'rank'),
          kindRank: shown(entry.row, 'kindRank'),
          tieReason: shown(entry.row, 'tieReason'),
        }).toEqual({
          id: entry.id,
          finalScore: expected(finalScore),
          count: isVerified ? totals.length : '',
          spread: expected(spread),
          rank: expected(rank),
          kindRank: expected(kindRank),
          tieReason,
        });
      }
    }),
    { numRuns: 20, seed: 2025 },
  );
  // The scenarios must have reached what they are for.
  expect(seen.ranked).toBeGreaterThan(40);
  expect(seen.tied).toBeGreaterThan(2);
  expect(seen.none).toBeGreaterThan(10);
});
