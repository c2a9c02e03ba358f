import { type References, referencesTo } from '../lembar/references';
import { teamTab } from '../lembar/roster-tabs';
import { criteriaTab, scoreKey } from '../lembar/scoring-tabs';
import { cellAt, type Grid, tableIn, valueAt } from '../lembar/table-rows';
import { type CellValue, sameText } from '../text';
import { blockOfLines, blocksAround, type Change } from '../usulan/blocks';
import type { EntryGrid } from '../usulan/find-entry';
import { type Ledger, ledgerOf } from './ledger';
import { chained, type LedgerEntry, type LedgerLine, ledgerKeys, toSecond } from './ledger-lines';
import { isOfScore, lastSave, type RoundState, replay, roundOf, type ScoreState, scoreKeyOf } from './replay';
import { activeCriteria, type Rubric } from './rubric';
import { rubricMark, rubricText } from './rubric-text';
import type { ScoreBook, ScoreContent } from './score-book';
import { cellsOf, isSameCell, type ScoreSheet, scoreSheet, usedRows } from './score-sheet';
import { sheetFormulas } from './sheet-formulas';

/** The scores and their ledger, read together while nobody else writes. */
export interface ScoreDesk {
  readonly book: ScoreBook;
  readonly rubric: Rubric;
  readonly mark: string;
  readonly ledger: Ledger;
  readonly states: ReadonlyMap<string, ScoreState>;
  readonly round: RoundState;
  readonly sheet: ScoreSheet;
  readonly formulasOf: (row: number) => Readonly<Record<string, string>>;
}

/** Tables that say where columns stand and what is judged; read before the turn, for they do not change with it. */
export interface ScoreTables {
  readonly rubric: Rubric;
  readonly criteria: Grid;
  readonly entries: EntryGrid;
  readonly team: Grid;
}

const referencesOf = ({ criteria, entries, team }: ScoreTables, sheet: ScoreSheet): References => {
  const places: Readonly<Record<string, Readonly<Record<string, number>>>> = {
    criteria: tableIn(criteriaTab, criteria).at,
    team: tableIn(teamTab, team).at,
    innovations: entries.at,
    scores: sheet.at,
  };
  return referencesTo((tab) => places[tab] ?? {});
};

/** Codes of all criteria that tab Kriteria or the ledger knows, retired ones among them, in the order of the tab. */
export const knownCodes = (rubric: Rubric, lines: readonly LedgerLine[]): readonly string[] => [
  ...new Set([
    ...rubric.criteria.map(({ code }) => code),
    ...lines
      .filter((line) => isOfScore(line) && !line.criterion.startsWith('('))
      .map((line) => line.criterion),
  ]),
];

/** The row in which an assessor's scores of an entry stand, or null. */
export const rowOfScore = (sheet: ScoreSheet, id: string, assessor: string): number | null =>
  usedRows(sheet).find(
    (row) => sameText(cellAt(sheet, row, 'id'), id) && sameText(cellAt(sheet, row, 'assessor'), assessor),
  ) ?? null;

const withColumns = (book: ScoreBook, grid: Grid, codes: readonly string[]): ScoreSheet => {
  let sheet = scoreSheet(grid, codes);
  const missing = codes.filter((code) => sheet.at[scoreKey(code)] === undefined);
  if (missing.length === 0) return sheet;
  const present = codes.flatMap((code) => sheet.at[scoreKey(code)] ?? []);
  let after = Math.max(sheet.at.assessor ?? 1, ...present);
  for (const code of missing) {
    book.insertScoreColumn(after, code);
    after += 1;
  }
  sheet = scoreSheet(book.scores(), codes);
  return sheet;
};

/**
 * Reads scores and ledger. A save that was cut short between the two is completed first: what the ledger's last lines say
 * and the tab does not show yet. Two calls when there is nothing to complete and every criterion has its column.
 */
export const openDesk = (book: ScoreBook, tables: ScoreTables): ScoreDesk => {
  const { rubric } = tables;
  const ledger = ledgerOf(book.ledger());
  const sheet = withColumns(book, book.scores(), knownCodes(rubric, ledger.lines));
  const formulasOf = sheetFormulas(sheet, referencesOf(tables, sheet), activeCriteria(rubric).length);
  const desk: ScoreDesk = {
    book,
    rubric,
    mark: rubricMark(rubric),
    ledger,
    states: replay(ledger.lines),
    round: roundOf(ledger.lines),
    sheet,
    formulasOf,
  };
  const state = unshown(desk);
  return state ? showState(desk, state) : desk;
};

/**
 * What the ledger's last save made and tab Penilaian does not show, because the run ended between the two: the row is as it
 * was before, to the letter. Undefined when there is none; what a person changed since is not it.
 */
