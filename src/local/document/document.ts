import type { Calculator } from '../calc/calculator';
import type { Book, Rect, Scalar } from './book';
import type { DocumentCalls, SortKey } from './calls';

/** The same calls, answered when the formulas they depend on are calculated. */
export type Answering<Calls> = {
  [Name in keyof Calls]: Calls[Name] extends (...args: infer Args) => infer Result
    ? (...args: Args) => Result | Promise<Result>
    : never;
};

/** What a person does in the grid. Text is as typed: the document parses it in the spreadsheet's locale. */
export type PersonEdit =
  | { readonly kind: 'type'; readonly rect: Rect; readonly values: readonly (readonly Scalar[])[] }
  | { readonly kind: 'clear'; readonly rect: Rect }
  | { readonly kind: 'move'; readonly from: Rect; readonly to: Rect }
  | { readonly kind: 'copy'; readonly from: Rect; readonly to: Rect }
  | { readonly kind: 'sort'; readonly rect: Rect; readonly keys: readonly SortKey[] }
  | {
      readonly kind: 'insertLines' | 'deleteLines';
      readonly sheet: number;
      readonly lines: 'rows' | 'columns';
      readonly at: number;
      readonly count: number;
    }
  | {
      readonly kind: 'moveLines';
      readonly sheet: number;
      readonly lines: 'rows' | 'columns';
      readonly at: number;
      readonly count: number;
      readonly before: number;
    }
  | {
      readonly kind: 'hideLines' | 'showLines';
      readonly sheet: number;
      readonly lines: 'rows' | 'columns';
      readonly at: number;
      readonly count: number;
    }
  | {
      readonly kind: 'resizeLines';
      readonly sheet: number;
      readonly lines: 'rows' | 'columns';
      readonly at: number;
      readonly count: number;
      readonly pixels: number;
    }
  | { readonly kind: 'insertSheet'; readonly name: string | null; readonly index: number | null }
  | { readonly kind: 'deleteSheet' | 'duplicateSheet'; readonly sheet: number }
  | { readonly kind: 'renameSheet'; readonly sheet: number; readonly name: string }
  | { readonly kind: 'moveSheet'; readonly sheet: number; readonly index: number }
  | { readonly kind: 'hideSheet' | 'showSheet'; readonly sheet: number }
  | {
      readonly kind: 'style';
      readonly rect: Rect;
      readonly style: Readonly<Record<string, string | number | null>>;
    }
  | { readonly kind: 'note'; readonly rect: Rect; readonly note: string };

/** Google's event of an edit, before its zone-dependent parts: what `e` of onEdit / onChange is made of. */
export interface EditEvent {
  /** onEdit fires with this range; null when only onChange fires (rows, columns, sheets, formats). */
  readonly range: Rect | null;
  /** Only for one typed cell, as Google gives them; absent otherwise. */
  readonly value?: string;
  readonly oldValue?: string;
  readonly changeType:
    | 'EDIT'
    | 'INSERT_ROW'
    | 'INSERT_COLUMN'
    | 'REMOVE_ROW'
    | 'REMOVE_COLUMN'
    | 'INSERT_GRID'
    | 'REMOVE_GRID'
    | 'FORMAT'
    | 'OTHER';
}

/** What changed, for those who show the document. */
export type DocumentChange =
  | { readonly kind: 'cells'; readonly rect: Rect }
  | { readonly kind: 'sheet'; readonly sheet: number }
  | { readonly kind: 'book' };

export interface Document {
  readonly book: Book;
  /** The calls as a script running as `email` makes them. */
  callsFor(email: string): Answering<DocumentCalls>;
  /** A person's edit. Rejects with Google's message where Google refuses (protected cell, strict validation). */
  edit(email: string, edit: PersonEdit): Promise<EditEvent>;
  /** Waits until every formula is calculated. */
  settled(): Promise<void>;
  /** Tells of every change, formulas' results included. Returns the way to stop listening. */
  onChange(listener: (change: DocumentChange) => void): () => void;
  /** Sets what NOW and TODAY tell; volatile formulas are recalculated. */
  setNow(now: Date): void;
  close(): void;
}

export type OpenDocument = (book: Book, calculator: () => Promise<Calculator>, now: () => Date) => Document;
