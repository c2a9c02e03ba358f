import type { Book, Cell, Rect, Sheet, Style } from './book';
import type { CopyWhat } from './calls';
import { cellAt, cloneCell, emptyCell, ensureCell, placeCell } from './cells';
import { isDateLike } from './display';
import { followBook } from './follow-book';
import { qualifyFormula } from './follow-formula';
import { resizeGrid } from './grid-size';
import { covers, intersection, overlaps, without } from './rects';
import { shiftFormula, transposeFormula } from './shift-formula';

/** What a copy covers: the source repeated as often as it fits wholly into the target, at least once. */
export const copyTarget = (from: Rect, to: Rect, transposed: boolean): Rect => {
  const rows = transposed ? from.columns : from.rows;
  const columns = transposed ? from.rows : from.columns;
  return {
    sheet: to.sheet,
    row: to.row,
    column: to.column,
    rows: Math.max(1, Math.floor(to.rows / rows)) * rows,
    columns: Math.max(1, Math.floor(to.columns / columns)) * columns,
  };
};

/** Makes room for a range that reaches beyond the sheet, as a paste at the edge does. */
export const makeRoom = (book: Book, sheet: Sheet, rect: Rect): boolean => {
  const rows = Math.max(sheet.maxRows, rect.row + rect.rows - 1);
  const columns = Math.max(sheet.maxColumns, rect.column + rect.columns - 1);
  if (rows === sheet.maxRows && columns === sheet.maxColumns) return false;
  resizeGrid(book, sheet, rows, columns);
  return true;
};

const withoutBorders = (style: Style | undefined): Style | undefined => {
  if (!style?.borders) return style;
  const { borders: _, ...rest } = style;
  return Object.keys(rest).length === 0 ? undefined : rest;
};

const takeLook = (target: Cell, source: Cell | undefined, style: Style | undefined): void => {
  if (style) target.style = style;
  else delete target.style;
  if (source?.numberFormat !== undefined) target.numberFormat = source.numberFormat;
  else delete target.numberFormat;
};

const takeFormula = (target: Cell, source: Cell | undefined, formula: string | undefined): void => {
  emptyCell(target);
  if (formula === undefined) target.value = source?.value ?? null;
  else target.formula = formula;
};

const takeRest = (target: Cell, source: Cell | undefined): void => {
  if (source?.validation) target.validation = source.validation;
  else delete target.validation;
  if (source?.note !== undefined) target.note = source.note;
  else delete target.note;
};

const paste = (target: Cell, source: Cell | undefined, formula: string | undefined, what: CopyWhat): void => {
  const borders = target.style?.borders;
  switch (what) {
    case 'normal':
    case 'noBorders': {
      takeFormula(target, source, formula);
      const bare = what === 'noBorders' ? withoutBorders(source?.style) : source?.style;
      takeLook(target, source, what === 'noBorders' && borders ? { ...bare, borders } : bare);
      takeRest(target, source);
      return;
    }
    case 'format':
      takeLook(target, source, source?.style);
      return;
    case 'formula':
      takeFormula(target, source, formula);
      return;
    case 'values':
      takeFormula(target, source, undefined);
      // A date stays a date where the target has no format of its own.
      if (target.numberFormat === undefined && source && isDateLike(source.numberFormat)) {
        takeLook(target, source, target.style);
      }
      return;
    case 'dataValidation':
      if (source?.validation) target.validation = source.validation;
      else delete target.validation;
      return;
    default:
      return;
  }
};

