import { exception } from '../core/exception';
import { googleClass } from '../core/google-class';
import type { World } from '../core/world';
import { ContextualOutput } from './contextual-output';
import { HtmlOutput } from './html-output';

const scriptlet = /<\?(!=|=)?([\s\S]*?)\?>/g;

/** What the compiled code calls the output: a name no template uses for a variable of its own. */
const printer = '__output__';

/** The JavaScript of a template. */
const codeOf = (html: string): string => {
  const lines: string[] = [];
  let from = 0;
  const literal = (to: number): void => {
    if (to > from) lines.push(`${printer}.markup(${JSON.stringify(html.slice(from, to))});`);
  };
  for (const match of html.matchAll(scriptlet)) {
    const [all, mark, code = ''] = match;
    literal(match.index);
    from = match.index + all.length;
    const expression = code.trim().replace(/;$/, '');
    if (mark === '=') lines.push(`${printer}.print(${expression}\n);`);
    else if (mark === '!=') lines.push(`${printer}.markup(String(${expression}\n));`);
    else lines.push(code);
  }
  literal(html.length);
  return lines.join('\n');
};

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
    const output = new ContextualOutput();
    const names = Object.keys(this).filter((name) => identifier.test(name));
    let run: (...args: unknown[]) => void;
    try {
      run = new Function(printer, ...names, codeOf(this.#html)) as (...args: unknown[]) => void;
    } catch (error) {
      throw exception(error instanceof Error ? error.message : String(error), 'SyntaxError');
    }
    const values = names.map((name) => (this as unknown as Record<string, unknown>)[name]);
    this.#world.counter.asScript(() => run(output, ...values));
    return new HtmlOutput(output.html(), (html) => new HtmlTemplate(this.#world, html));
  }
  override getCode(): string {
    return `(function() { var ${printer} = HtmlService.initTemplate();\n${codeOf(this.#html)}\nreturn ${printer}.$out; })();`;
  }
  override getCodeWithComments(): string {
    const source = this.#html.split('\n').map((line) => `// ${line}`);
    return `${source.join('\n')}\n${this.getCode()}`;
  }
  override getRawContent(): string {
    return this.#html;
  }
}
