import { exception } from '../core/exception';
import { googleClass } from '../core/google-class';
import type { Signatures } from '../core/signatures';
import { overlaid, plainLook, type TextLook, TextStyle } from './text-style';

/** A stretch of text with one look and one link. */
export interface TextRun {
  readonly start: number;
  readonly end: number;
  readonly look: TextLook;
  readonly link: string | null;
}

/** Text and its runs, which cover it without gaps. */
export interface RichText {
  readonly text: string;
  readonly runs: readonly TextRun[];
}

const same = (a: TextRun, b: TextRun): boolean =>
  a.link === b.link && JSON.stringify(a.look) === JSON.stringify(b.look);

const joined = (runs: readonly TextRun[]): TextRun[] => {
  const result: TextRun[] = [];
  for (const run of runs) {
    const last = result.at(-1);
    if (last && same(last, run)) result[result.length - 1] = { ...last, end: run.end };
    else result.push(run);
  }
  return result;
};

/** Text in one look without links. */
export const plainText = (text: string, look: TextLook = plainLook): RichText => ({
  text,
  runs: [{ start: 0, end: text.length, look, link: null }],
});

const changed = (rich: RichText, start: number, end: number, change: (run: TextRun) => TextRun): RichText => {
  const cut = rich.runs.flatMap((run) => {
    const points = [run.start, start, end, run.end].filter((point) => point >= run.start && point <= run.end);
    const sorted = [...new Set(points)].sort((a, b) => a - b);
    return sorted.slice(1).map((to, at) => ({ ...run, start: sorted[at] ?? 0, end: to }));
  });
  return {
    text: rich.text,
    runs: joined(cut.map((run) => (run.start >= start && run.end <= end ? change(run) : run))),
  };
};

/** SpreadsheetApp.RichTextValue: the whole or one run of it. */
export class RichTextValue extends googleClass<GoogleAppsScript.Spreadsheet.RichTextValue>('RichTextValue') {
  readonly #rich: RichText;
  readonly #start: number;

  constructor(rich: RichText, start = 0) {
    super();
    this.#rich = rich;
    this.#start = start;
  }
  static richOf(value: RichTextValue): RichText {
    return value.#rich;
  }
  override copy(): RichTextValueBuilder {
    return new RichTextValueBuilder(this.#rich);
  }
  override getEndIndex(): number {
    return this.#start + this.#rich.text.length;
  }
  override getLinkUrl(start = 0, end = this.#rich.text.length): string | null {
    const links = new Set(this.#within(start, end).map((run) => run.link));
    return links.size === 1 ? ([...links][0] ?? null) : null;
  }
  override getRuns(): RichTextValue[] {
    return this.#rich.runs.map(
      (run) => new RichTextValue(plainRun(this.#rich.text, run), this.#start + run.start),
    );
  }
  override getStartIndex(): number {
    return this.#start;
  }
  override getText(): string {
    return this.#rich.text;
  }
  override getTextStyle(start = 0, end = this.#rich.text.length): TextStyle {
    const runs = this.#within(start, end);
    const first = runs[0]?.look ?? plainLook;
    const shared = <Key extends keyof TextLook>(key: Key): TextLook[Key] | null =>
      runs.every((run) => JSON.stringify(run.look[key]) === JSON.stringify(first[key])) ? first[key] : null;
    return new TextStyle({
      bold: shared('bold'),
      italic: shared('italic'),
      underline: shared('underline'),
      strikethrough: shared('strikethrough'),
      fontSize: shared('fontSize'),
      fontFamily: shared('fontFamily'),
      color: shared('color'),
    });
  }
  #within(start: number, end: number): readonly TextRun[] {
    return this.#rich.runs.filter((run) => run.start < Math.max(end, start + 1) && run.end > start);
  }
}

const plainRun = (text: string, run: TextRun): RichText => ({
  text: text.slice(run.start, run.end),
  runs: [{ ...run, start: 0, end: run.end - run.start }],
});

/** SpreadsheetApp.RichTextValueBuilder. */
export class RichTextValueBuilder extends googleClass<GoogleAppsScript.Spreadsheet.RichTextValueBuilder>(
  'RichTextValueBuilder',
) {
  #rich: RichText;

  constructor(rich: RichText = { text: '', runs: [] }) {
    super();
    this.#rich = rich;
  }
  #change(start: number, end: number, change: (run: TextRun) => TextRun): this {
    if (start < 0 || end > this.#rich.text.length || start > end) {
      throw exception('Illegal argument: the offsets are outside the bounds of the text.');
    }
    this.#rich = changed(this.#rich, start, end, change);
    return this;
  }
  override build(): RichTextValue {
    return new RichTextValue(this.#rich);
  }
  override setText(text: string): this {
    this.#rich = plainText(text);
    return this;
  }
  override setLinkUrl(...args: readonly (number | string | null)[]): this {
    const link = args.at(-1) as string | null;
    const [start, end] = args.length === 3 ? (args as readonly number[]) : [0, this.#rich.text.length];
    return this.#change(start ?? 0, end ?? 0, (run) => ({ ...run, link }));
  }
  override setTextStyle(...args: readonly (number | GoogleAppsScript.Spreadsheet.TextStyle | null)[]): this {
    const style = args.at(-1) as TextStyle | null;
    const [start, end] = args.length === 3 ? (args as readonly number[]) : [0, this.#rich.text.length];
    return this.#change(start ?? 0, end ?? 0, (run) => ({
      ...run,
      look: style ? overlaid(run.look, TextStyle.lookOf(style)) : plainLook,
    }));
  }
}

/** What the methods of both classes take. */
export const richTextSignatures: Signatures = {
  getLinkUrl: '|int,int',
  getTextStyle: '|int,int',
  setText: 'string',
  setLinkUrl: 'string?|int,int,string?',
  setTextStyle: 'TextStyle?|int,int,TextStyle?',
};
