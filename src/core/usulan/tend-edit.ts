import { innovationsTab } from '../lembar/entry-tabs';
import { cellAt, columnAt, hasTitles, tableIn, textAt, valueAt } from '../lembar/table-rows';
import type { Area } from '../lembar/workbook';
import { once } from '../once';
import type { CellValue } from '../text';
import { agenciesIn, agencyFinder } from './agency-names';
import { type Block, blocksAround, type Change } from './blocks';
import { staysOpen } from './deadline';
import { type Editing, editorOf, type RightsBook } from './editor';
import { partsOfId } from './entry-ids';
import { type FormulaBook, fillFormulas } from './fill-formulas';
import { giveIds, type IdBook } from './give-ids';
import { type LogLine, unknownPerson, ways } from './log-lines';
import { logText, oldText } from './log-text';
import { schoolFinder } from './school-names';
import { isSchoolKind, schoolsAgency, tendSchool } from './school-units';
import { statusRefusals } from './status-refusals';
import type { CellContent } from './tend-cell';
import { tendRows } from './tend-rows';

type Grid<Value> = readonly (readonly Value[])[];

/** Tab Inovasi and what an edit in it needs; each method is one call to the document. */
export interface EntryBook extends RightsBook, IdBook, FormulaBook {
  values(): Grid<CellValue>;
  formulas(area: Area): Grid<string>;
  notes(area: Area): Grid<string>;
  /** Tab OPD, titles included. */
  agencies(): Grid<CellValue>;
  /** Tab Sekolah, titles included; empty when it is not there. */
  schools(): Grid<CellValue>;
  /** Tab Pengaturan, labels and values. */
  settings(): Grid<CellValue>;
  /** Tab Riwayat, titles included; empty when it is not there. */
  log(): Grid<CellValue>;
  /** Writes contents; a block with refused cells in it takes three calls more. */
  write(block: Block<CellContent> & { readonly hasRefused?: boolean }): void;
  writeNotes(block: Block<string>): void;
  appendLog(line: LogLine): void;
}

/** What else the edit may have done to the tab's protections. */
export interface Tended {
  /** Whole rows may have moved, as by sorting: the edit reaches over the IDs, which nobody types. */
  readonly haveRowsMoved: boolean;
  /** Bapperida may have opened rows after the deadline, or taken a day of opening away. */
  readonly mayHaveOpenedRows: boolean;
}

const nothingElse: Tended = { haveRowsMoved: false, mayHaveOpenedRows: false };

const stampKeys = ['createdAt', 'changedAt', 'changedBy'] as const;

/**
 * Tends the rows that a person has just edited in tab Inovasi: gives IDs, stamps who changed them and when, puts
 * contents in the usual form and notes what cannot be understood. Titles are left alone, and so is everything in a tab
 * without them. The number of calls does not depend on the number of rows. Returns what the edit may have done to the
 * tab's protections.
 */
export const tendEdit = (book: EntryBook, edit: Area, editing: Editing): Tended => {
  const { now, who, dayOf } = editing;
  const grid = book.values();
  const table = tableIn(innovationsTab, grid);
  if (!hasTitles(table)) return nothingElse;
  const row = Math.max(edit.row, table.headerRow + 1);
  const area: Area = { ...edit, row, rows: edit.row + edit.rows - row };
  if (area.rows < 1) return nothingElse;
  const place = (key: string): number => columnAt(table, key);
  const editedRows = Array.from({ length: area.rows }, (_, index) => area.row + index);

  const isEdited = (key: string): boolean =>
    place(key) >= area.column && place(key) < area.column + area.columns;
  const agencies = isEdited('opd') ? agenciesIn(book.agencies()) : [];
  const hasSchool =
    ['unit', 'proposerKind'].some(isEdited) &&
    editedRows.some((one) => isSchoolKind(String(cellAt(table, one, 'proposerKind'))));
  const schools = hasSchool && !(editing.isHurried && isEdited('opd')) ? schoolFinder(book.schools()) : null;
  const settings = once(() => book.settings());
  const editor = editorOf({ team: () => book.team(), settings }, editing);
  const columns = Math.max(...Object.values(table.at));
  const { cells, notes, withoutId, changed, unstamped } = tendRows(
    {
      table,
      columns,
      area,
      formulas: book.formulas(area),
      notes: book.notes({ ...area, column: 1, columns }),
    },
    {
      agencyOf: agencyFinder(agencies),
      schoolsAgency: schoolsAgency(agencies.map(({ name }) => name)),
      schoolUnit: schools && ((entry) => tendSchool(schools, entry)),
      statusRefusal: isEdited('status')
        ? statusRefusals(() => book.log(), table, area, editing, editor)
        : () => null,
      gate: editor,
    },
  );

  // The ID comes first: a run that is cut short after it leaves a row that the next edit completes.
  const newIds =
    withoutId.length > 0 && place('id') > 0
      ? giveIds({ ...book, settings }, { grid, column: place('id'), rows: withoutId }, editing)
      : new Map<number, string>();

  const stamped = stampKeys.filter((key) => place(key) > 0);
  const stampsOf = (person: string): Readonly<Record<(typeof stampKeys)[number], CellContent>> => ({
    createdAt: now,
    changedAt: now,
    changedBy: person === '' ? unknownPerson : person,
  });
  const stampRows = (rows: readonly number[], person: string): readonly Change<CellContent>[] =>
    rows.flatMap((one) =>
      stamped
        .filter((key) => key !== 'createdAt' || cellAt(table, one, key) === '')
        .map((key) => ({ row: one, column: place(key), value: stampsOf(person)[key] })),
    );
  const stampChanges = [...stampRows(changed, who), ...stampRows(unstamped, '')];
  for (const block of blocksAround(stamped.map(place), stampChanges, (atRow, column) =>
    valueAt(grid, atRow, column),
  ))
    book.write(block);
  for (const block of cells) book.write(block);
  for (const block of notes) book.writeNotes(block);
  fillFormulas(book, table);

  // One typed cell is logged at once, with what Google says it held. What is pasted is found by `catchUp`, and so is a line
  // that a run which is cut short does not come to.
  const column = innovationsTab.columns.find(({ key }) => place(key) === area.column);
  const { oldValue } = editing;
  const hasRepairs = editedRows.some((one) => staysOpen(String(cellAt(table, one, 'status'))));
  const tended: Tended = {
    haveRowsMoved: (area.rows > 1 || area.columns > 1) && isEdited('id'),
    mayHaveOpenedRows:
      isEdited('reopenedUntil') || (isEdited('status') && editor.isKnownToBeOfTeam() && hasRepairs),
  };
  if (area.rows > 1 || area.columns > 1) return tended;
  if (oldValue === null || !column || column.writer === 'automation') return tended;
  // What was typed into a row in reserve and erased again before this run left nothing behind.
  if (!changed.includes(area.row)) return tended;
  const id = newIds.get(area.row) ?? textAt(table, area.row, 'id');
  const written = cells[0]?.grid[0]?.[0];
  const before = oldText(column, oldValue);
  const after = logText(written ?? valueAt(grid, area.row, area.column), dayOf);
  if (partsOfId(id) === null || before === after) return tended;
  book.appendLog({
    at: now,
    who: who === '' ? unknownPerson : who,
    id,
    field: column.header,
    before,
    after,
    how: ways.typed,
  });
  return tended;
};
