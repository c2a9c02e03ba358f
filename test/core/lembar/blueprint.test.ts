import { readFileSync } from 'node:fs';
import { type Blueprint, blueprint } from '../../../src/core/lembar/blueprint';
import { dashboardCells, figureCell } from '../../../src/core/lembar/dashboard';
import { defaultIndicators } from '../../../src/core/lembar/default-indicators';
import { defaultRoster } from '../../../src/core/lembar/roster';
import { defaultRubric } from '../../../src/core/lembar/rubric';
import { shownPlaces } from '../../../src/core/lembar/shown-places';
import { tablesFor } from '../../../src/core/lembar/tables';
import { shippedTemplates } from '../../../src/core/templat/shipped-templates';

/** The data of a file beside the script, found as a reader of HTML finds it. */
const dataOf = (name: string) => {
  const file = readFileSync(`dist/${name}.html`, 'utf8');
  const [, json = ''] = /^<script type="application\/json">([^<]*)<\/script>\n$/.exec(file) ?? [];
  return JSON.parse(json);
};
const inFile = (): Blueprint => dataOf('blueprint');
const templates: typeof shippedTemplates = dataOf('templates');

test('the file beside the script is the blueprint, and nothing in it can end its element', () => {
  expect(inFile()).toEqual(blueprint());
  expect(templates).toEqual(shippedTemplates);
});

test('it is plain data: written out and read again it is the same', () => {
  expect(JSON.parse(JSON.stringify(blueprint()))).toEqual(blueprint());
});

test('it has the note, the width and what else belongs to every column of every tab', () => {
  const { dresses } = inFile();
  for (const { key, columns } of tablesFor([])) {
    const dress = dresses[key];
    expect([key, Object.keys(dress.columns).filter((column) => column !== 'score:')]).toEqual([
      key,
      columns.map((column) => column.key),
    ]);
    for (const { note, width } of Object.values(dress.columns)) {
      expect(note.length).toBeGreaterThan(4);
      expect(width).toBeGreaterThanOrEqual(70);
    }
  }
});

test('it has every cell of the dashboard, and every row that ships', () => {
  const { dashboard, seeds } = inFile();
  const cells = dashboard.texts.reduce((sum, [, , rows]) => sum + rows, 0);
  expect(cells).toBe(dashboardCells.length);
  expect(Object.fromEntries(seeds.map(({ tab, rows }) => [tab, rows]))).toEqual({
    opd: defaultRoster.length,
    criteria: defaultRubric.length,
    indicators: defaultIndicators.length,
  });
  for (const { rows, columns } of seeds)
    for (const cellsOfColumn of Object.values(columns)) expect(cellsOfColumn).toHaveLength(rows);
});

test('the two figures that are read without the dashboard stand where it shows them', () => {
  const placeOf = (name: string) => {
    const { row, column } = figureCell(name);
    return { row, column };
  };
  expect(shownPlaces).toEqual({ coverage: placeOf('CAKUPAN_OPD'), achievement: placeOf('CAPAIAN') });
  expect(shownPlaces.coverage.column).toBe(shownPlaces.achievement.column);
  expect(shownPlaces.coverage.row).toBeLessThan(shownPlaces.achievement.row);
});

test('what only set-up needs is not in the script', () => {
  const script = readFileSync('dist/Code.js', 'utf8');
  const { dresses, settings, seeds, dashboard } = inFile();
  const texts = [
    ...Object.values(dresses).flatMap(({ columns }) => Object.values(columns).map(({ note }) => note)),
    ...settings.lines.map(({ note }) => note),
    ...templates.flatMap(({ subject, body }) => [subject, ...body.split('\n')]),
    ...seeds.flatMap(({ columns }) => columns.name ?? []).map(String),
    ...dashboard.texts.flatMap(([, , , text]) => (text.startsWith('=SUMPRODUCT') ? [text] : [])),
  ].filter((text) => text.length > 20);
  expect(texts.length).toBeGreaterThan(200);
  expect(texts.filter((text) => script.includes(text))).toEqual([]);
});
