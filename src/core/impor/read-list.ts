/** One record of a list: which one it is, counted from 1 with blank ones, and its cells. */
export interface ListRecord {
  readonly line: number;
  readonly cells: readonly string[];
}

const separators = ['\t', ';', ','] as const;
type Separator = (typeof separators)[number];

const isEnd = (text: string, at: number, separator: Separator): boolean =>
  at >= text.length || text[at] === separator || text[at] === '\n' || text[at] === '\r';

/**
 * The quoted cell that begins at `start`, or null when what stands there only looks like one: a name in quotes that a
 * program did not quote once more, or a quote without its counterpart.
 */
const quotedAt = (
  text: string,
  start: number,
  separator: Separator,
): { readonly cell: string; readonly end: number } | null => {
  for (let at = text.indexOf('"', start + 1); at >= 0; at = text.indexOf('"', at + 2))
    if (text[at + 1] !== '"')
      return isEnd(text, at + 1, separator)
        ? { cell: text.slice(start + 1, at).replace(/""/g, '"'), end: at + 1 }
        : null;
  return null;
};

/**
 * The records of a text in the form of RFC 4180, with any of the three line ends, at most so many; and how many cells begin
 * with a quote that quotes nothing.
 */
const recordsOf = (
  text: string,
  separator: Separator,
  most: number,
): { readonly records: readonly string[][]; readonly strays: number } => {
  const records: string[][] = [];
  let strays = 0;
  let record: string[] = [];
  let at = 0;
  while (at < text.length && records.length < most) {
    const quoted = text[at] === '"' ? quotedAt(text, at, separator) : null;
    if (text[at] === '"' && !quoted) strays += 1;
    let end = quoted?.end ?? at;
    while (!isEnd(text, end, separator)) end += 1;
    record.push(quoted?.cell ?? text.slice(at, end));
    if (text[end] === separator) {
      at = end + 1;
      // A separator at the very end begins one more cell, which is empty.
      if (at < text.length) continue;
      record.push('');
    }
    records.push(record);
    record = [];
    at = Math.max(at, end + (text[end] === '\r' && text[end + 1] === '\n' ? 2 : 1));
  }
  return { records, strays };
};

/** Records that are looked at to tell what parts the cells. */
const looked = 20;

/**
 * How well a separator explains a list, the weightiest first: whether all records are equally wide and every quote means
 * something, how many records are as wide as most, and how wide that is.
 */
const rankOf = (text: string, separator: Separator): readonly number[] => {
  const { records, strays } = recordsOf(text, separator, looked);
  const counts = new Map<number, number>();
  for (const { length } of records) if (length > 1) counts.set(length, (counts.get(length) ?? 0) + 1);
  const [width, most] = [...counts].reduce((best, one) => (one[1] > best[1] ? one : best), [1, 0]);
  return [most === records.length && strays === 0 ? 1 : 0, most, -strays, width];
};

const isBetter = (one: readonly number[], other: readonly number[]): boolean => {
  const at = one.findIndex((part, index) => part !== other[index]);
  return at >= 0 && (one[at] ?? 0) > (other[at] ?? 0);
};

const separatorOf = (text: string): Separator =>
  separators
    .map((separator) => ({ separator, rank: rankOf(text, separator) }))
    .reduce((best, one) => (isBetter(one.rank, best.rank) ? one : best)).separator;

/**
 * Reads a list as people have it: CSV parted by commas or semicolons, or rows copied from a sheet, parted by tabs. Blank
 * records are left out; the others keep their number.
 */
export const readList = (text: string): readonly ListRecord[] => {
  const plain = text.replace(/^\uFEFF/, '');
  return recordsOf(plain, separatorOf(plain), Number.POSITIVE_INFINITY)
    .records.map((cells, index): ListRecord => ({ line: index + 1, cells }))
    .filter(({ cells }) => cells.some((cell) => cell.trim() !== ''));
};
