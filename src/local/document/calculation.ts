import type { CalculatedCell, Calculator } from '../calc/calculator';
import { applyResults } from './apply-results';
import type { Book, Rect, Sheet } from './book';
import { cellAt, visitCells } from './cells';
import { formulaTraits } from './formula-traits';
import { union } from './rects';
import { forgetFormula, forgetFormulas, takeDifferences } from './sent-cells';
import { serialFromInstant } from './serial-dates';
import { clearSpill, findSpills, type Place, placeKey, type Spills } from './spills';
import { toldOutline } from './told-outline';

/** Keeps the calculator told and its results in the book. It is made only once the book has a formula. */
export interface Calculation {
  /** Null when the ranges can be read as they are, else what to wait for. */
  waitFor(rects: readonly Rect[]): Promise<void> | null;
  /** Waits until every formula is calculated. */
  settle(): Promise<void>;
  /** To be called before the contents of these cells are written over: a spill that is typed into breaks. */
  beforeWrite(rect: Rect): void;
  /** The contents of these cells changed. */
  touched(rect: Rect): void;
  /** To be called before cells of this sheet move. */
  beforeReshape(sheet: number): void;
  /** Cells of this sheet moved or their formulas were rewritten. */
  reshaped(sheet: number): void;
  /** Names of sheets or ranges, or sheets themselves, changed. */
  outlineChanged(): void;
  /** The time that NOW and TODAY tell was set. */
  setNow(): void;
  close(): void;
}

const wholeSheet = ({ id }: Sheet): Rect => ({
  sheet: id,
  row: 1,
  column: 1,
  rows: Number.MAX_SAFE_INTEGER,
  columns: Number.MAX_SAFE_INTEGER,
});

const valueOr = <Key, Value>(map: Map<Key, Value>, key: Key, make: () => Value): Value => {
  const known = map.get(key);
  if (known !== undefined) return known;
  const made = make();
  map.set(key, made);
  return made;
};

