import type { Rect } from '../../document/book';
import { exception } from '../core/exception';
import { googleClass } from '../core/google-class';
import type { Signatures } from '../core/signatures';
import type { World } from '../core/world';
import { wireValue } from './cell-values';
import { Color, type ColorBuilder, hexOf } from './color';
import { cssHex } from './css-colors';
import { enums } from './enums';
import type { Range } from './range';
import { clearedBy } from './range-edit';
import { assertShape } from './range-geometry';
import { assertOnSheet } from './range-inner';
import { RangeList } from './range-list';
import { rangeOfNotation, sheetInners, wholeSheet } from './sheet-inner';
import type { Spreadsheet } from './spreadsheet';

const dataRect = (world: World, id: number): Rect => {
  const { row, column } = world.calls.document.extent(id);
  return { sheet: id, row: 1, column: 1, rows: Math.max(1, row), columns: Math.max(1, column) };
};

/** A Sheet's name and properties, its ranges and its cells as a whole. */
export class SheetBasics extends googleClass<GoogleAppsScript.Spreadsheet.Sheet>('Sheet') {
  constructor(world: World, id: number) {
    super();
    sheetInners.set(this, { world, id });
  }
  #properties() {
    const { world, id } = sheetInners.of(this);
    return world.properties.sheet(id);
  }
  #set(change: Parameters<World['calls']['document']['setSheet']>[1]): this {
    const { world, id } = sheetInners.of(this);
    world.calls.document.setSheet(id, change);
    world.properties.forget();
    return this;
  }
  override getFrozenColumns(): number {
    return this.#properties().frozenColumns;
  }
  override getFrozenRows(): number {
    return this.#properties().frozenRows;
  }
  override getIndex(): number {
    return this.#properties().index + 1;
  }
  override getMaxColumns(): number {
    return this.#properties().maxColumns;
  }
  override getMaxRows(): number {
    return this.#properties().maxRows;
  }
  override getName(): string {
    return this.#properties().name;
  }
  override getSheetName(): string {
    return this.getName();
  }
  override getParent(): Spreadsheet {
    return sheetInners.of(this).world.make.book();
  }
  override getSheetId(): number {
    return sheetInners.of(this).id;
  }
  override getTabColor(): string | null {
    return this.#properties().tabColor;
  }
  getTabColorObject(): Color | null {
    const { tabColor } = this.#properties();
    return tabColor === null ? null : new Color({ rgb: tabColor });
  }
  override getType(): GoogleAppsScript.Spreadsheet.SheetType {
    return enums.SheetType.member('GRID');
  }
  override hasHiddenGridlines(): boolean {
    return this.#properties().hiddenGridlines;
  }
  override hideSheet(): this {
    return this.#set({ hidden: true });
  }
  override isRightToLeft(): boolean {
    return false;
  }
  override isSheetHidden(): boolean {
    return this.#properties().hidden;
  }
  override setFrozenColumns(frozenColumns: number): void {
    this.#set({ frozenColumns });
  }
  override setFrozenRows(frozenRows: number): void {
    this.#set({ frozenRows });
  }
  override setHiddenGridlines(hiddenGridlines: boolean): this {
    return this.#set({ hiddenGridlines });
  }
  override setName(name: string): this {
    return this.#set({ name });
  }
  override setTabColor(color: string | null): this {
    return this.#set({ tabColor: color && cssHex(color) });
  }
  setTabColorObject(color: Color | ColorBuilder | null): this {
    return this.#set({ tabColor: hexOf(Color.colorOf(color)) });
  }
  override showSheet(): this {
    return this.#set({ hidden: false });
  }
  override getSheetValues(row: number, column: number, rows: number, columns: number): unknown[][] {
    // -1 stands for the last row or column that has data.
    const top = row === -1 ? this.getLastRow() : row;
    const left = column === -1 ? this.getLastColumn() : column;
    return this.getRange(top, left, rows, columns).getValues();
  }

  override getRange(...args: readonly [string] | readonly number[]): Range {
    const { world, id } = sheetInners.of(this);
    const [first] = args;
    if (typeof first === 'string') return rangeOfNotation(world, first, id);
    const [row = 1, column = 1, rows = 1, columns = 1] = args as readonly number[];
    const rect = { sheet: id, row, column, rows, columns };
    assertShape(rect.row, column, rows, columns);
    assertOnSheet(world, rect);
    return world.make.range(rect);
  }
  override getRangeList(notations: readonly string[]): RangeList {
    return new RangeList(notations.map((notation) => this.getRange(notation)));
  }
  override getDataRange(): Range {
    const { world, id } = sheetInners.of(this);
    return world.make.range(dataRect(world, id));
  }
  override getLastColumn(): number {
    const { world, id } = sheetInners.of(this);
    return world.calls.document.extent(id).column;
  }
  override getLastRow(): number {
    const { world, id } = sheetInners.of(this);
    return world.calls.document.extent(id).row;
  }
  override appendRow(contents: readonly unknown[]): this {
    const { world, id } = sheetInners.of(this);
    world.calls.document.appendRow(id, contents.map(wireValue));
    world.properties.forgetSizes();
    return this;
  }

  override clear(
    options: { formatOnly?: boolean | undefined; contentsOnly?: boolean | undefined } = {},
  ): this {
    return this.#clear(clearedBy(options));
  }
  override clearContents(): this {
    return this.#clear({ contents: true });
  }
  override clearFormats(): this {
    return this.#clear({ formats: true });
  }
  override clearNotes(): this {
    return this.#clear({ notes: true });
  }
  #clear(what: ReturnType<typeof clearedBy>): this {
    const inner = sheetInners.of(this);
    inner.world.calls.document.clear(wholeSheet(inner), what);
    return this;
  }
  override copyTo(spreadsheet: GoogleAppsScript.Spreadsheet.Spreadsheet): GoogleAppsScript.Spreadsheet.Sheet {
    const { world, id } = sheetInners.of(this);
    if (spreadsheet.getId() !== world.properties.peekBook().id) {
      throw exception('Di runtime lokal lembar hanya dapat disalin di dalam dokumennya sendiri.');
    }
    const copy = world.calls.document.copySheet(id, {});
    world.properties.forget();
    return world.make.sheet(copy.id);
  }
  override sort(column: number, ascending = true): this {
    const { world, id } = sheetInners.of(this);
    const { row } = world.calls.document.extent(id);
    const { frozenRows, maxColumns } = world.properties.peekSheet(id);
    const rows = row - frozenRows;
    if (rows < 1) return this;
    const rect = { sheet: id, row: frozenRows + 1, column: 1, rows, columns: maxColumns };
    world.calls.document.sort(rect, [{ column, ascending }]);
    return this;
  }
}

/** What these methods take. */
export const sheetBasicsSignatures: Signatures = {
  setFrozenColumns: 'int',
  setFrozenRows: 'int',
  setHiddenGridlines: 'boolean',
  setName: 'name:string',
  setTabColor: 'string?',
  setTabColorObject: 'Color?|ColorBuilder',
  getRange: 'int,int|int,int,int|int,int,int,int|a1Notation:text',
  getRangeList: 'string[]',
  getSheetValues: 'int,int,int,int',
  appendRow: 'any[]',
  clear: '|object',
  copyTo: 'Spreadsheet',
  sort: 'int|int,boolean',
};
