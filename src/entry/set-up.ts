import { isSound, type Report, reportText } from '../core/lembar/report';
import { setUp as setUpWorkbook } from '../core/lembar/set-up';
import { locked } from '../google/locked';
import { openWorkbook, workbookReader } from '../google/read-workbook';
import { currentYear } from '../google/today';
import { workbookWriter } from '../google/write-workbook';

const title = 'Siapkan lembar';

/** Shown until the next message takes its place. */
const untilReplaced = -1;
const briefly = 5;

const run = (): Report => {
  const book = openWorkbook();
  const say = (text: string, seconds: number): void => book.file.toast(text, title, seconds);
  say('Memeriksa lembar…', untilReplaced);
  const report = locked(() =>
    setUpWorkbook({ ...workbookReader(book), ...workbookWriter(book) }, currentYear(), (text) =>
      say(text, untilReplaced),
    ),
  );
  say(isSound(report) ? 'Lembar sudah benar.' : 'Selesai.', briefly);
  return report;
};

/** Tells the person what was done, in a dialog; never while the lock is held. */
const tell = (report: Report): string => {
  const text = reportText(report);
  const ui = SpreadsheetApp.getUi();
  ui.alert(title, text, ui.ButtonSet.OK);
  return text;
};

/** Builds the whole workbook, or completes it; says what it did. */
export function setUp(): string {
  return tell(run());
}

/** Looks for what is missing or broken and mends it; says what it did. */
export function repair(): string {
  return tell(run());
}
