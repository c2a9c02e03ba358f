import type { PanelSettings } from './panel-view';
import type { Rubric } from './rubric';
import type { Assessor, ScoredEntry, ScoreRow } from './score-rows';

/** A row of scores as it is sent to the page. */
export type SentRow = Omit<ScoreRow, 'at' | 'notes' | 'note' | 'reason' | 'fingerprint'> & {
  readonly scores: Readonly<Record<string, string | number | boolean>>;
};

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

/** A locked or lockable result, as the page shows it. */
export interface RoundView {
  readonly isLocked: boolean;
  /** Such as 23/04/2025 09.30; '' while it is open. */
  readonly lockedAt: string;
  readonly lockedBy: string;
  readonly fingerprint: string;
  /** Why it cannot be locked now, or why the locked result cannot be read; '' when neither. */
  readonly problem: string;
  readonly lines: readonly {
    readonly id: string;
    readonly name: string;
    readonly opd: string;
    readonly kind: string;
    readonly finalScore: number | null;
    readonly rank: number | null;
    readonly kindRank: number | null;
    readonly award: string;
    /** How the place among those of its kind with the same score was decided. */
    readonly tieReason: string;
  }[];
  /** Places of now that differ from the locked ones, in words. */
  readonly moved: readonly string[];
}

/** All that the page Panel penilaian opens with; it works the pictures out itself. */
export interface PanelFile {
  readonly entries: readonly ScoredEntry[];
  readonly rows: readonly SentRow[];
  readonly rubric: Rubric;
  readonly team: readonly Assessor[];
  readonly settings: PanelSettings;
  readonly faults: readonly FaultLine[];
  /** What of the ledger cannot be put right, in words. */
  readonly breaks: readonly string[];
  /** How tab Kriteria differs from the rubric that the scores were given under, one sentence a criterion. */
  readonly rubricChanges: readonly string[];
  readonly round: RoundView;
  /** Such as 10.32. */
  readonly readAt: string;
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
