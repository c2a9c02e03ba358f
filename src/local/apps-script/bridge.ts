import { type MessagePort, receiveMessageOnPort } from 'node:worker_threads';
import type { Rect } from '../document/book';
import type { CallCounts, ExecutionKind } from '../host/contract';
import type { ServiceName } from './host-calls';

/**
 * How an execution's worker and the host talk. The host makes a MessageChannel and a SharedArrayBuffer of 4 bytes,
 * posts the facts to a worker of '.cache/local/worker.cjs', answers with `answerCalls` and waits for the `done` message.
 * The worker is then free for another execution, in a new context. At the time limit the host terminates it.
 */

/** What the host hands over. */
export interface ExecutionFacts {
  /** The worker's end of the channel (in the list of what is transferred too). */
  readonly port: MessagePort;
  /** Int32Array of length 1 over it: 1 as soon as the answer to the pending call is in the port. */
  readonly signal: SharedArrayBuffer;
  /** The text of Code.js or of the script that runs instead. */
  readonly source: string;
  /** The name errors show, e.g. 'Code.js'. */
  readonly fileName: string;
  /** Content of the HTML files of dist by name without extension, e.g. {sidebar: '<!doctype html>…'}. */
  readonly htmlFiles: Readonly<Record<string, string>>;
  readonly functionName: string;
  /** As JSON: an array. The page has refused what cannot be sent: see page-arguments.ts. */
  readonly argsJson: string;
  /** The first argument of a trigger; the surface turns the rect into a Range and adds source, user and authMode. */
  readonly event: TriggerEventFacts | null;
  readonly kind: ExecutionKind;
  /** '' where Google hides it. */
  readonly activeUser: string;
  readonly effectiveUser: string;
  readonly temporaryUserKey: string;
  /** Of the manifest; the process's zone (TZ) must be the same, because Date tells it. */
  readonly scriptTimeZone: string;
  readonly scriptId: string;
  /** Language of the user, e.g. 'id'. */
  readonly userLocale: string;
  /** Added to the machine's time by everything that tells the time. */
  readonly clockOffset: number;
  /** Null when nobody sits at a window: getUi() then throws. */
  readonly window: WindowFacts | null;
}

/** Where the person at the window is. */
export interface WindowFacts {
  readonly selection: {
    readonly sheet: number;
    readonly ranges: readonly Rect[];
    readonly cell: Rect;
  } | null;
}

/** What Google tells a trigger; keys that are absent stay absent in `e`. */
export type TriggerEventFacts =
  | { readonly type: 'open'; readonly triggerUid?: string }
  | {
      readonly type: 'edit';
      readonly range: Rect;
      readonly value?: string;
      readonly oldValue?: string;
      readonly triggerUid?: string;
    }
  | { readonly type: 'change'; readonly changeType: string; readonly triggerUid?: string }
  | {
      readonly type: 'clock';
      /** The instant the trigger ran at and the zone its fields are told in. */
      readonly instant: number;
      readonly timeZone: string;
      readonly triggerUid: string;
    };

/** What the worker sends through the port. */
export type WorkerMessage =
  | { readonly type: 'started' }
  | { readonly type: 'log'; readonly line: string }
  | CallMessage
  | DoneMessage;

export interface CallMessage {
  readonly type: 'call';
  readonly service: ServiceName;
  readonly name: string;
  /** The arguments, an array as JSON: text crosses threads faster than objects. */
  readonly argsJson: string;
  /** How many service calls the script has made so far, for the report of an execution that is cut off. */
  readonly counts: Omit<CallCounts, 'byMethod'>;
}

export interface DoneMessage {
  readonly type: 'done';
  /** What the function returned, as JSON; for kind 'sidebar' already as the page gets it. 'null' for nothing. */
  readonly resultJson: string;
  /** Set when the function failed: what `e.message` tells, with 'Exception: ' or the error's name before it. */
  readonly error?: { readonly name: string; readonly message: string; readonly stack: string };
  readonly counts: CallCounts;
}

/** What the host sends back for a call. */
export type Answer =
  | { readonly ok: true; readonly json: string }
  | { readonly ok: false; readonly name: string; readonly message: string };

/**
 * Answers the worker's calls through the host's end of the channel; other messages go to `onMessage`. Gives back what
 * hands over at once the messages that a worker left behind as it ended: its exit may be told before they are.
 */
export const answerCalls = (
  port: MessagePort,
  signal: SharedArrayBuffer,
  answer: (
    service: ServiceName,
    name: string,
    args: unknown[],
    counts: Omit<CallCounts, 'byMethod'>,
  ) => unknown,
  onMessage: (message: Exclude<WorkerMessage, CallMessage>) => void,
): (() => void) => {
  const flag = new Int32Array(signal);
  const reply = (message: Answer): void => {
    port.postMessage(message);
    Atomics.store(flag, 0, 1);
    Atomics.notify(flag, 0);
  };
  const hear = async (message: WorkerMessage): Promise<void> => {
    if (message.type !== 'call') return onMessage(message);
    try {
      const args: unknown[] = JSON.parse(message.argsJson);
      const result = await answer(message.service, message.name, args, message.counts);
      reply({ ok: true, json: JSON.stringify(result ?? null) });
    } catch (error) {
      const { name, message: text } = error instanceof Error ? error : new Error(String(error));
      reply({ ok: false, name, message: text });
    }
  };
  port.on('message', hear);
  return () => {
    for (let left = receiveMessageOnPort(port); left; left = receiveMessageOnPort(port))
      void hear(left.message);
  };
};
