import { groupOf } from '../grouped';
import { innovationsTab } from '../lembar/entry-tabs';
import { opdTab } from '../lembar/roster-tabs';
import type { Day } from '../lembar/settings';
import { cellAt, type Grid, rowsOf, tableIn, textAt } from '../lembar/table-rows';
import { teamOf } from '../lembar/team';
import type { Area } from '../lembar/workbook';
import { folded } from '../text';
import { readClaimMark, writeClaimMark } from './claim-mark';
import { closedText, dayInCell, deadlineIn, isPast } from './deadline';

/** Neighbouring rows that the same people may edit; they share one protection. */
interface Claim {
  /** The agency whose operators may edit the rows; null when the deadline has closed them to all operators. */
  readonly opd: string | null;
  readonly row: number;
  readonly rows: number;
}

/** A protection of claimed rows as it stands. */
export interface ClaimState extends Omit<Claim, 'opd'> {
  readonly handle: number;
  readonly columns: number;
  readonly description: string;
  readonly editors: readonly string[];
}

/** What protecting claimed rows needs; each method is one call, but for `protect`, which is some seven. */
export interface ClaimBook {
  /** What `saveMark` was given last, '' at first. */
  mark(): string;
  saveMark(mark: string): void;
  /** Tab OPD, titles included. */
  agencies(): Grid;
  /** Tab Tim, titles included. */
  team(): Grid;
  /** Tab Pengaturan, labels and values. */
  settings(): Grid;
  /** Protections on ranges of tab Inovasi, people's own among them. */
  protections(): readonly ClaimState[];
  protect(area: Area, description: string, editors: readonly string[]): void;
  unprotect(handle: number): void;
}

/** The file's owner, the city's day, and the calendar day of a date cell. */
export interface ClaimDay {
  readonly owner: string;
  readonly today: Day;
  readonly dayOf: (date: Date) => Day;
}

const prefix = 'Baris usulan: ';
const descriptionOf = ({ opd }: Claim): string => prefix + (opd ?? 'ditutup sesudah tenggat');

/** Protections that one run makes: some seven calls each, well inside the six minutes that Google gives. */
const mostAtOnce = 60;

/** The runs of rows that name one agency, or that the deadline has closed, from top to bottom. */
const claimsOf = (grid: Grid, deadline: Day | null, { today, dayOf }: ClaimDay): readonly Claim[] => {
  const table = tableIn(innovationsTab, grid);
  if (table.at.opd === undefined) return [];
  const isOver = isPast(deadline, today);
  const claims: { opd: string | null; row: number; rows: number }[] = [];
  for (const row of rowsOf(table)) {
    const opd = textAt(table, row, 'opd');
    // Before the deadline a row that names no agency is nobody's; afterwards it is an entry like the others.
    if (opd === '' && (!isOver || textAt(table, row, 'name') === '')) continue;
    const isClosed =
      isOver &&
      closedText(
        {
          status: String(cellAt(table, row, 'status')),
          reopenedUntil: dayInCell(cellAt(table, row, 'reopenedUntil'), dayOf),
        },
        deadline,
        today,
      ) !== '';
    if (opd === '' && !isClosed) continue;
    const claimed = isClosed ? null : opd;
    const last = claims[claims.length - 1];
    const goesOn = last && last.row + last.rows === row && folded(last.opd ?? '') === folded(claimed ?? '');
    if (last && goesOn) last.rows += 1;
    else claims.push({ opd: claimed, row, rows: 1 });
  }
  return claims;
};

const addressesIn = (text: string): readonly string[] =>
  text
    .toLowerCase()
    .split(/[\s,;]+/)
    .filter((address) => /^[^@]+@[^@]+\.[^@]+$/.test(address));

/** Addresses of each agency's operators, by the folded name of the agency. */
export const operatorsOf = (grid: Grid): ReadonlyMap<string, readonly string[]> => {
  const table = tableIn(opdTab, grid);
  return new Map(
    rowsOf(table).map((row): [string, readonly string[]] => [
      folded(cellAt(table, row, 'name')),
      addressesIn(textAt(table, row, 'operators')),
    ]),
  );
};

const sameEditors = (one: readonly string[], other: readonly string[], owner: string): boolean => {
  const text = (emails: readonly string[]) =>
    [...new Set(emails.map((email) => email.toLowerCase()))]
      .filter((email) => email !== owner)
      .sort()
      .join(',');
  return text(one) === text(other);
};

/**
 * Whether an edit by Bapperida can have opened or closed rows: not while the mark says that the deadline is still to come.
 */
export const mayBeClosed = (mark: string, today: Day): boolean => {
  const known = readClaimMark(mark, today);
  return known === null || isPast(known.deadline, today);
};

/**
 * Sees to it that rows which name an agency with operators can be edited by them, Bapperida's team and the owner alone,
 * wherever the rows have moved to, and rows that the deadline has closed by the team and the owner. Open rows of an agency
 * without an operator's address stay open to all. What people protected is left alone. One call when nothing has changed
 * since an earlier look of the same day; each day's first look reads the deadline and the protections anew. Returns
 * whether anything was written.
 */
export const claimsInPlace = (book: ClaimBook, grid: Grid, day: ClaimDay): boolean => {
  const { owner, today, dayOf } = day;
  const columns = grid[0]?.length ?? 1;
  const known = readClaimMark(book.mark(), today);
  const deadline = known ? known.deadline : deadlineIn(book.settings(), dayOf);
  const claims = claimsOf(grid, deadline, day);
  const text = `${columns}|${claims
    .map(({ opd, row, rows }) => `${row}+${rows}${opd === null ? '' : ` ${folded(opd)}`}`)
    .join('|')}`;
  const mark = writeClaimMark(text, deadline, today);
  if (known?.mark === mark) return false;
  const operators = operatorsOf(book.agencies());
  const team = teamOf(book.team()).all;
  const wanted = claims.flatMap((claim) => {
    if (claim.opd === null) return [{ ...claim, editors: team }];
    const own = groupOf(operators, folded(claim.opd));
    return own.length === 0 ? [] : [{ ...claim, editors: [...own, ...team] }];
  });
  // A run that was cut short may have left a protection that has no name yet.
  const isNameless = ({ description, row, rows, columns: width }: ClaimState): boolean =>
    description === '' && width === columns && wanted.some((one) => one.row === row && one.rows === rows);
  const present = book
    .protections()
    .filter((state) => state.description.startsWith(prefix) || isNameless(state));
  const kept = new Set<number>();
  const missing = wanted.filter((claim) => {
    const sound = present.find(
      (state) =>
        !kept.has(state.handle) &&
        state.row === claim.row &&
        state.rows === claim.rows &&
        state.columns === columns &&
        state.description === descriptionOf(claim) &&
        sameEditors(state.editors, claim.editors, owner.toLowerCase()),
    );
    if (sound) kept.add(sound.handle);
    return !sound;
  });
  // Should this run be cut short, the old mark must not vouch for what it left, even if the rows move back.
  if (missing.length > 0 || kept.size < present.length) book.saveMark('');
  for (const { handle } of present) if (!kept.has(handle)) book.unprotect(handle);
  for (const claim of missing.slice(0, mostAtOnce))
    book.protect(
      { row: claim.row, column: 1, rows: claim.rows, columns },
      descriptionOf(claim),
      claim.editors,
    );
  // Without the mark the next run goes on where this one stopped.
  if (missing.length <= mostAtOnce) book.saveMark(mark);
  return true;
};
