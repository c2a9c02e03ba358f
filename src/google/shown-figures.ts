import { shownPlaces } from '../core/lembar/shown-places';
import { tabNames } from '../core/lembar/tab';

/** Coverage and achievement as tab Dasbor shows them now, in one call; null where there is no number. */
export const readShownFigures = (): {
  readonly coverage: number | null;
  readonly achievement: number | null;
} => {
  const { coverage, achievement } = shownPlaces;
  const rows = achievement.row - coverage.row + 1;
  const shown = SpreadsheetApp.getActive()
    .getSheetByName(tabNames.dashboard)
    ?.getRange(coverage.row, coverage.column, rows, 1)
    .getValues();
  const numberAt = (row: number): number | null => {
    const value: unknown = shown?.[row - coverage.row]?.[0];
    return typeof value === 'number' ? value : null;
  };
  return { coverage: numberAt(coverage.row), achievement: numberAt(achievement.row) };
};
