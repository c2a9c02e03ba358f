import { locateColumns } from '../core/lembar/locate-columns';
import { opdTab } from '../core/lembar/roster-tabs';
import { settingIn, wholeSettingIn } from '../core/lembar/settings';
import { approveRubric as approve, pendingChanges } from '../core/penilaian/approve-rubric';
import { assessorsIn, teamLines } from '../core/penilaian/assessors';
import { faultLines } from '../core/penilaian/fault-lines';
import { faultKey, findingsAt } from '../core/penilaian/guard';
import { acceptScores, restoreLedger, restoreScores } from '../core/penilaian/mend-scores';
import type { DayRanking, PanelFile, RoundView } from '../core/penilaian/panel-file';
import { resultsUntil } from '../core/penilaian/past-ranking';
import { openDesk, type ScoreDesk, type ScoreTables } from '../core/penilaian/score-desk';
import { scoredEntries } from '../core/penilaian/score-entries';
import { scoreRows } from '../core/penilaian/score-sheet';
import {
  type Content,
  type LockedResult,
  lockedResult,
  lockProblem,
  resultToLock,
} from '../core/putaran/lock-round';
import { brokenRound, roundView } from '../core/putaran/round-view';
import { isRefusal } from '../core/refusal';
import { type CellValue, folded, trimmed } from '../core/text';
import { lockedForAnswer } from '../google/locked';
import { type ScoreFile, scoreFile } from '../google/score-tables';
import { cityZone } from '../google/today';
import { adminAlone } from './admin-alone';
import { clock } from './at-keyboard';
import { tablesOf } from './open-scoring';
import { tell } from './tell';

/** Everything that the doors of the panel work on, for an Admin or the owner. */
export interface PanelDesk {
  readonly file: ScoreFile;
  readonly tables: ScoreTables;
  readonly desk: ScoreDesk;
  readonly settings: readonly (readonly CellValue[])[];
  readonly who: string;
}

/** Reads the panel's tables in one's turn and does the work. Throws for who is neither Admin nor owner. */
export const atPanel = <Result>(what: string, work: (panel: PanelDesk) => Result): Result => {
  const file = scoreFile(SpreadsheetApp.getActive());
  const tables = tablesOf(file);
  const who = adminAlone(tables.team, what);
  const settings = file.settings();
  return lockedForAnswer(() => work({ file, tables, settings, who, desk: openDesk(file, tables) }));
};

const rosterIn = (grid: readonly (readonly CellValue[])[]): Content['roster'] => {
  const { headerRow, at } = locateColumns(opdTab.columns, grid, {});
  const cell = (row: readonly CellValue[], key: string): CellValue => row[(at[key] ?? 0) - 1] ?? '';
  return grid
    .slice(headerRow ?? grid.length)
    .map((row) => [trimmed(cell(row, 'name')), folded(cell(row, 'active')) === 'ya'] as const)
    .filter(([name]) => name !== '');
};

/** What locking the round now would keep. */
export const contentNow = ({ file, tables, settings, desk }: PanelDesk): Content =>
  resultToLock(
    desk,
    scoredEntries(tables.entries),
    teamLines(tables.team),
    rosterIn(file.roster()),
    String(settingIn(settings, 'TAHUN').value),
  );

const roundOf = (panel: PanelDesk): RoundView => {
  const { desk, settings } = panel;
  const content = contentNow(panel);
  let locked: LockedResult | null;
  try {
    locked = lockedResult(desk.ledger.lines);
  } catch (error) {
    // The page is where it is put right, so it has to open.
    return brokenRound(error instanceof Error ? error.message : String(error));
  }
  return roundView(locked, content, lockProblem(desk, content), wholeSettingIn(settings, 'NOMINASI'), (at) =>
    Utilities.formatDate(at, cityZone, 'dd/MM/yyyy HH.mm'),
  );
};

