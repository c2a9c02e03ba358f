import { folded } from '../text';
import { adjustedScores } from './adjusted-scores';
import { attentionTo } from './attention';
import { entryTotals } from './entry-totals';
import { sharedPlaces } from './places';
import { type AssessorProgress, panelOf, progressOf, verifiedOf } from './progress';
import { type EntryResult, resultsOf } from './results';
import type { Rubric } from './rubric';
import type { Assessor, ScoredEntry, ScoreRow } from './score-rows';
import { severitiesOf } from './severity';

/** What tab Pengaturan says of the panel. */
export interface PanelSettings {
  /** Setting MIN_PENILAI. */
  readonly minAssessors: number;
  /** Setting BATAS_SELISIH, in points. */
  readonly spreadLimit: number;
}

/** An entry as the page names it. */
export interface EntryName {
  readonly id: string;
  readonly name: string;
  readonly opd: string;
}

/** An entry with too few scores. */
export interface TooFewLine extends EntryName {
  readonly finals: number;
  /** Scores it can come to at most. */
  readonly possible: number;
}

/** An entry whose totals lie far apart. */
export interface DiscussLine extends EntryName {
  /** Points. */
  readonly spread: number;
  /** By name of the assessor. */
  readonly totals: readonly { readonly name: string; readonly total: number }[];
}

/** An entry that nobody may score. */
export interface NobodyLine extends EntryName {
  readonly conflicted: number;
  readonly abstained: number;
}

/** How strict an assessor is; points below 0 are stricter, null while nothing is shared. */
export interface SeverityLine {
  readonly name: string;
  readonly shared: number;
  readonly difference: number | null;
}

/** Score and place of an entry as they are and adjusted. */
export interface AdjustedLine extends EntryName {
  readonly raw: number;
  readonly rank: number;
  readonly adjusted: number;
  readonly adjustedRank: number;
}

/** What the page Panel penilaian shows: plain text and numbers, rounded to hundredths. */
export interface PanelView extends PanelSettings {
  /** Why no score counts now, with what to do; '' when they do. */
  readonly problem: string;
  /** Verified entries, and those of them with a score that counts. */
  readonly verified: number;
  readonly scored: number;
  readonly assessors: readonly AssessorProgress[];
  readonly tooFew: readonly TooFewLine[];
  readonly toDiscuss: readonly DiscussLine[];
  readonly nobodyMay: readonly NobodyLine[];
  /** The strictest first. */
  readonly severity: readonly SeverityLine[];
  readonly adjustment: {
    /** Why nothing is adjusted, with what to do; '' when it is. */
    readonly refusal: string;
    /** By adjusted rank. */
    readonly lines: readonly AdjustedLine[];
  };
}

/** The name of an entry for the page; an entry without one goes by its ID. */
export const entryName = ({ entry }: Pick<EntryResult, 'entry'>): EntryName => ({
  id: entry.id,
  name: entry.name === '' ? entry.id : entry.name,
  opd: entry.opd,
});

const rounded = (value: number): number => Math.round(Math.round(value * 1e8) / 1e6) / 100;

/** Adjusted scores in order, with their places; what is equal after adjusting keeps the order of the ranks. */
const adjustedLines = (
  results: readonly EntryResult[],
  scores: ReadonlyMap<string, number>,
): readonly AdjustedLine[] => {
  const found = results.flatMap((result) => {
    const score = scores.get(result.entry.id);
    return score === undefined ? [] : [{ result, score: Math.round(score * 1e8), rank: result.rank ?? 0 }];
  });
  const compare = (one: (typeof found)[number], other: (typeof found)[number]) =>
    other.score - one.score || one.rank - other.rank;
  found.sort((one, other) => compare(one, other) || (one.result.entry.id < other.result.entry.id ? -1 : 1));
  const places = sharedPlaces(found, compare);
  return found.map(({ result, score, rank }, index) => ({
    ...entryName(result),
    raw: rounded(result.finalScore ?? 0),
    rank,
    adjusted: rounded(score / 1e8),
    adjustedRank: places[index] ?? 0,
  }));
};

/** All that Bapperida's admin sees of the panel, from what stands in the tabs. `team` is everybody who scores. */
export const panelView = (
  entries: readonly ScoredEntry[],
  rows: readonly ScoreRow[],
  rubric: Rubric,
  team: readonly Assessor[],
  { minAssessors, spreadLimit }: PanelSettings,
): PanelView => {
  const results = resultsOf(verifiedOf(entries), rows, rubric, team);
  const names = new Map(panelOf(rows, team).map(({ email, name }) => [email, name]));
  const nameOf = (assessor: string): string => names.get(folded(assessor)) ?? assessor;
  const totals = entryTotals(results);
  const attention = attentionTo(results, rows, team, { minAssessors, spreadLimit });
  const adjustment = adjustedScores(totals, nameOf);
  return {
    minAssessors,
    spreadLimit,
    problem: rubric.problem,
    verified: results.length,
    scored: totals.length,
    assessors: progressOf(entries, rows, rubric, team),
    tooFew: attention.tooFew.map(({ result, possible }) => ({
      ...entryName(result),
      finals: new Set(result.totals.map(({ assessor }) => folded(assessor))).size,
      possible,
    })),
    toDiscuss: attention.toDiscuss.map((result) => ({
      ...entryName(result),
      spread: rounded(result.spread ?? 0),
      totals: result.totals
        .map(({ assessor, total }) => ({ name: nameOf(assessor), total: rounded(total) }))
        .sort((one, other) => one.total - other.total || (one.name < other.name ? -1 : 1)),
    })),
    nobodyMay: attention.nobodyMay.map(({ result, conflicted, abstained }) => ({
      ...entryName(result),
      conflicted,
      abstained,
    })),
    severity: severitiesOf(totals)
      .map(({ assessor, shared, difference }) => ({
        name: nameOf(assessor),
        shared,
        difference: difference === null ? null : rounded(difference),
      }))
      .sort(
        (one, other) =>
          (one.difference ?? 1000) - (other.difference ?? 1000) || (one.name < other.name ? -1 : 1),
      ),
    adjustment: {
      refusal: adjustment.refusal,
      lines: adjustedLines(results, adjustment.scores),
    },
  };
};
