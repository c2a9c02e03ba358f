import { format, isDateFormat, isPercentFormat } from 'numfmt';
import type { Cell } from '../document/book';

const usesDecimalComma = (locale: string): boolean => !/^(en|ja|zh|th)/.test(locale);

const plainNumber = (value: number, locale: string): string =>
  usesDecimalComma(locale) ? String(value).replace('.', ',') : String(value);

/** What the editor opens with: the formula, the whole number, the date as it is typed in the spreadsheet's locale. */
export const editText = (cell: Cell, locale: string): string | null => {
  const { value, formula, numberFormat = '' } = cell;
  if (formula !== undefined) return formula;
  if (typeof value !== 'number') return null;
  if (isDateFormat(numberFormat)) {
    const day = locale.startsWith('en_US') ? 'm/d/yyyy' : 'dd/mm/yyyy';
    return String(format(Number.isInteger(value) ? day : `${day} hh:mm:ss`, value));
  }
  if (isPercentFormat(numberFormat)) return `${plainNumber(Number((value * 100).toPrecision(15)), locale)}%`;
  return plainNumber(value, locale);
};
