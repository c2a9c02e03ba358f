import type { PanelFile } from '../../src/core/penilaian/panel-file';
import type { Criterion, Rubric } from '../../src/core/penilaian/rubric';
import type { Assessor, ScoredEntry, ScoreRow } from '../../src/core/penilaian/score-rows';
import { type SentScores, sentRows } from '../../src/core/penilaian/sent-scores';
import type { LockedLine, SentRound } from '../../src/core/putaran/locked-round';
import type { ResultFile } from '../../src/core/putaran/result-file';

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

/** What a page works its pictures out of, with rows as the tab has them. */
interface Scores extends Omit<SentScores, 'rows'> {
  readonly rows: readonly ScoreRow[];
}

/** What the server sends the panel when scores and ledger agree, the rubric is on record and the round is open. */
export const panelFile = ({ rows, ...parts }: Scores): PanelFile => ({
  ...parts,
  rows: sentRows(rows),
  faults: [],
  breaks: [],
  rubricChanges: [],
  isLocked: false,
});

/** A result of place `index` of OPD. */
export const resultLine = (index: number, parts: Partial<LockedLine> = {}): LockedLine => ({
  id: `INV-2025-${String(index).padStart(3, '0')}`,
  name: `Usulan ${index}`,
  opd: 'Dinas Kesehatan',
  unit: '',
  kind: 'OPD',
  finalScore: 95.25 - index,
  assessors: 2,
  spread: 0,
  rank: index,
  kindRank: index,
  tieReason: '',
  ...parts,
});

/** What the server sends the page of results while the round is open and nothing has a score. */
export const resultFile = ({ rows, ...parts }: Scores): ResultFile => ({
  ...parts,
  rows: sentRows(rows),
  nominees: 10,
  differences: 0,
  isLocked: false,
  problem: '',
  lines: [],
  locked: null,
});

/** A locked round as the server sends it. */
export const lockedRound = (parts: Partial<SentRound> = {}): SentRound => ({
  period: '2025',
  lockedAt: '2025-04-23T02:30:00.000Z',
  lockedBy: 'admin@kota.example',
  fingerprint: '0123456789abcdef'.repeat(4),
  criteria: [{ code: 'A', name: 'Kriteria A', weight: 100, min: 0, max: 100 }],
  assessors: ['Rina Anggraini', 'Budi Santoso'],
  lines: [],
  ...parts,
});
