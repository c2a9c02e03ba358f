import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Workbook, type Worksheet } from '@protobi/exceljs';
import type { Book } from '../../../src/local/document/book';
import { exportXlsx, xlsxBytes } from '../../../src/local/xlsx/export-xlsx';
import { addSheet, calculate, newBook, putCell, rectOf } from './book';

const reopened = async (book: Book): Promise<Workbook> => {
  const workbook = new Workbook();
  const bytes = await xlsxBytes(book);
  await workbook.xlsx.load(bytes.buffer as ArrayBuffer);
  return workbook;
};

const sheetOf = async (book: Book, name = 'Data'): Promise<Worksheet> => {
  const worksheet = (await reopened(book)).getWorksheet(name);
  if (!worksheet) throw new Error(`No sheet ${name}`);
  return worksheet;
};

test('the file is written where asked, with the bytes of the workbook', async () => {
  const book = newBook();
  addSheet(book, 'Data', [['isi']]);
  const folder = mkdtempSync(join(tmpdir(), 'xlsx-'));
  await exportXlsx(book, join(folder, 'buku.xlsx'));
  const bytes = readFileSync(join(folder, 'buku.xlsx'));
  rmSync(folder, { recursive: true });
  const workbook = new Workbook();
  await workbook.xlsx.load(
    bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.length) as ArrayBuffer,
  );
  expect(workbook.getWorksheet('Data')?.getCell('A1').value).toBe('isi');
});

test('numbers, texts, truths, errors and dates keep their values and formats', async () => {
  const book = newBook();
  addSheet(book, 'Data', [
    [12.5, 'teks', true, { value: { error: '#N/A' } }, null, { value: 0.25, numberFormat: '0.00%' }],
    [{ value: 46_295, numberFormat: 'dd/mm/yyyy' }],
  ]);
  const sheet = await sheetOf(book);
  expect(['A1', 'B1', 'C1', 'D1', 'E1', 'F1'].map((address) => sheet.getCell(address).value)).toEqual([
    12.5,
    'teks',
    true,
    { error: '#N/A' },
    null,
    0.25,
  ]);
  expect(sheet.getCell('F1').numFmt).toBe('0.00%');
  expect(sheet.getCell('A2').numFmt).toBe('dd/mm/yyyy');
  expect(sheet.getCell('A2').value).toEqual(new Date(Date.UTC(2026, 8, 30)));
});

test('text that begins with an equals sign stays text, and so does what looks like a number', async () => {
  const book = newBook();
  const data = addSheet(book, 'Data');
  putCell(data, 1, 1, { value: '007' });
  data.cells[1]?.push({ value: '=1+1' });
  const sheet = await sheetOf(book);
  expect([sheet.getCell('A1').value, sheet.getCell('B1').value]).toEqual(['007', '=1+1']);
});

test('text longer than a cell of Excel holds is cut, and the cell says so', async () => {
  const book = newBook();
  addSheet(book, 'Data', [['x'.repeat(32_767), 'y'.repeat(32_768), 'sela\u0001 \ud83d\ude80\n"&<>']]);
  const sheet = await sheetOf(book);
  expect(sheet.getCell('A1').value).toBe('x'.repeat(32_767));
  expect(sheet.getCell('B1').value).toBe(`${'y'.repeat(32_766)}…`);
  expect(JSON.stringify(sheet.getCell('B1').note)).toContain('Teks dipotong');
  expect(sheet.getCell('C1').value).toBe('sela \ud83d\ude80\n"&<>');
});

test('formulas stand in Excel’s words with their results', async () => {
  const book = newBook();
  addSheet(book, 'Data', [
    [
      '=IFS(1>2;"a;b";TRUE;"c")',
      "=SUM(Lain!A:A;'Lain'!$A$1)",
      '=ROUND(1/3)',
      '=LET(n;2;n*n)',
      '=XLOOKUP("x";A2:A3;B2:B3)',
      '=TARGET*2',
      '=COUNTUNIQUE(A2:A3)',
      '=SUM(A2:A)',
    ],
    ['x', 1],
    ['y', 2],
  ]);
  addSheet(book, 'Lain', [[4]]);
  book.namedRanges.push({ name: 'TARGET', rect: rectOf(2, 1, 1) });
  const sheet = await sheetOf(book);
  expect(['A1', 'B1', 'C1', 'D1', 'E1', 'F1', 'H1'].map((address) => sheet.getCell(address).formula)).toEqual(
    [
      '_xlfn.IFS(1>2,"a;b",TRUE,"c")',
      "SUM('Lain'!A:A,'Lain'!$A$1)",
      'ROUND(1/3,0)',
      '_xlfn.LET(_xlpm.N,2,_xlpm.N*_xlpm.N)',
      '_xlfn.XLOOKUP("x",A2:A3,B2:B3)',
      'TARGET*2',
      'SUM($A$2:$A$100)',
    ],
  );
  expect(sheet.getCell('G1').formula).toBeUndefined();
});

