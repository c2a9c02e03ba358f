import { innovationsTab } from '../../../src/core/lembar/entry-tabs';
import { locateColumns } from '../../../src/core/lembar/locate-columns';

const { columns } = innovationsTab;
const titles = columns.map((column) => column.header);
const position = (key: string) => columns.findIndex((column) => column.key === key) + 1;
const marks = Object.fromEntries(columns.map((column, index) => [column.key, index + 1]));

test('finds every column by its title', () => {
  const found = locateColumns(columns, [titles], {});
  expect(found).toMatchObject({ headerRow: 1, at: marks, renamed: [], missing: [], doubled: [] });
});

test('finds columns that were moved, whatever stands between them', () => {
  const moved = ['Catatan kami', ...[...titles].reverse(), ''];
  const found = locateColumns(columns, [moved], {});
  expect(found.at.id).toBe(titles.length + 1);
  expect(found.at.changedBy).toBe(2);
});

test('does not mind case, spaces and marks in a title', () => {
  const typed = titles.map((title) => `  ${title.toUpperCase().replace(/[()]/g, '')} `);
  expect(locateColumns(columns, [typed], {}).at).toEqual(marks);
});

test('knows a renamed column by its mark and says what it was called', () => {
  const renamed = titles.map((title) => (title === 'Anggaran (Rp)' ? 'Biaya kita' : title));
  const found = locateColumns(columns, [renamed], marks);
  expect(found.at.budget).toBe(position('budget'));
  expect(found.renamed.map(({ column, title }) => [column.key, title])).toEqual([['budget', 'Biaya kita']]);
});

test('knows a column without a mark by another common title', () => {
  const renamed = titles.map((title) => (title === 'Nama inovasi' ? 'Nama Inovasi Daerah' : title));
  const found = locateColumns(columns, [renamed], {});
  expect(found.at.name).toBe(position('name'));
  expect(found.missing).toEqual([]);
});

test('says which columns are gone', () => {
  const found = locateColumns(columns, [titles.filter((title) => title !== 'Status')], {});
  expect(found.missing.map((column) => column.key)).toEqual(['status']);
});

test('of two columns with one title takes the marked one and tells of the other', () => {
  const doubled = ['Status', ...titles];
  const found = locateColumns(columns, [doubled], { status: position('status') + 1 });
  expect(found.at.status).toBe(position('status') + 1);
  expect(found.doubled).toEqual(['Status']);
});

test('finds the titles below rows that people put above them', () => {
  expect(locateColumns(columns, [['Pemerintah Kota'], [''], titles], {}).headerRow).toBe(3);
});

test('does not take a row of entries or a stranger’s tab for titles', () => {
  expect(
    locateColumns(columns, [['INV-2025-001', 'Dinas Kesehatan', 'OPD', '', 'Jemput Bola']], {}).headerRow,
  ).toBeNull();
  expect(locateColumns(columns, [['Tanggal', 'Uraian', 'Debet', 'Kredit']], {}).headerRow).toBeNull();
});
