import type { CellValue } from '../text';

/** What an assessor made of an innovation: a row of tab Penilaian. */
export interface ScoreRow {
  readonly id: string;
  /** E-mail in small letters. */
  readonly assessor: string;
  /** By code of the criterion; what was not scored is not there. Whatever stands in the cell, also what is no number. */
  readonly scores: Readonly<Record<string, CellValue>>;
  /** Notes on single criteria, by code. */
  readonly notes: Readonly<Record<string, string>>;
  readonly note: string;
  readonly state: 'Draf' | 'Final' | '';
  readonly isAbstained: boolean;
  /** Why the assessor abstains. */
  readonly reason: string;
  readonly at: Date | null;
  /** Of what was judged, by field (`judged.ts`). */
  readonly fingerprint: string;
  /** Number of the last line of tab Buku Nilai that speaks of this row; 0 for none. */
  readonly trail: number;
}

/** An innovation as far as scoring goes. */
export interface ScoredEntry {
  readonly id: string;
  readonly name: string;
  readonly opd: string;
  /** Kind of proposer. */
  readonly kind: string;
  readonly status: string;
}

/** Somebody of tab Tim who scores. */
export interface Assessor {
  /** In small letters. */
  readonly email: string;
  readonly name: string;
  /** Official name of the own agency, '' for none: its entries are never offered. */
  readonly unit: string;
}
