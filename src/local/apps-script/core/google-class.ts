import { exception } from './exception';
import { googleMembers } from './google-members';

/** What a member that Google has and the runtime lacks says when it is called. */
export const notHere = (member: string): Error => exception(`${member} belum didukung di runtime lokal.`);

/** The end of a class's prototype chain: members of Google's class that we lack throw their own name when called. */
const guards = new WeakSet<object>();

const guardOf = (className: string): object => {
  const members = new Set((googleMembers[className] ?? '').split(' '));
  const guard = new Proxy(Object.prototype, {
    get: (target, member, receiver) => {
      if (typeof member === 'string' && members.has(member)) {
        return () => {
          throw notHere(`${className}.${member}`);
        };
      }
      return Reflect.get(target, member, receiver);
    },
    set: (_target, member, value, receiver) =>
      Reflect.defineProperty(receiver, member, {
        value,
        configurable: true,
        enumerable: true,
        writable: true,
      }),
    setPrototypeOf: () => false,
    defineProperty: () => false,
    deleteProperty: () => false,
  });
  guards.add(guard);
  return guard;
};

/** The prototypes of our own classes from this one up, the guard left out. */
export const ownPrototypes = (type: abstract new (...args: never[]) => unknown): object[] => {
  const prototypes: object[] = [];
  let prototype: object | null = type.prototype as object;
  while (prototype && !guards.has(prototype) && prototype !== Object.prototype) {
    prototypes.push(prototype);
    prototype = Object.getPrototypeOf(prototype) as object | null;
  }
  return prototypes;
};

/** The base of our class for Google's class of that name: typed as the whole of it, guarding what we lack. */
export const googleClass = <Surface>(className: string): (new () => Surface) => {
  const base = function Base(): void {};
  base.prototype = guardOf(className);
  return base as unknown as new () => Surface;
};

/** A service of Google's that the runtime lacks altogether: every member throws its own name. */
export const absentService = (serviceName: string): object =>
  new Proxy(
    {},
    {
      get: (_target, member) => {
        if (typeof member !== 'string' || member === 'then' || member === 'toJSON') return undefined;
        if (member === 'toString') return () => serviceName;
        return () => {
          throw notHere(`${serviceName}.${member}`);
        };
      },
    },
  );
