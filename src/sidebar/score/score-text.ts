import type { Criterion } from '../../core/penilaian/rubric';

type Range = Pick<Criterion, 'min' | 'max'>;

/** Decimals that the sheet keeps of a score. */
const kept = 1e4;

const rounded = (value: number): number => Math.round(value * kept) / kept;

/** A number as Indonesians write it: 72,5. */
export const numberText = (value: number): string => String(rounded(value)).replace('.', ',');

/** A total with its two decimals: 72,50. */
export const totalText = (value: number): string => value.toFixed(2).replace('.', ',');

/** What a text in a score's field is: a score that may be given, nothing yet, or neither. */
export const scoreOf = (text: string, { min, max }: Range): number | null | 'invalid' => {
  const written = text.trim();
  if (written === '') return null;
  if (!/^-?\d{1,9}([.,]\d*)?$/.test(written)) return 'invalid';
  const value = rounded(Number(written.replace(',', '.')));
  return value >= min && value <= max ? value : 'invalid';
};

/** What is wrong with a text in a score's field and what to write instead, '' for nothing. */
export const scoreProblem = (text: string, range: Range): string =>
  scoreOf(text, range) === 'invalid'
    ? `Tulis angka ${numberText(range.min)} sampai ${numberText(range.max)}.`
    : '';

/** By how much one step moves a score: whole points on the usual scales, finer on small ones, coarser on large ones. */
export const stepOf = ({ min, max }: Range): number => {
  const width = max - min;
  if (width > 1000) return 10 ** (Math.floor(Math.log10(width)) - 2);
  return width > 1 ? 1 : 10 ** (Math.floor(Math.log10(width)) - 1);
};

/** The text after so many steps up or down, never beyond the range; an empty field begins at the end it comes from. */
export const stepped = (text: string, steps: number, range: Range): string => {
  const now = scoreOf(text, range);
  if (typeof now !== 'number') {
    if (now === null) return numberText(steps > 0 ? range.min : range.max);
    const typed = Number(text.trim().replace(',', '.'));
    return numberText(typed < range.min ? range.min : range.max);
  }
  return numberText(Math.min(range.max, Math.max(range.min, now + steps * stepOf(range))));
};

/** What a key does in a score's field: steps to take, on to the next field, or nothing of ours. */
export const keyMeaning = (
  key: {
    readonly key: string;
    readonly shiftKey: boolean;
    readonly ctrlKey: boolean;
    readonly altKey: boolean;
  },
  range: Range,
): { readonly steps: number } | 'next' | 'previous' | null => {
  if (key.ctrlKey || key.altKey) return null;
  const many = Math.max(1, Math.round((range.max - range.min) / stepOf(range) / 10));
  switch (key.key) {
    case 'ArrowUp':
      return { steps: key.shiftKey ? many : 1 };
    case 'ArrowDown':
      return { steps: key.shiftKey ? -many : -1 };
    case 'PageUp':
      return { steps: many };
    case 'PageDown':
      return { steps: -many };
    case 'Enter':
      return key.shiftKey ? 'previous' : 'next';
    default:
      return null;
  }
};
