import { innovationsTab } from '../lembar/entry-tabs';
import { teamOf } from '../lembar/team';
import type { Area } from '../lembar/workbook';
import { type CellValue, trimmed } from '../text';
import { type KnownEntry, lastKnown } from './last-known';
import { mayMove, moveRefusal, roleOf, type StatusRole } from './status-rules';
import type { CellKnowledge } from './tend-cell';

type Grid = readonly (readonly CellValue[])[];

/** What is read to tell whether somebody may change a status; each is one call, and made only where it is needed. */
export interface StatusBook {
  /** Tab Tim, titles included. */
  team(): Grid;
  /** Tab Riwayat, titles included; empty when it is not there. */
  log(): Grid;
}

const statusTitle = innovationsTab.columns.find(({ key }) => key === 'status')?.header ?? '';

/**
 * Makes what says whether this person may give a row its new status. What the row's status was is told by Google for one
 * cell that was typed over, and by the log for the rest. Somebody whom Google hides ('') has an operator's rights.
 */
export const statusRefusals = (
  book: StatusBook,
  rows: { readonly grid: Grid; readonly at: Readonly<Record<string, number>>; readonly area: Area },
  editing: { readonly who: string; readonly isTrusted: boolean; readonly oldValue: string | null },
): CellKnowledge['statusRefusal'] => {
  const { grid, at, area } = rows;
  const { oldValue } = editing;
  const person = editing.who.toLowerCase();
  if (editing.isTrusted) return () => null;
  const told = area.rows === 1 && area.columns === 1 ? oldValue : null;
  const log = told === null ? book.log() : [];
  const known = log.length === 0 ? new Map<string, KnownEntry>() : lastKnown(log).entries;
  const before = (row: number): string =>
    told ?? known.get(trimmed(grid[row - 1]?.[(at.id ?? 0) - 1] ?? ''))?.texts.get(statusTitle) ?? '';
  const asked: { role?: StatusRole } = {};
  return (row, status) => {
    const from = before(row);
    if (mayMove('operator', from, status)) return null;
    asked.role ??= person === '' ? 'operator' : roleOf(teamOf(book.team()), person);
    return mayMove(asked.role, from, status)
      ? null
      : { before: from, note: moveRefusal(asked.role, from, status) };
  };
};
