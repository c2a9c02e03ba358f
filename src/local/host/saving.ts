/** When the state is written: at once when asked, else a moment after a change, never twice at a time. */
export interface Saving {
  now(): Promise<void>;
  soon(): void;
  /** Writes a last time; nothing is written after. */
  end(): Promise<void>;
}

/** Many changes within this time are one write. */
const delayMs = 1000;

/** Saves by `write`. */
export const createSaving = (write: () => Promise<void>): Saving => {
  let last: Promise<void> = Promise.resolve();
  let timer: NodeJS.Timeout | null = null;
  let isEnded = false;
  const now = () => {
    if (timer) clearTimeout(timer);
    timer = null;
    const result = last.then(write);
    last = result.catch(() => undefined);
    return result;
  };
  return {
    now,
    soon() {
      if (isEnded) return;
      // A failed write in passing is tried again with the next change, and the last one is told to who closes.
      timer ??= setTimeout(() => now().catch((error) => process.emitWarning(error)), delayMs).unref();
    },
    end() {
      isEnded = true;
      return now();
    },
  };
};
