import type { Sheet } from '../../src/local/document/book';
import type { PersonEdit } from '../../src/local/document/document';
import type { RunOutcome } from '../../src/local/host/contract';
import type { TestWorkbook } from './workbook';

export type Cell = string | number | boolean | null;
export type Row = Readonly<Record<string, unknown>>;

/** An operator of the city's own domain, whom Google names to the owner's triggers. */
export const operator = 'operator.opd-05@pangkalpinang.example';

/** Tab Inovasi of a test's workbook, as people edit it and as it is read afterwards; columns go by their titles. */
export const entriesTab = (book: TestWorkbook) => {
  const sheet = (): Sheet => {
    const found = book.runtime.document.book.sheets.find(({ name }) => name === 'Inovasi');
    if (!found) throw new Error('Tab Inovasi tidak ada');
    return found;
  };
  const columnOf = (title: string): number =>
    sheet().cells[1]?.findIndex((cell) => cell?.value === title) ?? -1;
  const rectFrom = (title: string, row: number, rows: number, columns: number) => ({
    sheet: sheet().id,
    row,
    column: columnOf(title),
    rows,
    columns,
  });
  /** A person's edit; gives the run of a trigger that it fired, which must have gone well. */
  const make = async (edit: PersonEdit, as = operator, trigger = 'handleEdit'): Promise<RunOutcome> => {
    const { outcomes } = await book.runtime.edit(as, edit);
    const outcome = outcomes.find(({ functionName }) => functionName === trigger);
    if (!outcome) throw new Error(`${trigger} tidak dijalankan`);
    if (outcome.error !== undefined) throw new Error(outcome.error);
    return outcome;
  };
  return {
    sheet,
    columnOf,
    rectFrom,
    make,
    /** A person types one cell, or pastes a block whose first cell stands under this title. */
    paste: (title: string, row: number, values: Cell[][], as = operator) =>
      make({ kind: 'type', rect: rectFrom(title, row, values.length, values[0]?.length ?? 0), values }, as),
    /** The first rows below the titles as a script reads them, dates as ISO text. */
    rows: (count: number) => tableRows(book, 'Inovasi', count),
    note: (title: string, row: number) =>
      book.script<string>(
        `return SpreadsheetApp.getActive().getSheetByName('Inovasi').getRange(args[0], args[1]).getNote();`,
        row,
        columnOf(title),
      ),
  };
};

/** Rows of a tab below its titles, each by the titles; dates as ISO text. All that hold something if no count is given. */
export const tableRows = (book: TestWorkbook, tab: string, count?: number): Promise<Row[]> =>
  book.script<Row[]>(
    `const sheet = SpreadsheetApp.getActive().getSheetByName(args[0]);
     const rows = args[1] === null ? Math.max(1, sheet.getLastRow()) : args[1] + 1;
     const [titles, ...lines] = sheet.getRange(1, 1, rows, sheet.getLastColumn()).getValues();
     return lines.map((line) => Object.fromEntries(titles.map((title, index) =>
       [title, line[index] instanceof Date ? Utilities.formatDate(line[index], 'Asia/Jakarta', 'yyyy-MM-dd') : line[index]])));`,
    tab,
    count ?? null,
  );
