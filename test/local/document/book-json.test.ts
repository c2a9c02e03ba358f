import fc from 'fast-check';
import { bookFromJson, bookToJson } from '../../../src/local/document/book-json';
import type { WireValue } from '../../../src/local/document/calls';
import { dumpBook } from '../../../src/local/document/dump';
import { desk, owner, rect } from './desk';

const there = (book: Parameters<typeof bookToJson>[0]) =>
  bookFromJson(JSON.parse(JSON.stringify(bookToJson(book))));

describe('a book as JSON', () => {
  test('comes back as it was', async () => {
    const { calls, put, book, document } = desk({ locale: 'id_ID' });
    await put('A1:C3', [
      ['a', 1, true],
      ['31/12/2025', '=SUM(B1)', ''],
      ['#N/A', "'7", '=COLUMNOF(3)'],
    ]);
    await document.settled();
    calls.setStyles(rect('A1:B9'), 'fontWeight', [['bold']]);
    calls.setBorders(
      rect('A1:B2'),
      { top: true, left: true, bottom: true, right: null, vertical: null, horizontal: null },
      null,
      null,
    );
    calls.setNotes(rect('C9'), [['catatan']]);
    calls.setValidations(rect('D1:D9'), [
      [{ criterion: { type: 'CHECKBOX', values: [] }, allowInvalid: true, helpText: 'b' }],
    ]);
    calls.setNamedRange('N', rect('A1'));
    calls.protect(rect('A1'), 'RANGE');
    calls.merge(rect('F1:G2'), 'all');
    expect(there(book)).toEqual(book);
  });

  test('comes back as it was whatever the values', async () => {
    const value = fc.oneof(
      fc.string({ maxLength: 5 }),
      fc.integer(),
      fc.double({ noNaN: true, noDefaultInfinity: true }).map((number) => number + 0),
      fc.boolean(),
      fc.constant(''),
    );
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.array(value, { minLength: 3, maxLength: 3 }), { minLength: 1, maxLength: 6 }),
        async (grid) => {
          const { put, book } = desk();
          await put(
            `A1:C${grid.length}`,
            grid.map((line) => line.map((v): WireValue => (typeof v === 'string' ? `'${v}` : v))),
          );
          expect(bookToJson(there(book))).toEqual(bookToJson(book));
        },
      ),
      { seed: 13, numRuns: 50 },
    );
  });

  test('stays small where a column repeats its rule 10,000 times', async () => {
    const { calls, book } = desk();
    calls.insertLines(0, 'rows', 2, 9000);
    const rule = (name: string) => ({
      criterion: { type: 'VALUE_IN_LIST', values: Array.from({ length: 36 }, (_, i) => `${name} ${i}`) },
      allowInvalid: false,
      helpText: null,
    });
    calls.setValidations(rect('A1:Z10000'), [[rule('pilihan')]]);
    expect(JSON.stringify(bookToJson(book)).length).toBeLessThan(5000);
  });

  test('that is not a book is refused', () => {
    expect(() => bookFromJson({ sheets: 'x' })).toThrow('tidak dapat dibaca');
  });

  test('a number shows as typed and is read back as itself', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.integer({ min: -1e12, max: 1e12 }),
        fc.constantFrom('en_US', 'id_ID', 'en_GB'),
        async (number, locale) => {
          const { put, shown, get } = desk({ locale });
          await put('A1', [[number / 100]]);
          const [[text = ''] = []] = await shown('A1');
          await put('B1', [[text]]);
          expect(await get('B1')).toEqual([[Number((number / 100).toPrecision(10))]]);
        },
      ),
      { seed: 17, numRuns: 60 },
    );
  });

  test('a date shows as people of the locale write it and is read back as itself', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.integer({ min: 1, max: 40000 }),
        fc.constantFrom('en_US', 'id_ID', 'en_GB'),
        async (day, locale) => {
          const { put, shown, book } = desk({ locale });
          await put('A1', [[{ date: Date.UTC(1969, 11, day, 17) }]]);
          const [[text = ''] = []] = await shown('A1');
          await put('B1', [[text]]);
          expect(book.sheets[0]?.cells[1]?.[2]).toEqual(book.sheets[0]?.cells[1]?.[1]);
        },
      ),
      { seed: 19, numRuns: 60 },
    );
  });
});

test('a dump tells what a test wants to see', async () => {
  const { calls, put, book, document } = desk();
  await put('A1:B2', [
    ['Nama', '1/2/2025'],
    ['', '=SUM(B1)'],
  ]);
  calls.setNotes(rect('A1'), [['isi']]);
  calls.setSheet(0, { frozenRows: 1, name: 'Data 1' });
  calls.setNamedRange('JUMLAH', rect('B2'));
  calls.protect(rect('A1:B1'), 'RANGE');
  await document.settled();
  expect(dumpBook(book)).toEqual({
    sheets: [
      {
        name: 'Data 1',
        values: [
          ['Nama', '2025-01-01T17:00:00.000Z'],
          ['', 45659],
        ],
        formulas: [
          ['', ''],
          ['', '=SUM(B1)'],
        ],
        numberFormats: [
          ['0.###############', 'M/d/yyyy'],
          ['0.###############', '0.###############'],
        ],
        notes: [
          ['isi', ''],
          ['', ''],
        ],
        hidden: false,
        frozenRows: 1,
      },
    ],
    protections: [
      {
        sheet: 'Data 1',
        kind: 'RANGE',
        range: 'A1:B1',
        rangeName: null,
        description: '',
        warningOnly: false,
        editors: [],
        unprotected: [],
      },
    ],
    namedRanges: { JUMLAH: { range: "'Data 1'!B2", value: 45659 } },
  });
  expect(book.owner).toBe(owner);
});
