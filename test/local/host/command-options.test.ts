import { cellEdit, rectOf } from '../../../src/local/host/cell-edit';
import { parseCommand } from '../../../src/local/host/command-options';

test('a function, its arguments, the person, the time and the folder', () => {
  const words = [
    'setUp',
    '--args',
    '[1,"a"]',
    '--as',
    'a@x.example',
    '--at=2025-04-23T07:00:00+07:00',
    '--data',
    'd',
  ];
  expect(parseCommand(words)).toMatchObject({
    functionName: 'setUp',
    args: [1, 'a'],
    as: 'a@x.example',
    at: new Date('2025-04-23T00:00:00Z'),
    data: 'd',
    dump: false,
  });
});

test('an argument that is no array is the only one', () => {
  expect(parseCommand(['f', '--args', '{"a":1}']).args).toEqual([{ a: 1 }]);
});

test.each<[string, string[], string]>([
  ['an unknown option', ['f', '--cepat'], 'Pilihan --cepat tidak dikenal'],
  ['a missing value', ['f', '--args'], 'Pilihan --args memerlukan nilai'],
  ['text that is no JSON', ['f', '--args', '[1,'], 'bukan JSON'],
  ['a time that is none', ['f', '--at', 'kemarin'], 'bukan waktu ISO 8601'],
  ['an address that is none', ['f', '--as', 'saya'], 'bukan alamat surel'],
  ['an answer that is no button', ['f', '--answer', 'YA'], 'bukan tombol'],
  ['two functions', ['f', 'g'], 'Hanya satu fungsi'],
  ['a function and an edit', ['f', '--edit', 'A1'], 'Pilih satu saja'],
  ['nothing to do', [], 'Sebutkan fungsi'],
])('%s is refused in a sentence', (_, words, sentence) => {
  expect(() => parseCommand(words)).toThrow(sentence);
});

const sheet = (id: number, name: string) => ({ id, name });
const book = { sheets: [sheet(7, 'Inovasi'), sheet(8, "Buku 'Nilai'")] } as unknown as Parameters<
  typeof rectOf
>[0];

test.each([
  ['B2', { sheet: 7, row: 2, column: 2, rows: 1, columns: 1 }],
  ['Inovasi!A2:C3', { sheet: 7, row: 2, column: 1, rows: 2, columns: 3 }],
  ['Inovasi!C3:A2', { sheet: 7, row: 2, column: 1, rows: 2, columns: 3 }],
  ["'Buku ''Nilai'''!$AA$11", { sheet: 8, row: 11, column: 27, rows: 1, columns: 1 }],
])('%s is a place', (text, rect) => {
  expect(rectOf(book, text)).toEqual(rect);
});

test('a place that is none, or in no tab, is refused', () => {
  expect(() => rectOf(book, 'Inovasi!2A')).toThrow('Sel tidak dikenal');
  expect(() => rectOf(book, 'Lain!A1')).toThrow('Tab tidak ditemukan: Lain');
});

test('a paste grows from one cell, and must fit a range', () => {
  expect(
    cellEdit(book, 'B2', [
      [1, 2],
      ['a', null],
    ]),
  ).toEqual({
    kind: 'type',
    rect: { sheet: 7, row: 2, column: 2, rows: 2, columns: 2 },
    values: [
      [1, 2],
      ['a', null],
    ],
  });
  expect(cellEdit(book, 'B2', 'teks')).toMatchObject({ values: [['teks']] });
  expect(() => cellEdit(book, 'A1:B2', [[1]])).toThrow('Ukuran isi 1 × 1');
});

test('without values the cells are cleared', () => {
  expect(cellEdit(book, 'A1:B2', null)).toMatchObject({ kind: 'clear' });
});
