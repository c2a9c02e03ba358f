import { scoreKey, scoresTabFor } from '../lembar/scoring-tabs';
import { type TableTab, tabNames } from '../lembar/tab';
import { cellAt, columnAt, type Grid, rowsOf, type TableRows, tableIn, textAt } from '../lembar/table-rows';
import { askForRepair } from '../remedies';
import { type CellValue, sameText } from '../text';
import { fields, noteField } from './ledger-lines';
import type { ScoreState } from './replay';
import type { ScoreRow } from './score-rows';

/** Tab Penilaian as it was read, with where its columns stand. */
export interface ScoreSheet extends TableRows {
  /** Codes of the criteria that have or should have a column. */
  readonly codes: readonly string[];
  readonly tab: TableTab;
}

/** Finds the columns of tab Penilaian, one for each of these codes among them. Throws when its titles are gone. */
export const scoreSheet = (grid: Grid, codes: readonly string[]): ScoreSheet => {
  const tab = scoresTabFor(codes.map((code) => ({ code, name: code })));
  const table = tableIn(tab, grid);
  if (tab.columns.some(({ key }) => columnAt(table, key) === 0 && !key.startsWith(scoreKey(''))))
    throw new Error(`Judul kolom di tab ${tabNames.scores} tidak lengkap. ${askForRepair}`);
  return { ...table, codes, tab };
};

/** A number as the ledger writes it, with a decimal comma, and back; null for text that is none. */
export const scoreText = (score: number): string => String(score).replace('.', ',');
export const scoreIn = (text: string): number | null => {
  const number = Number(text.replace(',', '.'));
  return text !== '' && Number.isFinite(number) && scoreText(number) === text ? number : null;
};

/** Notes on criteria as one cell: `LTB: …`, further lines of a note set in by two spaces. */
export const notesText = (notes: Readonly<Record<string, string>>, codes: readonly string[]): string =>
  codes
    .filter((code) => (notes[code] ?? '') !== '')
    .map((code) => `${code}: ${(notes[code] ?? '').replace(/\n/g, '\n  ')}`)
    .join('\n');

/** What an assessor's cells should hold by what the ledger says, by key of the column; formulas are not among them. */
export const cellsOf = (
  { id, assessor, texts, at, trail }: ScoreState,
  codes: readonly string[],
): Readonly<Record<string, CellValue>> => {
  const text = (field: string): string => texts.get(field) ?? '';
  const notes = Object.fromEntries(codes.map((code) => [code, text(noteField(code))]));
  return {
    id,
    assessor,
    ...Object.fromEntries(codes.map((code) => [scoreKey(code), scoreIn(text(code)) ?? text(code)])),
    notes: notesText(notes, codes),
    note: text(fields.note),
    state: text(fields.state),
    abstained: text(fields.abstained),
    reason: text(fields.reason),
    at,
    fingerprint: text(fields.fingerprint),
    trail,
  };
};

/** The same value of the same kind; moments to the second. */
export const isSameCell = (expected: CellValue, found: CellValue): boolean =>
  expected instanceof Date && found instanceof Date
    ? Math.round(expected.getTime() / 1000) === Math.round(found.getTime() / 1000)
    : expected === found;

/** Rows in which anything of the tab's own columns stands, from top to bottom. */
export const usedRows = (sheet: ScoreSheet): readonly number[] =>
  rowsOf(sheet).filter((row) => sheet.tab.columns.some(({ key }) => cellAt(sheet, row, key) !== ''));

/** The row as scores, read from its cells as they stand. */
export const scoreRowAt = (sheet: ScoreSheet, row: number): ScoreRow => {
  const cell = (key: string): CellValue => cellAt(sheet, row, key);
  const state = cell('state');
  const at = cell('at');
  return {
    id: textAt(sheet, row, 'id'),
    assessor: textAt(sheet, row, 'assessor').toLowerCase(),
    scores: Object.fromEntries(
      sheet.codes.flatMap((code) => {
        const score = cell(scoreKey(code));
        return score === '' ? [] : [[code, score]];
      }),
    ),
    notes: {},
    note: String(cell('note')),
    // Formulas compare without regard to case.
    state: sameText(state, 'Final') ? 'Final' : sameText(state, 'Draf') ? 'Draf' : '',
    isAbstained: sameText(cell('abstained'), 'Ya'),
    reason: String(cell('reason')),
    at: at instanceof Date ? at : null,
    fingerprint: String(cell('fingerprint')),
    trail: Number(cell('trail')) || 0,
  };
};

/** All rows of the tab as scores; those without an ID or an assessor are passed over. */
export const scoreRows = (sheet: ScoreSheet): readonly ScoreRow[] =>
  usedRows(sheet)
    .map((row) => scoreRowAt(sheet, row))
    .filter(({ id, assessor }) => id !== '' && assessor !== '');

/** An assessor's scores as the ledger tells of them. */
export const scoreRowOf = (state: ScoreState, codes: readonly string[]): ScoreRow => {
  const text = (field: string): string => state.texts.get(field) ?? '';
  const held = text(fields.state);
  return {
    id: state.id,
    assessor: state.assessor,
    scores: Object.fromEntries(
      codes.flatMap((code) => (text(code) === '' ? [] : [[code, scoreIn(text(code)) ?? text(code)]])),
    ),
    notes: Object.fromEntries(codes.map((code) => [code, text(noteField(code))]).filter(([, note]) => note)),
    note: text(fields.note),
    state: held === 'Final' || held === 'Draf' ? held : '',
    isAbstained: text(fields.abstained) === 'Ya',
    reason: text(fields.reason),
    at: state.at,
    fingerprint: text(fields.fingerprint),
    trail: state.trail,
  };
};
