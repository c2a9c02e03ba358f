import { readFileSync } from 'node:fs';
import { callDoor } from '../support/doors';
import { entriesTab, operator, tableRows } from '../support/entries';
import { readRequest } from '../support/read-request';
import { owner, type TestWorkbook, withoutReserve, workedWorkbook } from '../support/workbook';

jest.setTimeout(180_000);

const admin = 'admin@pangkalpinang.example';

type Preview = readonly {
  readonly line: number;
  readonly verdict: string;
  readonly reasons: readonly string[];
}[];
interface Applied {
  readonly imported: number;
  readonly firstRow: number;
  readonly isComplete: boolean;
}
interface Undone {
  readonly removed: number;
  readonly changed: readonly string[];
  readonly missing: number;
}

let book: TestWorkbook;
let tab: ReturnType<typeof entriesTab>;
let open: () => Promise<TestWorkbook>;
beforeAll(async () => {
  open = await workedWorkbook(async (draft) => {
    draft.runtime.document.book.editors.push(operator, admin);
    await withoutReserve(draft);
    await draft.script(
      `SpreadsheetApp.getActive().getSheetByName('Tim').getRange('A2:C2').setValues([[args[0], 'Admin Uji', 'Admin']]); return 1;`,
      admin,
    );
    await draft.door('setUp');
    await withoutReserve(draft);
  });
});
beforeEach(async () => {
  book = await open();
  tab = entriesTab(book);
});
afterEach(() => book.close());

const everything = { without: [], also: [] };
const preview = async (to: 'schools' | 'innovations', text: string, as = owner) =>
  callDoor<Preview>(book, 'previewImport', [readRequest(to, text)], as);
const apply = async (to: 'schools' | 'innovations', text: string, as = owner, choice: unknown = everything) =>
  callDoor<Applied>(book, 'applyImport', [readRequest(to, text), choice], as);
const undo = async (as = owner) => (await callDoor<Undone>(book, 'undoImport', [], as)).result;
const hour = async () => {
  const outcomes = await book.runtime.windTo(new Date(book.runtime.clock.now().getTime() + 3_700_000));
  for (const { error } of outcomes) expect(error).toBeUndefined();
};
const entries = async () => (await tableRows(book, 'Inovasi')).filter((row) => row['Nama inovasi'] !== '');
const noteAt = (sheet: string, row: number, column: number) =>
  book.script<string>(
    `return SpreadsheetApp.getActive().getSheetByName(args[0]).getRange(args[1], args[2]).getNote();`,
    sheet,
    row,
    column,
  );

const list = (rows: number, more = ''): string =>
  [
    'Nama inovasi;Pengusul;Bentuk;Tanggal penerapan;Anggaran;Ringkasan',
    ...Array.from(
      { length: rows },
      (_, index) => `Inovasi ke-${index} ${more};SDN ${index};entah;2022;sedikit;=1+${index}`,
    ),
  ].join('\n');

const schools = [
  'No,Nama Satuan Pendidikan,NPSN,BP,Status,Kecamatan,Email',
  '1,SD NEGERI 5 PANGKALPINANG,10901234,SD,N,Kec. Rangkui,sdn5@contoh.id',
  '2,SMP Maju,10901235,SMP,S,Kec. Antah Berantah,',
  '3,MIN 1 Pangkalpinang,60700001,MI,N,Kec. Gabek,',
].join('\n');

