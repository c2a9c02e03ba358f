import { innovationsTab } from '../lembar/entry-tabs';
import type { Column } from '../lembar/tab';
import {
  cellAt,
  columnAt,
  peoplesColumns,
  rowsOf,
  type TableRows,
  textAt,
  valueAt,
} from '../lembar/table-rows';
import type { Area } from '../lembar/workbook';
import { type CellValue, trimmed } from '../text';
import { type Block, blockAround, blocksAround, type Change } from './blocks';
import { isClosedText } from './deadline';
import { partsOfId } from './entry-ids';
import { nameAdviser } from './name-index';
import { ownPart, withOwnNote } from './own-note';
import { isOutdatedNote, isSchoolKind } from './school-units';
import { needsReason } from './status-rules';
import {
  type CellContent,
  type CellKnowledge,
  isStrict,
  type TendedCell,
  tendCell,
  tendFormula,
} from './tend-cell';

type Grid<Value> = readonly (readonly Value[])[];

/** Rows that a person has just edited, and the whole tab around them. */
export interface EditedRows {
  readonly table: TableRows;
  /** Width that notes were read in. */
  readonly columns: number;
  /** What was edited: rows below the titles. */
  readonly area: Area;
  /** Formulas of the edited cells, '' for none. */
  readonly formulas: Grid<string>;
  /** Notes of the edited rows, all columns. */
  readonly notes: Grid<string>;
}

/** A block of contents; `hasRefused`: among the cells that stay as they are is one that its strict list refuses. */
export interface ContentBlock extends Block<CellContent> {
  readonly hasRefused: boolean;
}

/** What becomes of the edited rows. */
export interface TendedRows {
  readonly cells: readonly ContentBlock[];
  readonly notes: readonly Block<string>[];
  /** Rows of the whole tab that hold an entry and have no ID of their own yet: an earlier run may have missed some. */
  readonly withoutId: readonly number[];
  /** Edited rows whose stamps are to be set. */
  readonly changed: readonly number[];
  /** Rows besides that hold an entry and were never stamped. */
  readonly unstamped: readonly number[];
}

type Place = Pick<Change<unknown>, 'row' | 'column'>;

const isInside = ({ row, column }: Place, block: Block<unknown>): boolean =>
  row >= block.row &&
  row < block.row + block.grid.length &&
  column >= block.column &&
  column < block.column + (block.grid[0]?.length ?? 0);

const reasonMissing = 'Tulis alasannya di kolom Catatan verifikator, agar operator tahu apa yang diperbaiki.';

const typedColumns = peoplesColumns(innovationsTab);

/**
 * Decides what becomes of rows that a person edited: contents in the usual form, notes where something is wrong, who
 * needs an ID and stamps. It writes only inside what was edited, because people go on typing beside it meanwhile.
 */
