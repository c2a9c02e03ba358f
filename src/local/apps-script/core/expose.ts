import type { Counter } from './counter';
import { ownPrototypes } from './google-class';
import { argumentChecker, type ClassLookup, type Qualifier, type Signatures } from './signatures';

/** A class as scripts see it: its own name, the name errors put before it, and what its methods take. */
export interface ExposedClass {
  readonly name: string;
  /** Of the service, e.g. 'SpreadsheetApp'; left out for a service itself. */
  readonly service?: string;
  readonly type: abstract new (...args: never[]) => unknown;
  readonly signatures?: Signatures;
}

const hiddenFromScripts = new Set(['constructor', 'toString', 'toJSON']);

const define = (target: object, name: string, value: unknown): void => {
  Object.defineProperty(target, name, { value, configurable: true, enumerable: false, writable: true });
};

/** The services by their prototypes: their methods work without them too, as in `rows.forEach(console.log)`. */
export type ServiceLookup = Pick<ReadonlyMap<object, object>, 'get'>;

const exposeOne = (
  exposed: ExposedClass,
  done: Set<object>,
  counter: Counter,
  classes: ClassLookup,
  qualify: Qualifier,
  services: ServiceLookup,
): void => {
  const prefix = exposed.service ? `${exposed.service}.${exposed.name}` : exposed.name;
  for (const prototype of ownPrototypes(exposed.type)) {
    if (done.has(prototype)) continue;
    done.add(prototype);
    for (const name of Object.getOwnPropertyNames(prototype)) {
      const method: unknown = Object.getOwnPropertyDescriptor(prototype, name)?.value;
      if (hiddenFromScripts.has(name) || typeof method !== 'function') continue;
      const check = argumentChecker(`${prefix}.${name}`, exposed.signatures?.[name] ?? '', classes, qualify);
      const counted = `${exposed.name}.${name}`;
      define(prototype, name, function (this: unknown, ...args: unknown[]) {
        const checked = counter.nested() ? args : check(args);
        const receiver = this ?? services.get(prototype);
        return counter.within(counted, () => Reflect.apply(method, receiver, checked));
      });
    }
  }
  const prototype = exposed.type.prototype as object;
  if (!Object.hasOwn(prototype, 'toString')) define(prototype, 'toString', () => exposed.name);
};

/** Puts argument checks, counting and names on the classes. Called once an execution, before the script is read. */
export const exposeClasses = (
  exposed: readonly ExposedClass[],
  counter: Counter,
  services: ServiceLookup,
): void => {
  const byName = new Map(exposed.map((one) => [one.name, one]));
  const classes: ClassLookup = (name) => byName.get(name)?.type;
  const qualify: Qualifier = (value) => {
    const one = exposed.find((candidate) => Object.getPrototypeOf(value) === candidate.type.prototype);
    if (!one) return null;
    return one.service ? `${one.service}.${one.name}` : one.name;
  };
  const done = new Set<object>();
  for (const one of exposed) exposeOne(one, done, counter, classes, qualify, services);
};
