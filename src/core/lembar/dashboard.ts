import { breakdowns, headline } from './dashboard-figures';
import { scoringCells } from './dashboard-scoring';
import type { FormatKey } from './dress';
import { bar, missingAgencies } from './formulas';
import type { References } from './references';
import type { TrendChart } from './trend-chart';

/** How a dashboard cell looks. */
export type CellLook =
  | 'title'
  | 'subtitle'
  | 'section'
  | 'heading'
  | 'label'
  | 'figure'
  | 'whole'
  | 'bar'
  | 'list';

/** One cell of tab Dasbor, at a fixed place: the tab holds formulas and labels only, nobody types there. */
export interface DashboardCell {
  readonly row: number;
  readonly column: number;
  readonly look: CellLook;
  /** A label, or a formula from where the columns stand. */
  readonly content: string | ((at: References) => string);
  readonly format?: FormatKey;
  /** Named range of a figure. */
  readonly name?: string;
}

/** A native chart over cells of the dashboard: labels in the first column, figures in the second. */
export interface DashboardChart {
  readonly title: string;
  readonly type: 'BAR' | 'COLUMN' | 'PIE';
  readonly rows: readonly [first: number, last: number];
  readonly at: { readonly row: number; readonly column: number };
}

/** Named range of the share of a breakdown, e.g. `PENGUSUL_UPT_PUSKESMAS`. */
export const figureName = (prefix: string, text: string): string =>
  `${prefix}_${text.toUpperCase().replace(/[^A-Z0-9]+/g, '_')}`;

const letters = ['A', 'B', 'C', 'D', 'E', 'F', 'G'] as const;
const cellName = (column: number, row: number): string => `$${letters[column - 1]}$${row}`;

const barLength = 20;
const headlineStart = 5;

const headlineCells = (): DashboardCell[] => {
  const headings = ['Ukuran', 'Angka', 'Dari', 'Persen', 'Batang'].map(
    (content, index): DashboardCell => ({
      row: headlineStart - 1,
      column: index + 1,
      look: index === 0 ? 'section' : 'heading',
      content,
    }),
  );
  const lines = headline.flatMap((figure, index): DashboardCell[] => {
    const row = headlineStart + index;
    const cells: DashboardCell[] = [
      { row, column: 1, look: 'label', content: figure.label },
      {
        row,
        column: 2,
        look: 'figure',
        content: figure.formula,
        format: figure.format ?? 'integer',
        name: figure.name,
      },
    ];
    const { of, share, remark } = figure;
    if (of)
      cells.push({
        row,
        column: 3,
        look: 'figure',
        content: () => of,
        format: of === '=TENGGAT' ? 'date' : 'integer',
      });
    if (remark) cells.push({ row, column: 5, look: 'list', content: () => remark });
    if (share) {
      cells.push({
        row,
        column: 4,
        look: 'figure',
        content: () => share.formula,
        format: 'share',
        name: share.name,
      });
      cells.push({ row, column: 5, look: 'bar', content: () => bar(share.name, barLength) });
    }
    return cells;
  });
  return [...headings, ...lines];
};

