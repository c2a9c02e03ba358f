import { innovationsTab } from '../lembar/entry-tabs';
import { cellAt, columnsAt, type Grid, rowsOf, tableIn, textAt, valueAt } from '../lembar/table-rows';
import { type Block, blocksAround, type Change } from './blocks';
import { unknownPerson } from './log-lines';
import { rowUses } from './reserved-rows';
import type { SaveNote, SaveNotes, Saver } from './save-notes';
import type { CellContent } from './tend-cell';

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
  if (saves.size === 0) return [];
  const table = tableIn(innovationsTab, grid);
  const reserved = new Set(rowUses(table).reserved.map(({ row }) => row));
  const changes = rowsOf(table).flatMap((row): Change<CellContent>[] => {
    const note = saves.get(textAt(table, row, 'id'));
    const ends = note && !reserved.has(row) ? endsOf(note) : null;
    if (!ends) return [];
    const [created, changed] = [cellAt(table, row, 'createdAt'), cellAt(table, row, 'changedAt')];
    const isNobodys =
      cellAt(table, row, 'changedBy') === unknownPerson &&
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
      columnsAt(table, [key]).map((column) => ({ row, column, value })),
    );
  });
  return blocksAround(columnsAt(table, ['createdAt', 'changedAt', 'changedBy']), changes, (row, column) =>
    valueAt(grid, row, column),
  );
};
