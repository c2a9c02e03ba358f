import type { TableInPlace } from './table-columns';
import type { Area, ChartPlan } from './workbook';

/** A chart of lines over the weeks that tab Riwayat Capaian keeps. */
export interface TrendChart {
  readonly title: string;
  /** A line each, named as the column is. */
  readonly columns: readonly string[];
  readonly at: ChartPlan['at'];
}

/** Weeks that a chart has room for: a year has 53. */
const weeks = 60;

/** The chart over the columns where they stand, with their titles; weeks still to come are blank. */
export const chartOfTrend = ({ title, columns, at }: TrendChart, table: TableInPlace): ChartPlan => {
  const area = (key: string): Area => ({
    row: 1,
    column: table.at[key] ?? 1,
    rows: Math.min(weeks + 1, table.maxRows),
    columns: 1,
  });
  return { title, type: 'LINE', from: table.sheet, labels: area('week'), figures: columns.map(area), at };
};
