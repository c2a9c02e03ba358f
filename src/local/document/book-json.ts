import type { Book, Cell, CellValue, Sheet, Style, Validation } from './book';
import { ensureCell } from './cells';

/** How a cell looks, as numbers in the tables: format, style, rule; 0 is none. */
type Look = readonly [format: number, style: number, rule: number];

/** Down a column from a row: the same so many times. */
type Run<Value> = [row: number, count: number, value: Value];

/** Down a column from a row: one value after the other, or one so many times. */
type Values = [row: number, values: CellValue[]] | Run<CellValue>;

interface ColumnJson {
  values?: Values[];
  looks?: Run<number>[];
  formulas?: [row: number, formula: string][];
  notes?: [row: number, note: string][];
  spilled?: [row: number, fromRow: number, fromColumn: number][];
}

type SheetJson = Omit<Sheet, 'cells'> & { readonly columns: Readonly<Record<number, ColumnJson>> };

/** A book as JSON holds it: what many cells share stands once, and columns are written in runs. */
export interface BookJson extends Omit<Book, 'sheets'> {
  readonly version: 1;
  readonly formats: readonly string[];
  readonly styles: readonly Style[];
  readonly rules: readonly Validation[];
  readonly looks: readonly Look[];
  readonly sheets: SheetJson[];
}

/** A table of things told apart by their text; the same object is not written out twice to be told apart. */
const table = <Item>() => {
  const items: Item[] = [];
  const byItem = new Map<Item, number>();
  const byText = new Map<string, number>();
  const numberOf = (item: Item | undefined): number => {
    if (item === undefined) return 0;
    let number = byItem.get(item);
    if (number === undefined) {
      const text = JSON.stringify(item);
      number = byText.get(text);
      if (number === undefined) {
        items.push(item);
        number = items.length;
        byText.set(text, number);
      }
      byItem.set(item, number);
    }
    return number;
  };
  return { items, numberOf };
};

const addRun = <Value>(runs: Run<Value>[], row: number, value: Value): void => {
  const last = runs.at(-1);
  if (last && last[0] + last[1] === row && last[2] === value) last[1] += 1;
  else runs.push([row, 1, value]);
};

const addValue = (runs: Values[], row: number, value: CellValue): void => {
  const last = runs.at(-1);
  if (last?.length === 3) {
    if (last[0] + last[1] === row && last[2] === value) {
      last[1] += 1;
      return;
    }
  } else if (last && last[0] + last[1].length === row) {
    const list = last[1];
    // Four of a kind at the end are worth a run of their own.
    const isRun = list.length >= 3 && list.slice(-3).every((other) => other === value);
    if (!isRun) {
      list.push(value);
      return;
    }
    list.length -= 3;
    if (list.length === 0) runs.pop();
    runs.push([row - 3, 4, value]);
    return;
  }
  runs.push([row, [value]]);
};

/** The book as plain JSON, small although a column may repeat a rule 10,000 times. */
export const bookToJson = (book: Book): BookJson => {
  const formats = table<string>();
  const styles = table<Style>();
  const rules = table<Validation>();
  const looks = table<string>();
  const lookOf = (cell: Cell): number => {
    if (!cell.numberFormat && !cell.style && !cell.validation) return 0;
    const look = [
      formats.numberOf(cell.numberFormat),
      styles.numberOf(cell.style),
      rules.numberOf(cell.validation),
    ];
    return looks.numberOf(look.join(' '));
  };
  const columnsOf = (sheet: Sheet): Record<number, ColumnJson> => {
    const columns: Record<number, ColumnJson> = {};
    const add = (row: number, column: number, cell: Cell) => {
      const look = lookOf(cell);
      if (cell.value === null && look === 0 && cell.formula === undefined && cell.note === undefined) return;
      const json = columns[column] ?? {};
      columns[column] = json;
      if (cell.value !== null) {
        json.values ??= [];
        addValue(json.values, row, cell.value);
      }
      if (look > 0) {
        json.looks ??= [];
        addRun(json.looks, row, look);
      }
      if (cell.formula !== undefined) {
        json.formulas ??= [];
        json.formulas.push([row, cell.formula]);
      }
      if (cell.note !== undefined) {
        json.notes ??= [];
        json.notes.push([row, cell.note]);
      }
      if (cell.spilledFrom) {
        json.spilled ??= [];
        json.spilled.push([row, cell.spilledFrom.row, cell.spilledFrom.column]);
      }
    };
    sheet.cells.forEach((line, row) => {
      line?.forEach((cell, column) => {
        if (cell) add(row, column, cell);
      });
    });
    return columns;
  };
  const sheets = book.sheets.map((sheet): SheetJson => {
    const { cells: _, ...rest } = sheet;
    return { ...rest, columns: columnsOf(sheet) };
  });
  return {
    ...book,
    version: 1,
    sheets,
    formats: formats.items,
    styles: styles.items,
    rules: rules.items,
    looks: looks.items.map((look): Look => {
      const [format = 0, style = 0, rule = 0] = look.split(' ').map(Number);
      return [format, style, rule];
    }),
  };
};

const isBookJson = (json: unknown): json is BookJson =>
  typeof json === 'object' &&
  json !== null &&
  'version' in json &&
  json.version === 1 &&
  'sheets' in json &&
  Array.isArray(json.sheets);

const readColumn = (sheet: Sheet, column: number, json: ColumnJson, book: BookJson): void => {
  for (const run of json.values ?? []) {
    const [row, content] = run;
    const count = run.length === 3 ? run[1] : run[1].length;
    for (let i = 0; i < count; i++) {
      const value = run.length === 3 ? run[2] : Array.isArray(content) ? (content[i] ?? null) : null;
      ensureCell(sheet, row + i, column).value = value;
    }
  }
  for (const [row, count, number] of json.looks ?? []) {
    const [format, style, rule] = book.looks[number - 1] ?? [0, 0, 0];
    for (let i = 0; i < count; i++) {
      const cell = ensureCell(sheet, row + i, column);
      const numberFormat = book.formats[format - 1];
      const look = book.styles[style - 1];
      const validation = book.rules[rule - 1];
      if (numberFormat !== undefined) cell.numberFormat = numberFormat;
      if (look) cell.style = look;
      if (validation) cell.validation = validation;
    }
  }
  for (const [row, formula] of json.formulas ?? []) ensureCell(sheet, row, column).formula = formula;
  for (const [row, note] of json.notes ?? []) ensureCell(sheet, row, column).note = note;
  for (const [row, fromRow, fromColumn] of json.spilled ?? []) {
    ensureCell(sheet, row, column).spilledFrom = { row: fromRow, column: fromColumn };
  }
};

/** The book that `bookToJson` made this of. It is made of parts of the JSON, which is not to be used otherwise. */
export const bookFromJson = (json: unknown): Book => {
  if (!isBookJson(json))
    throw new Error('Berkas buku kerja tidak dapat dibaca: isinya bukan buku kerja versi 1.');
  const {
    version: _,
    formats: _formats,
    styles: _styles,
    rules: _rules,
    looks: _looks,
    sheets,
    ...book
  } = json;
  return {
    ...book,
    sheets: sheets.map(({ columns, ...rest }) => {
      const sheet: Sheet = { ...rest, cells: [] };
      for (const [column, content] of Object.entries(columns))
        readColumn(sheet, Number(column), content, json);
      return sheet;
    }),
  };
};
