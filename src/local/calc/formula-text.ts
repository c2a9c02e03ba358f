import type { Rect } from '../document/book';
import type { Piece } from './compile';
import { columnLetters, referenceOf } from './references';
import { type Token, tokensOf } from './tokens';

/** A formula in Univer's dialect, and what it reads. */
export interface PreparedFormula {
  readonly text: string;
  /** The same piece by piece, names written out. */
  readonly pieces: readonly Piece[];
  readonly reads: readonly Rect[];
  /** Upper-case names of the functions it calls. */
  readonly functions: ReadonlySet<string>;
  /** Whether Google works through its ranges cell by cell; elsewhere a range is cut down to one cell. */
  readonly arrays: boolean;
}

export interface Surroundings {
  readonly sheet: number;
  sheetNamed(name: string): { id: number; rows: number; columns: number } | null;
  sheetWithId(id: number): { id: number; rows: number; columns: number } | null;
  /** What a named range stands for, e.g. `'Pengaturan'!B2`. */
  named(name: string): string | null;
}

interface Frame {
  readonly text: string;
  argument: number;
}

/** Names that LET and LAMBDA bind, in capitals: Univer tells capitals apart and Google does not. */
export const variablesOf = (tokens: readonly Token[]): ReadonlySet<string> => {
  const variables = new Set<string>();
  const frames: Frame[] = [];
  tokens.forEach((token, at) => {
    const frame = frames.at(-1);
    const before = tokens[at - 1];
    const after = tokens[at + 1];
    if (token.kind === 'open')
      frames.push({ text: before?.kind === 'function' ? before.text.toUpperCase() : '', argument: 0 });
    else if (token.kind === 'close') frames.pop();
    else if (token.kind === 'separator' && frame) frame.argument++;
    else if (token.kind === 'name' && after?.kind === 'separator' && before?.kind !== 'operator' && frame) {
      const binds = frame.text === 'LAMBDA' || (frame.text === 'LET' && frame.argument % 2 === 0);
      if (binds) variables.add(token.text.toUpperCase());
    }
  });
  return variables;
};

/** Univer's lexer takes no exponents. */
const plainNumber = (text: string): string =>
  /e/i.test(text)
    ? Number(text).toLocaleString('en-US', { useGrouping: false, maximumFractionDigits: 20 })
    : text;

const isBalanced = (tokens: readonly Token[]): boolean => {
  let depth = 0;
  for (const { kind } of tokens) {
    if (kind === 'open') depth++;
    if (kind === 'close' && --depth < 0) return false;
  }
  return depth === 0;
};

/** Functions inside which Google works through ranges cell by cell. */
const arrayFunctions = [
  'ARRAYFORMULA',
  'FILTER',
  'SUMPRODUCT',
  'SORT',
  'SORTN',
  'MMULT',
  'QUERY',
  'MAP',
  'BYROW',
  'BYCOL',
  'REDUCE',
  'SCAN',
  'INDEX',
];

const placing = new Set(['ROW', 'ROWS', 'COLUMN', 'COLUMNS']);

/** Whether only the place of a reference matters: `=ROW(A1)` may stand in A1. */
const isOnlyPlaced = (tokens: readonly Token[], at: number): boolean =>
  placing.has(tokens[at - 2]?.text.toUpperCase() ?? '') &&
  tokens[at - 2]?.kind === 'function' &&
  tokens[at - 1]?.kind === 'open' &&
  tokens[at + 1]?.kind === 'close';

/** Name under which Univer knows a sheet, whatever people call it. */
export const sheetKey = (id: number): string => `sheet${id}`;

const written = (rect: Rect): string => {
  const from = `${columnLetters(rect.column)}${rect.row}`;
  const to = `${columnLetters(rect.column + rect.columns - 1)}${rect.row + rect.rows - 1}`;
  return `${sheetKey(rect.sheet)}!${from === to ? from : `${from}:${to}`}`;
};

/** Google's formula for Univer; null where Google shows #ERROR!. */
export const prepareFormula = (formula: string, around: Surroundings): PreparedFormula | null => {
  const reads = new Map<string, Rect>();
  const functions = new Set<string>();
  const pieces: Piece[] = [];

  const reference = (token: Token, isRead: boolean, isFilledDown: boolean): string => {
    const sheet =
      token.sheet === undefined ? around.sheetWithId(around.sheet) : around.sheetNamed(token.sheet);
    const named = referenceOf(token.text);
    const rect = sheet && named.cells(sheet, 0);
    if (!rect) {
      pieces.push({ kind: 'error', text: '#REF!' });
      return '#REF!';
    }
    const text = written(rect);
    if (isRead) reads.set(text, rect);
    const cells = (shift: number): Rect | null => (shift === 0 ? rect : named.cells(sheet, shift));
    pieces.push({
      kind: 'reference',
      text,
      rect,
      written: token.text,
      isRead,
      ...(isFilledDown && !named.isFixed && { cells }),
    });
    return text;
  };

  const translate = (source: string, depth: number): string | null => {
    const tokens = tokensOf(source);
    if (!tokens || tokens.length === 0 || !isBalanced(tokens)) return null;
    const variables = variablesOf(tokens);
    let braces = 0;
    const name = (text: string): string | null => {
      const upper = text.toUpperCase();
      const meaning = variables.has(upper) || depth >= 8 ? null : around.named(text);
      const isWord = variables.has(upper) || upper === 'TRUE' || upper === 'FALSE';
      if (!isWord && meaning !== null) return translate(meaning, depth + 1);
      pieces.push({ kind: isWord ? 'name' : 'error', text: isWord ? upper : '#NAME?' });
      return isWord ? upper : '#NAME?';
    };
    let text = '';
    for (const [at, token] of tokens.entries()) {
      let piece: string | null = token.text;
      if (token.kind === 'reference') piece = reference(token, !isOnlyPlaced(tokens, at), depth === 0);
      else if (token.kind === 'number') piece = plainNumber(token.text);
      else if (token.kind === 'name') piece = name(token.text);
      else if (token.kind === 'function') {
        piece = token.text.toUpperCase();
        functions.add(piece);
      } else if (token.kind === 'brace') braces += token.text === '{' ? 1 : -1;
      else if (token.kind === 'separator') piece = braces > 0 && token.text === ';' ? ';' : ',';
      if (piece === null) return null;
      if (token.kind !== 'reference' && token.kind !== 'name') pieces.push({ kind: token.kind, text: piece });
      text += piece;
    }
    return text;
  };

  const text = translate(formula.slice(1), 0);
  if (text === null) return null;
  const arrays = arrayFunctions.some((name) => functions.has(name));
  return { text: `=${text}`, pieces, reads: [...reads.values()], functions, arrays };
};
