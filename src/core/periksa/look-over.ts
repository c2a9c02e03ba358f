import type { Blueprint } from '../lembar/blueprint';
import type { Report } from '../lembar/report';
import { setUp } from '../lembar/set-up';
import type { TemplateSeed } from '../lembar/template-seeds';
import type { EditWatch, Overview, WorkbookReader } from '../lembar/workbook';
import { dryWorkbook } from './dry-workbook';

/** What set-up would do, told without doing it. */
export interface LookedOver {
  readonly report: Report;
  /** Whether set-up went on to its end: tabs, columns and rows are where they belong. */
  readonly isWhole: boolean;
  readonly overview: Overview;
}

/**
 * Lets set-up run on a workbook that writes nothing, so that looking and mending can never disagree. Throws, as set-up does, for
 * those who are neither owner nor admin.
 */
export const lookOver = (
  real: WorkbookReader & EditWatch,
  blueprint: Blueprint,
  templates: readonly TemplateSeed[],
  year: number,
): LookedOver => {
  const overview = real.overview();
  const { book, isShaken } = dryWorkbook({ ...real, overview: () => overview });
  const report = setUp(
    book,
    blueprint,
    templates,
    year,
    () => {},
    () => !isShaken(),
  );
  return { report, isWhole: !isShaken(), overview };
};
