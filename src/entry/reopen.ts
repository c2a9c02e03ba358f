import type { Day } from '../core/lembar/settings';
import { tabNames } from '../core/lembar/tab';
import { isOfTeam, teamOf } from '../core/lembar/team';
import { claimsInPlace } from '../core/usulan/claims';
import { dayOfText } from '../core/usulan/date-text';
import { isPast } from '../core/usulan/deadline';
import { dayText } from '../core/usulan/log-text';
import { type AskedEntry, entryInRow, reopenEntry as reopen } from '../core/usulan/reopen-entry';
import { tendEdit } from '../core/usulan/tend-edit';
import { account, ownerOf } from '../google/account';
import { claimBook } from '../google/claim-book';
import { entryBook } from '../google/entry-book';
import { locked } from '../google/locked';
import { cityDay, today } from '../google/today';
import { isProtectionRefusal, tell } from './tell';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

const title = 'Buka kembali baris';

const questionOf = ({ id, name, opd }: AskedEntry): string =>
  [
    `${id}  ${name || '(tanpa nama)'}${opd === '' ? '' : ` · ${opd}`}`,
    '',
    'Sampai tanggal berapa baris ini dibuka bagi operatornya? Tulis seperti 31/01/2026.',
  ].join('\n');

/** Asks until when; a day that will do, or why what was written will not; null when it was called off. */
const askedDay = (entry: AskedEntry): Day | string | null => {
  const ui = SpreadsheetApp.getUi();
  const answer = ui.prompt(title, questionOf(entry), ui.ButtonSet.OK_CANCEL);
  if (answer.getSelectedButton() !== ui.Button.OK) return null;
  const text = answer.getResponseText().trim();
  const until = dayOfText(text);
  if (until === null)
    return `"${text}" belum dikenali sebagai satu tanggal. Jalankan lagi dan tulis seperti 31/01/2026.`;
  if (isPast(until, today()))
    return `${dayText(until)} sudah lewat. Jalankan lagi dan tulis hari ini atau sesudahnya.`;
  return until;
};

/**
 * Writes the day. As the owner it also does what the triggers would do after an edit, because none is fired by a script:
 * stamps the row and lets the operators in. Nobody else may write there.
 */
const write = (
  entries: Sheet,
  sheets: readonly Sheet[],
  id: string,
  until: Day,
  owner: string | null,
): void => {
  const book = entryBook(entries, sheets);
  const area = reopen(book, id, until);
  if (owner === null) return;
  const now = new Date();
  tendEdit(book, area, {
    now,
    who: owner,
    isTrusted: true,
    isHurried: false,
    oldValue: null,
    dayOf: cityDay,
  });
  claimsInPlace(claimBook(entries, sheets), book.values(), { owner, today: cityDay(now), dayOf: cityDay });
};

/** Lets the operators edit the selected entry again after the deadline. For Bapperida's team and the owner alone. */
export function reopenEntry(): string {
  const file = SpreadsheetApp.getActive();
  const sheets = file.getSheets();
  const entries = file.getActiveSheet();
  const who = account();
  const owner = ownerOf(file);
  const isOwner = who !== '' && who.toLowerCase() === owner.toLowerCase();
  const book = entryBook(entries, sheets);
  if (!isOwner && !isOfTeam(teamOf(book.team()), who))
    return tell(
      title,
      'Hanya tim Bapperida di tab Tim dan pemilik berkas yang dapat membuka kembali baris. Sampaikan ID-nya kepada Bapperida.',
    );
  const entry =
    entries.getName() === tabNames.innovations
      ? entryInRow(book.values(), entries.getActiveRange()?.getRow() ?? 0)
      : null;
  if (entry === null)
    return tell(
      title,
      `Pilih dulu satu baris usulan yang ber-ID di tab ${tabNames.innovations}, lalu jalankan lagi.`,
    );
  const until = askedDay(entry);
  if (until === null) return '';
  if (typeof until === 'string') return tell(title, until);
  try {
    locked(() => write(entries, sheets, entry.id, until, isOwner ? owner : null));
  } catch (error) {
    if (!isProtectionRefusal(error)) throw error;
    return tell(
      title,
      'Kolom Dibuka sampai belum terbuka bagi Anda. Minta pemilik berkas menjalankan Siapkan lembar, lalu coba lagi.',
    );
  }
  const soon = isOwner ? '' : ' Perlindungan barisnya menyusul paling lambat dalam satu jam.';
  return tell(title, `${entry.id} dibuka bagi operatornya sampai ${dayText(until)}.${soon}`);
}
