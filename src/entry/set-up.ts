import { isSound, type Report, reportText } from '../core/lembar/report';
import { setUp as setUpWorkbook } from '../core/lembar/set-up';
import type { TemplateSeed } from '../core/lembar/template-seeds';
import { isRefusal } from '../core/refusal';
import { fieldList } from '../core/templat/field-list';
import { keepReserve } from '../core/usulan/keep-reserve';
import { lastKnown } from '../core/usulan/last-known';
import { readBlueprint } from '../google/blueprint';
import { documentProperties } from '../google/document-properties';
import { editWatch, type WatchInPlace } from '../google/edit-watch';
import { logBook, tabIn } from '../google/entry-book';
import { locked } from '../google/locked';
import { type OpenWorkbook, openWorkbook, workbookReader } from '../google/read-workbook';
import { reserveBook } from '../google/reserve-book';
import { readTemplates } from '../google/shipped-templates';
import { cityDay, today } from '../google/today';
import { workbookWriter } from '../google/write-workbook';
import { door } from './door';
import { isProtectionRefusal, tell } from './tell';

const title = 'Siapkan lembar';

/** What is told when a protection keeps an Admin from mending something. */
export const ownersAlone =
  'Ada bagian yang hanya dapat diperbaiki pemilik berkas. Minta pemilik menjalankan menu yang sama.';

/** How long a message stays when no other takes its place, in seconds. */
const briefly = 5;
const aWhile = 30;

/** Numbers blank rows in advance, as the hourly run does, so that entries can be begun at once. Only the owner may. */
const numberRows = (file: GoogleAppsScript.Spreadsheet.Spreadsheet): void => {
  if (file.getOwner()?.getEmail() !== Session.getEffectiveUser().getEmail()) return;
  const sheets = file.getSheets();
  const entries = tabIn(sheets, 'innovations');
  const { values, log } = logBook(sheets);
  const known = new Set(lastKnown(log()).entries.keys());
  const reserve = reserveBook(entries, sheets, documentProperties().getProperties());
  keepReserve(reserve, values(), known, { now: new Date(), dayOf: cityDay });
};

/** The triggers that the product runs by, of the account at the keyboard. */
export const watchOf = (file: GoogleAppsScript.Spreadsheet.Spreadsheet): WatchInPlace =>
  editWatch(file, { edit: door('handleEdit'), change: door('handleChange'), hour: door('hourly') });

/** The templates as set-up puts them into tab Templat. */
export const readSeeds = (): readonly TemplateSeed[] =>
  readTemplates().map((shipped) => ({ ...shipped, fields: fieldList(shipped) }));

/** Sets the open workbook up; the caller holds the lock. */
export const setUpHere = (book: OpenWorkbook, progress: (text: string) => void): Report => {
  const report = setUpWorkbook(
    { ...workbookReader(book), ...workbookWriter(book), ...watchOf(book.file) },
    readBlueprint(),
    readSeeds(),
    today().year,
    progress,
  );
  if (!isSound(report)) numberRows(book.file);
  return report;
};

const run = (): Report => {
  const book = openWorkbook();
  const say = (text: string, seconds: number): void => book.file.toast(text, title, seconds);
  say('Memeriksa lembar…', briefly);
  const report = locked(() => setUpHere(book, (text) => say(text, aWhile)));
  if (!isSound(report)) say('Selesai.', briefly);
  return report;
};

/** Builds the whole workbook, or completes it; says what it did. */
export function setUp(): string {
  try {
    return tell(title, reportText(run()));
  } catch (error) {
    if (isRefusal(error)) return tell(title, error.message);
    if (!isProtectionRefusal(error)) throw error;
    return tell(title, ownersAlone);
  }
}
