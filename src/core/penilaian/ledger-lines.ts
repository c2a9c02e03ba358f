import { ledgerTab } from '../lembar/scoring-tabs';
import type { CellValue } from '../text';
import { digest } from './digest';

/** One line of tab Buku Nilai: what changed, and who, when and why. */
export interface LedgerEntry {
  /** Counted from 1, without gaps. */
  readonly no: number;
  /** To the second. */
  readonly at: Date;
  readonly who: string;
  /** Whose score it is; '' for what concerns all. */
  readonly assessor: string;
  /** ID of the innovation; '' for what concerns all. */
  readonly id: string;
  /** Code of a criterion, or one of `fields` in parentheses. */
  readonly criterion: string;
  readonly before: string;
  readonly after: string;
  readonly reason: string;
  /** Mark of the rubric then in force (`rubricMark`). */
  readonly rubric: string;
}

/** A line as it stands in the tab. */
export interface LedgerLine extends LedgerEntry {
  readonly hash: string;
  readonly copy: string;
}

/** What besides scores a line may speak of; a criterion's code has no parentheses. */
export const fields = {
  state: '(keadaan)',
  note: '(catatan)',
  abstained: '(abstain)',
  reason: '(alasan abstain)',
  fingerprint: '(sidik)',
  rubric: '(rubrik)',
  lock: '(kunci)',
} as const;

/** The field of the note on a criterion. */
export const noteField = (code: string): string => `(catatan ${code})`;

/** The moment to the second, as cells keep it. */
export const toSecond = (at: Date): Date => new Date(Math.round(at.getTime() / 1000) * 1000);

const contentKeys = [
  'no',
  'at',
  'who',
  'assessor',
  'id',
  'criterion',
  'before',
  'after',
  'reason',
  'rubric',
] as const;

/** What of a row is hashed, from its cells: each with its kind, so that the text 5 is not the number 5. */
export const contentOf = (cell: (key: string) => CellValue): string =>
  JSON.stringify(
    contentKeys.map((key) => {
      const value = cell(key);
      return value instanceof Date ? { at: Math.round(value.getTime() / 1000) } : value;
    }),
  );

/** The values that a content was made of, by key; null for a text that is no content. */
export const valuesIn = (content: string): Readonly<Record<string, CellValue>> | null => {
  try {
    const values: unknown = JSON.parse(content);
    if (!Array.isArray(values) || values.length !== contentKeys.length) return null;
    return Object.fromEntries(
      contentKeys.map((key, index) => {
        const value: unknown = values[index];
        const at = value !== null && typeof value === 'object' ? (value as { at?: unknown }).at : undefined;
        return [key, typeof at === 'number' ? new Date(at * 1000) : (value as CellValue)];
      }),
    );
  } catch {
    return null;
  }
};

/** Hash of a line: of its own content and of the hash of the line before, '' before the first. */
export const hashOf = (previous: string, content: string): string => digest(`${previous}\n${content}`);

/** Lines as they are to be appended after a line with this number and hash. */
export const chained = (
  entries: readonly Omit<LedgerEntry, 'no'>[],
  last: Pick<LedgerLine, 'no' | 'hash'> | null,
): readonly LedgerLine[] => {
  let { no, hash } = last ?? { no: 0, hash: '' };
  return entries.map((entry) => {
    no += 1;
    const line = { ...entry, no };
    const copy = contentOf((key) => line[key as keyof LedgerEntry]);
    hash = hashOf(hash, copy);
    return { ...line, hash, copy };
  });
};

/** The columns of tab Buku Nilai in their own order. */
export const ledgerKeys = ledgerTab.columns.map(({ key }) => key as keyof LedgerLine);
