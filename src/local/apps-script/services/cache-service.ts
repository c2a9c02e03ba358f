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

const assertKey = (key: string): void => {
  if (key.length > longestKey) throw exception('Argument too large: key');
};

/** CacheService.Cache; what returns nothing returns null, as Google's does. */
export class Cache extends googleClass<GoogleAppsScript.Cache.Cache>('Cache') {
  readonly #world: World;
  readonly #scope: Scope;

  constructor(world: World, scope: Scope) {
    super();
    this.#world = world;
    this.#scope = scope;
  }
  override get(key: string): string | null {
    assertKey(key);
    return this.#world.calls.cache.get(this.#scope, [key])[key] ?? null;
  }
  override getAll(keys: readonly string[]): Record<string, string> {
    return this.#world.calls.cache.get(this.#scope, [...keys]);
  }
  #put(values: Record<string, string>, seconds: number): void {
    for (const [key, value] of Object.entries(values)) {
      assertKey(key);
      if (encodeText(value, 'UTF-8').length > largestValue) throw exception('Argument too large: value');
    }
    if (seconds < 1 || seconds > longest) throw exception(`Invalid argument: expirationInSeconds`);
    this.#world.calls.cache.put(this.#scope, values, seconds);
  }
  override put(key: string, value: string, seconds = usual): null {
    this.#put({ [key]: value }, seconds);
    return null;
  }
  override putAll(values: Readonly<Record<string, unknown>>, seconds = usual): null {
    this.#put(
      Object.fromEntries(Object.entries(values).map(([key, value]) => [key, String(value)])),
      seconds,
    );
    return null;
  }
  override remove(key: string): null {
    this.#world.calls.cache.remove(this.#scope, [key]);
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
  get: 'key:string',
  getAll: 'string[]',
  put: 'key:string,value:string|key:string,value:string,int',
  putAll: 'object|object,int',
  remove: 'key:string',
  removeAll: 'string[]',
};
