import { exception } from '../core/exception';
import type { Signatures } from '../core/signatures';
import { rangeInners } from './range-inner';
import { SheetBasics } from './sheet-basics';
import { sheetInners } from './sheet-inner';

type Kind = 'rows' | 'columns';
type GoogleRange = GoogleAppsScript.Spreadsheet.Range;

/** Height of a row that holds one line in the standard font. */
const lineOfText = 21;

/** Rows and columns of a Sheet: inserting, deleting, moving, sizes, hiding. */
export class SheetLines extends SheetBasics {
  #insert(kind: Kind, before: number, count: number): this {
    const { world, id } = sheetInners.of(this);
    world.calls.document.insertLines(id, kind, before, count);
    world.properties.forget();
    return this;
  }
  #delete(kind: Kind, from: number, count: number): this {
    const { world, id } = sheetInners.of(this);
    world.calls.document.deleteLines(id, kind, from, count);
    world.properties.forget();
    return this;
  }
  #hide(kind: Kind, from: number, count: number, hidden: boolean): this {
    const { world, id } = sheetInners.of(this);
    world.calls.document.setLinesHidden(id, kind, from, count, hidden);
    return this;
  }
  #hideRange(kind: Kind, range: GoogleRange, hidden: boolean): void {
    const { rect } = rangeInners.of(range);
    if (kind === 'rows') this.#hide(kind, rect.row, rect.rows, hidden);
    else this.#hide(kind, rect.column, rect.columns, hidden);
  }
  #size(kind: Kind, from: number, count: number, pixels: number | 'auto'): this {
    const { world, id } = sheetInners.of(this);
    world.calls.document.setLineSize(id, kind, from, count, pixels);
    return this;
  }
  #move(kind: Kind, range: GoogleRange, destination: number): void {
    const { world, id } = sheetInners.of(this);
    const { rect } = rangeInners.of(range);
    if (rect.sheet !== id) throw exception('The range must be on the same sheet.');
    const [from, count] = kind === 'rows' ? [rect.row, rect.rows] : [rect.column, rect.columns];
    world.calls.document.moveLines(id, kind, from, count, destination);
  }

  override insertColumnAfter(position: number): this {
    return this.#insert('columns', position + 1, 1);
  }
  override insertColumnBefore(position: number): this {
    return this.#insert('columns', position, 1);
  }
  override insertColumns(index: number, count = 1): void {
    this.#insert('columns', index, count);
  }
  override insertColumnsAfter(position: number, count: number): this {
    return this.#insert('columns', position + 1, count);
  }
  override insertColumnsBefore(position: number, count: number): this {
    return this.#insert('columns', position, count);
  }
  override insertRowAfter(position: number): this {
    return this.#insert('rows', position + 1, 1);
  }
  override insertRowBefore(position: number): this {
    return this.#insert('rows', position, 1);
  }
  override insertRows(index: number, count = 1): void {
    this.#insert('rows', index, count);
  }
  override insertRowsAfter(position: number, count: number): this {
    return this.#insert('rows', position + 1, count);
  }
  override insertRowsBefore(position: number, count: number): this {
    return this.#insert('rows', position, count);
  }
  override deleteColumn(position: number): this {
    return this.#delete('columns', position, 1);
  }
  override deleteColumns(position: number, count: number): void {
    this.#delete('columns', position, count);
  }
  override deleteRow(position: number): this {
    return this.#delete('rows', position, 1);
  }
  override deleteRows(position: number, count: number): void {
    this.#delete('rows', position, count);
  }
  override moveColumns(columns: GoogleRange, destination: number): void {
    this.#move('columns', columns, destination);
  }
  override moveRows(rows: GoogleRange, destination: number): void {
    this.#move('rows', rows, destination);
  }

  override getColumnWidth(position: number): number {
    const { world, id } = sheetInners.of(this);
    return world.calls.document.lineSize(id, 'columns', position);
  }
  override getRowHeight(position: number): number {
    const { world, id } = sheetInners.of(this);
    return world.calls.document.lineSize(id, 'rows', position);
  }
  override setColumnWidth(position: number, width: number): this {
    return this.#size('columns', position, 1, width);
  }
  override setColumnWidths(start: number, count: number, width: number): this {
    return this.#size('columns', start, count, width);
  }
  override setRowHeight(position: number, height: number): this {
    return this.setRowHeights(position, 1, height);
  }
  /** Rows grow to fit what is in them, an empty one to a line of text. */
  override setRowHeights(start: number, count: number, height: number): this {
    return this.#size('rows', start, count, Math.max(height, lineOfText));
  }
  override setRowHeightsForced(start: number, count: number, height: number): this {
    return this.#size('rows', start, count, height);
  }
  override autoResizeColumn(position: number): this {
    return this.#size('columns', position, 1, 'auto');
  }
  override autoResizeColumns(start: number, count: number): this {
    return this.#size('columns', start, count, 'auto');
  }
  override autoResizeRows(start: number, count: number): this {
    return this.#size('rows', start, count, 'auto');
  }

  override hideColumn(column: GoogleRange): void {
    this.#hideRange('columns', column, true);
  }
  override hideColumns(index: number, count = 1): void {
    this.#hide('columns', index, count, true);
  }
  override hideRow(row: GoogleRange): void {
    this.#hideRange('rows', row, true);
  }
  override hideRows(index: number, count = 1): void {
    this.#hide('rows', index, count, true);
  }
  override showColumns(index: number, count = 1): void {
    this.#hide('columns', index, count, false);
  }
  override showRows(index: number, count = 1): void {
    this.#hide('rows', index, count, false);
  }
  override unhideColumn(column: GoogleRange): void {
    this.#hideRange('columns', column, false);
  }
  override unhideRow(row: GoogleRange): void {
    this.#hideRange('rows', row, false);
  }
  override isColumnHiddenByUser(position: number): boolean {
    const { world, id } = sheetInners.of(this);
    return world.calls.document.lineHidden(id, 'columns', position).byUser;
  }
  override isRowHiddenByFilter(position: number): boolean {
    const { world, id } = sheetInners.of(this);
    return world.calls.document.lineHidden(id, 'rows', position).byFilter;
  }
  override isRowHiddenByUser(position: number): boolean {
    const { world, id } = sheetInners.of(this);
    return world.calls.document.lineHidden(id, 'rows', position).byUser;
  }
}