/** Copies cells onto a target of `copyTarget`'s size; the source is read before anything is written. */
export const copyCells = (
  source: Sheet,
  from: Rect,
  target: Sheet,
  area: Rect,
  what: CopyWhat,
  transposed: boolean,
): void => {
  const taken = Array.from({ length: from.rows }, (_, i) =>
    Array.from({ length: from.columns }, (_, j) => {
      const cell = cellAt(source, from.row + i, from.column + j);
      return cell && cloneCell(cell);
    }),
  );
  for (let i = 0; i < area.rows; i++) {
    for (let j = 0; j < area.columns; j++) {
      const down = (transposed ? j : i) % from.rows;
      const right = (transposed ? i : j) % from.columns;
      const cell = taken[down]?.[right];
      const row = area.row + i;
      const column = area.column + j;
      if (!cell && !cellAt(target, row, column)) continue;
      const home = { row: from.row + down, column: from.column + right };
      const formula =
        cell?.formula === undefined
          ? undefined
          : transposed
            ? transposeFormula(cell.formula, home, { row, column })
            : shiftFormula(cell.formula, row - home.row, column - home.column);
      paste(ensureCell(target, row, column), cell, formula, what);
    }
  }
};

/** Spreads the source's conditional formats and merges onto the target. */
export const copyHanging = (source: Sheet, from: Rect, target: Sheet, area: Rect, what: CopyWhat): void => {
  const onto = (rect: Rect): Rect[] => {
    const part = intersection(rect, from);
    if (!part) return [];
    const rects: Rect[] = [];
    for (let i = 0; i + from.rows <= area.rows; i += from.rows) {
      for (let j = 0; j + from.columns <= area.columns; j += from.columns) {
        const row = area.row + i + part.row - from.row;
        const column = area.column + j + part.column - from.column;
        rects.push({ sheet: target.id, row, column, rows: part.rows, columns: part.columns });
      }
    }
    return rects;
  };
  if (what === 'normal' || what === 'noBorders' || what === 'format' || what === 'conditionalFormatting') {
    const copied = source.conditionalFormats.map((rule) => ({ rule, rects: rule.rects.flatMap(onto) }));
    target.conditionalFormats = target.conditionalFormats.flatMap((rule) => {
      const own = copied.find((entry) => entry.rule === rule)?.rects ?? [];
      const rects = [...rule.rects.flatMap((rect) => without(rect, area)), ...own];
      return rects.length > 0 ? [{ ...rule, rects }] : [];
    });
    if (source !== target) {
      for (const { rule, rects } of copied)
        if (rects.length > 0) target.conditionalFormats.push({ ...rule, rects });
    }
  }
  if (what === 'normal' || what === 'noBorders' || what === 'format') {
    const merges = source.merges.filter((merge) => covers(from, merge)).flatMap(onto);
    target.merges = [...target.merges.filter((merge) => !overlaps(merge, area)), ...merges];
  }
  if (what === 'columnWidths') {
    for (let j = 0; j < area.columns; j++) {
      const width = source.columnWidths[from.column + (j % from.columns)];
      if (width === undefined) delete target.columnWidths[area.column + j];
      else target.columnWidths[area.column + j] = width;
    }
  }
};

/** Cuts the cells and pastes them elsewhere; gives back the sheets whose formulas changed. */
export const moveCells = (book: Book, source: Sheet, from: Rect, target: Sheet, to: Rect): number[] => {
  const taken = Array.from({ length: from.rows }, (_, i) =>
    Array.from({ length: from.columns }, (_, j) => cellAt(source, from.row + i, from.column + j)),
  );
  taken.forEach((line, i) => {
    line.forEach((_, j) => {
      placeCell(source, from.row + i, from.column + j, undefined);
    });
  });
  taken.forEach((line, i) => {
    line.forEach((cell, j) => {
      if (cell?.formula !== undefined && source !== target)
        cell.formula = qualifyFormula(cell.formula, source.name);
      placeCell(target, to.row + i, to.column + j, cell);
    });
  });
  const carried = source.merges.filter((merge) => covers(from, merge));
  source.merges = source.merges.filter((merge) => !carried.includes(merge));
  target.merges = target.merges.filter((merge) => !overlaps(merge, to));
  const changed = followBook(book, { kind: 'move', from, to });
  for (const merge of carried) {
    const row = merge.row - from.row + to.row;
    const column = merge.column - from.column + to.column;
    target.merges.push({ ...merge, sheet: target.id, row, column });
  }
  return changed;
};
