import type { Content, EditWatch, SheetState, Workbook, WorkbookReader } from '../lembar/workbook';

/** A workbook that can be set up without anything being written. */
export interface DryWorkbook {
  readonly book: Workbook;
  /** Whether tabs, columns or rows would have been made or moved: nothing that rests on their places can be told any more. */
  isShaken(): boolean;
}

const shownAs = (content: Content): string | number =>
  typeof content === 'object' ? `${content.year}-${content.month}-${content.day}` : content;

/**
 * Reads like the real workbook and writes nothing: what set-up says on it is what set-up would do. Cells that would have been
 * written are read back as if they were, so that what follows from a title put right is not told as another fault.
 */
export const dryWorkbook = (real: WorkbookReader & EditWatch): DryWorkbook => {
  let isShaken = false;
  const moved = new Set<number>();
  const sheets = new Map<number, SheetState>();
  const written = new Map<string, string | number>();
  const nothing = (): void => {};
  const shake = (): void => {
    isShaken = true;
  };
  const move = (sheet: number): void => {
    shake();
    moved.add(sheet);
  };
  const state = (id: number, rows: number, columns: number, name = ''): SheetState =>
    sheets.get(id) ?? { id, name, maxRows: rows, maxColumns: columns, frozenRows: 0 };
  return {
    isShaken: () => isShaken,
    book: {
      ...real,
      overview: () => {
        const overview = real.overview();
        for (const sheet of overview.sheets) sheets.set(sheet.id, sheet);
        return overview;
      },
      values: (sheet, area) =>
        moved.has(sheet)
          ? []
          : real
              .values(sheet, area)
              .map((line, down) =>
                line.map(
                  (cell, across) =>
                    written.get(`${sheet}|${area.row + down}|${area.column + across}`) ?? cell,
                ),
              ),
      write: (sheet, row, column, grid) => {
        grid.forEach((line, down) => {
          line.forEach((content, across) => {
            written.set(`${sheet}|${row + down}|${column + across}`, shownAs(content));
          });
        });
      },
      insertSheet: (name) => {
        shake();
        return state(-1, 1, 1, name);
      },
      resize: (id, rows, columns) => {
        shake();
        return state(id, rows, columns);
      },
      renameSheet: shake,
      insertColumn: move,
      insertRow: move,
      moveRowToTop: move,
      setLocale: nothing,
      setTimeZone: nothing,
      color: nothing,
      freeze: nothing,
      widths: nothing,
      tag: nothing,
      format: nothing,
      note: nothing,
      rule: nothing,
      look: nothing,
      highlight: nothing,
      addChart: nothing,
      show: nothing,
      name: nothing,
      protect: nothing,
      unprotect: nothing,
      watch: nothing,
    },
  };
};
