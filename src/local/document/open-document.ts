import { arrangeCalls } from './arrange-calls';
import { bookCalls } from './book-calls';
import { watchFormulas } from './calculation';
import type { DocumentCalls } from './calls';
import type { Answering, DocumentChange, OpenDocument } from './document';
import { editing } from './edits';
import { hangingCalls } from './hanging-calls';
import { lineCalls } from './line-calls';
import { lookCalls } from './look-calls';
import { nameCalls } from './name-calls';
import { protectionCalls } from './protection-calls';
import { valueCalls } from './value-calls';
import { bindWorkbook } from './workbook';

/** Opens a book: from now on it is changed only through the document. */
export const openDocument: OpenDocument = (book, calculator, now) => {
  const listeners = new Set<(change: DocumentChange) => void>();
  const tell = (change: DocumentChange) => {
    for (const listener of listeners) listener(change);
  };
  const calculation = watchFormulas(book, calculator, now, (rect) => tell({ kind: 'cells', rect }));
  const workbook = bindWorkbook(book, calculation, now, tell);
  const callsFor = (email: string): Answering<DocumentCalls> => ({
    ...bookCalls(workbook, email),
    ...valueCalls(workbook, email),
    ...lookCalls(workbook, email),
    ...arrangeCalls(workbook, email),
    ...lineCalls(workbook, email),
    ...hangingCalls(workbook, email),
    ...nameCalls(workbook, email),
    ...protectionCalls(workbook, email),
  });
  return {
    book,
    callsFor,
    edit: (email, edit) => editing(workbook, email, callsFor(email), edit),
    settled: () => calculation.settle(),
    onChange(listener) {
      listeners.add(listener);
      return () => {
        listeners.delete(listener);
      };
    },
    // The time itself is asked of `now`, which tells the clock's time from here on.
    setNow: () => calculation.setNow(),
    close() {
      listeners.clear();
      calculation.close();
    },
  };
};
