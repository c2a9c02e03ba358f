import type { Rect, Sheet } from './book';
import type { DocumentCalls } from './calls';
import type { Answering } from './document';
import { isFilteredOut } from './filters';
import { deleteLines, insertLines, type LineKind, lineCount, linesRect, moveLines } from './lines';
import { localeFacts } from './locale-facts';
import { bottomOf, overlaps, rightOf } from './rects';
import { assertAllowed, assertMayEdit, mayChangeSheet, passes } from './rights';
import type { Workbook } from './workbook';

type Calls = Pick<
  Answering<DocumentCalls>,
  'insertLines' | 'deleteLines' | 'moveLines' | 'lineSize' | 'setLineSize' | 'setLinesHidden' | 'lineHidden'
>;

const standard = { rows: 21, columns: 100 };

/** The calls about rows and columns, as `email` makes them. */
export const lineCalls = (workbook: Workbook, email: string): Calls => {
  const { book } = workbook;
  const assertInside = (sheet: Sheet, kind: LineKind, from: number, count: number) => {
    if (from < 1 || count < 1 || from + count - 1 > lineCount(sheet, kind)) {
      throw new Error(`Those ${kind} are out of bounds.`);
    }
  };
  /** What the account may not edit must not be deleted, moved or torn apart. */
  const assertUntouched = (sheet: Sheet, touches: (rect: Rect) => boolean) => {
    assertAllowed(mayChangeSheet(book, email, sheet.id));
    const isHurt = book.protections.some(
      (protection) =>
        protection.kind === 'RANGE' &&
        protection.rect.sheet === sheet.id &&
        !passes(book, protection, email) &&
        touches(protection.rect),
    );
    assertAllowed(!isHurt);
  };
  const splits = (kind: LineKind, before: number) => (rect: Rect) =>
    kind === 'rows'
      ? rect.row < before && before <= bottomOf(rect)
      : rect.column < before && before <= rightOf(rect);
  const sizesOf = (sheet: Sheet, kind: LineKind) => (kind === 'rows' ? sheet.rowHeights : sheet.columnWidths);
  const hiddenOf = (sheet: Sheet, kind: LineKind) =>
    kind === 'rows' ? sheet.hiddenRows : sheet.hiddenColumns;
  const reshape = (sheet: Sheet, act: () => number[]) => {
    let others: number[] = [];
    workbook.reshape([sheet.id], () => {
      others = act();
    });
    for (const id of others) if (id !== sheet.id) workbook.calculation.reshaped(id);
    workbook.calculation.outlineChanged();
    workbook.tell({ kind: 'book' });
  };

  return {
    insertLines(id, kind, before, count) {
      const sheet = workbook.sheet(id);
      if (before < 1 || count < 1 || before > lineCount(sheet, kind) + 1) {
        throw new Error(`Those ${kind} are out of bounds.`);
      }
      assertUntouched(sheet, splits(kind, before));
      reshape(sheet, () => insertLines(book, sheet, kind, before, count));
    },
    deleteLines(id, kind, from, count) {
      const sheet = workbook.sheet(id);
      assertInside(sheet, kind, from, count);
      assertUntouched(sheet, (rect) => overlaps(rect, linesRect(sheet, kind, from, count)));
      const all = lineCount(sheet, kind);
      if (count >= all) throw new Error(`You can't delete all the ${kind} on the sheet.`);
      const frozen = kind === 'rows' ? sheet.frozenRows : sheet.frozenColumns;
      const looseDeleted = from + count - 1 - Math.max(frozen, from - 1);
      if (frozen > 0 && looseDeleted >= all - frozen) {
        throw new Error(`Sorry, it is not possible to delete all non-frozen ${kind}.`);
      }
      reshape(sheet, () => deleteLines(book, sheet, kind, from, count));
    },
    moveLines(id, kind, from, count, before) {
      const sheet = workbook.sheet(id);
      assertInside(sheet, kind, from, count);
      if (before < 1 || before > lineCount(sheet, kind) + 1)
        throw new Error(`Those ${kind} are out of bounds.`);
      const lines = linesRect(sheet, kind, from, count);
      assertUntouched(sheet, (rect) => overlaps(rect, lines) || splits(kind, before)(rect));
      reshape(sheet, () => moveLines(book, sheet, kind, from, count, before));
    },
    lineSize(id, kind, at) {
      const sheet = workbook.sheet(id);
      assertInside(sheet, kind, at, 1);
      return sizesOf(sheet, kind)[at] ?? standard[kind];
    },
    setLineSize(id, kind, from, count, pixels) {
      const sheet = workbook.sheet(id);
      assertInside(sheet, kind, from, count);
      assertMayEdit(book, email, linesRect(sheet, kind, from, count));
      const sizes = sizesOf(sheet, kind);
      for (let line = from; line < from + count; line++) {
        // An automatic height is the page's to work out; until then the standard one holds.
        if (pixels === 'auto') delete sizes[line];
        else sizes[line] = pixels;
      }
      workbook.tell({ kind: 'sheet', sheet: id });
    },
    setLinesHidden(id, kind, from, count, hidden) {
      const sheet = workbook.sheet(id);
      assertInside(sheet, kind, from, count);
      assertMayEdit(book, email, linesRect(sheet, kind, from, count));
      const lines = hiddenOf(sheet, kind);
      for (let line = from; line < from + count; line++) {
        if (hidden) lines[line] = true;
        else delete lines[line];
      }
      workbook.tell({ kind: 'sheet', sheet: id });
    },
    lineHidden(id, kind, at) {
      const sheet = workbook.sheet(id);
      return {
        byUser: hiddenOf(sheet, kind)[at] === true,
        byFilter: kind === 'rows' && isFilteredOut(sheet, at, localeFacts(book.locale)),
      };
    },
  };
};
