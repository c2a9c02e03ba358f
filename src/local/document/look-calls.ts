import type { Cell, Rect, Sheet, Style, Validation } from './book';
import type { DocumentCalls, StyleKey } from './calls';
import { assertOnGrid, cellAt, ensureCell, readGrid, visitCells } from './cells';
import { keptCriterion, wiredCriterion, withCriterion } from './criterion-dates';
import { automaticFormat } from './display';
import type { Answering } from './document';
import { isFilteredOut } from './filters';
import { localeFacts } from './locale-facts';
import { overlaps, without } from './rects';
import { assertMayEdit } from './rights';
import { assertGridFits, gridAt } from './values';
import type { Workbook } from './workbook';

type Calls = Pick<
  Answering<DocumentCalls>,
  | 'numberFormats'
  | 'setNumberFormats'
  | 'styles'
  | 'setStyles'
  | 'setBorders'
  | 'notes'
  | 'setNotes'
  | 'validations'
  | 'setValidations'
  | 'clear'
>;

/** The style with one of its keys set, or put back to the default by null. */
export const withStyle = (style: Style | undefined, key: StyleKey, value: unknown): Style | undefined => {
  const changed: Record<string, unknown> = { ...style };
  if (value === null || value === undefined) delete changed[key];
  else changed[key] = value;
  return Object.keys(changed).length === 0 ? undefined : (changed as Style);
};

/** Puts a style on a cell; undefined takes it away. */
export const putStyle = (cell: Cell, style: Style | undefined): void => {
  if (style) cell.style = style;
  else delete cell.style;
};

const automatic = (numberFormat: string | null | undefined): boolean =>
  !numberFormat || numberFormat === automaticFormat || /^(?:general|automatic)$/i.test(numberFormat);

/** Puts a number format on a cell; 'General' is none of its own. */
export const putNumberFormat = (cell: Cell, numberFormat: string | null | undefined): void => {
  if (automatic(numberFormat)) delete cell.numberFormat;
  else if (numberFormat) cell.numberFormat = numberFormat;
};

/** Cells with the same rule share it, so that a column of 10,000 dropdowns holds one list. */
const sharing = (convert: (rule: Validation) => Validation) => {
  const bySource = new Map<Validation, Validation>();
  const byText = new Map<string, Validation>();
  return (rule: Validation): Validation => {
    let known = bySource.get(rule);
    if (!known) {
      const text = JSON.stringify(rule);
      known = byText.get(text) ?? convert(rule);
      byText.set(text, known);
      bySource.set(rule, known);
    }
    return known;
  };
};

