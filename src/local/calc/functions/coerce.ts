import type { CellError } from '../../document/book';
import { isDateLike } from '../../document/display';
import { localeFacts } from '../../document/locale-facts';
import { type Input, inputValue, parseInput } from '../../document/parse-input';
import { type Call, type Plain, wrongValue } from './plain';
import { dateOf, serialOf } from './serial-date';

const numberText = /^\s*([-+]?(?:\d+\.?\d*|\.\d+)(?:[eE][-+]?\d+)?)\s*(%?)\s*$/;
const dateText = /^\s*(\d{4})-(\d{1,2})-(\d{1,2})(?:[T ](\d{1,2}):(\d{2})(?::(\d{2}))?)?\s*$/;

/** The number a text stands for ('12', '5%', '2026-09-30'), if it stands for one. */
export const numberInText = (text: string): number | null => {
  const number = numberText.exec(text);
  if (number) return Number(number[1]) / (number[2] ? 100 : 1);
  const date = dateText.exec(text);
  if (!date) return null;
  const [, year, month, day, hour = 0, minute = 0, second = 0] = date.map(Number).map((part) => part || 0);
  const time = (hour * 3600 + minute * 60 + second) / 86_400;
  return serialOf(year ?? 0, month ?? 0, day ?? 0) + time;
};

const typed = (text: string, { locale, now }: Pick<Call, 'locale' | 'now'>): Input =>
  parseInput(text, localeFacts(locale), dateOf(now).year);

/** The number that a text would be, had a person typed it into a cell: dates, times and currencies too. */
export const typedNumber = (text: string, call: Pick<Call, 'locale' | 'now'>): number | null => {
  const value = inputValue(typed(text, call));
  return typeof value === 'number' ? value : null;
};

/** The day that a text would be, had a person typed it into a cell. */
export const typedDay = (text: string, call: Pick<Call, 'locale' | 'now'>): number | null => {
  const input = typed(text, call);
  if (input === null || typeof input !== 'object' || !('format' in input)) return null;
  const { value, format } = input;
  return typeof value === 'number' && value >= 1 && isDateLike(format) ? Math.floor(value) : null;
};

/** Empty is 0, TRUE is 1, text counts if it reads as a number. */
export const toNumber = (value: Plain): number | CellError => {
  if (typeof value === 'number') return value;
  if (value === null) return 0;
  if (typeof value === 'boolean') return value ? 1 : 0;
  if (typeof value === 'object') return value;
  return numberInText(value) ?? wrongValue;
};

/** As `&` joins it: at most 15 digits, TRUE and FALSE in capitals, nothing for empty. */
export const toText = (value: Plain, locale: string): string => {
  if (value === null) return '';
  if (typeof value === 'string') return value;
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  if (typeof value === 'object') return value.error;
  const digits = String(Number(value.toPrecision(15)))
    .replace(/e([+-])(\d)$/, 'E$10$2')
    .replace('e', 'E');
  return usesDecimalComma(locale) ? digits.replace('.', ',') : digits;
};

const decimalCommas = new Map<string, boolean>();

/** Whether the locale writes 1,5 for one and a half. Asking Intl takes longer than most formulas. */
export const usesDecimalComma = (locale: string): boolean => {
  const known =
    decimalCommas.get(locale) ?? new Intl.NumberFormat(locale.replace('_', '-')).format(1.5).includes(',');
  decimalCommas.set(locale, known);
  return known;
};

export const toCondition = (value: Plain): boolean | CellError => {
  if (typeof value === 'boolean') return value;
  if (value === null) return false;
  if (typeof value === 'number') return value !== 0;
  if (typeof value === 'object') return value;
  if (/^true$/i.test(value)) return true;
  return /^false$/i.test(value) ? false : wrongValue;
};

const collator = new Intl.Collator('en', { sensitivity: 'accent' });
const rank = (value: Plain): number => (typeof value === 'number' ? 0 : typeof value === 'string' ? 1 : 2);

/** The order of values: numbers, texts (capitals or not), FALSE, TRUE; empty is 0, '' or FALSE as the other one is. */
export const compare = (left: Plain, right: Plain): number => {
  if (left === null) return right === null ? 0 : -compareFilled(right, emptyLike(right));
  return compareFilled(left, right === null ? emptyLike(left) : right);
};

const emptyLike = (value: Plain): Plain =>
  typeof value === 'number' ? 0 : typeof value === 'string' ? '' : false;

const compareFilled = (left: Plain, right: Plain): number => {
  if (typeof left === 'string' && typeof right === 'string')
    return left === right ? 0 : collator.compare(left, right);
  if (rank(left) !== rank(right)) return rank(left) - rank(right);
  return Number(left) - Number(right);
};

/** What `=` says: capitals do not matter, an empty cell equals 0, '' and FALSE. */
export const equal = (left: Plain, right: Plain): boolean => {
  if (typeof left === 'string' && typeof right === 'string')
    return left === right || (left.length === right.length && left.toLowerCase() === right.toLowerCase());
  return compare(left, right) === 0;
};

/** Same value, capitals or not; an empty cell equals only an empty cell. */
export const same = (left: Plain, right: Plain): boolean =>
  typeof left === typeof right && (left === null) === (right === null) && compare(left, right) === 0;
