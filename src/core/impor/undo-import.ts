import { fingerprint } from '../fingerprint';
import { grouped } from '../grouped';
import type { Day } from '../lembar/settings';
import { cellAt, columnsAt, type Grid, rowsOf, textAt } from '../lembar/table-rows';
import { schoolKey } from '../usulan/school-names';
import { tablePlace } from './apply-import';
import { type Batch, contentPrint } from './batch';
import { entryIdentity } from './entry-rows';

/** What taking an import back needs; each method is one call. */
export interface UndoBook {
  /** Deletes whole rows. */
  deleteRows(row: number, rows: number): void;
  /** Empties cells and their notes. */
  clear(area: {
    readonly row: number;
    readonly column: number;
    readonly rows: number;
    readonly columns: number;
  }): void;
  forgetBatch(): void;
}

/** What became of an import's rows. */
export interface Undone {
  readonly removed: number;
  /** Rows that somebody changed since, which stay, such as "baris 12: Jemput Bola". */
  readonly changed: readonly string[];
  /** Rows that are not there any more, or not under their name. */
  readonly missing: number;
}

/** Numbers that follow one another, as runs from the last to the first. */
const runsFromBelow = (
  rows: readonly number[],
): readonly { readonly row: number; readonly rows: number }[] => {
  const runs: { row: number; rows: number }[] = [];
  for (const row of [...rows].sort((one, other) => other - one)) {
    const last = runs[runs.length - 1];
    if (last && last.row === row + 1) {
      last.row = row;
      last.rows += 1;
    } else runs.push({ row, rows: 1 });
  }
  return runs;
};

/**
 * Takes back an import: rows that are as it made them go, wherever they stand now; those that somebody changed stay and
 * are named. Only the owner may delete rows of tab Inovasi; for others rows without stamps are emptied, and it throws
 * when the automation has completed some already.
 */
export const undoImport = (
  book: UndoBook,
  batch: Batch,
  grid: Grid,
  { isOwner, dayOf }: { readonly isOwner: boolean; readonly dayOf: (date: Date) => Day },
): Undone => {
  const { tab } = batch;
  const { table, people } = tablePlace(tab, grid);
  const text = (row: number, key: string): string => textAt(table, row, key);
  const isEarlier = (row: number): boolean => {
    const made = cellAt(table, row, 'createdAt');
    return made instanceof Date && made.getTime() < batch.at.getTime();
  };
  // From below, where an import puts its rows: of two rows that are alike the later one is its own.
  const rows = rowsOf(table)
    .reverse()
    .filter((row) => text(row, 'name') !== '' && !isEarlier(row));
  const byContent = grouped(rows, (row) => contentPrint(tab, (key) => cellAt(table, row, key), dayOf));
  const own = new Set<number>();
  const unfound = batch.rows.filter(({ content }) => {
    const row = byContent.get(content)?.shift();
    if (row !== undefined) own.add(row);
    return row === undefined;
  });
  const byIdentity = grouped(rows, (row) =>
    fingerprint(
      tab === 'schools'
        ? schoolKey(text(row, 'name'), text(row, 'level'))
        : entryIdentity(text(row, 'opd'), text(row, 'unit'), text(row, 'name')),
    ),
  );
  const changed = unfound.flatMap(({ identity }): number[] => {
    const row = byIdentity.get(identity)?.find((one) => !own.has(one));
    return row === undefined ? [] : [row];
  });

  const isDeleted = isOwner || tab === 'schools';
  if (!isDeleted && [...own].some((row) => text(row, 'createdAt') !== ''))
    throw new Error(
      'Baris impor ini sudah bernomor dan tercatat, jadi hanya pemilik berkas yang dapat membatalkannya. Minta pemilik membuka Impor daftar.',
    );
  for (const run of runsFromBelow([...own])) {
    if (isDeleted) book.deleteRows(run.row, run.rows);
    else
      for (const { row: column, rows: columns } of runsFromBelow(
        columnsAt(
          table,
          people.map(({ key }) => key),
        ),
      ))
        book.clear({ ...run, column, columns });
  }
  book.forgetBatch();
  return {
    removed: own.size,
    changed: [...new Set(changed)]
      .sort((one, other) => one - other)
      .map((row) => {
        // Rows above it that went have moved it up.
        const now = isDeleted ? row - [...own].filter((gone) => gone < row).length : row;
        return `baris ${now}: ${text(row, 'name')}`;
      }),
    missing: unfound.length - changed.length,
  };
};
