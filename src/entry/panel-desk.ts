import { wholeSettingIn } from '../core/lembar/settings';
import { assessorsIn, teamLines } from '../core/penilaian/assessors';
import { openDesk, type ScoreDesk, type ScoreTables } from '../core/penilaian/score-desk';
import { scoredEntries } from '../core/penilaian/score-entries';
import { scoreRows } from '../core/penilaian/score-sheet';
import { type SentScores, sentRows } from '../core/penilaian/sent-scores';
import type { CellValue } from '../core/text';
import { lockedForAnswer } from '../google/locked';
import { type ScoreFile, scoreFile } from '../google/score-tables';
import { adminAlone } from './admin-alone';
import { tablesOf } from './open-scoring';
import { openDialogIf } from './sidebar';

/** Everything that the doors of panel and results work on, for an Admin or the owner. */
export interface PanelDesk {
  readonly file: ScoreFile;
  readonly tables: ScoreTables;
  readonly desk: ScoreDesk;
  readonly settings: readonly (readonly CellValue[])[];
  readonly who: string;
}

/** Reads the scoring tables in one's turn and does the work. Throws for who is neither Admin nor owner. */
export const atPanel = <Result>(what: string, work: (panel: PanelDesk) => Result): Result => {
  const file = scoreFile(SpreadsheetApp.getActive());
  const tables = tablesOf(file);
  const who = adminAlone(tables.team, what);
  const settings = file.settings();
  return lockedForAnswer(() => work({ file, tables, settings, who, desk: openDesk(file, tables) }));
};

/** The desk after a change was recorded: its tabs are read once more, as they are now. */
export const readAgain = (panel: PanelDesk): PanelDesk => ({
  ...panel,
  desk: openDesk(panel.file, panel.tables),
});

/** The scores as both pages get them. */
export const scoresAt = ({ tables, settings, desk }: PanelDesk): SentScores => ({
  entries: scoredEntries(tables.entries).map(({ row, unit, ...entry }) => entry),
  rows: sentRows(scoreRows(desk.sheet)),
  rubric: tables.rubric,
  team: assessorsIn(teamLines(tables.team)),
  settings: {
    minAssessors: wholeSettingIn(settings, 'MIN_PENILAI'),
    spreadLimit: wholeSettingIn(settings, 'BATAS_SELISIH'),
  },
});

/** Opens a page for Admins and the owner beside the sheet; tells others who may. */
export const openForAdmins = (page: string, title: string, what: string): void =>
  openDialogIf(() => adminAlone(scoreFile(SpreadsheetApp.getActive()).team(), what), page, title);
