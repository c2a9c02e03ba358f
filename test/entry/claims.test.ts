import { entriesTab } from '../support/entries';
import { openPreparedWorkbook, owner, type TestWorkbook } from '../support/workbook';

jest.setTimeout(120_000);

const health = 'operator.dinkes@pangkalpinang.example';
const social = 'operator.dinsos@gmail.com';
const verifier = 'verifikator@pangkalpinang.example';

let book: TestWorkbook;
let tab: ReturnType<typeof entriesTab>;
beforeEach(async () => {
  book = await openPreparedWorkbook();
  tab = entriesTab(book);
  book.runtime.document.book.editors.push(health, social, verifier);
  await book.script(
    `const opd = SpreadsheetApp.getActive().getSheetByName('OPD');
     const titles = opd.getRange(1, 1, 1, opd.getLastColumn()).getValues()[0];
     const column = titles.indexOf('E-mail operator') + 1;
     opd.getRange(6, column).setValue(args[0]); opd.getRange(10, column).setValue(args[1] + ', bukan alamat');
     SpreadsheetApp.getActive().getSheetByName('Tim').getRange('A2:C2').setValues([[args[2], 'Verifikator Uji', 'Verifikator']]);
     return 1;`,
    health,
    social,
    verifier,
  );
});
afterEach(() => book.close());

const hour = async () => {
  const [outcome] = await book.runtime.windTo(new Date(book.runtime.clock.now().getTime() + 3_700_000));
  expect(outcome?.error).toBeUndefined();
  return outcome;
};
const claims = () =>
  book.script<string[][]>(
    `return SpreadsheetApp.getActive().getSheetByName('Inovasi').getProtections(SpreadsheetApp.ProtectionType.RANGE)
       .filter((one) => one.getDescription().startsWith('Baris usulan'))
       .map((one) => [one.getRange().getRow() + '+' + one.getRange().getNumRows(), one.getDescription(),
         one.getEditors().map((user) => user.getEmail()).filter((email) => email !== args[0]).sort().join(' ')]).sort();`,
    owner,
  );
const mayEdit = async (as: string, row: number): Promise<boolean> => {
  try {
    await tab.paste('Manfaat', row, [[`oleh ${as}`]], as);
    return true;
  } catch (error) {
    expect(String(error)).toContain('protected cell');
    return false;
  }
};
const fill = (rows: readonly string[]) =>
  tab.paste(
    'OPD',
    2,
    rows.map((opd, index) => [opd, 'OPD', '', `Inovasi ${index}`]),
    owner,
  );

test('rows of an agency with operators are theirs, Bapperida’s and the owner’s; neighbours share one protection', async () => {
  await fill(['Dinas Kesehatan', 'Dinas Kesehatan', 'Dinas Sosial', 'Dinas Perhubungan', 'Dinas Kesehatan']);
  await hour();
  expect(await claims()).toEqual([
    ['2+2', 'Baris usulan: Dinas Kesehatan', `${health} ${verifier}`],
    ['4+1', 'Baris usulan: Dinas Sosial', `${social} ${verifier}`],
    ['6+1', 'Baris usulan: Dinas Kesehatan', `${health} ${verifier}`],
  ]);
  expect([await mayEdit(health, 2), await mayEdit(social, 2), await mayEdit(verifier, 2)]).toEqual([
    true,
    false,
    true,
  ]);
  expect([await mayEdit(social, 4), await mayEdit(health, 4), await mayEdit(owner, 4)]).toEqual([
    true,
    false,
    true,
  ]);
  // An agency without an operator's address leaves its row open, and so is what nobody has claimed.
  expect([await mayEdit(social, 5), await mayEdit(health, 7)]).toEqual([true, true]);
});

test('the protections follow rows that were sorted, deleted or given to another agency', async () => {
  await fill(['Dinas Kesehatan', 'Dinas Sosial', 'Dinas Kesehatan']);
  await hour();
  await book.script(
    `SpreadsheetApp.getActive().getSheetByName('Inovasi').getRange('A2:AC4').sort(5); return 1;`,
  );
  await book.script(
    `SpreadsheetApp.getActive().getSheetByName('Inovasi').getRange('A2:AC4').sort(2); return 1;`,
  );
  await hour();
  expect((await claims()).map(([where, what]) => [where, what])).toEqual([
    ['2+2', 'Baris usulan: Dinas Kesehatan'],
    ['4+1', 'Baris usulan: Dinas Sosial'],
  ]);
  await book.script(`SpreadsheetApp.getActive().getSheetByName('Inovasi').deleteRow(2); return 1;`);
  await tab.paste('OPD', 3, [['Dinas Perhubungan']], owner);
  await hour();
  expect((await claims()).map(([where, what]) => [where, what])).toEqual([
    ['2+1', 'Baris usulan: Dinas Kesehatan'],
  ]);
});

