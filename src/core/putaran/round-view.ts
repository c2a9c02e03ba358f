import type { RoundView } from '../penilaian/panel-file';
import { awardsOf } from './awards';
import type { Content, LockedResult } from './lock-round';
import type { LockedLine } from './locked-round';

/** Places that differ between a locked result and now, one sentence an entry. */
const movedSince = (then: readonly LockedLine[], now: readonly LockedLine[]): readonly string[] => {
  const places = new Map(now.map(({ id, rank }) => [id, rank]));
  const gone = then.flatMap(({ id, name, rank }) => {
    const place = places.get(id) ?? null;
    if (place === rank) return [];
    return [`${id} ${name}: peringkat ${rank ?? '-'} dikunci, kini ${place ?? 'tanpa nilai'}`];
  });
  const known = new Set(then.map(({ id }) => id));
  const come = now
    .filter(({ id }) => !known.has(id))
    .map(({ id, name, rank }) => `${id} ${name}: belum ada saat dikunci, kini peringkat ${rank ?? '-'}`);
  return [...gone, ...come];
};

/** What the page shows of the round: the locked result, else what locking now would keep. `when` tells the moment of the lock. */
export const roundView = (
  locked: LockedResult | null,
  now: Content,
  problem: string,
  nominees: number,
  when: (at: Date) => string,
): RoundView => {
  const lines = (locked ?? now).lines;
  const placings = new Map(
    awardsOf(lines, nominees).flatMap((kind) => kind.placings.map((placing) => [placing.line.id, placing])),
  );
  return {
    isLocked: locked !== null,
    lockedAt: locked ? when(locked.lockedAt) : '',
    lockedBy: locked?.lockedBy ?? '',
    fingerprint: locked?.fingerprint ?? '',
    problem: locked ? '' : problem,
    lines: lines.map(({ id, name, opd, kind, finalScore, rank, kindRank }) => {
      const placing = placings.get(id);
      return {
        id,
        name,
        opd,
        kind,
        finalScore,
        rank,
        kindRank,
        award: placing?.award ?? (placing?.isNominated ? 'Nominasi' : ''),
        tieReason: placing?.tieReason ?? '',
      };
    }),
    moved: locked ? movedSince(locked.lines, now.lines) : [],
  };
};

/** What the page shows of a round that is locked while its result cannot be read any more, with what to do. */
export const brokenRound = (problem: string): RoundView => ({
  isLocked: true,
  lockedAt: '',
  lockedBy: '',
  fingerprint: '',
  problem,
  lines: [],
  moved: [],
});