describe('a list of schools', () => {
  test('comes into the tab as it was previewed, and a second time changes nothing', async () => {
    const before = await preview('schools', schools);
    expect(before.result.map(({ verdict }) => verdict)).toEqual(['new', 'check', 'refused']);
    const { result } = await apply('schools', schools);
    expect(result).toMatchObject({ imported: 2, firstRow: 2, isComplete: true });
    const rows = await tableRows(book, 'Sekolah');
    expect(rows).toEqual([
      {
        NPSN: '10901234',
        'Nama sekolah': 'SD NEGERI 5 PANGKALPINANG',
        Jenjang: 'SD',
        'Status sekolah': 'Negeri',
        Kecamatan: 'Rangkui',
        'E-mail': 'sdn5@contoh.id',
      },
      expect.objectContaining({ 'Nama sekolah': 'SMP Maju', Kecamatan: 'Kec. Antah Berantah' }),
    ]);
    expect(await noteAt('Sekolah', 3, 5)).toMatch(/^Periksa: "Kec. Antah Berantah" tidak ada dalam pilihan/);
    const again = await preview('schools', schools);
    expect(again.result.map(({ verdict }) => verdict)).toEqual(['present', 'present', 'refused']);
    await expect(apply('schools', schools)).rejects.toThrow('Tidak ada baris yang diimpor.');
  });

  test('keeps the drop-downs of its rows, also where it holds what they refuse', async () => {
    await apply('schools', schools);
    const rules = await book.script<boolean[][]>(
      `return SpreadsheetApp.getActive().getSheetByName('Sekolah').getRange('A2:F4').getDataValidations()
         .map((row) => row.map((rule) => rule !== null));`,
    );
    expect(rules[0]).toEqual(rules[2]);
    expect(rules[1]).toEqual(rules[2]);
    expect(rules[0]?.[2]).toBe(true);
    expect((await book.door('setUp')).result).toContain('Tidak ada yang diubah.');
  });

  test('can be taken back by an Admin, but for what somebody changed since', async () => {
    await apply('schools', schools, admin);
    await book.script(
      `SpreadsheetApp.getActive().getSheetByName('Sekolah').getRange('E3').setValue('Gabek'); return 1;`,
    );
    expect(await undo(admin)).toEqual({
      tab: 'Sekolah',
      removed: 1,
      changed: ['baris 2: SMP Maju'],
      missing: 0,
    });
    expect((await tableRows(book, 'Sekolah')).map((row) => row['Nama sekolah'])).toEqual(['SMP Maju']);
    await expect(undo(admin)).rejects.toThrow('Tidak ada impor yang dapat dibatalkan.');
  });
});