export const tendRows = (edited: EditedRows, knowledge: CellKnowledge): TendedRows => {
  const { table, columns, area, formulas, notes } = edited;
  const asItIs = (row: number, column: number): CellValue => valueAt(table.grid, row, column);
  const isStamped = (row: number): boolean => textAt(table, row, 'createdAt') !== '';
  const noteAt = (row: number, column: number): string => valueAt(notes, row - area.row + 1, column);
  const rows = Array.from({ length: area.rows }, (_, index) => area.row + index);
  const isEdited = (column: number): boolean => column >= area.column && column < area.column + area.columns;
  const placed = typedColumns
    .map((column) => ({ column, position: columnAt(table, column.key) }))
    .filter(({ position }) => position > 0);
  const editedColumns = placed.filter(({ position }) => isEdited(position));

  const changes: Change<CellContent>[] = [];
  const refused: Place[] = [];
  const putBack = new Set<number>();
  const remarks = new Map<string, Change<string>>();
  const place = (row: number, column: number): string => `${row} ${column}`;
  const holdsEntry = (row: number): boolean =>
    placed.some(({ position }) => trimmed(asItIs(row, position)) !== '');
  const tendValue = (row: number, column: Column, value: CellValue): TendedCell => {
    const tended = tendCell(column, value, knowledge);
    if (column.key !== 'status' || tended.note !== '') return tended;
    const status = typeof tended.content === 'string' ? tended.content : trimmed(value);
    const refusal = knowledge.statusRefusal(row, status);
    if (refusal) {
      putBack.add(row);
      return { content: refusal.before, note: refusal.note };
    }
    const isUnexplained = needsReason(status) && textAt(table, row, 'verifierNote') === '';
    return isUnexplained ? { ...tended, note: reasonMissing } : tended;
  };
  for (const row of rows)
    for (const { column, position } of editedColumns) {
      const formula = valueAt(formulas, row - area.row + 1, position - area.column + 1);
      const { content, note } =
        formula === '' ? tendValue(row, column, asItIs(row, position)) : tendFormula(column, formula);
      if (content !== undefined) changes.push({ row, column: position, value: content });
      else if (note !== '' && isStrict(column)) refused.push({ row, column: position });
      remarks.set(place(row, position), { row, column: position, value: note });
    }

  const contentNow = new Map(changes.map(({ row, column, value }) => [place(row, column), value]));
  const textNow = (row: number, key: string): string => {
    const made = contentNow.get(place(row, columnAt(table, key)));
    return trimmed(typeof made === 'string' ? made : cellAt(table, row, key));
  };
  const [unitColumn, opdColumn] = [columnAt(table, 'unit'), columnAt(table, 'opd')];
  const put = (row: number, column: number, value: string): void => {
    changes.push({ row, column, value });
    contentNow.set(place(row, column), value);
  };
  for (const row of unitColumn > 0 ? rows : []) {
    const kind = textNow(row, 'proposerKind');
    const isSchool = isSchoolKind(kind);
    if (isSchool && isEdited(opdColumn) && textNow(row, 'opd') === '' && knowledge.schoolsAgency !== '')
      put(row, opdColumn, knowledge.schoolsAgency);
    const key = place(row, unitColumn);
    const present = noteAt(row, unitColumn);
    if (isSchool && knowledge.schoolUnit) {
      const entry = { kind, unit: textNow(row, 'unit'), opd: textNow(row, 'opd') };
      const { content, note } = knowledge.schoolUnit(entry);
      if (typeof content === 'string' && isEdited(unitColumn)) put(row, unitColumn, content);
      if (!remarks.get(key)?.value) remarks.set(key, { row, column: unitColumn, value: note });
    } else if (isOutdatedNote(present, isSchool, textNow(row, 'opd')) && !remarks.get(key)?.value)
      remarks.set(key, { row, column: unitColumn, value: '' });
  }

  const changedTo = new Map(changes.map(({ row, column, value }) => [place(row, column), value]));
  const after = (row: number, key: string): CellValue => {
    const value = changedTo.get(place(row, columnAt(table, key))) ?? cellAt(table, row, key);
    return typeof value === 'object' && !(value instanceof Date) ? '' : value;
  };

  const allRows = rowsOf(table);
  const isInArea = (row: number): boolean => row >= area.row && row < area.row + area.rows;
  const taken = new Set<string>();
  // Of two rows with one ID it is the edited one, the later one else, that is the copy.
  const withoutId = [...allRows.filter((row) => !isInArea(row)), ...allRows.filter(isInArea)]
    .filter((row) => {
      const id = textAt(table, row, 'id');
      const isOwn = partsOfId(id) !== null && !taken.has(id);
      if (isOwn) taken.add(id);
      return !isOwn && holdsEntry(row);
    })
    .sort((one, other) => one - other);

  const incomplete = new Set(withoutId);
  const nameColumn = columnAt(table, 'name');
  const isAdvised = ['opd', 'unit', 'name', 'reopenedUntil'].some((key) => isEdited(columnAt(table, key)));
  const named = (row: number) => ({
    row,
    id: textAt(table, row, 'id'),
    opd: after(row, 'opd'),
    unit: after(row, 'unit'),
    name: after(row, 'name'),
  });
  const adviceOn = isAdvised ? nameAdviser(allRows.map(named)) : () => '';
  /** A row that comes after the deadline says so, whoever edits it later, until it is opened. */
  const lateness = (row: number): string => {
    const cells = [after(row, 'status'), after(row, 'reopenedUntil')] as const;
    // A row that is begun now: a number may have stood in it before.
    if (incomplete.has(row) || !isStamped(row)) return knowledge.gate.closedToEditor(...cells);
    return isAdvised && isClosedText(ownPart(noteAt(row, nameColumn)))
      ? knowledge.gate.closedText(...cells)
      : '';
  };
  for (const row of nameColumn > 0 ? rows : []) {
    const key = place(row, nameColumn);
    const late = lateness(row);
    if (!isAdvised && late === '') continue;
    const advice = remarks.get(key)?.value || adviceOn(named(row));
    const value = [late, advice].filter((text) => text !== '').join(' ');
    remarks.set(key, { row, column: nameColumn, value });
  }

  const changedNotes = [...remarks.values()]
    .map(({ row, column, value }) => ({ row, column, value: withOwnNote(noteAt(row, column), value) }))
    .filter(({ row, column, value }) => column <= columns && value !== noteAt(row, column));

  const isComplete = (row: number): boolean => !incomplete.has(row) && isStamped(row);
  // Sorting reaches over the IDs, which nobody types: rows that take theirs along have moved, not changed.
  const isMoved = isEdited(columnAt(table, 'id'));
  const noteBlock = blockAround(changedNotes, noteAt);
  return {
    cells: blocksAround(
      editedColumns.map(({ position }) => position),
      changes,
      asItIs,
    ).map((block) => ({ ...block, hasRefused: refused.some((cell) => isInside(cell, block)) })),
    notes: noteBlock ? [noteBlock] : [],
    withoutId,
    changed: rows.filter(
      (row) =>
        !(isMoved && isComplete(row)) &&
        editedColumns.some(({ column }) => column.key !== 'status' || !putBack.has(row)) &&
        // A row in reserve stays one until something stands in it.
        (holdsEntry(row) || (partsOfId(textAt(table, row, 'id')) !== null && isStamped(row))),
    ),
    unstamped: allRows.filter((row) => !isInArea(row) && holdsEntry(row) && !isStamped(row)),
  };
};
