/** A place as A1 or R1C1 notation tells it; null where it is open. */
export interface Place {
  /** Before the '!', unquoted; null when there is none. */
  readonly sheetName: string | null;
  readonly firstRow: number | null;
  readonly firstColumn: number | null;
  readonly lastRow: number | null;
  readonly lastColumn: number | null;
}

/** 1 → 'A', 27 → 'AA'. */
export const columnLetters = (column: number): string => {
  let letters = '';
  for (let rest = column; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  }
  return letters;
};

/** 'A' → 1, 'aa' → 27. */
export const columnNumber = (letters: string): number => {
  let column = 0;
  for (const letter of letters.toUpperCase()) column = column * 26 + letter.charCodeAt(0) - 64;
  return column;
};

const splitSheet = (notation: string): { sheetName: string | null; cells: string } => {
  const quoted = /^'((?:[^']|'')*)'!(.*)$/s.exec(notation);
  if (quoted) return { sheetName: (quoted[1] ?? '').replaceAll("''", "'"), cells: quoted[2] ?? '' };
  const mark = notation.lastIndexOf('!');
  if (mark < 0) return { sheetName: null, cells: notation };
  return { sheetName: notation.slice(0, mark) || null, cells: notation.slice(mark + 1) };
};

const ordered = (a: number | null, b: number | null): [number | null, number | null] =>
  a !== null && b !== null && a > b ? [b, a] : [a, b];

const place = (
  sheetName: string | null,
  rows: [number | null, number | null],
  columns: [number | null, number | null],
): Place => {
  const [firstRow, lastRow] = ordered(...rows);
  const [firstColumn, lastColumn] = ordered(...columns);
  return { sheetName, firstRow, firstColumn, lastRow, lastColumn };
};

const corner = /^\$?([A-Za-z]{0,3})\$?([1-9]\d{0,7})?$/;

/** Reads 'Sheet!A1:B2', 'A1', '5:7', 'B:D', 'A2:B' or 'R1C1:R2C2'; null when it is none of these. */
export const parsePlace = (notation: string): Place | null => {
  const { sheetName, cells } = splitSheet(notation.trim());
  const numbered = /^r([1-9]\d*)c([1-9]\d*)(?::r([1-9]\d*)c([1-9]\d*))?$/i.exec(cells);
  if (numbered) {
    const [row, column, row2, column2] = numbered.slice(1).map((text) => (text ? Number(text) : null));
    return place(sheetName, [row ?? null, row2 ?? row ?? null], [column ?? null, column2 ?? column ?? null]);
  }
  const parts = cells.split(':');
  const [from, to] = parts.map((part) => corner.exec(part));
  if (!from || parts.length > 2 || (parts.length === 2 && !to)) return null;
  const ends = [from, to ?? from].map((match) => ({
    column: match[1] ? columnNumber(match[1]) : null,
    row: match[2] ? Number(match[2]) : null,
  }));
  const [start, end] = ends;
  if (!start || !end) return null;
  if (!to && (start.column === null || start.row === null)) return null;
  if ((start.column === null && start.row === null) || (end.column === null && end.row === null)) return null;
  // 'A5:B' runs from row 5 on, whichever end the row stands at.
  if (start.row === null && end.row !== null)
    return place(sheetName, [end.row, null], [start.column, end.column]);
  if (start.column === null && end.column !== null)
    return place(sheetName, [start.row, end.row], [end.column, null]);
  return place(sheetName, [start.row, end.row], [start.column, end.column]);
};
