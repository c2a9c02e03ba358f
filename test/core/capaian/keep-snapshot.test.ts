import { keepSnapshot, type SnapshotBook } from '../../../src/core/capaian/keep-snapshot';
import { innovationsTab } from '../../../src/core/lembar/entry-tabs';
import { opdTab } from '../../../src/core/lembar/roster-tabs';
import type { TableTab } from '../../../src/core/lembar/tab';
import { type Grid, tableIn, textAt } from '../../../src/core/lembar/table-rows';
import { snapshotsTab } from '../../../src/core/lembar/weekly-tabs';
import type { CellValue } from '../../../src/core/text';
import { withBlock } from '../../../src/core/usulan/blocks';

const titles = ({ columns }: TableTab): string[] => columns.map(({ header }) => header);
const row = (tab: TableTab, cells: Readonly<Record<string, CellValue>>): CellValue[] =>
  tab.columns.map(({ key }) => cells[key] ?? '');
const entry = (name: string, createdAt: Date | string): CellValue[] =>
  row(innovationsTab, { opd: 'Dinas Kesehatan', proposerKind: 'OPD', name, status: 'Diajukan', createdAt });
const dayOf = (date: Date) => ({
  year: date.getUTCFullYear(),
  month: date.getUTCMonth() + 1,
  day: date.getUTCDate(),
});

/** A workbook in memory whose tab Riwayat Capaian has these titles and rows below them. */
const memoryBook = (snapshots: Grid, mark = '') => {
  const state = { grid: snapshots, mark, added: 0 };
  const book: SnapshotBook = {
    mark: () => state.mark,
    saveMark: (week) => {
      state.mark = week;
    },
    snapshots: () => state.grid,
    agencies: () => [titles(opdTab), row(opdTab, { name: 'Dinas Kesehatan', active: 'Ya' })],
    settings: () => [
      ['TARGET', 100],
      ['MIN_PER_OPD', 1],
    ],
    write: (block) => {
      const asRead = (content: unknown): CellValue =>
        typeof content === 'number' ? content : String(content);
      state.grid = withBlock(state.grid, block, asRead, '');
    },
    lengthen: (rows) => {
      state.added += rows;
    },
  };
  const keep = (now: string, entries: Grid) =>
    keepSnapshot(book, [titles(innovationsTab), ...entries], { now: new Date(now), dayOf });
  const weeks = () => {
    const table = tableIn(snapshotsTab, state.grid);
    return state.grid
      .slice(table.headerRow)
      .map((_, index) => textAt(table, table.headerRow + 1 + index, 'week'));
  };
  return { state, keep, weeks };
};
const blank = snapshotsTab.columns.map(() => '');
const begun = new Date('2026-11-18T08:00:00Z');

test('the trend begins with the first week in which there was an entry', () => {
  const { keep, weeks, state } = memoryBook([titles(snapshotsTab), blank, blank]);
  expect(
    keep('2026-11-23T01:00:00Z', [entry('Baru', new Date('2026-11-23T00:30:00Z')), entry('Tua', '')]),
  ).toBe(true);
  expect(weeks()).toEqual(['', '']);
  expect(state.mark).toBe('2026-W47');
  expect(keep('2026-11-24T01:00:00Z', [])).toBe(false);
  expect(keep('2026-11-30T01:00:00Z', [entry('Baru', new Date('2026-11-23T00:30:00Z'))])).toBe(true);
  expect(weeks()).toEqual(['2026-W48', '']);
  // Once begun it goes on, though every entry were withdrawn.
  expect(keep('2026-12-07T01:00:00Z', [])).toBe(true);
  expect(weeks()).toEqual(['2026-W48', '2026-W49']);
});

test('columns that people added are not written to', () => {
  const own = titles(snapshotsTab).flatMap((title) =>
    title === 'Target' ? ['Catatan kami', title] : [title],
  );
  const line = (week: string) =>
    own.map((title) => (title === 'Pekan' ? week : title === 'Catatan kami' ? 'x' : ''));
  const { keep, weeks, state } = memoryBook([own, line('2026-W46'), line('')]);
  keep('2026-11-23T01:00:00Z', [entry('Jemput Bola', begun)]);
  expect(weeks()).toEqual(['2026-W46', '2026-W47']);
  expect(state.grid[2]?.[own.indexOf('Catatan kami')]).toBe('x');
});

test('a row that lacks the name of its week is written over', () => {
  const half = row(snapshotsTab, { achievement: 7, target: 100 });
  const { keep, weeks, state } = memoryBook([titles(snapshotsTab), half]);
  keep('2026-11-23T01:00:00Z', [entry('Jemput Bola', begun)]);
  expect(weeks()).toEqual(['2026-W47']);
  expect(state.added).toBe(0);
});

test('a full tab is lengthened first', () => {
  const { keep, weeks, state } = memoryBook([titles(snapshotsTab), row(snapshotsTab, { week: '2026-W46' })]);
  keep('2026-11-23T01:00:00Z', []);
  expect([weeks(), state.added]).toEqual([['2026-W46', '2026-W47'], 53]);
});

test('without the column of the weeks nothing is written, and a sentence says what to do', () => {
  const { keep, state } = memoryBook([titles(snapshotsTab).map((title) => (title === 'Pekan' ? '' : title))]);
  expect(() => keep('2026-11-23T01:00:00Z', [entry('Jemput Bola', begun)])).toThrow(
    /Kolom "Pekan" di tab Riwayat Capaian tidak ditemukan/,
  );
  expect(state.mark).toBe('');
});
