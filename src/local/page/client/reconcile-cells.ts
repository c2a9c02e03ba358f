import type { ICellData, IMutationInfo, IStyleData, Nullable, Workbook, Worksheet } from '@univerjs/core';
import { SetRangeValuesMutation } from '@univerjs/sheets';
import type { Rect } from '../../document/book';
import type { Place } from './reconcile-frame';
import type { SheetTruth } from './sheet-truth';

const sorted = (value: unknown): unknown => {
  if (typeof value !== 'object' || value === null) return value;
  return Object.entries(value)
    .filter(([, entry]) => entry !== undefined && entry !== null)
    .sort(([left], [right]) => (left < right ? -1 : 1))
    .map(([key, entry]) => [key, sorted(entry)]);
};

const lookOf = (style: Nullable<IStyleData>): string => JSON.stringify(sorted(style ?? {}));

const isSame = (workbook: Workbook, now: Nullable<ICellData>, wanted: ICellData | undefined): boolean => {
  if (!now || !wanted) return !wanted && (!now || Object.keys(now).length === 0);
  return (
    (now.v ?? null) === (wanted.v ?? null) &&
    (now.t ?? null) === (wanted.t ?? null) &&
    !now.f &&
    !now.p &&
    JSON.stringify(now.custom ?? null) === JSON.stringify(wanted.custom ?? null) &&
    lookOf(workbook.getStyles().getStyleByCell(now)) === lookOf(wanted.s as IStyleData | undefined)
  );
};

type Matrix = Record<number, Record<number, ICellData | null>>;

const put = (matrix: Matrix, row: number, column: number, cell: ICellData | null): void => {
  const line = matrix[row] ?? {};
  matrix[row] = line;
  line[column] = cell;
};

/** Rows of the grid whose cells differ from what the server says, and the mutations that put them right. */
export const cellMutations = (
  place: Place,
  workbook: Workbook,
  sheet: Worksheet,
  truth: SheetTruth,
  rect: Rect | null,
): { readonly mutations: IMutationInfo[]; readonly rows: readonly number[] } => {
  const emptied: Matrix = {};
  const filled: Matrix = {};
  const rows = new Set<number>();
  const look = (row: number, column: number): void => {
    const now = sheet.getCellRaw(row, column);
    const wanted = truth.cells.get(row + 1)?.get(column + 1);
    if (isSame(workbook, now, wanted)) return;
    rows.add(row);
    // A mutation merges into what is there, so the old cell goes first.
    if (now) put(emptied, row, column, null);
    if (wanted) put(filled, row, column, { ...wanted });
  };
  if (rect) {
    for (let row = rect.row - 1; row < rect.row + rect.rows - 1; row += 1) {
      for (let column = rect.column - 1; column < rect.column + rect.columns - 1; column += 1)
        look(row, column);
    }
  } else {
    for (const [row, line] of truth.cells) for (const column of line.keys()) look(row - 1, column - 1);
    sheet.getCellMatrix().forValue((row, column) => {
      if (!truth.cells.get(row + 1)?.has(column + 1)) look(row, column);
    });
  }
  const mutation = (cellValue: Matrix): IMutationInfo[] =>
    Object.keys(cellValue).length > 0
      ? [{ id: SetRangeValuesMutation.id, params: { ...place, cellValue } }]
      : [];
  return { mutations: [...mutation(emptied), ...mutation(filled)], rows: [...rows] };
};
