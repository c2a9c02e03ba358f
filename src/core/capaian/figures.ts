import { forms, kinds, mainAims, proposerKinds, stages, statuses } from '../lembar/choices';
import { folded, sameText } from '../text';
import type { Agency, Entry } from './entry';

/** How much of a whole falls under one text; `lain` is what no text of the list covers. */
export type Breakdown = Readonly<Record<string, number>>;

/** What one agency has proposed itself. */
export interface AgencyFigures {
  readonly name: string;
  readonly isActive: boolean;
  readonly entries: number;
  readonly counted: number;
  readonly scored: number;
  readonly names: readonly string[];
  readonly bestScore: number | null;
  readonly isCovered: boolean;
}

/** The settings that decide the counts. */
export interface CountingRules {
  readonly target: number;
  readonly minimumPerAgency: number;
  /** Statuses that count, in any case. */
  readonly countedStatuses: readonly string[];
}

/** Everything that tab Dasbor and tab OPD show, computed from the rows. */
export interface Figures {
  /** Active agencies with enough counted entries of their own, of how many. */
  readonly coverage: number;
  readonly agencies: number;
  readonly missing: readonly string[];
  /** Counted entries of every proposer kind, of the target. */
  readonly achievement: number;
  readonly target: number;
  readonly remaining: number;
  readonly entries: number;
  readonly notCounted: number;
  readonly unknownAgency: number;
  /** Verified entries that have a final score. */
  readonly scored: number;
  readonly byProposerKind: Breakdown;
  readonly byStatus: Breakdown;
  readonly byForm: Breakdown;
  readonly byKind: Breakdown;
  readonly byMainAim: Breakdown;
  readonly byStage: Breakdown;
  readonly byBudget: { readonly with: number; readonly without: number; readonly lain: number };
  readonly perAgency: readonly AgencyFigures[];
}

const breakdown = (
  entries: readonly Entry[],
  texts: readonly string[],
  of: (entry: Entry) => string,
): Breakdown => {
  const counts = texts.map((text) => entries.filter((entry) => sameText(of(entry), text)).length);
  const named = counts.reduce((sum, count) => sum + count, 0);
  return {
    ...Object.fromEntries(texts.map((text, index) => [text, counts[index] ?? 0])),
    lain: entries.length - named,
  };
};

const agencyFigures = (
  agency: Agency,
  entries: readonly Entry[],
  isCounted: (entry: Entry) => boolean,
  minimum: number,
): AgencyFigures => {
  const own = entries.filter(
    (entry) => sameText(entry.opd, agency.name) && sameText(entry.proposerKind, 'OPD'),
  );
  const scores = own.flatMap((entry) => (entry.finalScore === null ? [] : [entry.finalScore]));
  const counted = own.filter(isCounted).length;
  return {
    name: agency.name,
    isActive: agency.isActive,
    entries: own.length,
    counted,
    scored: scores.length,
    names: own.map((entry) => entry.name),
    bestScore: scores.length === 0 ? null : Math.max(...scores),
    isCovered: agency.isActive && counted >= minimum,
  };
};

/** Rules 1 and 2: coverage of the active agencies and achievement against the target, with every breakdown. */
export const figuresOf = (
  entries: readonly Entry[],
  roster: readonly Agency[],
  rules: CountingRules,
): Figures => {
  const countedTexts = new Set(rules.countedStatuses.map(folded));
  const isCounted = (entry: Entry) => countedTexts.has(folded(entry.status));
  const counted = entries.filter(isCounted);
  const rosterNames = new Set(roster.map((agency) => folded(agency.name)));
  const perAgency = roster.map((agency) => agencyFigures(agency, entries, isCounted, rules.minimumPerAgency));
  const active = perAgency.filter((agency) => agency.isActive);
  const withBudget = counted.filter((entry) => entry.budget !== null && entry.budget > 0).length;
  const withoutBudget = counted.filter((entry) => entry.budget === 0).length;
  return {
    coverage: active.filter((agency) => agency.isCovered).length,
    agencies: active.length,
    missing: active.filter((agency) => !agency.isCovered).map((agency) => agency.name),
    achievement: counted.length,
    target: rules.target,
    remaining: Math.max(0, rules.target - counted.length),
    entries: entries.length,
    notCounted: entries.length - counted.length,
    unknownAgency: entries.filter((entry) => !rosterNames.has(folded(entry.opd))).length,
    scored: entries.filter(
      ({ status, finalScore }) => sameText(status, 'Terverifikasi') && finalScore !== null && finalScore >= 0,
    ).length,
    byProposerKind: breakdown(counted, proposerKinds, (entry) => entry.proposerKind),
    byStatus: breakdown(entries, statuses, (entry) => entry.status),
    byForm: breakdown(counted, forms, (entry) => entry.form),
    byKind: breakdown(counted, kinds, (entry) => entry.kind),
    byMainAim: breakdown(counted, mainAims, (entry) => entry.mainAim),
    byStage: breakdown(counted, stages, (entry) => entry.stage),
    byBudget: { with: withBudget, without: withoutBudget, lain: counted.length - withBudget - withoutBudget },
    perAgency,
  };
};
