import { type Cell, entriesTab, operator } from '../support/entries';
import { openPreparedWorkbook, owner, type TestWorkbook, withoutReserve } from '../support/workbook';

jest.setTimeout(120_000);

const outsider = 'operator.dinsos@gmail.com';

let book: TestWorkbook;
let tab: ReturnType<typeof entriesTab>;
beforeEach(async () => {
  book = await openPreparedWorkbook();
  tab = entriesTab(book);
  book.runtime.document.book.editors.push(operator, outsider);
  await withoutReserve(book);
});
afterEach(() => book.close());

describe('a row that an operator begins', () => {
  test('gets its ID and its stamps', async () => {
    await tab.paste('OPD', 2, [['Dinas Kesehatan']]);
    const [row] = await tab.rows(1);
    expect(row).toMatchObject({
      ID: 'INV-2025-001',
      OPD: 'Dinas Kesehatan',
      Dibuat: '2025-04-23',
      Diubah: '2025-04-23',
      'Diubah oleh': operator,
    });
  });

  test('keeps its ID and its day of making when it is edited again', async () => {
    await tab.paste('OPD', 2, [['Dinas Kesehatan']]);
    book.runtime.clock.set(new Date('2025-05-02T09:00:00+07:00'));
    await tab.paste('Nama inovasi', 2, [['Jemput Bola']], outsider);
    const [row] = await tab.rows(1);
    expect(row).toMatchObject({ ID: 'INV-2025-001', Dibuat: '2025-04-23', Diubah: '2025-05-02' });
  });

  test('never names the owner for somebody whom Google hides', async () => {
    await tab.paste('Nama inovasi', 2, [['Jemput Bola']], outsider);
    expect((await tab.rows(1))[0]).toMatchObject({ 'Diubah oleh': '(tidak diketahui)' });
  });

  test('does not get the ID of an entry that was deleted', async () => {
    await tab.paste('Nama inovasi', 2, [['Satu'], ['Dua']]);
    await book.script(`SpreadsheetApp.getActive().getSheetByName('Inovasi').deleteRow(3); return 1;`);
    await tab.paste('Nama inovasi', 3, [['Tiga']]);
    expect((await tab.rows(2)).map(({ ID }) => ID)).toEqual(['INV-2025-001', 'INV-2025-003']);
  });

  test('gets an ID of its own when a whole row is copied', async () => {
    await tab.paste('Nama inovasi', 2, [['Satu']]);
    const width = tab.sheet().cells[1]?.length ?? 0;
    const line = { sheet: tab.sheet().id, row: 2, column: 1, rows: 1, columns: width - 1 };
    await tab.make({ kind: 'copy', from: line, to: { ...line, row: 5 } }, owner);
    expect((await tab.rows(4)).map(({ ID }) => ID)).toEqual(['INV-2025-001', '', '', 'INV-2025-002']);
  });
});

