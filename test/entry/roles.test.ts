import { runAtWindow } from '../support/at-window';
import { entriesTab, operator } from '../support/entries';
import { openPreparedWorkbook, owner, type TestWorkbook } from '../support/workbook';

jest.setTimeout(180_000);

const admin = 'admin@pangkalpinang.example';
const verifier = 'verifikator@pangkalpinang.example';
const assessor = 'penilai@pangkalpinang.example';
const newcomer = 'baru@pangkalpinang.example';
const guest = 'tamu@pangkalpinang.example';

let book: TestWorkbook;
let tab: ReturnType<typeof entriesTab>;
beforeEach(async () => {
  book = await openPreparedWorkbook();
  tab = entriesTab(book);
  book.runtime.document.book.editors.push(operator, admin, verifier, assessor, newcomer);
  const team = [
    [admin, 'Admin Uji', 'Admin'],
    [verifier, 'Verifikator Uji', 'Verifikator'],
    [assessor, 'Penilai Uji', 'Penilai'],
  ];
  const type = (row: number, people: string[][]) =>
    book.script(
      `SpreadsheetApp.getActive().getSheetByName('Tim').getRange(args[0], 1, args[1].length, 3).setValues(args[1]); return 1;`,
      row,
      people,
    );
  await type(2, team);
  await book.door('setUp');
  // In tab Tim, but set-up was not run since.
  await type(5, [[newcomer, 'Orang Baru', 'Verifikator']]);
  await tab.paste('OPD', 2, [['Dinas Kesehatan', 'OPD', '', 'Jemput Bola']], owner);
});
afterEach(() => book.close());

const selected = () => tab.rectFrom('Manfaat', 2, 1, 1);
const until = async () => (await tab.rows(1))[0]?.['Dibuka sampai'];

const refusals: Readonly<Record<string, string>> = {
  reopenEntry: 'Hanya tim Bapperida di tab Tim dan pemilik berkas',
  restoreDeleted: 'Hanya pemilik berkas yang dapat memulihkan baris.',
  setUp: 'Hanya pemilik berkas dan Admin di tab Tim',
};
const titles: Readonly<Record<string, string>> = {
  reopenEntry: 'Buka kembali baris',
  restoreDeleted: 'Pulihkan baris terhapus',
  setUp: 'Siapkan lembar',
};
const allowed: Readonly<Record<string, readonly string[]>> = {
  reopenEntry: [owner, admin, verifier, assessor],
  restoreDeleted: [owner],
  setUp: [owner, admin],
};

test.each(Object.keys(refusals))(
  '%s is for those whom it concerns; others are told so in a dialog',
  async (name) => {
    for (const as of [owner, admin, verifier, assessor, operator, guest]) {
      const { said, titles: shown } = await runAtWindow(book, name, {
        as,
        selected: selected(),
        answer: '30/04/2025',
      });
      const isRefused = said.length === 1 && String(said[0]).startsWith(refusals[name] ?? '?');
      expect([as, isRefused]).toEqual([as, !allowed[name]?.includes(as)]);
      expect(new Set(shown)).toEqual(new Set([titles[name]]));
    }
  },
);

const pages: Readonly<Record<string, readonly [title: string, refusal: string]>> = {
  openImport: [
    'Impor daftar',
    'Hanya pemilik berkas dan Admin di tab Tim yang dapat mengimpor daftar. Hubungi Bapperida.',
  ],
  repair: [
    'Periksa & perbaiki',
    'Hanya pemilik berkas dan Admin di tab Tim yang dapat menyiapkan lembar. Hubungi Bapperida.',
  ],
};

test.each(Object.keys(pages))(
  '%s opens for the owner and the Admins; others are told so in a dialog',
  async (name) => {
    const [title, refusal] = pages[name] ?? [];
    for (const as of [owner, admin, verifier, assessor, operator, guest]) {
      const { said, titles: shown } = await runAtWindow(book, name, { as });
      const isAllowed = [owner, admin].includes(as);
      expect([as, said]).toEqual([as, isAllowed ? [] : [refusal]]);
      expect(shown).toEqual(isAllowed ? [] : [title]);
    }
  },
);

describe('reopening a row', () => {
  const reopen = (answer: string, as = verifier, where = selected()) =>
    runAtWindow(book, 'reopenEntry', { as, selected: where, answer });
  const hour = async () => {
    const [outcome] = await book.runtime.windTo(new Date(book.runtime.clock.now().getTime() + 3_700_000));
    expect(outcome?.error).toBeUndefined();
  };

  test('asks about the selected entry and writes the day as a date; the rest follows within the hour', async () => {
    const { said } = await reopen('30 apr 2025');
    expect(said[0]).toContain('INV-2025-001  Jemput Bola · Dinas Kesehatan');
    expect(said[1]).toBe(
      'INV-2025-001 dibuka bagi operatornya sampai 30 April 2025. Perlindungan barisnya menyusul paling lambat dalam satu jam.',
    );
    expect(await until()).toBe('2025-04-30');
    await hour();
    expect((await reopen('23/04/2025', owner)).said[1]).toBe(
      'INV-2025-001 dibuka bagi operatornya sampai 23 April 2025.',
    );
    expect((await tab.rows(1))[0]).toMatchObject({ 'Dibuka sampai': '2025-04-23', 'Diubah oleh': owner });
  });

  test('lets the operators in at once when the owner does it after the deadline', async () => {
    await book.script(
      `SpreadsheetApp.getActive().getRangeByName('TENGGAT').setValue(new Date('2025-04-22T00:00:00+07:00'));
       const opd = SpreadsheetApp.getActive().getSheetByName('OPD');
       const titles = opd.getRange(1, 1, 1, opd.getLastColumn()).getValues()[0];
       opd.getRange(6, titles.indexOf('E-mail operator') + 1).setValue(args[0]); return 1;`,
      operator,
    );
    await hour();
    const edit = () => tab.paste('Manfaat', 2, [['cepat']], operator);
    await expect(edit()).rejects.toThrow('protected cell');
    await reopen('24/04/2025', owner);
    await edit();
    expect((await tab.rows(1))[0]).toMatchObject({ Manfaat: 'cepat' });
  });

  test('writes nothing for a day that is past or no day, for a row without an entry, in another tab, or when called off', async () => {
    expect((await reopen('22/04/2025')).said[1]).toContain('22 April 2025 sudah lewat.');
    expect((await reopen('kelak')).said[1]).toContain('"kelak" belum dikenali sebagai satu tanggal.');
    const refused = 'Pilih dulu satu baris usulan';
    for (const row of [1, 5])
      expect((await reopen('30/04/2025', verifier, tab.rectFrom('OPD', row, 1, 1))).said).toEqual([
        expect.stringContaining(refused),
      ]);
    const roster = book.runtime.document.book.sheets.find(({ name }) => name === 'OPD');
    const elsewhere = { ...selected(), sheet: roster?.id ?? 0 };
    expect((await reopen('30/04/2025', verifier, elsewhere)).said[0]).toContain(refused);
    expect((await reopen('')).said).toHaveLength(1);
    expect(await until()).toBe('');
  });

  test('says what to do when set-up does not know the person yet', async () => {
    expect((await reopen('30/04/2025', newcomer)).said[1]).toContain('Siapkan lembar');
    expect(await until()).toBe('');
  });
});
