import type { Rect } from '../document/book';
import type { CellStore } from './cell-store';
import { arity } from './functions/arity';
import { toCondition } from './functions/coerce';
import { comparison, join, operators } from './functions/operators';
import {
  type Argument,
  type Call,
  isError,
  isGrid,
  type PlainFunction,
  single,
  wrongReference,
} from './functions/plain';
import type { SharedArrays } from './shared-arrays';
import type { Token } from './tokens';

/** A piece of a formula whose names and references are looked up: a reference knows its cells. */
export interface Piece extends Pick<Token, 'kind' | 'text'> {
  readonly rect?: Rect;
  /** A reference as it was written, without its sheet. */
  readonly written?: string;
  /** Whether the values of its cells matter, not only their place. */
  readonly isRead?: boolean;
  /** Of a reference that goes along when the formula is filled down: its cells so many rows further. */
  readonly cells?: (shift: number) => Rect | null;
}

/** A formula made ready to run. */
export type Work = (call: Call) => Argument;

const binary: Readonly<Record<string, readonly [number, PlainFunction | undefined]>> = {
  ...Object.fromEntries(['=', '<>', '<', '>', '<=', '>='].map((sign) => [sign, [1, comparison(sign)]])),
  '&': [2, join],
  '+': [3, operators.PLUS],
  '-': [3, operators.MINUS],
  '*': [4, operators.MULTIPLY],
  '/': [4, operators.DIVIDED],
};

