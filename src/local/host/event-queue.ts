/** Runs the triggers of one edit after another; edits that come too fast are lost, as on Google. */
export interface EventQueue {
  /** Null when the event is dropped because enough others wait. */
  offer<Result>(work: () => Promise<Result>): Promise<Result> | null;
}

/** "The onEdit() trigger only queues up to 2 trigger events" (Google's guide to simple triggers). */
export const mostWaitingEvents = 2;

/** One event runs, `most` wait. */
export const createEventQueue = (most: number): EventQueue => {
  let last: Promise<unknown> = Promise.resolve();
  let pending = 0;
  return {
    offer(work) {
      if (pending > most) return null;
      pending++;
      const result = last.then(work).finally(() => {
        pending--;
      });
      last = result.catch(() => undefined);
      return result;
    },
  };
};
