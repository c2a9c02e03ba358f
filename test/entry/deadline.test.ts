import { entriesTab } from '../support/entries';
import { openPreparedWorkbook, owner, type TestWorkbook } from '../support/workbook';

jest.setTimeout(180_000);

const health = 'operator.dinkes@pangkalpinang.example';
const social = 'operator.dinsos@pangkalpinang.example';
const verifier = 'verifikator@pangkalpinang.example';
const assessor = 'penilai@pangkalpinang.example';

let book: TestWorkbook;
let tab: ReturnType<typeof entriesTab>;
beforeEach(async () => {
  book = await openPreparedWorkbook();
  tab = entriesTab(book);
  book.runtime.document.book.editors.push(health, social, verifier, assessor);
  await book.script(
    `const opd = SpreadsheetApp.getActive().getSheetByName('OPD');
     const titles = opd.getRange(1, 1, 1, opd.getLastColumn()).getValues()[0];
     opd.getRange(6, titles.indexOf('E-mail operator') + 1).setValue(args[0]);
     opd.getRange(10, titles.indexOf('E-mail operator') + 1).setValue(args[1]);
     SpreadsheetApp.getActive().getSheetByName('Tim').getRange('A2:C3').setValues([
       [args[2], 'Verifikator Uji', 'Verifikator'], [args[3], 'Penilai Uji', 'Penilai']]);
     return 1;`,
    health,
    social,
    verifier,
    assessor,
  );
  await book.door('setUp');
});
afterEach(() => book.close());

const hour = async () => {
  const [outcome] = await book.runtime.windTo(new Date(book.runtime.clock.now().getTime() + 3_700_000));
  if (!outcome) throw new Error('hourly tidak dijalankan');
  expect(outcome.error).toBeUndefined();
  return outcome;
};
/** The owner types another deadline into tab Pengaturan; the clock stands at 23 April 2025. */
const setDeadline = async (text: string | null) => {
  const { sheets, namedRanges } = book.runtime.document.book;
  const cell = namedRanges.find(({ name }) => name === 'TENGGAT')?.rect;
  if (!cell || !sheets.some(({ id }) => id === cell.sheet)) throw new Error('TENGGAT tidak ada');
  const { outcomes } = await book.runtime.edit(owner, { kind: 'type', rect: cell, values: [[text]] });
  expect(outcomes.map(({ error }) => error)).toEqual([undefined]);
};
const claims = () =>
  book.script<string[]>(
    `return SpreadsheetApp.getActive().getSheetByName('Inovasi').getProtections(SpreadsheetApp.ProtectionType.RANGE)
       .filter((one) => one.getDescription().startsWith('Baris usulan: '))
       .map((one) => one.getRange().getRow() + '+' + one.getRange().getNumRows() + ' ' + one.getDescription().slice(14)
         + ': ' + one.getEditors().map((user) => user.getEmail().split('@')[0]).filter((name) => name !== 'pemilik').sort().join(' ')).sort();`,
  );
const mayEdit = async (as: string, row: number, title = 'Manfaat', value = `oleh ${as}`) => {
  try {
    await tab.paste(title, row, [[value]], as);
    return true;
  } catch (error) {
    expect(String(error)).toContain('protected cell');
    return false;
  }
};
const fill = async (rows: readonly (readonly [opd: string, status: string])[]) => {
  await tab.paste(
    'OPD',
    2,
    rows.map(([opd], index) => [opd, 'OPD', '', `Inovasi ${index}`]),
    owner,
  );
  await tab.paste(
    'Status',
    2,
    rows.map(([, status]) => [status]),
    owner,
  );
};
const cell = async (title: string, row: number) => (await tab.rows(row - 1))[row - 2]?.[title];
const late =
  'Tenggat pengusulan 22 April 2025 sudah lewat, jadi baris ini ditutup. Minta Bapperida membukanya kembali bila masih perlu diubah.';

