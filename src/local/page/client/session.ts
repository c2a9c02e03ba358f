import type { Injector, IStyleData, Univer } from '@univerjs/core';
import type { Rect } from '../../document/book';
import type { PersonEdit } from '../../document/document';
import type { BookView, Selection, ToClient, ToServer } from '../protocol';
import { rememberedOf, usualLook } from './cell-data';
import { showOwnDropdown } from './dropdown-in-grid';
import { editByEnter } from './edit-by-enter';
import type { FirstKeys } from './first-keys';
import { type GridBook, openGridBook } from './grid-book';
import { columnLetters, selectInGrid, watchSelection } from './grid-selection';
import { pastedCells } from './pasted-cells';
import { revealCell } from './reveal-cell';
import { createSentEdits } from './sent-edits';
import { learnCells, type SheetTruth, unknownSheet } from './sheet-truth';
import { showServerText } from './shown-text';
import type { KnownCells } from './typed-cells';
import { cellsNow, filledPart, rememberForUndo } from './undo-from-server';
import { forgetSteps } from './undo-history';
import { watchEdits } from './watch-edits';

/** The grid's side of the talk with the server. */
export interface Session {
  hear(message: ToClient): void;
  /** A sort: the server does it, and undo takes it back. */
  sort(edit: Extract<PersonEdit, { kind: 'sort' }>): void;
  /** The server is gone; what was on its way to it may be too. */
  lost(): void;
}

/** What the session needs of the page. */
export interface SessionPage {
  readonly container: HTMLElement;
  readonly keys: FirstKeys;
  readonly send: (message: ToServer) => void;
  readonly notice: (title: string, message: string) => void;
  readonly refused: (refusal: string) => void;
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
  const sent = createSentEdits((id, edits) => {
    isAddingTab ||= edits.some(({ kind }) => kind === 'insertSheet' || kind === 'duplicateSheet');
    page.send({ type: 'edit', id, edits });
  });

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

  /** The server does it, the grid follows, and undo takes back what became of the area. */
  const throughServer = (edit: PersonEdit, area: Rect): void => {
    const { sheet } = area;
    const before = cellsNow(truthOf(sheet), area);
    sent.send([edit], {
      done() {
        if (grid) rememberForUndo(grid, sheet, before, cellsNow(truthOf(sheet), area));
      },
    });
  };

  const isStrict = (sheet: number, row: number, column: number): boolean =>
    (truths.get(sheet)?.frame?.validations ?? []).some(
      (view) => view.isStrict && view.rects.some((rect) => contains(rect, row, column)),
    );

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
      edited: (edits, steps) => sent.send(edits, { refused: () => forgetSteps(injector, steps) }),
      pasted(text) {
        const [target] = selection?.ranges ?? [];
        if (!target) return;
        const edit = pastedCells(text, target);
        throughServer(edit, edit.rect);
      },
      pasteRefused() {
        page.notice(
          'Belum ditempel',
          'Peramban tidak mengizinkan halaman ini membaca papan klip. Tempel dengan Ctrl+V.',
        );
      },
      unsupported() {
        putAllRight();
        page.notice('Belum didukung', 'Perubahan itu belum bisa dilakukan di mode lokal, jadi dikembalikan.');
      },
    });
    showOwnDropdown(injector, isStrict, page.keys);
    editByEnter(grid, page.container, page.keys);
    const shown = grid;
    grid.workbook.activeSheet$.subscribe((sheet) => {
      const id = Number(sheet?.getSheetId());
      if (stale.has(id)) putRight(id);
    });
    watchSelection(grid, (now) => {
      selection = now;
      page.send({ type: 'selection', selection: now });
      tellActiveCell();
      revealCell(shown, now.cell);
    });
    selectInGrid(grid, active, [{ sheet: active, row: 1, column: 1, rows: 1, columns: 1 }]);
    page.opened(grid);
  };

  const edited = (id: number, error: string | null): void => {
    sent.answered(id, error === null);
    if (error === null) return;
    putAllRight();
    page.refused(error);
  };

  return {
    sort: (edit) => throughServer(edit, filledPart(truthOf(edit.rect.sheet), edit.rect)),
    lost() {
      if (!sent.lost()) return;
      page.notice(
        'Sambungan terputus',
        'Perubahan yang terakhir mungkin belum tersimpan. Periksa setelah tersambung lagi.',
      );
    },
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
          return edited(message.id, message.error);
        case 'select':
          if (grid) selectInGrid(grid, message.sheet, message.ranges);
          return;
        default:
      }
    },
  };
};
