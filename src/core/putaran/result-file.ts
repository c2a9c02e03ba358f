import type { SentScores } from '../penilaian/sent-scores';
import type { LockedLine, SentRound } from './locked-round';

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
  readonly locked: SentRound | null;
}
