import type { Runtime } from '../host/contract';
import type { ClockView, ExecutionView, ToClient } from './protocol';

/** The newest executions that the log shows. */
const mostExecutions = 100;

const newestExecutions = (runtime: Runtime): ExecutionView[] =>
  runtime
    .executions()
    .map(({ result: _result, mails, ...outcome }, number) => ({
      ...outcome,
      number,
      mailCount: mails.length,
    }))
    .slice(-mostExecutions);

/** The clock as the page shows it; it is the machine's own while it was never set. */
export const clockView = (runtime: Runtime, machineNow: number): ClockView => {
  const now = runtime.clock.now().getTime();
  return { now, real: Math.abs(now - machineNow) < 2000 };
};

/** Everything beside the grid that a window shows. */
export const surroundings = (runtime: Runtime, as: string, machineNow: number): ToClient[] => [
  { type: 'clock', clock: clockView(runtime, machineNow) },
  { type: 'mails', mails: runtime.mails(), quota: runtime.quota(as) },
  { type: 'triggers', triggers: runtime.triggers() },
  { type: 'executions', executions: newestExecutions(runtime) },
];
