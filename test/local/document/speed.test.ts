import { bookFromJson, bookToJson } from '../../../src/local/document/book-json';
import { desk, rect } from './desk';

/** Ten times what it takes on a slow machine; an accidental square of 10,000 is far beyond. */
const limit = 2000;

const timed = async (act: () => unknown): Promise<number> => {
  const start = performance.now();
  await act();
  return performance.now() - start;
};

test('10,000 rows of 28 columns are written, read, sorted, shifted and stored in good time', async () => {
  const { calls, book } = desk();
  calls.insertLines(0, 'rows', 2, 9000);
  calls.insertLines(0, 'columns', 27, 2);
  const all = { ...rect('A1'), rows: 10_000, columns: 28 };
  const rule = {
    criterion: { type: 'VALUE_IN_LIST', values: ['x 0', 'x 1', 'x 2', true] },
    allowInvalid: false,
    helpText: null,
  };
  calls.setValidations({ ...all, columns: 3 }, [[rule]]);
  const grid = Array.from({ length: 10_000 }, (_, i) =>
    Array.from({ length: 28 }, (_, j) =>
      j < 3 ? `x ${i % 3}` : j % 4 === 0 ? `usulan ke-${i}` : (i * 7919) % 10_007,
    ),
  );
  const times = {
    write: await timed(() => calls.setValues(all, grid)),
    read: await timed(() => calls.values(all)),
    show: await timed(() => calls.displayValues(all)),
    sort: await timed(() => calls.sort(all, [{ column: 6, ascending: true }])),
    insert: await timed(() => calls.insertLines(0, 'rows', 1, 1)),
    store: await timed(() => bookFromJson(JSON.parse(JSON.stringify(bookToJson(book))))),
    edits: await timed(() => {
      for (let i = 1; i <= 1000; i++) calls.setValues({ ...rect('E1'), row: i }, [[i]]);
    }),
  };
  expect(Object.entries(times).filter(([, ms]) => ms > limit)).toEqual([]);
});
