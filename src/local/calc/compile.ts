import type { Rect } from '../document/book';
import type { CellStore } from './cell-store';
import { binary, isWide, lazily, nothing, type Part, steady, together, type Work } from './formula-parts';
import { arity } from './functions/arity';
import { operators } from './functions/operators';
import { type Argument, type PlainFunction, wrongReference } from './functions/plain';
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
