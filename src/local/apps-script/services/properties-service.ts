import { googleClass } from '../core/google-class';
import type { Signatures } from '../core/signatures';
import type { World } from '../core/world';
import type { Scope } from '../host-calls';

/** A value as the store keeps it: text, and a whole number with Java's '.0'. */
const textOf = (value: unknown): string =>
  typeof value === 'number' && Number.isInteger(value) ? value.toFixed(1) : String(value);

/** PropertiesService.Properties. */
export class Properties extends googleClass<GoogleAppsScript.Properties.Properties>('Properties') {
  readonly #world: World;
  readonly #scope: Scope;

  constructor(world: World, scope: Scope) {
    super();
    this.#world = world;
    this.#scope = scope;
  }
  override deleteAllProperties(): this {
    this.#world.calls.properties.clear(this.#scope);
    return this;
  }
  override deleteProperty(key: string): this {
    this.#world.calls.properties.remove(this.#scope, key);
    return this;
  }
  override getKeys(): string[] {
    return Object.keys(this.#world.calls.properties.all(this.#scope));
  }
  override getProperties(): Record<string, string> {
    return this.#world.calls.properties.all(this.#scope);
  }
  override getProperty(key: string): string | null {
    return this.#world.calls.properties.get(this.#scope, key);
  }
  override setProperties(properties: Readonly<Record<string, unknown>>, deleteAllOthers = false): this {
    const values = Object.fromEntries(Object.entries(properties).map(([key, value]) => [key, textOf(value)]));
    this.#world.calls.properties.set(this.#scope, values, deleteAllOthers);
    return this;
  }
  /** Whatever the value is, its text is kept: '[object Object]' for an object. */
  override setProperty(key: string, value: unknown): this {
    this.#world.calls.properties.set(this.#scope, { [key]: String(value) }, false);
    return this;
  }
}

/** The global PropertiesService. */
export class PropertiesService extends googleClass<GoogleAppsScript.Properties.PropertiesService>(
  'PropertiesService',
) {
  readonly #world: World;

  constructor(world: World) {
    super();
    this.#world = world;
  }
  override getDocumentProperties(): Properties {
    return new Properties(this.#world, 'document');
  }
  override getScriptProperties(): Properties {
    return new Properties(this.#world, 'script');
  }
  override getUserProperties(): Properties {
    return new Properties(this.#world, 'user');
  }
}

/** What the methods take. */
export const propertiesSignatures: Signatures = {
  deleteProperty: 'key:string',
  getProperty: 'key:string',
  setProperties: 'object|object,boolean',
  setProperty: 'key:string,any',
};
