import type { Criterion } from './rubric';

/** How far the person at the keyboard is with an entry. `kedaluwarsa`: it changed since; `belum lengkap`: a criterion came. */
export type OwnProgress = 'belum' | 'draf' | 'final' | 'abstain' | 'kedaluwarsa' | 'belum lengkap';

/** One entry of the queue. */
export interface QueueLine {
  readonly id: string;
  readonly name: string;
  readonly opd: string;
  readonly unit: string;
  /** Kind of proposer. */
  readonly kind: string;
  readonly mine: OwnProgress;
  /** How many assessors' scores count by now. */
  readonly finals: number;
  /** The scores lie further apart than the setting allows; told only of entries whose own score is final. */
  readonly isDisputed: boolean;
}

/** What the sidebar Lembar penilaian opens with. */
export interface ScoringView {
  readonly me: { readonly email: string; readonly name: string; readonly unit: string };
  /** Why this person cannot score at all, with what to do; '' when they can. */
  readonly refusal: string;
  /** What is wrong with the rubric, with what to do; '' when one can score by it. */
  readonly stop: string;
  /** The criteria in force, in the order of tab Kriteria. */
  readonly criteria: readonly Criterion[];
  /** The entries this person may score, in the order in which to take them: those with the fewest scores first. */
  readonly queue: readonly QueueLine[];
  /** Entries of one's own agency, which are never offered. */
  readonly ownUnitEntries: number;
  /** ID of the entry of the selected row when it is in the queue. */
  readonly selected: string | null;
  /** Setting: scores further apart than this are discussed. */
  readonly spreadLimit: number;
  readonly readAt: string;
}

/** What an assessor gave, as the page holds it. */
export interface OwnScore {
  /** By code of the criterion; null where nothing is given yet. */
  readonly scores: Readonly<Record<string, number | null>>;
  /** Notes on single criteria, by code; '' or not there for none. */
  readonly notes: Readonly<Record<string, string>>;
  readonly note: string;
  readonly isAbstained: boolean;
  /** Why one abstains. */
  readonly reason: string;
  readonly state: 'Draf' | 'Final' | '';
}

/** A field of the entry that changed since it was scored. */
export interface ChangedField {
  readonly title: string;
  /** null when the log does not know it any more. */
  readonly before: string | null;
  readonly after: string;
}

/** What another assessor gave; shown only once one's own score is final. */
export interface OtherScore {
  readonly assessor: string;
  readonly scores: Readonly<Record<string, number | null>>;
  readonly total: number | null;
  readonly note: string;
  readonly isAbstained: boolean;
}

/** A line of evidence as an assessor reads it. */
export interface EvidenceLine {
  readonly indicator: string;
  readonly claim: number | null;
  readonly verified: number | null;
  readonly link: string;
  readonly note: string;
}

/** An entry opened for scoring. */
export interface OpenScoring {
  /** Why nobody can score now, with what to do; '' when one can. */
  readonly stop: string;
  /** That scores and ledger differ, with what to do; '' while they agree. */
  readonly notice: string;
  readonly line: QueueLine;
  /** Everything to read, in the order of the form: title and text. */
  readonly fields: readonly { readonly title: string; readonly text: string }[];
  readonly evidence: readonly EvidenceLine[];
  readonly mine: OwnScore;
  /** When one last saved it, such as 23/04/2025 09.30; '' for never. */
  readonly savedAt: string;
  readonly changed: readonly ChangedField[];
  /** null while the own score is not final. */
  readonly others: readonly OtherScore[] | null;
  /** Of what is shown here; goes back with the score that is given for it. */
  readonly fingerprint: string;
  /** Number of the ledger line that last changed the own score: a save of another version is not written over it. */
  readonly version: number;
}

/** What the page sends. */
export interface ScoreToSave {
  readonly id: string;
  readonly version: number;
  readonly fingerprint: string;
  readonly score: OwnScore;
  /** Why a final score is changed; '' is accepted for drafts and for the first final one. */
  readonly why: string;
}

/** What became of a save. */
export type ScoreSaved =
  | {
      readonly outcome: 'saved';
      readonly mine: OwnScore;
      readonly version: number;
      /** Such as 10.32. */
      readonly savedAt: string;
    }
  /** Somebody (the same person in another window, or an Admin) changed it meanwhile: nothing was written. */
  | {
      readonly outcome: 'conflict';
      readonly theirs: OwnScore;
      readonly version: number;
    }
  /** The entry is not there any more, or not verified any more: the text says what to do. */
  | { readonly outcome: 'gone'; readonly text: string };
