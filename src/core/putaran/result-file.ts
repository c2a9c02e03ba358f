import type { SentScores } from '../penilaian/sent-scores';
import type { LockedLine } from './locked-round';

/** The locked result as it is sent to the page. */
export interface SentLock {
  /** Such as 23/04/2025 09.30. */
  readonly lockedAt: string;
  readonly lockedBy: string;
  readonly fingerprint: string;
  readonly lines: readonly LockedLine[];
}

/** All that the page Hasil penilaian opens with; it works awards, changes and warnings out itself. */
export interface ResultFile extends SentScores {
  /** Place of its kind down to which an innovation is nominated. */
  readonly nominees: number;
  /** How many things differ between the scores and their ledger. */
  readonly differences: number;
  readonly isLocked: boolean;
  /** Why it cannot be locked now, or why the locked result cannot be read; '' when neither. */
  readonly problem: string;
  /** What locking now would keep. */
  readonly lines: readonly LockedLine[];
  /** Null while the round is open, and when what is locked cannot be read. */
  readonly locked: SentLock | null;
}
