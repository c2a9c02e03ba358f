import { cellAt, columnAt, rowsOf, type TableRows, textAt, titledTableIn } from '../core/lembar/table-rows';
import { outboxTab } from '../core/lembar/weekly-tabs';
import {
  mailKey,
  mailKinds,
  newLine,
  type Outbox,
  type OutboxLine,
  outboxStateOf,
  type Trial,
} from '../core/surat/outbox';
import type { CellValue } from '../core/text';
import { blocksAround } from '../core/usulan/blocks';
import { cellOf, firstRows, lengthened } from './entry-book';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

/** The line of a row; nothing for a row that is blank or that somebody wrote anything else into. */
const lineIn = (table: TableRows, row: number): readonly OutboxLine[] => {
  const kind = mailKinds.find((one) => one === textAt(table, row, 'kind'));
  const state = outboxStateOf(textAt(table, row, 'state'));
  if (!kind || !state) return [];
  const at = (key: string): Date | null => {
    const value = cellAt(table, row, key);
    return value instanceof Date ? value : null;
  };
  return [
    {
      row,
      kind,
      period: textAt(table, row, 'period'),
      recipient: textAt(table, row, 'recipient'),
      subject: textAt(table, row, 'subject'),
      state,
      plannedAt: at('plannedAt') ?? new Date(0),
      triedAt: at('triedAt'),
      attempts: Number(cellAt(table, row, 'attempts')) || 0,
      error: textAt(table, row, 'error'),
    },
  ];
};

const cellsOf = ({ row: _, ...line }: OutboxLine): Readonly<Record<string, CellValue>> => ({
  ...line,
  triedAt: line.triedAt ?? '',
  key: mailKey(line),
});

const trialKeys = ['state', 'attempts', 'triedAt', 'error'] as const;
const trialCell = (trial: Trial, key: (typeof trialKeys)[number]): CellValue => trial[key] ?? '';

/**
 * Core's port to tab Kotak Keluar, which only the owner may write. The tab is read once; what is written is remembered. A mark that a
 * mail is under way is let through at once, because the mail follows it.
 */
export const outboxBook = (sheet: Sheet): Outbox => {
  const table = titledTableIn(outboxTab, firstRows(sheet, sheet.getMaxRows()));
  // A new line is written whole with its first mark: until then nothing was done about it, and the next run plans it anew.
  const unsaved = new Set<number>();
  let lines: readonly OutboxLine[] = rowsOf(table).flatMap((row) => lineIn(table, row));
  const isBlank = (row: number): boolean =>
    outboxTab.columns.every(({ key }) => cellAt(table, row, key) === '');
  const write = (cells: readonly (readonly [row: number, key: string, value: CellValue])[]): void => {
    const changes = cells.flatMap(([row, key, value]) => {
      const column = columnAt(table, key);
      return column === 0 ? [] : [{ row, column, value }];
    });
    const columns = changes.map(({ column }) => column);
    for (const { row, column, grid } of blocksAround(columns, changes, () => ''))
      sheet
        .getRange(row, column, grid.length, grid[0]?.length ?? 1)
        .setValues(grid.map((line) => line.map(cellOf)));
  };
  return {
    lines: () => lines,
    add: (mails, at) => {
      const used = rowsOf(table).filter((row) => !isBlank(row));
      let row = Math.max(table.headerRow, ...used, ...lines.map((line) => line.row));
      for (const mail of mails) {
        row += 1;
        unsaved.add(row);
        lines = [...lines, newLine(mail, row, at)];
      }
      lengthened(sheet, row);
    },
    mark: (changes) => {
      for (const { row, trial } of changes) {
        lines = lines.map((line) => (line.row === row ? { ...line, ...trial } : line));
        const line = unsaved.has(row) ? lines.find((one) => one.row === row) : undefined;
        const cells = line
          ? Object.entries(cellsOf(line))
          : trialKeys.map((key) => [key, trialCell(trial, key)] as const);
        write(cells.map(([key, value]) => [row, key, value] as const));
        unsaved.delete(row);
      }
      if (changes.some(({ trial }) => trial.state === 'mengirim')) SpreadsheetApp.flush();
    },
  };
};
