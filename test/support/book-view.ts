import type { Book, Cell, Rect, Sheet } from '../../src/local/document/book';

const letters = (column: number): string =>
  column <= 26
    ? String.fromCharCode(64 + column)
    : letters(Math.floor((column - 1) / 26)) + letters(((column - 1) % 26) + 1);

const isRect = (part: unknown): part is Rect =>
  typeof part === 'object' && part !== null && 'sheet' in part && 'rows' in part;

/** Lines for the cells of one column, cells below each other that are alike as one line. */
const columnLines = (sheet: Sheet, column: number, textOf: (cell: Cell) => string): string[] => {
  const lines: { from: number; to: number; text: string }[] = [];
  for (let row = 1; row < sheet.cells.length; row += 1) {
    const cell = sheet.cells[row]?.[column];
    const text = cell && !cell.spilledFrom ? textOf(cell) : '';
    if (text === '') continue;
    const last = lines[lines.length - 1];
    if (last?.text === text && last.to === row - 1) last.to = row;
    else lines.push({ from: row, to: row, text });
  }
  return lines.map(({ from, to, text }) => `${sheet.name}!${letters(column)}${from}:${to} ${text}`);
};

/**
 * Everything in a book that set-up answers for, as sorted lines of text: tabs by name instead of by number, so that a
 * tab that was deleted and made anew compares equal. Sizes, colours and order are people's own and left out.
 */
export const bookView = (book: Book): string[] => {
  const nameOf = (sheet: number) => book.sheets.find((one) => one.id === sheet)?.name ?? `#${sheet}`;
  const place = (rect: Rect) =>
    `${nameOf(rect.sheet)}!${letters(rect.column)}${rect.row}+${rect.rows}x${rect.columns}`;
  const plain = (value: unknown): string =>
    JSON.stringify(value, (key, part: unknown) =>
      isRect(part) ? place(part) : key === 'sheet' && typeof part === 'number' ? nameOf(part) : part,
    ) ?? '';
  const validations = new Map<unknown, string>();
  const ruleOf = (cell: Cell): string => {
    if (!cell.validation) return '';
    const known = validations.get(cell.validation) ?? plain(cell.validation);
    validations.set(cell.validation, known);
    return ` rule ${known}`;
  };
  const cellText = (cell: Cell): string => {
    const content = cell.formula ?? (cell.value === null || cell.value === '' ? '' : plain(cell.value));
    const format = cell.numberFormat ? ` as ${cell.numberFormat}` : '';
    return `${content}${format}${cell.note ? ` note ${cell.note}` : ''}${ruleOf(cell)}`.trim();
  };
  const widest = (sheet: Sheet) => Math.max(0, ...Array.from(sheet.cells, (row) => row?.length ?? 0));
  return [
    `${book.locale} ${book.timeZone}`,
    ...book.sheets.flatMap((sheet) => [
      `${sheet.name} frozen ${sheet.frozenRows}`,
      ...Array.from({ length: widest(sheet) }, (_, column) =>
        columnLines(sheet, column + 1, cellText),
      ).flat(),
      ...sheet.conditionalFormats.map((rule) => `${sheet.name} highlight ${plain(rule)}`),
      ...sheet.charts.map(
        (chart) => `${sheet.name} chart ${chart.type} ${plain(chart.options)} ${chart.ranges.map(place)}`,
      ),
    ]),
    ...book.namedRanges.map((named) => `name ${named.name} ${place(named.rect)}`),
    ...book.protections.map(
      (one) =>
        `protection ${one.description} ${one.kind} ${place(one.rect)} ${[...one.editors].sort()} ${one.warningOnly}`,
    ),
    ...book.metadata.map((one) => `mark ${one.value} ${plain(one.location)}`),
  ].sort();
};