describe('what is pasted', () => {
  test('is put in the usual form where its meaning is certain', async () => {
    await tab.paste('OPD', 2, [['dinas dukcapil', 'perangkat daerah', '', '  Jemput   Bola\n(JEBOL) ']]);
    await tab.paste('Bentuk', 2, [['inovasi pelayanan publik', 'NONDIGITAL']]);
    await tab.paste('Tahapan', 2, [['ujicoba', "'23 April 2025", "'2-5-25"]]);
    await tab.paste('Anggaran (Rp)', 2, [["'Rp 12,5 jt", '']]);
    expect((await tab.rows(1))[0]).toMatchObject({
      OPD: 'Dinas Kependudukan dan Pencatatan Sipil',
      'Jenis pengusul': 'OPD',
      'Nama inovasi': 'Jemput Bola (JEBOL)',
      Bentuk: 'Pelayanan publik',
      Jenis: 'Non digital',
      Tahapan: 'Uji coba',
      'Tanggal uji coba': '2025-04-23',
      'Tanggal penerapan': '2025-05-02',
      'Anggaran (Rp)': 12_500_000,
    });
  });

  test('stays as it is with a note that names it and the remedy, until it is mended', async () => {
    await tab.paste('OPD', 2, [['Dinas Antah Berantah', 'swasta']]);
    await tab.paste('Tanggal uji coba', 2, [["'Maret 2021", "'kelak"]]);
    await tab.paste('Anggaran (Rp)', 2, [['sedikit', 'x']]);
    expect((await tab.rows(1))[0]).toMatchObject({
      OPD: 'Dinas Antah Berantah',
      'Jenis pengusul': 'swasta',
      'Tanggal penerapan': 'kelak',
      'Anggaran (Rp)': 'sedikit',
    });
    expect(await tab.note('OPD', 2)).toBe(
      'Periksa: "Dinas Antah Berantah" bukan nama atau singkatan OPD di tab OPD. Pilih dari daftar di sel ini.',
    );
    expect(await tab.note('Jenis pengusul', 2)).toContain('Pilih salah satu: OPD, SD, SMP');
    expect(await tab.note('Tanggal penerapan', 2)).toContain('"kelak"');
    expect(await tab.note('Anggaran (Rp)', 2)).toContain('"sedikit"');
    await tab.paste('OPD', 2, [['Dinas Sosial', 'OPD']]);
    expect(await tab.note('OPD', 2)).toBe('');
    expect(await tab.note('Jenis pengusul', 2)).toBe('');
  });

  test('leaves a note that a person wrote', async () => {
    await tab
      .make({ kind: 'note', rect: tab.rectFrom('OPD', 2, 1, 1), note: 'tanya Bu Rini' }, owner)
      .catch(() => {});
    await tab.paste('OPD', 2, [['Entah', 'OPD']]);
    expect(await tab.note('OPD', 2)).toMatch(/^Periksa: "Entah" .*\n\ntanya Bu Rini$/s);
    await tab.paste('OPD', 2, [['Dinas Sosial', 'OPD']]);
    expect(await tab.note('OPD', 2)).toBe('tanya Bu Rini');
  });

  test('as a formula is kept as text and not calculated', async () => {
    await tab.paste('Tujuan utama', 2, [['=1+1', '=IMPORTXML("http://jahat.example","//a")']]);
    const [row] = await tab.rows(1);
    expect(row).toMatchObject({ 'Tujuan utama': '', Bentuk: '' });
    expect(await tab.note('Bentuk', 2)).toContain('=IMPORTXML("http://jahat.example","//a") tidak dihitung');
    await tab.paste('Tanggal uji coba', 2, [['=TODAY()', '=1+1']]);
    expect((await tab.rows(1))[0]).toMatchObject({
      'Tanggal uji coba': '=TODAY()',
      'Tanggal penerapan': '=1+1',
    });
    // The cell beside it is mended afterwards: the text does not become a formula again.
    await tab.paste('Tanggal uji coba', 2, [["'2-5-25", "'=1+1"]]);
    const formulas = await book.script<string[][]>(
      `return SpreadsheetApp.getActive().getSheetByName('Inovasi').getRange('A2:V2').getFormulas();`,
    );
    expect(formulas.flat().filter((formula) => formula !== '')).toEqual([]);
  });

  test('with the name of another entry is noted: of the same proposer as double, of another as similar', async () => {
    await tab.paste('OPD', 2, [
      ['Dinas Kesehatan', 'OPD', '', 'Jemput Bola'],
      ['Dinas Kesehatan', 'OPD', '', 'JEMPUT BOLA!'],
      ['Dinas Sosial', 'OPD', '', 'Jemput Bola (Layanan Keliling)'],
      ['Dinas Sosial', 'OPD', '', 'Lain Sekali'],
    ]);
    expect(await tab.note('Nama inovasi', 3)).toContain('sudah mempunyai usulan bernama "Jemput Bola"');
    expect(await tab.note('Nama inovasi', 4)).toContain('Mirip dengan "Jemput Bola"');
    expect(await tab.note('Nama inovasi', 5)).toBe('');
  });
});

