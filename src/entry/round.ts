import { opdTab } from '../core/lembar/roster-tabs';
import { nomineesName, settingIn, wholeSettingIn } from '../core/lembar/settings';
import { cellAt, type Grid, rowsOf, tableIn, textAt } from '../core/lembar/table-rows';
import { teamLines } from '../core/penilaian/assessors';
import { findingsAt } from '../core/penilaian/guard';
import { scoredEntries } from '../core/penilaian/score-entries';
import {
  type Content,
  linesToLock,
  lockRound as lock,
  lockedResult,
  lockProblem,
  resultToLock,
  unlockRound as unlock,
} from '../core/putaran/lock-round';
import { sentRound } from '../core/putaran/locked-round';
import type { ResultFile } from '../core/putaran/result-file';
import { folded } from '../core/text';
import { noteLock } from '../google/news-desk';
import { atPanel, openForAdmins, type PanelDesk, readAgain, scoresAt } from './panel-desk';

const rosterIn = (grid: Grid): Content['roster'] => {
  const table = tableIn(opdTab, grid);
  return rowsOf(table)
    .map((row) => [textAt(table, row, 'name'), folded(cellAt(table, row, 'active')) === 'ya'] as const)
    .filter(([name]) => name !== '');
};

const resultFile = (panel: PanelDesk): ResultFile => {
  const { file, tables, settings, desk } = panel;
  const { faults, ledgerFaults, breaks } = findingsAt(desk, file.scoreFormulas());
  const lines = linesToLock(desk, scoredEntries(tables.entries), teamLines(tables.team));
  const about = {
    ...scoresAt(panel),
    nominees: wholeSettingIn(settings, nomineesName),
    differences: faults.length + ledgerFaults.length + breaks.length,
    isLocked: desk.round.lock !== '',
    lines,
  };
  try {
    const result = lockedResult(desk.ledger.lines);
    return result
      ? { ...about, locked: sentRound(result), problem: '' }
      : { ...about, locked: null, problem: lockProblem(desk, lines) };
  } catch (error) {
    // The page is where it is unlocked, so it has to open.
    return { ...about, locked: null, problem: error instanceof Error ? error.message : String(error) };
  }
};

/** Opens the page on which an Admin sees the results, locks them and prints them; tells others who may. */
export function openResult(): void {
  openForAdmins('result', 'Hasil penilaian', 'membuka hasil penilaian');
}

/** All that the page shows: the results as they are, and as they were locked. */
export function readResult(): ResultFile {
  return atPanel('membuka hasil penilaian', resultFile);
}

/** Locks the round: keeps the result as it is now, and closes scoring. */
export function lockRound(reason: string): ResultFile {
  return atPanel('mengunci periode', (panel) => {
    const { file, tables, settings, desk, who } = panel;
    const content = resultToLock(
      desk,
      scoredEntries(tables.entries),
      teamLines(tables.team),
      rosterIn(file.roster()),
      String(settingIn(settings, 'TAHUN').value),
    );
    // First: a lock that nobody was told of is worse than an hour that finds none.
    noteLock();
    lock(desk, content, { who, reason, now: new Date() });
    return resultFile(readAgain(panel));
  });
}

/** Opens the locked round again, with a reason. */
export function unlockRound(reason: string): ResultFile {
  return atPanel('membuka kunci periode', (panel) => {
    unlock(panel.desk, { who: panel.who, reason, now: new Date() });
    return resultFile(readAgain(panel));
  });
}
