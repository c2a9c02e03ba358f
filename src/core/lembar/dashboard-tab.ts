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
  whole: { color: '#5f6368', align: 'right', middle: true },
  bar: { color: '#146c2e', wrap: 'clip', middle: true },
  list: { color: '#8c1d18', middle: true },
};

const cellArea = (cell: DashboardCell): Area => ({ row: cell.row, column: cell.column, rows: 1, columns: 1 });
const contentOf = (cell: DashboardCell, at: References): string =>
  typeof cell.content === 'string' ? cell.content : cell.content(at);

/** The names that the dashboard's figures carry. */
export const dashboardNames = (sheet: number): readonly NamePlan[] =>
  dashboardCells.flatMap((cell) => (cell.name ? [{ name: cell.name, sheet, area: cellArea(cell) }] : []));

/** Cells of one column below each other that share something, as blocks: one call serves them all. */
const blocks = <Shared extends string>(
  cells: readonly DashboardCell[],
  sharedOf: (cell: DashboardCell) => Shared | undefined,
): readonly { readonly area: Area; readonly shared: Shared }[] => {
  const found: { area: Area; shared: Shared }[] = [];
  const sorted = [...cells].sort((one, other) => one.column - other.column || one.row - other.row);
  for (const cell of sorted) {
    const shared = sharedOf(cell);
    if (shared === undefined) continue;
    const last = found[found.length - 1];
    const goesOn =
      last?.shared === shared &&
      last.area.column === cell.column &&
      last.area.row + last.area.rows === cell.row;
    if (last && goesOn) last.area = { ...last.area, rows: last.area.rows + 1 };
    else found.push({ area: cellArea(cell), shared });
  }
  return found;
};

/** What only a new dashboard gets at once: everything in it, in as few calls as can be. */
const fillNew = (book: Workbook, sheet: number, at: References): void => {
  book.color(sheet, color);
  book.widths(sheet, dashboardWidths);
  for (const { area, shared } of blocks(dashboardCells, (cell) => cell.look))
    book.look(sheet, area, looks[shared]);
  for (const { area, shared } of blocks(dashboardCells, (cell) => cell.format))
    book.format(sheet, area, shared);
  const list = { ...missingList, rows: dashboardLastRow - missingList.row, columns: 1 };
  book.look(sheet, list, looks.list);
  // Last, as the sign that the rest is there.
  const grid = Array.from({ length: canvas.rows }, () => Array.from({ length: canvas.columns }, () => ''));
  for (const cell of dashboardCells) {
    const line = grid[cell.row - 1];
    if (line) line[cell.column - 1] = contentOf(cell, at);
  }
  book.write(sheet, 1, 1, grid);
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

  if (isNew) fillNew(book, sheet.id, at);
  else {
    const mended = dashboardCells.filter((cell) => !isRight(cell, contentOf(cell, at)));
    for (const cell of mended) book.write(sheet.id, cell.row, cell.column, [[contentOf(cell, at)]]);
    const plain = dashboardCells.filter(
      (cell) => cell.format && current[cell.row - 1]?.[cell.column - 1] !== formats[cell.format],
    );
    for (const { area, shared } of blocks(plain, (cell) => cell.format)) book.format(sheet.id, area, shared);
    const tab = `Tab ${tabNames.dashboard}`;
    if (mended.length > 0) report.repaired.push(`${tab}: ${mended.length} label atau rumus ditulis kembali.`);
    if (plain.length > 0) report.repaired.push(`${tab}: format ${plain.length} angka dipasang kembali.`);
  }

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
