import type { Day } from '../lembar/settings';
import type { Column } from '../lembar/tab';
import { type CellValue, trimmed } from '../text';
import { choiceOfText } from './choice-text';
import { dayOfText } from './date-text';
import type { Editor } from './editor';
import { rupiahOfText } from './rupiah-text';

/** What a cell of a row is to hold: a day becomes a date in the sheet's zone. */
export type CellContent = CellValue | Day;

/** What becomes of a cell that a person filled: it stays or is put in the usual form, and may get a note. */
export interface TendedCell {
  /** undefined: it stays as it is. */
  readonly content?: CellContent;
  /** What is wrong with it and what to do; '' when nothing is. */
  readonly note: string;
}

/** What must be known of the city to understand a cell. */
export interface CellKnowledge {
  /** Official name of the agency that a text means, or null. */
  readonly agencyOf: (text: string) => string | null;
  /** What becomes of the unit of a school's entry; null when nobody looked into the roster of schools. */
  readonly schoolUnit:
    | ((entry: { readonly kind: string; readonly unit: string; readonly opd: string }) => TendedCell)
    | null;
  /** The agency to which all schools belong, '' when it was not looked for. */
  readonly schoolsAgency: string;
  /** What is put back in a row's status cell and why, when this person may not move it so; null when they may. */
  readonly statusRefusal: (
    row: number,
    status: string,
  ) => { readonly before: string; readonly note: string } | null;
  /** Whether rows are closed after the deadline, to operators and to whoever edits. */
  readonly gate: Pick<Editor, 'closedText' | 'closedToEditor'>;
}

/** A value as it is named in a note: short, on one line. */
const shown = (value: CellValue): string => {
  const text = String(value).replace(/\s+/g, ' ').trim();
  return text.length > 60 ? `${text.slice(0, 60)}…` : text;
};

const sound: TendedCell = { note: '' };

const kept = (value: CellValue, content: CellContent): TendedCell =>
  content === value ? sound : { content, note: '' };

const tendChoice = (choices: readonly string[], value: CellValue): TendedCell => {
  const choice = choiceOfText(choices, String(value));
  if (choice !== null) return kept(value, choice);
  const list =
    choices.length > 8 ? 'Pilih dari daftar di sel ini.' : `Pilih salah satu: ${choices.join(', ')}.`;
  return { note: `"${shown(value)}" tidak ada dalam pilihan. ${list}` };
};

const tendDate = (value: CellValue): TendedCell => {
  if (value instanceof Date) return sound;
  const day = typeof value === 'string' ? dayOfText(value) : null;
  if (day) return { content: day, note: '' };
  return { note: `"${shown(value)}" belum dikenali sebagai satu tanggal. Tulis seperti 23/04/2025.` };
};

const tendAmount = (value: CellValue): TendedCell => {
  if (typeof value === 'number' && value >= 0) return sound;
  const rupiah = typeof value === 'string' ? rupiahOfText(value) : null;
  if (rupiah !== null) return { content: rupiah, note: '' };
  return {
    note: `"${shown(value)}" belum dikenali sebagai rupiah. Tulis angka saja, misalnya 12500000, atau 0.`,
  };
};

/** Names stand on one line with single spaces; a text of several lines keeps them. */
const tendText = (column: Column, value: CellValue): TendedCell => {
  if (typeof value !== 'string') return sound;
  return kept(value, column.isLong ? value.trim() : trimmed(value.replace(/[\r\n\t\u00a0]+/g, ' ')));
};

/**
 * Puts what a person filled into the usual form where its meaning is certain: choices in any case, agencies by any of
 * their names, dates and rupiah as people write them, stray spaces. What cannot be understood stays visible, with a note
 * that names the value and the remedy.
 */
export const tendCell = (
  column: Column,
  value: CellValue,
  { agencyOf }: Pick<CellKnowledge, 'agencyOf'>,
): TendedCell => {
  if (value === '' || (typeof value === 'string' && value.trim() === ''))
    return value === '' ? sound : { content: '', note: '' };
  if (column.rule?.kind === 'column') {
    const agency = agencyOf(String(value));
    if (agency !== null) return kept(value, agency);
    return {
      note: `"${shown(value)}" bukan nama atau singkatan OPD di tab OPD. Pilih dari daftar di sel ini.`,
    };
  }
  if (column.rule?.kind === 'list') return tendChoice(column.rule.values, value);
  if (column.rule?.kind === 'date') return tendDate(value);
  if (column.rule?.kind === 'number') return tendAmount(value);
  return tendText(column, value);
};

/** Whether the sheet itself refuses a wrong value when a script writes it: lists are strict. */
export const isStrict = ({ rule }: Column): boolean => rule?.kind === 'list' || rule?.kind === 'column';

/**
 * A formula that a person put where text or a choice belongs is never calculated. It is kept as text, or in the note
 * where the column takes only what stands in its list.
 */
export const tendFormula = (column: Column, formula: string): TendedCell =>
  isStrict(column)
    ? { content: '', note: `Rumus ${formula} tidak dihitung di sini. Pilih dari daftar di sel ini.` }
    : {
        content: formula,
        note: 'Rumus tidak dihitung di sini dan disimpan sebagai teks. Ganti dengan isinya.',
      };
