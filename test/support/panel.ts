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
