import { isSound, type Report, reportText } from '../core/lembar/report';
import { setUp as setUpWorkbook } from '../core/lembar/set-up';
import { editWatch } from '../google/edit-watch';
import { locked } from '../google/locked';
import { openWorkbook, workbookReader } from '../google/read-workbook';
import { today } from '../google/today';
import { workbookWriter } from '../google/write-workbook';
import { door } from './door';

/** How long a message stays when no other takes its place, in seconds. */
const briefly = 5;
const aWhile = 30;

const run = (title: string): Report => {
  const book = openWorkbook();
  const say = (text: string, seconds: number): void => book.file.toast(text, title, seconds);
  say('Memeriksa lembar…', briefly);
  const report = locked(() =>
    setUpWorkbook(
      {
        ...workbookReader(book),
        ...workbookWriter(book),
        ...editWatch(book.file, {
          edit: door('handleEdit'),
          change: door('handleChange'),
          hour: door('hourly'),
        }),
      },
      today().year,
      (text) => say(text, aWhile),
    ),
  );
  if (!isSound(report)) say('Selesai.', briefly);
  return report;
};

/** Tells the person what was done, in a dialog; never while the lock is held. */
const tell = (title: string, report: Report): string => {
  const text = reportText(report);
  const ui = SpreadsheetApp.getUi();
  ui.alert(title, text, ui.ButtonSet.OK);
  return text;
};

/** Google's words for a cell or tab that the person at the keyboard may not edit. */
const isProtectionRefusal = (error: unknown): boolean =>
  error instanceof Error && /protected cell/.test(error.message);

const prepare = (title: string): string => {
  try {
    return tell(title, run(title));
  } catch (error) {
    if (!isProtectionRefusal(error)) throw error;
    throw new Error(
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
