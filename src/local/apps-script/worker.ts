import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createContext, Script } from 'node:vm';
import { type MessagePort, parentPort, receiveMessageOnPort } from 'node:worker_threads';
import { nodeAid } from './aid';
import type { Answer, CallMessage, DoneMessage, ExecutionFacts, WorkerMessage } from './bridge';
import type { Host, Outcome } from './core/host';
import type { Surface } from './surface';

/** What the context asks the host for. */
type CallRequest = Pick<CallMessage, 'service' | 'name' | 'counts'> & { readonly args: unknown };

// The entry of a worker: for every execution a bare context, the surface evaluated inside it, and one function between them.

const surfaceFile = join(__dirname, 'surface.js');
const surfaceScript = new Script(readFileSync(surfaceFile, 'utf8'), { filename: 'surface.js' });

/** The host's calls, as the context makes them, until the execution is over. */
const callsOf = (port: MessagePort, signal: SharedArrayBuffer) => {
  const flag = new Int32Array(signal);
  return ({ service, name, args, counts }: CallRequest): string => {
    Atomics.store(flag, 0, 0);
    port.postMessage({
      type: 'call',
      service,
      name,
      argsJson: JSON.stringify(args),
      counts,
    } satisfies WorkerMessage);
    // The host rouses a moment after it has answered: the call before may have gone on by then, and this one wakes early.
    while (Atomics.load(flag, 0) === 0) Atomics.wait(flag, 0, 0);
    const answer = receiveMessageOnPort(port)?.message as Answer;
    if (!answer.ok) return JSON.stringify(answer);
    return `{"ok":true,"value":${answer.json}}`;
  };
};

const execute = ({ port, signal, source, htmlFiles, ...facts }: ExecutionFacts): void => {
  const post = (message: WorkerMessage): void => port.postMessage(message);
  const callHost = callsOf(port, signal);
  const aid = nodeAid((line) => post({ type: 'log', line }), htmlFiles) as unknown as Record<
    string,
    (...args: unknown[]) => unknown
  >;
  let isOver = false;

  /** Takes and gives text only: no object of this side may get into the context. */
  const host: Host = (request, json) => {
    try {
      // What an execution left behind may still be roused; nobody answers it.
      if (isOver) throw new Error('The execution is over');
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
  surfaceScript.runInContext(context);
  const start = Reflect.get(context, 'startSurface') as (host: Host, factsJson: string) => Surface;
  const surface = start(host, JSON.stringify(facts));

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
    const message = JSON.parse(surface.finish(failure)) as DoneMessage | null;
    isOver = true;
    // A script may have replaced JSON itself: there is no answer then but that the thread ends.
    if (message?.type !== 'done') process.exit();
    port.postMessage(message);
    port.close();
  });
};

// Google does not tell of promises that nobody waits for.
process.on('unhandledRejection', () => {});

parentPort?.on('message', execute);