describe('a list of innovations', () => {
  test('of the sample comes in whole, with IDs, stamps and a log at once for the owner', async () => {
    const text = readFileSync('src/local/page/sample/inovasi-contoh.csv', 'utf8');
    const { result } = await apply('innovations', text);
    const rows = await entries();
    expect(rows).toHaveLength(result.imported);
    expect(result.imported).toBeGreaterThan(100);
    expect(new Set(rows.map(({ ID }) => ID)).size).toBe(rows.length);
    for (const row of rows)
      expect(row).toMatchObject({ Status: 'Draf', Dibuat: '2025-04-23', 'Diubah oleh': owner });
    const log = await tableRows(book, 'Riwayat');
    expect(new Set(log.map(({ ID }) => ID)).size).toBe(rows.length);
    const again = await preview('innovations', text);
    expect(again.result.filter(({ verdict }) => verdict === 'new' || verdict === 'check')).toEqual([]);
  });

  test('keeps what is not understood with a note, and formulas and numbers as they were written', async () => {
    await apply('innovations', list(2));
    const [row] = await tab.rows(1);
    expect(row).toMatchObject({
      OPD: 'Dinas Pendidikan dan Kebudayaan',
      'Jenis pengusul': 'SD',
      'Nama unit/sekolah': 'SDN 0',
      Bentuk: 'entah',
      'Tanggal penerapan': '2022',
      'Anggaran (Rp)': 'sedikit',
      'Rancang bangun': '=1+0',
    });
    expect(await tab.note('Bentuk', 2)).toContain('"entah" tidak ada dalam pilihan');
    expect(await tab.note('Tanggal penerapan', 3)).toContain('"2022" belum dikenali');
  });

  test('goes below what people filled in, whatever columns they added or moved', async () => {
    await tab.paste('Nama inovasi', 2, [['Yang pertama']]);
    await book.script(
      `const sheet = SpreadsheetApp.getActive().getSheetByName('Inovasi');
       const titles = sheet.getRange(1, 1, 1, sheet.getLastColumn()).getValues()[0];
       sheet.insertColumnBefore(titles.indexOf('Nama inovasi') + 1);
       const own = titles.indexOf('Nama inovasi') + 1;
       sheet.getRange(1, own).setValue('Nomor kami');
       sheet.getRange(2, own, 6, 1).setNumberFormat('0');
       sheet.getRange(2, own, 6, 1).setFormulas([1, 2, 3, 4, 5, 6].map((n) => ['=ROW()*10']));
       return 1;`,
    );
    const { result } = await apply('innovations', list(3));
    expect(result.firstRow).toBe(3);
    const rows = await tab.rows(5);
    expect(rows.map((row) => row['Nama inovasi'])).toEqual([
      'Yang pertama',
      'Inovasi ke-0',
      'Inovasi ke-1',
      'Inovasi ke-2',
      '',
    ]);
    expect(rows.map((row) => row['Nomor kami'])).toEqual([20, 30, 40, 50, 60]);
    const formulas = await book.script<string[][]>(
      `const sheet = SpreadsheetApp.getActive().getSheetByName('Inovasi');
       return sheet.getRange(3, args[0], 3, 1).getFormulas();`,
      tab.columnOf('Nomor kami'),
    );
    expect(formulas.flat()).toEqual(['=ROW()*10', '=ROW()*10', '=ROW()*10']);
  });

  test('is refused where it would make text of a formula between its columns', async () => {
    await book.script(
      `const sheet = SpreadsheetApp.getActive().getSheetByName('Inovasi');
       sheet.insertColumnBefore(args[0]);
       sheet.getRange(2, args[0], 3, 1).setNumberFormat('@').setFormulas([['=1'], ['=2'], ['=3']]);
       return 1;`,
      tab.columnOf('Nama inovasi'),
    );
    await expect(apply('innovations', list(3))).rejects.toThrow('Pindahkan kolom itu ke paling kanan');
    expect(await entries()).toEqual([]);
  });

  test('can be chosen from, row by row', async () => {
    await apply('innovations', list(4), owner, { without: [3], also: [] });
    expect((await entries()).map((row) => row['Nama inovasi'])).toEqual([
      'Inovasi ke-0',
      'Inovasi ke-2',
      'Inovasi ke-3',
    ]);
    await apply('innovations', list(4), owner, { without: [], also: [2] });
    expect(await entries()).toHaveLength(5);
  });

  test('gets its numbers and stamps within the hour when an Admin imports it', async () => {
    const { result } = await apply('innovations', list(3), admin);
    expect(result.isComplete).toBe(false);
    expect((await entries()).map(({ ID }) => ID)).toEqual(['', '', '']);
    expect(await tab.note('Bentuk', 2)).toContain('"entah"');
    await hour();
    const rows = await entries();
    expect(rows.map(({ ID }) => ID)).toEqual(['INV-2025-001', 'INV-2025-002', 'INV-2025-003']);
    for (const row of rows)
      expect(row).toMatchObject({ Dibuat: '2025-04-23', Bentuk: 'entah', Status: 'Draf' });
    await expect(undo(admin)).rejects.toThrow('hanya pemilik berkas yang dapat membatalkannya');
    expect(await undo()).toMatchObject({ removed: 3 });
    expect(await entries()).toEqual([]);
  });

  test('can be taken back by an Admin before it is numbered', async () => {
    await tab.paste('Nama inovasi', 2, [['Yang pertama']]);
    await apply('innovations', list(3), admin);
    expect(await undo(admin)).toMatchObject({ removed: 3, changed: [], missing: 0 });
    expect((await entries()).map((row) => row['Nama inovasi'])).toEqual(['Yang pertama']);
    expect(await tab.note('Bentuk', 3)).toBe('');
    expect((await apply('innovations', list(3), admin)).result.firstRow).toBe(3);
  });

  test('can be taken back wherever its rows were sorted to; changed rows stay and are named', async () => {
    await tab.paste('Nama inovasi', 2, [['Yang pertama']]);
    await apply('innovations', list(3));
    await book.script(
      `const sheet = SpreadsheetApp.getActive().getSheetByName('Inovasi');
       sheet.getRange(2, 1, 4, sheet.getLastColumn()).sort({ column: args[0], ascending: false }); return 1;`,
      tab.columnOf('Nama inovasi'),
    );
    const before = await entries();
    expect(before.map((row) => row['Nama inovasi'])).toEqual([
      'Yang pertama',
      'Inovasi ke-2',
      'Inovasi ke-1',
      'Inovasi ke-0',
    ]);
    await tab.paste('Manfaat', 4, [['diisi orang']]);
    await tab.paste('Nama inovasi', 5, [['Diganti namanya']]);
    expect(await undo()).toEqual({
      tab: 'Inovasi',
      removed: 1,
      changed: ['baris 3: Inovasi ke-1'],
      missing: 1,
    });
    expect((await entries()).map((row) => row['Nama inovasi'])).toEqual([
      'Yang pertama',
      'Inovasi ke-1',
      'Diganti namanya',
    ]);
    const log = await tableRows(book, 'Riwayat');
    expect(
      log.filter((line) => String(line.Kolom ?? Object.values(line)[3]).includes('dihapus')),
    ).toHaveLength(1);
  });
});

