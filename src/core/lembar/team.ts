import { refusal } from '../refusal';
import { teamTab } from './roster-tabs';
import { adminRole, verifierRole } from './settings';
import { tabNames } from './tab';
import { type Grid, rowsOf, tableIn, textAt } from './table-rows';
import type { Overview, WorkbookReader } from './workbook';

/** E-mail addresses of tab Tim, in small letters and in order: everyone's, and those of two roles. */
export interface Team {
  readonly all: readonly string[];
  readonly admins: readonly string[];
  readonly verifiers: readonly string[];
}

const isAddress = (text: string): boolean => /^[^\s@,;]+@[^\s@,;]+\.[^\s@,;]+$/.test(text);

/** The people of tab Tim; rows without one proper address are passed over. */
export const teamOf = (grid: Grid): Team => {
  const table = tableIn(teamTab, grid);
  const people = rowsOf(table)
    .map((row) => ({ email: textAt(table, row, 'email').toLowerCase(), role: textAt(table, row, 'role') }))
    .filter((person) => isAddress(person.email));
  const unique = (some: typeof people) => [...new Set(some.map((person) => person.email))].sort();
  return {
    all: unique(people),
    admins: unique(people.filter((person) => person.role === adminRole)),
    verifiers: unique(people.filter((person) => person.role === verifierRole)),
  };
};

/** Whether an address is one of tab Tim's, whatever its role. */
export const isOfTeam = (team: Team, who: string): boolean => team.all.includes(who.toLowerCase());

/**
 * Lets only the file's owner and the admins of tab Tim go on; throws for everybody else. The owner costs no call, an
 * admin one.
 */
export const allowOnlyAdmins = (book: WorkbookReader, { owner, actor, sheets, tags }: Overview): void => {
  const who = actor.toLowerCase();
  if (who !== '' && who === owner.toLowerCase()) return;
  const marked = tags.find((tag) => tag.key === 'team' && tag.column === null)?.sheet;
  const sheet = sheets.find((one) => one.id === marked) ?? sheets.find((one) => one.name === tabNames.team);
  const area = {
    row: 1,
    column: 1,
    rows: Math.min(200, sheet?.maxRows ?? 0),
    columns: sheet?.maxColumns ?? 0,
  };
  if (sheet && who !== '' && teamOf(book.values(sheet.id, area)).admins.includes(who)) return;
  throw refusal('Hanya pemilik berkas dan Admin di tab Tim yang dapat menyiapkan lembar. Hubungi Bapperida.');
};
