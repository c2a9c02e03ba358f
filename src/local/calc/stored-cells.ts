import { CellValueType, type ICellData, ObjectMatrix } from '@univerjs/core';
import type { CellStore } from './cell-store';

/** A sheet's cells in the shape Univer's own functions read them in. */
export class StoredCells extends ObjectMatrix<ICellData> {
  constructor(
    private readonly store: CellStore,
    private readonly sheet: number,
  ) {
    super();
  }

  override getValue(row: number, column: number): ICellData {
    const value = this.store.get(this.sheet, row + 1, column + 1);
    if (value === null) return {};
    if (typeof value === 'object') return { v: value.error };
    const types = {
      number: CellValueType.NUMBER,
      string: CellValueType.STRING,
      boolean: CellValueType.BOOLEAN,
    };
    return { v: value, t: types[typeof value as keyof typeof types] };
  }
}
