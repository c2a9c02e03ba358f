import type { Book, Rect, Sheet } from './book';
import type { Calculation } from './calculation';
import { sheetOf } from './cells';
import type { DocumentChange } from './document';

/** The book with what must happen around every change to it. */
export interface Workbook {
  readonly book: Book;
  readonly calculation: Calculation;
  readonly now: () => Date;
  sheet(id: number): Sheet;
  tell(change: DocumentChange): void;
  /** Changes the contents of cells within a range. */
  write(rect: Rect, act: (sheet: Sheet) => void): void;
  /** Rearranges the cells of sheets. */
  reshape(sheets: readonly number[], act: () => void): void;
}

/** Binds a book to its calculation and to those who listen. */
export const bindWorkbook = (
  book: Book,
  calculation: Calculation,
  now: () => Date,
  tell: (change: DocumentChange) => void,
): Workbook => ({
  book,
  calculation,
  now,
  tell,
  sheet: (id) => sheetOf(book, id),
  write(rect, act) {
    calculation.beforeWrite(rect);
    act(sheetOf(book, rect.sheet));
    calculation.touched(rect);
    tell({ kind: 'cells', rect });
  },
  reshape(sheets, act) {
    const ids = [...new Set(sheets)];
    for (const id of ids) calculation.beforeReshape(id);
    act();
    for (const id of ids) {
      calculation.reshaped(id);
      tell({ kind: 'sheet', sheet: id });
    }
  },
});

/** Acts at once when the formulas in these ranges are calculated, else when they are. */
export const whenReady = <Result>(
  workbook: Workbook,
  rects: readonly Rect[],
  act: () => Result,
): Result | Promise<Result> => {
  const waiting = workbook.calculation.waitFor(rects);
  return waiting ? waiting.then(act) : act();
};
