import type { Injector, IStyleData, Univer } from '@univerjs/core';
import type { Rect } from '../../document/book';
import type { PersonEdit } from '../../document/document';
import type { BookView, Selection, ToClient, ToServer } from '../protocol';
import { rememberedOf, usualLook } from './cell-data';
import { type GridBook, openGridBook } from './grid-book';
import { columnLetters, selectInGrid, watchSelection } from './grid-selection';
import { learnCells, type SheetTruth, unknownSheet } from './sheet-truth';
import { showServerText } from './shown-text';
import type { KnownCells } from './typed-cells';
import { watchEdits } from './watch-edits';

/** The grid's side of the talk with the server. */
export interface Session {
  hear(message: ToClient): void;
  /** An edit made outside the grid, e.g. a sort from the toolbar. */
  edit(edits: readonly PersonEdit[]): void;
}

/** What the session needs of the page. */
export interface SessionPage {
  readonly send: (message: ToServer) => void;
  readonly notice: (title: string, message: string) => void;
  readonly opened: (grid: GridBook) => void;
  /** Says in words what the canvas shows of the active cell. */
  readonly activeCell: (text: string) => void;
}

const contains = (rect: Rect, row: number, column: number): boolean =>
  row >= rect.row &&
  row < rect.row + rect.rows &&
  column >= rect.column &&
  column < rect.column + rect.columns;

/** Keeps the grid as the server says, and tells the server what the person does in it. */
export const startSession = (univer: Univer, page: SessionPage): Session => {
  const injector: Injector = univer.__getInjector();
  const truths = new Map<number, SheetTruth>();
  const stale = new Set<number>();
  let grid: GridBook | null = null;
  let selection: Selection | null = null;
  let active = 0;
  let tabs: readonly number[] = [];
  let isAddingTab = false;
  let lastEdit = 0;

  const truthOf = (sheet: number): SheetTruth => {
    const truth = truths.get(sheet) ?? unknownSheet();
    truths.set(sheet, truth);
    return truth;
  };

  /** Sheets that nobody looks at are put right when somebody does: it takes time, and most are never opened. */
  const isShown = (sheet: number): boolean => grid?.workbook.getActiveSheet()?.getSheetId() === String(sheet);

  const putRight = (sheet: number): void => {
    stale.delete(sheet);
    grid?.reconcileFrame(truthOf(sheet), sheet);
    grid?.reconcileCells(truthOf(sheet), sheet, null);
  };

  const putAllRight = (): void => {
    for (const sheet of truths.keys()) {
      if (isShown(sheet)) putRight(sheet);
      else stale.add(sheet);
    }
  };

  const tellActiveCell = (): void => {
    if (!selection) return;
    const { row, column } = selection.cell;
    const cell = truths.get(selection.sheet)?.cells.get(row)?.get(column);
    const shown = rememberedOf(cell)?.d ?? String(cell?.v ?? '');
    page.activeCell(`${columnLetters(column)}${row}: ${shown || '(kosong)'}`);
  };

  const send = (edits: readonly PersonEdit[]): void => {
    lastEdit += 1;
    isAddingTab ||= edits.some(({ kind }) => kind === 'insertSheet' || kind === 'duplicateSheet');
    page.send({ type: 'edit', id: lastEdit, edits });
  };

  const known = (sheet: number): KnownCells => ({
    isCheckbox: (row, column) =>
      (truths.get(sheet)?.frame?.validations ?? []).some(
        ({ kind, rects }) => kind === 'checkbox' && rects.some((rect) => contains(rect, row, column)),
      ),
    lookOf: (row, column) =>
      (truths.get(sheet)?.cells.get(row)?.get(column)?.s as IStyleData | undefined) ?? usualLook,
  });

  /** As on Google, a tab that the person added is the one shown. */
  const showBook = (shown: GridBook, book: BookView): void => {
    shown.showBook(book);
    const added = book.tabs.find(({ id }) => !tabs.includes(id));
    if (added && isAddingTab) {
      isAddingTab = false;
      shown.activate(added.id);
    }
  };

  const open = (message: Extract<ToClient, { type: 'book' }>): void => {
    grid = openGridBook(univer, injector, message.book);
    showServerText(injector);
    grid.activate(active);
    watchEdits(grid, {
      known,
      edited: send,
      unsupported() {
        putAllRight();
        page.notice('Belum didukung', 'Perubahan itu belum bisa dilakukan di mode lokal, jadi dikembalikan.');
      },
    });
    grid.workbook.activeSheet$.subscribe((sheet) => {
      const id = Number(sheet?.getSheetId());
      if (stale.has(id)) putRight(id);
    });
    watchSelection(grid, (now) => {
      selection = now;
      page.send({ type: 'selection', selection: now });
      tellActiveCell();
    });
    page.opened(grid);
  };

  const edited = (error: string | null): void => {
    if (error !== null) {
      putAllRight();
      page.notice('Perubahan ditolak', error);
    }
  };

  return {
    edit: send,
    hear(message) {
      switch (message.type) {
        case 'welcome':
          active = message.activeSheet;
          return;
        case 'book':
          if (grid) showBook(grid, message.book);
          else open(message);
          tabs = message.book.tabs.map(({ id }) => id);
          return;
        case 'frame':
          truthOf(message.frame.id).frame = message.frame;
          if (isShown(message.frame.id)) grid?.reconcileFrame(truthOf(message.frame.id), message.frame.id);
          else stale.add(message.frame.id);
          return;
        case 'cells':
          learnCells(truthOf(message.sheet), message.rect, message.cells);
          if (isShown(message.sheet))
            grid?.reconcileCells(truthOf(message.sheet), message.sheet, message.rect);
          else stale.add(message.sheet);
          tellActiveCell();
          return;
        case 'edited':
          return edited(message.error);
        case 'select':
          if (grid) selectInGrid(grid, message.sheet, message.ranges);
          return;
        default:
      }
    },
  };
};
