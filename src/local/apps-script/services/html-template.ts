import { exception } from '../core/exception';
import { googleClass } from '../core/google-class';
import type { World } from '../core/world';
import { HtmlOutput } from './html-output';
import { statementsOf, templateCode } from './template-code';
import { TemplateOutput } from './template-output';

const identifier = /^[A-Za-z_$][\w$]*$/;

/** HtmlService.HtmlTemplate: what a script sets on it, its scriptlets see as variables. */
export class HtmlTemplate extends googleClass<GoogleAppsScript.HTML.HtmlTemplate>('HtmlTemplate') {
  readonly #world: World;
  readonly #html: string;

  constructor(world: World, html: string) {
    super();
    this.#world = world;
    this.#html = html;
  }
  override evaluate(): HtmlOutput {
    const output = newTemplateOutput(this.#world);
    const names = Object.keys(this).filter((name) => identifier.test(name) && name !== 'output');
    let run: (...args: unknown[]) => void;
    try {
      run = new Function('output', ...names, statementsOf(this.#html)) as (...args: unknown[]) => void;
    } catch (error) {
      throw exception(error instanceof Error ? error.message : String(error), 'SyntaxError');
    }
    const values = names.map((name) => (this as unknown as Record<string, unknown>)[name]);
    this.#world.counter.asScript(() => run(output, ...values));
    return output.$out;
  }
  override getCode(): string {
    return templateCode(this.#html);
  }
  override getCodeWithComments(): string {
    const source = this.#html.split('\n').map((line) => `// ${line}`);
    return `${source.join('\n')}\n${this.getCode()}`;
  }
  override getRawContent(): string {
    return this.#html;
  }
}

/** What HtmlService.initTemplate gives to the code of a template. */
export const newTemplateOutput = (world: World): TemplateOutput =>
  new TemplateOutput((html) => new HtmlOutput(html, (text) => new HtmlTemplate(world, text)));
