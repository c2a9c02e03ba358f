import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createContext, Script } from 'node:vm';
import { receiveMessageOnPort, workerData } from 'node:worker_threads';
import { nodeAid } from './aid';
import type { Answer, CallMessage, DoneMessage, ExecutionFacts, WorkerMessage } from './bridge';
import type { Host, Outcome } from './core/host';
import type { Surface } from './surface';

// The entry of an execution's worker: a bare context, the surface evaluated inside it, and one function between them.

const { port, signal, source, ...facts } = workerData as ExecutionFacts;
const flag = new Int32Array(signal);
const post = (message: WorkerMessage): void => port.postMessage(message);

const callHost = (request: {
  service: CallMessage['service'];
  name: string;
  args: unknown;
  counts: CallMessage['counts'];
}): string => {
  Atomics.store(flag, 0, 0);
  const { service, name, args, counts } = request;
  post({ type: 'call', service, name, argsJson: JSON.stringify(args), counts });
  // The host rouses a moment after it has answered: the call before may have gone on by then, and this one wakes early.
  while (Atomics.load(flag, 0) === 0) Atomics.wait(flag, 0, 0);
  const answer = receiveMessageOnPort(port)?.message as Answer;
  if (!answer.ok) return JSON.stringify(answer);
  return `{"ok":true,"value":${answer.json}}`;
};

const aid = nodeAid((line) => post({ type: 'log', line })) as unknown as Record<
  string,
  (...args: unknown[]) => unknown
>;

/** Takes and gives text only: no object of this side may get into the context. */
const host: Host = (request, json) => {
  try {
    if (request === 'call') return callHost(JSON.parse(json));
    const value = aid[request]?.(...JSON.parse(json));
    return JSON.stringify({ ok: true, value } satisfies Outcome);
  } catch (error) {
    const { name, message } = error instanceof Error ? error : new Error(String(error));
    return JSON.stringify({ ok: false, name, message } satisfies Outcome);
  }
};

// Without a prototype: the context's `this.constructor` would otherwise be this side's Object.
const context = createContext(Object.create(null));
const surfaceFile = join(__dirname, 'surface.js');
new Script(readFileSync(surfaceFile, 'utf8'), { filename: 'surface.js' }).runInContext(context);
const start = Reflect.get(context, 'startSurface') as (host: Host, factsJson: string) => Surface;
const surface = start(host, JSON.stringify(facts));

// Google does not tell of promises that nobody waits for.
process.on('unhandledRejection', () => {});

let failure: string | undefined;
post({ type: 'started' });
try {
  new Script(source, { filename: facts.fileName }).runInContext(context);
  surface.run();
} catch (error) {
  const { name, message, stack } = error as { name?: unknown; message?: unknown; stack?: unknown };
  failure = JSON.stringify({
    name: String(name ?? ''),
    message: String(message ?? error),
    stack: String(stack ?? ''),
  });
}
setImmediate(() => {
  port.postMessage(JSON.parse(surface.finish(failure)) as DoneMessage);
  port.close();
});
