import {
  type DashboardCell,
  dashboardCells,
  dashboardCharts,
  dashboardLastRow,
  dashboardWidths,
  missingList,
  trendCharts,
} from './dashboard';
import { formats } from './dress';
import { type FormulaTemplate, placeOfLabel, placeOfRow } from './formula-template';
import type { References } from './references';
import type { TrendChart } from './trend-chart';
import type { ChartPlan, Look } from './workbook';

/** Cells of one column below each other. */
export type Run = readonly [row: number, column: number, rows: number];

/** Tab Dasbor as set-up builds and mends it. */
export interface DashboardPlan {
  readonly color: string;
  readonly widths: readonly number[];
  /** Labels, and formulas that are the same but for their row and its label; a column's after those left of it. */
  readonly texts: readonly (readonly [...Run, text: FormulaTemplate])[];
  readonly looks: readonly { readonly look: Look; readonly runs: readonly Run[] }[];
  readonly formats: readonly { readonly format: string; readonly runs: readonly Run[] }[];
  /** Row and column of the figures that have a name. */
  readonly names: Readonly<Record<string, readonly [row: number, column: number]>>;
  readonly charts: readonly ChartPlan[];
  readonly trends: readonly TrendChart[];
}

const color = '#1a237e';

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

/** Cells of one column below each other that share something, as runs: one call serves each. */
const runsOf = <Shared extends string>(
  sharedOf: (cell: DashboardCell) => Shared | undefined,
): readonly { readonly run: Run; readonly shared: Shared }[] => {
  const found: { run: Run; shared: Shared }[] = [];
  const sorted = [...dashboardCells].sort((one, other) => one.column - other.column || one.row - other.row);
  for (const cell of sorted) {
    const shared = sharedOf(cell);
    if (shared === undefined) continue;
    const last = found[found.length - 1];
    const [row = 0, column = 0, rows = 0] = last?.run ?? [];
    if (last && last.shared === shared && column === cell.column && row + rows === cell.row)
      last.run = [row, column, rows + 1];
    else found.push({ run: [cell.row, cell.column, 1], shared });
  }
  return found;
};

/** What cells share, each with the runs that share it. */
const grouped = <Shared extends string>(
  sharedOf: (cell: DashboardCell) => Shared | undefined,
): readonly (readonly [Shared, readonly Run[]])[] => {
  const runs = runsOf(sharedOf);
  return [...new Set(runs.map(({ shared }) => shared))].map((shared) => [
    shared,
    runs.filter((one) => one.shared === shared).map(({ run }) => run),
  ]);
};

/** The content of a cell, with places for the number and the label of its own row: so that formulas of many rows are one. */
const textOf = ({ row, content }: DashboardCell, at: References): FormulaTemplate => {
  if (typeof content === 'string') return content;
  const label = dashboardCells.find((cell) => cell.row === row && cell.column === 1)?.content;
  return content(at)
    .replace(new RegExp(`\\$${row}(?!\\d)`, 'g'), () => `$${placeOfRow}`)
    .split(typeof label === 'string' ? `"${label}"` : '\n')
    .join(`"${placeOfLabel}"`);
};

/** The plan of tab Dasbor, its formulas made with these references. */
export const dashboardPlan = (at: References): DashboardPlan => ({
  color,
  widths: dashboardWidths,
  texts: runsOf((cell) => textOf(cell, at)).map(({ run, shared }) => [...run, shared]),
  looks: [
    ...grouped((cell) => cell.look).map(([look, runs]) => ({ look: looks[look], runs })),
    {
      look: looks.list,
      runs: [[missingList.row, missingList.column, dashboardLastRow - missingList.row] as const],
    },
  ],
  formats: grouped((cell) => cell.format).map(([format, runs]) => ({ format: formats[format], runs })),
  names: Object.fromEntries(
    dashboardCells.flatMap(({ row, column, name }) => (name ? [[name, [row, column]]] : [])),
  ),
  charts: dashboardCharts.map(({ title, type, rows: [first, last], at: place }) => {
    const rows = { row: first, rows: last - first + 1, columns: 1 };
    return { title, type, labels: { ...rows, column: 1 }, figures: [{ ...rows, column: 2 }], at: place };
  }),
  trends: trendCharts,
});
