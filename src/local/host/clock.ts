import type { Clock } from './contract';

export interface SettableClock extends Clock {
  /** Milliseconds the clock is ahead of the machine; null while it is the machine's own. */
  offset(): number | null;
}

/** A clock that is the machine's until it is set, and goes on from the instant it was set to. */
export const createClock = (
  machineNow: () => number,
  ahead: number | null,
  onSet: (now: Date) => void,
): SettableClock => {
  let offset = ahead;
  const now = () => new Date(machineNow() + (offset ?? 0));
  return {
    now,
    set(instant) {
      offset = instant === null ? null : instant.getTime() - machineNow();
      onSet(now());
    },
    offset: () => offset,
  };
};
