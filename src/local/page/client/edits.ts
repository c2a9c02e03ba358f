import type { IMutationInfo, IRange } from '@univerjs/core';
import type { Rect } from '../../document/book';
import type { PersonEdit } from '../../document/document';
import { type CellChanges, editsOfCells, joinChanges, type KnownCells } from './typed-cells';

/** A paste or a fill whose source is in the workbook: the server copies better than the grid does. */
export interface Transfer {
  readonly kind: 'copy' | 'move';
  readonly from: Rect;
  readonly to: Rect;
}

/** Something the grid did that the document has no word for; it is taken back. */
export type Translation = { readonly edits: PersonEdit[]; readonly untold: readonly string[] };

/** What the translation must know beside the mutations. */
export interface Context {
  readonly transfer: Transfer | null;
  /** Cells were pasted; the grid adds rows and columns when they go beyond its edge. */
  readonly isPaste: boolean;
  readonly known: (sheet: number) => KnownCells;
}

interface SheetParams {
  readonly subUnitId: string;
  readonly range: IRange;
  readonly ranges: readonly IRange[];
}

const rectOf = (sheet: number, range: IRange): Rect => ({
  sheet,
  row: range.startRow + 1,
  column: range.startColumn + 1,
  rows: range.endRow - range.startRow + 1,
  columns: range.endColumn - range.startColumn + 1,
});

type Lines = 'rows' | 'columns';

const span = (lines: Lines, range: IRange): { at: number; count: number } =>
  lines === 'rows'
    ? { at: range.startRow + 1, count: range.endRow - range.startRow + 1 }
    : { at: range.startColumn + 1, count: range.endColumn - range.startColumn + 1 };

const insertOrDelete =
  (kind: 'insertLines' | 'deleteLines', lines: Lines) =>
  (params: SheetParams): PersonEdit[] => [
    { kind, sheet: Number(params.subUnitId), lines, ...span(lines, params.range) },
  ];

const hideOrShow =
  (kind: 'hideLines' | 'showLines', lines: Lines) =>
  (params: SheetParams): PersonEdit[] =>
    params.ranges.map((range) => ({ kind, sheet: Number(params.subUnitId), lines, ...span(lines, range) }));

const move =
  (lines: Lines) =>
  (params: { subUnitId: string; sourceRange: IRange; targetRange: IRange }): PersonEdit[] => [
    {
      kind: 'moveLines',
      sheet: Number(params.subUnitId),
      lines,
      ...span(lines, params.sourceRange),
      before: span(lines, params.targetRange).at,
    },
  ];

type Sizes = number | Readonly<Record<number, number>>;

const resize =
  (lines: Lines) =>
  (params: SheetParams & { rowHeight?: Sizes; colWidth?: Sizes }): PersonEdit[] => {
    const size = (lines === 'rows' ? params.rowHeight : params.colWidth) ?? {};
    const sheet = Number(params.subUnitId);
    return params.ranges.flatMap((range): PersonEdit[] => {
      const { at, count } = span(lines, range);
      if (typeof size === 'number')
        return [{ kind: 'resizeLines', sheet, lines, at, count, pixels: Math.round(size) }];
      return Array.from({ length: count }, (_, index) => at + index).flatMap((line): PersonEdit[] => {
        const pixels = size[line - 1];
        if (pixels === undefined) return [];
        return [{ kind: 'resizeLines', sheet, lines, at: line, count: 1, pixels: Math.round(pixels) }];
      });
    });
  };

const moveRange = (params: {
  fromRange: IRange;
  toRange: IRange;
  from: { subUnitId: string };
  to: { subUnitId: string };
}): PersonEdit[] => [
  {
    kind: 'move',
    from: rectOf(Number(params.from.subUnitId), params.fromRange),
    to: rectOf(Number(params.to.subUnitId), params.toRange),
  },
];

