import { cellName } from '../document/a1';
import type { Book, Rect } from '../document/book';
import { visitCells } from '../document/cells';
import type { EditEvent } from '../document/document';
import { eventValue } from '../document/edits';
import { sheetOf } from './cells-view';

type Seen = ReadonlyMap<string, { readonly note: string; readonly value: string | undefined }>;

const seenIn = (book: Book, rect: Rect): Seen => {
  const seen = new Map<string, { note: string; value: string | undefined }>();
  const sheet = sheetOf(book, rect.sheet);
  if (!sheet) return seen;
  visitCells(sheet, rect, (cell, row, column) =>
    seen.set(cellName(row, column), { note: cell.note ?? '', value: eventValue(cell) }),
  );
  return seen;
};

/**
 * Remembers an edit's cells as the person left them. What it returns tells, once the triggers have run, which notes a
 * script put on them since: [cell, note]. A note that stood there before counts when the script put the old value back,
 * because it then answers this edit too.
 */
export const watchNotes = (book: Book, { range, oldValue }: EditEvent): (() => [string, string][]) => {
  if (!range) return () => [];
  const left = seenIn(book, range);
  return () =>
    [...seenIn(book, range)].flatMap(([name, { note, value }]): [string, string][] => {
      const before = left.get(name);
      const isNew = note !== (before?.note ?? '');
      const isPutBack = oldValue !== undefined && value === oldValue && value !== before?.value;
      return note !== '' && (isNew || isPutBack) ? [[name, note]] : [];
    });
};
