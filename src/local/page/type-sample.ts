import type { Rect, Scalar, Sheet } from '../document/book';
import type { PersonEdit } from '../document/document';
import type { Runtime } from '../host/contract';
import { type Choices, type SampleLine, sampleRow } from './sample';
import { validationViews } from './validation-views';

/** The tab the sample goes to. */
const innovations = 'Inovasi';

interface Headers {
  readonly row: number;
  /** Header text → column. */
  readonly columns: ReadonlyMap<string, number>;
}

/** The row that holds the headers: the first that names an innovation's name. */
const headersOf = (sheet: Sheet): Headers | null => {
  for (let row = 1; row < Math.min(sheet.cells.length, 12); row += 1) {
    const columns = new Map<string, number>();
    sheet.cells[row]?.forEach((cell, column) => {
      if (typeof cell?.value === 'string') columns.set(cell.value.replace(/\s*\*$/, '').trim(), column);
    });
    if (columns.has('Nama inovasi')) return { row, columns };
  }
  return null;
};

const choicesOf = async (runtime: Runtime, sheet: Sheet, headers: Headers): Promise<Choices> => {
  const views = await validationViews(runtime.document, sheet);
  const first = headers.row + 1;
  return Object.fromEntries(
    [...headers.columns].map(([header, column]) => {
      const covers = (rect: Rect) =>
        rect.row <= first &&
        rect.row + rect.rows > first &&
        rect.column <= column &&
        rect.column + rect.columns > column;
      return [header, views.find((view) => view.kind === 'list' && view.rects.some(covers))?.options];
    }),
  );
};

const firstEmptyRow = (sheet: Sheet, headers: Headers): number => {
  const column = headers.columns.get('Nama inovasi') ?? 1;
  let row = headers.row + 1;
  while ((sheet.cells[row]?.[column]?.value ?? '') !== '') row += 1;
  return row;
};

/** Columns that stand side by side are typed together, as a person pastes a block. */
const blocks = (columns: readonly [string, number][]): [string, number][][] => {
  const sorted = [...columns].sort(([, left], [, right]) => left - right);
  const found: [string, number][][] = [];
  for (const entry of sorted) {
    const last = found.at(-1);
    if (last && last[last.length - 1]?.[1] === entry[1] - 1) last.push(entry);
    else found.push([entry]);
  }
  return found;
};

/** Types the sample into the tab of innovations, as its owner would. Without that tab nothing happens. */
export const typeSample = async (runtime: Runtime, lines: readonly SampleLine[]): Promise<void> => {
  const { book } = runtime.document;
  const sheet = book.sheets.find(({ name }) => name === innovations);
  const headers = sheet ? headersOf(sheet) : null;
  if (!sheet || !headers) return;
  const choices = await choicesOf(runtime, sheet, headers);
  const rows = lines.map((line, index) => sampleRow(line, index, choices));
  const first = firstEmptyRow(sheet, headers);
  const typed = [...headers.columns].filter(([header]) => rows.some((row) => row[header]));
  for (const block of blocks(typed)) {
    const [, column = 1] = block[0] ?? [];
    const rect = { sheet: sheet.id, row: first, column, rows: rows.length, columns: block.length };
    const values = rows.map((row) => block.map(([header]): Scalar => row[header] || null));
    const edit: PersonEdit = { kind: 'type', rect, values };
    await runtime.edit(book.owner, edit);
  }
};
