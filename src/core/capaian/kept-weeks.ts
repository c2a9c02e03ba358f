import type { Grid } from '../lembar/table-rows';
import { snapshotsTab } from '../lembar/weekly-tabs';
import { trimmed } from '../text';
import type { WeekFigure } from './forecast';
import { mondayOfText } from './iso-week';
import { recordsOf } from './read-figures';

/** What tab Riwayat Capaian has kept. */
export interface KeptWeeks {
  /** Names of the weeks that have a row, whatever else it says. */
  readonly names: ReadonlySet<string>;
  /** The weeks that tell an achievement, from the earliest to the latest. */
  readonly figures: readonly WeekFigure[];
}

/** Reads the kept weeks from tab Riwayat Capaian. Throws when the column of the weeks or of the achievement is missing. */
export const keptWeeksIn = (snapshots: Grid): KeptWeeks => {
  const rows = recordsOf(snapshotsTab, snapshots, ['week', 'achievement']);
  const figures = rows.flatMap((cell): WeekFigure[] => {
    const [monday, achievement] = [mondayOfText(trimmed(cell('week'))), cell('achievement')];
    return monday === null || typeof achievement !== 'number' ? [] : [{ monday, achievement }];
  });
  return {
    names: new Set(rows.map((cell) => trimmed(cell('week'))).filter((week) => week !== '')),
    figures: figures.sort((one, other) => one.monday - other.monday),
  };
};
