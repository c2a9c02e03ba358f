import { googleClass } from '../core/google-class';
import type { Signatures } from '../core/signatures';
import type { World } from '../core/world';
import { assertAuthorized } from './permissions';
import { scriptEnums } from './script-enums';
import { Trigger, TriggerBuilder } from './trigger-builders';

/** ScriptApp.AuthorizationInfo: whoever runs a script here has consented to it. */
export class AuthorizationInfo extends googleClass<GoogleAppsScript.Script.AuthorizationInfo>(
  'AuthorizationInfo',
) {
  override getAuthorizationStatus(): GoogleAppsScript.Script.AuthorizationStatus {
    return scriptEnums.AuthorizationStatus.member('NOT_REQUIRED');
  }
  override getAuthorizationUrl(): string {
    return null as unknown as string;
  }
}

/** The global ScriptApp. */
export class ScriptApp extends googleClass<GoogleAppsScript.Script.ScriptApp>('ScriptApp') {
  readonly #world: World;

  constructor(world: World) {
    super();
    this.#world = world;
    for (const [name, { object }] of Object.entries(scriptEnums)) Object.assign(this, { [name]: object });
  }
  #triggers(call: string): Trigger[] {
    assertAuthorized(this.#world.facts, call, 'script.scriptapp');
    return this.#world.calls.triggers.list().map((record) => new Trigger(this.#world, record));
  }
  override deleteTrigger(trigger: GoogleAppsScript.Script.Trigger): void {
    assertAuthorized(this.#world.facts, 'ScriptApp.deleteTrigger', 'script.scriptapp');
    this.#world.calls.triggers.remove(trigger.getUniqueId());
  }
  override getAuthorizationInfo(_mode: unknown): AuthorizationInfo {
    return new AuthorizationInfo();
  }
  /** Null, as for a script without the scope `openid`. */
  override getIdentityToken(): string {
    return null as unknown as string;
  }
  /** Shaped like Google's; it opens nothing, and there is no service here that would ask for it. */
  override getOAuthToken(): string {
    return `ya29.${this.#world.facts.temporaryUserKey}`;
  }
  override getInstallationSource(): GoogleAppsScript.Script.InstallationSource {
    return scriptEnums.InstallationSource.member('NONE');
  }
  override getProjectTriggers(): Trigger[] {
    return this.#triggers('ScriptApp.getProjectTriggers');
  }
  override getScriptTriggers(): Trigger[] {
    return this.#triggers('ScriptApp.getScriptTriggers');
  }
  override getUserTriggers(_spreadsheet: unknown): Trigger[] {
    return this.#triggers('ScriptApp.getUserTriggers').filter(
      (trigger) => String(trigger.getEventType()) !== 'CLOCK',
    );
  }
  override getScriptId(): string {
    return this.#world.facts.scriptId;
  }
  override newTrigger(functionName: string): TriggerBuilder {
    assertAuthorized(this.#world.facts, 'ScriptApp.newTrigger', 'script.scriptapp');
    return new TriggerBuilder(this.#world, functionName);
  }
  override requireAllScopes(_mode: unknown): void {}
  override requireScopes(_mode: unknown, _scopes: unknown): void {}
}

/** What the methods take. */
export const scriptAppSignatures: Signatures = {
  deleteTrigger: 'Trigger',
  getAuthorizationInfo: 'AuthMode|AuthMode,string[]',
  getUserTriggers: 'Spreadsheet',
  newTrigger: 'functionName:string',
  requireAllScopes: 'AuthMode',
  requireScopes: 'AuthMode,string[]',
};
