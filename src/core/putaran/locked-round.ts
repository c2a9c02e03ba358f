/** A criterion as it stood when the round was locked. */
export interface LockedCriterion {
  readonly code: string;
  readonly name: string;
  /** Percent. */
  readonly weight: number;
  readonly min: number;
  readonly max: number;
}

/** The result of one innovation as it was locked. */
export interface LockedLine {
  readonly id: string;
  readonly name: string;
  readonly opd: string;
  /** '' when the agency itself proposes. */
  readonly unit: string;
  /** Kind of proposer. */
  readonly kind: string;
  /** 0 to 100; null when no score counts. */
  readonly finalScore: number | null;
  /** How many assessors' scores count. */
  readonly assessors: number;
  /** Highest less lowest total; null when no score counts. */
  readonly spread: number | null;
  /** Place among all, 1 the best; equals share it, null when no score counts. */
  readonly rank: number | null;
  /** Place among the entries of its kind. */
  readonly kindRank: number | null;
  /** How the place among entries of the same final score was decided, '' when no other has it. */
  readonly tieReason: string;
}

/** The results of a scoring round that nobody changes any more. */
export interface LockedRound {
  /** What the round is called, such as "2026". */
  readonly period: string;
  readonly lockedAt: Date;
  /** Name or e-mail of who locked it. */
  readonly lockedBy: string;
  /** Of everything that was locked; printed on the minutes, so that a later change shows. */
  readonly fingerprint: string;
  readonly criteria: readonly LockedCriterion[];
  /** Names of the panel. */
  readonly assessors: readonly string[];
  readonly lines: readonly LockedLine[];
}

/** A locked round as it is sent to a page. No date crosses: the moment of the lock is an ISO text. */
export type SentRound = Omit<LockedRound, 'lockedAt'> & { readonly lockedAt: string };

/** What is sent of a locked round: not the scores that it was locked with. */
export const sentRound = ({
  period,
  lockedAt,
  lockedBy,
  fingerprint,
  criteria,
  assessors,
  lines,
}: LockedRound): SentRound => ({
  period,
  lockedAt: lockedAt.toISOString(),
  lockedBy,
  fingerprint,
  criteria,
  assessors,
  lines,
});
