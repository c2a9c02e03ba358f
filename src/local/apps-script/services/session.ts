import { googleClass } from '../core/google-class';
import type { World } from '../core/world';
import { User } from '../sheets/user';

/** The global Session. */
export class Session extends googleClass<GoogleAppsScript.Base.Session>('Session') {
  readonly #world: World;

  constructor(world: World) {
    super();
    this.#world = world;
  }
  override getActiveUser(): User {
    return new User(this.#world.facts.activeUser);
  }
  override getActiveUserLocale(): string {
    return this.#world.facts.userLocale;
  }
  override getEffectiveUser(): User {
    return new User(this.#world.facts.effectiveUser);
  }
  override getUser(): User {
    return this.getActiveUser();
  }
  override getScriptTimeZone(): string {
    return this.#world.facts.scriptTimeZone;
  }
  override getTimeZone(): string {
    return this.getScriptTimeZone();
  }
  override getTemporaryActiveUserKey(): string {
    return this.#world.facts.temporaryUserKey;
  }
}
