import { ContextualOutput } from './contextual-output';
import type { HtmlOutput } from './html-output';

/** What a template's code writes to, called `output` there: `_` takes markup, `_$` what is to be escaped. */
export class TemplateOutput {
  readonly #written = new ContextualOutput();
  readonly #outputOf: (html: string) => HtmlOutput;

  constructor(outputOf: (html: string) => HtmlOutput) {
    this.#outputOf = outputOf;
  }
  set _(markup: unknown) {
    this.#written.markup(String(markup));
  }
  set _$(value: unknown) {
    this.#written.print(value);
  }
  get $out(): HtmlOutput {
    return this.#outputOf(this.#written.html());
  }
  append(markup: unknown): this {
    this.#written.markup(String(markup));
    return this;
  }
  appendUntrusted(value: unknown): this {
    this.#written.print(value);
    return this;
  }
}
