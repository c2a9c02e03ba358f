import { clipboardCells } from '../../../src/local/page/clipboard-text';

test.each<[string, string[][]]>([
  ['0812345', [['0812345']]],
  [
    'a\tb\nc',
    [
      ['a', 'b'],
      ['c', ''],
    ],
  ],
  ['a\r\nb\r\n', [['a'], ['b']]],
  ['"baris satu\nbaris dua"\tx', [['baris satu\nbaris dua', 'x']]],
  ['"kata ""kutip"" di dalam"', [['kata "kutip" di dalam']]],
  ['"Pentas Jumat"', [['"Pentas Jumat"']]],
  ['"belum tutup\tx', [['"belum tutup', 'x']]],
  ['<b>x</b>\t=1+1', [['<b>x</b>', '=1+1']]],
  ['\t\n', [['', '']]],
  ['', [['']]],
])('%p is these cells', (text, cells) => {
  expect(clipboardCells(text)).toEqual(cells);
});
