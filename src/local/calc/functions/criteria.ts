import { compare, numberInText } from './coerce';
import { isError, type Plain } from './plain';

export type Test = (value: Plain) => boolean;

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

const equals = (wanted: string): Test => {
  const lowered = wanted.toLowerCase();
  const number = numberInText(wanted);
  const truth = lowered === 'true' ? true : lowered === 'false' ? false : null;
  const matches = isWild(wanted) ? wildcards(wanted) : null;
  return (value) => {
    if (typeof value === 'string') return matches ? matches.test(value) : value.toLowerCase() === lowered;
    if (typeof value === 'number') return number !== null && value === number;
    if (typeof value === 'boolean') return value === truth;
    return isError(value) && value.error.toLowerCase() === lowered;
  };
};

/** The one value that a criterion asks for, as a text; null where it asks for anything else. */
export const wantedText = (wanted: Plain): string | null => {
  if (typeof wanted !== 'string') return null;
  const [, operator = '', operand = ''] = shape.exec(wanted) ?? [];
  return (operator === '' || operator === '=') && operand !== '' && !isWild(operand) ? operand : null;
};

const ordered = (operator: string, wanted: string): Test => {
  const holds = orders[operator];
  const number = numberInText(wanted);
  return (value) =>
    typeof value === (number === null ? 'string' : 'number') &&
    (holds?.(compare(value, number ?? wanted)) ?? false);
};

/**
 * The test a criterion of COUNTIF and its kin stands for. '' finds empty cells and empty text, '=' only empty cells,
 * '<>' what is not empty; '<>x' finds empty cells too; capitals do not matter, spaces do.
 */
export const criterion = (wanted: Plain): Test => {
  if (wanted === null) return (value) => value === 0;
  if (typeof wanted === 'number' || typeof wanted === 'boolean') return (value) => value === wanted;
  if (isError(wanted)) return equals(wanted.error);
  const [, operator = '', operand = ''] = shape.exec(wanted) ?? [];
  if (operator in orders) return ordered(operator, operand);
  if (operand === '') return operator === '' ? isEmpty : (value) => (value === null) === (operator === '=');
  const found = equals(operand);
  return operator === '<>' ? (value) => !found(value) : found;
};
