/** Takes from the context what Apps Script's JavaScript lacks: Intl and what stands on it, threads' shared memory. */
export const removeForeignGlobals = (global: Record<string, unknown>): void => {
  for (const name of ['Intl', 'Atomics', 'SharedArrayBuffer']) delete global[name];
  const refuse = (prototype: object, names: readonly string[]): void => {
    for (const name of names) {
      Object.defineProperty(prototype, name, {
        configurable: true,
        writable: true,
        value() {
          throw new TypeError(`${name} is not reliable in Apps Script: format the value without it`);
        },
      });
    }
  };
  refuse(Date.prototype, ['toLocaleString', 'toLocaleDateString', 'toLocaleTimeString']);
  for (const prototype of [Number.prototype, BigInt.prototype, Array.prototype])
    refuse(prototype, ['toLocaleString']);
  const compare = String.prototype.localeCompare;
  Object.defineProperty(String.prototype, 'localeCompare', {
    configurable: true,
    writable: true,
    value(this: string, other: string, ...locale: unknown[]) {
      if (locale.length > 0) {
        throw new TypeError('localeCompare with a locale is not reliable in Apps Script: compare without it');
      }
      return Reflect.apply(compare, this, [other]);
    },
  });
};

/** Makes Date tell the host's time: the machine's plus an offset. */
export const shiftClock = (global: Record<string, unknown>, offset: number): void => {
  const Machine = Date;
  const now = (): number => Machine.now() + offset;
  const Shifted = function (this: unknown, ...args: unknown[]): unknown {
    if (!new.target) return new Machine(now()).toString();
    return Reflect.construct(Machine, args.length === 0 ? [now()] : args, new.target);
  };
  const named: PropertyDescriptorMap = {
    name: { value: 'Date', configurable: true },
    length: { value: 7, configurable: true },
    prototype: { value: Machine.prototype, writable: false },
    now: { value: now, configurable: true, writable: true },
    parse: { value: Machine.parse, configurable: true, writable: true },
    UTC: { value: Machine.UTC, configurable: true, writable: true },
  };
  Object.defineProperties(Shifted, named);
  Object.defineProperty(Machine.prototype, 'constructor', {
    value: Shifted,
    configurable: true,
    writable: true,
  });
  Object.defineProperty(global, 'Date', { value: Shifted, configurable: true, writable: true });
};
