import type { Rect } from '../../document/book';
import type { PersonEdit } from '../../document/document';
import { clipboardCells } from '../clipboard-text';

/** Text of another program as typed into the selection: one cell fills all of it, a block goes where it begins. */
export const pastedCells = (text: string, target: Rect): Extract<PersonEdit, { kind: 'type' }> => {
  const cells = clipboardCells(text);
  const [[only = ''] = []] = cells;
  const isOne = cells.length === 1 && cells[0]?.length === 1;
  const values = isOne
    ? Array.from({ length: target.rows }, () => Array<string>(target.columns).fill(only))
    : cells;
  const rect = { ...target, rows: values.length, columns: values[0]?.length ?? 1 };
  return { kind: 'type', rect, values: values.map((row) => row.map((cell) => (cell === '' ? null : cell))) };
};
