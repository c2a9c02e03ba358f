import type { PanelFile } from '../../src/core/penilaian/panel-file';
import type { Criterion, Rubric } from '../../src/core/penilaian/rubric';
import type { Assessor, ScoredEntry, ScoreRow } from '../../src/core/penilaian/score-rows';

/** A rubric of criteria from 0 to 100 with these weights, coded A, B, C, … */
export const rubricWith = (weights: readonly number[]): Rubric => ({
  criteria: weights.map((weight, index): Criterion => {
    const code = String.fromCharCode(65 + index);
    return {
      code,
      name: `Kriteria ${code}`,
      weight,
      guide: '',
      min: 0,
      max: 100,
      levels: [],
      isActive: true,
    };
  }),
  problem: '',
});

/** A verified entry of an agency nobody of the panel belongs to. */
export const scoredEntry = (id: string, parts: Partial<ScoredEntry> = {}): ScoredEntry => ({
  id,
  name: `Usulan ${id}`,
  opd: 'Dinas Kesehatan',
  kind: 'OPD',
  status: 'Terverifikasi',
  ...parts,
});

/** A final row with these scores on criteria A, B, C, … */
export const scoreRow = (
  id: string,
  assessor: string,
  scores: readonly number[],
  parts: Partial<ScoreRow> = {},
): ScoreRow => ({
  id,
  assessor,
  scores: Object.fromEntries(scores.map((score, index) => [String.fromCharCode(65 + index), score])),
  notes: {},
  note: '',
  state: 'Final',
  isAbstained: false,
  reason: '',
  at: null,
  fingerprint: '',
  trail: 0,
  ...parts,
});

/** Somebody who scores. */
export const assessor = (email: string, name: string, unit = 'Bapperida'): Assessor => ({
  email,
  name,
  unit,
});

/** What the server sends when scores and ledger agree, the rubric is on record and the round is open. */
export const panelFile = ({
  rows,
  ...parts
}: Pick<PanelFile, 'entries' | 'rubric' | 'team' | 'settings'> & {
  readonly rows: readonly ScoreRow[];
}): PanelFile => ({
  ...parts,
  rows: rows.map(({ id, assessor: email, scores, state, isAbstained, trail }) => ({
    id,
    assessor: email,
    scores: Object.fromEntries(
      Object.entries(scores).map(([code, score]) => [code, score instanceof Date ? '' : score]),
    ),
    state,
    isAbstained,
    trail,
  })),
  faults: [],
  breaks: [],
  rubricChanges: [],
  round: {
    isLocked: false,
    lockedAt: '',
    lockedBy: '',
    fingerprint: '',
    problem: '',
    lines: [],
    moved: [],
  },
  readAt: '10.32',
});