/** The page's file from the tables as they are read, and the desk as it is now. */
const panelFile = (panel: PanelDesk): PanelFile => {
  const { file, tables, settings, desk } = panel;
  const findings = findingsAt(desk, file.scoreFormulas());
  return {
    entries: scoredEntries(tables.entries).map(({ id, name, opd, kind, status }) => ({
      id,
      name,
      opd,
      kind,
      status,
    })),
    rows: scoreRows(desk.sheet).map(({ id, assessor, scores, state, isAbstained, trail }) => ({
      id,
      assessor,
      scores: Object.fromEntries(
        Object.entries(scores).map(([code, score]) => [code, score instanceof Date ? '' : score]),
      ),
      state,
      isAbstained,
      trail,
    })),
    rubric: tables.rubric,
    team: assessorsIn(teamLines(tables.team)),
    settings: {
      minAssessors: wholeSettingIn(settings, 'MIN_PENILAI'),
      spreadLimit: wholeSettingIn(settings, 'BATAS_SELISIH'),
    },
    faults: faultLines(findings, desk),
    breaks: findings.breaks,
    rubricChanges: pendingChanges(desk),
    round: roundOf(panel),
    readAt: clock(),
  };
};

/** The page's file after a change was recorded: the tabs are read once more, as they are now. */
export const panelFileAfter = (panel: PanelDesk): PanelFile =>
  panelFile({ ...panel, desk: openDesk(panel.file, panel.tables) });

/** Opens the page on which an Admin sees how the panel scores; tells others who may. */
export function openPanel(): void {
  try {
    adminAlone(scoreFile(SpreadsheetApp.getActive()).team(), 'membuka panel penilaian');
  } catch (error) {
    if (!isRefusal(error)) throw error;
    tell('Panel penilaian', error.message);
    return;
  }
  const page = HtmlService.createHtmlOutputFromFile('panel').setWidth(960).setHeight(520);
  SpreadsheetApp.getUi().showModelessDialog(page, 'Panel penilaian');
}

/** All that the page shows: scores, how they compare with the ledger, the rubric and the round. */
export function readPanel(): PanelFile {
  return atPanel('membuka panel penilaian', panelFile);
}

/**
 * Puts things right that the comparison with the ledger found: some are restored, others accepted with a reason. `restore` and
 * `accept` hold keys of the page's lines; what is no longer found is passed over.
 */
export function mendScores(restore: readonly string[], accept: readonly string[], reason: string): PanelFile {
  return atPanel('memulihkan nilai', (panel) => {
    const { file, who } = panel;
    const found = findingsAt(panel.desk, file.scoreFormulas());
    const ledgerFaults = found.ledgerFaults.filter(({ no, title }) =>
      restore.includes(`buku|${no}|${title}`),
    );
    restoreLedger(file, { ...panel.desk.ledger, faults: ledgerFaults });
    const chosen = (keys: readonly string[]) =>
      found.faults.filter((fault) => keys.includes(faultKey(fault)));
    const restored = restoreScores(panel.desk, chosen(restore));
    if (accept.length > 0) acceptScores(restored, chosen(accept), { who, reason, now: new Date() });
    return panelFileAfter(panel);
  });
}

/** Puts the changed rubric of tab Kriteria on record, so that scoring goes on under it. */
export function approveRubric(reason: string): PanelFile {
  return atPanel('menyetujui rubrik', (panel) => {
    approve(panel.desk, { who: panel.who, reason, now: new Date() });
    return panelFileAfter(panel);
  });
}

/** Places at the end of a day (2025-04-23), as the ledger tells them, beside those of now. Throws for what is no day. */
export function readRankingOn(day: string): DayRanking {
  return atPanel('melihat nilai per tanggal', ({ tables, desk }) => {
    if (!/^\d{4}-\d\d-\d\d$/.test(day)) throw new Error('Pilih satu tanggal dahulu.');
    const until = Utilities.parseDate(`${day} 23:59:59`, cityZone, 'yyyy-MM-dd HH:mm:ss');
    const entries = scoredEntries(tables.entries);
    const team = teamLines(tables.team);
    const at = (moment: Date) =>
      resultsUntil(desk.ledger.lines, moment, entries, team, tables.rubric).filter(
        ({ rank }) => rank !== null,
      );
    const now = new Map(at(new Date()).map(({ entry, rank }) => [entry.id, rank]));
    const lines = at(until)
      .map(({ entry, finalScore, rank }) => ({
        id: entry.id,
        name: entry.name,
        finalScore: finalScore ?? 0,
        rank: rank ?? 0,
        rankNow: now.get(entry.id) ?? null,
      }))
      .sort((one, other) => one.rank - other.rank);
    return { day, lines };
  });
}
