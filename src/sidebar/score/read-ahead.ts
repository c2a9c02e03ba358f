import type { OpenScoring } from '../../core/penilaian/scoring-view';

/** How long an entry that was read ahead may wait, in milliseconds; what changed meanwhile shows when it is saved. */
const freshness = 180_000;

/** Reads entries, the next one already while the person is at this one, so that going on does not wait for Google. */
export const readAhead = (read: (id: string) => Promise<OpenScoring | null>, now: () => number) => {
  const waiting = new Map<string, { readonly at: number; readonly answer: Promise<OpenScoring | null> }>();
  return {
    /** The entry, as it was read ahead or as it is now; throws what the server throws. */
    take: async (id: string): Promise<OpenScoring | null> => {
      const found = waiting.get(id);
      waiting.delete(id);
      if (found && now() - found.at < freshness) {
        // What went wrong ahead of time is tried again now that it matters.
        const answer = await found.answer.catch(() => undefined);
        if (answer !== undefined) return answer;
      }
      return read(id);
    },
    want: (id: string): void => {
      const found = waiting.get(id);
      if (found && now() - found.at < freshness) return;
      const answer = read(id);
      answer.catch(() => waiting.delete(id));
      waiting.set(id, { at: now(), answer });
    },
    /** What was read ahead of an entry is out of date. */
    forget: (id: string): void => {
      waiting.delete(id);
    },
  };
};
