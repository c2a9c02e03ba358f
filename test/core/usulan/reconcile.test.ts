import fc from 'fast-check';
import { auditTab } from '../../../src/core/lembar/automation-tabs';
import { innovationsTab } from '../../../src/core/lembar/entry-tabs';
import type { CellValue } from '../../../src/core/text';
import { lastKnown } from '../../../src/core/usulan/last-known';
import { type LogBook, reconcile } from '../../../src/core/usulan/reconcile';

const dayOf = (date: Date) => ({
  year: date.getFullYear(),
  month: date.getMonth() + 1,
  day: date.getDate(),
});
const now = new Date('2025-04-23T09:00:00+07:00');

/** Entries and log in memory: what is written to the log stands in it as text. */
const memoryBook = (entries: CellValue[][]) => {
  const log: CellValue[][] = [auditTab.columns.map(({ header }) => header)];
  const book: LogBook = {
    values: () => [innovationsTab.columns.map(({ header }) => header), ...entries],
    log: () => log,
    writeLog: ({ row, grid }) => {
      expect(row).toBe(log.length + 1);
      for (const line of grid)
        log.push(line.map((cell) => (cell instanceof Date ? cell : typeof cell === 'object' ? '' : cell)));
    },
  };
  return { book, log };
};

const at = (key: string) => innovationsTab.columns.findIndex((column) => column.key === key);
const entry = (number: number, cells: Readonly<Record<string, CellValue>>): CellValue[] =>
  innovationsTab.columns.map(({ key }) =>
    key === 'id' ? `INV-2025-${String(number).padStart(3, '0')}` : (cells[key] ?? ''),
  );

const anyCells = fc.record({
  name: fc.constantFrom('', 'Jemput Bola', 'KOLAK BEKO', '=1+1'),
  opd: fc.constantFrom('', 'Dinas Kesehatan', 'Entah'),
  budget: fc.constantFrom<CellValue>('', 0, 12_500_000, 'sedikit'),
  trialDate: fc.constantFrom<CellValue>('', new Date('2025-01-31T00:00:00+07:00'), 'kelak'),
});
/** One state of the tab: some of ten entries, in any order, with any contents. */
const anyState = fc
  .uniqueArray(fc.integer({ min: 1, max: 10 }), { maxLength: 10 })
  .chain((numbers) => fc.tuple(...numbers.map((number) => anyCells.map((cells) => entry(number, cells)))));

test('whatever became of the rows, the log then knows them as they are, and a second look finds nothing', () => {
  fc.assert(
    fc.property(fc.array(anyState, { minLength: 1, maxLength: 5 }), (states) => {
      const entries: CellValue[][] = [];
      const { book, log } = memoryBook(entries);
      for (const state of states) {
        entries.splice(0, entries.length, ...state);
        reconcile(book, { now, who: '', dayOf });
        expect(reconcile(book, { now, who: '', dayOf })).toBe(0);
        const known = lastKnown(log).entries;
        for (const [id, { isGone }] of known)
          expect([id, isGone]).toEqual([id, !state.some((row) => row[at('id')] === id)]);
        for (const row of state) {
          const texts = known.get(String(row[at('id')]))?.texts;
          for (const key of ['name', 'opd']) {
            const title = innovationsTab.columns[at(key)]?.header ?? '';
            expect(texts?.get(title) ?? '').toBe(String(row[at(key)]));
          }
        }
      }
    }),
    { seed: 36, numRuns: 60 },
  );
});

test('a tab without titles and a column that is missing are not taken for deletions', () => {
  const entries = [entry(1, { name: 'Jemput Bola', opd: 'Dinas Kesehatan' })];
  const { book, log } = memoryBook(entries);
  reconcile(book, { now, who: '', dayOf });
  const lines = log.length;
  expect(reconcile({ ...book, values: () => entries }, { now, who: '', dayOf })).toBe(0);
  const withoutName = [innovationsTab.columns.map(({ header }) => header), ...entries].map((row) =>
    row.filter((_, index) => index !== at('name')),
  );
  expect(reconcile({ ...book, values: () => withoutName }, { now, who: '', dayOf })).toBe(0);
  expect(log).toHaveLength(lines);
});
