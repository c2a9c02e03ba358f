import type { Clock, RunOutcome } from './contract';
import type { KeptTrigger, Triggers } from './triggers';

export interface ClockRuns {
  /** What is due now, each once. */
  runDue(): Promise<RunOutcome[]>;
  /** Goes forward to the instant by way of every time something falls due. */
  windTo(instant: Date): Promise<RunOutcome[]>;
}

/** Runs clock triggers in the order of their times, never two walks through time at once. */
export const createClockRuns = (
  clock: Clock,
  triggers: Triggers,
  run: (trigger: KeptTrigger, at: number) => Promise<RunOutcome>,
): ClockRuns => {
  let last: Promise<unknown> = Promise.resolve();
  const alone = <Result>(work: () => Promise<Result>): Promise<Result> => {
    const result = last.then(work);
    last = result.catch(() => undefined);
    return result;
  };
  return {
    runDue: () =>
      alone(async () => {
        const until = clock.now().getTime();
        const outcomes: RunOutcome[] = [];
        for (let due = triggers.due(until); due; due = triggers.due(until)) {
          const now = clock.now().getTime();
          triggers.started(due.id, now);
          outcomes.push(await run(due, now));
        }
        return outcomes;
      }),
    windTo: (instant) =>
      alone(async () => {
        const until = instant.getTime();
        if (until < clock.now().getTime()) throw new Error('Jam hanya dapat dimajukan.');
        const outcomes: RunOutcome[] = [];
        for (let due = triggers.due(until); due; due = triggers.due(until)) {
          // What was due before the walk began runs at its beginning; a run that takes long pushes back the next.
          const at = Math.min(Math.max(due.nextRun ?? 0, clock.now().getTime()), until);
          clock.set(new Date(at));
          triggers.started(due.id, at);
          outcomes.push(await run(due, at));
        }
        clock.set(instant);
        return outcomes;
      }),
  };
};
