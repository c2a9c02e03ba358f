import { enumeration } from '../core/enums';
import { exception } from '../core/exception';
import { googleClass } from '../core/google-class';
import type { Signatures } from '../core/signatures';
import type { World } from '../core/world';
import { HtmlOutput } from './html-output';
import { Menu } from './menu';
import { assertAuthorized } from './permissions';

const button = enumeration<GoogleAppsScript.Base.Button>('Button', 'CLOSE OK CANCEL YES NO');
const buttonSet = enumeration<GoogleAppsScript.Base.ButtonSet>(
  'ButtonSet',
  'OK OK_CANCEL YES_NO YES_NO_CANCEL',
);

/** Base.PromptResponse. */
export class PromptResponse extends googleClass<GoogleAppsScript.Base.PromptResponse>('PromptResponse') {
  readonly #button: string;
  readonly #text: string;

  constructor(pressed: string, text: string) {
    super();
    this.#button = pressed;
    this.#text = text;
  }
  override getResponseText(): string {
    return this.#text;
  }
  override getSelectedButton(): GoogleAppsScript.Base.Button {
    return button.member(this.#button);
  }
}

interface Dialog {
  readonly title: string;
  readonly message: string;
  readonly buttons: string;
}

/** The overloads of alert and prompt: a message, with buttons, with a title too. */
const dialogOf = (args: readonly unknown[]): Dialog => {
  const [first, second, third] = args;
  if (args.length === 3)
    return { title: String(first ?? ''), message: String(second ?? ''), buttons: String(third) };
  return { title: '', message: String(first ?? ''), buttons: args.length === 2 ? String(second) : 'OK' };
};

/** Base.Ui. */
export class Ui extends googleClass<GoogleAppsScript.Base.Ui>('Ui') {
  override readonly Button = button.object as unknown as GoogleAppsScript.Base.Ui['Button'];
  override readonly ButtonSet = buttonSet.object as unknown as GoogleAppsScript.Base.Ui['ButtonSet'];
  readonly #world: World;

  constructor(world: World) {
    super();
    this.#world = world;
  }
  override alert(...args: readonly unknown[]): GoogleAppsScript.Base.Button {
    return button.member(this.#world.calls.window.alert(dialogOf(args)));
  }
  override prompt(...args: readonly unknown[]): PromptResponse {
    const answer = this.#world.calls.window.prompt(dialogOf(args));
    return new PromptResponse(answer.button, answer.text);
  }
  override createMenu(caption: string): Menu {
    return new Menu(this.#world, caption);
  }
  override createAddonMenu(): Menu {
    return new Menu(this.#world, 'Add-ons');
  }
  #dialog(userInterface: unknown, title: string, modal: boolean): void {
    const page = HtmlOutput.pageOf(userInterface as HtmlOutput);
    const { html, width, height } = page;
    this.#world.calls.window.dialog({ title, html, width, height, modal });
  }
  override showModalDialog(userInterface: unknown, title: string): void {
    assertAuthorized(this.#world.facts, 'Ui.showModalDialog', 'script.container.ui');
    this.#dialog(userInterface, title, true);
  }
  override showModelessDialog(userInterface: unknown, title: string): void {
    assertAuthorized(this.#world.facts, 'Ui.showModelessDialog', 'script.container.ui');
    this.#dialog(userInterface, title, false);
  }
  override showSidebar(userInterface: unknown): void {
    assertAuthorized(this.#world.facts, 'Ui.showSidebar', 'script.container.ui');
    const { title, html } = HtmlOutput.pageOf(userInterface as HtmlOutput);
    this.#world.calls.window.sidebar({ title, html });
  }
}

/** What the methods take. */
export const uiSignatures: Signatures = {
  alert: 'prompt:string|prompt:string,ButtonSet|string?,prompt:string,ButtonSet',
  prompt: 'prompt:string|prompt:string,ButtonSet|string?,prompt:string,ButtonSet',
  createMenu: 'caption:string',
  showModalDialog: 'HtmlOutput,title:string',
  showModelessDialog: 'HtmlOutput,title:string',
  showSidebar: 'HtmlOutput',
};

/** Base.Browser, the older way to ask. */
export class Browser extends googleClass<GoogleAppsScript.Base.Browser>('Browser') {
  override readonly Buttons = buttonSet.object as unknown as GoogleAppsScript.Base.Browser['Buttons'];
  readonly #world: World;

  constructor(world: World) {
    super();
    this.#world = world;
  }
  #assertWindow(call: string): void {
    if (!this.#world.facts.window) throw exception(`Cannot call Browser.${call}() from this context.`);
  }
  override inputBox(...args: readonly unknown[]): string {
    this.#assertWindow('inputBox');
    const dialog = dialogOf(args);
    const answer = this.#world.calls.window.prompt({
      ...dialog,
      buttons: args.length === 1 ? 'OK_CANCEL' : dialog.buttons,
    });
    return answer.button === 'OK' || answer.button === 'YES' ? answer.text : 'cancel';
  }
  override msgBox(...args: readonly unknown[]): string {
    this.#assertWindow('msgBox');
    return this.#world.calls.window.alert(dialogOf(args)).toLowerCase();
  }
}

/** What the methods take. */
export const browserSignatures: Signatures = {
  inputBox: 'prompt:string|prompt:string,ButtonSet|string?,prompt:string,ButtonSet',
  msgBox: 'prompt:string|prompt:string,ButtonSet|string?,prompt:string,ButtonSet',
};
