import { type TabKey, tabNames } from '../core/lembar/tab';
import type { ScoreBook, ScoreContent } from '../core/penilaian/score-book';
import type { CellValue } from '../core/text';
import type { Block } from '../core/usulan/blocks';
import { asText, firstRows, rangeOfBlock, tabIn } from './entry-book';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

/** Rows that a full tab is given beyond what is needed, so that not every save has to. */
const spareRows = 200;

/** Text stays text, whatever it looks like; only the product's own formulas calculate. */
const written = (content: ScoreContent): string | number | boolean | Date => {
  if (typeof content === 'object' && !(content instanceof Date)) return content.formula;
  return typeof content === 'string' && content !== '' ? asText(content) : content;
};

/** The tabs that scoring reads, each in one call, and writes. */
export interface ScoreFile extends ScoreBook {
  evidence(): CellValue[][];
  settings(): CellValue[][];
  log(): CellValue[][];
  roster(): CellValue[][];
  templates(): CellValue[][];
  /** Formulas of tab Penilaian, '' where a cell has none. */
  scoreFormulas(): string[][];
  /** Appends a line to tab Riwayat, in the order of its own columns. */
  appendLog(line: readonly CellValue[]): void;
  /** Row that is selected in tab Inovasi; null while another tab is open. */
  selectedRow(): number | null;
}

/** The scoring tabs of the open spreadsheet. A tab that is missing throws when it is asked for. */
export const scoreFile = (file = SpreadsheetApp.getActive()): ScoreFile => {
  const sheets = file.getSheets();
  // Names and sizes are asked before anything is written: afterwards they are one more call.
  const byName = new Map(sheets.map((sheet) => [sheet.getName(), sheet]));
  const tab = (key: TabKey): Sheet => byName.get(tabNames[key]) ?? tabIn(sheets, key);
  const rows = new Map<TabKey, number>();
  const rowsOf = (key: TabKey): number => {
    const known = rows.get(key) ?? tab(key).getMaxRows();
    rows.set(key, known);
    return known;
  };
  const whole = (key: TabKey): CellValue[][] => firstRows(tab(key), rowsOf(key));
  const write = (key: TabKey, block: Block<ScoreContent>): void => {
    const { row, grid } = block;
    const sheet = tab(key);
    const needed = row + grid.length - 1;
    if (needed > rowsOf(key)) {
      sheet.insertRowsAfter(rowsOf(key), needed + spareRows - rowsOf(key));
      rows.set(key, needed + spareRows);
    }
    rangeOfBlock(sheet, block).setValues(grid.map((line) => line.map(written)));
  };
  return {
    team: () => whole('team'),
    criteria: () => whole('criteria'),
    entries: () => whole('innovations'),
    scores: () => whole('scores'),
    ledger: () => whole('ledger'),
    evidence: () => whole('evidence'),
    settings: () => whole('settings'),
    log: () => whole('audit'),
    roster: () => whole('opd'),
    templates: () => whole('templates'),
    scoreFormulas: () => {
      const sheet = tab('scores');
      return sheet.getRange(1, 1, sheet.getMaxRows(), sheet.getMaxColumns()).getFormulas();
    },
    writeScores: (block) => write('scores', block),
    writeLedger: (block) => write('ledger', block),
    insertScoreColumn: (after, title) => {
      const sheet = tab('scores');
      sheet.insertColumnAfter(after);
      sheet.getRange(1, after + 1).setValue(asText(title));
    },
    appendLog: (line) => {
      tab('audit').appendRow(line.map(written));
    },
    selectedRow: () => {
      const range = file.getActiveRange();
      return range && range.getSheet().getName() === tabNames.innovations ? range.getRow() : null;
    },
  };
};