/** The breakdowns one below the other; each ends with what its lines leave, so that its sum is always the whole. */
const breakdownCells = (
  start: number,
): { cells: DashboardCell[]; spans: ReadonlyMap<string, readonly [number, number]> } => {
  const cells: DashboardCell[] = [];
  const spans = new Map<string, readonly [number, number]>();
  let row = start;
  for (const { title, heading, prefix, lines, total, rest } of breakdowns) {
    cells.push({ row, column: 1, look: 'section', content: title });
    cells.push({ row, column: 2, look: 'heading', content: heading });
    cells.push({ row, column: 3, look: 'heading', content: 'Dari' });
    cells.push({ row, column: 4, look: 'heading', content: 'Persen' });
    cells.push({ row, column: 5, look: 'heading', content: 'Batang' });
    const first = row + 1;
    const last = row + lines.length;
    const all = [
      ...lines.map(({ label, formula }) => ({ label, formula, name: figureName(prefix, label) })),
      {
        label: rest,
        formula: () => `=${total}-SUM(${cellName(2, first)}:${cellName(2, last)})`,
        name: figureName(prefix, 'lain'),
      },
    ];
    all.forEach(({ label, formula, name }, index) => {
      const at = first + index;
      cells.push({ row: at, column: 1, look: 'label', content: label });
      cells.push({ row: at, column: 2, look: 'figure', content: formula, format: 'integer', name });
      cells.push({ row: at, column: 3, look: 'whole', content: () => `=${total}`, format: 'integer' });
      cells.push({
        row: at,
        column: 4,
        look: 'figure',
        content: () => `=IF(${total}=0;0;${name}/${total})`,
        format: 'share',
      });
      cells.push({ row: at, column: 5, look: 'bar', content: () => bar(cellName(4, at), barLength) });
    });
    spans.set(title, [first, last]);
    row = last + 3;
  }
  return { cells, spans };
};

const breakdownStart = headlineStart + headline.length + 1;
const { cells: brokenDown, spans } = breakdownCells(breakdownStart);

/** Where the names of the agencies without entries begin; they run down the column. */
export const missingList = { row: headlineStart, column: 7 } as const;

/** Every cell of tab Dasbor. */
export const dashboardCells: readonly DashboardCell[] = [
  { row: 1, column: 1, look: 'title', content: () => '="Dasbor Inovasi Daerah Kota Pangkalpinang "&TAHUN' },
  {
    row: 2,
    column: 1,
    look: 'subtitle',
    content:
      'Angka dihitung sendiri dari tab Inovasi, OPD dan Pengaturan. Tidak ada yang perlu diketik di sini.',
  },
  ...headlineCells(),
  {
    row: missingList.row - 1,
    column: missingList.column,
    look: 'section',
    content: 'OPD yang belum mengusulkan',
  },
  { ...missingList, look: 'list', content: missingAgencies },
  ...brokenDown,
  ...scoringCells(Math.max(...brokenDown.map((cell) => cell.row)) + 2),
];

/** Where a named figure stands on the dashboard. Throws for a name that is no figure's. */
export const figureCell = (name: string): DashboardCell => {
  const cell = dashboardCells.find((one) => one.name === name);
  if (!cell) throw new Error(`Dasbor tidak mempunyai angka bernama ${name}.`);
  return cell;
};

/** Last row that the dashboard's own cells reach. */
export const dashboardLastRow = Math.max(...dashboardCells.map((cell) => cell.row));

/** Widths of the dashboard's columns, in pixels. */
export const dashboardWidths: readonly number[] = [300, 80, 130, 80, 220, 20, 400, 20];

const span = (title: string): readonly [number, number] => spans.get(title) ?? [1, 1];

/** The native charts, beside the table. */
export const dashboardCharts: readonly DashboardChart[] = [
  {
    title: 'Cakupan OPD',
    type: 'PIE',
    rows: [headlineStart, headlineStart + 1],
    at: { row: 4, column: 9 },
  },
  {
    title: 'Usulan yang dihitung menurut jenis pengusul',
    type: 'COLUMN',
    rows: span('Menurut jenis pengusul'),
    at: { row: 21, column: 9 },
  },
  {
    title: 'Usulan yang tercatat menurut status',
    type: 'BAR',
    rows: span('Menurut status'),
    at: { row: 38, column: 9 },
  },
];

/** The charts of the kept weeks, below the others: what came in, what was to come in, and how many take part. */
export const trendCharts: readonly TrendChart[] = [
  {
    title: 'Capaian per pekan terhadap target',
    columns: ['achievement', 'target', 'needed'],
    at: { row: 55, column: 9 },
  },
  {
    title: 'Cakupan OPD per pekan',
    columns: ['coverage', 'opdCount'],
    at: { row: 72, column: 9 },
  },
];
