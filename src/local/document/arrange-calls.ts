import type { Rect, Sheet } from './book';
import type { DocumentCalls } from './calls';
import { assertOnGrid, cellAt, ensureCell } from './cells';
import { copyCells, copyHanging, copyTarget, makeRoom, moveCells } from './copy-cells';
import { displayText } from './display';
import type { Answering } from './document';
import { assertFillTarget, fillRange } from './fill-series';
import { isReplaceable, replaceIn, visitMatches } from './find-text';
import { localeFacts } from './locale-facts';
import { cellRect, union } from './rects';
import { dataRegion, nextDataCell } from './regions';
import { assertMayEdit } from './rights';
import { deleteCells, insertCells, shiftedBand } from './shift-cells';
import { arrangeRows, assertSortable, sortedRows } from './sort-rows';
import { guessDelimiter, removeDuplicates, trimCells } from './tidy-cells';
import { putInput, readValue, typistOf } from './values';
import { type Workbook, whenReady } from './workbook';

type Calls = Pick<
  Answering<DocumentCalls>,
  | 'copy'
  | 'move'
  | 'sort'
  | 'randomize'
  | 'removeDuplicates'
  | 'trimWhitespace'
  | 'splitTextToColumns'
  | 'autoFill'
  | 'insertCells'
  | 'deleteCells'
  | 'find'
  | 'replace'
  | 'dataRegion'
  | 'nextDataCell'
>;

