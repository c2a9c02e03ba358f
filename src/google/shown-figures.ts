import { figureCell } from '../core/lembar/dashboard';
import { tabNames } from '../core/lembar/tab';

/** Coverage and achievement as tab Dasbor shows them now, in one call; null where there is no number. */
export const readShownFigures = (): {
  readonly coverage: number | null;
  readonly achievement: number | null;
} => {
  const [coverage, achievement] = [figureCell('CAKUPAN_OPD'), figureCell('CAPAIAN')];
  const first = Math.min(coverage.row, achievement.row);
  const rows = Math.max(coverage.row, achievement.row) - first + 1;
  const shown = SpreadsheetApp.getActive()
    .getSheetByName(tabNames.dashboard)
    ?.getRange(first, coverage.column, rows, 1)
    .getValues();
  const numberAt = (row: number): number | null => {
    const value: unknown = shown?.[row - first]?.[0];
    return typeof value === 'number' ? value : null;
  };
  return { coverage: numberAt(coverage.row), achievement: numberAt(achievement.row) };
};
