import type { Cell, Chart, Rect } from '../document/book';
import type { Document } from '../document/document';
import { sheetOf } from './cells-view';
import type { ChartView } from './protocol';

interface Table {
  readonly cells: readonly (readonly (Cell | undefined)[])[];
  readonly shown: readonly (readonly string[])[];
}

const tableOf = async (document: Document, ranges: readonly Rect[]): Promise<Table> => {
  const calls = document.callsFor(document.book.owner);
  const parts = await Promise.all(
    ranges.map(async (rect) => {
      const sheet = sheetOf(document.book, rect.sheet);
      const shown = sheet ? await calls.displayValues(rect) : [];
      const cells = shown.map((line, down) =>
        line.map((_, across) => sheet?.cells[rect.row + down]?.[rect.column + across]),
      );
      return { cells, shown };
    }),
  );
  const rows = Math.max(0, ...parts.map((part) => part.shown.length));
  const lines = Array.from({ length: rows }, (_, row) => row);
  return {
    cells: lines.map((row) =>
      parts.flatMap((part) => part.cells[row] ?? part.cells[0]?.map(() => undefined) ?? []),
    ),
    shown: lines.map((row) => parts.flatMap((part) => part.shown[row] ?? part.shown[0]?.map(() => '') ?? [])),
  };
};

const headerRows = (chart: Chart, table: Table): number => {
  if (chart.headers >= 0) return chart.headers;
  const first = table.cells[0]?.slice(1) ?? [];
  return first.length > 0 && first.every((cell) => typeof cell?.value !== 'number') ? 1 : 0;
};

/** Rows that hold nothing at the end of a chart's ranges are not drawn: they wait for what is to come. */
const withoutBlankEnd = (cells: Table['cells']): Table['cells'] => {
  const isBlank = (cell: Cell | undefined): boolean =>
    cell === undefined || (cell.formula === undefined && (cell.value ?? '') === '');
  const last = cells.reduce((found, line, row) => (line.every(isBlank) ? found : row), -1);
  return cells.slice(0, last + 1);
};

const sizeOption = (chart: Chart, key: string, usual: number): number => {
  const value = chart.options[key];
  return typeof value === 'number' ? value : usual;
};

/** A chart with its figures read: the first column names, each further column is a series. */
export const chartView = async (document: Document, chart: Chart): Promise<ChartView> => {
  const table = await tableOf(document, chart.ranges);
  const headers = headerRows(chart, table);
  const body = withoutBlankEnd(table.cells.slice(headers));
  const columns = Math.max(0, (table.cells[0]?.length ?? 1) - 1);
  return {
    id: chart.id,
    type: chart.type,
    ...chart.position,
    // Google's own size of a new chart.
    width: sizeOption(chart, 'width', 600),
    height: sizeOption(chart, 'height', 371),
    options: chart.options,
    labels: table.shown.slice(headers, headers + body.length).map((line) => line[0] ?? ''),
    series: Array.from({ length: columns }, (_, index) => ({
      name: headers > 0 ? (table.shown[headers - 1]?.[index + 1] ?? '') : '',
      values: body.map((line) => {
        const value = line[index + 1]?.value;
        return typeof value === 'number' ? value : null;
      }),
    })),
  };
};
