import type { PanelSettings } from './panel-view';
import type { Rubric } from './rubric';
import type { Assessor, ScoredEntry, ScoreRow } from './score-rows';

/** A row of scores as it is sent to a page. */
export type SentRow = Omit<ScoreRow, 'at' | 'notes' | 'note' | 'reason' | 'fingerprint'> & {
  readonly scores: Readonly<Record<string, string | number | boolean>>;
};

/** What the pages for Admins work their pictures out of. */
export interface SentScores {
  readonly entries: readonly ScoredEntry[];
  readonly rows: readonly SentRow[];
  readonly rubric: Rubric;
  readonly team: readonly Assessor[];
  readonly settings: PanelSettings;
}

/** Rows of scores without what no picture needs, and without dates, which no page receives. */
export const sentRows = (rows: readonly ScoreRow[]): readonly SentRow[] =>
  rows.map(({ id, assessor, scores, state, isAbstained, trail }) => ({
    id,
    assessor,
    scores: Object.fromEntries(
      Object.entries(scores).map(([code, score]) => [code, score instanceof Date ? '' : score]),
    ),
    state,
    isAbstained,
    trail,
  }));

/** Sent rows as the rest of core knows rows. */
export const rowsOf = ({ rows }: Pick<SentScores, 'rows'>): readonly ScoreRow[] =>
  rows.map((row) => ({ ...row, notes: {}, note: '', reason: '', at: null, fingerprint: '' }));
