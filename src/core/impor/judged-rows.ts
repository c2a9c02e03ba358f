import type { CellValue } from '../text';
import { agenciesIn, agencyFinder } from '../usulan/agency-names';
import { schoolFinder, schoolsIn } from '../usulan/school-names';
import { entryRows } from './entry-rows';
import type { Choice, ImportRequest } from './import-request';
import type { ListRow } from './list-row';
import { schoolRows } from './school-rows';

type Grid = readonly (readonly CellValue[])[];

/** The tabs that a list is judged against, titles included. */
export interface KnownTables {
  /** The tab that it goes to. */
  readonly own: Grid;
  readonly agencies: Grid;
  readonly schools: Grid;
}

/** What is to become of each row of a list. It changes nothing. */
export const judgedRows = ({ tab, records }: ImportRequest, known: KnownTables): readonly ListRow[] => {
  if (tab === 'schools') return schoolRows(records, schoolsIn(known.own));
  const agencies = agenciesIn(known.agencies);
  return entryRows(records, known.own, {
    agencies: agencies.map(({ name }) => name),
    agencyOf: agencyFinder(agencies),
    schools: schoolFinder(known.schools),
  });
};

/** Whether a row is imported when nobody says otherwise. */
export const isWanted = ({ verdict }: ListRow): boolean => verdict === 'new' || verdict === 'check';

/** The rows that are imported: those that are when nobody says otherwise, without some lines and with others. */
export const chosenRows = (rows: readonly ListRow[], { without, also }: Choice): readonly ListRow[] => {
  const [left, added] = [new Set(without), new Set(also)];
  return rows.filter((row) => (isWanted(row) ? !left.has(row.line) : row.mayChoose && added.has(row.line)));
};
