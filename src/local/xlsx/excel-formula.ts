import { variablesOf } from '../calc/formula-text';
import { cellsNamed, columnLetters } from '../calc/references';
import { type Token, tokensOf } from '../calc/tokens';
import type { Book, Sheet } from '../document/book';
import { excelCall, isYoung } from './excel-functions';

/** A longer formula does not open in Excel. */
const longestFormula = 8_192;

export interface ExcelFormula {
  /** Without its '='. */
  readonly text: string;
  /** Whether Excel must work through ranges cell by cell. */
  readonly isArray: boolean;
  /** Whether it calls functions that not every program knows. */
  readonly isYoung: boolean;
  /** The formula as one of its array's cells, counted from 1, can hold it. */
  part(row: number, column: number): string;
}

/** A token, or a call or bracket with what stands inside it. */
type Node =
  | Token
  | { readonly kind: 'group'; readonly name: string; readonly args: readonly (readonly Node[])[] };

/** Puts brackets and their contents together; null if they do not match. */
const nest = (tokens: readonly Token[]): Node[] | null => {
  let at = 0;
  const inside = (name: string): Node | null => {
    const args: Node[][] = [[]];
    let braces = 0;
    while (at < tokens.length) {
      const token = tokens[at];
      if (token?.kind === 'close') {
        at++;
        return { kind: 'group', name, args: args.length === 1 && args[0]?.length === 0 ? [] : args };
      }
      if (token?.kind === 'separator' && braces === 0) {
        at++;
        args.push([]);
        continue;
      }
      if (token?.kind === 'brace') braces += token.text === '{' ? 1 : -1;
      const node = next();
      if (!node) return null;
      args.at(-1)?.push(node);
    }
    return null;
  };
  const next = (): Node | null => {
    const token = tokens[at++];
    if (!token || token.kind === 'close') return null;
    if (token.kind === 'open') return inside('');
    if (token.kind !== 'function') return token;
    return tokens[at++]?.kind === 'open' ? inside(token.text.toUpperCase()) : null;
  };
  const nodes: Node[] = [];
  while (at < tokens.length) {
    const node = next();
    if (!node) return null;
    nodes.push(node);
  }
  return nodes;
};

export const quotedSheet = (name: string): string => `'${name.replaceAll("'", "''")}'`;

const wholeLines = /^\$?[A-Z]+:\$?[A-Z]+$|^\$?\d+:\$?\d+$/;
const cells = /^\$?[A-Z]+\$?\d+(:\$?[A-Z]+\$?\d+)?$/;

/** `A2:A` ends with the sheet in Google and is unknown to Excel. */
const bounded = (text: string, sheet: Sheet): string => {
  if (wholeLines.test(text) || cells.test(text)) return text;
  const rect = cellsNamed(text, { id: sheet.id, rows: sheet.maxRows, columns: sheet.maxColumns });
  if (!rect) return '#REF!';
  const last = `$${columnLetters(rect.column + rect.columns - 1)}$${rect.row + rect.rows - 1}`;
  return `$${columnLetters(rect.column)}$${rect.row}:${last}`;
};

/** Google's formula in Excel's words; null if Excel cannot calculate it. */
export const excelFormula = (
  formula: string,
  book: Book,
  own: Sheet,
  sheetNames: ReadonlyMap<number, string>,
): ExcelFormula | null => {
  const tokens = tokensOf(formula.slice(1));
  const nodes = tokens && nest(tokens);
  if (!tokens || !nodes || nodes.length === 0) return null;
  const variables = variablesOf(tokens);

  const reference = ({ text, sheet: name }: Token): string => {
    if (name === undefined) return bounded(text, own);
    const sheet = book.sheets.find((other) => other.name.toLowerCase() === name.toLowerCase());
    return sheet ? `${quotedSheet(sheetNames.get(sheet.id) ?? sheet.name)}!${bounded(text, sheet)}` : '#REF!';
  };
  const separator = (text: string): string => (text === '\\' ? ',' : text);
  const write = (pieces: readonly Node[]): string | null => {
    let written = '';
    for (const node of pieces) {
      const piece = writeOne(node);
      if (piece === null) return null;
      written += piece;
    }
    return written;
  };
  const writeOne = (node: Node): string | null => {
    if (node.kind === 'group') {
      const args: string[] = [];
      for (const arg of node.args) {
        const text = write(arg);
        if (text === null) return null;
        args.push(text);
      }
      return node.name === '' ? `(${args.join(',')})` : excelCall(node.name, args);
    }
    if (node.kind === 'reference') return reference(node);
    if (node.kind === 'name' && variables.has(node.text.toUpperCase()))
      return `_xlpm.${node.text.toUpperCase()}`;
    return node.kind === 'separator' ? separator(node.text) : node.text;
  };

  const text = write(nodes);
  if (text === null || text.length > longestFormula) return null;
  const called = tokens.filter(({ kind }) => kind === 'function').map((token) => token.text.toUpperCase());
  const [first] = nodes;
  // Only around INDEX does Excel's IFERROR look at each cell of an array.
  const tried = nodes.length === 1 && first?.kind === 'group' && first.name === 'IFERROR' ? first.args : [];
  const [inner = text, otherwise = '""'] = tried.map((arg) => write(arg) ?? undefined);
  return {
    text,
    isArray: called.includes('ARRAYFORMULA'),
    isYoung: called.some(isYoung),
    part: (row, column) => {
      const isFirst = row === 1 && column === 1;
      const piece = `INDEX(${inner},${row},${column})`;
      return isFirst && tried.length === 0 ? piece : `IFERROR(${piece},${isFirst ? otherwise : '""'})`;
    },
  };
};
