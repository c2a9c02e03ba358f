import { Workbook, type Worksheet } from '@protobi/exceljs';
import type { Book, Criterion, CriterionValue, Sheet, Style } from '../../../src/local/document/book';
import { xlsxBytes } from '../../../src/local/xlsx/export-xlsx';
import { addSheet, newBook, putCell, rectOf } from './book';

const reopened = async (book: Book): Promise<Worksheet> => {
  const workbook = new Workbook();
  await workbook.xlsx.load((await xlsxBytes(book)).buffer as ArrayBuffer);
  const worksheet = workbook.getWorksheet('Data');
  if (!worksheet) throw new Error('No sheet Data');
  return worksheet;
};

const withRule = (sheet: Sheet, row: number, type: string, ...values: CriterionValue[]): void =>
  putCell(sheet, row, 1, {
    value: null,
    validation: { criterion: { type, values }, allowInvalid: false, helpText: null },
  });

test('lists, ranges and tick boxes become lists to choose from', async () => {
  const book = newBook();
  const data = addSheet(book, 'Data');
  addSheet(book, 'OPD', [['Dinas A']]);
  const long = Array.from({ length: 40 }, (_, at) => `Dinas nomor ${at + 1}`);
  withRule(data, 1, 'VALUE_IN_LIST', 'draf', 'diajukan', true);
  withRule(data, 2, 'VALUE_IN_RANGE', { range: rectOf(2, 1, 1, 36, 1) }, true);
  withRule(data, 3, 'CHECKBOX');
  withRule(data, 4, 'CHECKBOX', 'ya', 'tidak');
  withRule(data, 5, 'VALUE_IN_LIST', ...long, true);
  withRule(data, 6, 'VALUE_IN_LIST', 'satu, dua', 'tiga', true);
  const sheet = await reopened(book);
  const rules = [1, 2, 3, 4, 5, 6].map((row) => sheet.getCell(row, 1).dataValidation);
  expect(rules.map(({ type }) => type)).toEqual(Array(6).fill('list'));
  expect(rules.map(({ formulae }) => formulae)).toEqual([
    ['"draf,diajukan"'],
    ["'OPD'!$A$1:$A$36"],
    ['"TRUE,FALSE"'],
    ['"ya,tidak"'],
    ["'_daftar'!$A$1:$A$40"],
    ["'_daftar'!$B$1:$B$2"],
  ]);
  const kept = sheet.workbook.getWorksheet('_daftar');
  expect([kept?.state, kept?.getCell('A40').value, kept?.getCell('B1').value]).toEqual([
    'veryHidden',
    'Dinas nomor 40',
    'satu, dua',
  ]);
});

test('numbers and dates keep their bounds, texts and formulas become formulas', async () => {
  const book = newBook();
  const data = addSheet(book, 'Data');
  withRule(data, 1, 'NUMBER_BETWEEN', 1, 100);
  withRule(data, 2, 'NUMBER_GREATER_THAN_OR_EQUAL_TO', 0);
  withRule(data, 3, 'DATE_ON_OR_AFTER', { date: 46_023 });
  withRule(data, 4, 'DATE_IS_VALID_DATE');
  withRule(data, 5, 'TEXT_CONTAINS', 'apa?');
  withRule(data, 6, 'TEXT_IS_VALID_EMAIL');
  withRule(data, 7, 'CUSTOM_FORMULA', '=AND(B7>1;LEN(A7)<9)');
  withRule(data, 8, 'DATE_BEFORE', 'TODAY');
  const sheet = await reopened(book);
  const rule = (row: number): unknown => sheet.getCell(row, 1).dataValidation;
  expect(rule(1)).toMatchObject({ type: 'decimal', operator: 'between', formulae: [1, 100] });
  expect(rule(2)).toMatchObject({ type: 'decimal', operator: 'greaterThanOrEqual', formulae: [0] });
  expect(rule(3)).toMatchObject({
    type: 'date',
    operator: 'greaterThanOrEqual',
    formulae: [new Date(Date.UTC(2026, 0, 1))],
  });
  const formulas = [4, 5, 6, 7, 8].map((row) => sheet.getCell(row, 1).dataValidation.formulae[0]);
  expect(formulas).toEqual([
    'ISNUMBER(A4)',
    'ISNUMBER(SEARCH("apa~?",A5))',
    'ISNUMBER(MATCH("?*@?*.?*",A6,0))',
    'AND(B7>1,LEN(A7)<9)',
    'AND(ISNUMBER(A8),INT(A8)<TODAY())',
  ]);
});

test('a rule over a column is written once, refuses what Google refuses and helps as it does', async () => {
  const book = newBook();
  const data = addSheet(book, 'Data');
  const validation = {
    criterion: { type: 'CUSTOM_FORMULA', values: ['=A2>B2'] },
    allowInvalid: true,
    helpText: 'Isi angka',
  };
  for (let row = 2; row <= 30; row++) putCell(data, row, 1, { value: null, validation });
  const sheet = await reopened(book);
  expect(sheet.getCell('A30').dataValidation).toMatchObject({
    type: 'custom',
    formulae: ['A2>B2'],
    prompt: 'Isi angka',
    showInputMessage: true,
    allowBlank: true,
  });
  expect(sheet.getCell('A30').dataValidation.showErrorMessage).toBeFalsy();
  expect(sheet.getCell('A31').dataValidation).toBeUndefined();
});

test('conditional formats keep their order, ranges and looks', async () => {
  const book = newBook();
  const data = addSheet(book, 'Data', [[1]]);
  const format = (condition: Criterion, style: Style) => ({
    rects: [rectOf(1, 2, 1, 99, 1), rectOf(1, 2, 3, 99, 1)],
    condition,
    style,
  });
  data.conditionalFormats.push(
    format({ type: 'TEXT_EQUAL_TO', values: ['Disetujui'] }, { background: '#d9ead3', fontColor: '#0b5394' }),
    format({ type: 'CUSTOM_FORMULA', values: ['=AND($A2<>"";$B2="")'] }, { fontWeight: 'bold' }),
    format({ type: 'NUMBER_LESS_THAN', values: [0] }, { fontLine: 'line-through' }),
    format({ type: 'CELL_EMPTY', values: [] }, { background: '#fff2cc' }),
  );
  const sheet = await reopened(book);
  const written = Reflect.get(sheet, 'conditionalFormattings') as {
    ref: string;
    rules: { formulae: string[]; priority: number; style: { fill?: unknown; font?: unknown } }[];
  }[];
  const rules = written
    .flatMap(({ rules: own }) => [...own])
    .sort((one, other) => one.priority - other.priority);
  expect(written[0]?.ref).toBe('A2:A100 C2:C100');
  expect(rules.map(({ formulae }) => formulae[0])).toEqual([
    'A2&""="Disetujui"',
    'AND($A2<>"",$B2="")',
    'AND(ISNUMBER(A2),A2<0)',
    'LEN(A2)=0',
  ]);
  expect(rules[0]?.style).toMatchObject({
    fill: { bgColor: { argb: 'FFD9EAD3' } },
    font: { color: { argb: 'FF0B5394' } },
  });
  expect(rules[1]?.style.font).toMatchObject({ bold: true });
});
