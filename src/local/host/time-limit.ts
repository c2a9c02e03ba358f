/** Counts the time an execution runs; the time a person takes to answer a dialog is not counted. */
export interface TimeLimit {
  /** Begins to count, or goes on. */
  resume(): void;
  pause(): void;
  /** For good. */
  stop(): void;
}

/** Calls `onOver` once `ms` of running have passed. */
export const createTimeLimit = (ms: number, now: () => number, onOver: () => void): TimeLimit => {
  let left = ms;
  let since = 0;
  let timer: NodeJS.Timeout | null = null;
  let isStopped = false;
  const pause = () => {
    if (!timer) return;
    clearTimeout(timer);
    timer = null;
    left -= now() - since;
  };
  return {
    resume() {
      if (timer || isStopped) return;
      since = now();
      timer = setTimeout(onOver, Math.max(0, left));
    },
    pause,
    stop() {
      pause();
      isStopped = true;
    },
  };
};
