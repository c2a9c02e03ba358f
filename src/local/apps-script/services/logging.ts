import { googleClass } from '../core/google-class';
import type { World } from '../core/world';
import { formatString } from './format-string';

/** A value as the execution log shows it. */
const shown = (value: unknown): string => {
  if (typeof value === 'string') return value;
  if (value instanceof Error) return value.stack ?? String(value);
  if (typeof value !== 'object' || value === null || value instanceof Date) return String(value);
  try {
    const own = Object.getPrototypeOf(value);
    if (own !== Object.prototype && !Array.isArray(value) && own !== null) return String(value);
    return JSON.stringify(value, null, Array.isArray(value) ? 0 : 2);
  } catch {
    return String(value);
  }
};

/** The global Logger; log returns it, so that calls chain. */
export class Logger extends googleClass<GoogleAppsScript.Base.Logger>('Logger') {
  readonly #world: World;
  #lines: string[] = [];

  constructor(world: World) {
    super();
    this.#world = world;
  }
  override clear(): void {
    this.#lines = [];
  }
  override getLog(): string {
    return this.#lines.map((line) => `${line}\n`).join('');
  }
  override log(...args: readonly unknown[]): this {
    const [first, ...values] = args;
    const line = values.length > 0 && typeof first === 'string' ? formatString(first, values) : shown(first);
    this.#lines.push(line);
    this.#world.aid.log(line);
    return this;
  }
}

const anyCount = Array.from({ length: 20 }, (_, count) => Array(count).fill('any').join(',')).join('|');

/** What the methods of both loggers take. */
export const loggingSignatures = {
  log: anyCount,
  debug: anyCount,
  error: anyCount,
  info: anyCount,
  warn: anyCount,
  dir: anyCount,
  assert: anyCount,
  time: '|label:string',
  timeEnd: '|label:string',
};

const line = (args: readonly unknown[]): string => {
  const [first, ...values] = args;
  if (typeof first === 'string' && values.length > 0 && /%[sdifoOj]/.test(first)) {
    let at = 0;
    const filled = first.replace(/%[sdifoOj]/g, (mark) => (at < values.length ? shown(values[at++]) : mark));
    return [filled, ...values.slice(at).map(shown)].join(' ');
  }
  return args.map(shown).join(' ');
};

/** The global console. */
export class Console {
  readonly #world: World;
  readonly #timers = new Map<string, number>();

  constructor(world: World) {
    this.#world = world;
  }
  #write(args: readonly unknown[]): void {
    this.#world.aid.log(line(args));
  }
  assert(condition: unknown, ...args: readonly unknown[]): void {
    if (!condition) this.#write(['Assertion failed:', ...args]);
  }
  debug(...args: readonly unknown[]): void {
    this.#write(args);
  }
  dir(...args: readonly unknown[]): void {
    this.#write(args);
  }
  error(...args: readonly unknown[]): void {
    this.#write(args);
  }
  info(...args: readonly unknown[]): void {
    this.#write(args);
  }
  log(...args: readonly unknown[]): void {
    this.#write(args);
  }
  warn(...args: readonly unknown[]): void {
    this.#write(args);
  }
  time(label = 'default'): void {
    this.#timers.set(label, Date.now());
  }
  timeEnd(label = 'default'): void {
    const from = this.#timers.get(label);
    if (from !== undefined) this.#write([`${label}: ${Date.now() - from}ms`]);
    this.#timers.delete(label);
  }
}