/** The calls about how cells look, their notes and their rules, as `email` makes them. */
export const lookCalls = (workbook: Workbook, email: string): Calls => {
  const { book } = workbook;
  const onGrid = (rect: Rect): Sheet => {
    const sheet = workbook.sheet(rect.sheet);
    assertOnGrid(sheet, rect);
    return sheet;
  };
  const change = <Value>(
    rect: Rect,
    grid: readonly (readonly Value[])[],
    isNothing: (value: Value | undefined) => boolean,
    put: (cell: Cell, value: Value | undefined) => void,
  ) => {
    const sheet = onGrid(rect);
    assertGridFits(grid, rect);
    assertMayEdit(book, email, rect);
    for (let i = 0; i < rect.rows; i++) {
      for (let j = 0; j < rect.columns; j++) {
        const value = gridAt(grid, i, j);
        const row = rect.row + i;
        const column = rect.column + j;
        if (isNothing(value) && !cellAt(sheet, row, column)) continue;
        put(ensureCell(sheet, row, column), value);
      }
    }
    workbook.tell({ kind: 'cells', rect });
  };

  return {
    numberFormats: (rect) => readGrid(onGrid(rect), rect, (cell) => cell?.numberFormat ?? automaticFormat),
    setNumberFormats: (rect, formats) => change(rect, formats, automatic, putNumberFormat),
    styles: (rect, key) =>
      readGrid(onGrid(rect), rect, (cell) => {
        const value = cell?.style?.[key];
        // Borders, being four, cross as JSON.
        return value === undefined ? null : typeof value === 'object' ? JSON.stringify(value) : value;
      }),
    setStyles(rect, key, grid) {
      const made = new Map<unknown, Map<Style | undefined, Style | undefined>>();
      change(
        rect,
        grid,
        (value) => value === null || value === undefined,
        (cell, value) => {
          let byStyle = made.get(value);
          if (!byStyle) {
            byStyle = new Map();
            made.set(value, byStyle);
          }
          if (!byStyle.has(cell.style)) byStyle.set(cell.style, withStyle(cell.style, key, value));
          putStyle(cell, byStyle.get(cell.style));
        },
      );
    },
    setBorders(rect, sides, color, line) {
      const sheet = onGrid(rect);
      assertMayEdit(book, email, rect);
      const drawn = `${line ?? 'SOLID'} ${color ?? '#000000'}`;
      const made = new Map<string, Style | undefined>();
      const ids = new Map<Style | undefined, number>();
      for (let i = 0; i < rect.rows; i++) {
        for (let j = 0; j < rect.columns; j++) {
          const wanted = {
            top: i === 0 ? sides.top : sides.horizontal,
            bottom: i === rect.rows - 1 ? sides.bottom : sides.horizontal,
            left: j === 0 ? sides.left : sides.vertical,
            right: j === rect.columns - 1 ? sides.right : sides.vertical,
          };
          const row = rect.row + i;
          const column = rect.column + j;
          if (!Object.values(wanted).some((side) => side === true) && !cellAt(sheet, row, column)) continue;
          const cell = ensureCell(sheet, row, column);
          if (!ids.has(cell.style)) ids.set(cell.style, ids.size);
          const key = `${ids.get(cell.style)} ${JSON.stringify(wanted)}`;
          if (!made.has(key)) {
            const borders = { top: null, left: null, bottom: null, right: null, ...cell.style?.borders };
            for (const side of ['top', 'left', 'bottom', 'right'] as const) {
              if (wanted[side] !== null) Object.assign(borders, { [side]: wanted[side] ? drawn : null });
            }
            const isBare = Object.values(borders).every((side) => side === null);
            made.set(key, withStyle(cell.style, 'borders', isBare ? null : borders));
          }
          putStyle(cell, made.get(key));
        }
      }
      workbook.tell({ kind: 'cells', rect });
    },
    notes: (rect) => readGrid(onGrid(rect), rect, (cell) => cell?.note ?? ''),
    setNotes: (rect, notes) =>
      change(
        rect,
        notes,
        (note) => !note,
        (cell, note) => {
          if (note) cell.note = note;
          else delete cell.note;
        },
      ),
    validations(rect) {
      const share = sharing((rule) => withCriterion(rule, wiredCriterion(rule.criterion, book.timeZone)));
      return readGrid(onGrid(rect), rect, (cell) => (cell?.validation ? share(cell.validation) : null));
    },
    setValidations(rect, rules) {
      const share = sharing((rule) => withCriterion(rule, keptCriterion(rule.criterion, book.timeZone)));
      change(
        rect,
        rules,
        (rule) => !rule,
        (cell, rule) => {
          if (rule) cell.validation = share(rule);
          else delete cell.validation;
        },
      );
    },
    clear(rect, what) {
      const sheet = onGrid(rect);
      assertMayEdit(book, email, rect);
      const isHidden = (row: number): boolean =>
        what.skipFilteredRows === true && isFilteredOut(sheet, row, localeFacts(book.locale));
      const act = () =>
        visitCells(sheet, rect, (cell, row) => {
          if (isHidden(row)) return;
          if (what.contents) {
            cell.value = null;
            delete cell.formula;
            delete cell.spilledFrom;
          }
          if (what.formats) {
            delete cell.style;
            delete cell.numberFormat;
          }
          if (what.notes) delete cell.note;
          if (what.validations) delete cell.validation;
        });
      if (what.conditionalFormats || what.formats) {
        sheet.conditionalFormats = sheet.conditionalFormats.flatMap((rule) => {
          const rects = rule.rects.flatMap((part) => (overlaps(part, rect) ? without(part, rect) : [part]));
          return rects.length > 0 ? [{ ...rule, rects }] : [];
        });
      }
      if (what.contents) workbook.write(rect, act);
      else {
        act();
        workbook.tell({ kind: 'cells', rect });
      }
    },
  };
};
