import type { Rect } from '../document/book';
import type { Piece } from './compile';
import type { Work } from './formula-parts';
import { type PreparedFormula, prepareFormula, type Surroundings } from './formula-text';

/** A formula made ready once for all the rows that it is filled down to. */
export interface Template {
  readonly shape: string;
  readonly work: Work;
  /** Null where a reference runs over the edge of its sheet: such a row is a formula of its own. */
  prepared(row: number): PreparedFormula | null;
}

/** Formulas that are the same but for their row. */
export interface Templates {
  /** Null for a formula that is not worked out by ourselves. */
  of(
    formula: { readonly sheet: number; readonly row: number; readonly shape: string },
    source: string,
  ): Template | null;
  /** Sheets or names changed. */
  clear(): void;
}

const pieceOfText = /"(?:[^"]|"")*"|'(?:[^']|'')*'|[\p{L}_\\$][\p{L}\d_.$]*[(!]?|\d[\p{L}\d_.]*/gu;
const moving = /^(\$?[A-Za-z]{1,3})([1-9]\d*)$/;
/** Stands in no formula that can be read. */
const mark = '\u0001';

/** A formula with the rows of its references counted from its own: the same in all rows it is filled down to. */
export const shapeOf = (source: string, row: number): string =>
  source.replace(pieceOfText, (piece) => {
    const [, letters, digits] = moving.exec(piece) ?? [];
    return digits === undefined ? piece : `${letters}${mark}${Number(digits) - row}`;
  });

const shapeOfPiece = ({ text, written, rect, cells }: Piece, row: number): string =>
  written !== undefined && rect && cells ? `${rect.sheet}!${shapeOf(written, row)}` : text;

export const createTemplates = (
  compile: (pieces: readonly Piece[], row: number) => Work | null,
  around: (sheet: number) => Surroundings,
): Templates => {
  const known = new Map<string, Template | null>();

  const make = (sheet: number, row: number, shape: string, source: string): Template | null => {
    if (source.includes(mark)) return null;
    const first = prepareFormula(source, around(sheet));
    const work = first && compile(first.pieces, row);
    if (!work) return null;
    const { functions, arrays } = first;
    const shapes = first.pieces.map((piece) => shapeOfPiece(piece, row));
    const text = shapes.join('');
    const read = first.pieces.filter(({ isRead }, at) => isRead && shapes.indexOf(shapes[at] ?? '') === at);
    return {
      shape,
      work,
      prepared(at) {
        const reads: Rect[] = [];
        for (const { rect, cells } of read) {
          const moved = cells ? cells(at - row) : rect;
          if (!moved) return null;
          reads.push(moved);
        }
        return { text, pieces: [], reads, functions, arrays };
      },
    };
  };

  return {
    of({ sheet, row, shape }, source) {
      const key = `${sheet} ${shape}`;
      const found = known.get(key);
      if (found !== undefined) return found;
      const made = make(sheet, row, shape, source);
      known.set(key, made);
      return made;
    },
    clear: () => known.clear(),
  };
};
