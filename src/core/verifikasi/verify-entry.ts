import { grouped } from '../grouped';
import { innovationsTab } from '../lembar/entry-tabs';
import { tabNames } from '../lembar/tab';
import { columnAt, columnOf, type Grid, titleOf as headerOf, textAt, valueAt } from '../lembar/table-rows';
import type { Area } from '../lembar/workbook';
import { repairIt } from '../remedies';
import { type Block, blocksAround, type Change } from '../usulan/blocks';
import type { EntryGrid, EntryKey } from '../usulan/find-entry';
import { withOwnNote } from '../usulan/own-note';
import type { SavedFields } from '../usulan/save-entry';
import type { StatusRole } from '../usulan/status-rules';
import { tendCell } from '../usulan/tend-cell';
import { type Decision, type DecisionResult, decisionRefusal, type LevelChange, reversed } from './decision';
import { type VerificationCells, verificationIn } from './entry-marks';
import { criteriaIn, criteriaText } from './law-criteria';
import { type LevelPlan, levelPlanner } from './verify-levels';

/** What writing decisions needs; each method is one call, but for `noteSaves`, which is two. */
export interface VerifyBook {
  /** Writes into tab Inovasi. */
  write(block: Block<string>): void;
  /** Writes one text into several rows of a column of tab Inovasi. */
  writeSame(column: number, rows: readonly number[], text: string): void;
  notes(area: Area): readonly (readonly string[])[];
  writeNotes(block: Block<string>): void;
  writeEvidence(block: Block<string>): void;
  /** Hands over to the hourly run who decided what, for stamps and log. */
  noteSaves(saves: readonly SavedFields[]): void;
}

/** The tabs as they are, and what finds an entry and the mark of its content. */
export interface Judged {
  readonly entries: EntryGrid;
  /** Tab Bukti, titles included. */
  readonly evidence: Grid;
  rowOf(key: EntryKey): number | null;
  contentMark(row: number): string;
}

/** The cells of a decision, by the key of their column; the status comes last, because it decides. */
const cellKeys = { note: 'verifierNote', criteria: 'lawCriteria', status: 'status' } as const;
const parts = ['note', 'criteria', 'status'] as const;

const titleOf = (part: keyof typeof cellKeys): string => headerOf(innovationsTab, cellKeys[part]);

const noteColumn = columnOf(innovationsTab, cellKeys.note);

/** A note in the form that a typed one gets: on one line, single spaces. */
const usualNote = (text: string): string => {
  const { content = text } = noteColumn ? tendCell(noteColumn, text, { agencyOf: () => null }) : {};
  return typeof content === 'string' ? content : text;
};

const usual = (decision: Decision): Decision => ({
  ...decision,
  note: usualNote(decision.note),
  criteria: criteriaText(criteriaIn(decision.criteria)),
  levels: decision.levels.map(
    (level): LevelChange => ({
      ...level,
      verified: level.verified.trim(),
      note: usualNote(level.note),
    }),
  ),
});

interface Sound {
  readonly row: number;
  readonly decision: Decision;
  readonly before: VerificationCells;
  readonly levels: LevelPlan;
}

/** Writes the cells: of one entry at once where they stand side by side, of several column by column. */
const writeCells = (book: VerifyBook, entries: EntryGrid, sound: readonly Sound[]): void => {
  const changes = parts.map((part): readonly Change<string>[] =>
    sound.flatMap(({ row, decision, before }) =>
      decision[part] === before[part]
        ? []
        : [{ row, column: columnAt(entries, cellKeys[part]), value: decision[part] }],
    ),
  );
  if (sound.length === 1) {
    const asItIs = (row: number, column: number): string => String(valueAt(entries.grid, row, column));
    // All three, so that what stands between two of them does not part one decision into two writes.
    const columns = parts.map((part) => columnAt(entries, cellKeys[part]));
    const blocks = blocksAround(columns, changes.flat(), asItIs);
    const status = columnAt(entries, 'status');
    const decides = ({ column, grid: [line = []] }: Block<string>): boolean =>
      status >= column && status < column + line.length;
    for (const block of [...blocks.filter((one) => !decides(one)), ...blocks.filter(decides)])
      book.write(block);
    return;
  }
  for (const ofOne of changes)
    for (const [text, alike] of grouped(ofOne, ({ value }) => value))
      book.writeSame(
        alike[0]?.column ?? 0,
        alike.map(({ row }) => row),
        text,
      );
};

/** Takes the product's notes off the status cells that were written: they spoke of what stood there before. */
const renewStatusNotes = (book: VerifyBook, entries: EntryGrid, sound: readonly Sound[]): void => {
  const rows = sound
    .filter(({ decision, before }) => decision.status !== before.status)
    .map(({ row }) => row);
  const column = columnAt(entries, 'status');
  if (rows.length === 0) return;
  const top = Math.min(...rows);
  const notes = book.notes({ row: top, column, rows: Math.max(...rows) - top + 1, columns: 1 });
  for (const row of rows) {
    const note = valueAt(notes, row - top + 1, 1);
    const renewed = withOwnNote(note, '');
    if (renewed !== note) book.writeNotes({ row, column, grid: [[renewed]] });
  }
};

/**
 * Makes decisions on entries, each whole or not at all: one whose entry is gone, changed since it was seen, or that this
 * role may not make is told apart and leaves nothing behind. `isUndo`: what stood there before is put back as it was, even
 * if it would be no decision today. Throws when a column is missing.
 */
export const verifyEntries = (
  book: VerifyBook,
  { entries, evidence, rowOf, contentMark }: Judged,
  decisions: readonly Decision[],
  role: StatusRole,
  isUndo = false,
): readonly DecisionResult[] => {
  const missing = parts.find((part) => columnAt(entries, cellKeys[part]) === 0);
  if (missing)
    throw new Error(`Kolom ${titleOf(missing)} tidak ditemukan di tab ${tabNames.innovations}. ${repairIt}`);
  const planLevels = levelPlanner(evidence);
  const sound: Sound[] = [];
  const taken = new Set<number>();
  const results = decisions.map((asSent): DecisionResult => {
    const decision = isUndo ? asSent : usual(asSent);
    const { key, base, seen } = decision;
    const row = rowOf(key);
    if (row === null) return { outcome: 'gone', key };
    const before = verificationIn(entries, row);
    const what = parts
      .filter((part) => before[part] !== base[part] && before[part] !== decision[part])
      .map(titleOf);
    if (seen !== '' && seen !== contentMark(row)) what.push('isi usulan');
    const levels = planLevels(textAt(entries, row, 'id'), decision.levels);
    what.push(...levels.changed);
    if (what.length > 0 || taken.has(row)) return { outcome: 'changed', key, what };
    const reason = levels.refusal || decisionRefusal(role, before.status, decision, isUndo);
    if (reason !== '') return { outcome: 'refused', key, reason };
    taken.add(row);
    sound.push({ row, decision, before, levels });
    return { outcome: 'decided', key, status: decision.status, undo: reversed(decision) };
  });

  for (const { levels } of sound) for (const block of levels.blocks) book.writeEvidence(block);
  writeCells(book, entries, sound);
  const saves = sound
    .map(({ row, decision, before, levels }) => ({
      id: textAt(entries, row, 'id'),
      fields: parts.filter((part) => decision[part] !== before[part]).map((part) => cellKeys[part]),
      lines: levels.lines,
    }))
    .filter(({ id, fields, lines }) => id !== '' && fields.length + lines.length > 0);
  if (saves.length > 0) book.noteSaves(saves);
  renewStatusNotes(book, entries, sound);
  return results;
};
