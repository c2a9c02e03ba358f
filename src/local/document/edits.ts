import type { Cell, Rect, Style } from './book';
import type { DocumentCalls, StyleKey } from './calls';
import { assertOnGrid, cellAt, emptyCell, visitCells } from './cells';
import { copyTarget, makeRoom } from './copy-cells';
import type { Answering, EditEvent, PersonEdit } from './document';
import { assertMayEdit } from './rights';
import { assertGridFits, putInputs, readInputs, typistOf } from './values';
import type { Workbook } from './workbook';

/** A cell's value as an edit event tells it: dates as serial numbers, nothing for an empty cell. */
export const eventValue = (cell: Cell | undefined): string | undefined => {
  const value = cell?.value ?? null;
  if (value === null || value === '') return undefined;
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  return typeof value === 'object' ? value.error : String(value);
};

const only = (changeType: EditEvent['changeType']): EditEvent => ({ range: null, changeType });

const isCell = (rect: Rect): boolean => rect.rows === 1 && rect.columns === 1;

const withOld = (event: EditEvent, oldValue: string | undefined): EditEvent =>
  oldValue === undefined ? event : { ...event, oldValue };

const type = (
  workbook: Workbook,
  email: string,
  { rect, values }: Extract<PersonEdit, { kind: 'type' }>,
): EditEvent => {
  const { book } = workbook;
  const sheet = workbook.sheet(rect.sheet);
  assertGridFits(values, rect);
  assertMayEdit(book, email, rect);
  // A paste that reaches beyond the sheet makes it larger.
  if (makeRoom(book, sheet, rect)) {
    workbook.calculation.outlineChanged();
    workbook.tell({ kind: 'book' });
  }
  const isOne = isCell(rect);
  const old = isOne ? eventValue(cellAt(sheet, rect.row, rect.column)) : undefined;
  // What is typed must satisfy a strict rule; what is pasted in bulk gets past it, which is why rules are no defence.
  const inputs = readInputs(book, sheet, rect, values, typistOf(book, workbook.now()), isOne);
  workbook.write(rect, () => putInputs(book, sheet, rect, inputs));
  const event: EditEvent = { range: rect, changeType: 'EDIT' };
  if (!isOne) return event;
  const value = eventValue(cellAt(sheet, rect.row, rect.column));
  return withOld(value === undefined ? event : { ...event, value }, old);
};

const clear = (workbook: Workbook, email: string, rect: Rect): EditEvent => {
  const sheet = workbook.sheet(rect.sheet);
  assertOnGrid(sheet, rect);
  assertMayEdit(workbook.book, email, rect);
  const old = isCell(rect) ? eventValue(cellAt(sheet, rect.row, rect.column)) : undefined;
  workbook.write(rect, () =>
    visitCells(sheet, rect, (cell) => {
      emptyCell(cell);
      // The Delete key takes checkboxes away too.
      if (cell.validation?.criterion.type === 'CHECKBOX') delete cell.validation;
    }),
  );
  return withOld({ range: rect, changeType: 'EDIT' }, old);
};

const styleKeys: Readonly<Record<string, StyleKey>> = {
  background: 'background',
  fontColor: 'fontColor',
  fontFamily: 'fontFamily',
  fontSize: 'fontSize',
  fontWeight: 'fontWeight',
  fontStyle: 'fontStyle',
  fontLine: 'fontLine',
  horizontalAlignment: 'horizontalAlignment',
  verticalAlignment: 'verticalAlignment',
  wrap: 'wrap',
  textRotation: 'textRotation',
} satisfies Partial<Record<keyof Style, StyleKey>>;

const style = async (
  calls: Answering<DocumentCalls>,
  { rect, style: looks }: Extract<PersonEdit, { kind: 'style' }>,
): Promise<EditEvent> => {
  for (const [name, value] of Object.entries(looks)) {
    const key = styleKeys[name];
    if (name === 'numberFormat') await calls.setNumberFormats(rect, [[String(value ?? '')]]);
    else if (key) await calls.setStyles(rect, key, [[value]]);
  }
  return only('FORMAT');
};

const shift: Record<'insertLines' | 'deleteLines', Record<'rows' | 'columns', EditEvent['changeType']>> = {
  insertLines: { rows: 'INSERT_ROW', columns: 'INSERT_COLUMN' },
  deleteLines: { rows: 'REMOVE_ROW', columns: 'REMOVE_COLUMN' },
};

/** Does what a person does in the grid and tells the event that Google makes of it. */
export const editing = async (
  workbook: Workbook,
  email: string,
  calls: Answering<DocumentCalls>,
  edit: PersonEdit,
): Promise<EditEvent> => {
  switch (edit.kind) {
    case 'type':
      return type(workbook, email, edit);
    case 'clear':
      return clear(workbook, email, edit.rect);
    case 'copy':
      await calls.copy(edit.from, edit.to, 'normal', false);
      return { range: copyTarget(edit.from, edit.to, false), changeType: 'EDIT' };
    case 'move':
      await calls.move(edit.from, edit.to);
      return {
        range: { ...edit.to, rows: edit.from.rows, columns: edit.from.columns },
        changeType: 'EDIT',
      };
    case 'sort':
      await calls.sort(edit.rect, [...edit.keys]);
      return { range: edit.rect, changeType: 'EDIT' };
    case 'insertLines':
      await calls.insertLines(edit.sheet, edit.lines, edit.at, edit.count);
      return only(shift.insertLines[edit.lines]);
    case 'deleteLines':
      await calls.deleteLines(edit.sheet, edit.lines, edit.at, edit.count);
      return only(shift.deleteLines[edit.lines]);
    case 'moveLines':
      await calls.moveLines(edit.sheet, edit.lines, edit.at, edit.count, edit.before);
      return only('OTHER');
    case 'hideLines':
    case 'showLines':
      await calls.setLinesHidden(edit.sheet, edit.lines, edit.at, edit.count, edit.kind === 'hideLines');
      return only('OTHER');
    case 'resizeLines':
      await calls.setLineSize(edit.sheet, edit.lines, edit.at, edit.count, edit.pixels);
      return only('OTHER');
    case 'insertSheet':
      await calls.insertSheet({
        ...(edit.name === null ? {} : { name: edit.name }),
        ...(edit.index === null ? {} : { index: edit.index }),
      });
      return only('INSERT_GRID');
    case 'deleteSheet':
      await calls.deleteSheet(edit.sheet);
      return only('REMOVE_GRID');
    case 'duplicateSheet': {
      const at = workbook.book.sheets.findIndex(({ id }) => id === edit.sheet);
      await calls.copySheet(edit.sheet, { index: at + 1 });
      return only('INSERT_GRID');
    }
    case 'renameSheet':
      await calls.setSheet(edit.sheet, { name: edit.name });
      return only('OTHER');
    case 'moveSheet':
      await calls.moveSheet(edit.sheet, edit.index);
      return only('OTHER');
    case 'hideSheet':
    case 'showSheet':
      await calls.setSheet(edit.sheet, { hidden: edit.kind === 'hideSheet' });
      return only('OTHER');
    case 'style':
      return style(calls, edit);
    case 'note':
      await calls.setNotes(edit.rect, [[edit.note]]);
      return only('OTHER');
  }
};
