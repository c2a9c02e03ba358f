import { grouped, groupOf } from '../grouped';
import { sameFormula } from '../lembar/formula-text';
import { scoreKey } from '../lembar/scoring-tabs';
import { cellAt, columnAt, titleOf, valueAt } from '../lembar/table-rows';
import { type CellValue, folded } from '../text';
import { fields } from './ledger-lines';
import type { ScoreState } from './replay';
import { cellsOf, isSameCell, type ScoreSheet, scoreIn, scoreText, usedRows } from './score-sheet';

/** Something in tab Penilaian that the ledger does not say. */
export interface ScoreFault {
  /** A cell that was changed; a row that is gone, that no save made, or that stands there twice. */
  readonly kind: 'cell' | 'gone' | 'foreign' | 'double';
  readonly id: string;
  readonly assessor: string;
  /** Row in which it stands; 0 for one that is gone. */
  readonly row: number;
  /** Key and title of the column; '' for a whole row. */
  readonly key: string;
  readonly title: string;
  readonly expected: string;
  readonly found: string;
}

/** What tab Penilaian should show, and what it shows. */
export interface Compared {
  readonly sheet: ScoreSheet;
  readonly states: ReadonlyMap<string, ScoreState>;
  readonly formulasOf: (row: number) => Readonly<Record<string, string>>;
  /** Formulas of the whole tab from its first row on; null where they were not read. */
  readonly formulas: readonly (readonly string[])[] | null;
}

const textOf = (value: CellValue): string => {
  if (value instanceof Date) return value.toISOString();
  return typeof value === 'number' ? scoreText(value) : String(value);
};

/** Texts of a row that a person may want to see whole. */
const rowText = (sheet: ScoreSheet, row: number): string =>
  sheet.tab.columns
    .map(({ key, header, writer }) => ({
      header,
      value: writer && !key.startsWith('score:') ? '' : cellAt(sheet, row, key),
    }))
    .filter(({ value }) => value !== '')
    .map(({ header, value }) => `${header}: ${textOf(value)}`)
    .join('; ');

const rowKey = (id: CellValue, assessor: CellValue): string => `${folded(id)}|${folded(assessor)}`;

/** The used rows by whose scores they are, and by the number of their last ledger line. */
const rowsIn = (sheet: ScoreSheet, rows: Iterable<number>) => ({
  byKey: grouped(rows, (row) => rowKey(cellAt(sheet, row, 'id'), cellAt(sheet, row, 'assessor'))),
  byTrail: grouped(rows, (row) => cellAt(sheet, row, 'trail')),
});

const cellFaults = (
  { sheet, formulasOf, formulas }: Compared,
  row: number,
  state: ScoreState,
): readonly ScoreFault[] => {
  const { id, assessor } = state;
  const fault = (key: string, expected: string, found: string): ScoreFault => ({
    kind: 'cell',
    id,
    assessor,
    row,
    key,
    title: titleOf(sheet.tab, key),
    expected,
    found,
  });
  const values = Object.entries(cellsOf(state, sheet.codes)).flatMap(([key, expected]) => {
    const found = cellAt(sheet, row, key);
    return isSameCell(expected, found) ? [] : [fault(key, textOf(expected), textOf(found))];
  });
  const calculated = Object.entries(formulas === null ? {} : formulasOf(row)).flatMap(([key, expected]) => {
    const found = valueAt(formulas ?? [], row, columnAt(sheet, key));
    const shown = found === '' ? textOf(cellAt(sheet, row, key)) : found;
    return sameFormula(found, expected) ? [] : [fault(key, 'rumus', shown)];
  });
  return [...values, ...calculated];
};

/** A fault that concerns a whole row. */
const ofRow = (
  kind: Exclude<ScoreFault['kind'], 'cell'>,
  { id, assessor }: Pick<ScoreFault, 'id' | 'assessor'>,
  row: number,
): ScoreFault => ({ kind, id, assessor, row, key: '', title: '', expected: '', found: '' });

/**
 * Compares tab Penilaian with what the ledger says, cell by cell; rows are joined by what stands in them, so that sorted and
 * moved ones are sound. Formulas are compared where they were read.
 */
export const scoreFaults = (compared: Compared): readonly ScoreFault[] => {
  const { sheet, states } = compared;
  const open = new Set(usedRows(sheet));
  const { byKey, byTrail } = rowsIn(sheet, open);
  const faults: ScoreFault[] = [];
  const unseen: ScoreState[] = [];
  for (const state of states.values()) {
    const [row, ...doubles] = groupOf(byKey, rowKey(state.id, state.assessor));
    if (row === undefined) {
      if (state.texts.size > 0) unseen.push(state);
      continue;
    }
    for (const one of [row, ...doubles]) open.delete(one);
    faults.push(...cellFaults(compared, row, state));
    for (const double of doubles)
      faults.push({ ...ofRow('double', state, double), found: rowText(sheet, double) });
  }
  for (const state of unseen) {
    // A row whose ID or assessor was typed over still tells by its trail whose it is.
    const row = groupOf(byTrail, state.trail).find((one) => open.has(one));
    if (row !== undefined) {
      open.delete(row);
      faults.push(...cellFaults(compared, row, state));
      continue;
    }
    faults.push({ ...ofRow('gone', state, 0), expected: 'satu baris nilai' });
  }
  for (const row of open) {
    const [id, assessor] = [String(cellAt(sheet, row, 'id')), String(cellAt(sheet, row, 'assessor'))];
    faults.push({ ...ofRow('foreign', { id, assessor }, row), found: rowText(sheet, row) });
  }
  return faults;
};

const fieldOf: Readonly<Record<string, string>> = {
  note: fields.note,
  state: fields.state,
  abstained: fields.abstained,
  reason: fields.reason,
};

/** What accepting a fault puts into the ledger, by field; null for what can only be restored. */
export const acceptedTexts = (
  fault: ScoreFault,
  state: ScoreState | undefined,
): ReadonlyMap<string, string> | null => {
  if (fault.kind === 'gone')
    return state ? new Map([...state.texts.keys()].map((field) => [field, ''])) : null;
  if (fault.kind !== 'cell') return null;
  const { key, found } = fault;
  if (key.startsWith(scoreKey(''))) {
    const isScore = found === '' || scoreIn(found) !== null;
    return isScore ? new Map([[key.slice(scoreKey('').length), found]]) : null;
  }
  const field = fieldOf[key];
  if (field === undefined) return null;
  if (key === 'state' && !['Draf', 'Final'].includes(found)) return null;
  if (key === 'abstained' && !['', 'Ya'].includes(found)) return null;
  return new Map([[field, found]]);
};
