import { MessageChannel } from 'node:worker_threads';
import { answerCalls, type DoneMessage, type ExecutionFacts } from '../apps-script/bridge';
import type { ServiceName } from '../apps-script/host-calls';
import type { CallCounts } from './contract';
import type { Workers } from './workers';

/** What one run of a function in its worker gave. */
export interface WorkerResult {
  readonly result?: unknown;
  readonly error?: string;
  readonly calls: CallCounts;
  readonly log: readonly string[];
}

export interface WorkerRun {
  readonly finished: Promise<WorkerResult>;
  /** Cuts it off; it ends with this error. */
  cut(error: string): void;
}

/** Google shows no kind of error before this one. */
const notFound = 'Script function not found: ';

const noAnswer = 'Error: The script stopped without an answer';

const errorText = ({ name, message }: { readonly name: string; readonly message: string }) =>
  name === '' || message.startsWith(notFound) ? message : `${name}: ${message}`;

/** Whether an outcome says that the script has no such function. */
export const saysNotFound = (error: string | undefined): boolean => error?.startsWith(notFound) ?? false;

/** Starts a function in a worker that is free and answers the calls it makes. */
export const runInWorker = (
  workers: Workers,
  facts: Omit<ExecutionFacts, 'port' | 'signal'>,
  answer: (service: ServiceName, name: string, args: unknown[], callsMade: number) => unknown,
  onStarted: () => void,
): WorkerRun => {
  const { port1, port2 } = new MessageChannel();
  const signal = new SharedArrayBuffer(4);
  const log: string[] = [];
  let counts: CallCounts = { total: 0, read: 0, write: 0, byMethod: {} };
  let settle: (result: WorkerResult) => void = () => {};
  const finished = new Promise<WorkerResult>((resolve) => {
    settle = resolve;
  });
  const end = (ending: { result: unknown } | { error: string }) => {
    settle({ ...ending, calls: counts, log });
    port1.close();
  };
  const done = (message: DoneMessage) => {
    counts = message.counts;
    worker.off('error', onError);
    worker.off('exit', onExit);
    workers.giveBack(worker);
    try {
      end(message.error ? { error: errorText(message.error) } : { result: JSON.parse(message.resultJson) });
    } catch {
      // A script may have replaced JSON itself; that must not take the host down.
      end({ error: noAnswer });
    }
  };

  const hearTheRest = answerCalls(
    port1,
    signal,
    (service, name, args, soFar) => {
      counts = { ...soFar, byMethod: {} };
      return answer(service, name, args, soFar.total);
    },
    (message) => {
      if (message.type === 'started') onStarted();
      if (message.type === 'log') log.push(message.line);
      if (message.type === 'done') done(message);
    },
  );

  let crash = noAnswer;
  const onError = (error: Error) => {
    crash = `Error: ${error.message}`;
  };
  const onExit = () => {
    hearTheRest();
    end({ error: crash });
  };
  const worker = workers.take();
  worker.on('error', onError);
  worker.on('exit', onExit);
  worker.postMessage({ ...facts, port: port2, signal } satisfies ExecutionFacts, [port2]);
  return {
    finished,
    cut(error) {
      end({ error });
      void worker.terminate();
    },
  };
};
