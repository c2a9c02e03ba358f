import { tableRows } from './entries';
import { giveRights } from './entry-form';
import { scoringSheet, verifiedEntries } from './scoring';
import { owner, type TestWorkbook, workedWorkbook } from './workbook';

export const assessors = ['p1@pangkalpinang.example', 'p2@pangkalpinang.example', 'p3@pangkalpinang.example'];
export const admin = 'admin@pangkalpinang.example';
const verifier = 'v@pangkalpinang.example';
const operator = 'operator@pangkalpinang.example';

/** Who may open what is for Admins and the owner, and who may not. */
export const allowed = [owner, admin];
export const strangers = [verifier, assessors[0] ?? '', operator, 'orang@lain.example', 'orang@gmail.com'];

/**
 * A workbook with a team and three verified entries, to which every assessor gives one score on all criteria: 80, 70 and
 * 60, a point less for each next assessor. Gives how to open it, and the IDs.
 */
export const scoredPanel = async (): Promise<{
  readonly ids: readonly string[];
  readonly open: () => Promise<TestWorkbook>;
}> => {
  let ids: readonly string[] = [];
  const open = await workedWorkbook(async (draft) => {
    await giveRights(draft, { 'Dinas Sosial': operator }, [
      ...assessors.map((email): [string, string] => [email, 'Penilai']),
      [admin, 'Admin'],
      [verifier, 'Verifikator'],
    ]);
    // As set-up would: those who came into tab Tim may edit the scores.
    await draft.door('setUp');
    ids = await verifiedEntries(draft, [
      {},
      { OPD: 'Dinas Sosial' },
      { 'Jenis pengusul': 'SD', OPD: 'Dinas Pendidikan dan Kebudayaan', 'Nama unit/sekolah': 'SDN 1' },
    ]);
    for (const [at, email] of assessors.entries())
      for (const [index, id] of ids.entries())
        await scoringSheet(draft, email).save(id, 80 - 10 * index - at);
  });
  return { ids, open };
};

/** Writes into a cell as somebody with the right to edit it would, below its title, `row` counted from 2. */
export const typeOver = (
  book: TestWorkbook,
  tab: string,
  row: number,
  title: string,
  value: unknown,
): Promise<unknown> =>
  book.script(
    `const sheet = SpreadsheetApp.getActive().getSheetByName(args[0]);
     const [titles] = sheet.getDataRange().getValues();
     sheet.getRange(args[1], titles.indexOf(args[2]) + 1).setValue(args[3]); return 1;`,
    tab,
    row,
    title,
    value,
  );

/** Gives a criterion another weight; what it gains or loses goes to SIG, which has 30 of 100. */
export const weigh = async (book: TestWorkbook, code: string, weight: number): Promise<void> => {
  const rows = await tableRows(book, 'Kriteria');
  const at = (one: string) => rows.findIndex(({ Kode }) => Kode === one);
  const was = Number(rows[at(code)]?.['Bobot %']);
  await typeOver(book, 'Kriteria', at(code) + 2, 'Bobot %', weight);
  await typeOver(
    book,
    'Kriteria',
    at('SIG') + 2,
    'Bobot %',
    Number(rows[at('SIG')]?.['Bobot %']) + was - weight,
  );
};
