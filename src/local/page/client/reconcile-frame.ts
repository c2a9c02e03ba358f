import { BooleanNumber, type IMutationInfo, type IRange, type Worksheet } from '@univerjs/core';
import {
  AddWorksheetMergeMutation,
  RemoveWorksheetMergeMutation,
  SetColHiddenMutation,
  SetColVisibleMutation,
  SetFrozenMutation,
  SetRowHiddenMutation,
  SetRowVisibleMutation,
  SetWorksheetColumnCountMutation,
  SetWorksheetColWidthMutation,
  SetWorksheetRowCountMutation,
  SetWorksheetRowHeightMutation,
  SetWorksheetRowIsAutoHeightMutation,
  ToggleGridlinesMutation,
} from '@univerjs/sheets';
import type { SheetFrame } from '../protocol';
import { univerRange } from './univer-rules';

/** Where a sheet stands in Univer. */
export interface Place {
  readonly unitId: string;
  readonly subUnitId: string;
}

/** Google's default sizes, in pixels. */
export const defaultColumnWidth = 100;
export const defaultRowHeight = 21;

const rowRange = (row: number): IRange => ({ startRow: row, endRow: row, startColumn: 0, endColumn: 0 });
const columnRange = (column: number): IRange => ({
  startRow: 0,
  endRow: 0,
  startColumn: column,
  endColumn: column,
});

const sizes = (place: Place, sheet: Worksheet, frame: SheetFrame): IMutationInfo[] => {
  const mutations: IMutationInfo[] = [];
  for (let column = 0; column < frame.maxColumns; column += 1) {
    const wanted = frame.columnWidths[column + 1] ?? defaultColumnWidth;
    if (sheet.getColumnManager().getColumnWidth(column) !== wanted && sheet.getColVisible(column)) {
      mutations.push({
        id: SetWorksheetColWidthMutation.id,
        params: { ...place, ranges: [columnRange(column)], colWidth: wanted },
      });
    }
  }
  for (const [rowText, height] of Object.entries(frame.rowHeights)) {
    const row = Number(rowText) - 1;
    const now = sheet.getRowManager().getRow(row);
    if (now?.h === height && now.ia === BooleanNumber.FALSE) continue;
    const ranges = [rowRange(row)];
    mutations.push(
      { id: SetWorksheetRowHeightMutation.id, params: { ...place, ranges, rowHeight: height } },
      {
        id: SetWorksheetRowIsAutoHeightMutation.id,
        params: { ...place, ranges, autoHeightInfo: BooleanNumber.FALSE },
      },
    );
  }
  return mutations;
};

const visibility = (place: Place, sheet: Worksheet, frame: SheetFrame): IMutationInfo[] => {
  const hiddenRows = new Set(frame.hiddenRows);
  const hiddenColumns = new Set(frame.hiddenColumns);
  const change = (id: string, ranges: IRange[]): IMutationInfo[] =>
    ranges.length > 0 ? [{ id, params: { ...place, ranges } }] : [];
  const rows = Array.from({ length: frame.maxRows }, (_, row) => row);
  const columns = Array.from({ length: frame.maxColumns }, (_, column) => column);
  const isRowHidden = (row: number) => sheet.getRowManager().getRow(row)?.hd === BooleanNumber.TRUE;
  const isColumnHidden = (column: number) =>
    sheet.getColumnManager().getColumn(column)?.hd === BooleanNumber.TRUE;
  return [
    ...change(
      SetRowHiddenMutation.id,
      rows.filter((row) => hiddenRows.has(row + 1) && !isRowHidden(row)).map(rowRange),
    ),
    ...change(
      SetRowVisibleMutation.id,
      rows.filter((row) => !hiddenRows.has(row + 1) && isRowHidden(row)).map(rowRange),
    ),
    ...change(
      SetColHiddenMutation.id,
      columns.filter((column) => hiddenColumns.has(column + 1) && !isColumnHidden(column)).map(columnRange),
    ),
    ...change(
      SetColVisibleMutation.id,
      columns.filter((column) => !hiddenColumns.has(column + 1) && isColumnHidden(column)).map(columnRange),
    ),
  ];
};

const merges = (place: Place, sheet: Worksheet, frame: SheetFrame): IMutationInfo[] => {
  const corners = (range: IRange) =>
    `${range.startRow},${range.startColumn},${range.endRow},${range.endColumn}`;
  const wanted = frame.merges.map(univerRange);
  const present = sheet.getMergeData();
  const wantedKeys = new Set(wanted.map(corners));
  const presentKeys = new Set(present.map(corners));
  const gone = present.filter((range) => !wantedKeys.has(corners(range)));
  const added = wanted.filter((range) => !presentKeys.has(corners(range)));
  return [
    ...(gone.length > 0 ? [{ id: RemoveWorksheetMergeMutation.id, params: { ...place, ranges: gone } }] : []),
    ...(added.length > 0 ? [{ id: AddWorksheetMergeMutation.id, params: { ...place, ranges: added } }] : []),
  ];
};

const frozen = (place: Place, sheet: Worksheet, frame: SheetFrame): IMutationInfo[] => {
  const now = sheet.getConfig().freeze;
  if (now.ySplit === frame.frozenRows && now.xSplit === frame.frozenColumns) return [];
  const { frozenRows: ySplit, frozenColumns: xSplit } = frame;
  const params = { ...place, ySplit, xSplit, startRow: ySplit || -1, startColumn: xSplit || -1 };
  return [{ id: SetFrozenMutation.id, params }];
};

/** What has to happen to the sheet in the grid so that it is as the server says. */
export const frameMutations = (place: Place, sheet: Worksheet, frame: SheetFrame): IMutationInfo[] => {
  const grid = frame.hiddenGridlines ? BooleanNumber.FALSE : BooleanNumber.TRUE;
  return [
    ...(sheet.getRowCount() === frame.maxRows
      ? []
      : [{ id: SetWorksheetRowCountMutation.id, params: { ...place, rowCount: frame.maxRows } }]),
    ...(sheet.getColumnCount() === frame.maxColumns
      ? []
      : [{ id: SetWorksheetColumnCountMutation.id, params: { ...place, columnCount: frame.maxColumns } }]),
    ...sizes(place, sheet, frame),
    ...visibility(place, sheet, frame),
    ...merges(place, sheet, frame),
    ...frozen(place, sheet, frame),
    ...(sheet.getConfig().showGridlines === grid
      ? []
      : [{ id: ToggleGridlinesMutation.id, params: { ...place, showGridlines: grid } }]),
  ];
};
