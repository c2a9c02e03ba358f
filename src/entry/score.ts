import { scoreSaver, scoreUndoer } from '../core/penilaian/save-score';
import type { OpenScoring, ScoreSaved, ScoreToSave } from '../core/penilaian/scoring-view';
import { lockedForAnswer } from '../google/locked';
import { scoreFile } from '../google/score-tables';
import { clock, person } from './at-keyboard';
import { readForScoring, tablesOf } from './open-scoring';

/**
 * Saves somebody's score of an entry: a draft, a final one, or that they abstain. All of it in one's turn: what tabs are called
 * and how large they are is then asked once.
 */
export function saveScore(save: ScoreToSave): ScoreSaved {
  const outcome = lockedForAnswer(() => {
    const file = scoreFile();
    return scoreSaver(tablesOf(file), save, person())(file, new Date());
  });
  if (outcome.outcome === 'gone') return outcome;
  const { mine, version } = outcome;
  return outcome.outcome === 'saved'
    ? { outcome: 'saved', mine, version, savedAt: clock() }
    : { outcome: 'conflict', theirs: mine, version };
}

/** Takes back one's own last save of an entry, and gives it as it is then; null when it was changed meanwhile. */
export function undoScore(id: string, version: number): OpenScoring | null {
  const isUndone = lockedForAnswer(() => {
    const file = scoreFile();
    return scoreUndoer(tablesOf(file), { id, version }, person())(file, new Date());
  });
  return isUndone ? readForScoring(id) : null;
}