test('hostile and odd texts come in letter by letter, in every column, and nothing is calculated', async () => {
  const hostile = [
    '=IMPORTXML("http://jahat.example","//a")',
    '+1+1',
    '-2',
    '@SUM(A1)',
    "'kutip",
    "''dua",
    '<script>alert(1)</script>',
    '\u202Eterbalik\u202C العربية',
    '😀👩‍👩‍👧',
    'baris\nkedua\r\nketiga',
    'a\0b',
    '001',
    '1/2/2025',
    'TRUE',
    '1e5',
    '#REF!',
    `${'x'.repeat(49_990)}panjang`.slice(0, 50_000),
    '=HYPERLINK("http://jahat.example";"klik")',
  ];
  const titles = [
    'Nama inovasi',
    'OPD',
    'Bentuk',
    'Tanggal penerapan',
    'Anggaran (Rp)',
    'Rancang bangun',
    'Tautan bukti',
  ];
  const quote = (text: string) => `"${text.replace(/"/g, '""')}"`;
  const text = [
    titles.map(quote).join(','),
    ...hostile.map((odd, index) =>
      titles
        .map((title) => quote(title === 'Nama inovasi' ? `${odd.slice(0, 49_000)} ${index}` : odd))
        .join(','),
    ),
  ].join('\n');
  const { result } = await apply('innovations', text);
  expect(result.imported).toBe(hostile.length);
  const oneLine = (odd: string) => odd.replace(/[\r\n]+/g, ' ');
  const rows = await tab.rows(hostile.length);
  const same = (value: unknown, odd: string) =>
    expect(String(value).replace(/\r\n/g, '\n')).toBe(odd.replace(/\r\n/g, '\n'));
  rows.forEach((row, index) => {
    const odd = hostile[index] ?? '';
    same(row['Nama inovasi'], `${oneLine(odd.slice(0, 49_000))} ${index}`);
    same(row['Rancang bangun'], odd);
    same(row['Tautan bukti'], odd);
    same(row.OPD, odd);
    same(row.Bentuk, odd);
    // Amounts and days are understood where they are some.
    if (!['001', '+1+1'].includes(odd)) same(row['Anggaran (Rp)'], odd);
    if (odd !== '1/2/2025') same(row['Tanggal penerapan'], odd);
  });
  const formulas = await book.script<string[][]>(
    `const sheet = SpreadsheetApp.getActive().getSheetByName('Inovasi');
     return sheet.getRange(2, 1, args[0], args[1]).getFormulas();`,
    hostile.length,
    tab.columnOf('Catatan verifikator'),
  );
  expect(formulas.flat().filter((formula) => formula !== '')).toEqual([]);
  expect(await undo()).toMatchObject({ removed: hostile.length, changed: [], missing: 0 });
});

describe('who may import', () => {
  test('is the owner and the Admins of tab Tim, at every door', async () => {
    for (const [name, args] of [
      ['readLastImport', []],
      ['previewImport', [readRequest('schools', schools)]],
      ['applyImport', [readRequest('schools', schools), everything]],
      ['undoImport', []],
    ] as const)
      await expect(callDoor(book, name, args, operator)).rejects.toThrow(
        'Hanya pemilik berkas dan Admin di tab Tim yang dapat mengimpor daftar.',
      );
    expect(await tableRows(book, 'Sekolah')).toEqual([]);
  });

  test('is told of the last import', async () => {
    expect((await callDoor(book, 'readLastImport')).result).toBeNull();
    await apply('schools', schools, admin);
    expect((await callDoor(book, 'readLastImport')).result).toEqual({
      tab: 'Sekolah',
      when: '23/04/2025 09.00 WIB',
      who: admin,
      rows: 2,
    });
  });
});

