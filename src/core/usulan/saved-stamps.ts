import { innovationsTab } from '../lembar/entry-tabs';
import { locateColumns } from '../lembar/locate-columns';
import { type CellValue, trimmed } from '../text';
import { type Block, blocksAround, type Change } from './blocks';
import { unknownPerson } from './log-lines';
import { rowUses } from './reserved-rows';
import type { SaveNote, SaveNotes, Saver } from './save-notes';
import type { CellContent } from './tend-cell';

type Grid = readonly (readonly CellValue[])[];

/** First and last save of a note; null when it has none. */
const endsOf = ({ fields, lines }: SaveNote): { readonly first: Saver; readonly last: Saver } | null => {
  const saves = [...fields.values(), ...lines].sort((one, other) => one.at.getTime() - other.at.getTime());
  const [first] = saves;
  const last = saves[saves.length - 1];
  return first && last ? { first, last } : null;
};

/**
 * Stamps of entries that were saved in the sidebar, where people may not write them: Diubah and Diubah oleh of the last
 * save, unless the row was changed later, and Dibuat where it is missing. A row that a run completed meanwhile without
 * knowing whose it was (stamped once, nobody named) gets those of its saves as well. Rows in reserve stay in reserve.
 */
export const savedStamps = (grid: Grid, saves: SaveNotes): readonly Block<CellContent>[] => {
  const { headerRow, at } = locateColumns(innovationsTab.columns, grid, {});
  if (headerRow === null || saves.size === 0) return [];
  const valueAt = (row: number, column: number): CellValue => grid[row - 1]?.[column - 1] ?? '';
  const reserved = new Set(rowUses(grid, headerRow, at).reserved.map(({ row }) => row));
  const changes = grid.slice(headerRow).flatMap((_, index): Change<CellContent>[] => {
    const row = headerRow + 1 + index;
    const cell = (key: string): CellValue => valueAt(row, at[key] ?? 0);
    const note = saves.get(trimmed(cell('id')));
    const ends = note && !reserved.has(row) ? endsOf(note) : null;
    if (!ends) return [];
    const [created, changed] = [cell('createdAt'), cell('changedAt')];
    const isNobodys =
      cell('changedBy') === unknownPerson &&
      created instanceof Date &&
      changed instanceof Date &&
      created.getTime() === changed.getTime();
    const isLater = !(changed instanceof Date) || changed < ends.last.at;
    const isFirst = !(created instanceof Date) || (isNobodys && ends.first.at < created);
    const stamps: Readonly<Record<string, CellContent>> = {
      ...(isFirst ? { createdAt: ends.first.at } : {}),
      ...(isLater || isNobodys
        ? { changedAt: ends.last.at, changedBy: ends.last.who === '' ? unknownPerson : ends.last.who }
        : {}),
    };
    return Object.entries(stamps).flatMap(([key, value]) =>
      at[key] === undefined ? [] : [{ row, column: at[key], value }],
    );
  });
  const columns = ['createdAt', 'changedAt', 'changedBy'].flatMap((key) => at[key] ?? []);
  return blocksAround(columns, changes, valueAt);
};
