import { allowOnlyAdmins } from '../core/lembar/team';
import { diagnosis } from '../google/diagnosis';
import { openWorkbook, workbookReader } from '../google/read-workbook';
import { momentText } from '../google/today';
import { version } from './version';

/** Tries what the product rests on where it runs; lines of PASS, FAIL or INFO to copy. For Admins and the owner. */
export function runDiagnosis(): string {
  const book = openWorkbook();
  const reader = workbookReader(book);
  allowOnlyAdmins(reader, reader.overview());
  const head = `INFO Lembar Inovasi: versi ${version}, ${momentText(new Date())}`;
  return [head, ...diagnosis(book.file)].join('\n');
}
