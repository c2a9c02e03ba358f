import type { CellContent } from '../usulan/tend-cell';

/**
 * What is to become of a row of a list: it is new, or new with something to look at, stands in the tab already, stands
 * twice in the list, or cannot be imported.
 */
export type Verdict = 'new' | 'check' | 'present' | 'double' | 'refused';

/** A row of a list as it would stand in the tab. */
export interface ListRow {
  readonly line: number;
  /** Its name, and whose it is, for people to know it by. */
  readonly name: string;
  readonly detail: string;
  readonly verdict: Verdict;
  readonly reasons: readonly string[];
  /** Whether it may be imported all the same: two innovations may have one name. */
  readonly mayChoose: boolean;
  /** By key of the tab's column; what is empty is not there. */
  readonly contents: Readonly<Record<string, CellContent>>;
  /** What is wrong with a cell that is kept as it is, by key of its column. */
  readonly notes: Readonly<Record<string, string>>;
  /** What the row is known by: equal for two rows that are the same thing. */
  readonly identity: string;
}

/** A record with what its cells mean: text by key of the field. */
export interface MappedRecord {
  readonly line: number;
  readonly texts: Readonly<Record<string, string>>;
  /** It has more cells than there are titles, as when a comma in a text was not put in quotes. */
  readonly isTooWide: boolean;
}

/** As much of a text as the page shows. */
export const shown = (text: string): string => (text.length > 200 ? `${text.slice(0, 200)}…` : text);

/** Most characters that a cell of Google's takes. */
const longest = 50_000;

/** Why these texts do not fit into cells, or ''. */
export const tooLong = (texts: MappedRecord['texts'], titleOf: (field: string) => string): string => {
  // One more is needed to mark as text what begins like a formula.
  const found = Object.entries(texts).find(
    ([, text]) => text.length + (/^\s*[=+\-@']/.test(text) ? 1 : 0) > longest,
  );
  return found
    ? `${titleOf(found[0])} lebih dari 50.000 karakter, batas satu sel. Ringkas dahulu di daftar asalnya.`
    : '';
};

/** What a row comes to: refused for a reason, or with what is to be looked at. */
export const verdictOn = (
  refusal: string,
  reasons: readonly string[],
): Pick<ListRow, 'verdict' | 'reasons'> => {
  if (refusal !== '') return { verdict: 'refused', reasons: [refusal] };
  return { verdict: reasons.length > 0 ? 'check' : 'new', reasons };
};

/** The contents without those that are empty. */
export const filledOf = (contents: ListRow['contents']): ListRow['contents'] =>
  Object.fromEntries(Object.entries(contents).filter(([, content]) => content !== ''));

/** What says that a record is wider than its titles. */
export const tooWide =
  'Baris ini mempunyai lebih banyak sel daripada judulnya. Bila ada koma di dalam teks, apit teksnya dengan tanda kutip.';

/** Says of each identity whether it stands in the tab, or came before in the list. */
export const seenIn = (present: ReadonlyMap<string, number>) => {
  const lines = new Map<string, number>();
  return (
    identity: string,
    line: number,
  ): { readonly verdict: 'present' | 'double'; readonly at: number } | null => {
    const row = present.get(identity);
    if (row !== undefined) return { verdict: 'present', at: row };
    const before = lines.get(identity);
    if (before !== undefined) return { verdict: 'double', at: before };
    lines.set(identity, line);
    return null;
  };
};
