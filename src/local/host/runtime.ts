import { join } from 'node:path';
import type { TriggerEventFacts } from '../apps-script/bridge';
import { createClockRuns } from './clock-runs';
import type { ExecutionKind, RunOutcome, Runtime, RuntimeOptions, Window } from './contract';
import { createEventQueue, mostWaitingEvents } from './event-queue';
import { createExecutor } from './executor';
import { identityOf, isEditor } from './people';
import { scriptFiles, scriptZone } from './script-files';
import { editRuns, inTurn, mayDefine, openRuns, type TriggerRunner } from './trigger-runs';
import type { KeptTrigger } from './triggers';
import { saysNotFound } from './worker-run';
import { type Ground, machineGround, openWorld } from './world';

/** Outcomes that `executions` still tells of. */
const mostRemembered = 1000;

const createMemory = () => {
  const outcomes: RunOutcome[] = [];
  const listeners = new Set<(outcome: RunOutcome) => void>();
  return {
    outcomes,
    listeners,
    add(outcome: RunOutcome) {
      outcomes.push(outcome);
      if (outcomes.length > mostRemembered) outcomes.shift();
      for (const listener of listeners) listener(outcome);
    },
  };
};

/** Opens the workbook of a folder, or a new one, with everything that Google has around it. */
export const createRuntime = async (
  options: RuntimeOptions,
  ground: Ground = machineGround(),
): Promise<Runtime> => {
  const zone = scriptZone(options.dist);
  const files = scriptFiles(options.dist);
  const world = openWorld(options, ground, zone);
  const { document, clock, triggers, outbox } = world;
  const { book } = document;
  const memory = createMemory();
  const executor = createExecutor({
    shared: world,
    files,
    workerFile: join(ground.bundles, 'worker.cjs'),
    scriptTimeZone: zone,
    scriptId: `lembar-inovasi-${book.id}`,
    machineNow: ground.machineNow,
    limits: ground.limits,
    cutAt: options.cutAt,
  });
  const sourceOf = (script?: string) => script ?? options.script ?? files.source();
  const remember = (outcome: RunOutcome) => {
    memory.add(outcome);
    world.saveSoon();
    return outcome;
  };

  const execute = (
    functionName: string,
    kind: ExecutionKind,
    person: string,
    creator: string,
    rest: {
      args?: readonly unknown[];
      event?: TriggerEventFacts;
      window?: Window | undefined;
      script?: string;
    },
  ) => {
    world.wakeUp();
    return executor.execute({
      functionName,
      kind,
      person,
      identity: identityOf(kind, person, creator, book.owner),
      args: rest.args ?? [],
      event: rest.event ?? null,
      window: rest.window,
      source: sourceOf(rest.script),
    });
  };
  const runTrigger = async (
    { id, functionName, creator }: KeptTrigger,
    kind: 'installableTrigger' | 'clockTrigger',
    person: string,
    event: TriggerEventFacts,
    window?: Window,
  ) => {
    const outcome = await execute(functionName, kind, person, creator, { event, window });
    triggers.ended(id, outcome.error ?? null);
    return remember(outcome);
  };
  const runner: TriggerRunner = {
    defines: (name) => mayDefine(sourceOf(), name),
    installed: triggers.on,
    async simple(functionName, person, event, window) {
      const outcome = await execute(functionName, 'simpleTrigger', person, book.owner, { event, window });
      return saysNotFound(outcome.error) ? null : remember(outcome);
    },
    installable(trigger, person, event, window) {
      triggers.started(trigger.id, clock.now().getTime());
      return runTrigger(trigger, 'installableTrigger', person, event, window);
    },
  };
  const events = createEventQueue(mostWaitingEvents);
  const clockRuns = createClockRuns(clock, triggers, (trigger, instant) => {
    // Google tells clock triggers their time in UTC, whatever the zone of the script.
    const event = { type: 'clock' as const, instant, timeZone: 'UTC', triggerUid: trigger.id };
    return runTrigger(trigger, 'clockTrigger', trigger.creator, event);
  });

  return {
    document,
    clock,
    run: async ({ functionName, as, kind, ...rest }) =>
      remember(await execute(functionName, kind, as, as, rest)),
    async edit(as, edit, window, done) {
      world.wakeUp();
      const event = await document.edit(as, edit);
      done?.(event);
      const runs = editRuns(runner, as, event, window);
      const outcomes = runs.length === 0 ? Promise.resolve([]) : events.offer(() => inTurn(runs));
      return outcomes ? { event, outcomes: await outcomes } : { event, outcomes: [], dropped: true };
    },
    open: async (as, window) => (isEditor(book, as) ? inTurn(openRuns(runner, as, window)) : []),
    triggers: () => triggers.views(zone),
    runDue: clockRuns.runDue,
    windTo: clockRuns.windTo,
    mails: () => outbox.mails,
    executions: () => memory.outcomes,
    quota: outbox.quota,
    onExecution(listener) {
      memory.listeners.add(listener);
      return () => memory.listeners.delete(listener);
    },
    save: world.save,
    async close() {
      await executor.stop();
      await world.close();
    },
  };
};
