import { columnName, columnNumber, sheetPrefix } from './a1';

/** One end of a reference; a part left out is open (`A:A`, `5:7`, the second end of `B2:B`). */
export interface End {
  readonly column: number | null;
  readonly row: number | null;
  readonly fixedColumn: boolean;
  readonly fixedRow: boolean;
}

/** A reference to cells in a formula's text. */
export interface Reference {
  readonly kind: 'reference';
  readonly start: number;
  readonly end: number;
  /** Name of the sheet as it is, unquoted; null for the formula's own sheet. */
  readonly sheet: string | null;
  readonly from: End;
  /** Null for one cell. */
  readonly to: End | null;
}

/** A word that is neither a reference nor followed by '(': a named range, TRUE, a LET variable. */
export interface Word {
  readonly kind: 'word';
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

const cells =
  /(\$?)([A-Za-z]{1,3})(\$?)([1-9]\d*)(?::(\$?)([A-Za-z]{1,3})(?:(\$?)([1-9]\d*))?(?![\w.$(!]))?(?![\w.$(!])/y;
const columns = /(\$?)([A-Za-z]{1,3}):(\$?)([A-Za-z]{1,3})(?:(\$?)([1-9]\d*))?(?![\w.$(!])/y;
const rows = /(\$?)([1-9]\d*):(\$?)([1-9]\d*)(?![\w.$(!])/y;
const quotedSheet = /'((?:[^']|'')*)'!/y;
const plainSheet = /([\p{L}_][\p{L}\p{N}_.]*)!/uy;
const number = /\d+(?:\.\d+)?(?:[eE][+-]?\d+)?/y;
const word = /[\p{L}_\\][\p{L}\p{N}_.\\?]*/uy;
const text = /"(?:[^"]|"")*"?/y;

/** What a reference, a sheet's name, a word or a number begins with; formulas are read by the ten thousand. */
const begins = /[\w$\\']|\P{ASCII}/u;

const matchAt = (pattern: RegExp, source: string, at: number): RegExpExecArray | null => {
  pattern.lastIndex = at;
  return pattern.exec(source);
};

const end = (
  fixedColumn: string | undefined,
  column: string | undefined,
  fixedRow: string | undefined,
  row: string | undefined,
): End => ({
  column: column ? columnNumber(column) : null,
  row: row ? Number(row) : null,
  fixedColumn: fixedColumn === '$',
  fixedRow: fixedRow === '$',
});

interface Found {
  readonly length: number;
  readonly from: End;
  readonly to: End | null;
}

const referenceAt = (source: string, at: number): Found | null => {
  if (/\d/.test(source.charAt(at))) return linesAt(source, at);
  const whole = matchAt(columns, source, at);
  if (whole) {
    return {
      length: whole[0].length,
      from: end(whole[1], whole[2], '', undefined),
      to: end(whole[3], whole[4], whole[5], whole[6]),
    };
  }
  const area = matchAt(cells, source, at);
  if (area) {
    return {
      length: area[0].length,
      from: end(area[1], area[2], area[3], area[4]),
      to: area[6] ? end(area[5], area[6], area[7], area[8]) : null,
    };
  }
  return linesAt(source, at);
};

const linesAt = (source: string, at: number): Found | null => {
  const lines = matchAt(rows, source, at);
  if (!lines) return null;
  return {
    length: lines[0].length,
    from: end('', undefined, lines[1], lines[2]),
    to: end('', undefined, lines[3], lines[4]),
  };
};

/** The references and words of a formula, from left to right; strings and functions are passed over. */
export const readFormula = (formula: string): (Reference | Word)[] => {
  const found: (Reference | Word)[] = [];
  let at = formula.startsWith('=') ? 1 : 0;
  while (at < formula.length) {
    const character = formula.charAt(at);
    if (character === '"') {
      at += matchAt(text, formula, at)?.[0].length ?? 1;
      continue;
    }
    if (!begins.test(character)) {
      at += 1;
      continue;
    }
    const quoted = character === "'" ? matchAt(quotedSheet, formula, at) : null;
    const prefix = quoted ?? matchAt(plainSheet, formula, at);
    const after = at + (prefix?.[0].length ?? 0);
    const reference = referenceAt(formula, after);
    if (reference) {
      const sheet = prefix ? (prefix[1] ?? '').replaceAll("''", "'") : null;
      const stop = after + reference.length;
      found.push({ kind: 'reference', start: at, end: stop, sheet, from: reference.from, to: reference.to });
      at = stop;
      continue;
    }
    if (prefix) {
      at = after;
      continue;
    }
    const name = matchAt(word, formula, at);
    if (name) {
      const stop = at + name[0].length;
      if (formula.charAt(stop) !== '(') found.push({ kind: 'word', start: at, end: stop, text: name[0] });
      at = stop;
      continue;
    }
    at += matchAt(number, formula, at)?.[0].length ?? 1;
  }
  return found;
};

const endText = (point: End): string =>
  `${point.column === null ? '' : `${point.fixedColumn ? '$' : ''}${columnName(point.column)}`}${
    point.row === null ? '' : `${point.fixedRow ? '$' : ''}${point.row}`
  }`;

/** The text of a reference. */
export const referenceText = (sheet: string | null, from: End, to: End | null): string =>
  `${sheet === null ? '' : sheetPrefix(sheet)}${endText(from)}${to ? `:${endText(to)}` : ''}`;

/** The formula with some of its references and words replaced; `replace` gives null to leave one as it is. */
export const rewriteFormula = (
  formula: string,
  replace: (part: Reference | Word) => string | null,
): string => {
  let result = '';
  let done = 0;
  for (const part of readFormula(formula)) {
    const replacement = replace(part);
    if (replacement === null) continue;
    result += formula.slice(done, part.start) + replacement;
    done = part.end;
  }
  return done === 0 ? formula : result + formula.slice(done);
};
