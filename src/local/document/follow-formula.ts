import { type Area, followArea, type GridChange, type Span } from './follow';
import { type End, type Reference, referenceText, rewriteFormula } from './references';

/** Sheets by their names, as formulas speak of them. */
export interface SheetNames {
  idOf(name: string): number | undefined;
  nameOf(id: number): string | undefined;
}

/** Looks sheets up by name, without regard to case. */
export const sheetNames = (sheets: readonly { readonly id: number; readonly name: string }[]): SheetNames => {
  const ids = new Map(sheets.map(({ id, name }) => [name.toLowerCase(), id]));
  const names = new Map(sheets.map(({ id, name }) => [id, name]));
  return { idOf: (name) => ids.get(name.toLowerCase()), nameOf: (id) => names.get(id) };
};

interface Ends {
  readonly low: End;
  readonly high: End;
}

/** Which end holds the lesser row and column: `B5:A1` is read as `A1:B5`. */
const span = (from: number | null, to: number | null): Span => {
  if (from === null && to === null) return { from: 1, to: Number.POSITIVE_INFINITY };
  if (from === null || to === null) return { from: from ?? to ?? 1, to: Number.POSITIVE_INFINITY };
  return from <= to ? { from, to } : { from: to, to: from };
};

const areaOf = (reference: Reference, sheet: number): Area => {
  const to = reference.to ?? reference.from;
  return {
    sheet,
    rows: span(reference.from.row, to.row),
    columns: span(reference.from.column, to.column),
  };
};

const movedEnds = (reference: Reference, area: Area): Ends => {
  const { from } = reference;
  const to = reference.to ?? from;
  const place = (known: number | null, other: number | null, moved: Span): number | null => {
    if (known === null) return null;
    if (other !== null && known > other) return moved.to;
    return moved.from;
  };
  const last = (known: number | null, other: number | null, moved: Span): number | null => {
    if (known === null) return null;
    if (other !== null && known < other) return moved.from;
    return moved.to === Number.POSITIVE_INFINITY ? moved.from : moved.to;
  };
  return {
    low: {
      ...from,
      row: place(from.row, to.row, area.rows),
      column: place(from.column, to.column, area.columns),
    },
    high: {
      ...to,
      row: last(to.row, from.row, area.rows),
      column: last(to.column, from.column, area.columns),
    },
  };
};

/** Whether a sheet may be named in a formula; to read formulas takes much longer, and they come by the ten thousand. */
const mayName = (formula: string, sheet: string | undefined): boolean =>
  sheet !== undefined && formula.toLowerCase().includes(sheet.replaceAll("'", "''").toLowerCase());

/** The formula of a cell on sheet `home` as it reads after the change. */
export const followFormula = (
  formula: string,
  home: number,
  change: GridChange,
  names: SheetNames,
): string => {
  const changed = change.kind === 'move' ? change.from.sheet : change.sheet;
  if (home !== changed && !mayName(formula, names.nameOf(changed))) return formula;
  return rewriteFormula(formula, (part) => {
    if (part.kind !== 'reference') return null;
    const sheet = part.sheet === null ? home : names.idOf(part.sheet);
    if (sheet !== changed) return null;
    const before = areaOf(part, sheet);
    const after = followArea(before, change);
    if (after === null) return '#REF!';
    if (after === before) return null;
    const { low, high } = movedEnds(part, after);
    const prefix = after.sheet === sheet ? part.sheet : (names.nameOf(after.sheet) ?? part.sheet);
    return referenceText(prefix, low, part.to && high);
  });
};

/** The formula after a sheet took another name. */
export const renameInFormula = (formula: string, from: string, to: string): string =>
  rewriteFormula(formula, (part) =>
    part.kind === 'reference' && part.sheet?.toLowerCase() === from.toLowerCase()
      ? referenceText(to, part.from, part.to)
      : null,
  );

/** The formula after a sheet was deleted. */
export const dropFromFormula = (formula: string, sheet: string): string =>
  rewriteFormula(formula, (part) =>
    part.kind === 'reference' && part.sheet?.toLowerCase() === sheet.toLowerCase() ? '#REF!' : null,
  );

/** The formula after a named range took another name. */
export const renameNameInFormula = (formula: string, from: string, to: string): string =>
  rewriteFormula(formula, (part) =>
    part.kind === 'word' && part.text.toLowerCase() === from.toLowerCase() ? to : null,
  );

/** The formula as it reads on another sheet: what meant cells of its own sheet names that sheet. */
export const qualifyFormula = (formula: string, sheet: string): string =>
  rewriteFormula(formula, (part) =>
    part.kind === 'reference' && part.sheet === null ? referenceText(sheet, part.from, part.to) : null,
  );
