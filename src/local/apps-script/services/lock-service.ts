import { exception } from '../core/exception';
import { googleClass } from '../core/google-class';
import type { Signatures } from '../core/signatures';
import type { World } from '../core/world';
import type { Scope } from '../host-calls';

/** LockService.Lock. */
export class Lock extends googleClass<GoogleAppsScript.Lock.Lock>('Lock') {
  readonly #world: World;
  readonly #scope: Scope;

  constructor(world: World, scope: Scope) {
    super();
    this.#world = world;
    this.#scope = scope;
  }
  override hasLock(): boolean {
    return this.#world.calls.locks.hasLock(this.#scope);
  }
  override releaseLock(): void {
    this.#world.calls.locks.releaseLock(this.#scope);
  }
  override tryLock(milliseconds: number): boolean {
    const held = this.#world.calls.locks.tryLock(this.#scope, milliseconds);
    // Others may have changed sheets while we waited.
    this.#world.properties.forget();
    return held;
  }
  override waitLock(milliseconds: number): void {
    if (!this.tryLock(milliseconds)) {
      throw exception('Lock timeout: another process was holding the lock for too long.');
    }
  }
}

/** The global LockService. */
export class LockService extends googleClass<GoogleAppsScript.Lock.LockService>('LockService') {
  readonly #world: World;

  constructor(world: World) {
    super();
    this.#world = world;
  }
  override getDocumentLock(): Lock {
    return new Lock(this.#world, 'document');
  }
  override getScriptLock(): Lock {
    return new Lock(this.#world, 'script');
  }
  override getUserLock(): Lock {
    return new Lock(this.#world, 'user');
  }
}

/** What the methods take. */
export const lockSignatures: Signatures = { tryLock: 'int', waitLock: 'int' };