/** The calls that move cells about or look for them, as `email` makes them. */
export const arrangeCalls = (workbook: Workbook, email: string): Calls => {
  const { book } = workbook;
  const onGrid = (rect: Rect): Sheet => {
    const sheet = workbook.sheet(rect.sheet);
    assertOnGrid(sheet, rect);
    return sheet;
  };
  /** Cells move within or between sheets; formulas elsewhere may have been rewritten. */
  const reshape = (sheets: readonly number[], act: () => number[]) => {
    let others: number[] = [];
    workbook.reshape(sheets, () => {
      others = act();
    });
    for (const id of others) if (!sheets.includes(id)) workbook.calculation.reshaped(id);
    workbook.calculation.outlineChanged();
  };
  const grow = (sheet: Sheet, area: Rect) => {
    if (!makeRoom(book, sheet, area)) return;
    workbook.calculation.outlineChanged();
    workbook.tell({ kind: 'book' });
  };
  const write = (rect: Rect, act: (sheet: Sheet) => void) => {
    assertMayEdit(book, email, rect);
    workbook.write(rect, act);
  };
  const shiftCells = (rect: Rect, shift: 'ROWS' | 'COLUMNS', act: typeof insertCells) => {
    const sheet = onGrid(rect);
    assertMayEdit(book, email, shiftedBand(sheet, rect, shift));
    reshape([rect.sheet], () => act(book, sheet, rect, shift));
  };

  return {
    copy: (from, to, what, transposed) =>
      whenReady(workbook, [from], () => {
        const source = onGrid(from);
        const target = workbook.sheet(to.sheet);
        const area = copyTarget(from, to, transposed);
        assertMayEdit(book, email, area);
        grow(target, area);
        workbook.write(area, () => {
          copyCells(source, from, target, area, what, transposed);
          if (!transposed) copyHanging(source, from, target, area, what);
        });
        workbook.tell({ kind: 'sheet', sheet: to.sheet });
      }),
    move(from, to) {
      const source = onGrid(from);
      const target = workbook.sheet(to.sheet);
      const area: Rect = { ...cellRect(to.sheet, to.row, to.column), rows: from.rows, columns: from.columns };
      assertMayEdit(book, email, from);
      assertMayEdit(book, email, area);
      grow(target, area);
      reshape([...new Set([from.sheet, to.sheet])], () => moveCells(book, source, from, target, area));
    },
    sort: (rect, keys) =>
      whenReady(workbook, [rect], () => {
        const sheet = onGrid(rect);
        assertSortable(rect, keys);
        const order = sortedRows(sheet, rect, keys, localeFacts(book.locale).tag);
        write(rect, () => arrangeRows(sheet, rect, order));
      }),
    randomize(rect) {
      onGrid(rect);
      write(rect, (sheet) => {
        const order = Array.from({ length: rect.rows }, (_, i) => ({ row: rect.row + i, at: Math.random() }));
        order.sort((a, b) => a.at - b.at);
        arrangeRows(
          sheet,
          rect,
          order.map(({ row }) => row),
        );
      });
    },
    removeDuplicates: (rect, columns) =>
      whenReady(workbook, [rect], () => {
        onGrid(rect);
        let left = rect;
        write(rect, (sheet) => {
          left = removeDuplicates(sheet, rect, columns);
        });
        return left;
      }),
    trimWhitespace(rect) {
      onGrid(rect);
      write(rect, (sheet) => trimCells(sheet, rect));
    },
    splitTextToColumns: (rect, delimiter) =>
      whenReady(workbook, [rect], () => {
        const sheet = onGrid(rect);
        if (rect.columns > 1)
          throw new Error('A range must be one column wide to split its text to columns.');
        const locale = localeFacts(book.locale);
        const texts = Array.from({ length: rect.rows }, (_, i) =>
          displayText(cellAt(sheet, rect.row + i, rect.column), locale),
        );
        const split = delimiter ?? guessDelimiter(texts);
        const parts = texts.map((text) => (split !== '' && text.includes(split) ? text.split(split) : null));
        const width = Math.max(1, ...parts.map((part) => part?.length ?? 1));
        const area: Rect = { ...rect, columns: width };
        assertMayEdit(book, email, area);
        grow(sheet, area);
        const typist = typistOf(book, workbook.now());
        workbook.write(area, () =>
          parts.forEach((line, i) => {
            line?.forEach((part, j) => {
              const cell = ensureCell(sheet, rect.row + i, rect.column + j);
              putInput(cell, readValue(typist, part, cell.numberFormat));
            });
          }),
        );
      }),
    autoFill(from, to, alternate) {
      assertFillTarget(from, to);
      onGrid(to);
      return whenReady(workbook, [from], () =>
        write(to, (sheet) => fillRange(sheet, from, to, alternate, localeFacts(book.locale))),
      );
    },
    insertCells: (rect, shift) => shiftCells(rect, shift, insertCells),
    deleteCells: (rect, shift) => shiftCells(rect, shift, deleteCells),
    find: (rects, options) =>
      whenReady(workbook, rects, () => {
        const locale = localeFacts(book.locale);
        const found: Rect[] = [];
        for (const rect of rects) {
          visitMatches(workbook.sheet(rect.sheet), rect, options, locale, (_, row, column) => {
            found.push(cellRect(rect.sheet, row, column));
          });
        }
        return found;
      }),
    replace: (rects, options, replacement) =>
      whenReady(workbook, rects, () => {
        const locale = localeFacts(book.locale);
        const typist = typistOf(book, workbook.now());
        const changes: { readonly rect: Rect; readonly text: string; readonly count: number }[] = [];
        for (const rect of rects) {
          visitMatches(
            workbook.sheet(rect.sheet),
            rect,
            options,
            locale,
            (cell, row, column, text, matches) => {
              if (!isReplaceable(cell, options)) return;
              changes.push({
                rect: cellRect(rect.sheet, row, column),
                text: replaceIn(text, matches, replacement, options),
                count: matches.length,
              });
            },
          );
        }
        for (const { rect } of changes) assertMayEdit(book, email, rect);
        for (const area of boundsBySheet(changes.map(({ rect }) => rect))) {
          workbook.write(area, (sheet) => {
            for (const { rect, text } of changes) {
              if (rect.sheet !== area.sheet) continue;
              const cell = ensureCell(sheet, rect.row, rect.column);
              putInput(cell, readValue(typist, text, cell.numberFormat));
            }
          });
        }
        return changes.reduce((sum, { count }) => sum + count, 0);
      }),
    dataRegion: (rect, dimension) =>
      whenReady(workbook, [rect], () => dataRegion(onGrid(rect), rect, dimension)),
    nextDataCell: (rect, direction) =>
      whenReady(workbook, [rect], () => nextDataCell(onGrid(rect), rect, direction)),
  };
};

const boundsBySheet = (rects: readonly Rect[]): Rect[] => {
  const bounds = new Map<number, Rect>();
  for (const rect of rects) {
    const known = bounds.get(rect.sheet);
    bounds.set(rect.sheet, known ? union(known, rect) : rect);
  }
  return [...bounds.values()];
};
