import { factsIn } from '../kesiapan/entry-facts';
import { statuses } from '../lembar/choices';
import type { Day } from '../lembar/settings';
import { cellAt, textAt } from '../lembar/table-rows';
import { missingText } from '../verifikasi/law-criteria';
import { choiceOfText } from './choice-text';
import { closedText, dayInCell } from './deadline';
import { type FieldTexts, fieldTexts } from './entry-form';
import type { EntryGrid, EntryKey } from './find-entry';
import { mayEnter, type Proposer } from './proposers';

/** The city's calendar at this moment: today, the last day to propose, and the day of an instant. */
export interface Calendar {
  readonly today: Day;
  /** null while the setting holds no date. */
  readonly deadline: Day | null;
  readonly dayOf: (date: Date) => Day;
}

/** One entry as the form shows it: plain texts and numbers. */
export interface EntryView {
  readonly key: EntryKey;
  readonly texts: FieldTexts;
  readonly status: string;
  readonly verifierNote: string;
  /** Criteria of the law that the verifier found not to be met, '' for none. */
  readonly unmet: string;
  /** Whether the link to the evidence stands in another entry as well. */
  readonly isLinkTaken: boolean;
  /** Why this person cannot change it now, with what to do; '' when they can. */
  readonly closed: string;
}

/** The key by which an entry that stands in a row is found again. */
export const keyOf = (entries: EntryGrid, row: number): EntryKey => ({
  id: textAt(entries, row, 'id'),
  row,
  opd: textAt(entries, row, 'opd'),
  name: textAt(entries, row, 'name'),
});

/** The status of a row in its usual form; an empty one is a draft, and an unknown text stays as it was typed. */
export const statusIn = (entries: EntryGrid, row: number): string => {
  const text = textAt(entries, row, 'status');
  return text === '' ? 'Draf' : (choiceOfText(statuses, text) ?? text);
};

/** Why somebody cannot write an entry now, with what to do; '' when they can. */
export const refusalOf = (
  entries: EntryGrid,
  row: number,
  proposer: Proposer,
  { today, deadline, dayOf }: Calendar,
): string => {
  const opd = textAt(entries, row, 'opd');
  if (!mayEnter(proposer, opd))
    return opd === ''
      ? 'Anda belum terdaftar sebagai operator OPD. Minta Bapperida mendaftarkan alamat Anda.'
      : `Usulan ini milik ${opd}. Hanya operatornya dan Bapperida yang dapat mengubahnya.`;
  if (proposer.isTeam) return '';
  const entry = {
    status: statusIn(entries, row),
    reopenedUntil: dayInCell(cellAt(entries, row, 'reopenedUntil'), dayOf),
  };
  return closedText(entry, deadline, today);
};

/** The entry of a row as this person sees it. */
export const entryView = (
  entries: EntryGrid,
  row: number,
  proposer: Proposer,
  calendar: Calendar,
): EntryView => ({
  key: keyOf(entries, row),
  texts: fieldTexts(entries.grid[row - 1] ?? [], entries.at, calendar.dayOf),
  status: statusIn(entries, row),
  verifierNote: textAt(entries, row, 'verifierNote'),
  unmet: missingText(String(cellAt(entries, row, 'lawCriteria'))),
  isLinkTaken: factsIn(entries, calendar.dayOf)(row).isLinkTaken,
  closed: refusalOf(entries, row, proposer, calendar),
});
