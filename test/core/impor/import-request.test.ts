import fc from 'fast-check';
import { choiceIn, requestIn } from '../../../src/core/impor/import-request';
import { importTabs } from '../../../src/core/impor/import-tabs';
import { listFields } from '../../../src/core/impor/list-fields';

const record = (line: number, texts: unknown = { name: `Inovasi ${line}` }) => ({
  line,
  texts,
  isTooWide: false,
});
const entries = (...records: readonly unknown[]) => ({ tab: 'innovations', records });
const unreadable = 'Daftar yang dikirim panel ini tidak dapat dibaca.';

test('what the page offers is what it may send', () => {
  for (const tab of ['schools', 'innovations'] as const) {
    const texts = Object.fromEntries(listFields[tab].map(({ key }) => [key, key]));
    const sent = { tab, records: [record(2, texts), record(7, {})] };
    expect(requestIn(sent)).toEqual(sent);
  }
  expect(requestIn(entries())).toEqual({ tab: 'innovations', records: [] });
});

test('a list for another tab is refused', () => {
  for (const sent of [undefined, null, 'schools', [], { records: [] }, { tab: 'team', records: [] }])
    expect(() => requestIn(sent)).toThrow('Pilih dahulu ke mana daftar ini diimpor: Sekolah atau Inovasi.');
});

test('columns that the automation writes are refused, and those that no list may fill', () => {
  const own = importTabs.innovations.columns.filter(({ writer }) => writer === 'automation');
  expect(own.map(({ key }) => key)).toEqual(expect.arrayContaining(['id', 'createdAt', 'changedBy']));
  for (const key of [...own.map((column) => column.key), 'npsn', '', 'toString', 'Nama inovasi'])
    expect(() => requestIn(entries(record(1, { name: 'Satu', [key]: 'x' })))).toThrow(unreadable);
  expect(() => requestIn({ tab: 'schools', records: [record(1, { proposer: 'Dinkes' })] })).toThrow(
    unreadable,
  );
  expect(() => requestIn(entries(record(1, JSON.parse('{"__proto__": "x"}'))))).toThrow(unreadable);
});

test.each([
  [
    'the text of a list, as older panels sent it',
    { tab: 'schools', text: 'a,b', hasTitles: null, fields: null },
  ],
  ['records that are no array', { tab: 'schools', records: { 0: record(1), length: 1 } }],
  ['a record that is a text', entries('Satu')],
  ['a record that is nothing', entries(null)],
  ['a record that is an array', entries([1, { name: 'Satu' }, false])],
  ['a record without texts', entries({ line: 1, isTooWide: false })],
  ['texts in an array', entries(record(1, ['Satu']))],
  ['a text that is a number', entries(record(1, { name: 1 }))],
  ['a text that is nothing', entries(record(1, { name: null }))],
  ['a text that is an object', entries(record(1, { name: { length: 1 } }))],
  ['a width that is no truth', entries({ ...record(1), isTooWide: 'ya' })],
  ['a line that is a text', entries({ ...record(1), line: '1' })],
  ['a line before the first', entries(record(0))],
  ['a line that is no whole number', entries(record(1.5))],
  ['a line beyond counting', entries(record(Number.POSITIVE_INFINITY))],
  ['two records of one line', entries(record(1), record(1))],
  ['records out of their order', entries(record(2), record(1))],
])('%s: refused', (_, sent) => {
  expect(() => requestIn(sent)).toThrow(unreadable);
});

test('a list that is too long or too large is refused', () => {
  const rows = (count: number) => Array.from({ length: count }, (_, index) => record(index + 1));
  expect(requestIn(entries(...rows(5000))).records).toHaveLength(5000);
  expect(() => requestIn(entries(...rows(5001)))).toThrow(
    'Daftar ini berisi 5001 baris, padahal sekali impor paling banyak 5000. Bagi menjadi beberapa daftar.',
  );
  const design = 'x'.repeat(1_500_000);
  const large = [record(1, { design }), record(2, { design })];
  expect(requestIn(entries(...large, record(3, { design }))).records).toHaveLength(3);
  expect(() => requestIn(entries(...large, record(3, { design, name: 'y' })))).toThrow(
    'Daftar ini terlalu besar untuk sekali impor. Bagi menjadi beberapa daftar.',
  );
});

test('a choice names lines', () => {
  expect(choiceIn({ without: [3], also: [2, 6] })).toEqual({ without: [3], also: [2, 6] });
  for (const sent of [
    undefined,
    null,
    [],
    'semua',
    {},
    { without: [] },
    { without: '3', also: [] },
    { without: ['3'], also: [] },
    { without: [], also: [0] },
    { without: [], also: [null] },
  ])
    expect(() => choiceIn(sent)).toThrow(unreadable);
});

test('whatever is sent is taken or refused with a sentence', () => {
  const anything = fc.anything({ withNullPrototype: true });
  const nearly = fc.record(
    {
      tab: fc.constantFrom<unknown>('schools', 'innovations', 'opd', 1),
      records: fc.oneof(
        anything,
        fc.array(
          fc.record(
            {
              line: fc.oneof(fc.nat(5), anything),
              isTooWide: fc.oneof(fc.boolean(), anything),
              texts: fc.dictionary(
                fc.constantFrom('name', 'id', 'opd', 'npsn'),
                fc.oneof(fc.string(), anything),
              ),
            },
            { requiredKeys: [] },
          ),
        ),
      ),
    },
    { requiredKeys: [] },
  );
  fc.assert(
    fc.property(fc.oneof(anything, nearly), (sent) => {
      const outcome = (take: (one: unknown) => unknown): string => {
        try {
          take(sent);
          return '';
        } catch (error) {
          return error instanceof Error ? `${error.name}: ${error.message}` : String(error);
        }
      };
      for (const take of [requestIn, choiceIn])
        expect(outcome(take)).toMatch(/^(?:|Error: (?:Daftar|Pilih) .*\.)$/);
    }),
    { seed: 7, numRuns: 500 },
  );
});