/** Watches over the formulas of a book. `told` is called with every range whose results changed. */
export const watchFormulas = (
  book: Book,
  openCalculator: () => Promise<Calculator>,
  now: () => Date,
  told: (range: Rect) => void,
): Calculation => {
  const traits = formulaTraits();
  const outline = toldOutline(book);
  const dirty = new Map<number, Rect>();
  const spills = new Map<number, Spills>();
  /** Array formulas that found no room: they are tried again after every change. */
  const broken = new Map<number, Map<string, Place>>();
  const generations = new Map<number, number>();
  let opening: Promise<Calculator> | null = null;
  let calculator: Calculator | null = null;
  let working: Promise<void> | null = null;
  let isDue = false;
  let isOutlineDue = false;
  let isTimeDue = true;
  let toldDay = Number.NaN;

  const sheetWith = (id: number): Sheet | undefined => book.sheets.find((sheet) => sheet.id === id);
  const spillsOf = (id: number) => valueOr<number, Spills>(spills, id, () => new Map());
  const brokenOf = (id: number) => valueOr<number, Map<string, Place>>(broken, id, () => new Map());
  const generationOf = (id: number): number => generations.get(id) ?? 0;
  const markDirty = (rect: Rect) => {
    const known = dirty.get(rect.sheet);
    dirty.set(rect.sheet, known ? union(known, rect) : rect);
  };

  for (const sheet of book.sheets) {
    visitCells(sheet, wholeSheet(sheet), (cell) => {
      if (cell.formula !== undefined) traits.meet(sheet.id, cell.formula);
    });
    spills.set(sheet.id, findSpills(sheet));
  }
  // Stored results are as good as new ones, except those that time or chance decides.
  isDue = traits.hasVolatile;

  const tellTime = (engine: Calculator) => {
    const serial = serialFromInstant(now().getTime(), book.timeZone);
    const isNextDay = traits.hasVolatile && Math.floor(serial) !== toldDay;
    if (!isTimeDue && !traits.hasClock && !isNextDay) return;
    engine.setNow(serial);
    toldDay = Math.floor(serial);
    isTimeDue = false;
  };

  const tellCells = (engine: Calculator) => {
    for (const [id, rect] of dirty) {
      const sheet = sheetWith(id);
      const sent = outline.sent.get(id);
      if (!sheet || !sent) continue;
      const cells = takeDifferences(sent, sheet, rect);
      for (const { row, column } of brokenOf(id).values()) {
        forgetFormula(sent, row, column);
        cells.push(...takeDifferences(sent, sheet, { sheet: id, row, column, rows: 1, columns: 1 }));
      }
      if (cells.length > 0) engine.setCells(id, cells);
    }
    dirty.clear();
  };

  const take = (results: readonly CalculatedCell[], asked: ReadonlyMap<number, number>) => {
    const current: CalculatedCell[] = [];
    const outdated = new Set<number>();
    for (const result of results) {
      if (asked.get(result.sheet) === generationOf(result.sheet)) current.push(result);
      else outdated.add(result.sheet);
    }
    // The sheet was rearranged while the calculator worked: its results stand in the wrong places.
    for (const id of outdated) {
      const sheet = sheetWith(id);
      const sent = outline.sent.get(id);
      if (!sheet || !sent) continue;
      forgetFormulas(sent);
      markDirty(wholeSheet(sheet));
      isDue = true;
    }
    for (const range of applyResults(book, current, outline.sent, spillsOf, brokenOf)) told(range);
  };

  const work = async (): Promise<void> => {
    if (!opening) {
      opening = openCalculator();
      isOutlineDue = true;
      // A calculator that could not be had is asked for again the next time.
      opening.catch(() => {
        opening = null;
      });
    }
    const engine = await opening;
    calculator = engine;
    while (isDue) {
      isDue = false;
      tellTime(engine);
      if (isOutlineDue) for (const sheet of outline.tell(engine)) markDirty(wholeSheet(sheet));
      isOutlineDue = false;
      tellCells(engine);
      const asked = new Map(book.sheets.map(({ id }) => [id, generationOf(id)]));
      take(await engine.settle(), asked);
    }
  };

  const settle = (): Promise<void> => {
    if (!traits.hasFormulas || (!isDue && !working)) return Promise.resolve();
    working ??= work().finally(() => {
      working = null;
    });
    // What became due after the work's last look is seen here.
    return working.then(() => (isDue ? settle() : undefined));
  };

  /** Whether a result that is not there yet may stand in the range. */
  const isConcerned = (rect: Rect): boolean => {
    if (traits.mayFill(rect.sheet) || spillsOf(rect.sheet).size > 0) return true;
    const sheet = sheetWith(rect.sheet);
    const bottom = Math.min(rect.row + rect.rows, sheet?.cells.length ?? 0);
    for (let row = rect.row; row < bottom; row++) {
      const line = sheet?.cells[row];
      if (!line) continue;
      const right = Math.min(rect.column + rect.columns, line.length);
      for (let column = rect.column; column < right; column++)
        if (line[column]?.formula !== undefined) return true;
    }
    return false;
  };

  return {
    waitFor(rects) {
      if (!traits.hasFormulas || (!isDue && !working)) return null;
      return rects.some(isConcerned) ? settle() : null;
    },
    settle,
    beforeWrite(rect) {
      const sheet = sheetWith(rect.sheet);
      const known = spillsOf(rect.sheet);
      if (!sheet || known.size === 0) return;
      visitCells(sheet, rect, (cell, row, column) => {
        if (cell.formula !== undefined) clearSpill(sheet, known, placeKey({ row, column }));
        if (!cell.spilledFrom) return;
        const anchor = cell.spilledFrom;
        const formula = cellAt(sheet, anchor.row, anchor.column);
        if (formula) formula.value = { error: '#REF!' };
        brokenOf(rect.sheet).set(placeKey(anchor), anchor);
        clearSpill(sheet, known, placeKey(anchor));
      });
    },
    touched(rect) {
      const sheet = sheetWith(rect.sheet);
      if (!sheet) return;
      const sent = outline.sent.get(rect.sheet);
      visitCells(sheet, rect, (cell, row, column) => {
        if (cell.formula === undefined) return;
        traits.meet(rect.sheet, cell.formula);
        // Put anew and without its result: the calculator would not be asked for one it has given already.
        if (cell.value === null && sent) forgetFormula(sent, row, column);
      });
      if (!traits.hasFormulas) return;
      isDue = true;
      if (opening) markDirty(rect);
    },
    beforeReshape(id) {
      const sheet = sheetWith(id);
      if (!sheet) return;
      const sent = outline.sent.get(id);
      const places = [...[...spillsOf(id).values()].map(({ anchor }) => anchor), ...brokenOf(id).values()];
      for (const { row, column } of places) if (sent) forgetFormula(sent, row, column);
      for (const key of [...spillsOf(id).keys()]) clearSpill(sheet, spillsOf(id), key);
      broken.delete(id);
      generations.set(id, generationOf(id) + 1);
    },
    reshaped(id) {
      const sheet = sheetWith(id);
      if (!sheet || !traits.hasFormulas) return;
      isDue = true;
      if (opening) markDirty(wholeSheet(sheet));
    },
    outlineChanged() {
      isOutlineDue = true;
      if (traits.hasFormulas) isDue = true;
    },
    setNow() {
      isTimeDue = true;
      if (traits.hasVolatile) isDue = true;
    },
    close() {
      calculator?.dispose();
      calculator = null;
    },
  };
};
