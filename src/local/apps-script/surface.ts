import type { DoneMessage, ExecutionFacts } from './bridge';
import { newCounter } from './core/counter';
import { exposeClasses } from './core/expose';
import { type Host, hostServices } from './core/host';
import { newPropertyCache } from './core/property-cache';
import type { Facts, World } from './core/world';
import { eventObject } from './event-object';
import { globalsOf } from './globals';
import { removeForeignGlobals, shiftClock } from './javascript';
import { toPage } from './page-values';
import { printWith } from './services/pdf-from-html';
import { Range } from './sheets/range';
import { newSelection } from './sheets/selection';
import { Sheet } from './sheets/sheet';
import { Spreadsheet } from './sheets/spreadsheet';
import { spreadsheetClasses } from './spreadsheet-classes';
import { serviceClasses } from './surface-classes';

/** What the worker does with the surface once the script has been read into the context. */
export interface Surface {
  /** Calls the function; its outcome is told by `finish` when all microtasks have run. */
  run(): void;
  /** A DoneMessage as JSON. `failure` is an error from reading the script. */
  finish(failure?: string): string;
}

const entryName = 'startSurface';

type Failure = NonNullable<DoneMessage['error']>;

/** Whatever a script throws: its parts may be anything, and asking for them may fail too. */
const told = (part: () => unknown): string => {
  try {
    return String(part());
  } catch {
    return '';
  }
};

const failureOf = (error: unknown): Failure => {
  if (!(error instanceof Error)) return { name: '', message: told(() => error), stack: '' };
  return {
    name: told(() => error.name),
    message: told(() => error.message),
    stack: told(() => error.stack ?? ''),
  };
};

const buildWorld = (host: Host, facts: Facts): World => {
  const counter = newCounter();
  const { calls, aid } = hostServices(host, () => {
    const { total, read, write } = counter.counts();
    return { total, read, write };
  });
  printWith(calls.pdf);
  const properties = newPropertyCache(calls, counter);
  const world: World = {
    facts,
    calls,
    aid,
    counter,
    properties,
    selection: newSelection(facts, calls, properties),
    make: {
      range: (rect, openEnd = null) => new Range(world, rect, openEnd),
      sheet: (id) => new Sheet(world, id),
      book: () => new Spreadsheet(world),
    },
  };
  return world;
};

/** Sets up the context it is evaluated in; `host` is the only thing of the outer world in it. */
const startSurface = (host: Host, factsJson: string): Surface => {
  const { clockOffset, ...facts }: Omit<ExecutionFacts, 'port' | 'signal' | 'source' | 'htmlFiles'> =
    JSON.parse(factsJson);
  const global = globalThis as unknown as Record<string, unknown>;
  delete global[entryName];
  const world = buildWorld(host, facts);
  const services = new Map<object, object>();
  exposeClasses([...spreadsheetClasses, ...serviceClasses], world.counter, services);
  removeForeignGlobals(global);
  shiftClock(global, clockOffset);
  for (const [name, value] of Object.entries(globalsOf(world))) {
    services.set(Object.getPrototypeOf(value), value);
    Object.defineProperty(global, name, { value, configurable: true, enumerable: false, writable: true });
  }
  const before = new Map(Object.getOwnPropertyNames(global).map((name) => [name, global[name]]));

  const isOwn = (name: string, entry: unknown): boolean =>
    before.get(name) !== entry && Reflect.get(Object.prototype, name) !== entry;

  let outcome: { result: unknown } | { failure: Failure } = { result: null };
  const call = (): unknown => {
    const { functionName, kind } = facts;
    const entry = global[functionName];
    const hidden = kind === 'sidebar' && functionName.endsWith('_');
    if (typeof entry !== 'function' || hidden || !isOwn(functionName, entry)) {
      throw new Error(`Script function not found: ${functionName}`);
    }
    const event = eventObject(world);
    const args: unknown[] = JSON.parse(facts.argsJson);
    return Reflect.apply(entry, global, event ? [event, ...args] : args);
  };
  const { then } = Promise.prototype;

  return {
    run() {
      try {
        const result = call();
        outcome = { result };
        if (!(result instanceof Promise)) return;
        outcome = { result: null };
        Reflect.apply(then, result, [
          (value: unknown) => {
            outcome = { result: value };
          },
          (error: unknown) => {
            outcome = { failure: failureOf(error) };
          },
        ]);
      } catch (error) {
        outcome = { failure: failureOf(error) };
      }
    },
    finish(failure) {
      const counts = world.counter.counts();
      const done = (ending: { resultJson: string } | { resultJson: string; error: Failure }): string =>
        JSON.stringify({ type: 'done', counts, ...ending });
      if (failure !== undefined) return done({ resultJson: 'null', error: JSON.parse(failure) });
      if ('failure' in outcome) return done({ resultJson: 'null', error: outcome.failure });
      try {
        const result = facts.kind === 'sidebar' ? toPage(outcome.result) : outcome.result;
        return done({ resultJson: JSON.stringify(result) ?? 'null' });
      } catch (error) {
        return done({ resultJson: 'null', error: failureOf(error) });
      }
    },
  };
};

// The worker evaluates this bundle in the context and calls the function, which takes itself away.
Object.defineProperty(globalThis, entryName, { value: startSurface, configurable: true });
