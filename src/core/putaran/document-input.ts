import type { Day } from '../lembar/settings';
import type { Template } from '../templat/template-kinds';
import type { LetterSettings } from './letter-settings';
import type { LockedRound, SentRound } from './locked-round';

/** What minutes or certificates are written from. */
export interface DocumentInput {
  readonly round: LockedRound;
  readonly letter: LetterSettings;
  readonly template: Template;
  /** Of the letter; '' while it has none. */
  readonly number: string;
  /** The day it bears. */
  readonly day: Day;
}

/** The same as it is sent to the page, which knows the number. */
export interface SentDocument extends Omit<DocumentInput, 'round' | 'number'> {
  readonly round: SentRound;
}

/** What was sent, with the number that the letter is to bear. */
export const documentInput = ({ round, ...rest }: SentDocument, number: string): DocumentInput => ({
  ...rest,
  round: { ...round, lockedAt: new Date(round.lockedAt) },
  number,
});
