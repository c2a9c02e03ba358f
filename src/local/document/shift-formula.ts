import { type End, type Reference, referenceText, rewriteFormula } from './references';

const maxColumn = 18_278;

const shiftEnd = (point: End, rows: number, columns: number): End | null => {
  const row = point.row === null || point.fixedRow ? point.row : point.row + rows;
  const column = point.column === null || point.fixedColumn ? point.column : point.column + columns;
  if ((row !== null && row < 1) || (column !== null && (column < 1 || column > maxColumn))) return null;
  return { ...point, row, column };
};

const shiftReference = (reference: Reference, rows: number, columns: number): string => {
  const from = shiftEnd(reference.from, rows, columns);
  const to = reference.to && shiftEnd(reference.to, rows, columns);
  if (!from || (reference.to && !to)) return '#REF!';
  return referenceText(reference.sheet, from, to);
};

/** The formula as it reads when copied so many rows down and columns to the right. */
export const shiftFormula = (formula: string, rows: number, columns: number): string =>
  rows === 0 && columns === 0
    ? formula
    : rewriteFormula(formula, (part) =>
        part.kind === 'reference' ? shiftReference(part, rows, columns) : null,
      );

/** The formula as it reads when rows and columns change places: its relative references are transposed about the cell. */
export const transposeFormula = (
  formula: string,
  from: { readonly row: number; readonly column: number },
  to: { readonly row: number; readonly column: number },
): string => {
  const turn = (point: End): End | null => {
    if (point.row === null || point.column === null)
      return shiftEnd(point, to.row - from.row, to.column - from.column);
    const row = point.fixedRow ? point.row : to.row + (point.column - from.column);
    const column = point.fixedColumn ? point.column : to.column + (point.row - from.row);
    return row < 1 || column < 1 ? null : { ...point, row, column };
  };
  return rewriteFormula(formula, (part) => {
    if (part.kind !== 'reference') return null;
    const start = turn(part.from);
    const stop = part.to && turn(part.to);
    return start && (!part.to || stop) ? referenceText(part.sheet, start, stop) : '#REF!';
  });
};
