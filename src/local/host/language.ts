import { Script } from 'node:vm';
import { parse } from 'acorn';

/**
 * Google reads a script with a parser of its own before V8 does: a file with class fields, `#private` names or static
 * blocks cannot be saved or pushed, although V8 would run it. The newest language it is known to take is ES2021.
 */
const newest = 2021;

const compiles = (source: string, fileName: string): boolean => {
  try {
    new Script(source, { filename: fileName });
    return true;
  } catch {
    return false;
  }
};

interface SyntaxProblem {
  readonly pos: number;
  readonly loc: { readonly line: number };
}

const isProblem = (error: unknown): error is SyntaxError & SyntaxProblem =>
  error instanceof SyntaxError && 'pos' in error && 'loc' in error;

const messageOf = (source: string, { message, pos, loc }: SyntaxError & SyntaxProblem): string => {
  const what = message.replace(/ \(\d+:\d+\)$/, '');
  const token = /^(?:#?[\w$]+|\S)/.exec(source.slice(pos))?.[0];
  return `${what === 'Unexpected token' && token ? `${what} ${token}` : what} line: ${loc.line}`;
};

/** All that has come since and V8 takes stands in a class; a script without one need not be parsed, which takes time. */
const mayBeNewer = (source: string): boolean => /\bclass\b/.test(source);

const refusalOf = (source: string, fileName: string): string | null => {
  if (!mayBeNewer(source)) return null;
  // What V8 refuses itself, it tells in its own words when the script is read.
  if (!compiles(source, fileName)) return null;
  try {
    parse(source, { ecmaVersion: newest, sourceType: 'script', allowHashBang: true });
    return null;
  } catch (error) {
    if (!isProblem(error)) throw error;
    return `SyntaxError: ParseError: ${messageOf(source, error)} file: ${fileName}`;
  }
};

/** What was found of texts read before, the oldest first: a workbook's script runs again and again, and others between. */
const known = new Map<string, string | null>();
const mostKnown = 8;

/** Tells why Google would not take a script, or null. */
export const languageRefusal = (source: string, fileName: string): string | null => {
  const key = `${fileName}\n${source}`;
  const found = known.get(key);
  if (found !== undefined) return found;
  const refusal = refusalOf(source, fileName);
  const [oldest] = known.keys();
  if (known.size >= mostKnown && oldest !== undefined) known.delete(oldest);
  known.set(key, refusal);
  return refusal;
};
