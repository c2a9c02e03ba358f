import { statuses } from './choices';
import type { References } from './references';
import { opdStates } from './roster-tabs';
import { countedStatusesName, countingSetting } from './settings';

/**
 * The formulas stay in a dialect that Google and Excel-like engines read alike: `;` between arguments, no decimal and
 * no `{}` literal, arrays only inside SUMPRODUCT and FILTER (see docs/decisions.md). Beside the dialect's list stand
 * FIND (case-sensitive, no wildcards, #VALUE! when nothing is found), LOWER and ISNUMBER: the same in both.
 *
 * Every count is one SUMPRODUCT over whole columns in which each condition is a factor 0 or 1. Texts are compared
 * after TRIM, without regard to case. A row that holds an error counts as nothing (IFERROR), so that one bad cell
 * cannot blank the dashboard.
 */
const product = (conditions: readonly string[]): string =>
  `IFERROR(${conditions.map((one) => `(${one})`).join('*')};0)`;
const count = (conditions: readonly string[]): string => `SUMPRODUCT(${product(conditions)})`;

const isText = (column: string, text: string): string => `TRIM(${column})="${text.replace(/"/g, '""')}"`;

/** A row of Inovasi is an entry when it has a name. */
const named = (at: References): string => `TRIM(${at.all('innovations', 'name')})<>""`;

/** The entry's status is one of those that the settings count. */
const counted = (at: References): string =>
  `ISNUMBER(FIND("|"&LOWER(TRIM(${at.all('innovations', 'status')}))&"|";${countedStatusesName}))`;

/** Condition: the entry's column holds this text. */
export const columnIs = (at: References, column: string, text: string): string =>
  isText(at.all('innovations', column), text);

/** Condition: the entry states a budget above zero, or of exactly zero. */
export const budgetIs = (at: References, comparison: '>0' | '=0'): string => {
  const budget = at.all('innovations', 'budget');
  return `ISNUMBER(${budget})*(${budget}${comparison})`;
};

/** How many counted entries meet the conditions. */
export const countedEntries = (at: References, ...conditions: readonly string[]): string =>
  `=${count([named(at), counted(at), ...conditions])}`;

/** How many entries of any status meet at least one condition that the header row does not. */
export const entriesOf = (at: References, condition: string): string => `=${count([named(at), condition])}`;

/** How many entries there are; the header row, which also has a name, is taken off. */
export const everyEntry = (at: References): string => `=${count([named(at)])}-1`;

/** The line of Pengaturan that joins the counted statuses: `|diajukan|terverifikasi|`. */
export const countedStatuses = (): string =>
  `=${['"|"', ...statuses.map((status) => `IF(${isText(countingSetting(status), 'Ya')};"${status.toLowerCase()}|";"")`)].join('&')}`;

/** Active agencies of the roster, as a factor per row: they have a name and are marked Ya. */
const activeAgency = (at: References): readonly string[] => [
  `TRIM(${at.all('opd', 'name')})<>""`,
  isText(at.all('opd', 'active'), 'Ya'),
];

/** How many agencies are active: the denominator of coverage. */
export const activeAgencies = (at: References): string => `=${count(activeAgency(at))}`;

/** How many active agencies have enough counted entries of their own. */
export const coveredAgencies = (at: References): string =>
  `=${count([...activeAgency(at), isText(at.all('opd', 'state'), opdStates.done)])}`;

/** How many entries name an agency of the roster. XLOOKUP compares exactly, without wildcards, in both engines. */
export const entriesOfKnownAgencies = (at: References): string => {
  const names = at.all('opd', 'name');
  return `=${count([named(at), `XLOOKUP(TRIM(${at.all('innovations', 'opd')});TRIM(${names});${names};"")<>""`])}`;
};

/** Names of the active agencies without enough entries, one below the other. */
export const missingAgencies = (at: References): string =>
  `=IFERROR(FILTER(${at.all('opd', 'name')};${product([...activeAgency(at), isText(at.all('opd', 'state'), opdStates.missing)])});"Semua OPD sudah mengusulkan")`;

/** Cells of one roster row that its formulas look at, such as `$B5`. */
export type AgencyCells = Readonly<Record<'name' | 'active' | 'counted' | 'scored', string>>;

/** Formulas of one row of tab OPD, by column; they stay empty while the row names no agency. */
export const agencyFormulas = (at: References, cells: AgencyCells): Readonly<Record<string, string>> => {
  const own = [
    named(at),
    `TRIM(${at.all('innovations', 'opd')})=TRIM(${cells.name})`,
    columnIs(at, 'proposerKind', 'OPD'),
  ];
  const score = at.all('innovations', 'finalScore');
  const scored = [...own, `ISNUMBER(${score})`];
  const ifAgency = (value: string) => `=IF(TRIM(${cells.name})="";"";${value})`;
  return {
    entries: ifAgency(count(own)),
    counted: ifAgency(count([...own, counted(at)])),
    scored: ifAgency(count(scored)),
    names: ifAgency(
      `IFERROR(TEXTJOIN("; ";TRUE;FILTER(${at.all('innovations', 'name')};${product(own)}));"")`,
    ),
    bestScore: ifAgency(`IF(${cells.scored}=0;"";MAX(FILTER(${score};${product(scored)})))`),
    state: ifAgency(
      `IF(${isText(cells.active, 'Ya')};IF(${cells.counted}>=MIN_PER_OPD;"${opdStates.done}";"${opdStates.missing}");"${opdStates.inactive}")`,
    ),
  };
};

/** A bar of `length` marks filled to `share` (0 to 1; more is full). */
export const bar = (share: string, length: number): string => {
  const filled = `MAX(0;MIN(${length};ROUND(${share}*${length};0)))`;
  return `=IFERROR(REPT("█";${filled})&REPT("░";${length}-${filled});"")`;
};
