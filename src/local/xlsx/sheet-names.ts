import type { Book } from '../document/book';

/** Longest sheet name in Excel. */
const longest = 31;

/** Names that Excel takes for the sheets: shorter, without the characters it refuses, each one once. */
export const excelSheetNames = (book: Book): ReadonlyMap<number, string> => {
  const taken = new Set<string>();
  const names = new Map<number, string>();
  for (const { id, name } of book.sheets) {
    const clean =
      name
        .replace(/[:\\/?*[\]]/g, ' ')
        .replace(/^'+|'+$/g, '')
        .trim() || 'Lembar';
    let wanted = clean.slice(0, longest).trim();
    for (let number = 2; taken.has(wanted.toLowerCase()); number++) {
      const suffix = ` (${number})`;
      wanted = clean.slice(0, longest - suffix.length).trim() + suffix;
    }
    taken.add(wanted.toLowerCase());
    names.set(id, wanted);
  }
  return names;
};
