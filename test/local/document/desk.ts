import { columnNumber } from '../../../src/local/document/a1';
import type { Book, Rect } from '../../../src/local/document/book';
import type { DocumentCalls, WireValue } from '../../../src/local/document/calls';
import type { Answering, Document } from '../../../src/local/document/document';
import { newBook } from '../../../src/local/document/new-book';
import { openDocument } from '../../../src/local/document/open-document';
import { type SmallCalculator, smallCalculator } from './small-calculator';

/** A document open on the first sheet, with short ways to reach it. */
export interface Desk {
  readonly book: Book;
  readonly document: Document;
  readonly calls: Answering<DocumentCalls>;
  readonly calculator: SmallCalculator;
  /** Whether the calculator was ever asked for. */
  readonly opened: () => boolean;
  as(email: string): Answering<DocumentCalls>;
  put(a1: string, values: WireValue[][]): Promise<void>;
  get(a1: string): Promise<WireValue[][]>;
  shown(a1: string): Promise<string[][]>;
  formulas(a1: string): Promise<string[][]>;
}

/** The owner of every test's book. */
export const owner = 'pemilik@kota.example';

/** The day it is in the tests. */
export const today = new Date('2025-06-15T03:00:00Z');

/** A1 notation as a range of a sheet, the first unless told. */
export const rect = (a1: string, sheet = 0): Rect => {
  const [, left = '', top = '', right = left, bottom = top] =
    /^([A-Z]+)(\d+)(?::([A-Z]+)(\d+))?$/.exec(a1) ?? [];
  return {
    sheet,
    row: Number(top),
    column: columnNumber(left),
    rows: Number(bottom) - Number(top) + 1,
    columns: columnNumber(right) - columnNumber(left) + 1,
  };
};

/** A new book in a locale, opened by its owner. */
export const desk = (options: { locale?: string; book?: Book } = {}): Desk => {
  const book =
    options.book ??
    newBook({ id: 'buku', name: 'Buku', owner, locale: options.locale ?? 'en_US', timeZone: 'Asia/Jakarta' });
  const calculator = smallCalculator();
  let isOpen = false;
  const document = openDocument(
    book,
    async () => {
      isOpen = true;
      return calculator;
    },
    () => today,
  );
  const calls = document.callsFor(owner);
  return {
    book,
    document,
    calls,
    calculator,
    opened: () => isOpen,
    as: (email) => document.callsFor(email),
    put: async (a1, values) => calls.setValues(rect(a1), values),
    get: async (a1) => calls.values(rect(a1)),
    shown: async (a1) => calls.displayValues(rect(a1)),
    formulas: async (a1) => calls.formulas(rect(a1)),
  };
};
