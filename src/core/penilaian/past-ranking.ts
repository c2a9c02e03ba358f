import type { LedgerLine } from './ledger-lines';
import { replay, roundOf } from './replay';
import { type EntryResult, resultsOf } from './results';
import type { Rubric } from './rubric';
import { rubricFrom } from './rubric-text';
import type { Assessor, ScoredEntry } from './score-rows';
import { scoreRowOf } from './score-sheet';

/**
 * Results as the ledger tells them up to a moment, under the rubric that was on record then; the entries are those of now.
 * Before the first line there is none.
 */
export const resultsUntil = <Entry extends ScoredEntry>(
  lines: readonly LedgerLine[],
  until: Date,
  entries: readonly Entry[],
  team: readonly Pick<Assessor, 'email' | 'unit'>[],
  present: Rubric,
): readonly EntryResult<Entry>[] => {
  const past = lines.filter(({ at }) => at.getTime() <= until.getTime());
  const { rubricText } = roundOf(past);
  const rubric = rubricText === '' ? present : rubricFrom(rubricText);
  const codes = rubric.criteria.map(({ code }) => code);
  const rows = [...replay(past).values()].map((state) => scoreRowOf(state, codes));
  return resultsOf(entries, rows, rubric, team);
};
