import { folded, sameText, trimmed } from '../text';
import { isConflicted, totalOf } from './results';
import type { Rubric } from './rubric';
import type { Assessor, ScoredEntry, ScoreRow } from './score-rows';

/** How far an assessor is with the entries that are offered. */
export interface AssessorProgress {
  readonly email: string;
  readonly name: string;
  /** Verified entries that are not of the own agency. */
  readonly offered: number;
  readonly final: number;
  /** Begun: saved as a draft, or final but without a criterion that came later. */
  readonly draft: number;
  readonly abstained: number;
  /** Not begun. */
  readonly left: number;
  /** Not in tab Tim any more: what was given still counts, nothing more is expected. */
  readonly isFormer: boolean;
}

/** One person of the panel; somebody may stand in several rows of tab Tim. */
interface Person {
  readonly email: string;
  readonly name: string;
  readonly isFormer: boolean;
}

/** The entries that are scored. */
export const verifiedOf = <Entry extends Pick<ScoredEntry, 'status'>>(
  entries: readonly Entry[],
): readonly Entry[] => entries.filter(({ status }) => sameText(status, 'Terverifikasi'));

/**
 * Everybody of the panel, by name: the assessors of tab Tim and those who only left rows. Where two have one name, the
 * address tells them apart.
 */
export const panelOf = (rows: readonly ScoreRow[], team: readonly Assessor[]): readonly Person[] => {
  const named = new Map<string, string>();
  for (const { email, name } of team)
    named.set(folded(email), named.get(folded(email)) || trimmed(name) || folded(email));
  const current = new Set(named.keys());
  for (const { assessor } of rows)
    if (folded(assessor) !== '' && !named.has(folded(assessor)))
      named.set(folded(assessor), folded(assessor));
  const times = new Map<string, number>();
  for (const name of named.values()) times.set(folded(name), (times.get(folded(name)) ?? 0) + 1);
  return [...named]
    .map(([email, name]) => ({
      email,
      name: (times.get(folded(name)) ?? 0) > 1 ? `${name} (${email})` : name,
      isFormer: !current.has(email),
    }))
    .sort((one, other) =>
      `${folded(one.name)} ${one.email}` < `${folded(other.name)} ${other.email}` ? -1 : 1,
    );
};

/** Whether a row is final and complete; while the rubric has a problem, no total can tell, so the state alone does. */
const isComplete = (row: ScoreRow, rubric: Rubric): boolean =>
  row.state === 'Final' && (rubric.problem !== '' || totalOf(row, rubric) !== null);

/** Progress of everybody of the panel over the verified entries, by name. */
export const progressOf = (
  entries: readonly ScoredEntry[],
  rows: readonly ScoreRow[],
  rubric: Rubric,
  team: readonly Assessor[],
): readonly AssessorProgress[] => {
  const verified = verifiedOf(entries);
  const key = (id: string, assessor: string) => `${folded(id)}\n${folded(assessor)}`;
  const stateOf = new Map<string, 'final' | 'abstained' | 'draft'>();
  for (const row of rows) {
    const at = key(row.id, row.assessor);
    const state = row.isAbstained ? 'abstained' : isComplete(row, rubric) ? 'final' : 'draft';
    // Of a row pasted twice, the one that counts.
    if (stateOf.get(at) !== 'final') stateOf.set(at, state);
  }
  return panelOf(rows, team).map(({ email, name, isFormer }) => {
    const offered = verified.filter((entry) => !isConflicted(team, email, entry));
    const states = offered.map(({ id }) => stateOf.get(key(id, email)));
    const count = (state: (typeof states)[number]) => states.filter((one) => one === state).length;
    const done = { final: count('final'), draft: count('draft'), abstained: count('abstained') };
    return isFormer
      ? { email, name, ...done, offered: offered.length - count(undefined), left: 0, isFormer }
      : { email, name, ...done, offered: offered.length, left: count(undefined), isFormer };
  });
};
