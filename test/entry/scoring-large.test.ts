import { giveRights } from '../support/entry-form';
import { scoringSheet } from '../support/scoring';
import { openPreparedWorkbook } from '../support/workbook';

const assessors = ['p1', 'p2', 'p3', 'p4', 'p5'].map((name) => `${name}@kota.example`);
const entries = 10_000;

test('ten thousand entries and five assessors take not one call more', async () => {
  const book = await openPreparedWorkbook();
  await giveRights(
    book,
    {},
    assessors.map((email) => [email, 'Penilai']),
  );
  await book.door('setUp');
  await book.script(
    `const [entries, assessors] = args;
     const file = SpreadsheetApp.getActive();
     const numbered = Array.from({ length: entries }, (_, index) => 'INV-2025-' + String(index + 1).padStart(3, '0'));
     const sheet = file.getSheetByName('Inovasi');
     sheet.insertRowsAfter(sheet.getMaxRows(), entries + 50 - sheet.getMaxRows());
     const [titles] = sheet.getRange(1, 1, 1, sheet.getMaxColumns()).getValues();
     const put = (title, valueOf) => sheet.getRange(2, titles.indexOf(title) + 1, entries, 1).setValues(numbered.map((id, index) => [valueOf(id, index)]));
     put('ID', (id) => id); put('Nama inovasi', (id) => 'Inovasi ' + id); put('OPD', () => 'Dinas Kesehatan');
     put('Jenis pengusul', () => 'OPD'); put('Status', () => 'Terverifikasi');
     const scores = file.getSheetByName('Penilaian');
     scores.insertRowsAfter(scores.getMaxRows(), entries * assessors.length + 10 - scores.getMaxRows());
     const [columns] = scores.getRange(1, 1, 1, scores.getMaxColumns()).getValues();
     // All but the last entry, which is to be scored now.
     const rows = numbered.slice(0, -1).flatMap((id) => assessors.map((email, at) => ['ID', 'Penilai', 'LTB', 'KBR', 'IMP', 'SIG', 'ADP', 'SDY', 'KBL', 'Nilai'].map((title) =>
       title === 'ID' ? id : title === 'Penilai' ? email : 60 + at)));
     scores.getRange(2, 1, rows.length, 10).setValues(rows);
     scores.getRange(2, columns.indexOf('Keadaan') + 1, rows.length, 1).setValues(rows.map(() => ['Final']));
     return 1;`,
    entries,
    assessors,
  );
  const sheet = scoringSheet(book, assessors[0] ?? '');
  const opened = await sheet.run('readScoring');
  expect(opened.error).toBeUndefined();
  const view = opened.result as Awaited<ReturnType<typeof sheet.read>>;
  expect(view.queue).toHaveLength(entries);
  expect(view.queue[0]).toMatchObject({ id: 'INV-2025-10000', mine: 'belum', finals: 0 });
  expect([opened.calls.total <= 8, opened.calls.write]).toEqual([true, 0]);
  const entry = await sheet.run('readForScoring', 'INV-2025-10000');
  expect([entry.error, entry.calls.total <= 8, entry.calls.write]).toEqual([undefined, true, 0]);
  const { mine, fingerprint, version } = entry.result as Awaited<ReturnType<typeof sheet.open>>;
  const scores = Object.fromEntries(Object.keys(mine.scores).map((code) => [code, 70]));
  const save = {
    id: 'INV-2025-10000',
    version,
    fingerprint,
    why: '',
    score: { ...mine, scores, state: 'Final' },
  };
  const saved = await sheet.run('saveScore', save);
  expect([saved.error, saved.calls.total <= 10]).toEqual([undefined, true]);
  await book.close();
}, 240_000);