const unshown = ({ ledger, states, sheet }: ScoreDesk): ScoreState | undefined => {
  const [first] = lastSave(ledger.lines);
  const key = first && scoreKeyOf(first.id, first.assessor);
  const state = key === undefined ? undefined : states.get(key);
  if (!first || !state) return undefined;
  const before = replay(ledger.lines, first.no - 1).get(scoreKeyOf(first.id, first.assessor));
  const row = rowOfScore(sheet, state.id, state.assessor);
  if (row === null) {
    const isRenamed = usedRows(sheet).some((one) => cellAt(sheet, one, 'trail') === state.trail);
    return before === undefined && !isRenamed ? state : undefined;
  }
  if (before === undefined) return undefined;
  const cells = Object.entries(cellsOf(before, sheet.codes));
  return cells.every(([one, value]) => isSameCell(value, cellAt(sheet, row, one))) ? state : undefined;
};

/** Writes what the ledger says of one assessor's scores into their row, or below the others. Gives the desk as it is then. */
export const showState = (desk: ScoreDesk, state: ScoreState): ScoreDesk => {
  const { sheet, book } = desk;
  const found = rowOfScore(sheet, state.id, state.assessor);
  const row = found ?? Math.max(sheet.headerRow, ...usedRows(sheet)) + 1;
  const formulas = desk.formulasOf(row);
  const wanted: Readonly<Record<string, ScoreContent>> = {
    ...cellsOf(state, sheet.codes),
    ...Object.fromEntries(Object.entries(formulas).map(([key, formula]) => [key, { formula }])),
  };
  const columns = Object.values(sheet.at);
  const keyAt = new Map(Object.entries(sheet.at).map(([key, column]) => [column, key]));
  const changes = Object.entries(wanted).flatMap(([key, value]): Change<ScoreContent>[] => {
    const column = sheet.at[key];
    if (column === undefined) return [];
    const isSame = found !== null && cellAt(sheet, row, key) === value;
    return isSame || (found !== null && key in formulas) ? [] : [{ row, column, value }];
  });
  const asItIs = (_: number, column: number): ScoreContent => {
    const key = keyAt.get(column) ?? '';
    const formula = formulas[key];
    return formula === undefined ? cellAt(sheet, row, key) : { formula };
  };
  for (const block of blocksAround(columns, changes, asItIs)) book.writeScores(block);
  const cells = Array.from({ length: Math.max(...columns) }, (_, index): CellValue => {
    const present = valueAt(sheet.grid, row, index + 1);
    const content = wanted[keyAt.get(index + 1) ?? ''] ?? present;
    return typeof content === 'object' && !(content instanceof Date) ? present : content;
  });
  const grid = Array.from({ length: Math.max(sheet.grid.length, row) }, (_, index) =>
    index === row - 1 ? cells : (sheet.grid[index] ?? []),
  );
  return { ...desk, sheet: { ...sheet, grid } };
};

/** Appends lines to the ledger. Gives the desk with them. */
export const record = (
  desk: ScoreDesk,
  entries: readonly Omit<LedgerEntry, 'no' | 'rubric'>[],
): ScoreDesk => {
  if (entries.length === 0) return desk;
  const { ledger } = desk;
  const last = ledger.lines[ledger.lines.length - 1] ?? null;
  const lines = chained(
    entries.map((entry) => ({ ...entry, rubric: desk.mark })),
    last,
  );
  desk.book.writeLedger(blockOfLines(lines, ledgerKeys, ledger.at, ledger.end));
  const all = [...ledger.lines, ...lines];
  return {
    ...desk,
    ledger: { ...ledger, lines: all, end: ledger.end + lines.length },
    states: replay(all),
    round: roundOf(all),
  };
};

/** The line that puts the rubric of tab Kriteria on record. */
export const rubricLine = (
  { rubric, round }: ScoreDesk,
  { who, at, reason }: { readonly who: string; readonly at: Date; readonly reason: string },
): Omit<LedgerEntry, 'no' | 'rubric'> => ({
  at,
  who,
  assessor: '',
  id: '',
  criterion: '(rubrik)',
  before: round.rubricText,
  after: rubricText(rubric),
  reason,
});

/** What of somebody's scores is to change, for the ledger: texts by code or field, '' for nothing. */
export interface ScoreChange {
  readonly id: string;
  readonly assessor: string;
  readonly texts: ReadonlyMap<string, string>;
  readonly who: string;
  readonly reason: string;
  readonly now: Date;
}

/** Records a change, first in the ledger and then in tab Penilaian. What stays the same is no line. */
export const changeScore = (desk: ScoreDesk, change: ScoreChange): ScoreDesk => {
  const { id, assessor, texts, who, reason } = change;
  const known = desk.states.get(scoreKeyOf(id, assessor));
  const before = known?.texts;
  // Two saves of one score are told apart by their second.
  const at = new Date(Math.max(toSecond(change.now).getTime(), (known?.at.getTime() ?? 0) + 1000));
  const lines = [...texts].flatMap(([criterion, after]) => {
    const was = before?.get(criterion) ?? '';
    return was === after ? [] : [{ at, who, assessor, id, criterion, before: was, after, reason }];
  });
  if (lines.length === 0) return desk;
  const isOnRecord = desk.round.rubricMark === desk.mark;
  const rubric = isOnRecord ? [] : [rubricLine(desk, { who, at, reason: 'Rubrik yang dipakai' })];
  const recorded = record(desk, [...rubric, ...lines]);
  const state = recorded.states.get(scoreKeyOf(id, assessor));
  return state ? showState(recorded, state) : recorded;
};
