import { roles } from '../lembar/choices';
import { innovationsTab } from '../lembar/entry-tabs';
import { opdTab, schoolsTab, teamTab } from '../lembar/roster-tabs';
import type { TableTab } from '../lembar/tab';
import { columnAt, type Grid, rowsOf, type TableRows, tableIn, textAt } from '../lembar/table-rows';
import { addressOf } from '../surat/address';
import { whatsAppNumber } from '../surat/whatsapp';
import { folded } from '../text';
import { cellName, type Detail } from './check';

/** The tabs that name people and agencies. */
export interface PeopleTables {
  readonly opd: Grid;
  readonly schools: Grid;
  readonly team: Grid;
  readonly innovations: Grid;
}

const at = (tab: TableTab, table: TableRows, row: number, key: string): Detail => ({
  where: cellName(tab.key, row, columnAt(table, key)),
  found: textAt(table, row, key),
});

/** Cells of a column that hold something else than addresses; several are parted where `isMany`. */
const badAddresses = (tab: TableTab, grid: Grid, key: string, isMany = false): readonly Detail[] => {
  const table = tableIn(tab, grid);
  return rowsOf(table).flatMap((row) => {
    const text = textAt(table, row, key);
    const parts = (isMany ? text.split(/[,;\n\r]/) : [text]).filter((part) => part.trim() !== '');
    return parts.every((part) => addressOf(part) !== '') ? [] : [at(tab, table, row, key)];
  });
};

/** Numbers that no WhatsApp link can be made of. */
const badNumbers = (opd: Grid): readonly Detail[] => {
  const table = tableIn(opdTab, opd);
  return rowsOf(table).flatMap((row) => {
    const text = textAt(table, row, 'whatsapp');
    return text === '' || whatsAppNumber(text) !== '' ? [] : [at(opdTab, table, row, 'whatsapp')];
  });
};

/** Addresses to which no mail goes, and which give nobody a right; numbers that nobody can be reached under. */
export const wrongAddresses = ({ opd, schools, team }: PeopleTables): readonly Detail[] => [
  ...badAddresses(opdTab, opd, 'operators', true),
  ...badAddresses(opdTab, opd, 'headEmail'),
  ...badNumbers(opd),
  ...badAddresses(schoolsTab, schools, 'email'),
  ...badAddresses(teamTab, team, 'email'),
];

const namesIn = (opd: Grid): ReadonlySet<string> => {
  const table = tableIn(opdTab, opd);
  return new Set(rowsOf(table).map((row) => folded(textAt(table, row, 'name'))));
};

/** Lines of tab Tim that say nothing: a role or unit that is none, a person twice in one role. */
export const wrongTeam = ({ opd, team }: PeopleTables): readonly Detail[] => {
  const table = tableIn(teamTab, team);
  const agencies = namesIn(opd);
  const seen = new Set<string>();
  const known: readonly string[] = roles;
  return rowsOf(table).flatMap((row): readonly Detail[] => {
    const text = (key: string): string => textAt(table, row, key);
    const [email, role, unit] = [text('email'), text('role'), text('unit')];
    if (email === '' && role === '') return [];
    const key = `${folded(email)}|${role}`;
    const isDouble = seen.has(key);
    seen.add(key);
    return [
      ...(isDouble ? [at(teamTab, table, row, 'email')] : []),
      ...(known.includes(role) ? [] : [at(teamTab, table, row, 'role')]),
      ...(unit === '' || agencies.has(folded(unit)) ? [] : [at(teamTab, table, row, 'unit')]),
    ];
  });
};

/** Entries of agencies that the roster does not know: they count for nobody. */
export const unknownAgencies = ({ opd, innovations }: PeopleTables): readonly Detail[] => {
  const table = tableIn(innovationsTab, innovations);
  const agencies = namesIn(opd);
  return rowsOf(table).flatMap((row) =>
    textAt(table, row, 'name') === '' || agencies.has(folded(textAt(table, row, 'opd')))
      ? []
      : [at(innovationsTab, table, row, 'opd')],
  );
};

/** Rows of a table that say the same as one above; what makes a row is '' for those that do not count. */
const doubles = (
  tab: TableTab,
  grid: Grid,
  key: string,
  keyOf: (table: TableRows, row: number) => string,
): readonly Detail[] => {
  const table = tableIn(tab, grid);
  const first = new Map<string, number>();
  return rowsOf(table).flatMap((row) => {
    const own = keyOf(table, row);
    const before = first.get(own);
    if (own === '' || before === undefined) {
      first.set(own, row);
      return [];
    }
    const { where, found } = at(tab, table, row, key);
    return [{ where, found: `${found} (sama dengan baris ${before})` }];
  });
};

/** IDs that stand twice, entries of one agency under one name, and agencies and schools that stand twice. */
export const doubleRows = ({ innovations, opd, schools }: PeopleTables): readonly Detail[] => [
  ...doubles(innovationsTab, innovations, 'id', (table, row) => folded(textAt(table, row, 'id'))),
  ...doubles(innovationsTab, innovations, 'name', (table, row) => {
    const name = folded(textAt(table, row, 'name'));
    return name && [name, ...['opd', 'unit'].map((key) => folded(textAt(table, row, key)))].join('|');
  }),
  ...doubles(opdTab, opd, 'name', (table, row) => folded(textAt(table, row, 'name'))),
  ...doubles(schoolsTab, schools, 'npsn', (table, row) => folded(textAt(table, row, 'npsn'))),
];