/** IF and IFERROR work out only what they need; in most rows of a table that is next to nothing. */
const lazily: Readonly<Record<string, (work: PlainFunction, args: readonly Work[]) => Work>> = {
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
const steady = new Set(
  [
    'ABS AND CEILING DATE DAY EXACT FIND FLOOR IF IFERROR IFNA INT ISBLANK ISERROR ISNUMBER ISTEXT LEFT LEN LOWER',
    'MATCH MID MOD MONTH NOT OR PROPER REPT RIGHT ROUND ROUNDDOWN ROUNDUP SEARCH SUBSTITUTE SUMIF TEXT TRIM UPPER',
    'VALUE XLOOKUP YEAR COUNTIF',
  ].flatMap((names) => names.split(' ')),
);

/** A part of a formula. */
interface Part {
  readonly work: Work;
  /** The cells it reads, if these are the same in every row and nothing else decides on its value. */
  readonly reads: readonly Rect[] | null;
}

const nothing: Part = { work: () => null, reads: [] };

const together = (parts: readonly Part[]): readonly Rect[] | null => {
  const reads = parts.map((part) => part.reads);
  return reads.every((rects) => rects !== null) ? reads.flat() : null;
};

const isWide = ({ rows, columns }: Rect): boolean => rows > 1 || columns > 1;

/**
 * Makes a formula ready that uses only our own functions and the plain operators; null for any other, which is Univer's
 * to read. Written for one row, it works in every row that the formula is filled down to. It is some fifty times as quick, and a table has a formula in each of its rows.
 */
export const compile = (
  pieces: readonly Piece[],
  functions: Readonly<Record<string, PlainFunction>>,
  store: CellStore,
  shared: SharedArrays,
  row: number,
): Work | null => {
  let at = 0;
  const isNext = (kind: Piece['kind']): boolean => pieces[at]?.kind === kind;

  /** The part that ends here, so that its arrays are made once for all formulas that have it. */
  const sharing = (part: Part, from: number): Part => {
    const { work, reads } = part;
    if (!reads?.some(isWide)) return part;
    const text = pieces
      .slice(from, at)
      .map((piece) => piece.text)
      .join('');
    return { reads, work: (call) => (call.arrays ? shared.of(text, reads, () => work(call)) : work(call)) };
  };

  /** What LET has named so far; formulas run one after the other, so that one place a name is enough. */
  const bound = new Map<string, { value: Argument }>();

  /** LET(name; value; …; result): the opening bracket comes next. */
  const letting = (): Part | null => {
    at += 1;
    const values: { readonly place: { value: Argument }; readonly value: Work }[] = [];
    const outer = new Map(bound);
    while (isNext('name') && pieces[at + 1]?.kind === 'separator') {
      const name = pieces[at]?.text ?? '';
      at += 2;
      const value = expression(1);
      if (!value || !isNext('separator')) return null;
      at += 1;
      const place = { value: null };
      bound.set(name, place);
      values.push({ place, value: value.work });
    }
    const result = values.length > 0 ? expression(1) : null;
    if (!result || !isNext('close')) return null;
    at += 1;
    bound.clear();
    for (const [name, place] of outer) bound.set(name, place);
    const work: Work = (call) => {
      for (const { place, value } of values) place.value = value(call);
      return result.work(call);
    };
    return { work, reads: null };
  };

  const callOf = (name: string): Part | null => {
    const from = at - 1;
    if (name === 'LET') return letting();
    const work = Object.hasOwn(functions, name) ? functions[name] : undefined;
    at += 1;
    const parts: Part[] = [];
    if (!isNext('close'))
      for (;;) {
        const arg = isNext('separator') || isNext('close') ? nothing : expression(1);
        if (!arg) return null;
        parts.push(arg);
        if (!isNext('separator')) break;
        at += 1;
      }
    if (!isNext('close')) return null;
    at += 1;
    const [least, most] = arity[name] ?? [0, Number.POSITIVE_INFINITY];
    if (!work || parts.length < least || parts.length > most) return null;
    const args = parts.map((part) => part.work);
    const special = lazily[name]?.(work, args);
    const plainly: Work = (call) =>
      work(
        call,
        args.map((arg) => arg(call)),
      );
    return sharing({ work: special ?? plainly, reads: steady.has(name) ? together(parts) : null }, from);
  };

  const operand = (): Part | null => {
    const piece = pieces[at];
    at += 1;
    switch (piece?.kind) {
      case 'number': {
        const number = Number(piece.text);
        return { work: () => number, reads: [] };
      }
      case 'text': {
        const text = piece.text.slice(1, -1).replaceAll('""', '"');
        return { work: () => text, reads: [] };
      }
      case 'reference': {
        const { rect, cells } = piece;
        if (!rect || !cells) return rect ? { work: () => store.grid(rect), reads: [rect] } : null;
        const work: Work = (call) => {
          const moved = cells(call.row - row);
          return moved ? store.grid(moved) : wrongReference;
        };
        return { work, reads: null };
      }
      case 'name': {
        const place = bound.get(piece.text);
        if (place) return { work: () => place.value, reads: null };
        if (piece.text !== 'TRUE' && piece.text !== 'FALSE') return null;
        return { work: () => piece.text === 'TRUE', reads: [] };
      }
      case 'function':
        return callOf(piece.text);
      case 'operator': {
        const inner = piece.text === '-' ? operand() : null;
        const { MINUS } = operators;
        if (!inner || !MINUS) return null;
        return { work: (call) => MINUS(call, [0, inner.work(call)]), reads: inner.reads };
      }
      case 'open': {
        const inner = expression(1);
        if (!inner || !isNext('close')) return null;
        at += 1;
        return inner;
      }
      default:
        return null;
    }
  };

  const expression = (least: number): Part | null => {
    const from = at;
    let left = operand();
    for (;;) {
      const piece = pieces[at];
      if (!left || piece?.kind !== 'operator') return left;
      const [strength, work] = binary[piece.text] ?? [];
      if (strength === undefined || !work) return null;
      if (strength < least) return left;
      at += 1;
      const [first, second] = [left, expression(strength + 1)];
      if (!second) return null;
      const both: Work = (call) => work(call, [first.work(call), second.work(call)]);
      left = sharing({ work: both, reads: together([first, second]) }, from);
    }
  };

  const whole = expression(1);
  return at === pieces.length && whole ? whole.work : null;
};
