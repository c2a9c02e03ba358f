import { tabNames } from '../core/lembar/tab';
import { tendEdit } from '../core/usulan/tend-edit';
import { areaOf } from '../google/data-rules';
import { entryBook } from '../google/entry-book';
import { lockedToTheEnd } from '../google/locked';
import { today } from '../google/today';

/**
 * Runs as the file's owner after every edit by a person (installable trigger): tends the edited rows of tab Inovasi.
 * Nobody waits at a window, so a failure is left to Google, which mails it to the owner.
 */
export function handleEdit(event?: GoogleAppsScript.Events.SheetsOnEdit): void {
  if (!event?.range) throw new Error('Fungsi ini dijalankan Google sendiri setelah sel diubah.');
  const { range, source } = event;
  // Google hides the person from the owner's trigger unless both are of one domain; never name the owner instead.
  const who = event.user?.getEmail() ?? '';
  lockedToTheEnd(() => {
    // What tabs are called and how large they are is fetched at once, and may have changed while others had their turn.
    const sheets = source.getSheets();
    const edited = range.getSheet().getSheetId();
    const sheet = sheets.find((one) => one.getSheetId() === edited);
    if (sheet?.getName() !== tabNames.innovations) return;
    tendEdit(entryBook(sheet, sheets), areaOf(range), { now: new Date(), who, year: today().year });
  });
}
