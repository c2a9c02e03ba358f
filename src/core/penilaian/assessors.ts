import { locateColumns } from '../lembar/locate-columns';
import { teamTab } from '../lembar/roster-tabs';
import { type CellValue, sameText, trimmed } from '../text';
import type { Assessor } from './score-rows';

type Grid = readonly (readonly CellValue[])[];

/** One line of tab Tim. */
export interface TeamLine extends Assessor {
  readonly role: string;
}

/** Everybody in tab Tim, a line for each role of theirs. */
export const teamLines = (grid: Grid): readonly TeamLine[] => {
  const { headerRow, at } = locateColumns(teamTab.columns, grid, {});
  return grid
    .slice(headerRow ?? grid.length)
    .map((row): TeamLine => {
      const cell = (key: string): string => trimmed(row[(at[key] ?? 0) - 1] ?? '');
      return {
        email: cell('email').toLowerCase(),
        name: cell('name'),
        role: cell('role'),
        unit: cell('unit'),
      };
    })
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
