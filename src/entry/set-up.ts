import { isSound, type Report, reportText } from '../core/lembar/report';
import { setUp as setUpWorkbook } from '../core/lembar/set-up';
import { isRefusal } from '../core/refusal';
import { fieldList } from '../core/templat/field-list';
import { keepReserve } from '../core/usulan/keep-reserve';
import { lastKnown } from '../core/usulan/last-known';
import { readBlueprint } from '../google/blueprint';
import { documentProperties } from '../google/document-properties';
import { editWatch } from '../google/edit-watch';
import { logBook, tabIn } from '../google/entry-book';
import { locked } from '../google/locked';
import { openWorkbook, workbookReader } from '../google/read-workbook';
import { reserveBook } from '../google/reserve-book';
import { readTemplates } from '../google/shipped-templates';
import { cityDay, today } from '../google/today';
import { workbookWriter } from '../google/write-workbook';
import { door } from './door';
import { isProtectionRefusal, tell } from './tell';

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

const run = (title: string): Report => {
  const book = openWorkbook();
  const say = (text: string, seconds: number): void => book.file.toast(text, title, seconds);
  say('Memeriksa lembar…', briefly);
  const report = locked(() => {
    const found = setUpWorkbook(
      {
        ...workbookReader(book),
        ...workbookWriter(book),
        ...editWatch(book.file, {
          edit: door('handleEdit'),
          change: door('handleChange'),
          hour: door('hourly'),
        }),
      },
      readBlueprint(),
      readTemplates().map((shipped) => ({ ...shipped, fields: fieldList(shipped) })),
      today().year,
      (text) => say(text, aWhile),
    );
    if (!isSound(found)) numberRows(book.file);
    return found;
  });
  if (!isSound(report)) say('Selesai.', briefly);
  return report;
};

const prepare = (title: string): string => {
  try {
    return tell(title, reportText(run(title)));
  } catch (error) {
    if (isRefusal(error)) return tell(title, error.message);
    if (!isProtectionRefusal(error)) throw error;
    return tell(
      title,
      `Ada bagian yang hanya dapat diperbaiki pemilik berkas. Minta pemilik menjalankan ${title}.`,
    );
  }
};

/** Builds the whole workbook, or completes it; says what it did. */
export function setUp(): string {
  return prepare('Siapkan lembar');
}

/** Looks for what is missing or broken and mends it; says what it did. */
export function repair(): string {
  return prepare('Periksa & perbaiki');
}
