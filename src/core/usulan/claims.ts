import { innovationsTab } from '../lembar/entry-tabs';
import { locateColumns } from '../lembar/locate-columns';
import { opdTab } from '../lembar/roster-tabs';
import { teamOf } from '../lembar/team';
import type { Area } from '../lembar/workbook';
import { type CellValue, folded, trimmed } from '../text';

type Grid = readonly (readonly CellValue[])[];

/** Neighbouring rows of one agency's entries; they share one protection. */
interface Claim {
  readonly opd: string;
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
  /** Protections on ranges of tab Inovasi, people's own among them. */
  protections(): readonly ClaimState[];
  protect(area: Area, description: string, editors: readonly string[]): void;
  unprotect(handle: number): void;
}

const prefix = 'Baris usulan: ';

/** Protections that one run makes: some seven calls each, well inside the six minutes that Google gives. */
const mostAtOnce = 60;

/** The runs of rows that name one agency, from top to bottom. */
const claimsOf = (grid: Grid): readonly Claim[] => {
  const { headerRow, at } = locateColumns(innovationsTab.columns, grid, {});
  if (headerRow === null || at.opd === undefined) return [];
  const claims: { opd: string; row: number; rows: number }[] = [];
  for (let index = headerRow; index < grid.length; index += 1) {
    const opd = trimmed(grid[index]?.[at.opd - 1] ?? '');
    if (opd === '') continue;
    const last = claims[claims.length - 1];
    if (last && folded(last.opd) === folded(opd) && last.row + last.rows === index + 1) last.rows += 1;
    else claims.push({ opd, row: index + 1, rows: 1 });
  }
  return claims;
};

/** A short text that differs when the claims or the tab's width do (FNV-1a, 32 bits, twice). */
const markOf = (claims: readonly Claim[], columns: number): string => {
  const text = `${columns}|${claims.map(({ opd, row, rows }) => `${row}+${rows} ${folded(opd)}`).join('|')}`;
  const hash = (seed: number): string => {
    let value = seed;
    for (let index = 0; index < text.length; index += 1)
      value = Math.imul(value ^ text.charCodeAt(index), 16_777_619) >>> 0;
    return value.toString(16).padStart(8, '0');
  };
  return hash(2_166_136_261) + hash(84_696_351);
};

const addressesIn = (text: string): readonly string[] =>
  text
    .toLowerCase()
    .split(/[\s,;]+/)
    .filter((address) => /^[^@]+@[^@]+\.[^@]+$/.test(address));

/** Addresses of each agency's operators, by the folded name of the agency. */
export const operatorsOf = (grid: Grid): ReadonlyMap<string, readonly string[]> => {
  const { headerRow, at } = locateColumns(opdTab.columns, grid, {});
  const cell = (row: readonly CellValue[], key: string): string => trimmed(row[(at[key] ?? 0) - 1] ?? '');
  return new Map(
    grid
      .slice(headerRow ?? grid.length)
      .map((row): [string, readonly string[]] => [
        folded(cell(row, 'name')),
        addressesIn(cell(row, 'operators')),
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
 * Sees to it that rows which name an agency with operators can be edited by them, Bapperida's team and the owner alone,
 * wherever the rows have moved to. Rows of an agency without an operator's address stay open. What people protected is
 * left alone. One call when no claim has changed since the last time. Returns whether anything was written.
 */
export const claimsInPlace = (book: ClaimBook, grid: Grid, owner: string): boolean => {
  const claims = claimsOf(grid);
  const columns = grid[0]?.length ?? 1;
  const mark = markOf(claims, columns);
  if (book.mark() === mark) return false;
  const operators = operatorsOf(book.agencies());
  const team = teamOf(book.team()).all;
  const wanted = claims.flatMap((claim) => {
    const own = operators.get(folded(claim.opd)) ?? [];
    return own.length === 0 ? [] : [{ ...claim, editors: [...own, ...team] }];
  });
  const present = book.protections().filter(({ description }) => description.startsWith(prefix));
  const kept = new Set<number>();
  const missing = wanted.filter(({ opd, row, rows, editors }) => {
    const sound = present.find(
      (state) =>
        !kept.has(state.handle) &&
        state.row === row &&
        state.rows === rows &&
        state.columns === columns &&
        state.description === prefix + opd &&
        sameEditors(state.editors, editors, owner.toLowerCase()),
    );
    if (sound) kept.add(sound.handle);
    return !sound;
  });
  for (const { handle } of present) if (!kept.has(handle)) book.unprotect(handle);
  for (const { opd, row, rows, editors } of missing.slice(0, mostAtOnce))
    book.protect({ row, column: 1, rows, columns }, prefix + opd, editors);
  // Without the mark the next run goes on where this one stopped.
  if (missing.length <= mostAtOnce) book.saveMark(mark);
  return true;
};
