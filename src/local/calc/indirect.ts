import {
  type BaseFunction,
  ErrorType,
  ErrorValueObject,
  type FunctionVariantType,
  StringValueObject,
} from '@univerjs/engine-formula';
import type { CellStore } from './cell-store';
import { sheetKey } from './formula-text';
import type { Plain } from './functions/plain';

/** Cells as INDIRECT is given them, with the sheet as Univer knows it; null for a sheet that is not there. */
const univerPlace = (text: string, store: CellStore): string | null => {
  const mark = text.lastIndexOf('!');
  if (mark < 0) return text;
  const name = text.slice(0, mark).replace(/^'(.*)'$/s, (_, quoted: string) => quoted.replaceAll("''", "'"));
  const sheet = store.sheetNamed(name);
  return sheet && `${sheetKey(sheet.id)}!${text.slice(mark + 1)}`;
};

/** Lets Univer's INDIRECT find names and sheets; elsewhere both are written out before Univer parses. */
export const teachIndirect = (
  indirect: BaseFunction,
  store: CellStore,
  named: (name: string) => string | null,
  read: (variant: FunctionVariantType) => Plain,
): void => {
  const work = indirect.calculate.bind(indirect);
  indirect.calculate = (where, ...rest) => {
    const text = read(where);
    if (typeof text !== 'string') return work(where, ...rest);
    const cells = univerPlace(named(text) ?? text, store);
    return cells === null
      ? ErrorValueObject.create(ErrorType.REF)
      : work(StringValueObject.create(cells), ...rest);
  };
};
