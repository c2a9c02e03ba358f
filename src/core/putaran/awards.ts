import { proposerKinds } from '../lembar/choices';
import type { EntryResult } from '../penilaian/results';
import { folded, sameText } from '../text';

/** The awards of a kind of proposer, from the best down. */
export const awardNames = ['Juara 1', 'Juara 2', 'Juara 3', 'Harapan 1', 'Harapan 2', 'Harapan 3'] as const;
export type AwardName = (typeof awardNames)[number];

/** What awards are decided on: a line of a locked round, or `rankedOf` a result that is still open. */
export interface Ranked {
  readonly id: string;
  readonly kind: string;
  readonly finalScore: number | null;
  readonly kindRank: number | null;
  readonly tieReason: string;
}

/** An innovation's place among those of its kind, and what it gets. */
export interface Placing<Line extends Ranked> {
  readonly line: Line;
  readonly place: number;
  readonly award: AwardName | null;
  readonly isNominated: boolean;
  /** Whether another of the kind has the same place. */
  readonly isShared: boolean;
  /** How the place among those of the kind with the same final score was decided, '' when none has it. */
  readonly tieReason: string;
}

/** The placings of one kind of proposer, the best first. */
export interface KindAwards<Line extends Ranked> {
  readonly kind: string;
  readonly placings: readonly Placing<Line>[];
}

/** An open result as awards are decided on. */
export const rankedOf = ({
  entry,
  finalScore,
  kindRank,
  tieReason,
}: EntryResult): Ranked & Pick<EntryResult['entry'], 'name' | 'opd'> => ({
  id: entry.id,
  name: entry.name,
  opd: entry.opd,
  kind: entry.kind,
  finalScore,
  kindRank,
  tieReason,
});

/** The reason of `results.ts` that speaks of equals. */
const equalReason = /peringkat sama$/;

/**
 * The reason among all may speak of an equal of another kind. Within the kind it must not say "equal" of one that is placed
 * alone there.
 */
const reasonWithin = (line: Ranked, isShared: boolean, isTied: boolean): string => {
  if (!isTied) return '';
  if (isShared || !equalReason.test(line.tieReason)) return line.tieReason;
  return 'Seri, dibedakan oleh nilai kriteria menurut urutan bobot';
};

const countsOf = <Key>(keys: readonly Key[]): ReadonlyMap<Key, number> => {
  const counts = new Map<Key, number>();
  for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1);
  return counts;
};

const kindOrder = (kind: string): number => {
  const index = proposerKinds.findIndex((known) => sameText(known, kind));
  return index < 0 ? proposerKinds.length : index;
};

/**
 * Awards and nominations by kind of proposer. Equals share an award, and the places they take up are not given: after two
 * Juara 1 comes Juara 3. Nominated is everyone down to place `nominees`, equals of the last included.
 */
export const awardsOf = <Line extends Ranked>(
  lines: readonly Line[],
  nominees: number,
): readonly KindAwards<Line>[] => {
  const kinds = new Map<string, { kind: string; lines: Line[] }>();
  for (const line of lines) {
    const group = kinds.get(folded(line.kind)) ?? { kind: line.kind, lines: [] };
    group.lines.push(line);
    kinds.set(folded(line.kind), group);
  }
  return [...kinds.values()]
    .sort((one, other) => kindOrder(one.kind) - kindOrder(other.kind))
    .map(({ kind, lines: group }): KindAwards<Line> => {
      const ranked = group.flatMap((line) =>
        line.kindRank === null ? [] : [{ line, place: line.kindRank }],
      );
      const atPlace = countsOf(ranked.map(({ place }) => place));
      const withScore = countsOf(ranked.map(({ line }) => line.finalScore));
      return {
        kind,
        placings: [...ranked]
          .sort((one, other) => one.place - other.place)
          .map(({ line, place }): Placing<Line> => {
            const isShared = (atPlace.get(place) ?? 0) > 1;
            const isTied = (withScore.get(line.finalScore) ?? 0) > 1;
            return {
              line,
              place,
              award: awardNames[place - 1] ?? null,
              isNominated: place <= nominees,
              isShared,
              tieReason: reasonWithin(line, isShared, isTied),
            };
          }),
      };
    })
    .filter(({ placings }) => placings.length > 0);
};
