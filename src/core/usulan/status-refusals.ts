import { innovationsTab } from '../lembar/entry-tabs';
import type { Area } from '../lembar/workbook';
import { type CellValue, trimmed } from '../text';
import type { Editing, Editor } from './editor';
import { type KnownEntry, lastKnown } from './last-known';
import { isSubmission, mayMove, moveRefusal } from './status-rules';
import type { CellKnowledge } from './tend-cell';

type Grid = readonly (readonly CellValue[])[];

const statusTitle = innovationsTab.columns.find(({ key }) => key === 'status')?.header ?? '';

/**
 * Makes what says whether this person may give a row its new status. What the row's status was is told by Google for one
 * cell that was typed over, and by the log for the rest (`log`: tab Riwayat, empty when it is not there; one call). After
 * the deadline nobody submits a closed row but the owner and Bapperida's team.
 */
export const statusRefusals = (
  log: () => Grid,
  rows: { readonly grid: Grid; readonly at: Readonly<Record<string, number>>; readonly area: Area },
  { isTrusted, oldValue }: Pick<Editing, 'isTrusted' | 'oldValue'>,
  editor: Editor,
): CellKnowledge['statusRefusal'] => {
  const { grid, at, area } = rows;
  if (isTrusted) return () => null;
  const cellOf = (row: number, key: string): CellValue => grid[row - 1]?.[(at[key] ?? 0) - 1] ?? '';
  const told = area.rows === 1 && area.columns === 1 ? oldValue : null;
  const lines = told === null ? log() : [];
  const known = lines.length === 0 ? new Map<string, KnownEntry>() : lastKnown(lines).entries;
  const before = (row: number): string =>
    told ?? known.get(trimmed(cellOf(row, 'id')))?.texts.get(statusTitle) ?? '';
  return (row, status) => {
    const from = before(row);
    if (mayMove('operator', from, status)) {
      const closed = isSubmission(from, status)
        ? editor.closedToEditor(from, cellOf(row, 'reopenedUntil'))
        : '';
      return closed === '' ? null : { before: from, note: `${closed} Statusnya dikembalikan.` };
    }
    return mayMove(editor.role(), from, status)
      ? null
      : { before: from, note: moveRefusal(editor.role(), from, status) };
  };
};
