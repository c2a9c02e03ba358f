import type { CellValue } from '../text';
import {
  type DashboardCell,
  dashboardCells,
  dashboardCharts,
  dashboardLastRow,
  dashboardWidths,
  missingList,
} from './dashboard';
import { sameFormula } from './formula-text';
import type { References } from './formulas';
import type { NamePlan } from './name-plan';
import type { Report } from './report';
import { formats, tabNames } from './tab';
import type { TabInPlace } from './tabs-in-place';
import type { Area, Look, Workbook } from './workbook';

const width = missingList.column;
const canvas: Area = { row: 1, column: 1, rows: dashboardLastRow, columns: width };
const color = '#1a237e';

/** Fixed texts of the first column, by which the tab is recognised. */
export const dashboardTitles: readonly string[] = dashboardCells.flatMap((cell) =>
  cell.column === 1 && typeof cell.content === 'string' ? [cell.content] : [],
);

const looks: Readonly<Record<DashboardCell['look'], Look>> = {
  title: { bold: true, size: 16, color },
  subtitle: { color: '#5f6368' },
  section: { bold: true, color: '#ffffff', background: color },
  heading: { bold: true, color: '#ffffff', background: color, align: 'center' },
  label: { wrap: 'wrap', middle: true },
  figure: { bold: true, align: 'right', middle: true },
  bar: { color: '#146c2e', wrap: 'clip', middle: true },
  list: { color: '#8c1d18', middle: true },
};

const cellArea = (cell: DashboardCell): Area => ({ row: cell.row, column: cell.column, rows: 1, columns: 1 });
const contentOf = (cell: DashboardCell, at: References): string =>
  typeof cell.content === 'string' ? cell.content : cell.content(at);

/** The names that the dashboard's figures carry. */
export const dashboardNames = (sheet: number): readonly NamePlan[] =>
  dashboardCells.flatMap((cell) => (cell.name ? [{ name: cell.name, sheet, area: cellArea(cell) }] : []));

/** Neighbouring cells of one row that look alike, so that a look is one call for all of them. */
const dress = (book: Workbook, sheet: number): void => {
  book.color(sheet, color);
  book.widths(sheet, dashboardWidths);
  for (const cell of dashboardCells) book.look(sheet, cellArea(cell), looks[cell.look]);
  book.look(
    sheet,
    {
      row: missingList.row,
      column: missingList.column,
      rows: dashboardLastRow - missingList.row,
      columns: 1,
    },
    looks.list,
  );
};

const isFormula = (text: string): boolean => text.startsWith('=');

/**
 * Tab Dasbor: writes back every label, formula, format and chart that is not as it should be. Nobody types here, so a
 * cell of the product's that holds something else is simply restored.
 */
export const dashboardTab = (book: Workbook, place: TabInPlace, at: References, report: Report): void => {
  const { sheet, isNew, head } = place;
  const formulas = isNew ? [] : book.formulas(sheet.id, canvas);
  const current = isNew ? [] : book.formats(sheet.id, canvas);
  const valueAt = (cell: DashboardCell): CellValue => head[cell.row - 1]?.[cell.column - 1] ?? '';
  const formulaAt = (cell: DashboardCell): string => formulas[cell.row - 1]?.[cell.column - 1] ?? '';
  const isRight = (cell: DashboardCell, content: string): boolean =>
    isFormula(content)
      ? sameFormula(formulaAt(cell), content)
      : valueAt(cell) === content && formulaAt(cell) === '';

  let mended = 0;
  let reformatted = 0;
  if (isNew) dress(book, sheet.id);
  for (const cell of dashboardCells) {
    const content = contentOf(cell, at);
    if (!isRight(cell, content)) {
      book.write(sheet.id, cell.row, cell.column, [[content]]);
      mended += 1;
    }
    if (cell.format && current[cell.row - 1]?.[cell.column - 1] !== formats[cell.format]) {
      book.format(sheet.id, cellArea(cell), cell.format);
      reformatted += 1;
    }
  }
  if (!isNew && mended > 0)
    report.repaired.push(`Tab ${tabNames.dashboard}: ${mended} label atau rumus ditulis kembali.`);
  if (!isNew && reformatted > 0)
    report.repaired.push(`Tab ${tabNames.dashboard}: format ${reformatted} angka dipasang kembali.`);

  const drawn = isNew ? [] : book.charts(sheet.id);
  for (const chart of dashboardCharts) {
    if (drawn.includes(chart.title)) continue;
    const [first, last] = chart.rows;
    const rows = last - first + 1;
    book.addChart(sheet.id, {
      title: chart.title,
      type: chart.type,
      labels: { row: first, column: 1, rows, columns: 1 },
      figures: { row: first, column: 2, rows, columns: 1 },
      at: chart.at,
    });
    if (!isNew) report.repaired.push(`Tab ${tabNames.dashboard}: grafik "${chart.title}" dibuat kembali.`);
  }
};