describe('the hourly run', () => {
  test('closes rows to operators once the deadline is past, those of agencies without an address too, and opens them again', async () => {
    await fill([
      ['Dinas Kesehatan', 'Draf'],
      ['Dinas Sosial', 'Diajukan'],
      ['Dinas Kesehatan', 'Perlu Perbaikan'],
      ['Dinas Perhubungan', 'Draf'],
      ['', 'Draf'],
    ]);
    await hour();
    expect(await claims()).toEqual([
      '2+1 Dinas Kesehatan: operator.dinkes penilai verifikator',
      '3+1 Dinas Sosial: operator.dinsos penilai verifikator',
      '4+1 Dinas Kesehatan: operator.dinkes penilai verifikator',
    ]);
    await setDeadline('22/04/2025');
    await hour();
    expect(await claims()).toEqual([
      '2+2 ditutup sesudah tenggat: penilai verifikator',
      '4+1 Dinas Kesehatan: operator.dinkes penilai verifikator',
      '5+2 ditutup sesudah tenggat: penilai verifikator',
    ]);
    expect([await mayEdit(health, 2), await mayEdit(social, 5), await mayEdit(health, 4)]).toEqual([
      false,
      false,
      true,
    ]);
    expect([await mayEdit(verifier, 2), await mayEdit(owner, 5)]).toEqual([true, true]);
    await setDeadline('23/04/2025');
    await hour();
    expect(await claims()).toHaveLength(3);
    expect([await mayEdit(health, 2), await mayEdit(social, 5)]).toEqual([true, true]);
  });

  test('closes by itself on the day after the deadline, and an hour in which nothing is due takes five calls and no write', async () => {
    await fill([['Dinas Kesehatan', 'Diajukan']]);
    await setDeadline('23/04/2025');
    await hour();
    const quiet = await hour();
    expect(quiet.calls.total).toBeLessThanOrEqual(5);
    expect(quiet.calls.write).toBe(0);
    expect(await claims()).toEqual(['2+1 Dinas Kesehatan: operator.dinkes penilai verifikator']);
    await book.runtime.windTo(new Date('2025-04-24T02:00:00+07:00'));
    expect(await claims()).toEqual(['2+1 ditutup sesudah tenggat: penilai verifikator']);
    const later = await hour();
    expect(later.calls.total).toBeLessThanOrEqual(5);
    expect(later.calls.write).toBe(0);
  });

  test('puts back once a day what somebody took away', async () => {
    await fill([['Dinas Kesehatan', 'Diajukan']]);
    await hour();
    await book.script(
      `SpreadsheetApp.getActive().getSheetByName('Inovasi').getProtections(SpreadsheetApp.ProtectionType.RANGE)
         .filter((one) => one.getDescription().startsWith('Baris usulan')).forEach((one) => one.remove()); return 1;`,
    );
    await hour();
    expect(await claims()).toEqual([]);
    await book.runtime.windTo(new Date('2025-04-24T02:00:00+07:00'));
    expect(await claims()).toHaveLength(1);
  });

  test('keeps a reopened row open to the last day, and no longer', async () => {
    await fill([
      ['Dinas Kesehatan', 'Draf'],
      ['Dinas Kesehatan', 'Draf'],
    ]);
    await setDeadline('22/04/2025');
    await hour();
    await tab.paste('Dibuka sampai', 3, [['23/04/2025']], assessor);
    // At once, without waiting for the hour.
    expect(await claims()).toEqual([
      '2+1 ditutup sesudah tenggat: penilai verifikator',
      '3+1 Dinas Kesehatan: operator.dinkes penilai verifikator',
    ]);
    expect([await mayEdit(health, 2), await mayEdit(health, 3)]).toEqual([false, true]);
    await book.runtime.windTo(new Date('2025-04-24T02:00:00+07:00'));
    expect(await claims()).toEqual(['2+2 ditutup sesudah tenggat: penilai verifikator']);
  });
});

test('a verifier’s edits take few calls while no row is opened by them', async () => {
  await fill([['Dinas Kesehatan', 'Diajukan']]);
  await tab.paste('Catatan verifikator', 2, [['Lengkapi']], verifier);
  await hour();
  const type = async (title: string, value: string) =>
    (await tab.paste(title, 2, [[value]], verifier)).calls.total;
  expect(await type('Status', 'Perlu Perbaikan')).toBeLessThanOrEqual(10);
  expect(await type('Status', 'Terverifikasi')).toBeLessThanOrEqual(10);
  expect(await type('Dibuka sampai', '24/04/2025')).toBeLessThanOrEqual(10);
  await setDeadline('22/04/2025');
  await hour();
  expect(await type('Dibuka sampai', '25/04/2025')).toBeLessThanOrEqual(10);
  expect(await type('Status', 'Diajukan')).toBeLessThanOrEqual(10);
  // One block is opened: its protection is some seven calls, the look at all of them four.
  expect(await type('Dibuka sampai', '22/04/2025')).toBeLessThanOrEqual(22);
  expect(await type('Dibuka sampai', '25/04/2025')).toBeLessThanOrEqual(22);
});

