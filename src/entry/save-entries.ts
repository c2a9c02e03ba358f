import { groupOf } from '../core/grouped';
import { evidenceById } from '../core/kesiapan/evidence';
import type { EvidenceFacts } from '../core/kesiapan/facts';
import { indicatorsOf } from '../core/kesiapan/indicators';
import { beginEntry as beginEntryOf, type NewEntry } from '../core/usulan/begin-entry';
import type { EntryKey } from '../core/usulan/find-entry';
import { evidencePart } from '../core/usulan/form-facts';
import { proposerOf } from '../core/usulan/proposers';
import {
  type FieldChange,
  moveStatus,
  type SaveResult,
  saveEntry as saveEntryOf,
  type Writer,
} from '../core/usulan/save-entry';
import { saveEvidence as saveEvidenceOf } from '../core/usulan/save-evidence';
import type { FormTables } from '../google/form-book';
import { lockedForAnswer } from '../google/locked';
import { calendarIn, clock, person, tables } from './at-keyboard';
import type { OpenEntry } from './open-entries';

/** What became of a save, and when: 10.32. The evidence comes along when some of it was saved. */
export type Saved = SaveResult & {
  readonly savedAt: string;
  readonly evidence: readonly EvidenceFacts[] | null;
};

const writerIn = (book: FormTables): Writer => ({
  proposer: proposerOf(book, person()),
  calendar: calendarIn(book.settings()),
});

/** Changes entries while nobody else can. Who writes is looked up before, so that the turn is short: others wait for it. */
const inTurn = <Result>(work: (book: FormTables, writer: Writer) => Result): Result => {
  const writer = writerIn(tables());
  return lockedForAnswer(() => work(tables(), writer));
};

/** Begins a draft and gives it back with its number. */
export function beginEntry(entry: NewEntry): OpenEntry {
  return inTurn((book, writer) => ({
    entry: beginEntryOf(book, entry, writer),
    evidence: [],
    readAt: clock(),
  }));
}

/** Saves the fields that changed in the form, claims and links among them. */
export function saveEntry(key: EntryKey, changes: readonly FieldChange[]): Saved {
  return inTurn((book, writer) => {
    const isEvidence = (change: FieldChange): boolean => evidencePart(change.key) !== null;
    const fields = changes.filter((change) => !isEvidence(change));
    // Also with no field to save: it says whether this person may write the entry, and whether it is still there.
    const saved = saveEntryOf(book, key, fields, writer);
    if (saved.outcome === 'gone' || fields.length === changes.length)
      return { ...saved, savedAt: clock(), evidence: null };
    const { id } = saved.entry.key;
    const numbers = indicatorsOf(book.indicators()).map((indicator) => indicator.number);
    const { grid, conflicts, refusals, lines } = saveEvidenceOf(
      book,
      id,
      numbers,
      changes.filter(isEvidence),
    );
    if (lines.length > 0) book.noteSave({ id, fields: [], lines });
    return {
      ...saved,
      conflicts: [...saved.conflicts, ...conflicts],
      refusals: [...saved.refusals, ...refusals],
      savedAt: clock(),
      evidence: groupOf(evidenceById(grid), id),
    };
  });
}

/** Submits, withdraws or takes up an entry again. */
export function moveEntry(key: EntryKey, status: string): Saved {
  return inTurn((book, writer) => ({
    ...moveStatus(book, key, status, writer),
    savedAt: clock(),
    evidence: null,
  }));
}
