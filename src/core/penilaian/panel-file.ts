import type { SentScores } from './sent-scores';

/** Something that the comparison with the ledger found, as the page shows it. */
export interface FaultLine {
  /** Names it to the server; '' for what nobody can choose. */
  readonly key: string;
  readonly id: string;
  /** Where, such as "Penilaian, SIG, p1@…". */
  readonly where: string;
  readonly expected: string;
  readonly found: string;
  readonly mayAccept: boolean;
}

/** All that the page Panel penilaian opens with; it works the pictures out itself. */
export interface PanelFile extends SentScores {
  readonly faults: readonly FaultLine[];
  /** What of the ledger cannot be put right, in words. */
  readonly breaks: readonly string[];
  /** How tab Kriteria differs from the rubric that the scores were given under, one sentence a criterion. */
  readonly rubricChanges: readonly string[];
  readonly isLocked: boolean;
}

/** Places at the end of a day, as the ledger tells them. */
export interface DayRanking {
  /** Such as 2025-04-23. */
  readonly day: string;
  readonly lines: readonly {
    readonly id: string;
    readonly name: string;
    readonly finalScore: number;
    readonly rank: number;
    /** Place now; null for none. */
    readonly rankNow: number | null;
  }[];
}
