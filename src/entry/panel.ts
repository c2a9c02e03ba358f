import { approveRubric as approve, pendingChanges } from '../core/penilaian/approve-rubric';
import { teamLines } from '../core/penilaian/assessors';
import { faultLines } from '../core/penilaian/fault-lines';
import { faultKey, findingsAt } from '../core/penilaian/guard';
import { acceptScores, restoreLedger, restoreScores } from '../core/penilaian/mend-scores';
import type { DayRanking, PanelFile } from '../core/penilaian/panel-file';
import { resultsUntil } from '../core/penilaian/past-ranking';
import { scoredEntries } from '../core/penilaian/score-entries';
import { cityZone } from '../google/today';
import { atPanel, openForAdmins, type PanelDesk, readAgain, scoresAt } from './panel-desk';

const panelFile = (panel: PanelDesk): PanelFile => {
  const { file, desk } = panel;
  const findings = findingsAt(desk, file.scoreFormulas());
  return {
    ...scoresAt(panel),
    faults: faultLines(findings, desk),
    breaks: findings.breaks,
    rubricChanges: pendingChanges(desk),
    isLocked: desk.round.lock !== '',
  };
};

/** Opens the page on which an Admin sees how the panel scores; tells others who may. */
export function openPanel(): void {
  openForAdmins('panel', 'Panel penilaian', 'membuka panel penilaian');
}

/** All that the page shows: scores, how they compare with the ledger, and the rubric. */
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
    return panelFile(readAgain(panel));
  });
}

/** Puts the changed rubric of tab Kriteria on record, so that scoring goes on under it. */
export function approveRubric(reason: string): PanelFile {
  return atPanel('menyetujui rubrik', (panel) => {
    approve(panel.desk, { who: panel.who, reason, now: new Date() });
    return panelFile(readAgain(panel));
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
