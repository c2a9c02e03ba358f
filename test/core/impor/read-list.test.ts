import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { readList } from '../../../src/core/impor/read-list';

const cells = (text: string) => readList(text).map((record) => record.cells);

test('reads commas, semicolons and what was copied from a sheet', () => {
  expect(cells('npsn,nama\n1,SD A')).toEqual([
    ['npsn', 'nama'],
    ['1', 'SD A'],
  ]);
  expect(cells('npsn;nama, alamat\n1;SD A, Jalan B')).toEqual([
    ['npsn', 'nama, alamat'],
    ['1', 'SD A, Jalan B'],
  ]);
  expect(cells('npsn\tnama\n1\tSD A, B; C')).toEqual([
    ['npsn', 'nama'],
    ['1', 'SD A, B; C'],
  ]);
  expect(cells('SDN 1\nSDN 2')).toEqual([['SDN 1'], ['SDN 2']]);
});

test('keeps line ends, separators and quotes inside quotes, and passes over a byte order mark', () => {
  expect(cells('\uFEFFa,b\r\n"satu\r\ndua","kata ""ini"", itu"\r\n')).toEqual([
    ['a', 'b'],
    ['satu\r\ndua', 'kata "ini", itu'],
  ]);
});

test('takes quotes that a program did not quote once more for what they are', () => {
  expect(cells('nama\tket\n"Pentas Jumat" (Pelayanan)\tx\n"tanpa tutup\ty')).toEqual([
    ['nama', 'ket'],
    ['"Pentas Jumat" (Pelayanan)', 'x'],
    ['"tanpa tutup', 'y'],
  ]);
});

test('numbers the records as they stand, and leaves out blank ones', () => {
  expect(readList('a,b\n\n,\nc,d').map(({ line }) => line)).toEqual([1, 4]);
});

const separators = [',', ';', '\t'] as const;
const cell = fc.string({
  unit: fc.constantFrom('a', 'B', '"', ',', ';', '\t', '\n', '\r', ' ', '=', '😀', 'ا', '\0', 'é'),
  maxLength: 6,
});
const table = fc
  .tuple(fc.integer({ min: 2, max: 5 }), fc.integer({ min: 1, max: 8 }))
  .chain(([width, height]) =>
    fc.array(fc.array(cell, { minLength: width, maxLength: width }), {
      minLength: height,
      maxLength: height,
    }),
  );

test('gives back every table that was written as CSV, as csv-parse does', () => {
  fc.assert(
    fc.property(
      table,
      fc.constantFrom(...separators),
      fc.constantFrom('\n', '\r\n'),
      (rows, separator, end) => {
        const quote = (text: string) => `"${text.replace(/"/g, '""')}"`;
        const all = [(rows[0] ?? []).map((_, index) => `judul ${index}`), ...rows];
        const text = all.map((row) => row.map(quote).join(separator)).join(end);
        const filled = all.filter((row) => row.some((one) => one.trim() !== ''));
        expect(cells(text)).toEqual(filled);
        const theirs: string[][] = parse(text, { delimiter: separator, record_delimiter: end });
        expect(cells(text)).toEqual(theirs.filter((row) => row.some((one) => one.trim() !== '')));
      },
    ),
    { seed: 5, numRuns: 400 },
  );
});

test('reads any text at all without failing, and loses none of its letters', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (text) => {
      const letters = (one: string) => [...one.replace(/[\s",;\uFEFF]/g, '')].sort().join('');
      expect(letters(cells(text).flat().join(''))).toBe(letters(text));
    }),
    { seed: 6, numRuns: 400 },
  );
});
