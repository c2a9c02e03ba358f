import { groupOf } from '../grouped';
import { factsIn } from '../kesiapan/entry-facts';
import type { EvidenceFacts, ReadinessRules } from '../kesiapan/facts';
import { readinessOf } from '../kesiapan/readiness';
import { cellAt, columnsAt, rowsOf, textAt, valueAt } from '../lembar/table-rows';
import { trimmed } from '../text';
import { formColumns } from './entry-form';
import { type Calendar, keyOf, statusIn } from './entry-view';
import type { EntryGrid, EntryKey } from './find-entry';
import { mayEnter, type Proposer } from './proposers';

/** One line of the list of entries. */
export interface EntryLine {
  readonly key: EntryKey;
  readonly unit: string;
  readonly status: string;
  /** Readiness in whole percent. */
  readonly percent: number;
}

/** Rows that hold an entry: something in a column that people fill. */
const filledRows = (entries: EntryGrid): readonly number[] => {
  const positions = columnsAt(
    entries,
    formColumns.map(({ key }) => key),
  );
  return rowsOf(entries).filter((row) =>
    positions.some((position) => trimmed(valueAt(entries.grid, row, position)) !== ''),
  );
};

/** The entries that this person may enter, from top to bottom. */
export const entryLines = (
  entries: EntryGrid,
  proposer: Proposer,
  evidence: ReadonlyMap<string, readonly EvidenceFacts[]>,
  rules: ReadinessRules,
  { dayOf }: Calendar,
): readonly EntryLine[] => {
  const factsOf = factsIn(entries, dayOf);
  return filledRows(entries)
    .filter((row) => mayEnter(proposer, cellAt(entries, row, 'opd')))
    .map((row) => {
      const key = keyOf(entries, row);
      return {
        key,
        unit: textAt(entries, row, 'unit'),
        status: statusIn(entries, row),
        percent: readinessOf(factsOf(row), groupOf(evidence, key.id), rules).percent,
      };
    });
};
