import { teamTab } from '../lembar/roster-tabs';
import { type Grid, rowsOf, tableIn, textAt } from '../lembar/table-rows';
import { sameText } from '../text';
import type { Assessor } from './score-rows';

/** One line of tab Tim. */
export interface TeamLine extends Assessor {
  readonly role: string;
}

/** Everybody in tab Tim, a line for each role of theirs. */
export const teamLines = (grid: Grid): readonly TeamLine[] => {
  const table = tableIn(teamTab, grid);
  return rowsOf(table)
    .map(
      (row): TeamLine => ({
        email: textAt(table, row, 'email').toLowerCase(),
        name: textAt(table, row, 'name'),
        role: textAt(table, row, 'role'),
        unit: textAt(table, row, 'unit'),
      }),
    )
    .filter(({ email }) => email !== '');
};

/** Those who score, each once, with a unit of theirs if any line names one. */
export const assessorsIn = (team: readonly TeamLine[]): readonly Assessor[] => {
  const emails = [...new Set(team.filter(({ role }) => sameText(role, 'Penilai')).map(({ email }) => email))];
  return emails.map((email) => {
    const own = team.filter((line) => line.email === email);
    return {
      email,
      name: own.find(({ name }) => name !== '')?.name ?? email,
      unit: own.find(({ unit }) => unit !== '')?.unit ?? '',
    };
  });
};
