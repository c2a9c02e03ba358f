import type { CellValue } from './book';
import type { LocaleFacts } from './locale-facts';
import { beginsWithMonth, type Parsed, parseDate, parseMoment, parseTime } from './parse-date';

/** What a typed text means: a formula, a value, or one with the number format it brings to a cell that has none. */
export type Input =
  | CellValue
  | { readonly formula: string }
  | { readonly value: CellValue; readonly format: string };

/** The value of what was read; undefined for a formula. */
export const inputValue = (input: Input): CellValue | undefined => {
  if (input === null || typeof input !== 'object' || 'error' in input) return input;
  return 'formula' in input ? undefined : input.value;
};

const errors = /^#(?:N\/A|REF!|VALUE!|DIV\/0!|NUM!|NAME\?|NULL!|ERROR!)$/i;
const numbers = new Map<LocaleFacts, RegExp>();

const literally = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** Sign, currency, sign, digits (grouped or not) with decimals, exponent, percent; or the same in parentheses. */
const numberPattern = (locale: LocaleFacts): RegExp => {
  let pattern = numbers.get(locale);
  if (!pattern) {
    const group = literally(locale.group);
    const decimal = literally(locale.decimal);
    const currency = `(?:${literally(locale.currency)}${locale.currency.length > 1 ? '\\.?' : ''})`;
    pattern = new RegExp(
      `^(\\()?([+-])? ?(${currency})? ?([+-])?(?:(\\d{1,3}(?:${group}\\d{3})+|\\d+)(${decimal}\\d*)?|(${decimal}\\d+))(e[+-]?\\d+)?( ?%)?(\\))?$`,
      'i',
    );
    numbers.set(locale, pattern);
  }
  return pattern;
};

const parseNumber = (text: string, locale: LocaleFacts): Parsed | number | null => {
  const match = numberPattern(locale).exec(text);
  if (!match) return null;
  const [, open, sign, currency, innerSign, whole = '0', decimals, bare, exponent, percent, close] = match;
  if (Boolean(open) !== Boolean(close) || (sign && innerSign) || (open && (sign || innerSign))) return null;
  if (currency && (exponent || percent)) return null;
  const fraction = (decimals ?? bare ?? '').slice(1);
  const digits = whole.replaceAll(locale.group, '');
  const isNegative = open === '(' || sign === '-' || innerSign === '-';
  const size = Number(`${digits}.${fraction}${exponent ?? ''}`);
  const value = (isNegative ? -size : size) / (percent ? 100 : 1);
  if (!Number.isFinite(value)) return null;
  const places = fraction.length > 0 ? '.00' : '';
  if (percent) return { value, format: `0${places}%` };
  if (currency) return { value, format: `"${locale.currency}"#,##0${places}` };
  if (exponent) return { value, format: '0.00E+00' };
  if (digits.length !== whole.length) return { value, format: `#,##0${places}` };
  return value;
};

/** Reads a text as if a person had typed it into a cell. `thisYear` is for dates without a year. */
export const parseInput = (typed: string, locale: LocaleFacts, thisYear: number): Input => {
  if (typed === '') return null;
  const first = typed.charCodeAt(0);
  if (first === 0x27) return typed.slice(1);
  if (first === 0x3d && typed.length > 1) return { formula: typed };
  // The longest number or date anybody writes is shorter; prose need not be looked at.
  if (typed.length > 64) return typed;
  const text = typed.trim();
  const lower = text.length <= 5 ? text.toLowerCase() : '';
  if (lower === 'true') return true;
  if (lower === 'false') return false;
  if (text.charCodeAt(0) === 0x23 && errors.test(text)) return { error: text.toUpperCase() };
  if (!/\d/.test(text)) return typed;
  const isWord = /^[a-z]/i.test(text);
  const isMoney =
    isWord && text.slice(0, locale.currency.length).toLowerCase() === locale.currency.toLowerCase();
  if (isWord && !isMoney && !beginsWithMonth(text, locale)) return typed;
  return (
    parseNumber(text, locale) ??
    parseDate(text, locale, thisYear) ??
    parseTime(text) ??
    parseMoment(text, locale, thisYear) ??
    typed
  );
};
