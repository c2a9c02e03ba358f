import { format } from 'numfmt';
import { numberInText, toCondition, toNumber, toText, typedNumber } from './coerce';
import {
  type Argument,
  type Call,
  cellsOf,
  gridOf,
  isError,
  isGrid,
  notAvailable,
  type Plain,
  type PlainFunction,
  scalarFunction,
  single,
  wrongNumber,
  wrongValue,
} from './plain';

/** Longest text a formula may make on Google. */
const longest = 32_000;

const ofText = (work: (text: string) => Plain): PlainFunction =>
  scalarFunction(([value = null], { locale }) => work(toText(value, locale)));

/** A text and a whole number of characters. */
const withLength = (otherwise: number, work: (text: string, length: number) => string): PlainFunction =>
  scalarFunction(([value = null, wanted = otherwise], { locale }) => {
    const length = toNumber(wanted);
    if (isError(length)) return length;
    return length < 0 ? wrongValue : work(toText(value, locale), Math.floor(length));
  });

const finding = (prepare: (text: string) => string): PlainFunction =>
  scalarFunction(([wanted = null, value = null, start = 1], { locale }) => {
    const from = toNumber(start);
    if (isError(from)) return from;
    const at = prepare(toText(value, locale)).indexOf(prepare(toText(wanted, locale)), Math.floor(from) - 1);
    return at < 0 || from < 1 ? wrongValue : at + 1;
  });

const texts = (args: readonly Argument[], call: Call): string[] | Plain => {
  const found: string[] = [];
  for (const arg of args)
    for (const value of isGrid(arg) ? cellsOf(arg) : [arg]) {
      if (isError(value)) return value;
      found.push(toText(value, call.locale));
    }
  return found;
};

const joined = (parts: string[] | Plain, between: string): Plain => {
  if (!Array.isArray(parts)) return parts;
  const text = parts.join(between);
  return text.length > 50_000 ? wrongValue : text;
};

export const concatenation: PlainFunction = (call, args) => joined(texts(args, call), '');

const substitute = scalarFunction(([value = null, wanted = null, put = null, which], { locale }) => {
  const [text, old, replacement] = [toText(value, locale), toText(wanted, locale), toText(put, locale)];
  if (old === '') return text;
  if (which === undefined || which === null) return text.replaceAll(old, () => replacement);
  const occurrence = toNumber(which);
  if (isError(occurrence)) return occurrence;
  const parts = text.split(old);
  const at = Math.floor(occurrence);
  if (at < 1) return wrongValue;
  return at >= parts.length
    ? text
    : `${parts.slice(0, at).join(old)}${replacement}${parts.slice(at).join(old)}`;
});

const formatted = scalarFunction(([value = null, pattern = null], { locale }) => {
  const number = typeof value === 'string' ? numberInText(value) : value;
  if (number === null && typeof value === 'string') return value;
  if (typeof number === 'boolean') return toText(number, locale);
  return format(toText(pattern, 'en'), typeof number === 'number' ? number : 0, {
    locale: locale.replace('_', '-'),
    throws: false,
  });
});

const split: PlainFunction = (call, [value = null, between = null, each = true, withoutEmpty = true]) => {
  const text = single(call, value);
  if (isError(text)) return text;
  const delimiter = toText(single(call, between), call.locale);
  if (delimiter === '') return wrongValue;
  const pattern =
    toCondition(single(call, each)) === true
      ? new RegExp(`[${delimiter.replace(/[\\\]^-]/g, '\\$&')}]`)
      : delimiter;
  const parts = toText(text, call.locale)
    .split(pattern)
    .filter((part) => part !== '' || toCondition(single(call, withoutEmpty)) !== true);
  return parts.length === 0 ? wrongValue : gridOf([parts.map((part) => numberInText(part) ?? part)]);
};

/** Google's CHAR goes by Unicode, as UNICHAR does. */
const character = scalarFunction(([value = null]) => {
  const code = toNumber(value);
  if (isError(code)) return code;
  return code >= 1 && code < 0x110000 ? String.fromCodePoint(Math.floor(code)) : wrongNumber;
});

export const text: Readonly<Record<string, PlainFunction>> = {
  LEN: ofText((value) => value.length),
  TRIM: ofText((value) => value.replace(/ +/g, ' ').replace(/^ | $/g, '')),
  UPPER: ofText((value) => value.toUpperCase()),
  LOWER: ofText((value) => value.toLowerCase()),
  PROPER: ofText((value) =>
    value
      .toLowerCase()
      .replace(/(^|[^\p{L}])(\p{L})/gu, (_, before: string, letter: string) => before + letter.toUpperCase()),
  ),
  VALUE: scalarFunction(([value = null], call) =>
    typeof value === 'string' ? (typedNumber(value, call) ?? wrongValue) : toNumber(value),
  ),
  LEFT: withLength(1, (value, length) => value.slice(0, length)),
  RIGHT: withLength(1, (value, length) => value.slice(Math.max(0, value.length - length))),
  REPT: scalarFunction(([value = null, wanted = null], { locale }) => {
    const times = toNumber(wanted);
    if (isError(times)) return times;
    const piece = toText(value, locale);
    return times < 0 || piece.length * Math.floor(times) > longest
      ? wrongValue
      : piece.repeat(Math.floor(times));
  }),
  MID: scalarFunction(([value = null, start = null, wanted = null], { locale }) => {
    const from = toNumber(start);
    const length = toNumber(wanted);
    if (isError(from)) return from;
    if (isError(length)) return length;
    const at = Math.floor(from) - 1;
    return at < 0 || length < 0 ? wrongValue : toText(value, locale).slice(at, at + Math.floor(length));
  }),
  FIND: finding((value) => value),
  SEARCH: finding((value) => value.toLowerCase()),
  EXACT: scalarFunction(
    ([left = null, right = null], { locale }) => toText(left, locale) === toText(right, locale),
  ),
  SUBSTITUTE: substitute,
  TEXT: formatted,
  TEXTJOIN: (call, [between = null, withoutEmpty = null, ...rest]) => {
    const parts = texts(rest, call);
    const skips = toCondition(single(call, withoutEmpty));
    if (isError(skips)) return skips;
    const delimiter = toText(single(call, between), call.locale);
    return joined(Array.isArray(parts) && skips ? parts.filter((part) => part !== '') : parts, delimiter);
  },
  JOIN: (call, [between = null, ...rest]) =>
    joined(texts(rest, call), toText(single(call, between), call.locale)),
  CONCAT: concatenation,
  SPLIT: split,
  HYPERLINK: scalarFunction(([address = null, label], { locale }) => label ?? toText(address, locale)),
  IMAGE: () => null,
  SPARKLINE: () => null,
  CHAR: character,
  UNICHAR: character,
  T: (call, [value = null]) => {
    const wanted = single(call, value);
    return typeof wanted === 'string' || isError(wanted) ? wanted : '';
  },
  NA: () => notAvailable,
};
