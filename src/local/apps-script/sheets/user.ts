import { googleClass } from '../core/google-class';

/** Base.User: prints as its address. */
export class User extends googleClass<GoogleAppsScript.Base.User>('User') {
  readonly #email: string;

  constructor(email: string) {
    super();
    this.#email = email;
  }
  override toString(): string {
    return this.#email;
  }
  override getEmail(): string {
    return this.#email;
  }
  override getUserLoginId(): string {
    return this.#email;
  }
}

/** The address of a User or of an address. */
export const emailOf = (person: unknown): string =>
  (person instanceof User ? person.getEmail() : String(person)).trim();