describe('an edit after the deadline', () => {
  const chooseStatus = (row: number, status: string, as: string) => tab.paste('Status', row, [[status]], as);
  beforeEach(async () => {
    await fill([
      ['Dinas Perhubungan', 'Draf'],
      ['Dinas Perhubungan', 'Perlu Perbaikan'],
    ]);
    await hour();
    await setDeadline('22/04/2025');
  });

  test('that hands in a closed row goes back, with a note that names the deadline and what to do', async () => {
    const { calls } = await chooseStatus(2, 'Diajukan', social);
    expect(calls.total).toBeLessThanOrEqual(10);
    expect(await cell('Status', 2)).toBe('Draf');
    expect(await tab.note('Status', 2)).toBe(`Periksa: ${late} Statusnya dikembalikan.`);
    await chooseStatus(2, 'Ditarik', social);
    expect([await cell('Status', 2), await tab.note('Status', 2)]).toEqual(['Ditarik', '']);
  });

  test.each([
    ['the owner', owner],
    ['a verifier', verifier],
    ['an assessor', assessor],
  ])('stands when %s makes it', async (_who, as) => {
    await chooseStatus(2, 'Diajukan', as);
    expect([await cell('Status', 2), await tab.note('Status', 2)]).toEqual(['Diajukan', '']);
    await tab.paste('OPD', 6, [['Dinas Sosial', 'OPD', '', 'Kolak Beko']], as);
    expect(await tab.note('Nama inovasi', 6)).toBe('');
  });

  test('stands where a repair was asked for, and where the row was reopened', async () => {
    await chooseStatus(3, 'Diajukan', social);
    expect(await cell('Status', 3)).toBe('Diajukan');
    await tab.paste('Dibuka sampai', 2, [['30 April 2025']], verifier);
    await chooseStatus(2, 'Diajukan', social);
    expect(await cell('Status', 2)).toBe('Diajukan');
  });

  test('by a verifier who asks for a repair lets the operators in at once', async () => {
    await tab.paste('OPD', 4, [['Dinas Kesehatan', 'OPD', '', 'Jemput Bola']], owner);
    await chooseStatus(4, 'Diajukan', owner);
    await hour();
    expect(await mayEdit(health, 4)).toBe(false);
    await chooseStatus(4, 'Perlu Perbaikan', verifier);
    expect(await mayEdit(health, 4)).toBe(true);
  });

  test('that begins a row keeps what was typed and says so on its name, until Bapperida opens the row', async () => {
    await tab.paste('OPD', 6, [['dinsos', 'opd', '', 'Kolak Beko', '', '', '', '', '', '']], social);
    expect((await tab.rows(5))[4]).toMatchObject({
      ID: 'INV-2025-005',
      OPD: 'Dinas Sosial',
      'Nama inovasi': 'Kolak Beko',
    });
    expect(await tab.note('Nama inovasi', 6)).toBe(`Periksa: ${late}`);
    await tab.paste('Nama inovasi', 6, [['Kolak Beko Keliling']], social);
    expect(await tab.note('Nama inovasi', 6)).toBe(`Periksa: ${late}`);
    // The hour tends and logs the paste, and closes the row; the note stays.
    await hour();
    expect(await tab.note('Nama inovasi', 6)).toBe(`Periksa: ${late}`);
    expect(await mayEdit(social, 6)).toBe(false);
    await tab.paste('Dibuka sampai', 6, [['30/04/2025']], verifier);
    expect(await tab.note('Nama inovasi', 6)).toBe('');
    expect(await mayEdit(social, 6)).toBe(true);
  });

  test('that pastes a new row already handed in keeps all of it but the status', async () => {
    const width = tab.columnOf('Status') - tab.columnOf('OPD') + 1;
    const row = ['Dinas Sosial', 'OPD', '', 'Kolak Beko'];
    const values = [...row, ...Array.from({ length: width - row.length - 1 }, () => ''), 'Diajukan'];
    await tab.paste('OPD', 6, [values], social);
    expect((await tab.rows(5))[4]).toMatchObject({ 'Nama inovasi': 'Kolak Beko', Status: '' });
    expect(await tab.note('Status', 6)).toContain('Tenggat pengusulan 22 April 2025 sudah lewat');
    expect(await tab.note('Nama inovasi', 6)).toBe(`Periksa: ${late}`);
  });
});

test('Dasbor says in words when the deadline is past or not set', async () => {
  const remark = async () => {
    await book.runtime.document.settled();
    return book.script<string>(
      `return SpreadsheetApp.getActive().getRangeByName('SISA_HARI').offset(0, 3).getValue();`,
    );
  };
  expect(await remark()).toBe('');
  await setDeadline('22/04/2025');
  expect(await remark()).toBe('Tenggat sudah lewat: baris ditutup');
  await setDeadline(null);
  expect(await remark()).toBe('Tenggat belum diisi');
  expect((await book.door('readFigures')).result).toMatchObject({ passedDeadline: '' });
  await setDeadline('22/04/2025');
  expect((await book.door('readFigures')).result).toMatchObject({ passedDeadline: '22 April 2025' });
});
