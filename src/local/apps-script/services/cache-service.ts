import { exception } from '../core/exception';
import { googleClass } from '../core/google-class';
import type { Signatures } from '../core/signatures';
import type { World } from '../core/world';
import type { Scope } from '../host-calls';
import { encodeText } from './bytes';

/** Seconds that a value is kept unless the script says otherwise, and the longest it may say (six hours). */
const [usual, longest] = [600, 21600];
/** Google's limits: characters of a key, bytes of a value. */
const [longestKey, largestValue] = [250, 102400];

/** Keys and values of any kind are turned into text, as measured on the real one; only a key must be something. */
const keyOf = (key: unknown): string => {
  const text = String(key ?? '');
  if (text === '') throw exception('Invalid argument: key');
  if (text.length > longestKey) throw exception('Argument too large: key');
  return text;
};

/** A time that cannot be, a negative one too, is not refused: the value is kept the usual time. */
const secondsOf = (seconds: number): number => (seconds < 1 ? usual : Math.min(seconds, longest));

/** CacheService.Cache; what returns nothing returns null, as Google's does. */
export class Cache extends googleClass<GoogleAppsScript.Cache.Cache>('Cache') {
  readonly #world: World;
  readonly #scope: Scope;

  constructor(world: World, scope: Scope) {
    super();
    this.#world = world;
    this.#scope = scope;
  }
  override get(key: unknown): string | null {
    const name = keyOf(key);
    return this.#world.calls.cache.get(this.#scope, [name])[name] ?? null;
  }
  override getAll(keys: readonly string[]): Record<string, string> {
    return this.#world.calls.cache.get(this.#scope, [...keys]);
  }
  #put(entries: readonly (readonly [unknown, unknown])[], seconds: number): null {
    const values = Object.fromEntries(entries.map(([key, value]) => [keyOf(key), String(value)]));
    for (const value of Object.values(values)) {
      if (encodeText(value, 'UTF-8').length > largestValue) throw exception('Argument too large: value');
    }
    this.#world.calls.cache.put(this.#scope, values, secondsOf(seconds));
    return null;
  }
  override put(key: unknown, value: unknown, seconds = usual): null {
    return this.#put([[key, value]], seconds);
  }
  override putAll(values: Readonly<Record<string, unknown>>, seconds = usual): null {
    return this.#put(Object.entries(values), seconds);
  }
  override remove(key: unknown): null {
    this.#world.calls.cache.remove(this.#scope, [keyOf(key)]);
    return null;
  }
  override removeAll(keys: readonly string[]): null {
    this.#world.calls.cache.remove(this.#scope, [...keys]);
    return null;
  }
}

/** The global CacheService. */
export class CacheService extends googleClass<GoogleAppsScript.Cache.CacheService>('CacheService') {
  readonly #world: World;

  constructor(world: World) {
    super();
    this.#world = world;
  }
  override getDocumentCache(): Cache {
    return new Cache(this.#world, 'document');
  }
  override getScriptCache(): Cache {
    return new Cache(this.#world, 'script');
  }
  override getUserCache(): Cache {
    return new Cache(this.#world, 'user');
  }
}

/** What the methods take. */
export const cacheSignatures: Signatures = {
  get: 'any',
  getAll: 'string[]',
  put: 'any,any|any,any,int',
  putAll: 'object|object,int',
  remove: 'any',
  removeAll: 'string[]',
};
