import type { Rect } from '../../document/book';
import { exception } from '../core/exception';
import { googleClass } from '../core/google-class';
import type { Signatures } from '../core/signatures';
import type { World } from '../core/world';
import { columnLetters } from './a1';
import type { Range } from './range';
import { assertOnSheet, type OpenEnd, rangeInners } from './range-inner';
import type { Sheet } from './sheet';

/** A rectangle's A1 notation; '' for a whole sheet. */
export const a1Of = (rect: Rect, openEnd: OpenEnd = null): string => {
  const [left, right] = [columnLetters(rect.column), columnLetters(rect.column + rect.columns - 1)];
  const [top, bottom] = [rect.row, rect.row + rect.rows - 1];
  if (rect.open === 'sheet') return '';
  if (rect.open === 'rows') return `${top}:${bottom}`;
  if (rect.open === 'columns') return `${left}:${right}`;
  if (openEnd === 'rows') return `${left}${top}:${right}`;
  if (openEnd === 'columns') return `${left}${top}:${bottom}`;
  return rect.rows === 1 && rect.columns === 1 ? `${left}${top}` : `${left}${top}:${right}${bottom}`;
};

/** Throws Google's message for a start or a size that cannot be. */
export const assertShape = (row: number, column: number, rows: number, columns: number): void => {
  if (row < 1) throw exception('The starting row of the range is too small.');
  if (column < 1) throw exception('The starting column of the range is too small.');
  if (rows < 1) throw exception('The number of rows in the range must be at least 1.');
  if (columns < 1) throw exception('The number of columns in the range must be at least 1.');
};

/** Where a Range is: everything it knows without asking the document. */
export class RangeGeometry extends googleClass<GoogleAppsScript.Spreadsheet.Range>('Range') {
  constructor(world: World, rect: Rect, openEnd: OpenEnd) {
    super();
    rangeInners.set(this, { world, rect, openEnd });
  }
  override getA1Notation(): string {
    const { rect, openEnd } = rangeInners.of(this);
    return a1Of(rect, openEnd);
  }
  override getCell(row: number, column: number): Range {
    const { world, rect } = rangeInners.of(this);
    if (row < 1 || row > rect.rows || column < 1 || column > rect.columns) {
      throw exception('Cell reference out of range');
    }
    return world.make.range({
      sheet: rect.sheet,
      row: rect.row + row - 1,
      column: rect.column + column - 1,
      rows: 1,
      columns: 1,
    });
  }
  override getColumn(): number {
    return rangeInners.of(this).rect.column;
  }
  getColumnIndex(): number {
    return this.getColumn();
  }
  override getGridId(): number {
    return rangeInners.of(this).rect.sheet;
  }
  override getHeight(): number {
    return rangeInners.of(this).rect.rows;
  }
  override getLastColumn(): number {
    const { rect } = rangeInners.of(this);
    return rect.column + rect.columns - 1;
  }
  override getLastRow(): number {
    const { rect } = rangeInners.of(this);
    return rect.row + rect.rows - 1;
  }
  override getNumColumns(): number {
    return rangeInners.of(this).rect.columns;
  }
  override getNumRows(): number {
    return rangeInners.of(this).rect.rows;
  }
  override getRow(): number {
    return rangeInners.of(this).rect.row;
  }
  override getRowIndex(): number {
    return this.getRow();
  }
  override getSheet(): Sheet {
    const { world, rect } = rangeInners.of(this);
    return world.make.sheet(rect.sheet);
  }
  override getWidth(): number {
    return rangeInners.of(this).rect.columns;
  }
  override isEndColumnBounded(): boolean {
    const { rect, openEnd } = rangeInners.of(this);
    return rect.open !== 'rows' && rect.open !== 'sheet' && openEnd !== 'columns';
  }
  override isEndRowBounded(): boolean {
    const { rect, openEnd } = rangeInners.of(this);
    return rect.open !== 'columns' && rect.open !== 'sheet' && openEnd !== 'rows';
  }
  override isStartColumnBounded(): boolean {
    const { rect } = rangeInners.of(this);
    return rect.open !== 'rows' && rect.open !== 'sheet';
  }
  override isStartRowBounded(): boolean {
    const { rect } = rangeInners.of(this);
    return rect.open !== 'columns' && rect.open !== 'sheet';
  }
  override offset(rowOffset: number, columnOffset: number, numRows?: number, numColumns?: number): Range {
    const { world, rect } = rangeInners.of(this);
    const moved = {
      sheet: rect.sheet,
      row: rect.row + rowOffset,
      column: rect.column + columnOffset,
      rows: numRows ?? rect.rows,
      columns: numColumns ?? rect.columns,
    };
    assertShape(moved.row, moved.column, moved.rows, moved.columns);
    assertOnSheet(world, moved);
    return world.make.range(moved);
  }
}

/** What these methods take. */
export const rangeGeometrySignatures: Signatures = {
  getCell: 'int,int',
  offset: 'int,int|int,int,int|int,int,int,int',
};
