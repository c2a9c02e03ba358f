import type { Cell, Sheet } from './book';
import type { FindOptions } from './calls';
import { displayText } from './display';
import type { LocaleFacts } from './locale-facts';

/** Each letter without its marks, one for one, so that places in the text stay the same. */
const plainLetters = (text: string): string =>
  text.replace(/[^\0-\x7f]/g, (letter) => {
    const bare = letter.normalize('NFD').replace(/\p{M}/gu, '');
    return bare.length === letter.length ? bare : letter;
  });

/** What a text finder looks at in a cell; null for nothing. A formula's text is looked at only when asked for. */
export const searchedText = (cell: Cell, options: FindOptions, locale: LocaleFacts): string =>
  options.formulaText && cell.formula !== undefined ? cell.formula : displayText(cell, locale);

/** A pattern for the text sought. */
export const searchPattern = (options: FindOptions): RegExp => {
  const sought = options.ignoreDiacritics ? plainLetters(options.text) : options.text;
  const source = options.regex ? sought : sought.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  const whole = options.matchEntireCell ? `^(?:${source})$` : source;
  return new RegExp(whole, options.matchCase ? 'gu' : 'giu');
};

/** Where the pattern matches in a text; empty matches are none. */
export const matchesIn = (text: string, pattern: RegExp, options: FindOptions): RegExpMatchArray[] => {
  const looked = options.ignoreDiacritics ? plainLetters(text) : text;
  return [...looked.matchAll(pattern)].filter((match) => match[0] !== '');
};

/** The text with its matches replaced; `$1` means a group of a regular expression only. */
export const replaceIn = (
  text: string,
  matches: readonly RegExpMatchArray[],
  replacement: string,
  options: FindOptions,
): string => {
  let result = '';
  let done = 0;
  for (const match of matches) {
    const at = match.index ?? 0;
    const inserted = options.regex
      ? replacement.replace(/\$(\d|&)/g, (_, group: string) =>
          group === '&' ? match[0] : (match[Number(group)] ?? ''),
        )
      : replacement;
    result += text.slice(done, at) + inserted;
    done = at + match[0].length;
  }
  return result + text.slice(done);
};

/** Whether a finder may replace inside the cell: results of formulas are nobody's to replace. */
export const isReplaceable = (cell: Cell, options: FindOptions): boolean =>
  !cell.spilledFrom && (cell.formula === undefined || options.formulaText);

/** Calls `visit` with every cell of a range that matches, row by row. */
export const visitMatches = (
  sheet: Sheet,
  rect: { readonly row: number; readonly column: number; readonly rows: number; readonly columns: number },
  options: FindOptions,
  locale: LocaleFacts,
  visit: (cell: Cell, row: number, column: number, text: string, matches: RegExpMatchArray[]) => void,
): void => {
  const pattern = searchPattern(options);
  const bottom = Math.min(rect.row + rect.rows, sheet.cells.length);
  for (let row = rect.row; row < bottom; row++) {
    const line = sheet.cells[row];
    const right = Math.min(rect.column + rect.columns, line?.length ?? 0);
    for (let column = rect.column; column < right; column++) {
      const cell = line?.[column];
      if (!cell || (cell.value === null && cell.formula === undefined)) continue;
      const text = searchedText(cell, options, locale);
      const matches = matchesIn(text, pattern, options);
      if (matches.length > 0) visit(cell, row, column, text, matches);
    }
  }
};