test('rows that were deleted and come back to their place within the hour are protected again', async () => {
  await fill(['Dinas Kesehatan', 'Dinas Kesehatan']);
  await hour();
  const before = await claims();
  const rows = { kind: 'deleteLines', sheet: tab.sheet().id, lines: 'rows', at: 3, count: 1 } as const;
  await tab.make(rows, owner, 'handleChange');
  await tab.paste('OPD', 3, [['Dinas Kesehatan', 'OPD', '', 'Inovasi lain']], owner);
  await hour();
  expect(await claims()).toEqual(before);
});

test('a person’s sort moves the protections at once', async () => {
  await fill(['Dinas Kesehatan', 'Dinas Sosial', 'Dinas Kesehatan']);
  await hour();
  const width = (tab.sheet().cells[1]?.length ?? 1) - 1;
  await tab.make(
    {
      kind: 'sort',
      rect: { sheet: tab.sheet().id, row: 2, column: 1, rows: 3, columns: width },
      keys: [{ column: tab.columnOf('OPD'), ascending: true }],
    },
    owner,
  );
  expect((await claims()).map(([where, what]) => [where, what])).toEqual([
    ['2+2', 'Baris usulan: Dinas Kesehatan'],
    ['4+1', 'Baris usulan: Dinas Sosial'],
  ]);
});

test('a new operator is let in within the hour, an hour without change costs five calls, and set-up keeps the claims', async () => {
  await fill(['Dinas Kesehatan']);
  await hour();
  const quiet = await hour();
  expect(quiet?.calls.total).toBeLessThanOrEqual(5);
  expect(quiet?.calls.write).toBe(0);
  const before = await claims();
  expect((await book.door('setUp')).result).toContain('Perlindungan');
  expect((await book.door('setUp')).calls.write).toBe(0);
  expect(await claims()).toEqual(before);
  const opd = book.runtime.document.book.sheets.find(({ name }) => name === 'OPD');
  const column = opd?.cells[1]?.findIndex((cell) => cell?.value === 'E-mail operator') ?? -1;
  await book.runtime.edit(owner, {
    kind: 'type',
    rect: { sheet: opd?.id ?? 0, row: 6, column, rows: 1, columns: 1 },
    values: [[`${health}; ${social}`]],
  });
  await hour();
  expect((await claims())[0]?.[2]).toBe(`${health} ${social} ${verifier}`.split(' ').sort().join(' '));
});

test('Siapkan lembar names the agencies whose rows nobody can be given alone', async () => {
  expect((await book.door('setUp')).result).not.toContain('e-mail operator');
  await fill(['Dinas Kesehatan', 'Dinas Perhubungan', 'Dinas Pariwisata']);
  const { result, calls } = await book.door('setUp');
  expect(result).toContain(
    '2 OPD mempunyai usulan tetapi belum punya e-mail operator, jadi barisnya dapat disunting siapa saja: Dinas Perhubungan, Dinas Pariwisata.',
  );
  expect(calls.total).toBeLessThanOrEqual(60);
});

test('what people protected themselves is left alone', async () => {
  await fill(['Dinas Kesehatan']);
  await book.script(
    `SpreadsheetApp.getActive().getSheetByName('Inovasi').getRange('E2').protect().setDescription('milik kami'); return 1;`,
  );
  await hour();
  await fill(['Dinas Sosial']);
  await hour();
  const all = await book.script<string[]>(
    `return SpreadsheetApp.getActive().getSheetByName('Inovasi').getProtections(SpreadsheetApp.ProtectionType.RANGE).map((one) => one.getDescription());`,
  );
  expect(all).toContain('milik kami');
  expect((await claims()).map(([, what]) => what)).toEqual(['Baris usulan: Dinas Sosial']);
});
