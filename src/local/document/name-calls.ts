import type { DocumentCalls } from './calls';
import { assertOnGrid } from './cells';
import type { Answering } from './document';
import { rewriteBook } from './follow-book';
import { renameNameInFormula } from './follow-formula';
import { assertAllowed, isEditor } from './rights';
import type { Workbook } from './workbook';

type Calls = Pick<
  Answering<DocumentCalls>,
  'namedRanges' | 'setNamedRange' | 'renameNamedRange' | 'removeNamedRange'
>;

/** Letters, digits and underscores, not like a cell, not beginning with a digit: Google's rules for names of ranges. */
export const isRangeName = (name: string): boolean =>
  /^[\p{L}_][\p{L}\p{N}_.]*$/u.test(name) &&
  name.length <= 250 &&
  !/^(?:true|false)$/i.test(name) &&
  !/^[a-z]{1,3}\d+$/i.test(name) &&
  !/^r\d*c\d*$/i.test(name);

/** The calls about named ranges, as `email` makes them. */
export const nameCalls = (workbook: Workbook, email: string): Calls => {
  const { book } = workbook;
  const find = (name: string) =>
    book.namedRanges.find((named) => named.name.toLowerCase() === name.toLowerCase());
  const assertName = (name: string) => {
    if (!isRangeName(name)) throw new Error(`The name "${name}" is not a valid name for a range.`);
  };
  const changed = () => {
    workbook.calculation.outlineChanged();
    workbook.tell({ kind: 'book' });
  };
  return {
    namedRanges: () => book.namedRanges.map(({ name, rect }) => ({ name, rect })),
    setNamedRange(name, rect) {
      assertAllowed(isEditor(book, email));
      assertName(name);
      assertOnGrid(workbook.sheet(rect.sheet), rect);
      const known = find(name);
      if (known) {
        known.rect = rect;
        // A protection tied to the name guards whatever the name means.
        for (const protection of book.protections) {
          if (protection.rangeName?.toLowerCase() === name.toLowerCase()) protection.rect = rect;
        }
      } else {
        book.namedRanges.push({ name, rect });
      }
      changed();
    },
    renameNamedRange(name, to) {
      assertAllowed(isEditor(book, email));
      assertName(to);
      const known = find(name);
      if (!known) throw new Error(`The named range "${name}" does not exist.`);
      const other = find(to);
      if (other && other !== known) throw new Error(`A named range with the name "${to}" already exists.`);
      const old = known.name;
      known.name = to;
      for (const protection of book.protections) {
        if (protection.rangeName?.toLowerCase() === old.toLowerCase()) protection.rangeName = to;
      }
      for (const id of rewriteBook(book, (formula) => renameNameInFormula(formula, old, to))) {
        workbook.calculation.reshaped(id);
        workbook.tell({ kind: 'sheet', sheet: id });
      }
      changed();
    },
    removeNamedRange(name) {
      assertAllowed(isEditor(book, email));
      const known = find(name);
      if (!known) throw new Error(`The named range "${name}" does not exist.`);
      book.namedRanges.splice(book.namedRanges.indexOf(known), 1);
      for (const protection of book.protections) {
        if (protection.rangeName?.toLowerCase() === known.name.toLowerCase()) protection.rangeName = null;
      }
      changed();
    },
  };
};