test('results are kept beside the formulas, and a formula Excel does not know leaves its result', async () => {
  const book = newBook();
  addSheet(book, 'Data', [
    ['=SUM(A2:A3)', '=IF(A2=1;"";"x")', '=1/0', '=A2=1', '=COUNTUNIQUE(A2:A3)', '=1+'],
    [1],
    [2],
  ]);
  await calculate(book);
  const sheet = await sheetOf(book);
  expect(['A1', 'B1', 'C1', 'D1'].map((address) => sheet.getCell(address).result ?? '')).toEqual([
    3,
    '',
    { error: '#DIV/0!' },
    true,
  ]);
  expect([sheet.getCell('E1').value, sheet.getCell('F1').value]).toEqual([2, '#ERROR!']);
});

test('an array formula covers the cells it fills', async () => {
  const book = newBook();
  addSheet(book, 'Data', [[1, null, '=ARRAYFORMULA(A1:A2*10)'], [2]]);
  await calculate(book);
  const sheet = await sheetOf(book);
  expect(sheet.getCell('C1').model).toMatchObject({
    formula: '(A1:A2*10)',
    shareType: 'array',
    ref: 'C1:C2',
    result: 10,
  });
  expect(sheet.getCell('C2').value).toBe(20);
});

test('an array of a younger function has its part of it in each cell, for programs that only show results', async () => {
  const book = newBook();
  addSheet(book, 'Data', [
    [
      'x',
      1,
      null,
      '=FILTER(A1:B3;B1:B3>1;A1:A3<>"q")',
      null,
      null,
      '=TEXTJOIN(",";TRUE;UNIQUE(A1:A3))',
      '=IFERROR(FILTER(A1:A3;B1:B3>1);"tiada")',
    ],
    ['y', 2],
    ['z', 3],
  ]);
  await calculate(book);
  const sheet = await sheetOf(book);
  const filter = '_xlfn._xlws.FILTER(A1:B3,(B1:B3>1)*(A1:A3<>"q"))';
  expect(['D1', 'E1', 'D2'].map((address) => sheet.getCell(address).value)).toEqual([
    { formula: `INDEX(${filter},1,1)`, result: 'y' },
    { formula: `IFERROR(INDEX(${filter},1,2),"")`, result: 2 },
    { formula: `IFERROR(INDEX(${filter},2,1),"")`, result: 'z' },
  ]);
  expect(['G1', 'H1', 'H2'].map((address) => sheet.getCell(address).value)).toEqual([
    { formula: '_xlfn.TEXTJOIN(",",TRUE,_xlfn.UNIQUE(A1:A3))', result: 'x,y,z' },
    { formula: 'IFERROR(INDEX(_xlfn._xlws.FILTER(A1:A3,B1:B3>1),1,1),"tiada")', result: 'y' },
    { formula: 'IFERROR(INDEX(_xlfn._xlws.FILTER(A1:A3,B1:B3>1),2,1),"")', result: 'z' },
  ]);
});

test('looks of cells are kept', async () => {
  const book = newBook();
  addSheet(book, 'Data', [
    [
      {
        value: 'judul',
        style: {
          background: '#1a73e8',
          fontColor: '#ffffff',
          fontFamily: 'Roboto',
          fontSize: 14,
          fontWeight: 'bold',
          fontStyle: 'italic',
          fontLine: 'underline',
          horizontalAlignment: 'center',
          verticalAlignment: 'middle',
          wrap: 'WRAP',
          borders: { top: 'SOLID #000000', bottom: 'DASHED #ff0000', left: null, right: null },
        },
      },
      'polos',
    ],
  ]);
  const sheet = await sheetOf(book);
  expect(sheet.getCell('A1').style).toMatchObject({
    font: {
      name: 'Roboto',
      size: 14,
      bold: true,
      italic: true,
      underline: true,
      color: { argb: 'FFFFFFFF' },
    },
    fill: { type: 'pattern', pattern: 'solid', fgColor: { argb: 'FF1A73E8' } },
    alignment: { horizontal: 'center', vertical: 'middle', wrapText: true },
    border: { top: { style: 'thin' }, bottom: { style: 'dashed', color: { argb: 'FFFF0000' } } },
  });
  expect(sheet.getCell('A1').border.left).toBeUndefined();
  expect(sheet.getCell('B1').font).toMatchObject({ name: 'Arial', size: 10 });
});

