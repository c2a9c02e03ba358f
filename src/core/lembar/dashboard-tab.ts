import type { CellValue } from '../text';
import type { DashboardPlan, Run } from './dashboard-plan';
import { formulaByRow, placeOfLabel } from './formula-template';
import { columnLetters, sameFormula } from './formula-text';
import type { References } from './references';
import { type Report, someCells, tellRepair } from './report';
import type { TableInPlace } from './table-columns';
import type { TabInPlace } from './tabs-in-place';
import { chartOfTrend } from './trend-chart';
import type { Area, Workbook } from './workbook';

const areaOf = ([row, column, rows]: Run): Area => ({ row, column, rows, columns: 1 });

/** Every label and formula of tab Dasbor where it belongs, '' where the product has nothing. */
export const dashboardGrid = ({ texts }: DashboardPlan, at: References): string[][] => {
  const rows = Math.max(...texts.map(([row, , count]) => row + count - 1));
  const columns = Math.max(...texts.map(([, column]) => column));
  const grid = Array.from({ length: rows }, () => Array.from({ length: columns }, () => ''));
  for (const [first, column, count, text] of texts) {
    const textOf = formulaByRow(text, at);
    for (const [down, line] of grid.slice(first - 1, first - 1 + count).entries())
      line[column - 1] = textOf(first + down)
        .split(placeOfLabel)
        .join(line[0]);
  }
  return grid;
};

type Grid = readonly (readonly string[])[];

/** What only a new dashboard gets at once: everything in it, in as few calls as can be. */
const fillNew = (book: Workbook, sheet: number, plan: DashboardPlan, grid: Grid): void => {
  book.color(sheet, plan.color);
  book.widths(sheet, plan.widths);
  for (const { look, runs } of plan.looks) for (const run of runs) book.look(sheet, areaOf(run), look);
  for (const { format, runs } of plan.formats)
    for (const run of runs) book.format(sheet, areaOf(run), format);
  // Last, as the sign that the rest is there.
  book.write(sheet, 1, 1, grid);
};

const isRight = (content: string, value: CellValue, formula: string): boolean =>
  content.startsWith('=') ? sameFormula(formula, content) : value === content && formula === '';

const mend = (
  book: Workbook,
  { sheet, head }: TabInPlace,
  plan: DashboardPlan,
  grid: Grid,
  report: Report,
): void => {
  const canvas = { row: 1, column: 1, rows: grid.length, columns: grid[0]?.length ?? 0 };
  const formulas = book.formulas(sheet.id, canvas);
  const present = book.formats(sheet.id, canvas);
  const mended: string[] = [];
  grid.forEach((line, down) => {
    line.forEach((content, across) => {
      const formula = formulas[down]?.[across] ?? '';
      if (content === '' || isRight(content, head[down]?.[across] ?? '', formula)) return;
      book.write(sheet.id, down + 1, across + 1, [[content]]);
      mended.push(`${columnLetters(across + 1)}${down + 1}`);
    });
  });
  let plain = 0;
  for (const { format, runs } of plan.formats)
    for (const run of runs) {
      const [row, column, rows] = run;
      const wrong = present.slice(row - 1, row - 1 + rows).filter((line) => line[column - 1] !== format);
      if (wrong.length > 0) book.format(sheet.id, areaOf(run), format);
      plain += wrong.length;
    }
  if (mended.length > 0)
    tellRepair(
      report,
      'formulas',
      'dashboard',
      `${mended.length} label atau rumus ditulis kembali (${someCells(mended)})`,
    );
  if (plain > 0) tellRepair(report, 'dress', 'dashboard', `format ${plain} angka dipasang kembali`);
};

/**
 * Tab Dasbor: writes back every label, formula, format and chart that is not as it should be. Nobody types here, so a
 * cell of the product's that holds something else is simply restored.
 */
export const dashboardTab = (
  book: Workbook,
  place: TabInPlace,
  plan: DashboardPlan,
  at: References,
  snapshots: TableInPlace,
  report: Report,
): void => {
  const { sheet, isNew } = place;
  const grid = dashboardGrid(plan, at);
  if (isNew) fillNew(book, sheet.id, plan, grid);
  else mend(book, place, plan, grid, report);
  const drawn = isNew ? [] : book.charts(sheet.id);
  for (const chart of [...plan.charts, ...plan.trends.map((trend) => chartOfTrend(trend, snapshots))]) {
    if (drawn.includes(chart.title)) continue;
    book.addChart(sheet.id, chart);
    if (!isNew) tellRepair(report, 'dress', 'dashboard', `grafik "${chart.title}" dibuat kembali`);
  }
};
