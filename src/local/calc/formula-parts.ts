import type { Rect } from '../document/book';
import { toCondition } from './functions/coerce';
import { comparison, join, operators } from './functions/operators';
import { type Argument, type Call, isError, isGrid, type PlainFunction, single } from './functions/plain';

/** A formula made ready to run. */
export type Work = (call: Call) => Argument;

/** The operators between two values, with how strongly they bind. */
export const binary: Readonly<Record<string, readonly [number, PlainFunction | undefined]>> = {
  ...Object.fromEntries(['=', '<>', '<', '>', '<=', '>='].map((sign) => [sign, [1, comparison(sign)]])),
  '&': [2, join],
  '+': [3, operators.PLUS],
  '-': [3, operators.MINUS],
  '*': [4, operators.MULTIPLY],
  '/': [4, operators.DIVIDED],
};

/** IF and IFERROR work out only what they need; in most rows of a table that is next to nothing. */
export const lazily: Readonly<Record<string, (work: PlainFunction, args: readonly Work[]) => Work>> = {
  IF: (work, args) => (call) => {
    const condition = args[0]?.(call) ?? null;
    const isOne = !call.arrays || !isGrid(condition) || (condition.rows === 1 && condition.columns === 1);
    if (!isOne) return work(call, [condition, ...args.slice(1).map((arg) => arg(call))]);
    const holds = toCondition(single(call, condition));
    if (isError(holds)) return holds;
    return work(call, [
      condition,
      ...args.slice(1).map((arg, at) => (holds === (at === 0) ? arg(call) : null)),
    ]);
  },
  IFERROR: (work, args) => (call) => {
    const tried = args[0]?.(call) ?? null;
    const isSound = !isGrid(tried) && !isError(tried);
    return work(call, [tried, ...args.slice(1).map((arg) => (isSound ? null : arg(call)))]);
  },
};

/** Functions of which an array is the same in whatever row the formula stands. */
export const steady = new Set(
  [
    'ABS AND CEILING DATE DAY EXACT FIND FLOOR IF IFERROR IFNA INT ISBLANK ISERROR ISNUMBER ISTEXT LEFT LEN LOWER',
    'MATCH MID MOD MONTH NOT OR PROPER REPT RIGHT ROUND ROUNDDOWN ROUNDUP SEARCH SUBSTITUTE SUMIF TEXT TRIM UPPER',
    'VALUE XLOOKUP YEAR COUNTIF',
  ].flatMap((names) => names.split(' ')),
);

/** A part of a formula. */
export interface Part {
  readonly work: Work;
  /** The cells it reads, if these are the same in every row and nothing else decides on its value. */
  readonly reads: readonly Rect[] | null;
}

/** An argument that is left out. */
export const nothing: Part = { work: () => null, reads: [] };

/** What several parts read; null where one of them goes along with the row. */
export const together = (parts: readonly Part[]): readonly Rect[] | null => {
  const reads = parts.map((part) => part.reads);
  return reads.every((rects) => rects !== null) ? reads.flat() : null;
};

/** Whether a range has more than one cell. */
export const isWide = ({ rows, columns }: Rect): boolean => rows > 1 || columns > 1;
