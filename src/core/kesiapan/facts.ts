import type { Day } from '../lembar/settings';

/** One indicator of the national index by which an innovation proves itself (IID, "satuan inovasi daerah"). */
export interface Indicator {
  /** As it stands in tab Indikator, such as 16. */
  readonly number: string;
  readonly name: string;
  /** Points of one level. */
  readonly weight: number;
  readonly isMandatory: boolean;
  readonly isActive: boolean;
  /** What each level asks for, from level 1 on. */
  readonly levels: readonly string[];
  /** What proves it. */
  readonly proof: string;
}

/** What tab Bukti holds for one indicator of an entry. */
export interface EvidenceFacts {
  readonly indicator: string;
  /** Claimed level, null for none. A claim never counts as verified. */
  readonly claim: number | null;
  readonly link: string;
  /** Level that Bapperida accepts, null while it has not looked. */
  readonly verified: number | null;
  /** Bapperida's note. */
  readonly note: string;
  /** Whether an earlier row has the same link. */
  readonly isLinkTaken: boolean;
}

/** What readiness looks at in one entry. */
export interface EntryFacts {
  /** Texts by the key of their column, as the sheet's TRIM gives them. */
  readonly texts: Readonly<Record<string, string>>;
  readonly trialDate: Day | null;
  readonly launchDate: Day | null;
  /** Rupiah, null while there is no number. */
  readonly budget: number | null;
  /** Whether an earlier row of another entry has the same link. */
  readonly isLinkTaken: boolean;
}

/** What readiness is counted by; all of it stands in the workbook. */
export interface ReadinessRules {
  /** How heavily each part counts; only their proportions matter. */
  readonly weights: {
    readonly fields: number;
    readonly design: number;
    readonly dates: number;
    readonly evidence: number;
  };
  readonly minimumWords: number;
  /** First and last day on which an innovation must have been launched; null for no bound. */
  readonly window: { readonly from: Day | null; readonly to: Day | null };
  readonly indicators: readonly Indicator[];
}
