import type { Book, Cell, Rect, Sheet } from './book';
import { followBook } from './follow-book';
import { resizeGrid } from './grid-size';

/** Rows or columns. */
export type LineKind = 'rows' | 'columns';

/** A run of whole lines as a range. */
export const linesRect = (sheet: Sheet, kind: LineKind, from: number, count: number): Rect =>
  kind === 'rows'
    ? { sheet: sheet.id, row: from, column: 1, rows: count, columns: sheet.maxColumns }
    : { sheet: sheet.id, row: 1, column: from, rows: sheet.maxRows, columns: count };

/** How many lines of the kind the sheet has. */
export const lineCount = (sheet: Sheet, kind: LineKind): number =>
  kind === 'rows' ? sheet.maxRows : sheet.maxColumns;

type Numbered<Value> = Record<number, Value>;

const renumber = <Value>(lines: Numbered<Value>, to: (line: number) => number | null): Numbered<Value> => {
  const result: Numbered<Value> = {};
  for (const [line, value] of Object.entries(lines)) {
    const place = to(Number(line));
    if (place !== null) result[place] = value;
  }
  return result;
};

const renumberLines = (sheet: Sheet, kind: LineKind, to: (line: number) => number | null): void => {
  if (kind === 'rows') {
    sheet.rowHeights = renumber(sheet.rowHeights, to);
    sheet.hiddenRows = renumber(sheet.hiddenRows, to);
  } else {
    sheet.columnWidths = renumber(sheet.columnWidths, to);
    sheet.hiddenColumns = renumber(sheet.hiddenColumns, to);
  }
};

/** A cell that looks and validates like its neighbour but holds nothing. */
const likeNeighbour = (neighbour: Cell | undefined): Cell | undefined => {
  if (!neighbour || !(neighbour.numberFormat || neighbour.style || neighbour.validation)) return undefined;
  const cell: Cell = { value: null };
  if (neighbour.numberFormat !== undefined) cell.numberFormat = neighbour.numberFormat;
  if (neighbour.style) cell.style = neighbour.style;
  if (neighbour.validation) cell.validation = neighbour.validation;
  return cell;
};

const spliceIn = <Item>(items: (Item | undefined)[], at: number, count: number): void => {
  if (items.length <= at) return;
  const tail = items.splice(at);
  items.length = at + count;
  for (let i = 0; i < tail.length; i++) items[at + count + i] = tail[i];
};

const insertRowCells = (sheet: Sheet, before: number, count: number, model: number): void => {
  const like = sheet.cells[model];
  spliceIn(sheet.cells, before, count);
  if (!like?.some((cell) => likeNeighbour(cell))) return;
  for (let row = before; row < before + count; row++) sheet.cells[row] = like.map(likeNeighbour);
};

const insertColumnCells = (sheet: Sheet, before: number, count: number, model: number): void => {
  for (const line of sheet.cells) {
    if (!line) continue;
    const like = line[model];
    spliceIn(line, before, count);
    if (!like) continue;
    for (let column = before; column < before + count; column++) {
      const cell = likeNeighbour(like);
      if (cell) line[column] = cell;
    }
  }
};

/** Inserts lines that look like the line before them; gives back the other sheets whose formulas changed. */
export const insertLines = (
  book: Book,
  sheet: Sheet,
  kind: LineKind,
  before: number,
  count: number,
): number[] => {
  resizeGrid(
    book,
    sheet,
    sheet.maxRows + (kind === 'rows' ? count : 0),
    sheet.maxColumns + (kind === 'columns' ? count : 0),
  );
  const model = before > 1 ? before - 1 : 1;
  if (kind === 'rows') insertRowCells(sheet, before, count, model);
  else insertColumnCells(sheet, before, count, model);
  renumberLines(sheet, kind, (line) => (line >= before ? line + count : line));
  // Lines put among the frozen ones are frozen too.
  if (kind === 'rows' && before <= sheet.frozenRows) sheet.frozenRows += count;
  if (kind === 'columns' && before <= sheet.frozenColumns) sheet.frozenColumns += count;
  return followBook(book, { kind: 'insert', sheet: sheet.id, axis: kind, at: before, count });
};

/** Deletes lines; gives back the sheets whose formulas changed. */
export const deleteLines = (
  book: Book,
  sheet: Sheet,
  kind: LineKind,
  from: number,
  count: number,
): number[] => {
  const after = from + count;
  const frozen = kind === 'rows' ? sheet.frozenRows : sheet.frozenColumns;
  const thawed = Math.max(0, Math.min(frozen, after - 1) - from + 1);
  if (kind === 'rows') {
    sheet.cells.splice(from, count);
    sheet.frozenRows -= thawed;
  } else {
    for (const line of sheet.cells) line?.splice(from, count);
    sheet.frozenColumns -= thawed;
  }
  renumberLines(sheet, kind, (line) => (line < from ? line : line < after ? null : line - count));
  const changed = followBook(book, { kind: 'delete', sheet: sheet.id, axis: kind, at: from, count });
  resizeGrid(
    book,
    sheet,
    sheet.maxRows - (kind === 'rows' ? count : 0),
    sheet.maxColumns - (kind === 'columns' ? count : 0),
  );
  return changed;
};

const reorder = <Item>(items: (Item | undefined)[], from: number, count: number, before: number): void => {
  items.length = Math.max(items.length, from + count, before);
  const moved = items.splice(from, count);
  items.splice(before > from ? before - count : before, 0, ...moved);
};

/** Moves lines before another line, counted as before the move; gives back the sheets whose formulas changed. */
export const moveLines = (
  book: Book,
  sheet: Sheet,
  kind: LineKind,
  from: number,
  count: number,
  before: number,
): number[] => {
  if (before >= from && before <= from + count) return [];
  if (kind === 'rows') reorder(sheet.cells, from, count, before);
  else for (const line of sheet.cells) if (line) reorder(line, from, count, before);
  const isDown = before > from;
  renumberLines(sheet, kind, (line) => {
    if (line >= from && line < from + count) return line + (isDown ? before - count - from : before - from);
    if (isDown && line >= from + count && line < before) return line - count;
    if (!isDown && line >= before && line < from) return line + count;
    return line;
  });
  return followBook(book, { kind: 'reorder', sheet: sheet.id, axis: kind, at: from, count, before });
};
