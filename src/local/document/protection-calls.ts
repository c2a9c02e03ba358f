import type { Protection, Rect } from './book';
import type { DocumentCalls, ProtectionView } from './calls';
import { assertOnGrid } from './cells';
import type { Answering } from './document';
import { assertAllowed, isEditor, passes } from './rights';
import type { Workbook } from './workbook';

type Calls = Pick<
  Answering<DocumentCalls>,
  'protections' | 'protection' | 'protect' | 'setProtection' | 'removeProtection'
>;

const lower = (emails: readonly string[]): string[] => emails.map((email) => email.toLowerCase());

/** The calls about protections, as `email` makes them. */
export const protectionCalls = (workbook: Workbook, email: string): Calls => {
  const { book } = workbook;
  const view = (protection: Protection): ProtectionView => ({
    ...protection,
    // Whoever may edit the file may edit what only warns: nobody is listed.
    editors: protection.warningOnly ? [] : [...protection.editors],
    unprotected: [...protection.unprotected],
    canEdit: passes(book, protection, email),
  });
  const find = (id: string): Protection => {
    const protection = book.protections.find((candidate) => candidate.id === id);
    if (!protection) throw new Error('The protection no longer exists.');
    return protection;
  };
  const assertMayChange = (protection: Protection) => assertAllowed(passes(book, protection, email));
  const sheetRect = (id: number): Rect => {
    const sheet = workbook.sheet(id);
    return { sheet: id, row: 1, column: 1, rows: sheet.maxRows, columns: sheet.maxColumns, open: 'sheet' };
  };
  const rename = (protection: Protection, name: string | null) => {
    if (name === null) {
      protection.rangeName = null;
      return;
    }
    const named = book.namedRanges.find((range) => range.name.toLowerCase() === name.toLowerCase());
    if (!named) throw new Error(`The named range "${name}" does not exist.`);
    protection.rangeName = named.name;
    protection.rect = named.rect;
  };

  return {
    protections: (kind, sheet) =>
      book.protections
        .filter(
          (protection) => protection.kind === kind && (sheet === null || protection.rect.sheet === sheet),
        )
        .map(view),
    protection: (id) => view(find(id)),
    protect(rect, kind) {
      assertAllowed(isEditor(book, email));
      const known =
        kind === 'SHEET'
          ? book.protections.find((other) => other.kind === 'SHEET' && other.rect.sheet === rect.sheet)
          : undefined;
      if (known) return view(known);
      if (kind === 'RANGE') assertOnGrid(workbook.sheet(rect.sheet), rect);
      book.nextId += 1;
      const protection: Protection = {
        id: String(book.nextId),
        kind,
        rect: kind === 'SHEET' ? sheetRect(rect.sheet) : rect,
        rangeName: null,
        description: '',
        warningOnly: false,
        // A new protection lets everybody through who could edit before; the owner passes without being listed.
        editors: [...book.editors],
        domainEdit: false,
        unprotected: [],
      };
      book.protections.push(protection);
      workbook.tell({ kind: 'book' });
      return view(protection);
    },
    setProtection(id, change) {
      const protection = find(id);
      assertMayChange(protection);
      if (change.unprotected && protection.kind === 'RANGE') {
        throw new Error('Unprotected ranges can only be set on sheet protections.');
      }
      if (change.rect && protection.kind === 'RANGE')
        assertOnGrid(workbook.sheet(change.rect.sheet), change.rect);
      if (change.rangeName !== undefined) rename(protection, change.rangeName);
      if (change.rect) {
        protection.rect = protection.kind === 'SHEET' ? sheetRect(change.rect.sheet) : change.rect;
        protection.rangeName = null;
      }
      if (change.description !== undefined) protection.description = change.description;
      if (change.warningOnly !== undefined) protection.warningOnly = change.warningOnly;
      if (change.domainEdit !== undefined) protection.domainEdit = change.domainEdit;
      if (change.unprotected) protection.unprotected = [...change.unprotected];
      const stays = lower([book.owner, email]);
      const gone = lower(change.removeEditors ?? []).filter((removed) => !stays.includes(removed));
      protection.editors = protection.editors.filter((editor) => !gone.includes(editor.toLowerCase()));
      for (const added of change.addEditors ?? []) {
        const isListed = lower([book.owner, ...protection.editors]).includes(added.toLowerCase());
        if (!isListed) protection.editors.push(added);
      }
      workbook.tell({ kind: 'book' });
      return view(protection);
    },
    removeProtection(id) {
      const protection = find(id);
      assertMayChange(protection);
      book.protections.splice(book.protections.indexOf(protection), 1);
      workbook.tell({ kind: 'book' });
    },
  };
};
