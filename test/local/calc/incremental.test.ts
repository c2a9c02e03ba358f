import fc from 'fast-check';
import { newSheet, type Sheet, type Written } from './sheet';

const column = fc.constantFrom('A', 'B', 'C', 'D', 'E', 'F');
const row = fc.integer({ min: 1, max: 6 });
const address = fc.tuple(column, row).map(([letter, number]) => `${letter}${number}`);
const area = fc.tuple(address, address).map(([from, to]) => `${from}:${to}`);

const content: fc.Arbitrary<Written> = fc.oneof(
  { weight: 4, arbitrary: fc.integer({ min: 0, max: 9 }) },
  { weight: 2, arbitrary: fc.constantFrom('x', 'Y', '', 'y ') },
  { weight: 2, arbitrary: fc.constant(null) },
  { weight: 3, arbitrary: address.map((cell) => `=${cell}`) },
  { weight: 3, arbitrary: area.map((range) => `=SUM(${range})`) },
  { weight: 2, arbitrary: fc.tuple(area, address).map(([range, cell]) => `=COUNTIF(${range};${cell})`) },
  { weight: 2, arbitrary: fc.tuple(address, address).map(([one, other]) => `=${one}&${other}`) },
);

/** Arrays stand beside the grid, where they are not in each other's way; one reads what another fills. */
const arrays = {
  H1: '=UNIQUE(A1:A6)',
  J1: '=FILTER(B1:B6;C1:C6<>"")',
  L1: '=UNIQUE(H1:H6)',
  N1: '=COUNTA(L1:L9)&"/"&COUNTA(J1:J9)',
};
const everywhere = ['A', 'B', 'C', 'D', 'E', 'F', 'H', 'J', 'L', 'N'].flatMap((letter) =>
  Array.from({ length: 6 }, (_, at) => `${letter}${at + 1}`),
);

/** What formulas and arrays show, the typed cells left out. */
const results = (sheet: Sheet, cells: Readonly<Record<string, Written>>): Record<string, unknown> => {
  const isTyped = (place: string): boolean =>
    !String(cells[place] ?? '').startsWith('=') && /^[A-F]/.test(place);
  return Object.fromEntries(
    everywhere.filter((place) => !isTyped(place)).map((place) => [place, sheet.value(place) ?? null]),
  );
};

test('after any edits the figures are those of a calculation from scratch', async () => {
  const edits = fc.array(fc.dictionary(address, content, { minKeys: 1, maxKeys: 8 }), {
    minLength: 2,
    maxLength: 5,
  });
  await fc.assert(
    fc.asyncProperty(edits, async (steps) => {
      const sheet = newSheet();
      sheet.write(arrays);
      let cells: Record<string, Written> = {};
      for (const step of steps) {
        sheet.write(step);
        await sheet.settle();
        cells = { ...cells, ...step };
      }
      const fresh = newSheet();
      fresh.write({ ...cells, ...arrays });
      await fresh.settle();
      expect(results(sheet, cells)).toEqual(results(fresh, cells));
    }),
    { seed: 20_260_930, numRuns: 60 },
  );
}, 60_000);
