import { createHash } from 'node:crypto';
import type { TriggerEventFacts } from '../apps-script/bridge';
import type { ServiceName } from '../apps-script/host-calls';
import type { ExecutionKind, Mail, RunOutcome, RuntimeOptions, Window } from './contract';
import { languageRefusal } from './language';
import type { Identity } from './people';
import type { ScriptFiles } from './script-files';
import { type Shared, servicesFor } from './services';
import { createTimeLimit } from './time-limit';
import { runInWorker, type WorkerRun } from './worker-run';
import { createWorkers } from './workers';

/** One call of one function. */
export interface Job {
  readonly functionName: string;
  readonly kind: ExecutionKind;
  /** Who is at the keyboard. */
  readonly person: string;
  readonly identity: Identity;
  readonly args: readonly unknown[];
  readonly event: TriggerEventFacts | null;
  readonly window: Window | undefined;
  readonly source: string;
}

export interface Executor {
  execute(job: Job): Promise<RunOutcome>;
  /** Cuts off whatever runs. */
  stop(): Promise<void>;
}

/** What stays the same from one execution to the next. */
export interface ExecutorOptions {
  readonly shared: Shared;
  readonly files: ScriptFiles;
  readonly workerFile: string;
  readonly scriptTimeZone: string;
  readonly scriptId: string;
  readonly machineNow: () => number;
  readonly limits: TimeLimits;
  readonly cutAt: RuntimeOptions['cutAt'];
}

export interface TimeLimits {
  readonly simpleMs: number;
  readonly fullMs: number;
}

/** Google's: 30 s for simple triggers and custom functions, 6 min for everything else. */
export const googleLimits: TimeLimits = { simpleMs: 30_000, fullMs: 6 * 60_000 };

const mostAtOnce = 30;
const tooMany = 'Exception: There are too many scripts running simultaneously for this Google user account.';
const closed = 'Error: The runtime was closed';
const outOfTime = 'Exceeded maximum execution time';

/** The name of the script's one file, as errors tell it. */
const fileName = 'Code.js';

const noCalls = { total: 0, read: 0, write: 0, byMethod: {} };

/** Stable for a person and a script for some 30 days, and tells nobody who it is. */
const temporaryKey = (email: string, scriptId: string, now: number) =>
  createHash('sha256')
    .update(`${scriptId} ${email} ${Math.floor(now / (30 * 86_400_000))}`)
    .digest('base64url');

/** Functions that end in '_' are private: no page, menu or editor can call them. */
const isPrivate = (name: string) => name.endsWith('_');

/** Runs functions, each in a context of its own, many at once. */
export const createExecutor = (options: ExecutorOptions): Executor => {
  const { shared, files, machineNow, limits } = options;
  const { clock } = shared;
  const runningFor = new Map<string, number>();
  const running = new Map<WorkerRun, Promise<unknown>>();
  const workers = createWorkers(options.workerFile);
  let made = 0;
  let isStopped = false;

  const start = (job: Job, id: string, mails: Mail[], toasts: { message: string; title: string }[]) => {
    const { activeUser, effectiveUser } = job.identity;
    const limitMs =
      job.kind === 'simpleTrigger' || job.kind === 'customFunction' ? limits.simpleMs : limits.fullMs;
    const services = servicesFor(shared, {
      id,
      identity: job.identity,
      window: job.window,
      mails,
      toasts,
      async whilePersonAnswers(answer) {
        limit.pause();
        try {
          return await answer();
        } finally {
          limit.resume();
        }
      },
    });
    const cutAt = options.cutAt?.(job.functionName) ?? Number.POSITIVE_INFINITY;
    const answer = (service: ServiceName, name: string, args: unknown[], callsMade: number): unknown => {
      if (callsMade >= cutAt) {
        run.cut(outOfTime);
        return new Promise(() => {});
      }
      const call: unknown = Reflect.get(services[service], name);
      if (typeof call !== 'function') throw new Error(`The host has no ${service}.${name}`);
      return Reflect.apply(call, services[service], args);
    };
    const limit = createTimeLimit(limitMs, machineNow, () => run.cut(outOfTime));
    let startedAt = machineNow();
    const now = clock.now().getTime();
    const run = runInWorker(
      workers,
      {
        source: job.source,
        fileName,
        htmlFiles: files.htmlFiles(),
        functionName: job.functionName,
        argsJson: JSON.stringify(job.args),
        event: job.event,
        kind: job.kind,
        activeUser,
        effectiveUser,
        temporaryUserKey: temporaryKey(job.person, options.scriptId, now),
        scriptTimeZone: options.scriptTimeZone,
        scriptId: options.scriptId,
        userLocale: 'id',
        clockOffset: now - machineNow(),
        window: job.window ? { selection: job.window.selection } : null,
      },
      answer,
      () => {
        startedAt = machineNow();
        limit.resume();
      },
    );
    const finished = run.finished
      .then((result) => ({ ...result, ms: machineNow() - startedAt }))
      .finally(() => {
        limit.stop();
        shared.locks.releaseAll(id);
        running.delete(run);
      });
    running.set(run, finished);
    return finished;
  };

  return {
    async execute(job) {
      const { functionName, kind } = job;
      const { account } = job.identity;
      const as = account;
      const mails: Mail[] = [];
      const toasts: { message: string; title: string }[] = [];
      const refused = (error: string): RunOutcome => ({
        functionName,
        kind,
        as,
        error,
        calls: noCalls,
        ms: 0,
        mails,
        toasts,
        log: [],
      });
      if (isStopped) return refused(closed);
      if (isPrivate(functionName) && (kind === 'menu' || kind === 'sidebar')) {
        return refused(`Script function not found: ${functionName}`);
      }
      const refusal = languageRefusal(job.source, fileName);
      if (refusal !== null) return refused(refusal);
      const others = runningFor.get(account) ?? 0;
      if (others >= mostAtOnce) return refused(tooMany);
      runningFor.set(account, others + 1);
      made++;
      try {
        const result = await start(job, `execution-${made}`, mails, toasts);
        return { functionName, kind, as, ...result, mails, toasts };
      } finally {
        runningFor.set(account, (runningFor.get(account) ?? 1) - 1);
      }
    },
    async stop() {
      isStopped = true;
      workers.stop();
      const ending = [...running];
      for (const [run] of ending) run.cut(closed);
      await Promise.all(ending.map(([, finished]) => finished));
    },
  };
};
