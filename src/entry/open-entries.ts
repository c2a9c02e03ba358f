import { groupOf } from '../core/grouped';
import { evidenceById } from '../core/kesiapan/evidence';
import type { EvidenceFacts, ReadinessRules } from '../core/kesiapan/facts';
import { rulesIn } from '../core/kesiapan/rules';
import { cellAt } from '../core/lembar/table-rows';
import { closedText } from '../core/usulan/deadline';
import { isoDay } from '../core/usulan/entry-form';
import { type EntryLine, entryLines } from '../core/usulan/entry-list';
import { type EntryView, entryView, keyOf } from '../core/usulan/entry-view';
import { type EntryKey, entryGrid, findEntry } from '../core/usulan/find-entry';
import { mayEnter, type Proposer, proposerOf } from '../core/usulan/proposers';
import { schoolsIn } from '../core/usulan/school-names';
import { cityDay } from '../google/today';
import { calendarIn, clock, person, tables } from './at-keyboard';
import { openSidebar } from './sidebar';

/** What the sidebar Isi usulan opens with: all plain text and numbers. */
export interface EntriesView {
  readonly proposer: Proposer;
  readonly lines: readonly EntryLine[];
  /** The entry of the row that is selected in tab Inovasi, if this person may see it in the list. */
  readonly selected: EntryKey | null;
  readonly rules: ReadinessRules;
  /** Last day to propose as 2025-12-31, '' while none is set. */
  readonly deadline: string;
  /** Why no new entry may be begun, '' when one may. */
  readonly closed: string;
  readonly readAt: string;
}

/** One entry with its evidence. */
export interface OpenEntry {
  readonly entry: EntryView;
  readonly evidence: readonly EvidenceFacts[];
  readonly readAt: string;
}

/** Opens the sidebar in which OPD and schools fill in their entries. */
export function openEntrySidebar(): void {
  openSidebar('entry', 'Isi usulan');
}

/** The entries of the agencies that the person at the keyboard enters for, and what readiness is counted by. */
export function readEntries(): EntriesView {
  const book = tables();
  const settings = book.settings();
  const calendar = calendarIn(settings);
  const proposer = proposerOf(book, person());
  const rules = rulesIn(settings, book.indicators(), cityDay);
  // Whoever may enter nothing is told so, which the entries are not needed for.
  const mayRead = proposer.agencies.length > 0;
  const lines = mayRead
    ? entryLines(entryGrid(book.values()), proposer, evidenceById(book.evidence()), rules, calendar)
    : [];
  const row = book.selectedRow();
  return {
    proposer,
    lines,
    selected: lines.find(({ key }) => key.row === row)?.key ?? null,
    rules,
    deadline: calendar.deadline ? isoDay(calendar.deadline) : '',
    closed: proposer.isTeam
      ? ''
      : closedText({ status: 'Draf', reopenedUntil: null }, calendar.deadline, calendar.today),
    readAt: clock(),
  };
}

/** The entry of the row that is selected in tab Inovasi now; null when none of this person's is. */
export function readSelection(): EntryKey | null {
  const book = tables();
  const row = book.selectedRow();
  if (row === null) return null;
  const entries = entryGrid(book.values());
  return row > entries.headerRow && mayEnter(proposerOf(book, person()), cellAt(entries, row, 'opd'))
    ? keyOf(entries, row)
    : null;
}

/** One entry, with its evidence; null when it is gone. Whoever can open the file may read it. */
export function readEntry(key: EntryKey): OpenEntry | null {
  const book = tables();
  const entries = entryGrid(book.values());
  const row = findEntry(entries, key);
  if (row === null) return null;
  const entry = entryView(entries, row, proposerOf(book, person()), calendarIn(book.settings()));
  const evidence = groupOf(evidenceById(book.evidence()), entry.key.id);
  return { entry, evidence, readAt: clock() };
}

/** Names of the schools of the roster, for suggestions. */
export function readSchools(): readonly string[] {
  return schoolsIn(tables().schools()).map(({ name }) => name);
}