test('sizes, frozen panes, colours of tabs, hidden things, merges, notes and the filter are kept', async () => {
  const book = newBook();
  const data = addSheet(book, 'Data', [
    [
      { value: 'gabung', note: 'catatan' },
      { value: null, style: { background: '#eeeeee' } },
    ],
    [1],
  ]);
  data.columnWidths[1] = 215;
  data.rowHeights[1] = 40;
  data.hiddenColumns[3] = true;
  data.hiddenRows[5] = true;
  data.frozenRows = 1;
  data.frozenColumns = 2;
  data.tabColor = '#34a853';
  data.hiddenGridlines = true;
  data.merges.push(rectOf(1, 1, 1, 1, 2));
  data.filter = { rect: rectOf(1, 1, 1, 2, 2), criteria: {} };
  addSheet(book, 'Rahasia').hidden = true;
  const workbook = await reopened(book);
  const sheet = workbook.getWorksheet('Data');
  expect(sheet?.getColumn(1).width).toBeCloseTo(30);
  expect(sheet?.getRow(1).height).toBe(30);
  expect([sheet?.getColumn(3).hidden, sheet?.getRow(5).hidden]).toEqual([true, true]);
  expect(sheet?.views[0]).toMatchObject({ state: 'frozen', xSplit: 2, ySplit: 1, showGridLines: false });
  expect(sheet?.properties.tabColor).toMatchObject({ argb: 'FF34A853' });
  expect(sheet?.model.merges).toEqual(['A1:B1']);
  expect(sheet?.getCell('A1').value).toBe('gabung');
  expect(JSON.stringify(sheet?.getCell('A1').note)).toContain('catatan');
  expect(sheet?.autoFilter).toBe('A1:B2');
  expect(workbook.getWorksheet('Rahasia')?.state).toBe('hidden');
});

test('sheet names that Excel refuses are changed, and formulas with them', async () => {
  const book = newBook();
  const long = 'Rekap usulan inovasi: triwulan [3/2026] lengkap';
  addSheet(book, 'Data', [[`='${long}'!A1`]]);
  addSheet(book, long, [[1]]);
  addSheet(book, `${long} dua`);
  const workbook = await reopened(book);
  expect(workbook.worksheets.map(({ name }) => name)).toEqual([
    'Data',
    'Rekap usulan inovasi  triwulan',
    'Rekap usulan inovasi  triwu (2)',
  ]);
  expect(workbook.getWorksheet('Data')?.getCell('A1').formula).toBe("'Rekap usulan inovasi  triwulan'!A1");
});

test('named ranges keep their cells', async () => {
  const book = newBook();
  addSheet(book, 'Data saya', [[1]]);
  book.namedRanges.push(
    { name: 'CAPAIAN', rect: rectOf(1, 1, 1) },
    { name: 'DAFTAR', rect: rectOf(1, 2, 2, 36, 1) },
  );
  const { definedNames } = (await reopened(book)).model;
  expect(definedNames).toEqual([
    { name: 'CAPAIAN', ranges: ["'Data saya'!$A$1"] },
    { name: 'DAFTAR', ranges: ["'Data saya'!$B$2:$B$37"] },
  ]);
});

test('a protected sheet is protected without a password, its free cells excepted', async () => {
  const book = newBook();
  addSheet(book, 'Data', [['terkunci', 'bebas']]);
  addSheet(book, 'Lain', [['bebas']]);
  book.protections.push({
    id: 'p',
    kind: 'SHEET',
    rect: rectOf(1, 1, 1, 100, 26),
    rangeName: null,
    description: '',
    warningOnly: false,
    editors: [],
    domainEdit: false,
    unprotected: [rectOf(1, 1, 2, 3, 1)],
  });
  const workbook = await reopened(book);
  const protection: unknown = Reflect.get(workbook.getWorksheet('Data') ?? {}, 'sheetProtection');
  expect(protection).toMatchObject({ sheet: true });
  expect(protection).not.toHaveProperty('hashValue');
  expect(workbook.getWorksheet('Data')?.getCell('B2').protection).toMatchObject({ locked: false });
  expect(workbook.getWorksheet('Data')?.getCell('A1').protection?.locked).not.toBe(false);
  expect(Reflect.get(workbook.getWorksheet('Lain') ?? {}, 'sheetProtection')).toBeFalsy();
});
