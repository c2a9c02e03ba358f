import { keepSnapshot } from '../core/capaian/keep-snapshot';
import { tabNames } from '../core/lembar/tab';
import type { Area } from '../core/lembar/workbook';
import { once } from '../core/once';
import { tendTemplates } from '../core/templat/tend-templates';
import { claimsInPlace, mayBeClosed } from '../core/usulan/claims';
import { keepEvidenceRoom } from '../core/usulan/evidence-room';
import { keepReserve } from '../core/usulan/keep-reserve';
import { catchUp, reconcile } from '../core/usulan/reconcile';
import { saveNotesIn } from '../core/usulan/save-notes';
import { type Tended, tendEdit } from '../core/usulan/tend-edit';
import { account } from '../google/account';
import { claimBook, forgetClaims } from '../google/claim-book';
import { areaOf } from '../google/data-rules';
import { documentProperties } from '../google/document-properties';
import { entryBook, logBook, tabIn } from '../google/entry-book';
import { evidenceRoomBook } from '../google/evidence-room-book';
import { lockedToTheEnd } from '../google/locked';
import { ownerAlone } from '../google/owner-alone';
import { forgetReserve, reserveBook } from '../google/reserve-book';
import { rememberRun } from '../google/run-mark';
import { forgetSaves } from '../google/save-notes';
import { scheduleIfDue, wakeSchedule } from '../google/schedule';
import { askForGuard, guardIfDue } from '../google/score-guard';
import { templatesBook } from '../google/shipped-templates';
import { snapshotBook } from '../google/snapshot-book';
import { cityDay } from '../google/today';
import { version } from './version';

// These run as the file's owner, by themselves: nobody waits at a window, so a failure is left to Google, which mails it
// to the owner.

const byGoogleAlone = 'Fungsi ini dijalankan Google sendiri.';

/** After every edit by a person (installable trigger): tends the edited rows of tab Inovasi, checks those of tab Templat. */
export function handleEdit(event?: GoogleAppsScript.Events.SheetsOnEdit): void {
  if (!event?.range) throw new Error(byGoogleAlone);
  const { range, source, value, oldValue } = event;
  // Google hides the person from the owner's trigger unless both are of one domain; never name the owner instead.
  const who = event.user?.getEmail() ?? '';
  lockedToTheEnd(() => {
    // What tabs are called and how large they are is fetched at once, and may have changed while others had their turn.
    const sheets = source.getSheets();
    const edited = range.getSheet().getSheetId();
    const sheet = sheets.find((one) => one.getSheetId() === edited);
    const name = sheet?.getName();
    if (name === tabNames.opd || name === tabNames.team || name === tabNames.settings) forgetClaims();
    if (name === tabNames.settings) forgetReserve();
    // Somebody may have decided what becomes of a mail, or changed when, to whom and in which words mails go.
    if ([tabNames.settings, tabNames.outbox, tabNames.opd, tabNames.templates].some((tab) => tab === name))
      wakeSchedule();
    if (name === tabNames.scores || name === tabNames.ledger) askForGuard();
    if (sheet && name === tabNames.templates) tendTemplates(templatesBook(sheet), areaOf(range));
    if (!sheet || name !== tabNames.innovations) return 'wrote';
    const book = entryBook(sheet, sheets);
    // The trigger runs as whoever installed it, which set-up lets only the owner do.
    const owner = account();
    const now = new Date();
    const { haveRowsMoved, mayHaveOpenedRows } = tendEdit(book, areaOf(range), {
      now,
      who,
      isTrusted: who !== '' && who === owner,
      isHurried: true,
      // Of a cell that was pasted into Google tells neither; one that was empty has a new value alone.
      oldValue: oldValue ?? (value === undefined ? null : ''),
      dayOf: cityDay,
    });
    // Newly claimed rows can wait for the hour; after a sort the old protections would keep operators from their own rows, and
    // whom Bapperida lets in after the deadline should not have to wait.
    const claims = claimBook(sheet, sheets);
    const day = { owner, today: cityDay(now), dayOf: cityDay };
    if (haveRowsMoved || (mayHaveOpenedRows && mayBeClosed(claims.mark(), day.today)))
      claimsInPlace(claims, book.values(), day);
    return 'wrote';
  });
}

/** After rows were deleted, inserted or brought back by undo (installable trigger): logs what became of them. */
export function handleChange(event?: GoogleAppsScript.Events.SheetsOnChange): void {
  if (!event?.changeType) throw new Error(byGoogleAlone);
  // Edits of cells are handleEdit's; formats and notes leave every entry as it was.
  if (['EDIT', 'FORMAT'].includes(event.changeType)) return;
  const who = event.user?.getEmail() ?? '';
  lockedToTheEnd(() => {
    // Protections shrink with rows that go and do not grow with those that come back to the same place.
    forgetClaims();
    // Rows may have gone from the scores as well; Google does not say from which tab.
    askForGuard();
    const saves = () => saveNotesIn(documentProperties().getProperties());
    reconcile(logBook(event.source.getSheets()), { now: new Date(), who, dayOf: cityDay }, saves);
    return 'wrote';
  });
}

/**
 * Every hour (clock trigger): tends and logs what no other trigger was told of, numbers blank rows in advance, protects
 * claimed ones, and keeps the figures of the week that ended.
 */
export function hourly(): void {
  lockedToTheEnd(() => {
    const file = SpreadsheetApp.getActive();
    const { owner, kept } = ownerAlone(file, documentProperties().getProperties());
    const sheets = file.getSheets();
    const entries = tabIn(sheets, 'innovations');
    const looking = { now: new Date(), who: '', dayOf: cityDay };
    const edited = entryBook(entries, sheets);
    const tend = (area: Area): Tended =>
      tendEdit(edited, area, { ...looking, isTrusted: true, isHurried: false, oldValue: null });
    const saves = saveNotesIn(kept);
    const { log, ...rest } = logBook(sheets);
    const book = { ...rest, log: once(log), write: edited.write, tend };
    const { grid, log: grown, known, hasWritten } = catchUp(book, looking, saves);
    // Only now: a run that is cut short before finds the notes again.
    const hasForgotten = forgetSaves(kept);
    const hasReserved = keepReserve(reserveBook(entries, sheets, kept), grid, known, looking);
    // Proofs come from the form alone, which tells of them.
    const hasProofs = [...saves.values()].some(({ lines }) => lines.length > 0);
    if (hasProofs) keepEvidenceRoom(evidenceRoomBook(sheets));
    const hasProtected = claimsInPlace(claimBook(entries, sheets, kept), grid, {
      owner,
      today: cityDay(looking.now),
      dayOf: cityDay,
    });
    const hasGuarded = guardIfDue(file, kept, looking.now);
    // After all that tends the tab, so that the figures that are mailed are those of a tended one.
    const hasMailed = scheduleIfDue(file, sheets, kept, {
      now: looking.now,
      actor: owner,
      version,
      innovations: grid,
      log: grown,
    });
    // Last, so that a trouble with the trend keeps nothing else from being done.
    const hasKept = keepSnapshot(snapshotBook(entries, sheets, kept), grid, looking);
    rememberRun(kept, looking.now);
    return [hasWritten, hasForgotten, hasReserved, hasProtected, hasGuarded, hasMailed, hasKept].includes(
      true,
    )
      ? 'wrote'
      : 'read only';
  });
}
