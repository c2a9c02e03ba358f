import { format, isDateFormat } from 'numfmt';
import type { Cell } from './book';
import type { LocaleFacts } from './locale-facts';

/** What getNumberFormat tells of a cell whose format is automatic. */
export const automaticFormat = '0.###############';

const dateFormats = new Map<string, boolean>();

/** Whether a number format shows numbers as dates, times or durations. */
export const isDateLike = (numberFormat: string | undefined): boolean => {
  if (numberFormat === undefined) return false;
  let known = dateFormats.get(numberFormat);
  if (known === undefined) {
    try {
      known = isDateFormat(numberFormat);
    } catch {
      known = false;
    }
    dateFormats.set(numberFormat, known);
  }
  return known;
};

/** A number as an automatic cell shows it: whole up to 15 digits, otherwise ten significant digits. */
const generalText = (value: number, locale: LocaleFacts): string => {
  if (Number.isInteger(value) && Math.abs(value) < 1e15) return String(value);
  const size = Math.abs(value);
  if (size >= 1e15 || size < 1e-6) {
    const [mantissa = '', exponent = ''] = value.toExponential(5).split('e');
    const sign = exponent.startsWith('-') ? '-' : '+';
    const short = mantissa.includes('.') ? mantissa.replace(/\.?0+$/, '') : mantissa;
    return `${short.replace('.', locale.decimal)}E${sign}${exponent.replace(/[+-]/, '').padStart(2, '0')}`;
  }
  const whole = Math.floor(size) === 0 ? 0 : Math.floor(Math.log10(size)) + 1;
  const rounded = whole > 10 ? value.toFixed(Math.max(0, 10 - whole)) : String(Number(value.toPrecision(10)));
  return rounded.replace('.', locale.decimal);
};

/** How a cell shows its value. */
export const displayText = (cell: Cell | undefined, locale: LocaleFacts): string => {
  if (!cell || cell.value === null) return '';
  const { value, numberFormat } = cell;
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  if (typeof value === 'object') return value.error;
  const isPlain = numberFormat === undefined || numberFormat === automaticFormat || numberFormat === '@';
  if (typeof value === 'number') {
    if (isPlain) return generalText(value, locale);
    try {
      return format(numberFormat, value, { locale: locale.tag, leap1900: false });
    } catch {
      return generalText(value, locale);
    }
  }
  if (isPlain || !numberFormat.includes('@')) return value;
  try {
    return format(numberFormat, value, { locale: locale.tag });
  } catch {
    return value;
  }
};