const note = (params: {
  sheetId: string;
  row?: number;
  col?: number;
  note?: { note?: string };
}): PersonEdit[] => {
  if (params.row === undefined || params.col === undefined) return [];
  const rect = {
    sheet: Number(params.sheetId),
    row: params.row + 1,
    column: params.col + 1,
    rows: 1,
    columns: 1,
  };
  return [{ kind: 'note', rect, note: params.note?.note ?? '' }];
};

/** Mutations that change the document, and the edits they stand for. The parameters are Univer's own. */
const translators: Readonly<Record<string, (params: never) => PersonEdit[]>> = {
  'sheet.mutation.insert-row': insertOrDelete('insertLines', 'rows'),
  'sheet.mutation.insert-col': insertOrDelete('insertLines', 'columns'),
  'sheet.mutation.remove-rows': insertOrDelete('deleteLines', 'rows'),
  'sheet.mutation.remove-col': insertOrDelete('deleteLines', 'columns'),
  'sheet.mutation.set-row-hidden': hideOrShow('hideLines', 'rows'),
  'sheet.mutation.set-row-visible': hideOrShow('showLines', 'rows'),
  'sheet.mutation.set-col-hidden': hideOrShow('hideLines', 'columns'),
  'sheet.mutation.set-col-visible': hideOrShow('showLines', 'columns'),
  'sheet.mutation.move-rows': move('rows'),
  'sheet.mutation.move-columns': move('columns'),
  'sheet.mutation.set-worksheet-row-height': resize('rows'),
  'sheet.mutation.set-worksheet-col-width': resize('columns'),
  'sheet.mutation.move-range': moveRange,
  'sheet.mutation.update-note': note,
  'sheet.mutation.remove-note': note,
};

/** Mutations that only follow from others, or that only this window sees. */
const ignored =
  /^(doc|formula|data-validation\.mutation|sheet\.mutation\.(data-validation|set-worksheet-row-auto-height|set-worksheet-row-is-auto-height|toggle-note-popup|update-note-position|add-worksheet-merge|remove-worksheet-merge|set-conditional-rule|move-conditional|add-conditional-rule|delete-conditional-rule|conditional-formatting|set-worksheet-config|set-numfmt|remove-numfmt))/;

/** Lines that a command inserts bring copied looks with them; the server does that itself. */
const bringsOwnCells =
  /insert-row|insert-col|remove-rows|remove-col|move-rows|move-columns|move-range|reorder-range/;

const linesAdded = (mutations: readonly IMutationInfo[]): PersonEdit[] =>
  mutations.flatMap(({ id, params }) =>
    /insert-(row|col)$/.test(id) ? (translators[id]?.(params as never) ?? []) : [],
  );

/** Says in the document's words what one action in the grid did. */
export const translate = (mutations: readonly IMutationInfo[], context: Context): Translation => {
  const { transfer, isPaste } = context;
  if (transfer) return { edits: [...linesAdded(mutations), { ...transfer }], untold: [] };
  const isStructural = mutations.some((mutation) => bringsOwnCells.test(mutation.id));
  const isUndo = mutations.some((mutation) =>
    /undo|redo/.test(String((mutation.params as { trigger?: string }).trigger)),
  );
  const edits: PersonEdit[] = [];
  const untold: string[] = [];
  const cells = new Map<string, CellChanges>();
  for (const { id, params } of mutations) {
    if (id === 'sheet.mutation.set-range-values') {
      const { subUnitId, cellValue = {} } = params as { subUnitId: string; cellValue?: CellChanges };
      cells.set(subUnitId, joinChanges(cells.get(subUnitId) ?? {}, cellValue));
    } else if (translators[id]) edits.push(...translators[id](params as never));
    else if (!ignored.test(id)) untold.push(id);
  }
  if (!isStructural || isUndo || isPaste) {
    for (const [sheet, changes] of cells) {
      edits.push(...editsOfCells(Number(sheet), changes, context.known(Number(sheet))));
    }
  }
  return { edits, untold };
};
