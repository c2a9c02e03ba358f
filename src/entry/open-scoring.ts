import { wholeSettingIn } from '../core/lembar/settings';
import { textAt } from '../core/lembar/table-rows';
import { once } from '../core/once';
import { guardNotice } from '../core/penilaian/guard';
import { ledgerOf } from '../core/penilaian/ledger';
import { replay, roundOf, scoreKeyOf } from '../core/penilaian/replay';
import { activeCriteria, rubricOf } from '../core/penilaian/rubric';
import { rubricMark } from '../core/penilaian/rubric-text';
import { assessorOf, ownScore, stopText } from '../core/penilaian/save-score';
import { knownCodes, type ScoreTables } from '../core/penilaian/score-desk';
import { scoreFaults } from '../core/penilaian/score-faults';
import type { Assessor } from '../core/penilaian/score-rows';
import { type ScoreSheet, scoreRows, scoreSheet } from '../core/penilaian/score-sheet';
import { openFor, type QueueTables, queueFor } from '../core/penilaian/scoring-queue';
import type { OpenScoring, ScoringView } from '../core/penilaian/scoring-view';
import { textsBefore } from '../core/penilaian/text-before';
import { isRefusal } from '../core/refusal';
import { entryGrid } from '../core/usulan/find-entry';
import { type ScoreFile, scoreFile } from '../google/score-tables';
import { cityDay, cityZone } from '../google/today';
import { clock, person } from './at-keyboard';
import { openSidebar } from './sidebar';

/** What says where columns stand and what is judged. */
export const tablesOf = (file: ScoreFile): ScoreTables => {
  const criteria = file.criteria();
  return { rubric: rubricOf(criteria), criteria, entries: entryGrid(file.entries()), team: file.team() };
};

const queueTables = (
  file: ScoreFile,
  tables: ScoreTables,
  sheet: ScoreSheet,
  spreadLimit: number,
): QueueTables => ({
  ...tables,
  rows: scoreRows(sheet),
  evidence: file.evidence(),
  spreadLimit,
  dayOf: cityDay,
});

/** The person's line of tab Tim, or why they cannot score. */
const askedWho = (team: ScoreTables['team']): Assessor | string => {
  try {
    return assessorOf(team, person());
  } catch (error) {
    if (!isRefusal(error)) throw error;
    return error.message;
  }
};

/** Opens the sidebar in which assessors score. */
export function openScoringSidebar(): void {
  openSidebar('score', 'Lembar penilaian');
}

/** The entries that the person at the keyboard may score, in the order in which to take them, and the rubric. */
export function readScoring(): ScoringView {
  const file = scoreFile();
  const team = file.team();
  const me = askedWho(team);
  const criteria = file.criteria();
  const rubric = rubricOf(criteria);
  const about = { criteria: activeCriteria(rubric), stop: rubric.problem, readAt: clock() };
  if (typeof me === 'string')
    return {
      ...about,
      me: { email: person(), name: '', unit: '' },
      refusal: me,
      queue: [],
      ownUnitEntries: 0,
      selected: null,
      spreadLimit: 0,
    };
  const spreadLimit = wholeSettingIn(file.settings(), 'BATAS_SELISIH');
  const tables = { rubric, criteria, entries: entryGrid(file.entries()), team };
  const sheet = scoreSheet(file.scores(), knownCodes(rubric, []));
  const { lines, ownUnitEntries } = queueFor(queueTables(file, tables, sheet, spreadLimit), me);
  const row = file.selectedRow();
  const id = row === null ? '' : textAt(tables.entries, row, 'id');
  return {
    ...about,
    me,
    refusal: '',
    queue: lines,
    ownUnitEntries,
    selected: lines.find((line) => line.id === id)?.id ?? null,
    spreadLimit,
  };
}

/** ID of the entry that is selected in tab Inovasi; null while none is. */
export function readScoringSelection(): string | null {
  const file = scoreFile();
  const row = file.selectedRow();
  if (row === null) return null;
  const entries = entryGrid(file.entries());
  return row > entries.headerRow ? textAt(entries, row, 'id') || null : null;
}

/** An entry to be scored, with one's own score as the ledger has it; null when it is not in this person's queue. */
export function readForScoring(id: string): OpenScoring | null {
  const file = scoreFile();
  const tables = tablesOf(file);
  const me = assessorOf(tables.team, person());
  const ledger = ledgerOf(file.ledger());
  const sheet = scoreSheet(file.scores(), knownCodes(tables.rubric, ledger.lines));
  const log = once(() => file.log());
  const open = openFor(queueTables(file, tables, sheet, 0), me, id, (of, since) =>
    textsBefore(log())(of, since),
  );
  if (open === null) return null;
  const states = replay(ledger.lines);
  const state = states.get(scoreKeyOf(id, me.email));
  const faults = scoreFaults({ sheet, states, formulasOf: () => ({}), formulas: null });
  return {
    ...open,
    stop: stopText({
      states,
      round: roundOf(ledger.lines),
      rubric: tables.rubric,
      mark: rubricMark(tables.rubric),
    }),
    notice: guardNotice(faults.length + ledger.faults.length + ledger.breaks.length),
    mine: ownScore(state, tables.rubric),
    savedAt: state ? Utilities.formatDate(state.at, cityZone, 'dd/MM/yyyy HH.mm') : '',
    version: state?.trail ?? 0,
  };
}