describe('the grid as people use it', () => {
  test('a column may be moved and hidden', async () => {
    await book.script(
      `const sheet = SpreadsheetApp.getActive().getSheetByName('Inovasi');
       sheet.moveColumns(sheet.getRange('E:E'), 2); sheet.hideColumns(3); return 1;`,
    );
    await tab.paste('Nama inovasi', 2, [['Jemput  Bola', 'dinkes']]);
    expect((await tab.rows(1))[0]).toMatchObject({
      ID: 'INV-2025-001',
      'Nama inovasi': 'Jemput Bola',
      OPD: 'Dinas Kesehatan',
    });
  });

  test('an edit of the titles or of another tab is passed over', async () => {
    const { calls } = await tab.make(
      { kind: 'type', rect: tab.rectFrom('OPD', 1, 1, 1), values: [['Perangkat Daerah']] },
      owner,
    );
    expect(calls.write).toBe(0);
    const { outcomes } = await book.runtime.edit(owner, {
      kind: 'type',
      rect: { sheet: book.runtime.document.book.sheets[0]?.id ?? 0, row: 70, column: 1, rows: 1, columns: 1 },
      values: [['coretan']],
    });
    expect(outcomes.filter(({ calls: { write } }) => write > 0)).toEqual([]);
  });

  test('a cleared row keeps its ID, and an empty one gets none', async () => {
    await tab.paste('OPD', 2, [['Dinas Kesehatan', 'OPD', '', 'Jemput Bola']]);
    await tab.make({ kind: 'clear', rect: tab.rectFrom('OPD', 2, 2, 6) });
    expect((await tab.rows(2)).map(({ ID }) => ID)).toEqual(['INV-2025-001', '']);
  });

  test('a row that an earlier run missed is completed by the next edit', async () => {
    await book.script(
      `SpreadsheetApp.getActive().getSheetByName('Inovasi').getRange(7, args[0]).setValue('Terlewat'); return 1;`,
      tab.columnOf('Nama inovasi'),
    );
    await tab.paste('Nama inovasi', 2, [['Jemput Bola']]);
    const rows = await tab.rows(6);
    expect([rows[0]?.ID, rows[5]?.ID].sort()).toEqual(['INV-2025-001', 'INV-2025-002']);
    expect(rows[5]).toMatchObject({ Dibuat: '2025-04-23', 'Diubah oleh': '(tidak diketahui)' });
  });
});

describe('the call budget', () => {
  const fresh = (rows: number): Cell[][] =>
    Array.from({ length: rows }, (_, index) => [
      'dinkes',
      'opd',
      '',
      `Inovasi  ${index}`,
      'entah',
      'pelayanan publik',
    ]);

  test('is the same for one row and for five hundred', async () => {
    const one = await tab.paste('OPD', 2, fresh(1));
    const many = await tab.paste('OPD', 3, fresh(500));
    // New rows, and a cell that its list refuses amid cells that are put right: three calls more.
    expect(one.calls.total).toBeLessThanOrEqual(14 + 3);
    expect(many.calls.total).toBe(one.calls.total);
    const again = await tab.paste(
      'OPD',
      2,
      [...fresh(500)].map((row) => [...row.slice(0, 4), '', 'pelayanan publik']),
    );
    expect(again.calls.total).toBeLessThanOrEqual(10);
    const ids = (await tab.rows(501)).map(({ ID }) => ID);
    expect(new Set(ids).size).toBe(501);
  });
});

test('of edits at once, some of which Google never tells the trigger of, each row gets an ID of its own', async () => {
  const edits = await Promise.all(
    Array.from({ length: 12 }, (_, index) =>
      book.runtime.edit(operator, {
        kind: 'type',
        rect: tab.rectFrom('Nama inovasi', index + 2, 1, 1),
        values: [[`Inovasi ${index}`]],
      }),
    ),
  );
  expect(edits.some(({ dropped }) => dropped)).toBe(true);
  await tab.paste('Nama inovasi', 14, [['Yang terakhir']]);
  const rows = await tab.rows(13);
  expect(new Set(rows.map(({ ID }) => ID)).size).toBe(13);
  expect(rows.every(({ ID }) => /^INV-2025-0(0[1-9]|1[0-3])$/.test(String(ID)))).toBe(true);
  expect(rows.every(({ Dibuat }) => Dibuat === '2025-04-23')).toBe(true);
});
