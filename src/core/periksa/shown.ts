import type { FiguresToday } from '../capaian/read-figures';
import { opdTab } from '../lembar/roster-tabs';
import type { TabKey } from '../lembar/tab';
import { cellAt, columnAt, type Grid, rowsOf, tableIn, textAt, valueAt } from '../lembar/table-rows';
import { trimmed } from '../text';
import { cellName, type Detail } from './check';

/** What a script reads of a cell whose formula failed. */
const failed = /^#(REF!|NAME\?|ERROR!|VALUE!|DIV\/0!|N\/A|NUM!|NULL!|SPILL!)$/;

/** Cells that show an error in place of a figure. */
export const errorCells = (grids: readonly (readonly [TabKey, Grid])[]): readonly Detail[] =>
  grids.flatMap(([tab, grid]) =>
    grid.flatMap((line, down) =>
      line.flatMap((cell, across) =>
        typeof cell === 'string' && failed.test(cell)
          ? [{ where: cellName(tab, down + 1, across + 1), found: cell }]
          : [],
      ),
    ),
  );

/** The named figures of tab Dasbor that are recomputed from the rows. */
const figuresOf = (figures: FiguresToday): Readonly<Record<string, number>> => ({
  CAKUPAN_OPD: figures.coverage,
  OPD_BELUM: figures.missing.length,
  CAPAIAN: figures.achievement,
  SISA_TARGET: figures.remaining,
  JUMLAH_OPD: figures.agencies,
  JUMLAH_USULAN: figures.entries,
  BELUM_DIHITUNG: figures.notCounted,
  OPD_TIDAK_DIKENAL: figures.unknownAgency,
  SUDAH_DINILAI: figures.scored,
});

/**
 * Figures of Dasbor and of tab OPD that are not what the rows come to; `places` says in which row and column of Dasbor a
 * named figure stands.
 */
export const wrongFigures = (
  figures: FiguresToday,
  tables: { readonly dashboard: Grid; readonly opd: Grid },
  places: Readonly<Record<string, readonly [row: number, column: number]>>,
): readonly Detail[] => {
  const differs = (tab: TabKey, row: number, column: number, found: unknown, expected: number): Detail[] =>
    found === expected
      ? []
      : [{ where: cellName(tab, row, column), found: `${String(found)}, seharusnya ${expected}` }];
  const table = tableIn(opdTab, tables.opd);
  const rows = rowsOf(table).filter((row) => textAt(table, row, 'name') !== '');
  return [
    ...Object.entries(figuresOf(figures)).flatMap(([name, expected]) => {
      const [row, column] = places[name] ?? [0, 0];
      return differs('dashboard', row, column, valueAt(tables.dashboard, row, column), expected);
    }),
    ...figures.perAgency.flatMap((agency, index) =>
      (['entries', 'counted', 'scored'] as const).flatMap((key) => {
        const row = rows[index] ?? 0;
        const found = cellAt(table, row, key);
        // Rows below the prepared ones have no formula until set-up writes it.
        return trimmed(found) === '' ? [] : differs('opd', row, columnAt(table, key), found, agency[key]);
      }),
    ),
  ];
};
