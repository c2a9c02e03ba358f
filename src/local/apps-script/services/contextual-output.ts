import { escapeHtml } from './escape-html';

/** What a template has printed so far, and in what kind of place the next scriptlet stands. */
type State = 'text' | 'tag' | 'attribute' | 'comment' | 'script' | 'style' | 'raw';

const scriptEscape = (text: string): string =>
  text.replace(/[\\'"<>&=\n\r\u2028\u2029\0]/g, (mark) => {
    if (mark === '\\') return '\\\\';
    if (mark === '\n') return '\\n';
    if (mark === '\r') return '\\r';
    const code = mark.charCodeAt(0);
    return code < 256 ? `\\x${code.toString(16).padStart(2, '0')}` : `\\u${code.toString(16)}`;
  });

const urlAttributes = new Set(['href', 'src', 'action', 'formaction', 'cite', 'background', 'poster']);
const percent = (mark: string): string => `%${mark.charCodeAt(0).toString(16).toUpperCase()}`;

/** A URL, or the path of one, with what could end it encoded. */
const normalUrl = (text: string): string =>
  text.replace(/[\s"<>\\{}]/g, encodeURIComponent).replace(/['()]/g, percent);

/** A value in the query or the fragment of a URL. */
const urlPart = (text: string): string => encodeURIComponent(text).replace(/[!'()*]/g, percent);

const safeUrl = /^(?:(?:https?|mailto|tel|ftp):|[^&:/?#]*(?:[/?#]|$))/i;

/** The output of a template: it follows the HTML and escapes what `<?= ?>` prints for the place it stands in. */
export class ContextualOutput {
  #html = '';
  #state: State = 'text';
  #quote = '';
  #tag = '';
  #attribute = '';
  #valueStarted = false;
  /** Whether the attribute's URL has come to its query or fragment. */
  #inQuery = false;
  #scriptQuote = '';

  html(): string {
    return this.#html;
  }

  /** Markup as it stands in the template or comes from `<?!= ?>`. */
  markup(text: string): void {
    let rest = text;
    while (rest.length > 0) rest = rest.slice(this.#step(rest));
    this.#html += text;
  }

  /** What `<?= ?>` prints. */
  print(value: unknown): void {
    this.#html += this.#escaped(value);
    this.#valueStarted = true;
  }

  #escaped(value: unknown): string {
    const text = String(value);
    if (this.#state === 'comment') return '';
    if (this.#state === 'script') return this.#scriptQuote ? scriptEscape(text) : this.#scriptValue(value);
    if (this.#state === 'style') return text.replace(/[^\w#.%\- ]/g, '');
    if (this.#state !== 'attribute') return escapeHtml(text);
    if (this.#attribute.startsWith('on')) {
      return escapeHtml(this.#scriptQuote ? scriptEscape(text) : this.#scriptValue(value));
    }
    const escaped = escapeHtml(urlAttributes.has(this.#attribute) ? this.#inUrl(text) : text);
    return this.#quote ? escaped : escaped.replace(/[\s=`]/g, (mark) => `&#${mark.charCodeAt(0)};`);
  }

  #inUrl(text: string): string {
    if (this.#inQuery) return urlPart(text);
    if (!this.#valueStarted && !safeUrl.test(text)) return '#zSoyz';
    if (/[?#]/.test(text)) this.#inQuery = true;
    return normalUrl(text);
  }

  #scriptValue(value: unknown): string {
    if (value === null || value === undefined || typeof value === 'number' || typeof value === 'boolean') {
      return ` ${String(value ?? null)} `;
    }
    return `'${scriptEscape(String(value))}'`;
  }

  /** Reads the start of the text and says how much of it was read. */
  #step(text: string): number {
    switch (this.#state) {
      case 'comment':
        return this.#until(text, '-->', 'text');
      case 'script':
      case 'style':
      case 'raw':
        return this.#inElement(text);
      case 'attribute':
        return this.#inAttribute(text);
      case 'tag':
        return this.#inTag(text);
      default:
        return this.#inText(text);
    }
  }

  #until(text: string, end: string, state: State): number {
    const at = text.indexOf(end);
    if (at < 0) return text.length;
    this.#state = state;
    return at + end.length;
  }

  #inText(text: string): number {
    const at = text.indexOf('<');
    if (at < 0) return text.length;
    if (text.startsWith('<!--', at)) {
      this.#state = 'comment';
      return at + 4;
    }
    const opened = /^<\/?([a-zA-Z][\w-]*)/.exec(text.slice(at));
    if (!opened) return at + 1;
    this.#state = 'tag';
    this.#tag = opened[0].startsWith('</') ? '' : (opened[1] ?? '').toLowerCase();
    this.#attribute = '';
    return at + opened[0].length;
  }

  #inTag(text: string): number {
    if (text.startsWith('>')) {
      const inside: Readonly<Record<string, State>> = {
        script: 'script',
        style: 'style',
        textarea: 'raw',
        title: 'raw',
      };
      this.#state = inside[this.#tag] ?? 'text';
      this.#scriptQuote = '';
      return 1;
    }
    const named = /^([^\s=>"'/]+)/.exec(text);
    if (named) {
      this.#attribute = (named[1] ?? '').toLowerCase();
      return named[0].length;
    }
    const valued = /^=\s*(["']?)/.exec(text);
    if (!valued) return 1;
    this.#state = 'attribute';
    this.#quote = valued[1] ?? '';
    this.#valueStarted = false;
    this.#inQuery = false;
    this.#scriptQuote = '';
    return valued[0].length;
  }

  #inAttribute(text: string): number {
    const end = this.#quote ? text.indexOf(this.#quote) : text.search(/[\s>]/);
    const value = end < 0 ? text : text.slice(0, end);
    if (this.#attribute.startsWith('on')) this.#followScript(value);
    if (value.length > 0) this.#valueStarted = true;
    if (/[?#]/.test(value)) this.#inQuery = true;
    if (end < 0) return text.length;
    this.#state = 'tag';
    return this.#quote ? end + 1 : Math.max(end, 0);
  }

  #inElement(text: string): number {
    const end = text.toLowerCase().indexOf(`</${this.#tag}`);
    const inside = end < 0 ? text : text.slice(0, end);
    if (this.#state === 'script') this.#followScript(inside);
    if (end < 0) return text.length;
    this.#state = 'tag';
    const length = this.#tag.length + 2;
    this.#tag = '';
    return end + length;
  }

  /** Whether the next scriptlet stands inside a string literal of the script. */
  #followScript(script: string): void {
    for (let at = 0; at < script.length; at++) {
      const mark = script[at] ?? '';
      if (mark === '\\' && this.#scriptQuote) at += 1;
      else if (this.#scriptQuote) this.#scriptQuote = mark === this.#scriptQuote ? '' : this.#scriptQuote;
      else if (mark === '"' || mark === "'" || mark === '`') this.#scriptQuote = mark;
      else if (script.startsWith('//', at))
        at = Math.max(at, (script.indexOf('\n', at) + 1 || script.length + 1) - 1);
    }
  }
}
