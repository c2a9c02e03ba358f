import type { Book, Protection, Rect } from './book';
import { coveredBy, overlaps } from './rects';

const refusal =
  'You are trying to edit a protected cell or object. Please contact the spreadsheet owner to remove protection if you need to edit.';

const sameMail = (a: string, b: string): boolean => a.toLowerCase() === b.toLowerCase();

/** Whether the account may edit the file at all. */
export const isEditor = (book: Book, email: string): boolean =>
  sameMail(book.owner, email) || book.editors.some((editor) => sameMail(editor, email));

const domainOf = (email: string): string => email.slice(email.indexOf('@') + 1).toLowerCase();

/** Whether the account may edit what the protection guards, and the protection itself. */
export const passes = (book: Book, protection: Protection, email: string): boolean => {
  if (sameMail(book.owner, email)) return true;
  if (!isEditor(book, email)) return false;
  if (protection.warningOnly) return true;
  return (
    protection.editors.some((editor) => sameMail(editor, email)) ||
    (protection.domainEdit && domainOf(email) === domainOf(book.owner))
  );
};

const guards = (protection: Protection, rect: Rect): boolean => {
  if (protection.rect.sheet !== rect.sheet) return false;
  if (protection.kind === 'RANGE') return overlaps(protection.rect, rect);
  return protection.unprotected.length === 0 || !coveredBy(protection.unprotected, rect);
};

/** Whether the account may edit every cell of the range. */
export const mayEdit = (book: Book, email: string, rect: Rect): boolean =>
  isEditor(book, email) &&
  !book.protections.some((protection) => guards(protection, rect) && !passes(book, protection, email));

/** Whether the account may change the sheet itself: its name, its rows and columns, what floats on it. */
export const mayChangeSheet = (book: Book, email: string, sheet: number): boolean =>
  isEditor(book, email) &&
  !book.protections.some(
    (protection) =>
      protection.kind === 'SHEET' && protection.rect.sheet === sheet && !passes(book, protection, email),
  );

/** Whether the account may delete the sheet: nothing on it may be protected from it. */
export const mayDeleteSheet = (book: Book, email: string, sheet: number): boolean =>
  isEditor(book, email) &&
  !book.protections.some((protection) => protection.rect.sheet === sheet && !passes(book, protection, email));

/** Throws Google's refusal unless `allowed`. */
export const assertAllowed = (allowed: boolean): void => {
  if (!allowed) throw new Error(refusal);
};

/** Throws Google's refusal unless the account may edit every cell of the range. */
export const assertMayEdit = (book: Book, email: string, rect: Rect): void =>
  assertAllowed(mayEdit(book, email, rect));
