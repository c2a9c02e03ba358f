import fc from 'fast-check';
import { dashboardCells } from '../../../src/core/lembar/dashboard';
import { dashboardPlan } from '../../../src/core/lembar/dashboard-plan';
import { dashboardGrid } from '../../../src/core/lembar/dashboard-tab';
import { entryFormulas } from '../../../src/core/lembar/entry-formulas';
import {
  formulaByRow,
  placeOfRow,
  placesOfCells,
  placesOfColumns,
} from '../../../src/core/lembar/formula-template';
import { agencyFormulas } from '../../../src/core/lembar/formulas';
import { provenFormula } from '../../../src/core/lembar/readiness-formulas';
import {
  cellsOfRow,
  type References,
  type RowCells,
  referencesTo,
} from '../../../src/core/lembar/references';
import { defaultRubric } from '../../../src/core/lembar/rubric';
import { criterionFormulas } from '../../../src/core/lembar/scoring-formulas';
import { settingsPlan } from '../../../src/core/lembar/setting-lines';
import type { TableKey } from '../../../src/core/lembar/tab';
import { tablesFor } from '../../../src/core/lembar/tables';

type Places = Readonly<Record<string, number>>;

/** A workbook whose columns stand wherever people have put them: each at a number of its own in its tab. */
const anyPlaces: fc.Arbitrary<Readonly<Record<TableKey, Places>>> = fc.record(
  Object.fromEntries(
    tablesFor(defaultRubric).map(({ key, columns }) => [
      key,
      fc
        .uniqueArray(fc.integer({ min: 1, max: 800 }), {
          minLength: columns.length,
          maxLength: columns.length,
        })
        .map((numbers) =>
          Object.fromEntries(columns.map((column, index) => [column.key, numbers[index] ?? 1])),
        ),
    ]),
  ) as Record<TableKey, fc.Arbitrary<Places>>,
);
const anyRow = fc.integer({ min: 2, max: 50_000 });

/** Formulas of a row by column, however cells are named. */
const ofRow: Readonly<
  Partial<Record<TableKey, (at: References, cell: RowCells) => Readonly<Record<string, string>>>>
> = {
  opd: (at, cell) =>
    agencyFormulas(at, {
      name: cell('name'),
      active: cell('active'),
      counted: cell('counted'),
      scored: cell('scored'),
    }),
  evidence: (at, cell) => ({ valid: provenFormula(at, cell) }),
  criteria: criterionFormulas,
  innovations: entryFormulas,
};

describe('a template', () => {
  const at = referencesTo(() => ({ opd: 2, name: 28 }));
  const own = { status: 3, id: 30 };
  test.each([
    ['a whole column', '=COUNTA({innovations.opd})', '=COUNTA(Inovasi!$B:$B)'],
    ['a column of a tab of two words', '={ledger.name}', "='Buku Nilai'!$AB:$AB"],
    ['the row’s own cell', '=TRIM({.status})&{.id}', '=TRIM($C7)&$AD7'],
    ['a column down to the row', '=COUNTA({2:.id};{1:.status})', '=COUNTA($AD$2:$AD7;$C$1:$C7)'],
    ['the number of the row', `=SUM($D$${placeOfRow}:$E$${placeOfRow})`, '=SUM($D$7:$E$7)'],
    ['nothing', 'OPD yang belum mengusulkan', 'OPD yang belum mengusulkan'],
  ])('names %s', (_what, template, formula) => {
    expect(formulaByRow(template, at, own)(7)).toBe(formula);
  });

  test('is the same for every row but for its number', () => {
    const formulaOf = formulaByRow('={.id}&{2:.id}', at, own);
    expect([2, 10, 999].map(formulaOf)).toEqual([
      '=$AD2&$AD$2:$AD2',
      '=$AD10&$AD$2:$AD10',
      '=$AD999&$AD$2:$AD999',
    ]);
  });
});

describe('filled, a template is the formula made from where the columns stand:', () => {
  test.each(Object.entries(ofRow))('in rows of %s', (tab, formulasOf) => {
    const templates = formulasOf(placesOfColumns, placesOfCells);
    fc.assert(
      fc.property(anyPlaces, anyRow, (places, row) => {
        const at = referencesTo((key) => places[key]);
        const own = places[tab as TableKey];
        const filled = Object.entries(templates).map(([key, template]) => [
          key,
          formulaByRow(template, at, own)(row),
        ]);
        expect(Object.fromEntries(filled)).toEqual(formulasOf(at, cellsOfRow(own, row)));
      }),
      { seed: 36, numRuns: 50 },
    );
  });

  test('in tab Dasbor, cell by cell', () => {
    const plan = dashboardPlan(placesOfColumns);
    fc.assert(
      fc.property(anyPlaces, (places) => {
        const at = referencesTo((key) => places[key]);
        const grid = dashboardGrid(plan, at);
        const written = dashboardCells.map(({ row, column, content }) => ({
          row,
          column,
          text: typeof content === 'string' ? content : content(at),
        }));
        expect(written.map(({ row, column }) => grid[row - 1]?.[column - 1])).toEqual(
          written.map(({ text }) => text),
        );
        expect(grid.flat().filter((text) => text !== '')).toHaveLength(written.length);
      }),
      { seed: 36, numRuns: 20 },
    );
  });

  test('in the computed lines of tab Pengaturan', () => {
    const templates = settingsPlan(placesOfColumns).lines;
    fc.assert(
      fc.property(anyPlaces, (places) => {
        const at = referencesTo((key) => places[key]);
        expect(
          templates.map(({ initial }) =>
            typeof initial === 'string' ? formulaByRow(initial, at)(0) : initial,
          ),
        ).toEqual(settingsPlan(at).lines.map(({ initial }) => initial));
      }),
      { seed: 36, numRuns: 20 },
    );
  });
});