const one = 'int';
const two = 'int,int';
const oneOrTwo = 'int|int,int';
const three = 'int,int,int';

/** What these methods take. */
export const sheetLinesSignatures: Signatures = {
  insertColumnAfter: one,
  insertColumnBefore: one,
  insertColumns: oneOrTwo,
  insertColumnsAfter: two,
  insertColumnsBefore: two,
  insertRowAfter: one,
  insertRowBefore: one,
  insertRows: oneOrTwo,
  insertRowsAfter: two,
  insertRowsBefore: two,
  deleteColumn: one,
  deleteColumns: two,
  deleteRow: one,
  deleteRows: two,
  moveColumns: 'Range,int',
  moveRows: 'Range,int',
  getColumnWidth: one,
  getRowHeight: one,
  setColumnWidth: two,
  setColumnWidths: three,
  setRowHeight: two,
  setRowHeights: three,
  setRowHeightsForced: three,
  autoResizeColumn: one,
  autoResizeColumns: two,
  autoResizeRows: two,
  hideColumn: 'Range',
  hideColumns: oneOrTwo,
  hideRow: 'Range',
  hideRows: oneOrTwo,
  showColumns: oneOrTwo,
  showRows: oneOrTwo,
  unhideColumn: 'Range',
  unhideRow: 'Range',
  isColumnHiddenByUser: one,
  isRowHiddenByFilter: one,
  isRowHiddenByUser: one,
};
