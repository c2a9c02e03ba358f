import { innovationsTab } from '../lembar/entry-tabs';
import { cellAt, type Grid, type TableRows, textAt, titleOf } from '../lembar/table-rows';
import type { Area } from '../lembar/workbook';
import type { Editing, Editor } from './editor';
import { type KnownEntry, lastKnown } from './last-known';
import { isSubmission, mayMove, moveRefusal } from './status-rules';
import type { CellKnowledge } from './tend-cell';

/**
 * Makes what says whether this person may give a row its new status. What the row's status was is told by Google for one
 * cell that was typed over, and by the log for the rest (`log`: tab Riwayat, empty when it is not there; one call). After
 * the deadline nobody submits a closed row but the owner and Bapperida's team.
 */
export const statusRefusals = (
  log: () => Grid,
  table: TableRows,
  area: Area,
  { isTrusted, oldValue }: Pick<Editing, 'isTrusted' | 'oldValue'>,
  editor: Editor,
): CellKnowledge['statusRefusal'] => {
  if (isTrusted) return () => null;
  const told = area.rows === 1 && area.columns === 1 ? oldValue : null;
  const lines = told === null ? log() : [];
  const known = lines.length === 0 ? new Map<string, KnownEntry>() : lastKnown(lines).entries;
  const before = (row: number): string =>
    told ?? known.get(textAt(table, row, 'id'))?.texts.get(titleOf(innovationsTab, 'status')) ?? '';
  return (row, status) => {
    const from = before(row);
    if (mayMove('operator', from, status)) {
      const closed = isSubmission(from, status)
        ? editor.closedToEditor(from, cellAt(table, row, 'reopenedUntil'))
        : '';
      return closed === '' ? null : { before: from, note: `${closed} Statusnya dikembalikan.` };
    }
    return mayMove(editor.role(), from, status)
      ? null
      : { before: from, note: moveRefusal(editor.role(), from, status) };
  };
};
