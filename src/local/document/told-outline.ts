import type { Calculator } from '../calc/calculator';
import { absoluteName, sheetPrefix } from './a1';
import type { Book, Sheet } from './book';
import { nothingSent, type SentCells } from './sent-cells';

interface Outline {
  readonly name: string;
  readonly rows: number;
  readonly columns: number;
}

/** What the calculator knows of the book's sheets and names. */
export interface ToldOutline {
  /** What it was told of each sheet's cells. */
  readonly sent: Map<number, SentCells>;
  /** Tells what changed; gives back the sheets whose cells must all be told. */
  tell(engine: Calculator): Sheet[];
}

/** Nothing is told yet. */
export const toldOutline = (book: Book): ToldOutline => {
  const sent = new Map<number, SentCells>();
  const outlines = new Map<number, Outline>();
  let toldNames = '[]';

  const tellSheet = (
    engine: Calculator,
    { id, name, maxRows: rows, maxColumns: columns }: Sheet,
  ): boolean => {
    const known = outlines.get(id);
    if (known?.name === name && known.rows === rows && known.columns === columns) return false;
    outlines.set(id, { name, rows, columns });
    if (known && known.name !== name) engine.renameSheet(id, name);
    if (known?.rows === rows && known.columns === columns) return false;
    // A sheet that is there keeps its cells and gets the new size.
    engine.addSheet(id, name, rows, columns);
    if (known) return false;
    sent.set(id, nothingSent());
    return true;
  };

  const tellNames = (engine: Calculator) => {
    const names = book.namedRanges.flatMap(({ name, rect }) => {
      const sheet = book.sheets.find(({ id }) => id === rect.sheet);
      return sheet ? [{ name, reference: `${sheetPrefix(sheet.name)}${absoluteName(rect)}` }] : [];
    });
    const text = JSON.stringify(names);
    if (text === toldNames) return;
    toldNames = text;
    engine.setNames(names);
  };

  return {
    sent,
    tell(engine) {
      for (const id of [...outlines.keys()]) {
        if (book.sheets.some((sheet) => sheet.id === id)) continue;
        engine.removeSheet(id);
        outlines.delete(id);
        sent.delete(id);
      }
      const fresh = book.sheets.filter((sheet) => tellSheet(engine, sheet));
      tellNames(engine);
      return fresh;
    },
  };
};
