import { isSound, type Report, reportText } from '../core/lembar/report';
import { setUp as setUpWorkbook } from '../core/lembar/set-up';
import { isRefusal } from '../core/refusal';
import { editWatch } from '../google/edit-watch';
import { locked } from '../google/locked';
import { openWorkbook, workbookReader } from '../google/read-workbook';
import { today } from '../google/today';
import { workbookWriter } from '../google/write-workbook';
import { door } from './door';
import { isProtectionRefusal, tell } from './tell';

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
