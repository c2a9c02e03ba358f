import { grouped, groupOf } from '../grouped';
import { folded, sameText, trimmed } from '../text';
import { activeCriteria, byWeight, type Criterion, type Rubric, totalWeight } from './rubric';
import type { Assessor, ScoredEntry, ScoreRow } from './score-rows';

/** What the scores of an innovation come to. */
export interface EntryResult<Entry extends ScoredEntry = ScoredEntry> {
  readonly entry: Entry;
  /** Mean of the counted totals, 0 to 100; null while there is none. */
  readonly finalScore: number | null;
  /** Counted totals by assessor, in the order of tab Penilaian. */
  readonly totals: readonly { readonly assessor: string; readonly total: number }[];
  /** Highest less lowest total; null while there is none. */
  readonly spread: number | null;
  /** Place among all, 1 the best; equals share it. */
  readonly rank: number | null;
  /** Place among the entries of the same kind of proposer. */
  readonly kindRank: number | null;
  /** How the place among entries of the same final score was decided, '' when no other has it. */
  readonly tieReason: string;
}

/** Decimals to which sums are rounded before they are compared: every engine must see the same ties. */
const round = (value: number): number => Math.round(value * 1e8) / 1e8;

const mean = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + value, 0) / values.length;

/** A score as a share of its range, or null when it is none that may be given. */
const shareOf = ({ code, weight, min, max }: Criterion, { scores }: ScoreRow): number | null => {
  const score = scores[code];
  return typeof score === 'number' && weight >= 0 && max > min && score >= min && score <= max
    ? (score - min) / (max - min)
    : null;
};

/** Whether somebody's own agency stands behind the entry; a person may stand in several rows of tab Tim. */
export const isConflicted = (
  team: readonly Pick<Assessor, 'email' | 'unit'>[],
  email: string,
  { opd }: Pick<ScoredEntry, 'opd'>,
): boolean =>
  trimmed(opd) !== '' && team.some((one) => sameText(one.email, email) && sameText(one.unit, opd));

/**
 * What one assessor's scores come to on 0 to 100, Σ weight × (score − min) / (max − min); null while it does not count: a
 * draft, an abstention, a criterion without a score that may be given, or weights that do not add up to 100.
 */
export const totalOf = (row: ScoreRow, rubric: Rubric): number | null => {
  if (row.state !== 'Final' || row.isAbstained || totalWeight(rubric) !== 100) return null;
  const shares = activeCriteria(rubric).map((criterion) => ({
    weight: criterion.weight,
    share: shareOf(criterion, row),
  }));
  if (shares.some(({ share }) => share === null)) return null;
  return round(shares.reduce((sum, { weight, share }) => sum + weight * (share ?? 0), 0));
};

/** An entry with what its counted rows come to, before it is ranked. */
interface Counted<Entry extends ScoredEntry = ScoredEntry> {
  readonly entry: Entry;
  readonly totals: EntryResult['totals'];
  readonly finalScore: number | null;
  /** Mean shares of the criteria, the heaviest first, in ten-millionths. */
  readonly tieKey: readonly number[];
}

/** Below this share of a criterion's range two means are the same. */
const tieUnits = 1e7;

const compare = (one: Counted, other: Counted): number => {
  const difference = (other.finalScore ?? 0) - (one.finalScore ?? 0);
  if (difference !== 0) return difference;
  const at = one.tieKey.findIndex((share, index) => share !== other.tieKey[index]);
  return at < 0 ? 0 : (other.tieKey[at] ?? 0) - (one.tieKey[at] ?? 0);
};

/** Places by number of better ones, so that equals share theirs: 1, 2, 2, 4. `ranked` stands in order. */
const placesOf = (ranked: readonly Counted[]): ReadonlyMap<string, number> => {
  const places = new Map<string, number>();
  ranked.forEach((one, index) => {
    const before = ranked[index - 1];
    const place = before && compare(before, one) === 0 ? places.get(before.entry.id) : undefined;
    places.set(one.entry.id, place ?? index + 1);
  });
  return places;
};

const reasonOf = (one: Counted, tied: readonly Counted[], criteria: readonly Criterion[]): string => {
  const others = tied.filter((other) => other.entry.id !== one.entry.id);
  if (others.length === 0) return '';
  const at = criteria.findIndex((_, last) =>
    others.every((other) =>
      one.tieKey.some((share, index) => index <= last && share !== other.tieKey[index]),
    ),
  );
  return at < 0
    ? 'Seri pada semua kriteria, peringkat sama'
    : `Seri, dibedakan oleh ${criteria[at]?.name ?? ''}`;
};

/**
 * Results of all entries, in their order: the mean of the counted totals of verified entries, and the places these give
 * (product rules 5 and 6). Scores of one's own agency's entries count for nothing (rule 7).
 */
export const resultsOf = <Entry extends ScoredEntry>(
  entries: readonly Entry[],
  rows: readonly ScoreRow[],
  rubric: Rubric,
  team: readonly Pick<Assessor, 'email' | 'unit'>[],
): readonly EntryResult<Entry>[] => {
  const criteria = byWeight(rubric);
  const rowsOf = grouped(rows, ({ id }) => folded(id));
  const counted = entries.map((entry): Counted<Entry> => {
    const own = sameText(entry.status, 'Terverifikasi') ? groupOf(rowsOf, folded(entry.id)) : [];
    const used = own.flatMap((row) => {
      const total = isConflicted(team, row.assessor, entry) ? null : totalOf(row, rubric);
      return total === null ? [] : [{ row, total }];
    });
    return {
      entry,
      totals: used.map(({ row, total }) => ({ assessor: row.assessor, total })),
      finalScore: used.length === 0 ? null : round(mean(used.map(({ total }) => total))),
      tieKey: criteria.map(({ code, min, max }) => {
        const score = mean(used.map(({ row }) => Number(row.scores[code])));
        return Math.round(round((score - min) / (max - min)) * tieUnits);
      }),
    };
  });
  const ranked = counted.filter(({ finalScore }) => finalScore !== null).sort(compare);
  const places = placesOf(ranked);
  const kindPlaces = new Map(
    [...grouped(ranked, ({ entry }) => folded(entry.kind)).values()].flatMap((kind) => [...placesOf(kind)]),
  );
  const ties = grouped(ranked, ({ finalScore }) => finalScore);
  return counted.map((one): EntryResult<Entry> => {
    const { entry, totals, finalScore } = one;
    const all = totals.map(({ total }) => total);
    return {
      entry,
      finalScore,
      totals,
      spread: finalScore === null ? null : round(Math.max(...all) - Math.min(...all)),
      rank: places.get(entry.id) ?? null,
      kindRank: kindPlaces.get(entry.id) ?? null,
      tieReason: finalScore === null ? '' : reasonOf(one, groupOf(ties, finalScore), criteria),
    };
  });
};
