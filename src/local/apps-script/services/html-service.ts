import { exception } from '../core/exception';
import { googleClass } from '../core/google-class';
import type { Signatures } from '../core/signatures';
import type { World } from '../core/world';
import { Blob } from './blob';
import { HtmlOutput, htmlEnums } from './html-output';
import { HtmlTemplate, newTemplateOutput } from './html-template';
import type { TemplateOutput } from './template-output';

const textOf = (html: unknown): string =>
  html instanceof Blob ? html.getDataAsString() : String(html ?? '');

/** The global HtmlService. */
export class HtmlService extends googleClass<GoogleAppsScript.HTML.HtmlService>('HtmlService') {
  override readonly SandboxMode = htmlEnums.SandboxMode
    .object as unknown as GoogleAppsScript.HTML.HtmlService['SandboxMode'];
  override readonly XFrameOptionsMode = htmlEnums.XFrameOptionsMode
    .object as unknown as GoogleAppsScript.HTML.HtmlService['XFrameOptionsMode'];
  readonly #world: World;

  constructor(world: World) {
    super();
    this.#world = world;
  }
  #file(filename: string): string {
    const html = this.#world.aid.htmlFile(filename.replace(/\.html$/, ''));
    if (html === null) throw exception(`No HTML file named ${filename} was found.`);
    return html;
  }
  #output(html: string): HtmlOutput {
    return new HtmlOutput(html, (text) => new HtmlTemplate(this.#world, text));
  }
  override createHtmlOutput(html: unknown = ''): HtmlOutput {
    return this.#output(textOf(html));
  }
  override createHtmlOutputFromFile(filename: string): HtmlOutput {
    return this.#output(this.#file(filename));
  }
  override createTemplate(html: unknown): HtmlTemplate {
    return new HtmlTemplate(this.#world, textOf(html));
  }
  override createTemplateFromFile(filename: string): HtmlTemplate {
    return new HtmlTemplate(this.#world, this.#file(filename));
  }
  /** Not in Google's reference, but in the code that getCode shows. */
  initTemplate(): TemplateOutput {
    return newTemplateOutput(this.#world);
  }
  /** There is no browser of a web app here, as in a bound script on Google. */
  override getUserAgent(): string {
    return null as unknown as string;
  }
}

/** What the methods take. */
export const htmlServiceSignatures: Signatures = {
  createHtmlOutput: '|html:string|Blob',
  createHtmlOutputFromFile: 'filename:string',
  createTemplate: 'html:string|Blob',
  createTemplateFromFile: 'filename:string',
};