test('the script that every run loads holds nothing that only the panel needs', () => {
  // A title of other people's lists stands for all that reads a list.
  const title = 'Nama satuan pendidikan';
  expect(readFileSync('dist/import.html', 'utf8')).toContain(title);
  expect(readFileSync('dist/Code.js', 'utf8')).not.toContain(title);
});

describe('what no panel sends', () => {
  const unreadable = 'Daftar yang dikirim panel ini tidak dapat dibaca.';
  const entry = (texts: unknown, line: unknown = 2) => ({
    tab: 'innovations',
    records: [{ line, texts, isTooWide: false }],
  });

  test('is refused at both doors, and nothing is written', async () => {
    const before = await entries();
    for (const [sent, sentence] of [
      [null, 'Pilih dahulu ke mana daftar ini diimpor'],
      [{ tab: 'team', records: [] }, 'Pilih dahulu ke mana daftar ini diimpor'],
      [{ tab: 'schools', text: schools, hasTitles: null, fields: null }, unreadable],
      [entry({ name: 'Satu', id: 'INV-2025-999' }), unreadable],
      [entry({ name: 'Satu', createdAt: '2020-01-01' }), unreadable],
      [entry({ name: ['Satu'] }), unreadable],
      [entry('Satu'), unreadable],
      [entry({ name: 'Satu' }, '2'), unreadable],
      [{ tab: 'innovations', records: Array.from({ length: 5001 }, () => null) }, 'berisi 5001 baris'],
      [
        entry({ name: 'Satu', design: 'x'.repeat(4_500_000) }),
        'Daftar ini terlalu besar untuk sekali impor.',
      ],
    ] as const) {
      await expect(callDoor(book, 'previewImport', [sent])).rejects.toThrow(sentence);
      await expect(callDoor(book, 'applyImport', [sent, everything])).rejects.toThrow(sentence);
    }
    for (const choice of [null, [], { without: 'semua', also: [] }, { without: [], also: ['2'] }])
      await expect(apply('innovations', list(1), owner, choice)).rejects.toThrow(unreadable);
    expect(await entries()).toEqual(before);
    expect((await callDoor(book, 'readLastImport')).result).toBeNull();
  });
});

describe('the calls', () => {
  const measure = async (rows: number, as: string, text: string): Promise<readonly number[]> => {
    const looked = await preview('innovations', text, as);
    const done = await apply('innovations', text, as);
    expect(done.result.imported).toBe(rows);
    expect(looked.calls.write).toBe(0);
    return [looked.calls.total, done.calls.total];
  };
  const plain = (rows: number): string =>
    list(rows, 'biasa').replace(/;entah;2022;sedikit;/g, ';Pelayanan publik;23/04/2025;Rp 5 juta;');

  test('do not depend on the number of rows', async () => {
    await book.script(
      `for (const [name, rows] of [['Inovasi', 1200], ['Riwayat', 9500]]) {
         const sheet = SpreadsheetApp.getActive().getSheetByName(name);
         sheet.insertRowsAfter(sheet.getMaxRows(), rows);
       } return 1;`,
    );
    for (const as of [owner, admin]) {
      const few = await measure(10, as, list(10, `${as} sepuluh`));
      const many = await measure(1000, as, list(1000, `${as} seribu`));
      expect(many).toEqual(few);
      expect(many[0]).toBeLessThanOrEqual(8);
      expect(many[1]).toBeLessThanOrEqual(20);
    }
  });

  test('are three more where the tabs have to grow', async () => {
    const few = await measure(10, owner, plain(10));
    const many = await measure(1100, owner, list(1100, 'panjang'));
    expect(few[1]).toBeLessThanOrEqual(18);
    expect(many[1]).toBeLessThanOrEqual(20 + 3);
  });
});
