import {
  ArrayValueObject,
  type BaseReferenceObject,
  type BaseValueObject,
  BooleanValueObject,
  ERROR_TYPE_SET,
  ErrorType,
  ErrorValueObject,
  type FunctionVariantType,
  NullValueObject,
  NumberValueObject,
  StringValueObject,
} from '@univerjs/engine-formula';
import type { CellStore } from './cell-store';
import { type Argument, type Grid, isGrid, type Plain } from './functions/plain';

const isErrorType = (name: string): name is ErrorType => ERROR_TYPE_SET.has(name as ErrorType);

const scalarObject = (value: Plain): BaseValueObject => {
  if (value === null) return NullValueObject.create();
  if (typeof value === 'number') return NumberValueObject.create(value);
  if (typeof value === 'string') return StringValueObject.create(value);
  if (typeof value === 'boolean') return BooleanValueObject.create(value);
  return ErrorValueObject.create(isErrorType(value.error) ? value.error : ErrorType.VALUE);
};

/**
 * An array that Univer's functions can work with and ours read straight away. Its value objects are made only when one
 * of Univer's own functions looks into it, because making 10,000 of them takes longer than most formulas do.
 */
export class GridObject extends ArrayValueObject {
  constructor(readonly grid: Grid) {
    super({
      calculateValueList: [],
      rowCount: grid.rows,
      columnCount: grid.columns,
      unitId: '',
      sheetId: '',
      row: -1,
      column: -1,
    });
    let values: BaseValueObject[][] | null = null;
    Object.defineProperty(this, '_values', {
      get: () => {
        values ??= Array.from({ length: grid.rows }, (_, row) =>
          Array.from({ length: grid.columns }, (_column, column) => scalarObject(grid.at(row, column))),
        );
        return values;
      },
      set: (replaced: BaseValueObject[][]) => {
        values = replaced;
      },
    });
  }
}

export const toObject = (value: Argument): BaseValueObject =>
  isGrid(value) ? new GridObject(value) : scalarObject(value);

const fromScalar = (object: BaseValueObject | null): Plain => {
  if (!object || object.isNull()) return null;
  if (object.isError()) return { error: String(object.getValue()) };
  const value = object.getValue();
  if (object.isBoolean()) return Boolean(value);
  return typeof value === 'bigint' ? Number(value) : value;
};

const gridOfArray = (array: ArrayValueObject): Grid => {
  const values = array.getArrayValue();
  return {
    rows: array.getRowCount(),
    columns: array.getColumnCount(),
    at: (row, column) => fromScalar(values[row]?.[column] ?? null),
  };
};

const isReference = (object: FunctionVariantType): object is BaseReferenceObject =>
  object.isReferenceObject();
const isArray = (object: FunctionVariantType): object is ArrayValueObject => object.isArray();

/** What Univer hands to a function, as plain values. */
export const fromObject = (object: FunctionVariantType, store: CellStore): Argument => {
  if (isReference(object)) {
    const { sheetId, range } = object.toUnitRange();
    if (!sheetId) return { error: '#REF!' };
    const { startRow, endRow, startColumn, endColumn } = range;
    return store.grid({
      sheet: Number(sheetId),
      row: startRow + 1,
      column: startColumn + 1,
      rows: endRow - startRow + 1,
      columns: endColumn - startColumn + 1,
    });
  }
  if (object instanceof GridObject) return object.grid;
  if (isArray(object)) return gridOfArray(object);
  return fromScalar(object);
};
