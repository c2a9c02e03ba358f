import { groupOf } from '../grouped';
import { opdTab, schoolsTab } from '../lembar/roster-tabs';
import { type Grid, rowsOf, tableIn, textAt } from '../lembar/table-rows';
import { isOfTeam, teamOf } from '../lembar/team';
import { type CellValue, folded, trimmed } from '../text';
import { operatorsOf } from './claims';
import { roleOf, type StatusRole } from './status-rules';

/** Somebody at the keyboard, as far as entries go. */
export interface Proposer {
  /** In small letters; '' where Google hides it. */
  readonly email: string;
  readonly role: StatusRole;
  /** Of Bapperida or the file's owner: may enter for every agency, also after the deadline. */
  readonly isTeam: boolean;
  /** Official names of the active agencies that this person may enter for; all of them for Bapperida. */
  readonly agencies: readonly string[];
  /** The school under whose address the roster knows this person, '' for none. */
  readonly school: string;
}

/** What telling who somebody is needs; each is one call, and made only where it is needed. */
export interface ProposerBook {
  agencies(): Grid;
  team(): Grid;
  /** Tab Sekolah, titles included. */
  schools(): Grid;
  /** E-mail of the file's owner, '' when Google does not say. */
  owner(): string;
}

const namesOf = (grid: Grid): readonly string[] => {
  const table = tableIn(opdTab, grid);
  return rowsOf(table)
    .filter((row) => folded(textAt(table, row, 'active')) === 'ya')
    .map((row) => textAt(table, row, 'name'))
    .filter((name) => name !== '');
};

const schoolOf = (grid: Grid, email: string): string => {
  const table = tableIn(schoolsTab, grid);
  const found = rowsOf(table).find((row) =>
    textAt(table, row, 'email')
      .toLowerCase()
      .split(/[\s,;]+/)
      .includes(email),
  );
  return found === undefined ? '' : textAt(table, found, 'name');
};

/**
 * Who somebody is: Bapperida's team and the file's owner enter for every agency, an operator for those that list the
 * address, anybody else for none.
 */
export const proposerOf = (book: ProposerBook, address: string): Proposer => {
  const email = address.toLowerCase();
  const agencies = book.agencies();
  const names = namesOf(agencies);
  const nobody = { email, role: 'operator', isTeam: false, agencies: [], school: '' } as const;
  if (email === '') return nobody;
  const team = teamOf(book.team());
  const ofTeam = (role: StatusRole): Proposer => ({ ...nobody, role, isTeam: true, agencies: names });
  if (isOfTeam(team, email)) return ofTeam(roleOf(team, email));
  const operators = operatorsOf(agencies);
  const own = names.filter((name) => groupOf(operators, folded(name)).includes(email));
  if (own.length > 0) return { ...nobody, agencies: own };
  if (book.owner().toLowerCase() === email) return ofTeam('admin');
  return { ...nobody, school: schoolOf(book.schools(), email) };
};

/** Whether somebody may write an entry of this agency; one that names none yet is open to all who may enter. */
export const mayEnter = ({ agencies }: Proposer, opd: CellValue): boolean =>
  trimmed(opd) === '' ? agencies.length > 0 : agencies.some((name) => folded(name) === folded(opd));
