import { type GoneEntry, goneEntries, restoreEntries } from '../core/usulan/restore-entries';
import { account, ownerOf } from '../google/account';
import { forgetClaims } from '../google/claim-book';
import { restoreBook } from '../google/entry-book';
import { locked } from '../google/locked';
import { tell } from './tell';

const title = 'Pulihkan baris terhapus';

/** Entries that the question lists before it says how many more there are. */
const listed = 15;

const lineOf = ({ id, name, opd }: GoneEntry): string =>
  `${id}  ${name || '(tanpa nama)'}${opd === '' ? '' : ` · ${opd}`}`;

const questionOf = (gone: readonly GoneEntry[]): string => {
  const rest = gone.length - listed;
  return [
    'Tulis ID yang dipulihkan, beberapa dengan koma, atau "semua":',
    '',
    ...gone.slice(0, listed).map(lineOf),
    ...(rest > 0 ? [`dan ${rest} usulan lain, lihat tab Riwayat`] : []),
  ].join('\n');
};

const chosenFrom = (gone: readonly GoneEntry[], answer: string): readonly string[] => {
  const ids = gone.map(({ id }) => id);
  if (answer.trim().toLowerCase() === 'semua') return ids;
  const wanted = answer.toUpperCase().split(/[\s,;]+/);
  return ids.filter((id) => wanted.includes(id));
};

const restored = (ids: readonly string[], file: GoogleAppsScript.Spreadsheet.Spreadsheet): string => {
  const now = new Date();
  const who = Session.getActiveUser().getEmail();
  const back = locked(() => {
    // They may come back to where they stood, but their protections went with them.
    forgetClaims();
    return restoreEntries(restoreBook(file.getSheets()), ids, { now, who });
  });
  return back.length === 0
    ? 'Tidak ada baris yang dipulihkan: semuanya sudah ada di tab Inovasi.'
    : `${back.length} baris dipulihkan di bagian bawah tab Inovasi: ${back.join(', ')}.`;
};

/** Lists the entries that were deleted, asks which to bring back, and puts them below the others. For the owner alone. */
export function restoreDeleted(): string {
  const ui = SpreadsheetApp.getUi();
  const file = SpreadsheetApp.getActive();
  const owner = ownerOf(file);
  if (owner === '' || owner.toLowerCase() !== account().toLowerCase())
    return tell(
      title,
      'Hanya pemilik berkas yang dapat memulihkan baris. Sampaikan ID-nya kepada pemilik berkas.',
    );
  const gone = goneEntries(restoreBook(file.getSheets()));
  if (gone.length === 0) return tell(title, 'Tidak ada usulan yang terhapus menurut tab Riwayat.');
  const answer = ui.prompt(title, questionOf(gone), ui.ButtonSet.OK_CANCEL);
  if (answer.getSelectedButton() !== ui.Button.OK) return '';
  const ids = chosenFrom(gone, answer.getResponseText());
  const text =
    ids.length === 0
      ? `Tidak ada ID "${answer.getResponseText().trim()}" di antara usulan yang terhapus. Jalankan lagi dan tulis ID seperti ${gone[0]?.id ?? ''}.`
      : restored(ids, file);
  return tell(title, text);
}
