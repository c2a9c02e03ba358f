import fc from 'fast-check';
import type { CellValue } from '../../../src/local/document/book';
import { newSheet } from './sheet';

const words = ['a', 'A', 'ä', 'Ａ', 'b?', '12', '', 'true', '~x', 'https://a.example/?id=1'];
const value = fc.constantFrom<CellValue>(...words, 12, 0, true, null, { error: '#N/A' });
const key = fc.constantFrom<CellValue>(...words, 12, 0);

test('a search in a column of the sheet finds what the same search in an array finds', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(value, { minLength: 6, maxLength: 6 }), key, async (cells, wanted) => {
      const sheet = newSheet();
      sheet.write(Object.fromEntries(cells.map((cell, index) => [`A${index + 3}`, cell])));
      sheet.write({
        C1: wanted,
        D1: '=IFERROR(MATCH(C1;A3:A8;0);0)',
        D2: '=IFERROR(INDEX(MATCH(C1;TRANSPOSE(A3:A8);0);1);0)',
        E1: '=IFERROR(XLOOKUP(C1;A3:A8;A3:A8);"none")',
        E2: '=IFERROR(XLOOKUP(C1;TRANSPOSE(A3:A8);TRANSPOSE(A3:A8));"none")',
        F1: '=COUNTIF(A3:A8;C1)',
        F2: '=COUNTIF(A3:B8;C1)-COUNTIF(B3:B8;C1)',
        G1: '=COUNTIFS(B3:B8;"<>";A3:A8;C1)',
        G2: '=COUNTIFS(TRANSPOSE(B3:B8);"<>";TRANSPOSE(A3:A8);C1)',
        B4: 1,
        B5: 'x',
        B7: 'y',
      });
      await sheet.settle();
      for (const column of ['D', 'E', 'F', 'G'])
        expect(sheet.value(`${column}1`)).toEqual(sheet.value(`${column}2`));
      // The column changes after it was searched.
      sheet.write({ A5: wanted });
      await sheet.settle();
      for (const column of ['D', 'E', 'F', 'G'])
        expect(sheet.value(`${column}1`)).toEqual(sheet.value(`${column}2`));
    }),
    { seed: 20, numRuns: 150 },
  );
});
