import { fingerprint } from '../fingerprint';
import { innovationsTab } from '../lembar/entry-tabs';
import type { Column } from '../lembar/tab';
import { columnOf } from '../lembar/table-rows';
import { type FieldTexts, formColumns } from '../usulan/entry-form';
import { dayText } from '../usulan/log-text';
import type { ChangedField, EvidenceLine } from './scoring-view';

/** What says who proposes is not judged. */
const administrative = ['opd', 'proposerKind', 'unit'];

/** The columns of an entry that assessors judge. */
export const judgedColumns: readonly Column[] = formColumns.filter(
  ({ key }) => !administrative.includes(key),
);

const evidenceKey = 'bukti';

/** Claims and links are the proposer's; what Bapperida verified is not what was judged. */
const evidenceText = (evidence: readonly EvidenceLine[]): string =>
  evidence
    .filter(({ claim, link }) => claim !== null || link !== '')
    .map(({ indicator, claim, link }) => `${indicator}: tingkat ${claim ?? '-'}, ${link}`)
    .sort()
    .join('\n');

const partsOf = (texts: FieldTexts, evidence: readonly EvidenceLine[]): ReadonlyMap<string, string> =>
  new Map(
    [
      ...judgedColumns.map(({ key }): [string, string] => [key, (texts[key] ?? '').trim()]),
      [evidenceKey, evidenceText(evidence)] as [string, string],
    ].filter(([, text]) => text !== ''),
  );

/**
 * Fingerprint of what is judged of an entry, field by field, so that it tells which one changed: `name=1x2y3z design=…`.
 * Formats, order of rows and outer spaces leave it as it is.
 */
export const judgedPrint = (texts: FieldTexts, evidence: readonly EvidenceLine[]): string =>
  [...partsOf(texts, evidence)].map(([key, text]) => `${key}=${fingerprint(text)}`).join(' ');

const printsIn = (print: string): ReadonlyMap<string, string> =>
  new Map(
    print
      .split(' ')
      .filter((part) => part.includes('='))
      .map((part): [string, string] => [part.slice(0, part.indexOf('=')), part.slice(part.indexOf('=') + 1)]),
  );

/** Keys of the fields in which two fingerprints differ, in the order of the form. */
export const changedKeys = (before: string, now: string): readonly string[] => {
  const [old, present] = [printsIn(before), printsIn(now)];
  return [...judgedColumns.map(({ key }) => key), evidenceKey].filter(
    (key) => old.get(key) !== present.get(key),
  );
};

/** What the log tells of a column that now holds `now`: its text as it was judged; null when it does not say. */
export type TextBefore = (title: string, now: string) => string | null;

/** A text of the form as people read it: days in words, all others as they are. */
export const isoToText = (text: string): string => {
  const [year = 0, month = 1, day = 1] = text.split('-').map(Number);
  return /^\d{4}-\d\d-\d\d$/.test(text) ? dayText({ year, month, day }) : text;
};

/** The fields that changed since a fingerprint was taken, old beside new. */
export const changedFields = (
  before: string,
  texts: FieldTexts,
  evidence: readonly EvidenceLine[],
  textBefore: TextBefore,
): readonly ChangedField[] =>
  changedKeys(before, judgedPrint(texts, evidence)).map((key): ChangedField => {
    const column = columnOf(innovationsTab, key);
    if (!column) return { title: 'Bukti dukung', before: null, after: evidenceText(evidence) };
    const after = isoToText((texts[key] ?? '').trim());
    return { title: column.header, before: textBefore(column.header, after), after };
  });
