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
import { blocksAround, runsOf } from '../core/usulan/blocks';
import { cellOf, firstRows, lengthened } from './entry-book';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

/**
 * The line of a row; nothing for a row that is blank or that somebody wrote anything else into. One whose state was cleared or is none
 * that the product knows is uncertain: taken for no line, its mail would go again.
 */
const lineIn = (table: TableRows, row: number): readonly OutboxLine[] => {
  // What a mail is for is read from its key or, where that is none, from its columns, so that a title or cell that somebody changed
  // does not have it sent again.
  const told = ['kind', 'period', 'recipient'].map((key) => textAt(table, row, key));
  const inKey = textAt(table, row, 'key').split('|');
  const [name, period = '', recipient = ''] = inKey.length === told.length ? inKey : told;
  const kind = mailKinds.find((one) => one === name);
  if (!kind || recipient === '') return [];
  const state = outboxStateOf(textAt(table, row, 'state')) ?? 'tidak pasti';
  const at = (key: string): Date | null => {
    const value = cellAt(table, row, key);
    return value instanceof Date ? value : null;
  };
  return [
    {
      row,
      kind,
      period,
      recipient,
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
const trialCell = (trial: Trial | undefined, key: (typeof trialKeys)[number]): CellValue =>
  trial?.[key] ?? '';

/** What a cell becomes, by its row and the key of its column. */
type Cell = readonly [row: number, key: string, value: CellValue];
const wholeLine = (line: OutboxLine): readonly Cell[] =>
  Object.entries(cellsOf(line)).map(([key, value]): Cell => [line.row, key, value]);

/**
 * Core's port to tab Kotak Keluar, which only the owner may write. The tab is read once; what is written is remembered. A mark that a
 * mail is under way is let through at once, because the mail follows it.
 */
export const outboxBook = (sheet: Sheet): Outbox => {
  const table = titledTableIn(outboxTab, firstRows(sheet, sheet.getMaxRows()));
  // A mail that is new and alone is written whole with its first mark: until then nothing was done about it, and the next run plans
  // it anew.
  const unsaved = new Set<number>();
  let lines: readonly OutboxLine[] = rowsOf(table).flatMap((row) => lineIn(table, row));
  const isBlank = (row: number): boolean =>
    outboxTab.columns.every(({ key }) => cellAt(table, row, key) === '');
  const write = (cells: readonly Cell[]): void => {
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
      const end = Math.max(table.headerRow, ...used, ...lines.map((line) => line.row));
      const added = mails.map((mail, index) => newLine(mail, end + index + 1, at));
      lines = [...lines, ...added];
      lengthened(sheet, end + added.length);
      // Of several letters to an agency none may be forgotten when a run ends between them: all are there before the first goes.
      if (added.length > 1) write(added.flatMap(wholeLine));
      else for (const { row } of added) unsaved.add(row);
    },
    mark: (changes) => {
      const trials = new Map(changes.map(({ row, trial }) => [row, trial]));
      lines = lines.map((line) => ({ ...line, ...trials.get(line.row) }));
      write(lines.filter(({ row }) => trials.has(row) && unsaved.has(row)).flatMap(wholeLine));
      // Between rows that do not follow each other stands what is not ours to write.
      for (const rows of runsOf([...trials.keys()].filter((row) => !unsaved.has(row))))
        write(
          rows.flatMap((row) => trialKeys.map((key): Cell => [row, key, trialCell(trials.get(row), key)])),
        );
      for (const row of trials.keys()) unsaved.delete(row);
      if (changes.some(({ trial }) => trial.state === 'mengirim')) SpreadsheetApp.flush();
    },
  };
};
