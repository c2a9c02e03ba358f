import { isPlainText } from '../column-index';
import { compare, numberInText, typedNumber, usesDecimalComma } from './coerce';
import { type Call, isError, type Plain } from './plain';

export type Test = (value: Plain) => boolean;

/** What the index of a column can look for in place of a test of every cell. */
export type Sought =
  /** A text (capitals or not) and the number it stands for; `others` if TRUE, FALSE or an error may be meant. */
  | {
      readonly kind: 'value';
      readonly text: string | null;
      readonly number: number | null;
      readonly others: boolean;
    }
  | { readonly kind: 'order'; readonly operator: string; readonly number: number }
  /** Texts that begin so, in small letters. */
  | { readonly kind: 'prefix'; readonly text: string };

/** A criterion of COUNTIF and its kin. `sought` is null where only a look at each cell tells. */
export interface Criterion {
  readonly holds: Test;
  readonly sought: Sought | null;
}

const shape = /^(<>|<=|>=|=|<|>)?([\s\S]*)$/;
const orders: Readonly<Record<string, (order: number) => boolean>> = {
  '<': (order) => order < 0,
  '>': (order) => order > 0,
  '<=': (order) => order <= 0,
  '>=': (order) => order >= 0,
};

/** `*` is any text, `?` any one character, `~` takes the next one as it is; capitals or not. */
export const wildcards = (pattern: string): RegExp => {
  const source = pattern.replace(/~([*?~])|[*?]|[.+^${}()|[\]\\/]/g, (found, escaped: string | undefined) => {
    if (escaped !== undefined) return escaped === '~' ? '~' : `\\${escaped}`;
    return found === '*' ? '[\\s\\S]*' : found === '?' ? '[\\s\\S]' : `\\${found}`;
  });
  return new RegExp(`^${source}$`, 'iu');
};

const isWild = (text: string): boolean => /[*?~]/.test(text);
const isEmpty: Test = (value) => value === null || value === '';

/**
 * The number a criterion's text stands for. It is read as the spreadsheet's locale writes numbers, as `">"&72.5` joins
 * it: ">72,5" in Indonesia.
 */
const numberMeant = (text: string, call: Pick<Call, 'locale' | 'now'>): number | null => {
  if (/^\d{1,15}$/.test(text)) return Number(text);
  return typedNumber(text, call) ?? (usesDecimalComma(call.locale) ? null : numberInText(text));
};

const equals = (wanted: string, call: Pick<Call, 'locale' | 'now'>): Criterion => {
  const lowered = wanted.toLowerCase();
  if (isWild(wanted)) {
    let pattern: RegExp | null = null;
    const prefix = lowered.slice(0, -1);
    return {
      holds: (value) => {
        if (typeof value !== 'string') return false;
        pattern ??= wildcards(wanted);
        return pattern.test(value);
      },
      sought:
        wanted.endsWith('*') && !isWild(prefix) && isPlainText(prefix)
          ? { kind: 'prefix', text: prefix }
          : null,
    };
  }
  const number = numberMeant(wanted, call);
  const truth = lowered === 'true' ? true : lowered === 'false' ? false : null;
  return {
    holds: (value) => {
      if (typeof value === 'string') return value.toLowerCase() === lowered;
      if (typeof value === 'number') return number !== null && value === number;
      if (typeof value === 'boolean') return value === truth;
      return isError(value) && value.error.toLowerCase() === lowered;
    },
    sought: { kind: 'value', text: lowered, number, others: truth !== null || lowered.startsWith('#') },
  };
};

const ordered = (operator: string, wanted: string, call: Pick<Call, 'locale' | 'now'>): Criterion => {
  const holds = orders[operator];
  const number = numberMeant(wanted, call);
  return {
    holds: (value) =>
      typeof value === (number === null ? 'string' : 'number') &&
      (holds?.(compare(value, number ?? wanted)) ?? false),
    sought: number === null ? null : { kind: 'order', operator, number },
  };
};

const only = (holds: Test): Criterion => ({ holds, sought: null });
const ofNumber = (wanted: number): Criterion => ({
  holds: (value) => value === wanted,
  sought: { kind: 'value', text: null, number: wanted, others: false },
});

/**
 * What a criterion of COUNTIF and its kin stands for. '' finds empty cells and empty text, '=' only empty cells, '<>'
 * what is not empty; '<>x' finds empty cells too; capitals do not matter, spaces do.
 */
export const criterion = (wanted: Plain, call: Pick<Call, 'locale' | 'now'>): Criterion => {
  if (wanted === null) return ofNumber(0);
  if (typeof wanted === 'number') return ofNumber(wanted);
  if (typeof wanted === 'boolean') return only((value) => value === wanted);
  if (isError(wanted)) return equals(wanted.error, call);
  const [, operator = '', operand = ''] = shape.exec(wanted) ?? [];
  if (operator in orders) return ordered(operator, operand, call);
  if (operand === '')
    return only(operator === '' ? isEmpty : (value) => (value === null) === (operator === '='));
  const found = equals(operand, call);
  return operator === '<>' ? only((value) => !found.holds(value)) : found;
};
