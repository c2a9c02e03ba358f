import type { BookProperties, SheetProperties } from '../../document/calls';
import type { HostCalls } from '../host-calls';
import type { Counter } from './counter';
import { exception } from './exception';

/**
 * Properties of the spreadsheet and of all its sheets, fetched together and kept until this execution changes them, as
 * Google's read-ahead cache keeps them. A handle (getSheetByName, the bounds check of getRange) looks without cost; the
 * first getter after a fetch costs one read.
 */
export interface PropertyCache {
  /** For handles: free. */
  peekSheets(): readonly SheetProperties[];
  /** For getters: one read unless a getter has paid since the last change. */
  sheets(): readonly SheetProperties[];
  /** For getSheets, which is counted itself: always fetched. */
  fetchSheets(): readonly SheetProperties[];
  peekSheet(id: number): SheetProperties;
  sheet(id: number): SheetProperties;
  /** Free, and newer than the cache. */
  refreshedSheet(id: number): SheetProperties;
  peekBook(): BookProperties;
  book(): BookProperties;
  forget(): void;
  /** The sizes of the sheets may have changed, nothing else. */
  forgetSizes(): void;
}

interface Kept<Value> {
  value: Value;
  paid: boolean;
}

/** The cache over the document's calls; its fetches for getters are counted as reads. */
export const newPropertyCache = (calls: HostCalls, counter: Counter): PropertyCache => {
  let sheets: Kept<readonly SheetProperties[]> | null = null;
  let sizesChanged = false;
  let book: Kept<BookProperties> | null = null;
  const keptSheets = (): Kept<readonly SheetProperties[]> => {
    if (!sheets || sizesChanged) sheets = { value: calls.document.sheets(), paid: sheets?.paid ?? false };
    sizesChanged = false;
    return sheets;
  };
  const keptBook = (): Kept<BookProperties> => {
    book ??= { value: calls.document.book(), paid: false };
    return book;
  };
  const paid = <Value>(kept: Kept<Value>): Value => {
    if (!kept.paid) counter.add('read');
    kept.paid = true;
    return kept.value;
  };
  const find = (list: readonly SheetProperties[], id: number): SheetProperties => {
    const found = list.find((sheet) => sheet.id === id);
    if (!found) throw exception(`Sheet ${id} not found`);
    return found;
  };
  return {
    peekSheets: () => keptSheets().value,
    sheets: () => paid(keptSheets()),
    fetchSheets: () => {
      sheets = { value: calls.document.sheets(), paid: true };
      return sheets.value;
    },
    peekSheet: (id) => find(keptSheets().value, id),
    sheet: (id) => find(paid(keptSheets()), id),
    refreshedSheet: (id) => {
      sheets = { value: calls.document.sheets(), paid: sheets?.paid ?? false };
      return find(sheets.value, id);
    },
    peekBook: () => keptBook().value,
    book: () => paid(keptBook()),
    forget: () => {
      sheets = null;
      book = null;
    },
    forgetSizes: () => {
      sizesChanged = true;
    },
  };
};
